extension Scenario {
    /// The elements of a kind as a table (RFC 4180): a column for each key that such an element can have, then what the scenario says of
    /// them. A cell is text, a number or a boolean as it stands, nothing where the key lacks, and a list or an object as JSON.
    func table(of kind: ElementKind) throws(QuestionError) -> [UInt8] {
        guard let table = ElementTable(kind, of: framework.document) else {
            throw .wrongKind(
                framework.document.id, found: .framework, expected: ElementKind.allCases.filter { $0 != .framework })
        }
        let state = try evaluate()
        let isTrueOrFalse = ElementKind.withTruth.contains(kind)
        var text = CSVWriter()
        text.row(table.keys + (isTrueOrFalse ? ["truth"] : []) + (kind == .commitment ? ["standing"] : []))
        for (index, element) in table.elements().enumerated() {
            var cells = table.keys.map { element.cell($0) }
            if isTrueOrFalse { cells.append(state.truth(of: kind, at: index)?.description ?? "") }
            if kind == .commitment { cells.append(state.standing(ofCommitment: index).label.rawValue) }
            text.row(cells)
        }
        return text.bytes
    }
}

/// Lines of cells (RFC 4180): ended by CR LF, a cell in quotes where it has to be.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []

    mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private mutating func write(_ cell: String) {
        let isPlain = cell.utf8.allSatisfy { byte in
            byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
                && byte != UInt8(ascii: "\r")
        }
        if isPlain {
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
