#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The probability distribution of a delay, in seconds; a month counts as a twelfth of 365.2425 days.
enum DelayLaw: Sendable {
    case fixed(Double)
    case uniform(min: Double, max: Double)
    case triangular(min: Double, mode: Double, max: Double)
    case pert(PertLaw)
    case exponential(mean: Double)
    case quantiles(QuantileLaw)

    init(_ distribution: DelayDistribution) {
        func seconds(_ duration: CalendarDuration) -> Double { Double(duration.nominalSeconds) }
        switch distribution {
        case .fixed(let value): self = .fixed(seconds(value))
        case .uniform(let min, let max):
            let (min, max) = (seconds(min), seconds(max))
            self = min < max ? .uniform(min: min, max: max) : .fixed(min)
        case .triangular(let min, let mode, let max):
            let (min, mode, max) = (seconds(min), seconds(mode), seconds(max))
            self = min < max ? .triangular(min: min, mode: Swift.min(Swift.max(min, mode), max), max: max) : .fixed(min)
        case .pert(let min, let mode, let max):
            let (min, mode, max) = (seconds(min), seconds(mode), seconds(max))
            self =
                min < max ? .pert(PertLaw(min: min, mode: Swift.min(Swift.max(min, mode), max), max: max)) : .fixed(min)
        case .exponential(let mean): self = .exponential(mean: seconds(mean))
        case .quantiles(let quantiles):
            self = .quantiles(QuantileLaw(quantiles.map { ($0.p, seconds($0.delay)) }))
        }
    }

    /// P(delay ≤ t).
    func cumulative(_ t: Double) -> Double {
        switch self {
        case .fixed(let value): return t >= value ? 1 : 0
        case .uniform(let min, let max): return t <= min ? 0 : t >= max ? 1 : (t - min) / (max - min)
        case .triangular(let min, let mode, let max):
            if t <= min { return 0 }
            if t >= max { return 1 }
            return t < mode
                ? (t - min) / (max - min) * ((t - min) / (mode - min))
                : 1 - (max - t) / (max - min) * ((max - t) / (max - mode))
        case .pert(let law): return law.cumulative(t)
        case .exponential(let mean): return t <= 0 ? 0 : -expm1(-t / mean)
        case .quantiles(let law): return law.cumulative(t)
        }
    }

    /// P(delay < t).
    func cumulative(before t: Double) -> Double {
        switch self {
        case .fixed(let value): t > value ? 1 : 0
        case .quantiles(let law): law.cumulative(before: t)
        default: cumulative(t)
        }
    }

    /// The derivative of `cumulative` where it has one.
    func density(_ t: Double) -> Double {
        switch self {
        case .fixed: return 0
        case .uniform(let min, let max): return t > min && t < max ? 1 / (max - min) : 0
        case .triangular(let min, let mode, let max):
            if t <= min || t >= max { return 0 }
            return t < mode
                ? 2 * ((t - min) / (max - min)) / (mode - min) : 2 * ((max - t) / (max - min)) / (max - mode)
        case .pert(let law): return law.density(t)
        case .exponential(let mean): return t <= 0 ? 0 : exp(-t / mean) / mean
        case .quantiles(let law): return law.density(t)
        }
    }

    /// The least delay that is not exceeded with probability `p`, which is between 0 and 1.
    func quantile(_ p: Double) -> Double {
        switch self {
        case .fixed(let value): return value
        case .uniform(let min, let max): return min + p * (max - min)
        case .triangular(let min, let mode, let max):
            let turn = (mode - min) / (max - min)
            return p < turn
                ? min + (p * (max - min) * (mode - min)).squareRoot()
                : max - ((1 - p) * (max - min) * (max - mode)).squareRoot()
        case .pert(let law): return law.quantile(p)
        case .exponential(let mean): return -mean * log1p(-p)
        case .quantiles(let law): return law.quantile(p)
        }
    }

    /// Where its density jumps or its cumulative does, in order.
    var corners: [Double] {
        switch self {
        case .fixed(let value): [value]
        case .uniform(let min, let max): [min, max]
        case .triangular(let min, let mode, let max): [min, mode, max]
        case .pert(let law): [law.min, law.max]
        case .exponential: []
        case .quantiles(let law): law.delays
        }
    }

    /// Delays with a probability of their own.
    var atoms: [Double] {
        switch self {
        case .fixed(let value): [value]
        case .quantiles(let law): law.delays.filter { law.cumulative($0) > law.cumulative(before: $0) }
        default: []
        }
    }
}

extension DelayLaw {
    /// Makes it ready for drawing very many.
    ///
    /// - Parameter shapes: what has been made ready before.
    mutating func prepare(_ shapes: inout [Double: PertLaw.Cells]) {
        guard case .pert(var law) = self else { return }
        law.prepare(&shapes)
        self = .pert(law)
    }

    /// Turns the first numbers, drawn between 0 and 1, into delays.
    func sample(_ numbers: inout MutableSpan<Double>, _ count: Int) {
        switch self {
        case .fixed(let value): for index in 0..<count { numbers[index] = value }
        case .uniform(let min, let max):
            let width = max - min
            for index in 0..<count { numbers[index] = min + numbers[index] * width }
        // As well distributed the other way round, and less work.
        case .exponential(let mean): for index in 0..<count { numbers[index] = -mean * log(numbers[index]) }
        case .pert(let law): for index in 0..<count { numbers[index] = law.interpolatedQuantile(numbers[index]) }
        default: for index in 0..<count { numbers[index] = quantile(numbers[index]) }
        }
    }
}

/// Straight lines between quantiles that are given; what lies outside the first and the last takes their delays.
struct QuantileLaw: Sendable {
    private let knots: [(p: Double, delay: Double)]

    /// - Parameter knots: at least one; ascending in `p`, and not descending in `delay`.
    init(_ knots: [(p: Double, delay: Double)]) { self.knots = knots.isEmpty ? [(0, 0)] : knots }

    var delays: [Double] {
        var delays: [Double] = []
        for knot in knots where delays.last != knot.delay { delays.append(knot.delay) }
        return delays
    }

    func quantile(_ p: Double) -> Double {
        let upper = position { $0.p < p }
        guard upper > 0 else { return knots[0].delay }
        guard upper < knots.count else { return knots[knots.count - 1].delay }
        let (a, b) = (knots[upper - 1], knots[upper])
        return a.delay + (p - a.p) / (b.p - a.p) * (b.delay - a.delay)
    }

    func cumulative(_ t: Double) -> Double { cumulative(t, position { $0.delay <= t }) }
    func cumulative(before t: Double) -> Double { cumulative(t, position { $0.delay < t }) }

    func density(_ t: Double) -> Double {
        let upper = position { $0.delay <= t }
        guard upper > 0, upper < knots.count else { return 0 }
        let (a, b) = (knots[upper - 1], knots[upper])
        return (b.p - a.p) / (b.delay - a.delay)
    }

    /// - Parameter upper: the first knot with a longer delay.
    private func cumulative(_ t: Double, _ upper: Int) -> Double {
        guard upper > 0 else { return 0 }
        guard upper < knots.count else { return 1 }
        let (a, b) = (knots[upper - 1], knots[upper])
        guard b.delay > a.delay else { return a.p }
        return a.p + (t - a.delay) / (b.delay - a.delay) * (b.p - a.p)
    }

    /// The first knot that is not before what is looked for.
    private func position(where isBefore: ((p: Double, delay: Double)) -> Bool) -> Int {
        var (low, high) = (0, knots.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(knots[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
