/// An element of a document as its JSON says it, to be looked at key by key.
struct CanonicalElement {
    let id: String
    let json: [UInt8]
    private let value: JSONValue

    fileprivate init?<Owner: Entity>(_ entity: Owner, _ shape: Shape<Owner>) {
        var writer = JSONWriter()
        shape.write(entity, &writer)
        guard let (text, _) = try? JSONReader.read(writer.bytes) else { return nil }
        id = entity.id
        json = writer.bytes
        value = JSONValue(text: text, token: JSONText.root)
    }

    func passes(_ test: AttributeTest) -> Bool {
        guard let attribute = value[test.key] else { return false }
        let members = attribute.kind == .array ? attribute.elements : [attribute]
        return members.contains { member in Self.words(of: member).contains { test.values.contains($0) } }
    }

    /// The value of a key as a cell of a table: a scalar as it stands, an array or an object as JSON, nothing where it lacks.
    func cell(_ key: String) -> String {
        guard let attribute = value[key] else { return "" }
        guard attribute.kind.isContainer else { return attribute.string ?? attribute.scalarText }
        return String(decoding: attribute.json, as: UTF8.self)
    }

    /// A text as it stands, an object by what it names, anything else as JSON writes it.
    private static func words(of value: JSONValue) -> [String] {
        switch value.kind {
        case .object: ["party", "source", "of"].compactMap { value[$0]?.string }
        case .array: []
        default: [value.string ?? value.scalarText]
        }
    }
}

/// All elements of one kind in a document.
struct ElementTable {
    /// The keys that an element of the kind can have, in canonical order.
    let keys: [String]
    let elements: () -> [CanonicalElement]

    private init<Owner: Entity & Shaped>(_ entities: [Owner]) {
        let shape = Owner.shape
        keys = shape.keyNames
        elements = { entities.compactMap { CanonicalElement($0, shape) } }
    }

    /// Nil for the framework itself.
    init?(_ kind: ElementKind, of document: Document) {
        switch kind {
        case .framework: return nil
        case .source: self.init(document.sources)
        case .party: self.init(document.parties)
        case .fact: self.init(document.facts)
        case .condition: self.init(document.conditions)
        case .instrument: self.init(document.instruments)
        case .pillar: self.init(document.pillars)
        case .commitment: self.init(document.commitments)
        case .procedure: self.init(document.procedures)
        case .step: self.init(document.procedures.flatMap(\.steps))
        case .objection: self.init(document.objections)
        case .openQuestion: self.init(document.openQuestions)
        case .claim: self.init(document.claims)
        case .event: self.init(document.events)
        }
    }
}
