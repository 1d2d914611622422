/// A value behind one reference: costs next to nothing to pass on, and is copied before it changes where others have it too.
struct Shared<Value: Sendable>: Sendable {
    /// Just one, in what Swift keeps behind a reference and copies when it has to.
    private var one: [Value]

    init(_ value: consuming Value) { one = [value] }

    var value: Value {
        _read { yield one[0] }
        _modify { yield &one[0] }
    }
}
