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
    /// None until it is prepared. The quantile in units of the range, as cubic polynomials: below the middle by the probability from below, above it by that from
    /// above. Cells are as wide as a sixteenth of the power of two that they are next to, as floating-point numbers are.
    private var cells: Cells = []

    typealias Cells = [SIMD4<Double>]

    private static let mantissaBits = 4
    /// Below 2⁻¹³ there are none: few numbers drawn are there.
    private static let octaves = 12
    private static let half = octaves << mantissaBits
    private static let shift = UInt64(Double.significandBitCount - mantissaBits)
    private static let least = 0x1p-13

    init(min: Double, mode: Double, max: Double) {
        self.min = min
        self.max = max
        alpha = 1 + 4 * ((mode - min) / (max - min))
        beta = 6 - alpha
        scale = 120 / (tgamma(alpha) * tgamma(beta))
    }

    /// Makes it ready for drawing very many.
    ///
    /// - Parameter shapes: by first parameter: the cells of those that have been made ready before.
    mutating func prepare(_ shapes: inout [Double: Cells]) {
        if let known = shapes[alpha] {
            cells = known
            return
        }
        let above = PertLaw(alpha: beta, scale: scale).cellsBelow()
        cells = cellsBelow() + above.map { SIMD4(1, 0, 0, 0) - $0 }
        shapes[alpha] = cells
    }

    /// The standard beta distribution, without cells.
    private init(alpha: Double, scale: Double) {
        (min, max, self.alpha, beta, self.scale) = (0, 1, alpha, 6 - alpha, scale)
    }

    /// The cubics that have the quantile and its derivative at both ends of each cell (Hermite).
    private func cellsBelow() -> Cells {
        let first = Self.least.bitPattern >> Self.shift
        var cells: Cells = []
        var low = Self.least
        var x = unitQuantile(low)
        for number in 1...UInt64(Self.half) {
            let high = Double(bitPattern: (first + number) << Self.shift)
            let next = unitQuantile(high, near: x)
            let slopes = SIMD2(slope(x), slope(next)) * (high - low)
            let rise = next - x
            cells.append(
                SIMD4(x, slopes.x, 3 * rise - 2 * slopes.x - slopes.y, slopes.x + slopes.y - 2 * rise))
            (low, x) = (high, next)
        }
        return cells
    }

    private func slope(_ x: Double) -> Double {
        let density = unitDensity(x)
        return density > 0 ? 1 / density : 0
    }

    func cumulative(_ t: Double) -> Double { unitCumulative((t - min) / (max - min)) }
    func density(_ t: Double) -> Double { unitDensity((t - min) / (max - min)) / (max - min) }
    func quantile(_ p: Double) -> Double { min + (max - min) * unitQuantile(p) }

    /// The quantile to some 10⁻⁷ of the range, for drawing very many.
    @inline(__always)
    func interpolatedQuantile(_ p: Double) -> Double {
        let u = p < 0.5 ? p : 1 - p
        guard u >= Self.least, u < 0.5, !cells.isEmpty else { return quantile(p) }
        let bits = u.bitPattern
        let number = Int(truncatingIfNeeded: bits >> Self.shift &- Self.least.bitPattern >> Self.shift)
        let cell = cells[p < 0.5 ? number : number &+ Self.half]
        let s = Double(Int64(truncatingIfNeeded: bits & (1 << Self.shift - 1))) * Self.unit
        return min + (max - min) * (cell.x + s * (cell.y + s * (cell.z + s * cell.w)))
    }

    private static let unit = 1 / Double(1 << shift)

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
    ///
    /// - Parameter near: where to begin.
    private func unitQuantile(_ p: Double, near start: Double? = nil) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        var (low, high) = (0.0, 1.0)
        var x = start ?? alpha / 6
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
