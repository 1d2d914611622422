import Foundation
import Testing

@testable import Guarantor

/// Distributions against closed forms and scipy.
@Suite struct DelayLawTests {
    private static let month = 2_629_746.0
    private static let grid = [1e-9, 0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999, 1 - 1e-9]

    static func duration(_ text: String) -> CalendarDuration { CalendarDuration(text)! }

    private static func pert(_ mode: String) -> DelayLaw {
        DelayLaw(.pert(min: duration("PT100S"), mode: duration(mode), max: duration("PT500S")))
    }

    private static let laws: [DelayLaw] = [
        DelayLaw(.uniform(min: duration("PT100S"), max: duration("PT500S"))),
        DelayLaw(.triangular(min: duration("PT100S"), mode: duration("PT100S"), max: duration("PT500S"))),
        DelayLaw(.triangular(min: duration("PT100S"), mode: duration("PT150S"), max: duration("PT500S"))),
        DelayLaw(.triangular(min: duration("PT100S"), mode: duration("PT500S"), max: duration("PT500S"))),
        pert("PT100S"), pert("PT130S"), pert("PT300S"), pert("PT500S"),
        DelayLaw(.exponential(mean: duration("PT1H"))),
        DelayLaw(
            .quantiles([
                Quantile(p: 0, delay: duration("PT10S")), Quantile(p: 0.5, delay: duration("PT20S")),
                Quantile(p: 1, delay: duration("PT90S")),
            ])),
    ]

