/// Elements by their attributes.
public struct Selection: Answer {
    /// What the elements are.
    public let kind: ElementKind
    /// The elements that pass, in the document's order.
    public let elements: [SelectedElement]
    public let receipt: Receipt

    /// One element that passes.
    public struct SelectedElement: Hashable, Sendable {
        /// The element's id.
        public let id: String
        /// The element as a JSON object, as the canonical document has it.
        public let json: [UInt8]
    }
}

/// An attribute that has to be, or to contain, one of some words.
public struct AttributeTest: Hashable, Sendable {
    /// The key, as documents write it.
    public let key: String
    /// The words, one of which has to be there.
    public let values: [String]

    /// One of the words has to be there under the key.
    public init(_ key: String, _ values: [String]) {
        self.key = key
        self.values = values
    }
}

extension Scenario {
    /// The elements of a kind that pass all tests, in the document's order. A text is compared as it stands, a number,
    /// boolean or null as JSON writes it, a guarantor with terms of its own by its party, a citation by its source.
    ///
    /// - Throws: `QuestionError.unknownAttribute` for a key that no element of the kind can have.
    public func select(_ kind: ElementKind, where tests: [AttributeTest] = []) throws(QuestionError) -> Selection {
        guard let table = ElementTable(kind, of: framework.document) else {
            throw .wrongKind(
                framework.document.id, found: .framework, expected: ElementKind.allCases.filter { $0 != .framework })
        }
        for test in tests where !table.keys.contains(test.key) {
            throw .unknownAttribute(
                test.key, kind, known: table.keys,
                suggestion: LookalikeSearch.nearest(to: test.key, among: table.keys))
        }
        let chosen = table.elements().filter { element in tests.allSatisfy { element.passes($0) } }
        let question = Question(.select, [(.kind, .word(kind.rawValue)), (.tests, .tests(tests))])
        return Selection(
            kind: kind, elements: chosen.map { .init(id: $0.id, json: $0.json) }, receipt: Receipt(self, question))
    }
}
