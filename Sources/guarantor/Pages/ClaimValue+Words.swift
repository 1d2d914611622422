import Guarantor

extension ClaimValue {
    /// As it is shown to people.
    var words: String {
        switch self {
        case .text(let text): text
        case .number(let number): Self.words(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .null: "nothing said"
        }
    }

    private static func words(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
