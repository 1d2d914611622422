import GuarantorLogic

/// A forecast of a target that only gains by what is to come, where that comes independently: then no order matters, and what is true
/// at a time is a function of what has come by then.
struct ExactForecast {
    /// By mark: that the target is true whatever the open turns out to be, and that it is for some of it.
    private(set) var least: [Double] = []
    private(set) var greatest: [Double] = []
    /// In seconds, given that it comes about.
    private(set) var expected: Double?
    /// By `Forecast.probabilities`: seconds.
    private(set) var latest: [Int64?] = []
    private(set) var earliest: [Int64?] = []
    /// By prospect that matters.
    private(set) var shares: [(fact: Int, share: Double)] = []

    /// A fact that may come true: its probability and its delay.
    private struct Coming {
        let fact: Int
        let probability: Double
        let law: DelayLaw?

        func cumulative(_ t: Double) -> Double { probability * (law?.cumulative(t) ?? 1) }
        func cumulative(before t: Double) -> Double {
            t > 0 ? probability * (law?.cumulative(before: t) ?? 1) : 0
        }
        func density(_ t: Double) -> Double { probability * (law?.density(t) ?? 0) }
    }

    private let comings: [Coming]
    private let lower: Probability
    /// Of the negation, with the open for the worse: one less that is the upper bound.
    private let denied: Probability
    private let hasBounds: Bool
    private var probabilities: [Double]

    /// Nil where it takes too much.
    init?(_ work: ForecastWork) {
        let framework = work.outlook.state.framework
        comings = work.prospects.needed(for: work.outlook).map { prospect, _, _ in
            Coming(
                fact: prospect.fact, probability: prospect.isImpossible ? 0 : prospect.probability, law: prospect.law)
        }
        hasBounds = !work.open.isEmpty
        let varying = Set(comings.map(\.fact))
        let roles = Present(work.outlook.state).roles { varying.contains($0) ? .varying : $1 }
        probabilities = [Double](repeating: 0, count: framework.elements.facts.count)
        let (system, target) = (framework.equations.system, work.outlook.target)
        do {
            lower = try Probability(
                system, target: target, roles: roles, probabilities: probabilities, budget: .perQuestion)
            denied =
                hasBounds
                ? try Probability(
                    system, target: !target, roles: roles, probabilities: probabilities, budget: .perQuestion)
                : lower
        } catch { return nil }
        let end = Double(work.marks.last ?? 0)
        let pieces = Self.pieces(comings, end)
        let size = lower.diagramNodeCount + denied.diagramNodeCount + comings.count + 16
        let evaluations = work.marks.count + 2 * Forecast.probabilities.count * 40 + pieces.count * 2 * Self.nodes.count
        guard evaluations <= Self.mostWork / size else { return nil }
        for mark in work.marks {
            let t = Double(mark)
            least.append(chance(t))
            greatest.append(hasBounds ? possibility(t) : least[least.count - 1])
        }
        for p in Forecast.probabilities {
            latest.append(time(p, work.marks.last ?? 0) { $0.chance($1) })
            earliest.append(hasBounds ? time(p, work.marks.last ?? 0) { $0.possibility($1) } : latest[latest.count - 1])
        }
        integrate(pieces, end)
    }

    private static let mostWork = 2_000_000_000

    private mutating func set(_ cumulative: (Coming) -> Double) {
        for coming in comings { probabilities[coming.fact] = cumulative(coming) }
    }

    private mutating func chance(_ t: Double) -> Double {
        set { $0.cumulative(t) }
        return lower.with(probabilities).value
    }

    private mutating func possibility(_ t: Double) -> Double {
        set { $0.cumulative(t) }
        return denied.with(probabilities).complement
    }

    /// The first second at which a rising function reaches a value.
    private mutating func time(_ p: Double, _ end: Int64, _ chance: (inout Self, Double) -> Double) -> Int64? {
        guard chance(&self, Double(end)) >= p else { return nil }
        var (low, high) = (Int64(0), end)
        while low < high {
            let middle = low + (high - low) / 2
            if chance(&self, Double(middle)) >= p { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension ExactForecast {
    /// Between these times all distributions are smooth, and none rises by very much at either end.
    private static func pieces(_ comings: [Coming], _ end: Double) -> [Double] {
        var times: Set<Double> = [0, end]
        for coming in comings {
            guard let law = coming.law else { continue }
            for corner in law.corners where corner > 0 && corner < end { times.insert(corner) }
            for p in [1e-6, 1e-3, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 0.999, 1 - 1e-6, 1 - 1e-9, 1 - 1e-13] {
                let time = law.quantile(p)
                if time > 0, time < end { times.insert(time) }
            }
        }
        return times.sorted()
    }

    /// Gauss–Legendre quadrature with seven nodes: those above the middle, as shares of half the interval, and their weights.
    private static let nodes: [(x: Double, weight: Double)] = [
        (0, 0.417_959_183_673_469_39), (0.405_845_151_377_397_17, 0.381_830_050_505_118_95),
        (0.741_531_185_599_394_44, 0.279_705_391_489_276_67), (0.949_107_912_342_758_52, 0.129_484_966_168_869_69),
    ]

    /// The mean time, and the shares, which are P(the target becomes true as the fact comes) / P (Barlow and Proschan, "Importance of
    /// system components and fault tree events", 1975): of the continuous part the integral of Birnbaum's importance times the density.
    private mutating func integrate(_ pieces: [Double], _ end: Double) {
        let total = chance(end)
        guard total > 0 else { return }
        var area = 0.0
        var shares = [Double](repeating: 0, count: comings.count)
        for (a, b) in zip(pieces, pieces.dropFirst()) {
            let (middle, half) = ((a + b) / 2, (b - a) / 2)
            for node in Self.nodes {
                for t in node.x == 0 ? [middle] : [middle - half * node.x, middle + half * node.x] {
                    area += half * node.weight * (1 - chance(t) / total)
                    guard comings.contains(where: { $0.density(t) > 0 }) else { continue }
                    let birnbaum = importances { $0.cumulative(t) }
                    for (number, coming) in comings.enumerated() {
                        shares[number] +=
                            half * node.weight * coming.density(t) * (birnbaum[coming.fact]?.birnbaum ?? 0)
                    }
                }
            }
        }
        expected = area
        for time in Set(comings.flatMap { $0.law?.atoms ?? [0] }).sorted() where time <= end {
            let before = importances { $0.cumulative(before: time) }
            let now = importances { $0.cumulative(time) }
            for (number, coming) in comings.enumerated() {
                let mass = coming.cumulative(time) - coming.cumulative(before: time)
                guard mass > 0, let with = now[coming.fact], let without = before[coming.fact] else { continue }
                shares[number] += mass * (with.whenTrue - without.whenFalse)
            }
        }
        self.shares = zip(comings, shares).map { ($0.fact, $1 / total) }
    }

    private mutating func importances(_ cumulative: (Coming) -> Double) -> [Int: Importance] {
        set(cumulative)
        let all = lower.with(probabilities).importances()
        return Dictionary(all.map { ($0.input, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
