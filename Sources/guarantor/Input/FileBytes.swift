import Glibc

/// Whether there is anything at that path, readable or not.
func exists(_ path: String) -> Bool {
    let result = unsafe access(path, F_OK)
    return result == 0 || errno != ENOENT && errno != ENOTDIR && errno != ENAMETOOLONG
}

/// Reads a whole file.
func bytes(ofFile path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable("`\(path)`", errno) }
    defer { close(descriptor) }
    return try bytes(of: descriptor, called: "`\(path)`")
}

/// The same, where another function of that name would be meant.
func bytesOfFile(_ path: String) throws -> [UInt8] { try bytes(ofFile: path) }

func bytesOfStandardInput() throws -> [UInt8] { try bytes(of: STDIN_FILENO, called: "standard input") }

/// Stops just beyond the greatest length that the library takes, so that an endless stream ends too; the library then
/// says that the document is too large.
private func bytes(of descriptor: Int32, called name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size(of: descriptor), mostBytes) + 1)
    while bytes.count <= mostBytes {
        let piece = try piece(of: descriptor, called: name)
        if piece.isEmpty { break }
        bytes += piece
    }
    return bytes
}

/// The next bytes; none at the end.
private func piece(of descriptor: Int32, called name: String) throws -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: pieceLength) { buffer, count in
        while true {
            let received = unsafe read(descriptor, buffer.baseAddress, pieceLength)
            if received >= 0 {
                count = received
                return
            }
            guard errno == EINTR else { throw unreadable(name, errno) }
        }
    }
}

/// What is read of a file; and one byte more, to know that it is longer.
let mostBytes = 256 << 20
private let pieceLength = 1 << 18

private func size(of descriptor: Int32) -> Int {
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0, information.st_size > 0 else { return 0 }
    return Int(information.st_size)
}

private func unreadable(_ name: String, _ number: Int32) -> Refusal {
    Refusal(message: "\(name) cannot be read: \(reason(number))")
}
