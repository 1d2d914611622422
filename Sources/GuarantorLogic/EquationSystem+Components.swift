extension EquationSystem {
    /// Strongly connected components, each after all that it depends on.
    struct Components {
        /// All variables, component after component.
        var members: [UInt32] = []
        /// Where each component ends in `members`.
        var ends: [UInt32] = []
    }

    /// Tarjan, "Depth-first search and linear graph algorithms" (1972), with an explicit stack. Linear.
    func components() -> Components {
        let count = variableCount
        var result = Components()
        result.members.reserveCapacity(count)
        result.ends.reserveCapacity(count)
        let unvisited = UInt32.max
        var numbers = [UInt32](repeating: unvisited, count: count)
        var lows = [UInt32](repeating: 0, count: count)
        var areOpen = [Bool](repeating: false, count: count)
        // Through spans, whose elements are written without asking each time who else has the array.
        var number = numbers.mutableSpan
        var low = lows.mutableSpan
        var isOpen = areOpen.mutableSpan
        let variables = variables.span
        let arguments = arguments.span
        var open: [UInt32] = []
        var path: [(variable: Int, next: Int)] = []
        var visited: UInt32 = 0

        for root in 0..<count where number[root] == unvisited {
            path.append((root, 0))
            while let (variable, next) = path.last {
                if next == 0 {
                    number[variable] = visited
                    low[variable] = visited
                    visited += 1
                    open.append(UInt32(variable))
                    isOpen[variable] = true
                }
                let own = variables[variable]
                if next < Int(own.count) {
                    path[path.count - 1].next = next + 1
                    let argument = arguments[Int(own.start) + next].variable
                    if number[argument] == unvisited {
                        if variables[argument].count > 0 {
                            path.append((argument, 0))
                        } else {
                            // A component of its own, which rests on nothing.
                            number[argument] = visited
                            visited += 1
                            result.members.append(UInt32(argument))
                            result.ends.append(UInt32(result.members.count))
                        }
                    } else if isOpen[argument] {
                        low[variable] = min(low[variable], number[argument])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last?.variable { low[parent] = min(low[parent], low[variable]) }
                guard low[variable] == number[variable] else { continue }
                while let member = open.popLast() {
                    isOpen[Int(member)] = false
                    result.members.append(member)
                    if Int(member) == variable { break }
                }
                result.ends.append(UInt32(result.members.count))
            }
        }
        return result
    }

    /// Whether a component of this one variable is a loop.
    func isSelfReferent(_ variable: Int) -> Bool {
        for position in variables[variable].arguments where arguments[position].variable == variable { return true }
        return false
    }

    /// A loop through a negation inside the component, each variable resting on the next and the last on the
    /// first, if there is one. The first rests negatively on the second (or on itself).
    func loopThroughNegation(in component: ArraySlice<UInt32>) -> [Int]? {
        let members = Set(component)
        for member in component {
            let variable = Int(member)
            for argument in arguments(of: variable)
            where argument.isNegated && members.contains(UInt32(argument.variable)) {
                return [variable] + path(from: argument.variable, to: variable, within: members)
            }
        }
        return nil
    }

    /// A shortest way from one variable to what it rests on, the end left out. Breadth first.
    private func path(from start: Int, to end: Int, within members: Set<UInt32>) -> [Int] {
        guard start != end else { return [] }
        var cameFrom: [Int: Int] = [start: start]
        var frontier = [start]
        while !frontier.isEmpty, cameFrom[end] == nil {
            var next: [Int] = []
            for variable in frontier {
                for argument in arguments(of: variable)
                where members.contains(UInt32(argument.variable)) && cameFrom[argument.variable] == nil {
                    cameFrom[argument.variable] = variable
                    next.append(argument.variable)
                }
            }
            frontier = next
        }
        var path: [Int] = []
        var variable = end
        while variable != start, let previous = cameFrom[variable] {
            variable = previous
            path.append(variable)
        }
        return path.reversed()
    }
}
