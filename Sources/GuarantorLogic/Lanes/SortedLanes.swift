internal import GuarantorPlanes

/// The numbers of many lanes, each lane's in order.
///
/// Eight lanes at a time go through one sorting network, so that what comes in which order costs nothing to find out.
public struct SortedLanes: Sendable {
    /// A lane's from its `start` on by `step`, the least first: a number of a column with that column's tag beneath. The last one
    /// is `Int64.max`, as are those that are over the limit.
    public private(set) var numbers: [Int64]
    private let lanes: Int
    private let tags: [Int64]
    private let tagBits: UInt32
    /// The kernel's number.
    private let kernel: Int

    /// How far it is from a number to the lane's next one.
    public static let step = Int(PLANES_STRIPE)

    /// - Parameters:
    ///   - lanes: how many; a multiple of eight.
    ///   - tags: by column: of so many bits, and not negative.
    public init(lanes: Int, tags: [Int64], tagBits: UInt32) {
        self.init(lanes: lanes, tags: tags, tagBits: tagBits, kernel: 0)
    }

    /// - Parameter kernel: which of those that the processor can run, the best one first.
    init(lanes: Int, tags: [Int64], tagBits: UInt32, kernel: Int) {
        self.lanes = max(0, lanes) / Self.step * Self.step
        self.tags = tags
        self.tagBits = tagBits
        self.kernel = kernel
        numbers = [Int64](repeating: .max, count: self.lanes * (tags.count + 1))
    }

    /// Where a lane's first number stands.
    public func start(_ lane: Int) -> Int {
        (lane & ~(Self.step - 1)) * (tags.count + 1) + lane & (Self.step - 1)
    }

    /// Puts the lanes' numbers in order: n (log n)² / 4 exchanges of n columns.
    ///
    /// - Parameters:
    ///   - columns: by column and lane; with the tag beneath they have to fit into 64 bits.
    ///   - limit: what is more is left out.
    public mutating func sort(_ columns: [Int64], limit: Int64) {
        guard columns.count >= lanes * tags.count, let kernel = unsafe planes_kernel_at(kernel)?.pointee else { return }
        unsafe numbers.withUnsafeMutableBufferPointer { numbers in
            unsafe columns.withUnsafeBufferPointer { columns in
                unsafe tags.withUnsafeBufferPointer { tags in
                    // Without columns there is nothing to put in order.
                    guard let numbers = numbers.baseAddress, let columns = columns.baseAddress,
                        let first = tags.baseAddress
                    else { return }
                    let lanes = unsafe planes_lanes(
                        count: lanes, columns: tags.count, tags: first, shift: tagBits, limit: limit)
                    unsafe kernel.sort(numbers, columns, lanes)
                }
            }
        }
    }
}
