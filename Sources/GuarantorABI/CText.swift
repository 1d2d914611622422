#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Text as C reads it, ended by a NUL, at an address that stays until the last reference is gone.
final class CText: @unchecked Sendable {
    let pointer: UnsafePointer<CChar>

    init(_ utf8: some Collection<UInt8>) { pointer = UnsafePointer(Self.copy(utf8)) }

    deinit { free(UnsafeMutablePointer(mutating: pointer)) }

    /// The bytes before the NUL, which need not be text; as long as whoever passed them in keeps them.
    static func bytes(_ pointer: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)).bindMemory(to: UInt8.self)
    }

    /// A copy that somebody has to `free`.
    ///
    /// Without memory there is nothing left to do: Swift itself ends the program then.
    static func copy(_ utf8: some Collection<UInt8>) -> UnsafeMutablePointer<CChar> {
        let count = utf8.count
        guard let memory = malloc(count + 1) else { fatalError("no memory") }
        let bytes = UnsafeMutableBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: count + 1)
        _ = bytes.initialize(from: utf8)
        bytes[count] = 0
        return memory.assumingMemoryBound(to: CChar.self)
    }
}
