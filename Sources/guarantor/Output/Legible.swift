/// Text from a document or an argument, fit to be shown: on one line, without what would steer a terminal or turn the
/// direction of writing.
func legible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !$0.isHarmless }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        result.append(scalar.isHarmless ? scalar : scalar.properties.isWhitespace ? " " : "\u{FFFD}")
    }
    return String(result)
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch value {
        case 0x20...0x7E: true
        case 0...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }
}

/// How many columns a text takes in a terminal.
func columns(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + $1.columns }
}

extension Character {
    var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        switch first.value {
        case 0..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            switch first.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            default: return first.properties.isEmojiPresentation ? 2 : 1
            }
        }
    }
}
