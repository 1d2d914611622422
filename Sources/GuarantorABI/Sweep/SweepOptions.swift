import CGuarantor

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How a sweep is run.
struct SweepOptions {
    var threads = 0
    var progress: guarantor_sweep_progress?
    var context: UnsafeMutableRawPointer?

    /// Reads as much as the caller's header knew of; a later one may have appended members.
    init(_ options: UnsafePointer<guarantor_sweep_options>?) throws(Failure) {
        if let options {
            guard options.pointee.size >= MemoryLayout<guarantor_sweep_options>.size else {
                throw .argument("`options.size` is \(options.pointee.size): start from GUARANTOR_SWEEP_OPTIONS_INIT")
            }
            threads = Int(options.pointee.threads)
            progress = options.pointee.progress
            context = options.pointee.context
        }
        if threads == 0 { threads = Self.coreCount }
    }

    private static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
