/// An object that C holds by an opaque pointer, which owns one reference to it.
protocol HandleBox: AnyObject, Sendable {}

extension HandleBox {
    /// Hands the object out: what `new` functions give.
    func handle() -> OpaquePointer {
        OpaquePointer(Unmanaged.passRetained(self).toOpaque())
    }

    /// The object, which C goes on holding.
    static func borrow(_ handle: OpaquePointer?, _ name: StaticString) throws(Failure) -> Self {
        guard let handle else { throw .missing(name) }
        return Unmanaged<Self>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
    }

    /// The same for the time of a call, without a reference of its own.
    static func using<Value>(
        _ handle: OpaquePointer?, _ name: StaticString, _ body: (Self) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard let handle else { throw .missing(name) }
        return try Unmanaged<Self>.fromOpaque(UnsafeRawPointer(handle))._withUnsafeGuaranteedRef { box in
            Result { () throws(Failure) in try body(box) }
        }.get()
    }

    /// Takes C's reference back: what `free` functions do. NULL is ignored.
    static func consume(_ handle: OpaquePointer?) {
        guard let handle else { return }
        Unmanaged<Self>.fromOpaque(UnsafeRawPointer(handle)).release()
    }
}
