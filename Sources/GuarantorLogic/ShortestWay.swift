/// A shortest way from one variable to another by what `next` says, the end left out; none where start and end are one. Breadth
/// first: linear in what is met.
func shortestWay(from start: Int, to end: Int, _ next: (Int) -> [Int]) -> [Int] {
    guard start != end else { return [] }
    var cameFrom: [Int: Int] = [start: start]
    var frontier = [start]
    while !frontier.isEmpty, cameFrom[end] == nil {
        var reached: [Int] = []
        for variable in frontier {
            for follower in next(variable) where cameFrom[follower] == nil {
                cameFrom[follower] = variable
                reached.append(follower)
            }
        }
        frontier = reached
    }
    var way: [Int] = []
    var variable = end
    while variable != start, let previous = cameFrom[variable] {
        variable = previous
        way.append(variable)
    }
    return way.reversed()
}
