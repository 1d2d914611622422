import Guarantor
internal import Yams

/// A document that is written in YAML: as JSON, with where in the YAML each value and key of it stands.
///
/// A plain scalar is null (`null`, `~` or nothing), `true`, `false`, a number as JSON writes it, or else text: a date is text, and so is `no`.
struct YAMLText {
    private(set) var json: [UInt8] = []
    /// By offset in the JSON, ascending.
    private var places: [(offset: Int, place: Place)] = []
    private let bytes: [UInt8]
    private var values = 0

    struct Place {
        let line: Int
        let column: Int
    }

    /// - Throws: `DocumentError` with the place of what is no YAML, or more than JSON can say.
    init(_ bytes: [UInt8]) throws(DocumentError) {
        self.bytes = bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Self.refusal(.invalidUTF8, Self.firstIllFormed(bytes), "the text is not UTF-8")
        }
        let root: Node?
        do {
            root = try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch {
            throw Self.refusal(error as? YamlError, bytes)
        }
        guard let root else { throw Self.refusal(.syntax, Place(line: 1, column: 1), "there is no document") }
        try write(root)
    }

    /// The same problems, with their places in the YAML.
    func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            let place = place(of: diagnostic.offset)
            return diagnostic.moved(line: place.line, column: place.column, offset: offset(of: place))
        }
    }

    /// The same place, in the YAML.
    func placed(_ place: TextPlace) -> TextPlace {
        let found = self.place(of: place.offset)
        return TextPlace(line: found.line, column: found.column, offset: offset(of: found))
    }

    /// The last that begins at the offset or before.
    private func place(of offset: Int) -> Place {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? places[low - 1].place : Place(line: 1, column: 1)
    }

    private func offset(of place: Place) -> Int {
        var (line, column, at) = (1, 1, 0)
        while at < bytes.count, line < place.line {
            if bytes[at] == UInt8(ascii: "\n") { line += 1 }
            at += 1
        }
        while at < bytes.count, column < place.column {
            at += 1
            if at < bytes.count, bytes[at] & 0xC0 != 0x80 { column += 1 }
        }
        return at
    }
}

extension YAMLText {
    /// As much as the library reads; aliases can make a short text long.
    private static let mostValues = 4_000_000
    private static let mostBytes = 256 << 20

    /// Recursion is bounded by the depth that the YAML parser admits.
    private mutating func write(_ node: Node) throws(DocumentError) {
        note(node)
        values += 1
        guard values <= Self.mostValues, json.count <= Self.mostBytes else {
            throw Self.refusal(
                .tooManyValues, Self.place(node), "the text stands for more than \(Self.mostValues) values")
        }
        switch node {
        case .scalar(let scalar): try write(scalar, node)
        case .sequence(let sequence):
            json.append(UInt8(ascii: "["))
            for (index, member) in sequence.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                try write(member)
            }
            json.append(UInt8(ascii: "]"))
        case .mapping(let mapping):
            json.append(UInt8(ascii: "{"))
            for (index, member) in mapping.enumerated() {
                guard case .scalar(let key) = member.key else {
                    throw Self.refusal(.wrongType, Self.place(member.key), "a list or a mapping stands as a key")
                }
                if index > 0 { json.append(UInt8(ascii: ",")) }
                note(member.key)
                write(key.string)
                json.append(UInt8(ascii: ":"))
                try write(member.value)
            }
            json.append(UInt8(ascii: "}"))
        case .alias: throw Self.refusal(.syntax, Self.place(node), "the alias names nothing")
        }
    }

    private mutating func note(_ node: Node) { places.append((json.count, Self.place(node))) }

    private static func place(_ node: Node) -> Place {
        Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func write(_ scalar: Node.Scalar, _ node: Node) throws(DocumentError) {
        let word = scalar.string
        let tag = scalar.tag.description
        guard tag.isEmpty || tag == Tag.Name.str.rawValue else {
            throw Self.refusal(
                .badValue, Self.place(node), "the tag `\(tag)` is not read; expected a value without one")
        }
        guard scalar.style == .plain, tag.isEmpty else { return write(word) }
        switch word {
        case "", "~", "null": json += Array("null".utf8)
        case "true", "false": json += Array(word.utf8)
        default: if Self.isNumber(word) { json += Array(word.utf8) } else { write(word) }
        }
    }

    /// As JSON writes numbers.
    private static func isNumber(_ word: String) -> Bool {
        var rest = word.utf8[...]
        func digits(_ rest: inout Substring.UTF8View) -> Bool {
            let count = rest.prefix { (48...57).contains($0) }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        if rest.first == UInt8(ascii: "0") {
            rest = rest.dropFirst()
        } else if !digits(&rest) {
            return false
        }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            if !digits(&rest) { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            if !digits(&rest) { return false }
        }
        return rest.isEmpty
    }

    private mutating func write(_ text: String) {
        json.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: json += Array("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }
}

extension YAMLText {
    private static func refusal(_ code: DiagnosticCode, _ place: Place, _ message: String) -> DocumentError {
        DocumentError([Diagnostic(code: code, line: place.line, column: place.column, message: message)])
    }

    private static func refusal(_ error: YamlError?, _ bytes: [UInt8]) -> DocumentError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return refusal(.syntax, Place(line: mark.line, column: mark.column), problem)
        case .duplicatedKeysInMapping(let keys, let context):
            return refusal(
                .duplicateKey, Place(line: context.mark.line, column: context.mark.column),
                "the key `\(keys.first ?? "")` is given twice; expected each key once")
        case .reader(let problem, _, _, _): return refusal(.syntax, firstControl(bytes), problem)
        default: return refusal(.syntax, Place(line: 1, column: 1), "the text is no YAML")
        }
    }

    private static func firstIllFormed(_ bytes: [UInt8]) -> Place {
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { break }
            line += 1
        }
        return Place(line: line, column: 1)
    }

    private static func firstControl(_ bytes: [UInt8]) -> Place {
        var (line, column) = (1, 1)
        for byte in bytes {
            if byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 || byte == 0x7F { break }
            if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        return Place(line: line, column: column)
    }
}
