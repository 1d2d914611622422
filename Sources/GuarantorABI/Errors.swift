#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif
import CGuarantor

private let noMessage = CText("".utf8)
private let noDetails = CText("{}".utf8)

@_cdecl("guarantor_last_error_message") @implementation
public func guarantor_last_error_message() -> UnsafePointer<CChar>? {
    (LastError.current?.message ?? noMessage).pointer
}

@_cdecl("guarantor_last_error_json") @implementation
public func guarantor_last_error_json() -> UnsafePointer<CChar>? {
    (LastError.current?.json ?? noDetails).pointer
}

@_cdecl("guarantor_string_free") @implementation
public func guarantor_string_free(_ string: UnsafeMutablePointer<CChar>?) { free(string) }
