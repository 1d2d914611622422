import Glibc
import GuarantorLogic

// usage: Construction RUNS < FUNCTION
//
// Builds one diagram, gate by gate in the order given, without simplification, modules or reordering, and prints its number of
// nodes and the median of the processor seconds that this takes. A line for each variable, in their order: `variable`; then one
// for each gate, after its arguments: `all`, `any` or a number of which so many have to hold, and the numbers of the arguments,
// counted from 1, negative for a negation. The last line is the function.

enum Step {
    case variable
    case gate(Int, [Int])
}

let steps = AnyIterator { readLine() }.map { line in
    let words = line.split(separator: " ")
    let arguments = words.dropFirst().map { Int($0)! }
    return switch words[0] {
    case "variable": Step.variable
    case "all": Step.gate(arguments.count, arguments)
    case "any": Step.gate(1, arguments)
    default: Step.gate(Int(words[0])!, arguments)
    }
}

/// The function, and the space that it is in.
func built() throws -> (space: FunctionSpace, function: FunctionSpace.Function) {
    var space = FunctionSpace(budget: Budget())
    var functions = [FunctionSpace.Function.true]
    for step in steps {
        switch step {
        case .variable: functions.append(try space.variable())
        case .gate(let count, let numbers):
            let arguments = numbers.map { $0 < 0 ? !functions[-$0] : functions[$0] }
            let function =
                switch count {
                case 1: try space.or(arguments)
                case arguments.count: try space.and(arguments)
                default: try space.atLeast(count, of: arguments)
                }
            functions.append(function)
        }
    }
    return (space, functions[functions.count - 1])
}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

var times: [Double] = []
var nodes = 0
for _ in 0..<Int(CommandLine.arguments[1])! {
    let start = processorSeconds()
    let (space, function) = try built()
    times.append(processorSeconds() - start)
    nodes = space.nodeCount(of: function)
}
print(nodes, times.sorted()[times.count / 2])
