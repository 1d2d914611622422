import GuarantorLogic

/// How likely a target is, from the probabilities of facts, and what each of them matters to it.
public struct Likelihood: Answer {
    /// The target's id.
    public let target: String
    /// Where something without a probability is open, or the work ended before: the lower bound.
    public let probability: Double
    /// The upper bound; equal to `probability` where that is exact.
    public let upperBound: Double
    /// Whether the work ended before the exact probability was found: then there are only bounds.
    public let isTruncated: Bool
    /// What is open, has no probability and makes a difference: ids of facts, and predicates of commitments in words.
    public let open: [String]
    /// By fact, the greatest Birnbaum importance first; empty where only bounds are known.
    public let importance: [FactImportance]
    /// Whether Fussell–Vesely importance is defined and is not there all the same: it was not wanted, or takes too much.
    public let leavesOutFussellVesely: Bool
    public let receipt: Receipt

    /// Measures of importance; nil where they divide by zero or are not defined.
    public struct FactImportance: Hashable, Sendable {
        /// The fact's id.
        public let fact: String
        /// P(target | fact) − P(target | not fact) (Birnbaum 1969).
        public let birnbaum: Double
        /// p · Birnbaum / P: the share of the probability that the fact's own accounts for.
        public let criticality: Double?
        /// Fussell–Vesely: the share of the probability that comes from minimal sets with the fact, all varying facts starting
        /// false; nil for a target that is not monotone, and where it is left out.
        public let fussellVesely: Double?
        /// Risk achievement worth: P(target | fact) / P.
        public let riskAchievement: Double?
        /// Risk reduction worth: P / P(target | not fact).
        public let riskReduction: Double?
    }
}

extension Scenario {
    /// The exact probability of a target in the present state: facts with a probability vary independently, whatever they are
    /// now; the rest keep their values. Settled and assumed facts do not vary.
    ///
    /// - Parameters:
    ///   - target: what a condition can name, or the framework; nil: the framework.
    ///   - allowsBounds: whether bounds are an answer where something open has no probability.
    ///   - fussellVesely: whether Fussell–Vesely importance is wanted, whatever it takes within a question's budget: its unions of
    ///     minimal sets may take a thousand times what all the rest does. Nil: where it adds little to the rest.
    /// - Throws: `QuestionError.missingProbabilities` with all that is open and has none.
    public func probability(
        of target: String? = nil, allowsBounds: Bool = false, fussellVesely: Bool? = nil
    ) throws(QuestionError) -> Likelihood {
        let (id, literal) = try self.target(target)
        var terms: [(Question.Key, Question.Value)] = allowsBounds ? [(.allowsBounds, .flag(true))] : []
        if let fussellVesely { terms.append((.fussellVesely, .flag(fussellVesely))) }
        let receipt = Receipt(self, Question(.probability, target: target, terms))
        let present = Present(try evaluate())
        let facts = framework.elements.facts
        let roles = present.roles { index, role in
            switch role {
            case .known, .open: facts[index].probability == nil ? role : .varying
            default: role
            }
        }
        let probabilities = facts.map { $0.probability ?? 0 }
        let system = framework.equations.system
        var lower: Probability
        do throws(DiagramError) {
            lower = try Probability(
                system, target: literal, roles: roles, probabilities: probabilities, budget: .perQuestion,
                memory: framework.functions)
        } catch {
            guard case .budgetExceeded = error else { throw QuestionError(error, id) }
            let bounds = try diagrams(id) { () throws(DiagramError) in
                try Probability.bounds(
                    system, target: literal, roles: roles, probabilities: probabilities, budget: .perQuestion)
            }
            return Likelihood(
                target: id, probability: bounds.lowerBound, upperBound: bounds.upperBound, isTruncated: true, open: [],
                importance: [], leavesOutFussellVesely: false, receipt: receipt)
        }
        var openInputs = lower.undeterminedInputs
        if !openInputs.isEmpty, !openInputs.contains(-1) {
            // What it was written with need not make a difference to it.
            let varying = roles.map { $0 == .open || $0 == .undetermined ? .varying : $0 }
            let any = try? Probability(
                system, target: literal, roles: varying, probabilities: probabilities, budget: .perQuestion)
            if let any {
                openInputs = Set(openInputs).intersection(any.supportingInputs).sorted()
                if openInputs.isEmpty { lower = any }
            }
        }
        var open: [String] = []
        for name in openInputs.map({ framework.name(ofInput: $0) }) where !open.contains(name) { open.append(name) }
        guard open.isEmpty else {
            if !allowsBounds { throw .missingProbabilities(id, open) }
            let upper = try diagrams(id) { () throws(DiagramError) in
                try Probability(
                    system, target: !literal, roles: roles, probabilities: probabilities, budget: .perQuestion)
            }
            return Likelihood(
                target: id, probability: lower.value, upperBound: upper.complement, isTruncated: false, open: open,
                importance: [], leavesOutFussellVesely: false, receipt: receipt)
        }
        var shares: [Int: Double]?
        var leavesOutShares = fussellVesely == false && lower.value > 0
        if fussellVesely != false {
            do throws(DiagramError) {
                shares = try lower.fussellVesely(budget: fussellVesely == true ? .perQuestion : .perMeasure)
            } catch {
                leavesOutShares = true
            }
        }
        let importance = lower.importances().map { item in
            Likelihood.FactImportance(
                fact: facts[item.input].id, birnbaum: item.birnbaum, criticality: item.criticality,
                fussellVesely: shares?[item.input], riskAchievement: item.riskAchievement,
                riskReduction: item.riskReduction)
        }
        return Likelihood(
            target: id, probability: lower.value, upperBound: lower.value, isTruncated: false, open: [],
            importance: importance.sorted { (-$0.birnbaum, $0.fact) < (-$1.birnbaum, $1.fact) },
            leavesOutFussellVesely: leavesOutShares, receipt: receipt)
    }
}
