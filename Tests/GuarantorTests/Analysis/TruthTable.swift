@testable import Guarantor

/// What a target is at the instant just after the present, in every way in which what it rests on can turn out.
struct TruthTable {
    typealias Input = NextInstant.Input

    let instant: NextInstant
    /// What the rows tell apart: the value of each is a bit of the row's number.
    let varying: [Input]
    /// What is open and no one may tell otherwise.
    let undetermined: [Input]
    private let column: Column

    /// - Parameters:
    ///   - limit: of what varies.
    ///   - varies: facts that vary, among those that the target rests on; what is undetermined always does.
    /// - Returns: nil where more varies than is gone through.
    init?(_ instant: NextInstant, _ target: Formula, limit: Int = 12, varies: (Int) -> Bool) {
        let reach = instant.reach(of: target)
        func isVarying(_ input: Input) -> Bool { if case .fact(let fact) = input { varies(fact) } else { false } }
        func isOpen(_ input: Input) -> Bool { instant.value(of: input).low != instant.value(of: input).high }
        let free = reach.inputs.filter(isVarying)
        undetermined = reach.inputs.filter { isOpen($0) && !isVarying($0) }
        let varying = free.sorted { "\($0)" < "\($1)" } + undetermined
        guard varying.count <= limit else { return nil }
        (self.instant, self.varying) = (instant, varying)
        let rows = 1 << varying.count
        let evaluation = InstantEvaluation(instant, rules: reach.rules, shape: Column(rows: rows, value: false)) { input in
            if let bit = varying.firstIndex(of: input) { return Column(rows: rows, bit: bit) }
            return Column(rows: rows, value: instant.value(of: input).low)
        }
        column = evaluation.value(of: target)
    }

    subscript(row: Int) -> Bool { column[row] }

    var rows: Range<Int> { 0..<(1 << varying.count) }

    /// Whether the value of what varies makes a difference anywhere.
    func restsOn(_ input: Input) -> Bool {
        guard let bit = varying.firstIndex(of: input) else { return false }
        return rows.contains { self[$0] != self[$0 ^ (1 << bit)] }
    }

    /// The facts that vary, with their bit.
    var facts: [(fact: Int, bit: Int)] {
        varying.enumerated().compactMap { bit, input in
            if case .fact(let fact) = input, !undetermined.contains(input) { (fact, bit) } else { nil }
        }
    }

    /// Whether it is true in all rows that agree with some values; what is not named may be anything.
    func isTrue(_ values: [Input: Bool]) -> Bool {
        let (mask, wanted) = varying.enumerated().reduce((0, 0)) { sum, item in
            values[item.element].map { (sum.0 | 1 << item.offset, sum.1 | ($0 ? 1 << item.offset : 0)) } ?? sum
        }
        return rows.allSatisfy { $0 & mask != wanted || self[$0] }
    }
}
