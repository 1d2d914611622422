import Glibc

/// Collects what is answered and writes it in few pieces.
enum StandardOutput {
    nonisolated(unsafe) private static var pending: [UInt8] = []
    private static let pieceLength = 1 << 16

    static func write(_ text: String) { write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) {
        unsafe pending += bytes
        if unsafe pending.count >= pieceLength { flush() }
    }

    /// Writes what has been collected. A reader that has gone away ends the tool quietly: it has what it wanted.
    static func flush() {
        let failure = writeAll(unsafe pending, to: STDOUT_FILENO)
        unsafe pending.removeAll(keepingCapacity: true)
        guard failure != 0 else { return }
        if failure == EPIPE { end(.answered) }
        StandardError.write("guarantor: the answer cannot be written: \(reason(failure))\n")
        end(.wrongUsage)
    }
}

enum StandardError {
    /// What cannot be complained about is let go.
    static func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// Writes all bytes; 0, or the number of the error that stopped it.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
        let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        if written > 0 {
            rest = rest.dropFirst(written)
        } else if errno != EINTR {
            return errno
        }
    }
    return 0
}

/// Makes a folder, unless there is one.
func makeFolder(_ path: String) throws {
    guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw Refusal(message: "`\(path)` cannot be made: \(reason(errno))")
}

/// Writes a whole file, in the place of one that is there.
func writeFile(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Refusal(message: "`\(path)` cannot be written: \(reason(errno))") }
    let failure = writeAll(bytes, to: descriptor)
    close(descriptor)
    if failure != 0 { throw Refusal(message: "`\(path)` cannot be written: \(reason(failure))") }
}

/// A write to a closed pipe is to fail rather than to kill the tool.
func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

/// The system's word for an error number.
func reason(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
}
