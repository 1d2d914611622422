import CGuarantor
import Guarantor

@_cdecl("guarantor_scenario_new") @implementation
public func guarantor_scenario_new(
    _ framework: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?
) -> guarantor_error {
    produce(out) { () throws(Failure) in
        ScenarioBox(Scenario(try FrameworkBox.borrow(framework, "framework").framework))
    }
}

@_cdecl("guarantor_scenario_copy") @implementation
public func guarantor_scenario_copy(
    _ scenario: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?
) -> guarantor_error {
    produce(out) { () throws(Failure) in ScenarioBox(try ScenarioBox.borrow(scenario, "scenario").scenario) }
}

@_cdecl("guarantor_scenario_free") @implementation
public func guarantor_scenario_free(_ scenario: OpaquePointer?) { ScenarioBox.consume(scenario) }

@_cdecl("guarantor_scenario_assume") @implementation
public func guarantor_scenario_assume(
    _ scenario: OpaquePointer?, _ fact: UnsafePointer<CChar>?, _ value: guarantor_truth, _ date: UnsafePointer<CChar>?
) -> guarantor_error {
    perform { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario")
        let fact = try text(fact, "fact")
        let value = try Truth(value, "value")
        let date = try instant(date, "date")
        try scenario.change { scenario throws(QuestionError) in try scenario.assume(fact, value, at: date) }
    }
}

@_cdecl("guarantor_scenario_withdraw") @implementation
public func guarantor_scenario_withdraw(
    _ scenario: OpaquePointer?, _ party: UnsafePointer<CChar>?, _ date: UnsafePointer<CChar>?
) -> guarantor_error {
    perform { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario")
        let party = try text(party, "party")
        let date = try instant(date, "date")
        try scenario.change { scenario throws(QuestionError) in try scenario.withdraw(party, at: date) }
    }
}

@_cdecl("guarantor_scenario_drop") @implementation
public func guarantor_scenario_drop(_ scenario: OpaquePointer?, _ event: UnsafePointer<CChar>?) -> guarantor_error {
    perform { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario")
        let event = try text(event, "event")
        try scenario.change { scenario throws(QuestionError) in try scenario.drop(event: event) }
    }
}

@_cdecl("guarantor_scenario_set_date") @implementation
public func guarantor_scenario_set_date(_ scenario: OpaquePointer?, _ date: UnsafePointer<CChar>?) -> guarantor_error {
    perform { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario")
        let date = try instant(date, "date")
        try scenario.change { $0.date = date }
    }
}

@_cdecl("guarantor_scenario_set_known_at") @implementation
public func guarantor_scenario_set_known_at(
    _ scenario: OpaquePointer?, _ date: UnsafePointer<CChar>?
) -> guarantor_error {
    perform { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario")
        let date = try instant(date, "date")
        try scenario.change { $0.knownAt = date }
    }
}

@_cdecl("guarantor_scenario_set_reading") @implementation
public func guarantor_scenario_set_reading(
    _ scenario: OpaquePointer?, _ reading: guarantor_reading
) -> guarantor_error {
    perform { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario")
        let reading = try Reading(reading, "reading")
        try scenario.change { $0.reading = reading }
    }
}

@_cdecl("guarantor_scenario_reset") @implementation
public func guarantor_scenario_reset(_ scenario: OpaquePointer?) -> guarantor_error {
    perform { () throws(Failure) in
        try ScenarioBox.borrow(scenario, "scenario").change { $0.reset() }
    }
}
