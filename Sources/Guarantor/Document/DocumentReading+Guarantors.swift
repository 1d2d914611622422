extension DocumentReading {
    /// As many as a document may have values. Only coalitions can come to more: each commitment writes their members down anew.
    private static let mostGuarantors = 4_000_000

    /// Refuses commitments that come to more guarantors than memory is there for. As much work as there are guarantors, up to the limit.
    func refuseTooManyGuarantors() throws(DocumentError) {
        guard document.parties.contains(where: { !$0.members.isEmpty }) else { return }
        var sizes: [String: Int] = [:]
        var total = 0
        for (index, commitment) in document.commitments.enumerated() {
            for terms in commitment.guarantors ?? [] {
                let size = sizes[terms.party] ?? memberships(of: terms.party, upTo: Self.mostGuarantors)
                sizes[terms.party] = size
                total += size
            }
            guard total <= Self.mostGuarantors else {
                let diagnostic = diagnostic(
                    .tooManyEntities, at: "/commitments/\(index)/guarantors",
                    "commitments up to this one come to more than \(Self.mostGuarantors) guarantors, members of coalitions counted",
                    expected: "at most \(Self.mostGuarantors) guarantors")
                throw DocumentError(diagnostics: [diagnostic], total: 1)
            }
        }
    }

    /// How many memberships a party stands for, its own included: those of a coalition, and of the coalitions in it.
    private func memberships(of party: String, upTo limit: Int) -> Int {
        var seen: Set<String> = [party]
        var waiting = [party]
        var count = 1
        while let next = waiting.popLast(), count <= limit {
            guard let index = elements.index(of: next, .party) else { continue }
            let members = document.parties[index].members
            count += members.count
            for member in members where seen.insert(member).inserted { waiting.append(member) }
        }
        return count
    }
}
