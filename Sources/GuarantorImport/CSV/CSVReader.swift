/// Reads rows of cells (RFC 4180), one after the other: lines end with LF or CR LF, a cell may stand in quotes, and an empty line
/// is none.
struct CSVReader {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    struct Row {
        /// Of its first byte, from 1.
        let line: Int
        /// As bytes, which need not be text.
        let cells: [ArraySlice<UInt8>]
        /// What is wrong with its form; then the cells are of no use.
        let problem: String?
    }

    /// Nil at the end.
    mutating func next() -> Row? {
        skipEmptyLines()
        guard at < bytes.count else { return nil }
        let start = line
        var cells: [ArraySlice<UInt8>] = []
        cells.reserveCapacity(16)
        var problem: String?
        while true {
            let isQuoted = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
            cells.append(isQuoted ? quotedCell(&problem) : plainCell(&problem))
            guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { break }
            at += 1
        }
        endLine()
        return Row(line: start, cells: cells, problem: problem)
    }

    private mutating func plainCell(_ problem: inout String?) -> ArraySlice<UInt8> {
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: ","), UInt8(ascii: "\n"): return bytes[start..<at]
            case UInt8(ascii: "\r") where at + 1 == bytes.count || bytes[at + 1] == UInt8(ascii: "\n"):
                return bytes[start..<at]
            case UInt8(ascii: "\""):
                problem = problem ?? "a quotation mark stands within a cell that has none around it"
            default: break
            }
            at += 1
        }
        return bytes[start..<at]
    }

    private mutating func quotedCell(_ problem: inout String?) -> ArraySlice<UInt8> {
        let opening = line
        at += 1
        let start = at
        var unescaped: [UInt8]?
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
                    unescaped = (unescaped ?? Array(bytes[start..<at])) + [byte]
                    at += 2
                    continue
                }
                let cell = unescaped.map { $0[...] } ?? bytes[start..<at]
                at += 1
                if at < bytes.count, !isEnd(at) {
                    problem = problem ?? "something follows a cell's closing quotation mark"
                    _ = plainCell(&problem)
                }
                return cell
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            unescaped?.append(byte)
            at += 1
        }
        problem = problem ?? "the quotation mark of line \(opening) is not closed"
        return []
    }

    private func isEnd(_ at: Int) -> Bool {
        switch bytes[at] {
        case UInt8(ascii: ","), UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): at + 1 == bytes.count || bytes[at + 1] == UInt8(ascii: "\n")
        default: false
        }
    }

    private mutating func endLine() {
        if at < bytes.count, bytes[at] == UInt8(ascii: "\r") { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "\n") {
            at += 1
            line += 1
        }
    }

    private mutating func skipEmptyLines() {
        while at < bytes.count, bytes[at] == UInt8(ascii: "\n") || bytes[at] == UInt8(ascii: "\r") { endLine() }
    }
}

extension CSVReader {
    /// The text of each cell, or why one has none.
    static func texts(_ cells: [ArraySlice<UInt8>]) -> (texts: [String], problem: String?) {
        var texts: [String] = []
        texts.reserveCapacity(cells.count)
        for cell in cells {
            guard let text = String(validating: cell, as: UTF8.self) else { return ([], "a cell is not UTF-8") }
            if let byte = cell.first(where: isControl) { return ([], "a cell has the control character \(byte)") }
            texts.append(text)
        }
        return (texts, nil)
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }
}
