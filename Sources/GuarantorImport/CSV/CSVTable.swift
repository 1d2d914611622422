/// A file of rows under a line of column names, which are compared without regard to case.
struct CSVTable {
    let file: InputFile
    let columns: [String]
    private let positions: [String: Int]
    private var reader: CSVReader

    /// - Parameter required: columns without which nothing can be read.
    init(_ file: InputFile, required: [String]) throws(ImportError) {
        reader = CSVReader(file.bytes)
        self.file = file
        guard let header = reader.next() else {
            throw ImportError(file, "the file is empty; expected a line of column names")
        }
        let (names, problem) = CSVReader.texts(header.cells)
        if let problem = header.problem ?? problem { throw ImportError(file, line: header.line, problem) }
        columns = names
        positions = Dictionary(
            names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        if positions.count < columns.count {
            throw ImportError(file, line: header.line, "two columns have the same name")
        }
        let missing = required.filter { positions[$0.lowercased()] == nil }
        guard missing.isEmpty else {
            let names = missing.map { quoted($0) }.joined(separator: ", ")
            throw ImportError(
                file, line: header.line,
                "there is no column \(names); there are \(columns.prefix(12).map { quoted($0) }.joined(separator: ", "))"
            )
        }
    }

    func position(_ column: String) -> Int? { positions[column.lowercased()] }

    /// Each row of the right form, its cells as text; the others are noted.
    mutating func forEachRow(_ refusals: inout [Refusal], _ body: (_ line: Int, _ cells: [String]) -> String?) -> Int {
        forEachRowOfBytes(&refusals) { line, cells in
            let (texts, problem) = CSVReader.texts(cells)
            return problem ?? body(line, texts)
        }
    }

    /// The same with the bytes of each cell, which takes a third of the time.
    mutating func forEachRowOfBytes(
        _ refusals: inout [Refusal], _ body: (_ line: Int, _ cells: [ArraySlice<UInt8>]) -> String?
    ) -> Int {
        var count = 0
        while let row = reader.next() {
            count += 1
            let problem: String?
            if let form = row.problem {
                problem = form
            } else if row.cells.count != columns.count {
                problem =
                    "the row has \(row.cells.count) cells; expected \(columns.count), as the line of column names has"
            } else {
                problem = body(row.line, row.cells)
            }
            if let problem {
                refusals.append(Refusal(file: file.name, line: row.line, column: nil, reason: problem))
            }
        }
        return count
    }
}
