import GuarantorLogic

/// Pillars × parties: standing, modality, binding; and the gaps.
public struct Coverage: Answer {
    /// Each pillar and who serves it, in the document's order.
    public let pillars: [PillarCoverage]
    /// What parties undertake beside the pillars.
    public let beside: [PartyCoverage]
    /// What lacks: by pillar, then by commitment, then by party.
    public let gaps: [Gap]
    public let receipt: Receipt

    /// Who serves one pillar, and whether it holds.
    public struct PillarCoverage: Hashable, Sendable {
        /// The pillar's id.
        public let id: String
        /// Whether it holds.
        public let holds: Truth
        /// What each party undertakes for it.
        public let parties: [PartyCoverage]
    }

    /// What one party undertakes.
    public struct PartyCoverage: Hashable, Sendable {
        /// Nil: the unnamed members of open coalitions.
        public let party: String?
        /// Its commitments, in the document's order.
        public let commitments: [Undertaking]
    }

    /// A party's part in a commitment.
    public struct Undertaking: Hashable, Sendable {
        /// The commitment's id.
        public let id: String
        /// Whether the party is bound by it.
        public let bound: Truth
        /// Where it stands for this party.
        public let standing: Standing
        /// How strongly it is worded; nil where nobody has said.
        public let modality: Modality?
        /// What binds; nil where nobody has said.
        public let binding: Binding?
    }

    /// Something that lacks.
    public struct Gap: Hashable, Sendable {
        /// What lacks.
        public let kind: GapKind
        /// The pillar, commitment or party where it shows.
        public let id: String
        /// The same in words: lower case, one line.
        public let text: String
    }
}

/// What can lack.
public enum GapKind: String, CaseIterable, Sendable {
    /// No commitment serves the pillar.
    case pillarWithoutCommitment = "pillar_without_commitment"
    /// None of its commitments is in force.
    case pillarWithoutForce = "pillar_without_force"
    /// No party is bound by any of its commitments.
    case pillarWithoutGuarantor = "pillar_without_guarantor"
    /// Nobody has said how strongly the commitment is worded.
    case modalityNotSaid = "modality_not_said"
    /// Nobody has said what binds.
    case bindingNotSaid = "binding_not_said"
    /// The party undertakes nothing.
    case partyWithoutCommitment = "party_without_commitment"
}

extension State {
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
    /// - Throws: `QuestionError` where the target is none of these.
    /// - Complexity: linear in pillars, commitments and guarantors.
    public func coverage(of target: String? = nil) throws(QuestionError) -> Coverage {
        let document = framework.document
        let scope = try Scope(target, in: framework)
        var byPillar: [String?: [Int]] = [:]
        for index in scope.commitments { byPillar[document.commitments[index].pillar, default: []].append(index) }
        let pillars = document.pillars.indices.filter { index in
            scope.pillars.contains(index) || byPillar[document.pillars[index].id] != nil
        }
        return Coverage(
            pillars: pillars.map { index in
                let pillar = document.pillars[index]
                return .init(
                    id: pillar.id, holds: self[framework.equations.pillars[index]],
                    parties: parties(of: byPillar[pillar.id] ?? []))
            },
            beside: parties(of: byPillar[nil] ?? []), gaps: gaps(byPillar, scope),
            receipt: Receipt(scenario, Question(.coverage, target: target)))
    }

    /// Who undertakes what in some commitments: parties in the document's order, the unnamed last.
    private func parties(of commitments: [Int]) -> [Coverage.PartyCoverage] {
        var undertakings: [Int?: [Coverage.Undertaking]] = [:]
        for index in commitments {
            let commitment = framework.document.commitments[index]
            for guarantor in framework.equations.commitments[index].guarantors {
                undertakings[guarantor.party, default: []].append(
                    .init(
                        id: commitment.id, bound: self[guarantor.bound], standing: standing(of: guarantor, in: index),
                        modality: commitment.modality, binding: commitment.binding))
            }
        }
        return undertakings.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { party, commitments in
            .init(party: party.map { framework.document.parties[$0].id }, commitments: commitments)
        }
    }

    private func gaps(_ byPillar: [String?: [Int]], _ scope: Scope) -> [Coverage.Gap] {
        let document = framework.document
        var gaps: [Coverage.Gap] = []
        for pillar in scope.pillars.map({ document.pillars[$0] }) {
            let commitments = byPillar[pillar.id] ?? []
            let inForce = commitments.map { self[framework.equations.commitments[$0].inForce] }
            let bound = commitments.flatMap { framework.equations.commitments[$0].guarantors.map { self[$0.bound] } }
            if commitments.isEmpty {
                gaps.append(
                    .init(kind: .pillarWithoutCommitment, id: pillar.id, text: "no commitment serves \(pillar.title)"))
            } else {
                if !inForce.contains(.true) {
                    gaps.append(
                        .init(kind: .pillarWithoutForce, id: pillar.id, text: "nothing is in force for \(pillar.title)")
                    )
                }
                if !bound.contains(.true) {
                    gaps.append(
                        .init(
                            kind: .pillarWithoutGuarantor, id: pillar.id, text: "no party is bound for \(pillar.title)")
                    )
                }
            }
        }
        for commitment in scope.commitments.map({ document.commitments[$0] }) where commitment.certainty != .dropped {
            if commitment.modality == nil {
                gaps.append(
                    .init(
                        kind: .modalityNotSaid, id: commitment.id,
                        text: "nobody has said how firmly \(commitment.title) is undertaken"))
            }
            if commitment.binding == nil {
                gaps.append(
                    .init(
                        kind: .bindingNotSaid, id: commitment.id,
                        text: "nobody has said what binds to \(commitment.title)"))
            }
        }
        let bearing = Set(framework.equations.commitments.flatMap { $0.guarantors.compactMap(\.party) })
        let members = Set(document.parties.flatMap(\.members))
        for (index, party) in document.parties.enumerated()
        where party.kind == .state && members.contains(party.id) && !bearing.contains(index) && scope.contains(party.id)
        {
            gaps.append(.init(kind: .partyWithoutCommitment, id: party.id, text: "\(party.name) undertakes nothing"))
        }
        return gaps
    }
}
