extension IDTable {
    /// The position of what a string names, if the document declares it.
    func position(of token: Int, in text: JSONText) -> Int? {
        guard text.kind(token) == .string else {
            let bytes = text.unescaped(token)
            return position(of: bytes.span, bytes.indices)
        }
        return position(of: text.bytes.span, text.range(token))
    }

    func find(_ name: String) -> Entry? {
        let bytes = name.utf8Span.span
        return position(of: bytes, bytes.indices).map { entries[$0] }
    }

    /// - Returns: the one that has had the id already, if any.
    mutating func declare(_ token: Int, _ element: Element, _ kinds: Kinds, object: Int, in text: JSONText) -> Entry? {
        let former: Int?
        if text.kind(token) == .string {
            former = declare(text.bytes, text.range(token), element, kinds, object: object)
        } else {
            let bytes = text.unescaped(token)
            former = declare(bytes, bytes.indices, element, kinds, object: object)
        }
        return former.map { entries[$0] }
    }
}
