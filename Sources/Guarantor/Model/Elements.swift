import GuarantorLogic
import Synchronization

/// What an id names: the kind of element and where it stands in its array.
struct Element: Hashable, Sendable {
    let kind: ElementKind
    /// Position in the array of its kind; a step's in `Elements.steps`, a fact's in `Elements.facts`.
    let index: Int
}

/// All elements of a document by id. An object, since every look at an id passes it on.
final class Elements: Sendable {
    private let table: IDTable
    private let declared: [Fact]
    private let undeclared: UndeclaredFacts
    private let written = AtomicLazyReference<FactList>()
    let steps: [Step]

    /// - Parameter table: all that the document declares, each id once.
    init(_ document: Document, _ table: IDTable) {
        self.table = table
        steps = document.procedures.flatMap(\.steps)
        var declared = document.facts
        undeclared = UndeclaredFacts(document.parties, declaredCount: declared.count, table)
        // A declared participation fact that says nothing of its start keeps the start it would have undeclared.
        for fact in undeclared.participations where fact < declared.count && declared[fact].initially == nil {
            declared[fact].initially = .true
        }
        self.declared = declared
    }

    subscript(id: String) -> Element? {
        declared(id.utf8Span.span) ?? undeclared.position(of: id, table).map { Element(kind: .fact, index: $0) }
    }

    /// What an id names that the document declares.
    func declared(_ id: Span<UInt8>) -> Element? { table.element(id) }

    /// The position of an id in the array of its kind; nil if it names nothing of that kind.
    func index(of id: String, _ kind: ElementKind) -> Int? {
        guard let element = self[id], element.kind == kind else { return nil }
        return element.index
    }

    /// All ids.
    var ids: [String] { table.entries.map(\.name) + facts.dropFirst(declared.count).map(\.id) }
}

extension Elements {
    /// By party: the positions of the facts that it takes part and that its approval is given.
    var participations: [Int] { undeclared.participations }
    var approvals: [Int?] { undeclared.approvals }

    var factCount: Int { declared.count + undeclared.count }

    /// What is told of a fact before the first event.
    func initially(_ fact: Int) -> Truth? {
        fact < declared.count ? declared[fact].initially : undeclared.initially(fact - declared.count)
    }

    /// The declared facts, in order, then each party's participation and approval where they are not declared. Written down
    /// when they are first asked for: a load does not need their words.
    var facts: [Fact] {
        (written.load() ?? written.storeIfNil(FactList(declared + undeclared.facts()))).facts
    }

    private final class FactList: Sendable {
        let facts: [Fact]

        init(_ facts: [Fact]) { self.facts = facts }
    }
}
