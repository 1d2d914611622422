import CGuarantor
import Guarantor

// How the functions of the header are called: one Swift function for each convention.

/// The one place where failures leave: what happened is kept for the thread, the code goes to the caller.
func fail(_ failure: Failure) -> guarantor_error {
    LastError.keep(failure.report)
    return failure.code
}

/// Does something that gives nothing back.
func perform(_ body: () throws(Failure) -> Void) -> guarantor_error {
    do {
        try body()
        return guarantor_error(GUARANTOR_OK.rawValue)
    } catch {
        return fail(error)
    }
}

/// Gives one value back; on failure the place for it is empty.
func produce<Value>(
    _ out: UnsafeMutablePointer<Value>?, empty: Value, _ body: () throws(Failure) -> Value
) -> guarantor_error {
    guard let out else { return fail(.missing("out")) }
    out.initialize(to: empty)
    return perform { () throws(Failure) in out.initialize(to: try body()) }
}

/// Gives a new object back.
func produce(
    _ out: UnsafeMutablePointer<OpaquePointer?>?, _ body: () throws(Failure) -> some HandleBox
) -> guarantor_error {
    produce(out, empty: nil) { () throws(Failure) in try body().handle() }
}

/// Gives text back, which the caller frees, and its length where somebody wants to know.
func produce(
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ length: UnsafeMutablePointer<Int>?,
    _ body: () throws(Failure) -> [UInt8]
) -> guarantor_error {
    length?.initialize(to: 0)
    return produce(out, empty: nil) { () throws(Failure) in
        let text = try body()
        length?.initialize(to: text.count)
        return CText.copy(text)
    }
}

/// Gives as many numbers back as the caller has room for; on failure all are 0.
func fill(
    _ out: UnsafeMutablePointer<Int32>?, _ count: Int, _ body: () throws(Failure) -> some Collection<Int32>
) -> guarantor_error {
    // A size_t beyond half the address space arrives as a negative number.
    guard count >= 0 else { return fail(.argument("`count` is more than any array has")) }
    guard out != nil || count == 0 else { return fail(.missing("out")) }
    let room = UnsafeMutableBufferPointer(start: out, count: count)
    room.initialize(repeating: 0)
    return perform { () throws(Failure) in
        let numbers = try body()
        guard numbers.count == count else {
            throw .argument("`count` is \(count), and there are \(numbers.count)")
        }
        _ = room.update(from: numbers)
    }
}
