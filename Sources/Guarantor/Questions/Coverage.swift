import GuarantorLogic

/// Pillars × parties: standing, modality, binding; and the gaps.
public struct Coverage: Answer {
    public let pillars: [PillarCoverage]
    /// What parties undertake beside the pillars.
    public let beside: [PartyCoverage]
    public let gaps: [Gap]
    public let receipt: Receipt

    public struct PillarCoverage: Hashable, Sendable {
        public let id: String
        public let holds: Truth
        public let parties: [PartyCoverage]
    }

    public struct PartyCoverage: Hashable, Sendable {
        /// Nil: the unnamed members of open coalitions.
        public let party: String?
        public let commitments: [Undertaking]
    }

    /// A party's part in a commitment.
    public struct Undertaking: Hashable, Sendable {
        public let id: String
        public let bound: Truth
        public let standing: Standing
        public let modality: Modality?
        public let binding: Binding?
    }

    public struct Gap: Hashable, Sendable {
        public let kind: GapKind
        /// The pillar, commitment or party where it shows.
        public let id: String
        public let text: String
    }
}

public enum GapKind: String, CaseIterable, Sendable {
    case pillarWithoutCommitment = "pillar_without_commitment"
    case pillarWithoutForce = "pillar_without_force"
    case pillarWithoutGuarantor = "pillar_without_guarantor"
    case modalityNotSaid = "modality_not_said"
    case bindingNotSaid = "binding_not_said"
    case partyWithoutCommitment = "party_without_commitment"
}

extension State {
    /// - Complexity: linear in pillars, commitments and guarantors.
    public func coverage() -> Coverage {
        let document = framework.document
        var byPillar: [String?: [Int]] = [:]
        for (index, commitment) in document.commitments.enumerated() {
            byPillar[commitment.pillar, default: []].append(index)
        }
        let pillars = zip(document.pillars, framework.equations.pillars).map { pillar, literal in
            Coverage.PillarCoverage(
                id: pillar.id, holds: self[literal], parties: parties(of: byPillar[pillar.id] ?? []))
        }
        return Coverage(
            pillars: pillars, beside: parties(of: byPillar[nil] ?? []),
            gaps: gaps(byPillar), receipt: Receipt(scenario))
    }

    /// Who undertakes what in some commitments: parties in the document's order, the unnamed last.
    private func parties(of commitments: [Int]) -> [Coverage.PartyCoverage] {
        var undertakings: [Int?: [Coverage.Undertaking]] = [:]
        for index in commitments {
            let commitment = framework.document.commitments[index]
            for guarantor in framework.equations.commitments[index].guarantors {
                undertakings[guarantor.guarantor.party, default: []].append(
                    .init(
                        id: commitment.id, bound: self[guarantor.bound], standing: standing(of: guarantor, in: index),
                        modality: commitment.modality, binding: commitment.binding))
            }
        }
        return undertakings.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { party, commitments in
            .init(party: party.map { framework.document.parties[$0].id }, commitments: commitments)
        }
    }

    private func gaps(_ byPillar: [String?: [Int]]) -> [Coverage.Gap] {
        let document = framework.document
        var gaps: [Coverage.Gap] = []
        for pillar in document.pillars {
            let commitments = byPillar[pillar.id] ?? []
            let inForce = commitments.map { self[framework.equations.commitments[$0].inForce] }
            let bound = commitments.flatMap { framework.equations.commitments[$0].guarantors.map { self[$0.bound] } }
            if commitments.isEmpty {
                gaps.append(.init(kind: .pillarWithoutCommitment, id: pillar.id, text: "no commitment serves \(pillar.title)"))
            } else {
                if !inForce.contains(.true) {
                    gaps.append(
                        .init(kind: .pillarWithoutForce, id: pillar.id, text: "nothing is in force for \(pillar.title)"))
                }
                if !bound.contains(.true) {
                    gaps.append(
                        .init(kind: .pillarWithoutGuarantor, id: pillar.id, text: "no party is bound for \(pillar.title)"))
                }
            }
        }
        for commitment in document.commitments where commitment.certainty != .dropped {
            if commitment.modality == nil {
                gaps.append(
                    .init(kind: .modalityNotSaid, id: commitment.id, text: "nobody has said how firmly \(commitment.title) is undertaken"))
            }
            if commitment.binding == nil {
                gaps.append(
                    .init(kind: .bindingNotSaid, id: commitment.id, text: "nobody has said what binds to \(commitment.title)"))
            }
        }
        let bearing = Set(framework.equations.commitments.flatMap { $0.guarantors.compactMap(\.guarantor.party) })
        let members = Set(document.parties.flatMap(\.members))
        for (index, party) in document.parties.enumerated()
        where party.kind == .state && members.contains(party.id) && !bearing.contains(index) {
            gaps.append(.init(kind: .partyWithoutCommitment, id: party.id, text: "\(party.name) undertakes nothing"))
        }
        return gaps
    }
}
