import GuarantorLogic

/// A loop through a negation in the words of the document.
struct LoopDescription {
    private let names: [String]
    private let pointer: String

    init(_ loop: LoopThroughNegation, _ equations: Equations, _ document: Document, _ elements: Elements) {
        var known: [Int: (name: String, pointer: String)] = [:]
        func name(_ literal: Literal, _ name: @autoclosure () -> String, _ pointer: @autoclosure () -> String) {
            if known[literal.variable] == nil { known[literal.variable] = (name(), pointer()) }
        }
        for (index, commitment) in document.commitments.enumerated() {
            let own = equations.commitments[index]
            let pointer = "/commitments/\(index)"
            name(own.inForce, "`\(commitment.id)` in force", pointer)
            name(own.entered, "`\(commitment.id)` entered", pointer)
            name(own.ended, "`\(commitment.id)` ended", pointer)
            name(own.triggered, "`\(commitment.id)` triggered", pointer)
            name(own.performed, "`\(commitment.id)` performed", pointer)
            name(own.breached, "`\(commitment.id)` breached", pointer)
        }
        for (index, condition) in document.conditions.enumerated() {
            name(equations.conditions[index], "`\(condition.id)`", "/conditions/\(index)/when")
        }
        for (index, pillar) in document.pillars.enumerated() {
            name(equations.pillars[index], "`\(pillar.id)`", "/pillars/\(index)/holds_when")
        }
        for (index, instrument) in document.instruments.enumerated() {
            name(equations.instruments[index], "`\(instrument.id)`", "/instruments/\(index)/adopted_when")
        }
        let named = loop.variables.compactMap { known[$0] }
        names = named.map(\.name)
        pointer = named.first?.pointer ?? ""
    }

    /// The loop, its first member named again at the end.
    var text: String { (names + names.prefix(1)).joined(separator: " rests on ") }

    func diagnostic(in reading: DocumentReading) -> Diagnostic {
        let shown = names.count > 12 ? (names.prefix(12) + ["… (\(names.count) in all)"]).joined(separator: " rests on ") : text
        return reading.diagnostic(
.loop, at: pointer, "a loop through a negation has no meaning within one instant: \(shown)",
            expected: "conditions that do not rest on their own negation")
    }
}
