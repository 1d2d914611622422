/// Text with styles, before it is broken into lines. What comes from a document is made fit to be shown.
struct StyledText: Equatable, ExpressibleByStringInterpolation {
    struct Run: Equatable {
        var text: String
        let style: Style?
    }

    var runs: [Run]

    init(_ text: String, _ style: Style? = nil) { runs = text.isEmpty ? [] : [Run(text: legible(text), style: style)] }
    init(stringLiteral text: String) { self.init(text) }

    var isEmpty: Bool { runs.isEmpty }
    var columns: Int { runs.reduce(0) { $0 + GuarantorTool.columns($1.text) } }

    /// Adds text that is fit to be shown already.
    mutating func append(_ text: String, _ style: Style?) {
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text += text
        } else {
            runs.append(Run(text: text, style: style))
        }
    }

    /// Without spaces at the end.
    var trimmed: StyledText {
        var result = self
        while let last = result.runs.last {
            let text = String(last.text.reversed().drop { $0 == " " }.reversed())
            result.runs.removeLast()
            guard text.isEmpty else {
                result.runs.append(Run(text: text, style: last.style))
                break
            }
        }
        return result
    }

    static func += (a: inout StyledText, b: StyledText) { a.runs += b.runs }

    static func + (a: StyledText, b: StyledText) -> StyledText {
        var sum = a
        sum += b
        return sum
    }
}

extension Sequence<StyledText> {
    func joined(_ separator: StyledText) -> StyledText {
        var result: StyledText = ""
        for part in self {
            if !result.isEmpty { result += separator }
            result += part
        }
        return result
    }
}
