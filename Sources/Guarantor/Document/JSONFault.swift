/// What ends the reading of a JSON text.
struct JSONFault: Error {
    let code: DiagnosticCode
    let offset: Int
    let message: String
    let expected: String

    init(_ code: DiagnosticCode, _ offset: Int, _ message: String, expected: String) {
        self.code = code
        self.offset = offset
        self.message = message
        self.expected = expected
    }

    func documentError(in bytes: [UInt8], pointer: String) -> DocumentError {
        let place = JSONText.places(of: [offset], in: bytes)[0]
        let diagnostic = Diagnostic(
            code: code, line: place.line, column: place.column, offset: offset, pointer: pointer, message: message,
            expected: expected)
        return DocumentError(diagnostics: [diagnostic], total: 1)
    }
}

extension JSONReader {
    /// The fault that something else stands at a place, named as the writer of the text may know it.
    func unexpected(_ expected: String, at: Int) -> JSONFault {
        guard at < bytes.count else {
            return JSONFault(
                .syntax, bytes.count, at == 0 ? "the text is empty" : "the text ends too early", expected: expected)
        }
        let byte = bytes[at]
        if byte >= 0x80 {
            let length = wellFormedLength(at)
            guard length > 0 else {
                return JSONFault(.invalidUTF8, at, "these bytes are not UTF-8", expected: expected)
            }
            let character = String(decoding: bytes[at..<at + length], as: UTF8.self)
            return JSONFault(.syntax, at, "\(quoted(character)) stands outside a string", expected: expected)
        }
        let message =
            switch byte {
            case UInt8(ascii: "}") where commaStands(before: at), UInt8(ascii: "]") where commaStands(before: at):
                "a comma stands before the end"
            case UInt8(ascii: "'"): "a single quote stands outside a string"
            case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments"
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
                "the word \(quoted(word(at))) stands outside a string"
            default: "\(quoted(String(decoding: [byte], as: UTF8.self))) stands here"
            }
        return JSONFault(.syntax, at, message, expected: expected)
    }

    /// Whether the last byte before this place that is not space is a comma.
    private func commaStands(before at: Int) -> Bool {
        let before = bytes[..<at].last { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
        return before == UInt8(ascii: ",")
    }

    private func word(_ at: Int) -> String {
        let letters = bytes[at...].prefix(80).prefix { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Byte order marks and UTF-16, told apart from mere bad syntax.
    func refuseOtherEncodings() throws(JSONFault) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONFault(.syntax, 0, "the text starts with a byte order mark", expected: "UTF-8 without one")
        }
        let isUTF16 =
            bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
        if isUTF16 { throw JSONFault(.invalidUTF8, 0, "the text looks like UTF-16", expected: "UTF-8") }
    }
}
