import Guarantor

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The latest failure of each thread, with the texts whose addresses C holds until the next one.
final class LastError {
    private let report: ErrorReport
    private(set) lazy var message = CText(report.message.utf8)
    /// Written when somebody asks for it: most callers look at the code alone.
    private(set) lazy var json = CText(report.json())

    private init(_ report: ErrorReport) { self.report = report }

    static func keep(_ report: ErrorReport) {
        guard let key else { return }
        let previous = current
        let kept = Unmanaged.passRetained(LastError(report))
        if pthread_setspecific(key, kept.toOpaque()) == 0 {
            if let previous { Unmanaged.passUnretained(previous).release() }
        } else {
            kept.release()
        }
    }

    static var current: LastError? {
        guard let key, let kept = pthread_getspecific(key) else { return nil }
        return Unmanaged<LastError>.fromOpaque(kept).takeUnretainedValue()
    }

    /// Nil where the process has used up its keys: errors then have codes and no texts.
    private static let key: pthread_key_t? = {
        var key = pthread_key_t()
        let failure = pthread_key_create(&key) { kept in
            guard let kept = kept as UnsafeMutableRawPointer? else { return }
            Unmanaged<LastError>.fromOpaque(kept).release()
        }
        return failure == 0 ? key : nil
    }()
}
