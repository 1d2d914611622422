extension FaultTree {
    /// An Open-PSA model with one fault tree: its only gate that no other rests on is the target.
    func openPSA() -> String {
        var names = OpenPSANames()
        let treeName = names.unique(target)
        let facts = framework.elements.facts
        var factNames: [Int: String] = [:]
        for fact in events { factNames[fact] = names.unique(facts[fact].id) }
        var gateNames: [String] = []
        for (number, gate) in gates.enumerated() {
            let isTop = number == gates.count - 1
            let own = gate.name.map { $0.predicate.map { predicate in "\(gate.name?.id ?? "")_\(predicate)" } ?? $0.id }
            gateNames.append(names.unique(isTop ? "\(target)_top" : own ?? "g\(number + 1)"))
        }
        func reference(_ argument: Argument) -> String {
            let element =
                switch argument.subject {
                case .gate(let gate): "<gate name=\"\(gateNames[gate])\"/>"
                case .fact(let fact): "<basic-event name=\"\(factNames[fact] ?? "")\"/>"
                case .unknown: "<constant value=\"false\"/>"
                }
            return argument.isNegated ? "<not>\(element)</not>" : element
        }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opsa-mef>
              <define-fault-tree name="\(treeName)">
                <label>\(xml(title(of: target)))</label>

            """
        func define(_ name: String, _ label: String?, _ formula: String) {
            text += "    <define-gate name=\"\(name)\">\n"
            if let label { text += "      <label>\(xml(label))</label>\n" }
            text += "      \(formula)\n    </define-gate>\n"
        }
        // The top comes first: some programs take the first gate for it.
        switch top {
        case .constant(let value): define(names.unique("\(target)_top"), nil, "<constant value=\"\(value)\"/>")
        case .event(let argument):
            if !(argument == gates.indices.last.map { Argument(subject: .gate($0)) }) {
                define(names.unique("\(target)_root"), nil, reference(argument))
            }
        }
        for (number, gate) in gates.enumerated().reversed() {
            let members = gate.arguments.map(reference).joined()
            let formula =
                switch gate.gate {
                case .and: gate.arguments.count == 1 ? members : "<and>\(members)</and>"
                case .or: "<or>\(members)</or>"
                case .atLeast(let count): "<atleast min=\"\(count)\">\(members)</atleast>"
                }
            define(
                gateNames[number], gate.name.map { title(of: $0.id) + ($0.predicate.map { ": " + $0 } ?? "") }, formula)
        }
        text += "  </define-fault-tree>\n  <model-data>\n"
        for index in events {
            let fact = facts[index]
            text += """
                    <define-basic-event name="\(factNames[index] ?? "")">
                      <label>\(xml(fact.statement))</label>
                      <attributes><attribute name="id" value="\(xml(fact.id))"/></attributes>
                      <float value="\(fact.probability ?? 0)"/>
                    </define-basic-event>

                """
        }
        return text + "  </model-data>\n</opsa-mef>\n"
    }

    private func title(of id: String) -> String {
        guard let element = framework.elements[id] else { return id }
        let document = framework.document
        switch element.kind {
        case .condition: return document.conditions[element.index].title ?? id
        case .pillar: return document.pillars[element.index].title
        case .instrument: return document.instruments[element.index].title
        case .commitment: return document.commitments[element.index].title
        case .fact: return framework.elements.facts[element.index].statement
        default: return document.title
        }
    }
}

/// Names as the format allows them, each once: no dot, no colon, no hyphen beside another or at an end.
private struct OpenPSANames {
    private var taken: Set<String> = []

    mutating func unique(_ id: String) -> String {
        var name = ""
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default: name += "_"
            }
        }
        if let first = name.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { name = "_" + name }
        var (candidate, number) = (name, 2)
        while !taken.insert(candidate).inserted {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }
}

/// Text within an element or an attribute, on one line.
private func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(scalar.isControl ? " " : scalar)
        }
    }
    return result
}
