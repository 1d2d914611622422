import Guarantor
import Testing

@Suite struct InstantTests {
    @Test(arguments: ["2026-01-06", "0001-01-01", "9999-12-31T23:59:59Z", "2024-02-29", "1969-12-31T23:59:59Z"])
    func readsAndWritesTheSame(text: String) {
        #expect(Instant(text)?.description == text)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-06", "0000-01-01", "2026-01-06T24:00:00Z", "2026-01-06T10:00", "", "2026-01-06 "])
    func refuses(text: String) {
        #expect(Instant(text) == nil)
    }
}
