#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// PERT: the beta distribution between two ends whose mean is (min + 4 mode + max) / 6 (Malcolm, Roseboom, Clark and Fazar,
/// "Application of a technique for research and development program evaluation", 1959).
///
/// Its two parameters add up to 6.
struct PertLaw: Sendable {
    let min: Double
    let max: Double
    private let alpha: Double
    private let beta: Double
    /// Γ(6) / (Γ(α) Γ(β)).
    private let scale: Double
    /// At equal steps of probability: the quantile in units of the range, and its derivative.
    private var nodes: [SIMD2<Double>] = []

    private static let cells = 1024
    /// So many cells at either end are not interpolated, where the quantile bends too much.
    private static let steepCells = 16.0

    init(min: Double, mode: Double, max: Double) {
        self.min = min
        self.max = max
        alpha = 1 + 4 * ((mode - min) / (max - min))
        beta = 6 - alpha
        scale = 120 / (tgamma(alpha) * tgamma(beta))
        nodes = (0...Self.cells).map { index in
            let x = unitQuantile(Double(index) / Double(Self.cells))
            let density = unitDensity(x)
            return SIMD2(x, density > 0 ? 1 / (density * Double(Self.cells)) : 0)
        }
    }

    func cumulative(_ t: Double) -> Double { unitCumulative((t - min) / (max - min)) }
    func density(_ t: Double) -> Double { unitDensity((t - min) / (max - min)) / (max - min) }
    func quantile(_ p: Double) -> Double { min + (max - min) * unitQuantile(p) }

    /// The quantile to some 10⁻⁷ of the range: cubic interpolation (Hermite), for drawing very many.
    @inline(__always)
    func interpolatedQuantile(_ p: Double) -> Double {
        let place = p * Double(Self.cells)
        guard place > Self.steepCells, place < Double(Self.cells) - Self.steepCells else { return quantile(p) }
        let cell = Int(place)
        let s = place - Double(cell)
        let (a, b) = (nodes[cell], nodes[cell + 1])
        let r = 1 - s
        let x = r * r * ((1 + 2 * s) * a.x + s * a.y) + s * s * ((3 - 2 * s) * b.x - r * b.y)
        return min + (max - min) * x
    }

    private func unitDensity(_ x: Double) -> Double {
        guard x > 0, x < 1 else { return 0 }
        return scale * pow(x, alpha - 1) * pow(1 - x, beta - 1)
    }

    private func unitCumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = scale * pow(x, alpha) * pow(1 - x, beta)
        return x < (alpha + 1) / 8
            ? front / alpha * Self.fraction(alpha, beta, x) : 1 - front / beta * Self.fraction(beta, alpha, 1 - x)
    }

    /// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        var c = 1.0
        var d = 1 / (1 - (a + b) * x / (a + 1))
        var value = d
        for step in 1...200 {
            let m = Double(step)
            for numerator in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 / (1 + numerator * d)
                c = 1 + numerator / c
                value *= c * d
            }
            if abs(c * d - 1) < 1e-16 { break }
        }
        return value
    }

    /// Newton's method, and bisection where that would leave the interval in which the quantile is.
    private func unitQuantile(_ p: Double) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        var (low, high) = (0.0, 1.0)
        var x = alpha / 6
        for _ in 0..<100 {
            let excess = unitCumulative(x) - p
            if excess == 0 { return x }
            if excess > 0 { high = x } else { low = x }
            let density = unitDensity(x)
            var next = density > 0 ? x - excess / density : low
            if !(next > low && next < high) { next = (low + high) / 2 }
            if abs(next - x) <= 1e-15 * x { return next }
            x = next
        }
        return x
    }
}
