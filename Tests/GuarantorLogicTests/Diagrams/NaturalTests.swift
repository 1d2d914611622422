import Testing

@testable import GuarantorLogic

@Suite struct NaturalTests {
    @Test func factorialInDecimal() {
        var product = Natural.one
        for factor in 1...50 { product = product * Natural(UInt64(factor)) }
        #expect(product.description == "30414093201713378043612608166064768844377641568960512000000000000")
        #expect((product + 1 - product) == 1)
        #expect(Natural.ratio(product, product * 8) == 0.125)
        #expect(abs(Natural.ratio(product, 1) / 3.0414093201713378e64 - 1) < 1e-15)
    }

    @Test func arithmeticAgreesWithWords() {
        var generator = Generator(state: 3)
        for _ in 0..<1_000 {
            let (a, b) = (generator.next() >> 33, generator.next() >> 33)
            #expect(Natural(a) * Natural(b) == Natural(a * b))
            #expect(Natural(a) + Natural(b) == Natural(a + b))
            #expect(Natural(max(a, b)) - Natural(min(a, b)) == Natural(max(a, b) - min(a, b)))
            #expect((Natural(a) < Natural(b)) == (a < b))
            let wide = Natural(generator.next()) * Natural(generator.next())
            #expect(wide + Natural(a) - wide == Natural(a))
            #expect(wide - wide == .zero)
        }
    }
}
