/// The keys of the objects that are being read, to find those given twice.
struct KeysInReading {
    private var keys: [Key] = []

    private struct Key {
        let token: Int
        /// The bytes between the quotation marks.
        let range: Range<Int>
        /// The first eight of them.
        let head: UInt64
        let isPlain: Bool
    }

    /// How many keys the open objects have.
    var count: Int { keys.count }

    mutating func append(_ token: Int, _ range: Range<Int>, isPlain: Bool, _ bytes: [UInt8]) {
        keys.append(
            Key(token: token, range: range, head: bytes.packed(range.lowerBound, range.count), isPlain: isPlain))
    }

    /// Forgets the keys of the innermost object, which are those from `start` on.
    ///
    /// - Returns: the tokens of those that have stood before in it.
    mutating func end(from start: Int, _ bytes: [UInt8]) -> [Int] {
        guard keys.count > start + 1 else {
            if keys.count > start { keys.removeLast() }
            return []
        }
        defer { keys.removeLast(keys.count - start) }
        let isSimple = keys.count - start <= Self.few && keys[start...].allSatisfy(\.isPlain)
        return isSimple ? compared(from: start, bytes) : hashed(from: start, bytes)
    }

    private static let few = 32

    /// Compares every pair.
    private func compared(from start: Int, _ bytes: [UInt8]) -> [Int] {
        var repeated: [Int] = []
        for index in keys.indices.dropFirst(start + 1) {
            for other in start..<index where isSame(keys[index], keys[other], bytes) {
                repeated.append(keys[index].token)
                break
            }
        }
        return repeated
    }

    private func isSame(_ a: Key, _ b: Key, _ bytes: [UInt8]) -> Bool {
        guard a.head == b.head, a.range.count == b.range.count else { return false }
        return a.range.count <= 8 || bytes[a.range] == bytes[b.range]
    }

    private func hashed(from start: Int, _ bytes: [UInt8]) -> [Int] {
        var seen = Set<[UInt8]>(minimumCapacity: keys.count - start)
        return keys[start...].compactMap { key in
            let name = key.isPlain ? Array(bytes[key.range]) : bytes.unescaped(key.range)
            return seen.insert(name).inserted ? nil : key.token
        }
    }
}
