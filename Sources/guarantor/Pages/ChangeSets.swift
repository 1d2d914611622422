import Guarantor

/// What questions about change have in common on a page: the target, tallies, sets.
struct ChangeSets {
    let framework: Framework
    let names: Names

    init(_ framework: Framework) {
        self.framework = framework
        names = Names(framework.document)
    }

    /// The target and what it is now: `Response if Russia attacks again (response): does not hold`.
    func subject(_ target: String, _ value: Truth) -> StyledText {
        names.titled(target, .heading) + ": " + StyledText(words(target, value), Style(value))
    }

    /// The target and what it would be: `“Military hubs” is in force`.
    func words(_ target: String, _ value: Truth) -> String {
        let document = framework.document
        let isCommitment = document.commitments.contains { $0.id == target }
        switch value {
        case .contested: return "disputed"
        case .true where isCommitment: return "in force"
        case .false where isCommitment: return "not in force"
        case .true, .false: return value.holds
        default: return "open"
        }
    }

    /// `2 of 3 changes, 2 of 4`, by size from none on.
    static func distribution(_ bySize: [String], _ noun: String, _ nouns: String) -> String {
        let parts = bySize.enumerated().filter { $0.element != "0" }
        return parts.enumerated().map { position, part in
            let (size, count) = part
            return position > 0 ? "\(count) of \(size)" : "\(count) of \(size) \(size == 1 ? noun : nouns)"
        }.joined(separator: ", ")
    }

    /// One numbered set: each of its members on a line of its own, with the id to ask on with.
    func write(_ number: Int, _ words: [String], _ ids: [String], to page: inout Page) {
        page.blank()
        for (position, (words, id)) in zip(words, ids).enumerated() {
            let lead = position == 0 ? "\(number)." : ""
            page.item(
                StyledText(lead), column: Self.numberColumn(number), StyledText(words) + StyledText(" (\(id))", .aside),
                indent: 2, hanging: 2)
        }
    }

    private static func numberColumn(_ number: Int) -> Int { columns("\(number).") + 1 }

    /// How many are listed, where not all are.
    func rest(shown: Int, of count: String, isTruncated: Bool, completeUpTo: Int?, _ page: inout Page) {
        guard isTruncated || count != "\(shown)" else { return }
        page.blank()
        if count != "\(shown)" {
            page.paragraph(StyledText("\(shown) of \(count) listed; --limit lists more.", .aside))
        }
        if isTruncated {
            let found = count == "0" ? "there are none" : "all are there"
            let most = completeUpTo.map { ": of up to \($0) \(found), larger ones are not counted" } ?? ""
            page.paragraph(StyledText("The work ended before all were found\(most).", .bad))
        }
    }
}

extension FactChange {
    /// As an option takes it: `ceasefire=true`.
    var argument: String { "\(fact)=\(to)" }
}
