extension JSONText {
    /// Line and column of each offset, in one sweep. The offsets ascend.
    static func places(of offsets: [Int], in bytes: [UInt8]) -> [(line: Int, column: Int)] {
        var line = 1
        var column = 1
        var at = 0
        return offsets.map { offset in
            while at < min(offset, bytes.count) {
                if bytes[at] == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if bytes[at] & 0xC0 != 0x80 {
                    column += 1
                }
                at += 1
            }
            return (line, column)
        }
    }

    /// JSON Pointer of a value or a key.
    func pointer(to target: Int) -> String {
        var pointer = ""
        var container = Self.root
        while container != target {
            guard let (step, child) = step(from: container, towards: target) else { break }
            pointer += "/" + step
            container = child
        }
        return pointer
    }

    /// The member of a container that is the target or contains it.
    private func step(from container: Int, towards target: Int) -> (String, child: Int)? {
        guard kind(container).isContainer, target > container, target < next(container) else { return nil }
        let isObject = kind(container) == .object
        var member = container + 1
        var position = 0
        while member < next(container) {
            let value = isObject ? member + 1 : member
            if target < next(value) {
                return (isObject ? pointerStep(member) : String(position), member == target ? member : value)
            }
            member = next(value)
            position += 1
        }
        return nil
    }

    /// A key as a step of a JSON Pointer.
    func pointerStep(_ key: Int) -> String {
        var step =
            tokens[key].length <= Self.longestStep
            ? string(key) : String(decoding: bytes.unescaped(range(key).prefix(Self.longestStep)), as: UTF8.self) + "…"
        if step.utf8.contains(UInt8(ascii: "~")) || step.utf8.contains(UInt8(ascii: "/")) {
            step = step.unicodeScalars.reduce(into: "") { result, scalar in
                switch scalar {
                case "~": result += "~0"
                case "/": result += "~1"
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return step
    }

    private static let longestStep = 256

    /// The value at a JSON Pointer, or the innermost on the way there.
    func value(at pointer: String) -> Int {
        var value = Self.root
        for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let child = child(of: value, at: String(step)) else { break }
            value = child
        }
        return value
    }

    private func child(of value: Int, at step: String) -> Int? {
        let isObject = kind(value) == .object
        guard isObject || kind(value) == .array else { return nil }
        let position = isObject ? nil : Int(step)
        var member = value + 1
        var index = 0
        while member < next(value) {
            if isObject ? pointerStep(member) == step : index == position { return isObject ? member + 1 : member }
            member = next(isObject ? member + 1 : member)
            index += 1
        }
        return nil
    }
}
