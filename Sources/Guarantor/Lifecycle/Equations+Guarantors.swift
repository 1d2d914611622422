import GuarantorLogic

extension EquationWriter {
    /// Who is bound one by one. A coalition stands for its members and, where it is open or nobody has said who they are, for one
    /// more; a party that is reached several ways is bound if one of them binds it, and named outright by that alone.
    /// Linear in the memberships that are reached.
    mutating func guarantors(of commitment: Int) -> [GuarantorEquations] {
        guard let terms = document.commitments[commitment].guarantors else { return [] }
        let requiresApproval = document.commitments[commitment].requiresApproval
        if terms.count == 1, let sole = soleGuarantor(terms[0], requiresApproval) { return [sole] }
        var candidates: [Candidate] = []
        var positions: [Member: Int] = [:]
        func add(_ member: Member, _ route: GuarantorEquations.Route, isOutright: Bool) {
            if let position = positions[member] {
                if !candidates[position].isOutright { candidates[position].routes.append(route) }
            } else {
                positions[member] = candidates.count
                candidates.append(Candidate(member: member, routes: [route], isOutright: isOutright))
            }
        }
        for entry in terms {
            guard let party = elements.index(of: entry.party, .party), document.parties[party].kind != .coalition
            else { continue }
            add(.party(party), route(entry, requiresApproval, for: party), isOutright: true)
        }
        for entry in terms {
            guard let party = elements.index(of: entry.party, .party), document.parties[party].kind == .coalition
            else { continue }
            for (member, through) in members(of: party) {
                var route = GuarantorEquations.Route(
                    requiresApproval: nil, approvalFact: nil, performedWhen: entry.performedWhen)
                if case .party(let party) = member { route = self.route(entry, requiresApproval, for: party) }
                route.through = through
                add(member, route, isOutright: false)
            }
        }
        let isApprovalNotSaid = candidates.contains { candidate in
            candidate.member.party != nil && candidate.routes.contains { $0.requiresApproval == nil }
        }
        let notRequired = isApprovalNotSaid ? equations.makeUndisclosed() : .unknown
        return candidates.map { equations(for: $0, approvalNotRequired: notRequired) }
    }

    /// A party that is named outright and alone, and whose approval is required.
    struct SoleGuarantor: Hashable {
        let party: Int
        let approvalFact: Int?
    }

    private mutating func soleGuarantor(_ terms: GuarantorTerms, _ requiresApproval: Bool?) -> GuarantorEquations? {
        guard let party = elements.index(of: terms.party, .party), document.parties[party].kind != .coalition
        else { return nil }
        let route = route(terms, requiresApproval, for: party)
        guard let requiresApproval = route.requiresApproval, route.performedWhen == nil else { return nil }
        let takesPart = participation(of: party)
        guard requiresApproval else {
            return GuarantorEquations(party: party, routes: [route], takesPart: takesPart, bound: takesPart)
        }
        let sole = SoleGuarantor(party: party, approvalFact: route.approvalFact)
        if let known = soleGuarantors[sole] { return known }
        let bound = equations.system.gate(.and, of: [takesPart, fact(route.approvalFact)])
        let written = GuarantorEquations(party: party, routes: [route], takesPart: takesPart, bound: bound)
        soleGuarantors[sole] = written
        return written
    }

    private enum Member: Hashable {
        case party(Int)
        case unnamed(of: Int)

        var party: Int? {
            if case .party(let party) = self { party } else { nil }
        }
    }

    private struct Candidate {
        let member: Member
        var routes: [GuarantorEquations.Route]
        let isOutright: Bool
    }

    private func route(_ terms: GuarantorTerms, _ requiresApproval: Bool?, for party: Int) -> GuarantorEquations.Route {
        .init(
            requiresApproval: terms.requiresApproval ?? requiresApproval,
            approvalFact: terms.approval?.fact.map { elements.index(of: $0, .fact) } ?? elements.approvals[party],
            performedWhen: terms.performedWhen)
    }

    /// The members of a coalition and of those in it, each with the coalitions that it belongs to directly.
    private mutating func members(of root: Int) -> [(member: Member, through: [GuarantorEquations.Reach])] {
        var coalitions = [root]
        var parents: [Int: [Int]] = [root: []]
        var next = 0
        while next < coalitions.count {
            let coalition = coalitions[next]
            next += 1
            for id in document.parties[coalition].members {
                guard let member = elements.index(of: id, .party), document.parties[member].kind == .coalition
                else { continue }
                if parents[member] == nil { coalitions.append(member) }
                parents[member, default: []].append(coalition)
            }
        }
        var reach: [Int: Literal] = [:]
        for coalition in coalitions {
            reach[coalition] = coalition == root ? participation(of: root) : equations.system.declare()
        }
        for coalition in coalitions.dropFirst() {
            let above = equations.system.gate(.or, of: (parents[coalition] ?? []).compactMap { reach[$0] })
            if let literal = reach[coalition] {
                equations.system.define(literal, as: .and, of: [participation(of: coalition), above])
            }
        }
        var members: [Member] = []
        var through: [Member: [GuarantorEquations.Reach]] = [:]
        for coalition in coalitions {
            let party = document.parties[coalition]
            let named = party.members.compactMap { elements.index(of: $0, .party) }
                .filter { document.parties[$0].kind != .coalition }.map(Member.party)
            let unnamed = party.open == true || party.members.isEmpty ? [Member.unnamed(of: coalition)] : []
            for member in named + unnamed {
                if through[member] == nil { members.append(member) }
                through[member, default: []].append(.init(coalition: coalition, literal: reach[coalition] ?? .unknown))
            }
        }
        return members.map { ($0, through[$0] ?? []) }
    }

    private func participation(of party: Int) -> Literal {
        fact(elements.participations[party])
    }

    private mutating func equations(
        for candidate: Candidate, approvalNotRequired: Literal
    ) -> GuarantorEquations {
        let own = candidate.member.party.map { participation(of: $0) }
        var present: [Literal] = []
        var binding: [Literal] = []
        for route in candidate.routes {
            let reached = equations.system.gate(.or, of: route.through.map(\.literal))
            let presence = [own, route.through.isEmpty ? nil : reached].compactMap { $0 }
            var parts = presence
            if candidate.member.party == nil {
                parts.append(equations.makeUndisclosed())
            } else if route.requiresApproval != false {
                let approval = fact(route.approvalFact)
                parts.append(
                    route.requiresApproval == true
                        ? approval : equations.system.gate(.or, of: [approval, approvalNotRequired]))
            }
            present.append(equations.system.gate(.and, of: presence))
            binding.append(equations.system.gate(.and, of: parts))
        }
        return GuarantorEquations(
            party: candidate.member.party, routes: candidate.routes, takesPart: equations.system.gate(.or, of: present),
            bound: equations.system.gate(.or, of: binding))
    }
}
