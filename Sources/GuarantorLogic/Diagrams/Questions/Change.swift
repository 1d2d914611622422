/// An input's new value.
public struct Change: Hashable, Comparable, Sendable {
    public let input: Int
    public let value: Bool

    public init(input: Int, value: Bool) {
        self.input = input
        self.value = value
    }

    public static func < (a: Change, b: Change) -> Bool {
        (a.input, a.value ? 1 : 0) < (b.input, b.value ? 1 : 0)
    }
}
