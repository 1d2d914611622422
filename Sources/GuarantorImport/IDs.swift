/// Ids made of the words of a source: what an id cannot have becomes `_`, and each is given out once.
struct IDs {
    private var taken: Set<String> = []
    private var known: [String: String] = [:]

    /// The id for a word, the same each time.
    mutating func id(_ word: String) -> String {
        if let id = known[word] { return id }
        let id = new(word)
        known[word] = id
        return id
    }

    /// An id that nothing has yet.
    mutating func new(_ word: String) -> String {
        let base = Self.spelled(word)
        if taken.insert(base).inserted { return base }
        var number = 2
        while !taken.insert("\(base.prefix(Self.longest - 8))-\(number)").inserted { number += 1 }
        return "\(base.prefix(Self.longest - 8))-\(number)"
    }

    private static let longest = 128

    /// The word as an id can be written.
    static func spelled(_ word: String) -> String {
        var bytes: [UInt8] = []
        for scalar in word.unicodeScalars where bytes.count < longest {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", ":":
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default: bytes.append(UInt8(ascii: "_"))
            }
        }
        switch bytes.first {
        case nil, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): bytes.insert(UInt8(ascii: "_"), at: 0)
        default: break
        }
        return String(decoding: bytes.prefix(longest), as: UTF8.self)
    }
}
