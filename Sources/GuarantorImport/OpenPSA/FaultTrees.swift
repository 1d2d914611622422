import Guarantor
import GuarantorLogic

/// Fault trees of the Open-PSA Model Exchange Format: basic events become facts, house events settled facts, gates named conditions, and
/// the one gate that no other rests on what the framework holds by. Event trees, common-cause groups and substitutions are refused.
public struct FaultTrees {
    var result: Import
    var ids = IDs()
    /// By name: what is defined under it; a private one goes by its path.
    var definitions: [String: Definition] = [:]
    var order: [Definition] = []
    var parameters: [String: Place] = [:]
    private var hasTree = false

    /// An element of a file.
    struct Place: Hashable {
        let file: Int
        let element: Int
    }

    enum Kind { case gate, houseEvent, basicEvent }

    struct Definition {
        let kind: Kind
        let name: String
        let id: String
        let place: Place
        /// The fault tree and the components around it.
        let path: [String]
    }

    let files: [InputFile]
    private(set) var trees: [XMLTree] = []

    /// - Parameter files: a model may be spread over several.
    public static func read(_ files: [InputFile]) throws(ImportError) -> Import {
        var reading = FaultTrees(files)
        try reading.read()
        return reading.result
    }

    private init(_ files: [InputFile]) {
        self.files = files
        let name = files.first?.source ?? "model"
        result = Import(Document(id: IDs.spelled(name), title: name))
    }

    subscript(place: Place) -> XMLTree.Element { trees[place.file].elements[place.element] }

    func children(of place: Place) -> [Place] { self[place].children.map { Place(file: place.file, element: $0) } }

    mutating func refuse(_ place: Place, _ reason: String) {
        let element = self[place]
        result.refusals.append(
            Refusal(file: files[place.file].name, line: element.line, column: element.column, reason: reason))
    }

    private mutating func read() throws(ImportError) {
        for file in files {
            let tree = try XMLTree(file)
            guard tree.elements[0].name == "opsa-mef" else {
                throw ImportError(
                    file, line: tree.elements[0].line, column: tree.elements[0].column,
                    "the outermost element is `\(tree.elements[0].name)`; expected `opsa-mef`")
            }
            trees.append(tree)
        }
        for file in files.indices { collect(Place(file: file, element: 0), path: [], isPrivate: false) }
        guard order.contains(where: { $0.kind == .gate }) else {
            throw ImportError(files[0], "there is no gate, so that there is no fault tree to read")
        }
        result.document.id = ids.new(result.document.id)
        readEvents()
        readGates()
        try refuseLoops()
        findTop()
        let events = order.count { $0.kind == .basicEvent }
        let withProbability = result.document.facts.count { $0.probability != nil }
        result.counts.append(
            "\(order.count { $0.kind == .gate }) gates, \(events) basic events, \(withProbability) of them with a probability, \(order.count { $0.kind == .houseEvent }) house events"
        )
    }

    /// What is defined, wherever it stands. Recursion is bounded by the depth that the tree admits.
    private mutating func collect(_ place: Place, path: [String], isPrivate: Bool) {
        for child in children(of: place) {
            let element = self[child]
            let isPrivate = element["role"].map { $0 == "private" } ?? isPrivate
            switch element.name {
            case "label", "attributes": break
            case "model-data": collect(child, path: path, isPrivate: isPrivate)
            case "define-fault-tree", "define-component":
                let name = element["name"] ?? ""
                if element.name == "define-fault-tree", !hasTree {
                    hasTree = true
                    result.document = Document(id: IDs.spelled(name), title: label(of: child) ?? name)
                }
                collect(child, path: path + [name], isPrivate: isPrivate)
            case "define-gate": define(.gate, child, path, isPrivate)
            case "define-house-event": define(.houseEvent, child, path, isPrivate)
            case "define-basic-event": define(.basicEvent, child, path, isPrivate)
            case "define-parameter": if let name = element["name"] { parameters[name] = child }
            default: refuse(child, "`\(element.name)` is not read")
            }
        }
    }

    private mutating func define(_ kind: Kind, _ place: Place, _ path: [String], _ isPrivate: Bool) {
        guard let name = self[place]["name"], !name.isEmpty else { return refuse(place, "there is no `name`") }
        let full = (path + [name]).joined(separator: ".")
        guard definitions[full] == nil, isPrivate || definitions[name] == nil else {
            return refuse(place, "\(quoted(name)) is defined twice")
        }
        let definition = Definition(
            kind: kind, name: name, id: ids.new(attribute("id", of: place) ?? (isPrivate ? full : name)), place: place,
            path: path)
        definitions[full] = definition
        if !isPrivate { definitions[name] = definition }
        order.append(definition)
    }

    func label(of place: Place) -> String? {
        children(of: place).map { self[$0] }.first { $0.name == "label" && !$0.text.isEmpty }?.text
    }

    /// A value of the element's `attributes`.
    private func attribute(_ name: String, of place: Place) -> String? {
        guard let list = children(of: place).first(where: { self[$0].name == "attributes" }) else { return nil }
        return children(of: list).map { self[$0] }.first { $0["name"] == name }?["value"]
    }

    /// What a name means at a place: the innermost definition, from its path outwards.
    func definition(_ name: String, from path: [String]) -> Definition? {
        for depth in stride(from: path.count, through: 1, by: -1) {
            if let found = definitions[(path.prefix(depth) + [name]).joined(separator: ".")] { return found }
        }
        return definitions[name]
    }

    /// The expression or the formula of a definition.
    func content(of place: Place) -> Place? {
        children(of: place).first { !["label", "attributes"].contains(self[$0].name) }
    }
}

extension FaultTrees {
    private mutating func readEvents() {
        for definition in order where definition.kind != .gate {
            var fact = Fact(id: definition.id, statement: label(of: definition.place) ?? definition.name)
            if definition.kind == .houseEvent {
                let constant = content(of: definition.place)
                fact.initially = constant.map { self[$0]["value"] } == "true" ? .true : .false
                fact.settled = true
            } else {
                fact.probability = probability(of: definition)
                // What fails has not yet; of what has no probability nothing is known.
                if fact.probability != nil { fact.initially = .false }
            }
            result.document.facts.append(fact)
        }
    }

    private mutating func probability(of definition: Definition) -> Double? {
        guard let expression = content(of: definition.place) else {
            refuse(definition.place, "\(quoted(definition.name)) has no probability: it has no expression")
            return nil
        }
        var reader = Expressions(self)
        do throws(Expressions.Failure) {
            let value = try reader.value(of: expression)
            if (0...1).contains(value) { return value }
            refuse(expression, "\(quoted(definition.name)) has no probability: \(value) is not between 0 and 1")
        } catch {
            refuse(error.place, "\(quoted(definition.name)) has no probability: \(error.reason)")
        }
        return nil
    }

    private mutating func readGates() {
        for definition in order where definition.kind == .gate {
            guard let formula = content(of: definition.place) else {
                refuse(definition.place, "the gate \(quoted(definition.name)) has no formula")
                continue
            }
            guard let condition = condition(formula, in: definition) else { continue }
            var gate = NamedCondition(id: definition.id, when: condition)
            gate.title = label(of: definition.place)
            result.document.conditions.append(gate)
        }
    }
}
