import CGuarantor
import Guarantor

private let bundledNames = Framework.bundledNames.map { CText($0.utf8) }

@_cdecl("guarantor_framework_load") @implementation
public func guarantor_framework_load(
    _ json: UnsafePointer<CChar>?, _ length: Int, _ out: UnsafeMutablePointer<OpaquePointer?>?
) -> guarantor_error {
    produce(out) { () throws(Failure) in
        let bytes = try bytes(json, length, "json", "length")
        do throws(DocumentError) {
            return FrameworkBox(try Framework(json: bytes))
        } catch {
            throw Failure(error)
        }
    }
}

@_cdecl("guarantor_framework_bundled") @implementation
public func guarantor_framework_bundled(
    _ name: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<OpaquePointer?>?
) -> guarantor_error {
    produce(out) { () throws(Failure) in
        let name = try text(name, "name")
        return FrameworkBox(try answering { () throws(QuestionError) in try Framework.bundled(name) })
    }
}

@_cdecl("guarantor_bundled_count") @implementation
public func guarantor_bundled_count() -> Int { bundledNames.count }

@_cdecl("guarantor_bundled_name") @implementation
public func guarantor_bundled_name(_ index: Int) -> UnsafePointer<CChar>? {
    bundledNames.indices.contains(index) ? bundledNames[index].pointer : nil
}

@_cdecl("guarantor_framework_free") @implementation
public func guarantor_framework_free(_ framework: OpaquePointer?) { FrameworkBox.consume(framework) }

@_cdecl("guarantor_framework_json") @implementation
public func guarantor_framework_json(
    _ framework: OpaquePointer?, _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        try FrameworkBox.borrow(framework, "framework").framework.document.canonicalJSON()
    }
}

@_cdecl("guarantor_framework_count") @implementation
public func guarantor_framework_count(_ framework: OpaquePointer?, _ kind: guarantor_kind) -> Int {
    guard let kind = ElementKind(kind), let box = try? FrameworkBox.borrow(framework, "framework") else { return 0 }
    return box.framework.count(of: kind)
}

@_cdecl("guarantor_framework_id") @implementation
public func guarantor_framework_id(
    _ framework: OpaquePointer?, _ kind: guarantor_kind, _ index: Int
) -> UnsafePointer<CChar>? {
    guard let kind = ElementKind(kind), let box = try? FrameworkBox.borrow(framework, "framework") else { return nil }
    return box.id(of: kind, at: index)
}

@_cdecl("guarantor_framework_index") @implementation
public func guarantor_framework_index(
    _ framework: OpaquePointer?, _ kind: guarantor_kind, _ id: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, empty: 0) { () throws(Failure) in
        let framework = try FrameworkBox.borrow(framework, "framework").framework
        let kind = try ElementKind(kind, "kind")
        return try framework.position(of: id, "id", among: kind)
    }
}
