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
            let idle = game.swings.filter { $0.kind == nil }.map(\.input)
            for player in idle {
                #expect((0..<(1 << inputs)).allSatisfy { wins($0) == wins($0 ^ 1 << player) }, "game \(number)")
            }
            let counting = players.filter { !idle.contains($0) }
            let mask = counting.reduce(0) { $0 | 1 << $1 }
            let coalitions = (0...mask).filter { $0 & ~mask == 0 }
            #expect(game.winning.count == counting.count + 1)
            for size in 0...counting.count {
                let expected = coalitions.count { $0.nonzeroBitCount == size && wins($0) }
                #expect(game.winning[size] == Natural(UInt64(expected)), "game \(number)")
            }
            for swings in game.swings where swings.kind != nil {
                for size in counting.indices {
                    let others = coalitions.filter { $0.nonzeroBitCount == size && $0 >> swings.input & 1 == 0 }
                    let won = others.count { !wins($0) && wins($0 | 1 << swings.input) }
                    let lost = others.count { wins($0) && !wins($0 | 1 << swings.input) }
                    #expect(swings.won[size] == Natural(UInt64(won)), "game \(number)")
                    #expect(swings.lost[size] == Natural(UInt64(lost)), "game \(number)")
                }
            }
        }
    }

    /// Two thirds of an assembly, by binomial numbers: all members are alike, however many.
    @Test func assembly() throws {
        var system = EquationSystem()
        let members = (0..<193).map { _ in system.input() }
        let passed = system.gate(.atLeast(129), of: members)
        let observer = system.input()
        let game = try Coalitions(system, target: passed, roles: [InputRole](repeating: .varying, count: 194))
        #expect(Set(game.swings.compactMap(\.kind)) == [0] && game.swings.last?.input == 193)
        #expect(game.swings.last?.kind == nil && game.swings.last?.shapley.value == 0 && observer.variable > 0)
        #expect(abs(game.swings[7].shapley.value * 193 - 1) < 1e-14)
        var row = [Natural.one]
        for _ in 0..<192 { row = zip(row + [.zero], [.zero] + row).map(+) }
        #expect(game.swings[7].won == CoalitionCount.padded([Natural](repeating: .zero, count: 128) + [row[128]], 193))
    }

    /// Of four hundred who all have to agree each decides in the one coalition of all others: 1/n, and 1/2^(n−1).
    @Test func unanimity() throws {
        let count = 400
        var system = EquationSystem()
        let members = (0..<count).map { _ in system.input() }
        let agreed = system.gate(.and, of: members)
        let game = try Coalitions(system, target: agreed, roles: [InputRole](repeating: .varying, count: count))
        #expect(game.swings.count == count)
        for swings in game.swings.prefix(3) + game.swings.suffix(1) {
            #expect(swings.won == [Natural](repeating: .zero, count: count - 1) + [.one])
            #expect(swings.lost.allSatisfy { $0.isZero })
            #expect(abs(swings.shapley.value * Double(count) - 1) < 1e-14)
            #expect(swings.banzhaf.plus == 1 && swings.banzhaf.of.bitWidth == count)
        }
    }

    /// Neighbours around a table, one of each two of whom has to come: no two stand in the same places. Who stays away forms an
    /// independent set of a cycle, of which there are Lucas numbers; so many more with a player than without it, a Fibonacci
    /// number, are its swings (Prodinger and Tichy, "Fibonacci numbers of graphs", 1982).
    @Test func roundTable() throws {
        let count = 90
        var system = EquationSystem()
        let members = (0..<count).map { _ in system.input() }
        let pairs = members.indices.map { system.gate(.or, of: [members[$0], members[($0 + 1) % count]]) }
        let met = system.gate(.and, of: pairs)
        let game = try Coalitions(system, target: met, roles: [InputRole](repeating: .varying, count: count))
        var fibonacci: [UInt64] = [0, 1]
        while fibonacci.count <= count {
            fibonacci.append(fibonacci[fibonacci.count - 1] + fibonacci[fibonacci.count - 2])
        }
        #expect(Set(game.swings.compactMap(\.kind)).count == count)
        for swings in game.swings {
            #expect(swings.banzhaf.plus == Natural(fibonacci[count]) && swings.banzhaf.minus.isZero)
            #expect(abs(swings.shapley.value * Double(count) - 1) < 1e-12)
        }
    }

    /// Numbers of coalitions grow with the players: they are on the budget too.
    @Test(arguments: [Budget(nodes: 20_000), Budget { true }])
    func budgetEnds(budget: Budget) throws {
        var system = EquationSystem()
        let members = (0..<150).map { _ in system.input() }
        let passed = system.gate(.atLeast(70), of: members)
        #expect(throws: DiagramError.self) {
            _ = try Coalitions(
                system, target: passed, roles: [InputRole](repeating: .varying, count: 150), budget: budget)
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
