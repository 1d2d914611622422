public import Guarantor

/// What is told of facts in many scenarios (CSV): a column for each fact, under a line with their ids, and a row for each scenario.
///
/// Cells are true, false, unknown or contested; spreadsheets may write them in capitals.
public struct TruthTable: Sendable {
    /// Their ids, by column.
    public let facts: [String]
    /// Row after row.
    public private(set) var values: [Truth] = []
    /// Rows that could not be read; they are left out.
    public private(set) var refusals: [Refusal] = []

    /// Takes time linear in the file, and a byte for each value.
    public init(_ file: InputFile) throws(ImportError) {
        var table = try CSVTable(file, required: [])
        facts = table.columns
        if facts.contains(where: { $0.utf8.contains(UInt8(ascii: ";")) }) {
            throw ImportError(file, line: 1, "columns are separated by commas, not by semicolons")
        }
        var (values, refusals) = ([Truth](), [Refusal]())
        _ = table.forEachRowOfBytes(&refusals) { [facts] _, cells in
            let start = values.count
            for (fact, cell) in zip(facts, cells) {
                guard let truth = Self.truth(cell) else {
                    values.removeSubrange(start...)
                    let word = String(decoding: cell, as: UTF8.self)
                    return "\(quoted(fact)) is \(quoted(word)); expected true, false, unknown or contested"
                }
                values.append(truth)
            }
            return nil
        }
        (self.values, self.refusals) = (values, refusals)
    }

    /// By its word in small letters or capitals.
    private static func truth(_ cell: ArraySlice<UInt8>) -> Truth? {
        for (word, truth) in words where word.count == cell.count {
            if zip(word, cell).allSatisfy({ $0 == $1 | 0x20 }) { return truth }
        }
        return nil
    }

    private static let words: [(word: [UInt8], truth: Truth)] = [Truth.true, .false, .unknown, .contested].map {
        (Array($0.description.utf8), $0)
    }

    /// How many scenarios there are.
    public var rows: Int { facts.isEmpty ? 0 : values.count / facts.count }
}
