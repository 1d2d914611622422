extension DocumentReader {
    /// Collects the ids of all elements, before any reference is read.
    mutating func collectIDs() {
        var members = 0
        forEachMember(of: JSONText.root) { reader, _, value in
            if reader.text.kind(value) == .array { members += reader.text.count(value) }
        }
        ids = IDTable(reserving: min(members, Self.mostEntities))
        collect(JSONText.root, Element(kind: .framework, index: 0), .framework)
        var entities = 0
        var stepCount = 0
        forEachMember(of: JSONText.root) { reader, key, array in
            guard let index = Self.arrays.index(of: key, in: reader.text) else { return }
            let kind = Self.kindsOfArrays[index]
            let kinds = Kinds(kind)
            var count = 0
            reader.forEachElement(of: array) { reader, object in
                entities += 1
                if entities == Self.mostEntities + 1 { reader.refuseMoreEntities(object) }
                reader.collect(object, Element(kind: kind, index: count), kinds)
                count += 1
                guard kinds == .procedure, let steps = reader.text.member("steps", of: object) else { return }
                reader.forEachElement(of: steps) { reader, step in
                    entities += 1
                    if entities == Self.mostEntities + 1 { reader.refuseMoreEntities(step) }
                    reader.collect(step, Element(kind: .step, index: stepCount), .step)
                    stepCount += 1
                }
            }
        }
        refuseTakenNames()
    }

    private static let mostEntities = 1_000_000

    private mutating func refuseMoreEntities(_ object: Int) {
        refuse(
            .tooManyEntities, object, "the document has more than \(Self.mostEntities) entities",
            expected: "at most \(Self.mostEntities) entities")
    }

    private static let kindsOfArrays = ElementKind.allCases.filter { $0.array != nil }
    private static let arrays = WordTable(kindsOfArrays.compactMap(\.array))

    private static let idKey = WordTable(["id"])

    private mutating func collect(_ object: Int, _ element: Element, _ kinds: Kinds) {
        guard let token = text.member(Self.idKey, of: object), isID(token),
            let former = ids.declare(token, element, kinds, object: object, in: text)
        else { return }
        refuse(
            .duplicateID, token, "\(quoted(former.name)) is already the id of \(former.kinds.nounWithArticle)",
            expected: "an id that nothing else in the document has")
    }

    /// The facts of a party that need no declaration, where something else has their id.
    private mutating func refuseTakenNames() {
        guard ids.mayDeclare(prefix: Party.participationPrefix) || ids.mayDeclare(prefix: Party.approvalPrefix)
        else { return }
        for party in ids.entries where party.kinds == .party {
            refuseTakenName(Party.participationPrefix + party.name)
            if !namesApprovalFact(party) { refuseTakenName(Party.approvalPrefix + party.name) }
        }
    }

    private mutating func refuseTakenName(_ name: String) {
        guard let taken = ids.find(name), taken.kinds != .fact,
            let token = text.member("id", of: taken.object)
        else { return }
        refuse(
            .duplicateID, token, "\(quoted(name)) is already the id of a fact that needs no declaration",
            expected: "an id that nothing else in the document has")
    }

    private func namesApprovalFact(_ party: IDTable.Entry) -> Bool {
        text.member("approval", of: party.object).flatMap { text.member("fact", of: $0) } != nil
    }

    /// Whether a token is an id by its form.
    func isID(_ token: Int) -> Bool {
        switch text.kind(token) {
        case .string: text.bytes.span.extracting(text.range(token)).isID
        case .escapedString: text.unescaped(token).span.isID
        default: false
        }
    }
}

extension DocumentReader {
    /// The id of an element of the right kind.
    mutating func reference(_ token: Int, to kinds: Kinds) -> String? {
        guard text.kind(token).isString else {
            return refuseType(token, expected: "the id of \(kinds.nounWithArticle)")
        }
        guard looksUp else { return isID(token) ? text.excerpt(token) : refuseID(token) }
        guard let position = ids.position(of: token, in: text) else { return undeclared(token, kinds) }
        guard kinds.isDisjoint(with: ids.entries[position].kinds) else { return ids.entries[position].name }
        let entry = ids.entries[position]
        return refuse(
            .wrongKind, token, "\(quoted(entry.name)) is \(entry.kinds.nounWithArticle)",
            expected: "the id of \(kinds.nounWithArticle)")
    }

    private mutating func undeclared(_ token: Int, _ kinds: Kinds) -> String? {
        guard !text.kind(token).isDamaged else { return nil }
        let name = text.excerpt(token)
        if isUndeclaredFact(name) {
            if kinds.contains(.fact) { return name }
            return refuse(
                .wrongKind, token, "\(quoted(name)) is a fact", expected: "the id of \(kinds.nounWithArticle)")
        }
        guard isID(token) else { return refuseID(token) }
        return refuse(
            .unknownID, token, "\(kinds == .anything ? "nothing" : "no " + kinds.noun) is called \(quoted(name))",
            expected: "the id of \(kinds.nounWithArticle)", lookalikes: .ids(kinds, meant: name))
    }

    mutating func refuseID(_ token: Int) -> String? {
        guard !text.kind(token).isDamaged else { return nil }
        let text = text
        return refuse(
            .badID, token, "\(quoted(text.excerpt(token))) is not an id",
            expected: "1 to 128 letters (A–Z, a–z), digits, `_`, `-`, `.` or `:`, the first a letter, a digit or `_`")
    }

    /// Every party has two facts that need no declaration.
    private func isUndeclaredFact(_ name: String) -> Bool {
        if name.hasPrefix(Party.participationPrefix) {
            return ids.find(String(name.dropFirst(Party.participationPrefix.count)))?.kinds == .party
        }
        guard name.hasPrefix(Party.approvalPrefix),
            let party = ids.find(String(name.dropFirst(Party.approvalPrefix.count)))
        else { return false }
        return party.kinds == .party && !namesApprovalFact(party)
    }

    /// Calls for each member of an object; for nothing else.
    mutating func forEachMember(of object: Int, _ body: (inout DocumentReader, _ key: Int, _ value: Int) -> Void) {
        guard text.kind(object) == .object else { return }
        var key = object + 1
        while key < text.next(object) {
            body(&self, key, key + 1)
            key = text.next(key + 1)
        }
    }

    /// Calls for each element of an array; for nothing else.
    mutating func forEachElement(of array: Int, _ body: (inout DocumentReader, _ element: Int) -> Void) {
        guard text.kind(array) == .array else { return }
        var element = array + 1
        while element < text.next(array) {
            body(&self, element)
            element = text.next(element)
        }
    }
}

extension Span<UInt8> {
    /// Whether these bytes are an id by their form.
    fileprivate var isID: Bool {
        guard (1...128).contains(count) else { return false }
        for index in indices {
            switch self[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                continue
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
                if index == 0 { return false }
            default: return false
            }
        }
        return true
    }
}
