import Guarantor
import Synchronization

/// What a `guarantor_framework *` points at.
final class FrameworkBox: HandleBox {
    let framework: Framework
    private let names = Mutex<[ElementKind: [CText]]>([:])

    init(_ framework: Framework) { self.framework = framework }

    /// An id as C text that lives as long as this box; nil where there is none.
    func id(of kind: ElementKind, at index: Int) -> UnsafePointer<CChar>? {
        names.withLock { names in
            let texts: [CText]
            if let known = names[kind] {
                texts = known
            } else {
                texts = framework.ids(of: kind).map { CText($0.utf8) }
                names[kind] = texts
            }
            return texts.indices.contains(index) ? texts[index].pointer : nil
        }
    }
}
