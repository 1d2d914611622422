/// When deadlines fall due and durations complete, the earliest first. What has been put off or broken off since stays in it:
/// whoever takes something out looks whether it is still so.
struct DueQueue: Sendable {
    struct Due: Sendable {
        let seconds: Int64
        let keeper: Keeper
    }

    /// A binary heap.
    private var heap: [Due] = []

    var count: Int { heap.count }
    var first: Due? { heap.first }

    mutating func insert(_ due: Due) {
        heap.append(due)
        var place = heap.count - 1
        while place > 0, heap[place].seconds < heap[(place - 1) / 2].seconds {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && heap[child].seconds < heap[least].seconds {
                least = child
            }
            guard least != place else { return }
            heap.swapAt(place, least)
            place = least
        }
    }

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }
}
