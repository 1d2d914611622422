extension Framework {
    /// Asks the question of an answer's receipt again, and compares. Of a receipt alone, whether it is of this document and library.
    ///
    /// - Parameters:
    ///   - answer: an answer, or its receipt, as JSON.
    ///   - other: the second document of a comparison of two.
    /// - Throws: `QuestionError.badRequest` where it is neither, or not of as many documents as are given. That the question can no
    ///   longer be asked is an answer.
    public func verify(_ answer: [UInt8], other: Framework? = nil) throws(QuestionError) -> Verification {
        do throws(DocumentError) {
            var reader = try RequestReader(answer)
            let verification = verify(reader.root, other, &reader)
            try reader.throwProblems()
            guard let verification else { throw DocumentError(diagnostics: [], total: 0) }
            return verification
        } catch {
            throw .badRequest(error)
        }
    }

    /// Nil after reporting why the value is no answer.
    private func verify(_ given: JSONValue, _ other: Framework?, _ reader: inout RequestReader) -> Verification? {
        guard given.kind == .object else { return reader.refuseType(given, "an answer with its receipt") }
        let receipt = given["receipt"] ?? given
        guard let question = receipt["question"], let ask = question["ask"]?.string else {
            reader.refuse(
                .missingKey, receipt, "there is no receipt that says what was asked",
                expected: "an answer whose `receipt` has a `question`")
            return nil
        }
        guard ask != Ask.verify.rawValue else {
            reader.refuse(.badValue, question, "this is the answer to a verification", expected: "any other answer")
            return nil
        }
        let isOfTwo = ask == Ask.compare.rawValue && receipt["other_document"] != nil
        guard isOfTwo == (other != nil) else {
            reader.refuse(
                .badValue, receipt, "this is an answer about \(isOfTwo ? "two documents" : "one document")",
                expected: isOfTwo ? "the second document beside the first" : "one document and no other")
            return nil
        }
        let scenario = Scenario(self)
        let own = Receipt(scenario, Question(.verify), other: other)
        do throws(QuestionError) {
            let again = try scenario.askAgain(Self.request(question, receipt), other: other)
            guard let (text, _) = try? JSONReader.read(again) else { return nil }
            let found = JSONValue(text: text, token: JSONText.root)
            let isAlone = given["receipt"] == nil
            var comparison = AnswerComparison(
                isLenient: receipt["library"]?.string != Library.version, isOfReceipt: isAlone)
            if isAlone {
                comparison.compare(given, found["receipt"], at: "/receipt")
            } else {
                comparison.compare(given, found, at: "")
            }
            return Verification(
                isReproduced: comparison.isSame, differences: comparison.differences,
                differenceCount: comparison.count, failure: nil, receipt: own)
        } catch {
            var comparison = AnswerComparison(isLenient: true, isOfReceipt: false)
            for (key, now) in [("document", documentHash), ("other_document", other?.documentHash ?? "")] {
                if let was = receipt[key]?.string, was != now {
                    comparison.note("/receipt/\(key)", was: "\"\(was)\"", now: "\"\(now)\"")
                }
            }
            return Verification(
                isReproduced: false, differences: comparison.differences, differenceCount: comparison.count,
                failure: error, receipt: own)
        }
    }

    /// The question with the keys of the receipt that belong to a scenario.
    private static func request(_ question: JSONValue, _ receipt: JSONValue) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            let scenario = receipt.members.filter { key, value in
                !value.isNull
                    && !["library", "format", "document", "other_document", "question"].contains { key.isKey($0) }
            }
            for (key, value) in question.members + scenario {
                json.key(key.string ?? "")
                json.value(value)
            }
        }
        return json.bytes
    }
}

/// Walks two answers side by side.
private struct AnswerComparison {
    /// A library of another version may give keys that were not there.
    let isLenient: Bool
    /// A receipt alone is all that there is to compare.
    let isOfReceipt: Bool
    private(set) var differences: [Verification.Difference] = []
    private(set) var count = 0
    private(set) var isSame = true

    init(isLenient: Bool, isOfReceipt: Bool) {
        self.isLenient = isLenient
        self.isOfReceipt = isOfReceipt
    }

    mutating func note(_ pointer: String, was: String?, now: String?) {
        count += 1
        if isOfReceipt || !pointer.utf8.starts(with: "/receipt".utf8) { isSame = false }
        let isOfDocument = pointer == "/receipt/document" || pointer == "/receipt/other_document"
        if differences.count < 100 || isOfDocument { differences.append(.init(pointer: pointer, was: was, now: now)) }
    }

    /// Recursion is bounded by the depth that the reader admits.
    mutating func compare(_ was: JSONValue?, _ now: JSONValue?, at pointer: String) {
        guard let was, let now, was.kind.isLike(now.kind) else {
            if was != nil || now != nil { note(pointer, was: was.map(Self.said), now: now.map(Self.said)) }
            return
        }
        switch was.kind {
        case .object:
            for (key, value) in was.members {
                compare(value, now[key.string ?? ""], at: pointer + "/" + key.text.pointerStep(key.token))
            }
            for (key, value) in now.members where !isLenient && was[key.string ?? ""] == nil {
                compare(nil, value, at: pointer + "/" + key.text.pointerStep(key.token))
            }
        case .array:
            let (given, found) = (was.elements, now.elements)
            for index in 0..<max(given.count, found.count) {
                compare(
                    index < given.count ? given[index] : nil, index < found.count ? found[index] : nil,
                    at: "\(pointer)/\(index)")
            }
        default:
            let isEqual =
                was.kind == .integer && now.kind == .integer || !was.kind.isNumber
                ? was.string ?? was.scalarText == now.string ?? now.scalarText : was.double == now.double
            if !isEqual { note(pointer, was: Self.said(was), now: Self.said(now)) }
        }
    }

    private static func said(_ value: JSONValue) -> String { String(decoding: value.json, as: UTF8.self) }
}

extension JSONKind {
    fileprivate func isLike(_ other: JSONKind) -> Bool {
        self == other || isString && other.isString || isNumber && other.isNumber
    }
}

extension Verification: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("reproduced", isReproduced)
        json.member("count", differenceCount)
        json.list("differences", differences) { json, difference in
            json.member("pointer", difference.pointer)
            json.optional("was", difference.was)
            json.optional("now", difference.now)
        }
        if let failure { json.member("failure", failure.description) }
    }
}
