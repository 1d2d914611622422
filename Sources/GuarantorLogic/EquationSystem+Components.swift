extension EquationSystem {
    /// Strongly connected components, each after all that it depends on.
    struct Components {
        /// All variables, component after component.
        var members: [UInt32]
        /// Where each component ends in `members`.
        var ends: [UInt32]
        /// Whether any variable is among its own arguments.
        var hasSelfReference: Bool
    }

    /// Tarjan, "Depth-first search and linear graph algorithms" (1972), with an explicit stack. Linear.
    func components() -> Components { components(under: 0..<variableCount) }

    /// Those of some variables and of what they rest on.
    func components(under roots: some Sequence<Int>) -> Components {
        let count = variableCount
        var hasSelfReference = false
        let unvisited = UInt32.max
        var numbers = [UInt32](repeating: unvisited, count: count)
        var lows = [UInt32](repeating: 0, count: count)
        var areOpen = [Bool](repeating: false, count: count)
        var (openVariables, path, nextArguments, allMembers, allEnds) = (lows, lows, lows, lows, lows)
        // Through spans, whose elements are written without asking each time who else has the array.
        var members = allMembers.mutableSpan
        var ends = allEnds.mutableSpan
        var number = numbers.mutableSpan
        var low = lows.mutableSpan
        var isOpen = areOpen.mutableSpan
        var open = openVariables.mutableSpan
        var onPath = path.mutableSpan
        var next = nextArguments.mutableSpan
        let variables = variables.span
        let arguments = arguments.span
        var (memberCount, endCount, openCount, depth) = (0, 0, 0, 0)
        var visited: UInt32 = 0

        for root in roots where number[root] == unvisited {
            var entered = root
            while true {
                // What rests on nothing is a component of its own; all else goes on the path.
                number[entered] = visited
                if variables[entered].count == 0 {
                    members[memberCount] = UInt32(entered)
                    memberCount += 1
                    ends[endCount] = UInt32(memberCount)
                    endCount += 1
                } else {
                    low[entered] = visited
                    open[openCount] = UInt32(entered)
                    openCount += 1
                    isOpen[entered] = true
                    onPath[depth] = UInt32(entered)
                    next[depth] = variables[entered].start
                    depth += 1
                }
                visited += 1

                // Back to where something has not been visited.
                var found: Int?
                while depth > 0, found == nil {
                    let variable = Int(onPath[depth - 1])
                    let end = variables[variable].start + variables[variable].count
                    var position = next[depth - 1]
                    while position < end {
                        let argument = arguments[Int(position)].variable
                        position += 1
                        if number[argument] == unvisited {
                            found = argument
                            break
                        }
                        if isOpen[argument] {
                            low[variable] = min(low[variable], number[argument])
                            if argument == variable { hasSelfReference = true }
                        }
                    }
                    guard found == nil else {
                        next[depth - 1] = position
                        break
                    }
                    depth -= 1
                    if depth > 0 {
                        let parent = Int(onPath[depth - 1])
                        low[parent] = min(low[parent], low[variable])
                    }
                    guard low[variable] == number[variable] else { continue }
                    while openCount > 0 {
                        openCount -= 1
                        let member = open[openCount]
                        isOpen[Int(member)] = false
                        members[memberCount] = member
                        memberCount += 1
                        if Int(member) == variable { break }
                    }
                    ends[endCount] = UInt32(memberCount)
                    endCount += 1
                }
                guard let found else { break }
                entered = found
            }
        }
        allEnds.removeLast(count - endCount)
        allMembers.removeLast(count - memberCount)
        return Components(members: allMembers, ends: allEnds, hasSelfReference: hasSelfReference)
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
                let way = shortestWay(from: argument.variable, to: variable) { variable in
                    arguments(of: variable).map(\.variable).filter { members.contains(UInt32($0)) }
                }
                return [variable] + way
            }
        }
        return nil
    }
}
