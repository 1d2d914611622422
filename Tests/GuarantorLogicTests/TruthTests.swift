import GuarantorLogic
import Testing

@Suite struct TruthTests {
    @Test func joinIsTheUnionOfWhatIsTold() {
        #expect(Truth.true.joined(with: .false) == .contested)
    }
}
