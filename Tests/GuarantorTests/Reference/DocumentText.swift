@testable import Guarantor

/// Writes the keys of the format that the lifecycle rests on. A plain writer of its own, so that the reader meets
/// text that the library has not written.
enum DocumentText {
    static func object(_ members: [(String, String?)]) -> String {
        let written = members.compactMap { key, value in value.map { "\"\(key)\": \($0)" } }
        return "{" + written.joined(separator: ", ") + "}"
    }

    static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

    /// The writer's own texts need no escapes.
    static func string(_ text: some CustomStringConvertible) -> String { "\"\(text.description)\"" }

    static func told(_ truth: Truth) -> String { truth.isDecided ? truth.description : string(truth) }

    static func ids(_ ids: [String]) -> String? {
        ids.isEmpty ? nil : ids.count == 1 ? string(ids[0]) : array(ids.map { string($0) })
    }

    static func condition(_ condition: Condition) -> String {
        func list(_ members: [Condition]) -> String { array(members.map { self.condition($0) }) }
        return switch condition {
        case .id(let id): string(id)
        case .all(let members): object([("all", list(members))])
        case .any(let members): object([("any", list(members))])
        case .not(let member): object([("not", self.condition(member))])
        case .atLeast(let count, let members): object([("at_least", "\(count)"), ("of", list(members))])
        case .predicate(let predicate, let id): object([(predicate.rawValue, string(id))])
        case .bound(let commitment, let party): object([("bound", string(commitment)), ("party", string(party))])
        case .participates(let party): object([("participates", string(party))])
        case .approved(let party): object([("approved", string(party))])
        case .held(let member, let duration): object([("held", self.condition(member)), ("for", string(duration))])
        }
    }
}
