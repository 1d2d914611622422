import CGuarantor
import Guarantor

@_cdecl("guarantor_ask") @implementation
public func guarantor_ask(
    _ scenario: OpaquePointer?, _ request: UnsafePointer<CChar>?, _ requestLength: Int,
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario").scenario
        let request = try bytes(request, requestLength, "request", "request_length")
        return try answering { () throws(QuestionError) in try scenario.ask(request) }
    }
}

@_cdecl("guarantor_check") @implementation
public func guarantor_check(
    _ json: UnsafePointer<CChar>?, _ jsonLength: Int, _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        Framework.check(try bytes(json, jsonLength, "json", "json_length")).json()
    }
}
