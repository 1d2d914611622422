import Glibc

/// Where the answer is shown: how wide, whether in colour, with which signs.
struct Terminal {
    /// Columns of text; a wider terminal is not filled, for long lines are hard to read.
    let width: Int
    let hasColor: Bool
    /// Whether ✓ and ✗ can be shown.
    let hasSigns: Bool

    private static let widths = 40...100
    private static let usualWidth = 80

    init(color: ColorChoice) {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let width = isTerminal ? Self.windowWidth() ?? Self.declaredWidth() : Self.declaredWidth()
        self.width = min(max(width ?? Self.usualWidth, Self.widths.lowerBound), Self.widths.upperBound)
        hasColor =
            switch color {
            case .always: true
            case .never: false
            case .auto: isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
            }
        hasSigns = Self.usesUTF8()
    }

    private static func windowWidth() -> Int? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func declaredWidth() -> Int? { variable("COLUMNS").flatMap { Int($0) } }

    /// Whether the locale, where one is set, writes UTF-8.
    private static func usesUTF8() -> Bool {
        guard let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") else { return true }
        let name = locale.lowercased()
        return name.contains("utf-8") || name.contains("utf8")
    }
}

/// When the text is coloured.
enum ColorChoice: String, CaseIterable {
    case auto, always, never
}

/// An environment variable that is set and not empty.
private func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
}
