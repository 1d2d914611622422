extension ComparisonTerms {
    /// Reads what is compared with what: `{"from": id, "to": id, "matches": [{"from": id, "to": id}]}`, each key of which may
    /// lack.
    ///
    /// - Throws: `QuestionError.badRequest` with every problem.
    public init(json: [UInt8]) throws(QuestionError) {
        do throws(DocumentError) {
            var reader = try RequestReader(json)
            self = reader.comparisonTerms()
            try reader.finish()
        } catch {
            throw .badRequest(error)
        }
    }
}

extension RequestReader {
    mutating func comparisonTerms() -> ComparisonTerms {
        let (from, to) = (string("from"), string("to"))
        let matches = elements("matches").compactMap { item -> ComparisonTerms.Match? in
            guard item.kind == .object else { return refuseType(item, "an object with `from` and `to`") }
            refuseUnknownKeys(of: item, known: ["from", "to"], noun: "a match")
            for key in ["from", "to"] where item[key] == nil {
                refuse(.missingKey, item, "a match has no `\(key)`", expected: "the key `\(key)`")
            }
            guard let from = item["from"].flatMap({ string($0) }), let to = item["to"].flatMap({ string($0) })
            else { return nil }
            return .init(from: from, to: to)
        }
        return ComparisonTerms(from: from, to: to, matches: matches)
    }
}
