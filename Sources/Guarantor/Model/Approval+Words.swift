extension Approval {
    /// Whether the body is named in the plural, as "the parliaments of both states" is: by the word that an "of" follows, or the last.
    package var isPlural: Bool {
        let words = (body ?? "").split(separator: " ").prefix { $0 != "of" }
        guard let head = words.last else { return false }
        return words.contains("and") || head.hasSuffix("s") && !head.hasSuffix("ss")
    }
}

extension Party {
    /// What its approval says where nobody gave it words.
    package var approvalStatement: String {
        (approval?.body ?? name) + (approval?.isPlural == true ? " have approved" : " has approved")
    }
}
