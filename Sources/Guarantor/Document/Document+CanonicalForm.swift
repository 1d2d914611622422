extension Document {
    /// The one way of writing this document: UTF-8 that ends with a line feed.
    ///
    /// Reading it gives the same document, and writing that again the same bytes.
    public func canonicalJSON() -> [UInt8] {
        var writer = JSONWriter()
        Document.shape.write(self, &writer)
        return CanonicalLayout.layOut(writer.bytes)
    }
}

/// Sets a JSON text in lines of at most 120 columns, counted in Unicode scalars: an array or an object stays on one line
/// where that line, with a comma that follows, fits; else each member has its own, two spaces deeper.
struct CanonicalLayout {
    private let text: JSONText
    /// Of each token set on one line.
    private let widths: [Int]
    private var result: [UInt8] = []
    private var column = 0

    private static let columns = 120

    /// - Parameter bytes: as `JSONWriter` writes them.
    static func layOut(_ bytes: [UInt8]) -> [UInt8] {
        let limits = JSONLimits(bytes: .max, depth: .max, values: .max)
        guard let (text, _) = try? JSONReader.read(bytes, limits: limits) else { return bytes + [UInt8(ascii: "\n")] }
        var layout = CanonicalLayout(text)
        layout.result.reserveCapacity(bytes.count + bytes.count / 4)
        layout.set(JSONText.root, indentation: 0, hasComma: false)
        layout.result.append(UInt8(ascii: "\n"))
        return layout.result
    }

    private init(_ text: JSONText) {
        self.text = text
        var widths = [Int](repeating: 0, count: text.tokens.count)
        for token in widths.indices.reversed() { widths[token] = Self.width(token, text, widths) }
        self.widths = widths
    }

    private static func width(_ token: Int, _ text: JSONText, _ widths: [Int]) -> Int {
        let kind = text.kind(token)
        guard kind.isContainer else {
            return text.bytes[text.range(token)].count { $0 & 0xC0 != 0x80 } + (kind.isString ? 2 : 0)
        }
        // Brackets, `: ` after each key, `, ` between the members.
        var width = 2 + 2 * max(0, text.count(token) - 1) + (kind == .object ? 2 * text.count(token) : 0)
        var member = token + 1
        while member < text.next(token) {
            width += widths[member]
            member = text.next(member)
        }
        return width
    }

    private mutating func set(_ token: Int, indentation: Int, hasComma: Bool) {
        let kind = text.kind(token)
        guard kind.isContainer, column + widths[token] + (hasComma ? 1 : 0) > Self.columns else {
            return setOnOneLine(token)
        }
        append(kind == .object ? "{" : "[")
        let deeper = indentation + 2
        var member = token + 1
        while member < text.next(token) {
            startLine(deeper)
            if kind == .object {
                setOnOneLine(member)
                append(": ")
                member += 1
            }
            let next = text.next(member)
            let isLast = next == text.next(token)
            set(member, indentation: deeper, hasComma: !isLast)
            if !isLast { append(",") }
            member = next
        }
        startLine(indentation)
        append(kind == .object ? "}" : "]")
    }

    private mutating func setOnOneLine(_ token: Int) {
        let kind = text.kind(token)
        guard kind.isContainer else {
            let start = text.offset(token)
            result.append(contentsOf: text.bytes[start..<text.range(token).upperBound + (kind.isString ? 1 : 0)])
            column += widths[token]
            return
        }
        append(kind == .object ? "{" : "[")
        var member = token + 1
        while member < text.next(token) {
            if member > token + 1 { append(", ") }
            if kind == .object {
                setOnOneLine(member)
                append(": ")
                member += 1
            }
            setOnOneLine(member)
            member = text.next(member)
        }
        append(kind == .object ? "}" : "]")
    }

    private mutating func append(_ text: StaticString) {
        result.append(contentsOf: text.description.utf8)
        column += text.utf8CodeUnitCount
    }

    private mutating func startLine(_ indentation: Int) {
        result.append(UInt8(ascii: "\n"))
        result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        column = indentation
    }
}