    @Test(arguments: laws.indices) func quantileInvertsCumulative(number: Int) {
        let law = Self.laws[number]
        for p in Self.grid { #expect(abs(law.cumulative(law.quantile(p)) - p) < 1e-12, "\(law) at \(p)") }
    }

    @Test(arguments: laws.indices) func densityIsTheDerivative(number: Int) {
        let law = Self.laws[number]
        for p in [0.05, 0.3, 0.7, 0.95] {
            let t = law.quantile(p)
            let slope = (law.cumulative(t + 1e-3) - law.cumulative(t - 1e-3)) / 2e-3
            #expect(abs(law.density(t) - slope) < 1e-7 * max(1, slope), "\(law) at \(p)")
        }
    }

    /// The smaller of both is what 0.5 is drawn to; all drawn are quantiles.
    @Test(arguments: laws.indices) func samplesAreQuantiles(number: Int) {
        let law = Self.laws[number]
        let drawn = (0..<2000).map { (Double($0) + 0.5) / 2000 }
        var numbers = drawn
        var span = numbers.mutableSpan
        var (prepared, shapes) = (law, [Double: PertLaw.Cells]())
        prepared.prepare(&shapes)
        prepared.sample(&span, drawn.count)
        for (u, delay) in zip(drawn, numbers.sorted()) {
            #expect(abs(law.cumulative(delay) - u) < 1e-6, "\(law) at \(u)")
        }
    }

    @Test func closedForms() {
        for x in [0.01, 0.25, 0.5, 0.9] {
            let t = 100 + 400 * x
            #expect(abs(Self.pert("PT100S").cumulative(t) - (1 - pow(1 - x, 5))) < 1e-14)
            #expect(abs(Self.pert("PT500S").cumulative(t) - pow(x, 5)) < 1e-14)
            // Its parameters are 3 and 3; 2 and 4: sums of binomial probabilities.
            #expect(abs(Self.pert("PT300S").cumulative(t) - x * x * x * (10 - 15 * x + 6 * x * x)) < 1e-14)
            let two = 1 - pow(1 - x, 5) - 5 * x * pow(1 - x, 4)
            #expect(abs(Self.pert("PT200S").cumulative(t) - two) < 1e-14)
        }
        let exponential = DelayLaw(.exponential(mean: Self.duration("PT1H")))
        #expect(abs(exponential.cumulative(3600) - (1 - 1 / M_E)) < 1e-15)
        #expect(abs(exponential.quantile(0.5) - 3600 * M_LN2) < 1e-9)
    }

    /// scipy 1.17.1: `stats.beta.ppf` and `stats.triang.ppf`, with months of 2 629 746 seconds.
    @Test func figuresOfScipy() {
        let (first, second) = (["P1M", "P4M", "P1Y"].map(Self.duration), ["P2M", "P11M", "P1Y"].map(Self.duration))
        let levels = [0.001, 0.05, 0.5, 0.9, 0.999]
        let figures: [(DelayDistribution, [Double])] = [
            (
                .pert(min: first[0], mode: first[1], max: first[2]),
                [
                    2_982_564.245_998_063_6, 5_087_976.422_222_471, 12_196_238.326_392_742, 20_010_590.224_955_697,
                    28_276_155.357_454_7,
                ]
            ),
            (
                .pert(min: second[0], mode: second[1], max: second[2]),
                [
                    10_269_745.819_293_838, 17_301_780.106_973_544, 26_227_381.204_213_36, 30_221_231.013_635_37,
                    31_510_715.370_659_34,
                ]
            ),
            (
                .triangular(min: first[0], mode: first[1], max: first[2]),
                [
                    3_107_463.084_485_187_7, 6_007_715.899_281_431, 14_113_190.448_124_098, 23_755_864.677_341_65,
                    30_776_843.267_734_163,
                ]
            ),
            (
                .triangular(min: second[0], mode: second[1], max: second[2]),
                [6_048_415.8, 10_838_025.688_194_595, 22_900_364.458_674_487, 28_927_206.0, 31_293_977.4]
            ),
        ]
        for (distribution, quantiles) in figures {
            let law = DelayLaw(distribution)
            for (p, expected) in zip(levels, quantiles) {
                #expect(abs(law.quantile(p) / expected - 1) < 1e-10, "\(law) at \(p)")
            }
        }
    }

    /// Quantiles with two probabilities for one delay, and outside of which there is something: those delays have a probability of
    /// their own.
    @Test func atoms() {
        let law = DelayLaw(
            .quantiles([
                Quantile(p: 0.1, delay: Self.duration("PT10S")), Quantile(p: 0.4, delay: Self.duration("PT20S")),
                Quantile(p: 0.6, delay: Self.duration("PT20S")), Quantile(p: 0.9, delay: Self.duration("PT30S")),
            ]))
        #expect(law.atoms == [10, 20, 30])
        for (t, before, now) in [
            (9.0, 0.0, 0.0), (10, 0, 0.1), (15, 0.25, 0.25), (20, 0.4, 0.6), (25, 0.75, 0.75), (30, 0.9, 1),
        ] {
            #expect(abs(law.cumulative(t) - now) < 1e-15 && abs(law.cumulative(before: t) - before) < 1e-15, "\(t)")
        }
        #expect([0, 0.1, 0.25, 0.5, 0.75, 0.95, 1].map(law.quantile) == [10, 10, 15, 20, 25, 30, 30])
        #expect(DelayLaw(.quantiles([Quantile(p: 0.3, delay: Self.duration("PT7S"))])).quantile(0.9) == 7)
        #expect(DelayLaw(.fixed(Self.duration("PT7S"))).atoms == [7])
    }

    /// Ends that fall together are a fixed delay; a twelfth of 365.2425 days is a month.
    @Test func degenerate() {
        let day = Self.duration("P1D")
        for distribution in [
            DelayDistribution.uniform(min: day, max: day), .triangular(min: day, mode: day, max: day),
            .pert(min: day, mode: day, max: day),
        ] {
            let law = DelayLaw(distribution)
            #expect(law.quantile(0.3) == 86_400 && law.cumulative(86_399) == 0 && law.cumulative(86_400) == 1)
        }
        #expect(DelayLaw(.fixed(Self.duration("P1M"))).quantile(0.5) == Self.month)
    }
}
