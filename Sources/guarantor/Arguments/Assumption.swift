import ArgumentParser
import Guarantor

/// `FACT=VALUE[@DATE]`: what is supposed of a fact.
struct Assumption {
    let fact: String
    let value: Truth
    let date: Instant?

    init(_ argument: String) throws {
        guard let sign = argument.firstIndex(of: "=") else {
            throw ValidationError("expected FACT=VALUE, as in ceasefire=true")
        }
        fact = String(argument[..<sign])
        let parts = try DatedWord(String(argument[argument.index(after: sign)...]))
        guard let value = Truth(parts.word) else {
            throw ValidationError("a fact can be told true, false, unknown or contested, not `\(parts.word)`")
        }
        self.value = value
        date = parts.date
    }

}

/// `WORD[@DATE]`.
struct DatedWord: Hashable {
    let word: String
    let date: Instant?

    init(_ argument: String) throws {
        guard let sign = argument.lastIndex(of: "@") else {
            word = argument
            date = nil
            return
        }
        word = String(argument[..<sign])
        date = try instant(String(argument[argument.index(after: sign)...]))
    }
}

/// Reads a date given as an argument.
func instant(_ argument: String) throws -> Instant {
    guard let instant = Instant(argument) else {
        throw ValidationError("`\(argument)` is no date such as 2026-01-06 or 2026-01-06T12:30:00Z")
    }
    return instant
}
