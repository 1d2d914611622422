/// Where something stands in a text.
public struct TextPlace: Hashable, Sendable {
    /// From 1. Lines end with a line feed.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
    /// From 0, in bytes.
    public let offset: Int

    /// A place, as it was counted.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

extension Document {
    /// Where values stand in a text, by their JSON Pointers; where nothing stands there, the innermost value on the way; nil for
    /// all where the text is no JSON. Linear in the text for each pointer.
    public static func places(of pointers: [String], in json: [UInt8]) -> [TextPlace?] {
        guard let (text, _) = try? JSONReader.read(json) else { return pointers.map { _ in nil } }
        let offsets = pointers.map { text.offset(text.value(at: $0)) }
        let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
        var places = [TextPlace?](repeating: nil, count: pointers.count)
        for (index, place) in zip(order, JSONText.places(of: order.map { offsets[$0] }, in: text.bytes)) {
            places[index] = TextPlace(line: place.line, column: place.column, offset: offsets[index])
        }
        return places
    }
}
