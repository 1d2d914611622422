#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The point value of an expression: constants, arithmetic, parameters, the exponential law, and the means of deviates.
struct Expressions {
    private let model: FaultTrees
    private var depth = 0

    struct Failure: Error {
        let place: FaultTrees.Place
        let reason: String
    }

    private static let deepest = 200
    /// Hours of a year, which programs take where nothing else is said.
    private static let missionTime = 8760.0

    init(_ model: FaultTrees) { self.model = model }

    mutating func value(of place: FaultTrees.Place) throws(Failure) -> Double {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw Failure(place: place, reason: "parameters rest on each other too deeply, or in a circle")
        }
        let element = model[place]
        switch element.name {
        case "float", "int":
            guard let text = element["value"], let number = Double(text), number.isFinite else {
                throw Failure(place: place, reason: "\(quoted(element["value"] ?? "")) is no number")
            }
            return number
        case "bool": return element["value"] == "true" ? 1 : 0
        case "pi": return Double.pi
        case "system-mission-time": return Self.missionTime
        case "parameter":
            guard let name = element["name"], let definition = model.parameters[name],
                let expression = model.content(of: definition)
            else {
                throw Failure(
                    place: place, reason: "the parameter \(quoted(element["name"] ?? "")) is not defined")
            }
            return try value(of: expression)
        default: break
        }
        var operands: [Double] = []
        for child in model.children(of: place) { operands.append(try value(of: child)) }
        switch (element.name, operands.count) {
        case ("neg", 1): return -operands[0]
        case ("add", 1...): return operands.reduce(0, +)
        case ("sub", 1...): return operands.dropFirst().reduce(operands[0], -)
        case ("mul", 1...): return operands.reduce(1, *)
        case ("div", 2...): return operands.dropFirst().reduce(operands[0], /)
        case ("exponential", 2): return 1 - exp(-operands[0] * operands[1])
        case ("normal-deviate", 2), ("lognormal-deviate", 3): return operands[0]
        case ("uniform-deviate", 2): return (operands[0] + operands[1]) / 2
        default:
            throw Failure(
                place: place, reason: "the expression `\(element.name)` of \(operands.count) operands is not read")
        }
    }
}
