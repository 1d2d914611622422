public import Guarantor

/// What became of files that other programs wrote.
public struct Import: Sendable {
    public var document: Document
    /// What was counted, one line each, to be checked against what the source publishes.
    public var counts: [String] = []
    /// Rows or elements that are not in the document, each with its reason, in the order of the files.
    public var refusals: [Refusal] = []

    public init(_ document: Document) { self.document = document }
}

/// A row or an element that was left out.
public struct Refusal: Hashable, Sendable {
    public let file: String
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars; nil for a whole row.
    public let column: Int?
    /// Lower case, one line, no full stop.
    public let reason: String

    public var description: String {
        "\(file):\(line):" + (column.map { "\($0):" } ?? "") + " \(reason)"
    }
}

/// A file as it was read.
public struct InputFile: Sendable {
    /// As messages name it.
    public let name: String
    /// How what it says is marked: the id of its source.
    public let source: String
    public let bytes: [UInt8]

    public init(name: String, source: String, bytes: [UInt8]) {
        self.name = name
        self.source = source
        self.bytes = bytes
    }
}

/// Why a file could not be imported at all.
public struct ImportError: Error, Hashable, Sendable {
    /// `file:line:column: …`, as far as there is a place.
    public let message: String

    init(_ file: InputFile, line: Int? = nil, column: Int? = nil, _ message: String) {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        self.message = "\(file.name)\(place): \(message)"
    }
}

/// Words of a file within a message: on one line, and not too many.
func quoted(_ words: String) -> String {
    let line = String(String.UnicodeScalarView(words.unicodeScalars.prefix(60).map { $0.value < 0x20 ? " " : $0 }))
    return "`\(line)\(words.unicodeScalars.count > 60 ? "…" : "")`"
}
