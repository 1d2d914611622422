@testable import GuarantorLogic

/// SplitMix64: the same numbers on every run.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// The slow, obvious reading of an equation system: every member from the constant on, round after round.
func truthTable(
    _ system: EquationSystem, _ target: Literal, undefined: Bool = false, loops: Fixpoint = .least,
    replacements: [Int: Literal] = [:]
) -> [Bool] {
    let count = system.inputs.count
    return (0..<(1 << count)).map { point in
        var values = [Bool](repeating: loops == .greatest, count: system.variableCount)
        values[0] = false
        values[1] = undefined
        // Inputs first: a loop must not start from a negation of what is not yet known.
        for (input, variable) in system.inputs.enumerated() { values[variable] = point >> input & 1 != 0 }
        func value(_ literal: Literal) -> Bool { values[literal.variable] != literal.isNegated }
        for _ in 0...system.variableCount {
            for variable in 2..<system.variableCount {
                switch system.definition(of: variable) {
                case .constant: values[variable] = undefined
                case .input:
                    let input = system.inputs.firstIndex(of: variable) ?? 0
                    values[variable] = replacements[input].map(value) ?? (point >> input & 1 != 0)
                case .gate(.and, let arguments): values[variable] = arguments.allSatisfy(value)
                case .gate(.or, let arguments): values[variable] = arguments.contains(where: value)
                case .gate(.atLeast(let threshold), let arguments):
                    values[variable] = arguments.count(where: value) >= threshold
                case .latch(let before, let arguments):
                    values[variable] = value(before) || arguments.allSatisfy(value)
                }
            }
        }
        return value(target)
    }
}

/// All minimal sets of changes, by trying every set.
func minimalChanges(_ table: [Bool], _ roles: [InputRole], undetermined quantifier: Quantifier = .all) -> Set<[Change]> {
    let count = roles.count
    var choices: [[Bool?]] = []
    for role in roles {
        switch role {
        case .known: choices.append([nil, true])
        case .open: choices.append([nil, true, false])
        default: choices.append([nil])
        }
    }
    var sufficient: [[Change]] = []
    func extend(_ index: Int, _ changes: [Change], _ values: [Bool?]) {
        if index == count {
            let points = table.indices.filter { point in
                values.indices.allSatisfy { values[$0] == nil || values[$0] == (point >> $0 & 1 != 0) }
            }
            let fits = quantifier == .all ? points.allSatisfy { table[$0] } : points.contains { table[$0] }
            if fits { sufficient.append(changes) }
            return
        }
        for choice in choices[index] {
            var value: Bool?
            switch roles[index] {
            case .fixed(let fixed): value = fixed
            case .known(let known): value = choice == nil ? known : !known
            case .open: value = choice
            default: value = nil
            }
            extend(
                index + 1, choice == nil ? changes : changes + [Change(input: index, value: value ?? false)],
                values + [value])
        }
    }
    extend(0, [], [])
    let sets = sufficient.map(Set.init)
    return Set(sufficient.filter { candidate in !sets.contains { $0.isStrictSubset(of: candidate) } })
}

extension Generator {
    mutating func role() -> InputRole {
        switch below(10) {
        case 0...3: .known(false)
        case 4, 5: .known(true)
        case 6, 7: .open
        case 8: .undetermined
        default: .fixed(chance(50))
        }
    }

    /// A random graph. With loops, gates rest on later ones too, without negation.
    mutating func system(inputs: Int, gates: Int, negations: Int, loops: Bool) -> (EquationSystem, Literal) {
        var system = EquationSystem()
        let facts = (0..<inputs).map { _ in system.input() }
        let declared = (0..<gates).map { _ in system.declare() }
        for (index, gate) in declared.enumerated() {
            var literals: [Literal] = []
            for _ in 0..<(1 + below(4)) {
                if index > 0, chance(45) {
                    let earlier = declared[below(index)]
                    literals.append(chance(loops ? 0 : negations) ? !earlier : earlier)
                } else if loops, chance(25) {
                    literals.append(declared[below(gates)])
                } else if chance(3) {
                    literals.append(chance(50) ? .true : .unknown)
                } else {
                    let fact = facts[below(inputs)]
                    literals.append(chance(negations) ? !fact : fact)
                }
            }
            let operation: Operator =
                switch below(5) {
                case 0, 1: .and
                case 2, 3: .or
                default: .atLeast(below(literals.count + 2))
                }
            system.define(gate, as: operation, of: literals)
        }
        let last = declared[gates - 1]
        return (system, chance(negations) ? !last : last)
    }

    /// A system whose one gate has the truth table, as a disjunction of points.
    func system(table: UInt64, inputs: Int) -> (EquationSystem, Literal) {
        var system = EquationSystem()
        let facts = (0..<inputs).map { _ in system.input() }
        var points: [Literal] = []
        for point in 0..<(1 << inputs) where table >> UInt64(point) & 1 != 0 {
            points.append(system.gate(.and, of: facts.indices.map { point >> $0 & 1 != 0 ? facts[$0] : !facts[$0] }))
        }
        let target = system.gate(.or, of: points)
        return (system, target)
    }
}
