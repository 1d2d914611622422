extension DocumentReader {
    /// Reports what comes before, or is part of, itself.
    mutating func refuseLoops(_ document: Document) {
        if document.parties.contains(where: { !$0.members.isEmpty }) {
            refuseLoops(
                document.parties.map { ($0.id, $0.members) }, at: "members",
                "is a member of itself", expected: "members that do not lead back")
        }
        if document.facts.contains(where: { $0.delay != nil }) {
            refuseLoops(
                document.facts.map { ($0.id, $0.delay?.after.map { [$0] } ?? []) }, at: "delay",
                "comes after itself", expected: "an `after` that does not lead back")
        }
        refuseLoops(
            document.procedures.flatMap { $0.steps.map { ($0.id, $0.after) } }, at: "after",
            "comes after itself", expected: "an `after` that does not lead back")
    }

    /// Depth first, without recursion, as chains can be as long as the document.
    private mutating func refuseLoops(
        _ elements: [(id: String, next: [String])], at key: String, _ message: String, expected: String
    ) {
        guard elements.contains(where: { !$0.next.isEmpty }) else { return }
        let positions = Dictionary(elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var state = [Visit](repeating: .not, count: elements.count)
        var path: [(element: Int, next: Int)] = []
        for start in elements.indices where state[start] == .not {
            path.append((start, 0))
            state[start] = .open
            while let (element, next) = path.last {
                guard next < elements[element].next.count else {
                    state[element] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                guard let target = positions[elements[element].next[next]] else { continue }
                switch state[target] {
                case .done: break
                case .not:
                    state[target] = .open
                    path.append((target, 0))
                case .open:
                    let loop =
                        path.drop { $0.element != target }.map { elements[$0.element].id } + [elements[target].id]
                    refuseLoop(loop, from: elements[element].id, at: key, message, expected: expected)
                }
            }
        }
    }

    private enum Visit { case not, open, done }

    private mutating func refuseLoop(
        _ loop: [String], from id: String, at key: String, _ message: String, expected: String
    ) {
        guard let first = loop.first, let object = ids.find(id)?.object else { return }
        let shown = loop.count <= 10 ? loop : loop.prefix(8) + ["…"] + loop.suffix(1)
        refuse(
            .loop, text.member(key, of: object) ?? object,
            "\(quoted(first)) \(message): " + shown.map { $0 == "…" ? $0 : quoted($0) }.joined(separator: " → "),
            expected: expected)
    }
}
