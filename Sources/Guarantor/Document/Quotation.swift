/// The user's words in backticks, fit for one line of a message.
func quoted(_ words: String) -> String { "`" + legible(words, atMost: 60) + "`" }

/// The text on one line: characters that would break or reorder it escaped, and cut after so many scalars.
func legible(_ text: String, atMost limit: Int) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
        guard count < limit else { return result + "…" }
        count += 1
        if scalar.isHarmless { result.unicodeScalars.append(scalar) } else { result += scalar.escape }
    }
    return result
}

/// A list as a sentence has it: `a`, `a or b`, `a, b or c`.
func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }

    fileprivate var escape: String {
        let digits = String(value, radix: 16)
        return "\\u{" + digits + "}"
    }
}
