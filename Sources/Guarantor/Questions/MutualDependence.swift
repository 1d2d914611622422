import GuarantorLogic

/// Groups of commitments that wait for each other, and what simultaneous acceptance would bring.
public struct MutualDependence: Answer {
    /// Groups of what rests on each other, in the document's order.
    public let groups: [Group]
    public let receipt: Receipt

    /// What rests on itself, each member through the others.
    public struct Group: Hashable, Sendable {
        /// Its members, in the document's order.
        public let members: [Member]
    }

    /// Something that rests on itself through the others of its group.
    public struct Member: Hashable, Sendable {
        /// The member's id.
        public let id: String
        /// What it is: a commitment, a condition, a pillar, an instrument.
        public let kind: ElementKind
        /// As it stands: nothing holds merely because it is assumed to.
        public let now: Truth
        /// If all accepted at once.
        public let together: Truth
    }
}

extension Scenario {
    /// What has a name and rests on itself without a negation: as it stands, and in the greatest solution of the present instant, with
    /// what has latched kept. Linear in the framework.
    ///
    /// - Throws: as `evaluate()`.
    public func mutualDependence() throws(QuestionError) -> MutualDependence {
        let state = try evaluate()
        var together = state.timeline
        together.reconsider(loops: .greatest)
        let names = framework.names
        let groups = framework.graph.mutualGroups.map { variables in
            var members: [MutualDependence.Member] = []
            for variable in variables.sorted() {
                guard let name = names[variable], !members.contains(where: { $0.id == name.id }) else { continue }
                let literal =
                    framework.elements[name.id].flatMap { framework.equations.literal(of: $0) } ?? name.literal
                members.append(
                    .init(id: name.id, kind: name.kind, now: state[literal], together: together[literal].shown))
            }
            return MutualDependence.Group(members: members)
        }
        return MutualDependence(
            groups: groups.filter { !$0.members.isEmpty }, receipt: Receipt(self, Question(.mutualDependence)))
    }
}
