/// Reads the tags and the text of an XML document in UTF-8, one after the other.
struct XMLReader {
    enum Token {
        case start(name: String, attributes: [(name: String, value: String)], line: Int, column: Int, isEmpty: Bool)
        case end(String)
        case text(String)
    }

    private let file: InputFile
    private let bytes: [UInt8]
    private var at = 0
    private var placed = 0
    private var line = 1
    private var column = 1

    init(_ file: InputFile) throws(ImportError) {
        self.file = file
        bytes = file.bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            at = 3
            placed = 3
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw failure("the file is not UTF-8") }
        if let byte = bytes.first(where: { $0 < 0x20 && !Self.isSpace($0) }) {
            throw failure("the file has the control character \(byte)")
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// A problem where the reader stands.
    func failure(_ message: String) -> ImportError {
        var copy = self
        let place = copy.place(at)
        return ImportError(file, line: place.line, column: place.column, message)
    }

    /// Line and column, in one sweep: offsets have to ascend.
    private mutating func place(_ offset: Int) -> (line: Int, column: Int) {
        while placed < min(offset, bytes.count) {
            if bytes[placed] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if bytes[placed] & 0xC0 != 0x80 {
                column += 1
            }
            placed += 1
        }
        return (line, column)
    }

    /// Nil at the end.
    mutating func next() throws(ImportError) -> Token? {
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else {
                let start = at
                while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
                return .text(try resolved(bytes[start..<at]))
            }
            if skips("<!--") {
                try skip(past: "-->", "a comment")
            } else if skips("<![CDATA[") {
                let start = at
                try skip(past: "]]>", "a CDATA section")
                return .text(String(decoding: bytes[start..<at - 3], as: UTF8.self))
            } else if skips("<?") {
                try readInstruction()
            } else if stands("<!") {
                throw failure("a document type is not read; expected elements alone")
            } else if skips("</") {
                let name = try readName()
                skipSpace()
                guard skips(">") else { throw failure("expected `>`") }
                return .end(name)
            } else {
                return try readStart()
            }
        }
        return nil
    }

    private mutating func readStart() throws(ImportError) -> Token {
        let place = place(at)
        at += 1
        let name = try readName()
        var attributes: [(name: String, value: String)] = []
        while true {
            let hadSpace = skipSpace()
            if skips("/>") {
                return .start(
                    name: name, attributes: attributes, line: place.line, column: place.column, isEmpty: true)
            }
            if skips(">") {
                return .start(
                    name: name, attributes: attributes, line: place.line, column: place.column, isEmpty: false)
            }
            guard hadSpace else { throw failure("expected a space, `>` or `/>`") }
            let attribute = try readName()
            if attributes.contains(where: { $0.name == attribute }) {
                throw failure("the attribute `\(attribute)` is given twice")
            }
            skipSpace()
            guard skips("=") else { throw failure("expected `=`") }
            skipSpace()
            attributes.append((attribute, try readValue()))
        }
    }

    private mutating func readValue() throws(ImportError) -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
            throw failure("expected a value in quotes")
        }
        let quote = bytes[at]
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != quote {
            if bytes[at] == UInt8(ascii: "<") { throw failure("`<` stands in a value; expected `&lt;`") }
            at += 1
        }
        guard at < bytes.count else { throw failure("a value is not closed") }
        at += 1
        return try resolved(bytes[start..<at - 1])
    }

    private mutating func readName() throws(ImportError) -> String {
        let start = at
        while at < bytes.count, Self.isName(bytes[at], isFirst: at == start) { at += 1 }
        guard at > start else { throw failure("expected a name") }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), 0x80...:
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
        default: false
        }
    }

    /// The XML declaration may name an encoding; other instructions are for somebody else.
    private mutating func readInstruction() throws(ImportError) {
        let start = at
        try skip(past: "?>", "an instruction")
        let words = String(decoding: bytes[start..<at - 2], as: UTF8.self).lowercased()
        guard words.utf8.starts(with: "xml ".utf8), let range = position(of: "encoding", in: Array(words.utf8)) else {
            return
        }
        let name = words.utf8.dropFirst(range + 8).drop { Self.isSpace($0) || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
        let isKnown = ["utf-8", "utf8", "us-ascii", "ascii"].contains { name.starts(with: $0.utf8) }
        if !isKnown { throw failure("the file says that it is not in UTF-8") }
    }

    private func position(of word: String, in text: [UInt8]) -> Int? {
        let word = Array(word.utf8)
        guard text.count >= word.count else { return nil }
        return (0...text.count - word.count).first { text[$0..<$0 + word.count].elementsEqual(word) }
    }

    /// Text with its entities resolved, and ends of lines as one line feed.
    private func resolved(_ raw: ArraySlice<UInt8>) throws(ImportError) -> String {
        guard raw.contains(UInt8(ascii: "&")) || raw.contains(0x0D) else { return String(decoding: raw, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = raw
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == 0x0D {
                if rest.first != 0x0A { result.append(0x0A) }
            } else if byte != UInt8(ascii: "&") {
                result.append(byte)
            } else {
                guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
                    throw failure("`&` begins no entity; expected `&amp;`")
                }
                let name = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
                guard let scalar = Self.scalar(name) else {
                    throw failure("the entity \(quoted("&\(name);")) is not known")
                }
                result += Array(String(scalar).utf8)
                rest = rest[(end + 1)...]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func scalar(_ entity: String) -> Unicode.Scalar? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard entity.utf8.first == UInt8(ascii: "#") else { return nil }
            let isHexadecimal = entity.utf8.dropFirst().first == UInt8(ascii: "x")
            let digits = String(entity.dropFirst(isHexadecimal ? 2 : 1))
            guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
                let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number),
                number >= 0x20 || number == 9 || number == 10 || number == 13
            else { return nil }
            return scalar
        }
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = at
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        return at > start
    }

    private func stands(_ word: StaticString) -> Bool {
        let word = Array(word.description.utf8)
        return at + word.count <= bytes.count && bytes[at..<at + word.count].elementsEqual(word)
    }

    private mutating func skips(_ word: StaticString) -> Bool {
        guard stands(word) else { return false }
        at += word.utf8CodeUnitCount
        return true
    }

    private mutating func skip(past end: StaticString, _ what: String) throws(ImportError) {
        while at < bytes.count {
            if skips(end) { return }
            at += 1
        }
        throw failure("\(what) is not closed")
    }
}
