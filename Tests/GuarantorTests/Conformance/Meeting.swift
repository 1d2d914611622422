import Foundation

/// How an answer falls short of an expectation by the rule of `Tests/Conformance/README.md`; nil where it meets it.
func shortfall(_ answer: Any?, of expected: Any, at path: String = "") -> String? {
    switch (answer, expected) {
    case (let answer as [String: Any], let expected as [String: Any]):
        for (key, value) in expected.sorted(by: { $0.key < $1.key }) {
            guard let found = answer[key] else { return "\(path)/\(key) is missing" }
            if let difference = shortfall(found, of: value, at: "\(path)/\(key)") { return difference }
        }
        return nil
    case (let answer as [Any], let expected as [Any]):
        let keyed = expected.compactMap { item in keys(of: item).map { (item, $0) } }
        if !keyed.isEmpty, keyed.count == expected.count {
            return keyed.lazy.compactMap { shortfallOfAny(answer, of: $0, with: $1, at: path) }.first
        }
        guard answer.count == expected.count else { return "\(path) has \(answer.count) items, expected \(expected.count)" }
        return zip(answer, expected).enumerated().lazy
            .compactMap { shortfall($1.0, of: $1.1, at: "\(path)/\($0)") }.first
    case (let answer as NSNumber, let expected as NSNumber) where !isBoolean(answer) && !isBoolean(expected):
        let difference = abs(answer.doubleValue - expected.doubleValue)
        return difference <= 1e-9 * max(1, abs(expected.doubleValue)) ? nil : "\(path) is \(answer), expected \(expected)"
    default:
        let same = (answer as? NSObject).map { $0.isEqual(expected) && isBoolean(answer) == isBoolean(expected) } ?? false
        return same ? nil : "\(path) is \(answer ?? "nothing"), expected \(expected)"
    }
}

/// Some item with the same key has to meet the expected one.
private func shortfallOfAny(_ answer: [Any], of expected: Any, with keys: [String], at path: String) -> String? {
    let wanted = expected as? [String: Any] ?? [:]
    let candidates = answer.filter { item in
        guard let item = item as? [String: Any] else { return false }
        return keys.allSatisfy { key in item[key].map { shortfall($0, of: wanted[key] ?? NSNull()) == nil } ?? false }
    }
    let differences = candidates.map { shortfall($0, of: expected, at: "\(path)/\(wanted[keys[0]] ?? "")") }
    if differences.contains(nil) { return nil }
    return differences.compactMap { $0 }.first ?? "\(path) has nothing with \(keys.map { "\($0) \(wanted[$0] ?? "")" })"
}

/// What tells the items of an array apart.
private func keys(of item: Any) -> [String]? {
    guard let item = item as? [String: Any] else { return nil }
    return [["id"], ["party"], ["about", "property"], ["fact"]].first { $0.allSatisfy { item[$0] != nil } }
}

/// JSON's `true` is a number to Foundation.
private func isBoolean(_ value: Any?) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
}
