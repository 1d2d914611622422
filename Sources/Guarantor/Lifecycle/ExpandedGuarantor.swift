/// A guarantor after coalitions have been resolved into their members.
struct ExpandedGuarantor: Hashable, Sendable {
    /// Position among the parties; nil for the unnamed member of an open coalition.
    let party: Int?
    /// Positions of the coalitions that it is reached through; each has to participate.
    let through: [Int]
    /// Nil: nobody has said.
    let requiresApproval: Bool?
    /// Position among the facts.
    let approvalFact: Int?
}

extension ExpandedGuarantor {
    /// Who is bound one by one: parties named outright as they stand, then the members of coalitions, each once,
    /// and one unnamed party where a coalition is open.
    static func expand(_ commitment: Commitment, in document: Document, _ elements: Elements) -> [ExpandedGuarantor] {
        guard let terms = commitment.guarantors else { return [] }
        if terms.count == 1, let only = terms.first, let party = elements.index(of: only.party, .party),
            document.parties[party].kind != .coalition
        {
            return [guarantor(party, through: [], only, commitment, document, elements)]
        }
        var result: [ExpandedGuarantor] = []
        var seen: Set<Int> = []
        var coalitions: [(party: Int, through: [Int], terms: GuarantorTerms)] = []
        for entry in terms {
            guard let party = elements.index(of: entry.party, .party) else { continue }
            if document.parties[party].kind == .coalition {
                coalitions.append((party, [party], entry))
            } else if seen.insert(party).inserted {
                result.append(guarantor(party, through: [], entry, commitment, document, elements))
            }
        }
        var isOpen = false
        var next = 0
        while next < coalitions.count {
            let (coalition, through, entry) = coalitions[next]
            next += 1
            guard seen.insert(coalition).inserted else { continue }
            for id in document.parties[coalition].members {
                guard let member = elements.index(of: id, .party) else { continue }
                if document.parties[member].kind == .coalition {
                    coalitions.append((member, through + [member], entry))
                } else if seen.insert(member).inserted {
                    result.append(guarantor(member, through: through, entry, commitment, document, elements))
                }
            }
            if document.parties[coalition].open == true, !isOpen {
                isOpen = true
                result.append(
                    ExpandedGuarantor(party: nil, through: through, requiresApproval: nil, approvalFact: nil))
            }
        }
        return result
    }

    private static func guarantor(
        _ party: Int, through: [Int], _ terms: GuarantorTerms, _ commitment: Commitment, _ document: Document,
        _ elements: Elements
    ) -> ExpandedGuarantor {
        ExpandedGuarantor(
            party: party, through: through, requiresApproval: terms.requiresApproval ?? commitment.requiresApproval,
            approvalFact: elements.index(of: terms.approval?.fact ?? document.parties[party].approvalFact, .fact))
    }
}
