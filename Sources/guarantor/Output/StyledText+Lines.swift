extension StyledText {
    /// What stays together on a line, in one style or several.
    private struct Word {
        var text: StyledText = ""
        var columns = 0

        var runs: [Run] { text.runs }

        mutating func append(_ character: Character, _ style: Style?) {
            text.append(String(character), style)
            columns += character.columns
        }
    }

    /// Broken at spaces into lines, the first and the others of at most so many columns; a word that is longer is broken
    /// anywhere.
    func lines(first: Int, rest: Int) -> [StyledText] {
        var lines: [StyledText] = []
        var line: StyledText = ""
        var used = 0
        for word in words(width: max(min(first, rest), 1)) {
            if used > 0, used + 1 + word.columns > (lines.isEmpty ? first : rest) {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                // A space within one style keeps it.
                let style = line.runs.last?.style
                line.append(" ", word.runs.first?.style == style ? style : nil)
                used += 1
            }
            for run in word.runs { line.append(run.text, run.style) }
            used += word.columns
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private func words(width: Int) -> [Word] {
        var words: [Word] = []
        var word = Word()
        for run in runs {
            for character in run.text {
                if character == " " {
                    if word.columns > 0 { words.append(word) }
                    word = Word()
                } else {
                    if word.columns + character.columns > width {
                        words.append(word)
                        word = Word()
                    }
                    word.append(character, run.style)
                }
            }
        }
        if word.columns > 0 { words.append(word) }
        return words
    }
}
