import GuarantorLogic
import Synchronization

/// One agreement system, ready to be asked. Immutable; may be used from any number of threads at once.
public final class Framework: Sendable {
    /// What it was read from.
    public let document: Document
    let elements: Elements
    let equations: Equations
    let graph: ConditionGraph
    /// Where the graph has what says that a commitment is in force.
    let inForce: [Literal]
    private let baseline = Mutex<Baseline?>(nil)
    private let index = Mutex<Watch?>(nil)
    private let digest = Mutex<String?>(nil)
    /// Shared by questions about the same state.
    let functions = FunctionMemory()

    /// Reads a document. Linear in its length.
    ///
    /// - Parameter json: UTF-8.
    /// - Throws: `DocumentError` with every problem found; nothing is loaded then.
    public init(json: [UInt8]) throws(DocumentError) {
        let reading = try DocumentReading.read(json)
        let equations = Equations(reading.document, reading.elements)
        do {
            graph = try ConditionGraph(equations.system)
        } catch {
            let loop = LoopDescription(error, EquationNames(equations, reading.document))
            throw DocumentError(diagnostics: [loop.diagnostic(in: reading)], total: 1)
        }
        inForce = equations.commitments.map { [graph] in graph.image(of: $0.inForce) }
        document = reading.document
        elements = reading.elements
        self.equations = equations
    }

    /// Reads a document from a text. Linear in its length.
    ///
    /// - Throws: `DocumentError` with every problem found.
    public convenience init(json: String) throws(DocumentError) { try self.init(json: Array(json.utf8)) }

    /// The position of the element with that id in the array of its kind, e.g. for `State.truth(at:)`.
    func element(_ id: String) throws(QuestionError) -> Element {
        if let element = elements[id] { return element }
        throw .unknownID(id, suggestion: LookalikeSearch.nearest(to: id, among: elements.ids))
    }

    /// The state after the whole record up to the document's own date, computed once.
    func baselineState() -> Baseline {
        baseline.withLock { stored in
            if let stored { return stored }
            let computed = Baseline(self)
            stored = computed
            return computed
        }
    }

    /// What has to be looked at when something changes, made once.
    func watch() -> Watch {
        index.withLock { stored in
            if let stored { return stored }
            let made = Watch(self)
            stored = made
            return made
        }
    }

    /// SHA-256 of the canonical document, in hexadecimal, computed once.
    public var documentHash: String {
        digest.withLock { stored in
            if let stored { return stored }
            let computed = SHA256.hexadecimal(document.canonicalJSON())
            stored = computed
            return computed
        }
    }
}
