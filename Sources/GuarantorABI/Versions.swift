import CGuarantor
import Guarantor

private let version = CText(Library.version.utf8)

@_cdecl("guarantor_version") @implementation
public func guarantor_version() -> UnsafePointer<CChar>? { version.pointer }

@_cdecl("guarantor_format_version") @implementation
public func guarantor_format_version() -> Int32 { Int32(Document.formatVersion) }
