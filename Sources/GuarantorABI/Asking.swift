import CGuarantor
import Guarantor

@_cdecl("guarantor_ask") @implementation
public func guarantor_ask(
    _ scenario: OpaquePointer?, _ request: UnsafePointer<CChar>?, _ requestLength: Int,
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        try ScenarioBox.borrow(scenario, "scenario").ask(
            try bytes(request, requestLength, "request", "request_length"), crew: .alone)
    }
}

@_cdecl("guarantor_ask_with") @implementation
public func guarantor_ask_with(
    _ scenario: OpaquePointer?, _ request: UnsafePointer<CChar>?, _ requestLength: Int,
    _ options: UnsafePointer<guarantor_sweep_options>?, _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        try ScenarioBox.borrow(scenario, "scenario").ask(
            try bytes(request, requestLength, "request", "request_length"), crew: Crew(try SweepOptions(options)))
    }
}

extension ScenarioBox {
    fileprivate func ask(_ request: [UInt8], crew: Crew) throws(Failure) -> [UInt8] {
        let scenario = scenario
        return try answering { () throws(QuestionError) in
            try scenario.ask(request, crew: crew) { () throws(QuestionError) in try present() }
        }
    }
}

extension Crew {
    fileprivate init(_ options: SweepOptions) {
        self.init(
            count: options.threads,
            help: { count, work in
                let helpers = HelperThreads(count, work)
                return { helpers.join() }
            },
            progress: { done, total in options.progress.map { $0(options.context, done, total) == 0 } ?? true })
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

@_cdecl("guarantor_compare") @implementation
public func guarantor_compare(
    _ from: OpaquePointer?, _ to: OpaquePointer?, _ request: UnsafePointer<CChar>?, _ requestLength: Int,
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        let from = try FrameworkBox.borrow(from, "from").framework
        let to = try FrameworkBox.borrow(to, "to").framework
        let request = request == nil ? nil : try bytes(request, requestLength, "request", "request_length")
        return try answering { () throws(QuestionError) in
            let terms = try request.map { bytes throws(QuestionError) in try ComparisonTerms(json: bytes) }
            return try from.compare(to: to, terms ?? ComparisonTerms()).json()
        }
    }
}

@_cdecl("guarantor_verify") @implementation
public func guarantor_verify(
    _ framework: OpaquePointer?, _ other: OpaquePointer?, _ answer: UnsafePointer<CChar>?, _ answerLength: Int,
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ length: UnsafeMutablePointer<Int>?
) -> guarantor_error {
    produce(out, length) { () throws(Failure) in
        let framework = try FrameworkBox.borrow(framework, "framework").framework
        let second = other == nil ? nil : try FrameworkBox.borrow(other, "other").framework
        let answer = try bytes(answer, answerLength, "answer", "answer_length")
        return try answering { () throws(QuestionError) in try framework.verify(answer, other: second).json() }
    }
}
