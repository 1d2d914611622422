@testable import Guarantor

/// Someone who can be bound by a commitment: a party, or the unnamed member of an open coalition.
struct ReferenceGuarantor {
    /// How the commitment comes to it: named outright, or as a member of coalitions.
    struct Route {
        let terms: GuarantorTerms
        let coalitions: [String]
    }

    let name: String
    let isUnnamed: Bool
    var routes: [Route]
}

extension Meaning {
    /// The guarantors with coalitions replaced by their members; nil where nobody has said.
    func guarantors(of commitment: Commitment) -> [ReferenceGuarantor]? {
        guard let named = commitment.guarantors else { return nil }
        var reached: [ReferenceGuarantor] = []
        for terms in named { reach(terms.party, .init(terms: terms, coalitions: []), &reached) }
        return reached.map { guarantor in
            var guarantor = guarantor
            let outright = guarantor.routes.filter(\.coalitions.isEmpty)
            if !outright.isEmpty { guarantor.routes = outright }
            return guarantor
        }
    }

    private func reach(_ id: String, _ route: ReferenceGuarantor.Route, _ reached: inout [ReferenceGuarantor]) {
        guard let party = parties[id], party.kind == .coalition else {
            return add(ReferenceGuarantor(name: id, isUnnamed: false, routes: [route]), to: &reached)
        }
        let within = ReferenceGuarantor.Route(terms: route.terms, coalitions: route.coalitions + [id])
        for member in party.members { reach(member, within, &reached) }
        // A coalition of whose members nobody has said anything has members all the same.
        if party.open == true || party.members.isEmpty {
            add(ReferenceGuarantor(name: "unnamed member of \(id)", isUnnamed: true, routes: [within]), to: &reached)
        }
    }

    /// Who is reached twice counts once.
    private func add(_ guarantor: ReferenceGuarantor, to reached: inout [ReferenceGuarantor]) {
        if let index = reached.firstIndex(where: { $0.name == guarantor.name }) {
            reached[index].routes += guarantor.routes
        } else {
            reached.append(guarantor)
        }
    }

    func defineGuarantors(of commitment: Commitment) {
        let k = commitment.id
        guard let guarantors = guarantors(of: commitment) else {
            define(Atom(.quorum, k), absence("who guarantees \(k)"))
            for party in document.parties {
                define(Atom(.bound, k, party.id), absence("whether \(party.id) guarantees \(k)"))
            }
            return
        }
        // A party that is not named may be an unnamed member.
        let named = Set(guarantors.map(\.name))
        let unnamed = guarantors.filter(\.isUnnamed).map { participation(of: $0) }
        for party in document.parties where !named.contains(party.id) && !unnamed.isEmpty {
            define(
                Atom(.bound, k, party.id), .all([.any(unnamed), absence("whether \(party.id) guarantees \(k)")]))
        }
        for guarantor in guarantors {
            let routes = guarantor.routes.map { isBound(guarantor, by: commitment, $0) }
            define(Atom(.bound, k, guarantor.name), .any(routes))
        }
        let bound = guarantors.map { now(.bound, k, $0.name) }
        let needed =
            switch commitment.quorum {
            case nil: 1
            case .atLeast(let count): count
            case .all: guarantors.count
            }
        define(Atom(.quorum, k), .atLeast(needed, bound))
    }

    private func isBound(
        _ guarantor: ReferenceGuarantor, by commitment: Commitment, _ route: ReferenceGuarantor.Route
    ) -> Formula {
        let participation = participation(of: guarantor, route)
        guard !guarantor.isUnnamed else {
            return .all([participation, absence("whether the \(guarantor.name) is bound by \(commitment.id)")])
        }
        let approval = fact(route.terms.approval?.fact ?? approvalFact(of: guarantor.name))
        let consented: Formula =
            switch route.terms.requiresApproval ?? commitment.requiresApproval {
            case true?: approval
            case false?: .constant(true)
            case nil: .any([approval, absence("whether \(commitment.id) requires no approval")])
            }
        return .all([participation, consented])
    }

    /// A member takes part while each coalition on the way to it does too.
    private func participation(of guarantor: ReferenceGuarantor, _ route: ReferenceGuarantor.Route) -> Formula {
        .all((route.coalitions + (guarantor.isUnnamed ? [] : [guarantor.name])).map { fact("participates:" + $0) })
    }

    func participation(of guarantor: ReferenceGuarantor) -> Formula {
        .any(guarantor.routes.map { participation(of: guarantor, $0) })
    }
}
