import Testing

@testable import GuarantorLogic

@Suite struct CoalitionTests {
    @Test func randomGames() throws {
        var generator = Generator(state: 6)
        for number in 0..<500 {
            let inputs = 1 + generator.below(7)
            let (system, target) = generator.system(
                inputs: inputs, gates: 1 + generator.below(14), negations: generator.below(2) * 25,
                loops: generator.chance(30))
            let roles = (0..<inputs).map { _ in
                generator.chance(70)
                    ? InputRole.varying : generator.chance(50) ? .fixed(generator.chance(50)) : .undetermined
            }
            let game = try Coalitions(system, target: target, roles: roles)
            let tables = [truthTable(system, target), truthTable(system, target, undefined: true)]
            func wins(_ coalition: Int) -> Bool {
                (0..<(1 << inputs)).allSatisfy { point in
                    let fits = roles.indices.allSatisfy { input in
                        let value = point >> input & 1 != 0
                        return switch roles[input] {
                        case .fixed(let fixed): value == fixed
                        case .varying: value == (coalition >> input & 1 != 0)
                        default: true
                        }
                    }
                    return !fits || (tables[0][point] && tables[1][point])
                }
            }
            let players = roles.indices.filter { roles[$0] == .varying }
            #expect(game.playerCount == players.count)
            #expect(game.swings.map(\.input) == players)
            let mask = players.reduce(0) { $0 | 1 << $1 }
            let coalitions = (0...mask).filter { $0 & ~mask == 0 }
            for size in 0...players.count {
                let expected = coalitions.count { $0.nonzeroBitCount == size && wins($0) }
                #expect(game.winning[size] == Natural(UInt64(expected)), "game \(number)")
            }
            for swings in game.swings {
                for size in 0..<players.count {
                    let others = coalitions.filter { $0.nonzeroBitCount == size && $0 >> swings.input & 1 == 0 }
                    let won = others.count { !wins($0) && wins($0 | 1 << swings.input) }
                    let lost = others.count { wins($0) && !wins($0 | 1 << swings.input) }
                    #expect(swings.won[size] == Natural(UInt64(won)), "game \(number)")
                    #expect(swings.lost[size] == Natural(UInt64(lost)), "game \(number)")
                }
            }
        }
    }

    /// The United Nations Security Council before 1966 and since: Straffin, "Game theory and politics" (1993).
    @Test func securityCouncil() throws {
        var system = EquationSystem()
        let members = (0..<15).map { _ in system.input() }
        let permanent = system.gate(.and, of: Array(members[..<5]))
        let passed = system.gate(.and, of: [permanent, system.gate(.atLeast(4), of: Array(members[5...]))])
        let game = try Coalitions(system, target: passed, roles: [InputRole](repeating: .varying, count: 15))
        #expect(game.swings[0].banzhaf.plus == 848)
        #expect(game.swings[14].banzhaf.plus == 84)
        #expect(abs(game.swings[0].shapley.value - 0.196_27) < 1e-5)
        #expect(abs(game.swings[14].shapley.value - 0.001_865) < 1e-6)
    }
}
