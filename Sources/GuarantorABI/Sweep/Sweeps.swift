import CGuarantor
import Guarantor

@_cdecl("guarantor_sweep_new") @implementation
public func guarantor_sweep_new(
    _ scenario: OpaquePointer?, _ facts: UnsafePointer<UnsafePointer<CChar>?>?, _ factCount: Int,
    _ targets: UnsafePointer<UnsafePointer<CChar>?>?, _ targetCount: Int, _ out: UnsafeMutablePointer<OpaquePointer?>?
) -> guarantor_error {
    produce(out) { () throws(Failure) in
        let scenario = try ScenarioBox.borrow(scenario, "scenario").scenario
        let facts = try texts(facts, factCount, "facts", "fact_count")
        let targets = try texts(targets, targetCount, "targets", "target_count")
        return SweepBox(
            try answering { () throws(QuestionError) in try Sweep(scenario, facts: facts, targets: targets) })
    }
}

@_cdecl("guarantor_sweep_free") @implementation
public func guarantor_sweep_free(_ sweep: OpaquePointer?) { SweepBox.consume(sweep) }

@_cdecl("guarantor_sweep_run") @implementation
public func guarantor_sweep_run(
    _ sweep: OpaquePointer?, _ values: UnsafePointer<UInt8>?, _ rows: Int, _ out: UnsafeMutablePointer<UInt8>?,
    _ options: UnsafePointer<guarantor_sweep_options>?
) -> guarantor_error {
    perform { () throws(Failure) in
        let box = try SweepBox.borrow(sweep, "sweep")
        let (columns, targets) = (box.sweep.facts.count, box.sweep.targets.count)
        try check(rows, each: max(columns, targets))
        guard values != nil || columns == 0 || rows == 0 else { throw .missing("values") }
        guard out != nil || targets == 0 || rows == 0 else { throw .missing("out") }
        let bytes = SweepBytes(values: values, out: out, columns: columns, targets: targets)
        try SweepRun(box, rows, bytes).run(try SweepOptions(options))
    }
}

@_cdecl("guarantor_sweep_run_packed") @implementation
public func guarantor_sweep_run_packed(
    _ sweep: OpaquePointer?, _ toldTrue: UnsafePointer<UInt8>?, _ toldFalse: UnsafePointer<UInt8>?, _ rows: Int,
    _ shownTrue: UnsafeMutablePointer<UInt8>?, _ shownFalse: UnsafeMutablePointer<UInt8>?,
    _ options: UnsafePointer<guarantor_sweep_options>?
) -> guarantor_error {
    perform { () throws(Failure) in
        let box = try SweepBox.borrow(sweep, "sweep")
        let (columns, targets) = (box.sweep.facts.count, box.sweep.targets.count)
        try check(rows, each: max(columns, targets))
        guard toldTrue != nil || columns == 0 || rows == 0 else { throw .missing("told_true") }
        guard shownTrue != nil || targets == 0 || rows == 0 else { throw .missing("shown_true") }
        let length = rows / 8 + (rows % 8 == 0 ? 0 : 1)
        func told(_ place: UnsafePointer<UInt8>?) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(start: place, count: place == nil ? 0 : columns * length)
        }
        func shown(_ place: UnsafeMutablePointer<UInt8>?) -> UnsafeMutableRawBufferPointer {
            UnsafeMutableRawBufferPointer(start: place, count: place == nil ? 0 : targets * length)
        }
        let bits = SweepBits(
            toldTrue: told(toldTrue), toldFalse: told(toldFalse), shownTrue: shown(shownTrue),
            shownFalse: shown(shownFalse),
            rows: rows)
        try SweepRun(box, rows, bits).run(try SweepOptions(options))
    }
}

/// A number of rows that there can be memory for.
private func check(_ rows: Int, each values: Int) throws(Failure) {
    // A size_t beyond half the address space arrives as a negative number.
    guard rows >= 0, !rows.multipliedReportingOverflow(by: max(values, 1)).overflow else {
        throw .argument("`rows` is more than any array has")
    }
}

/// Texts, each NUL-terminated.
private func texts(
    _ argument: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int, _ name: StaticString, _ countName: StaticString
) throws(Failure) -> [String] {
    guard count >= 0, count <= Int.max / MemoryLayout<UnsafePointer<CChar>?>.stride else {
        throw .argument("`\(countName)` is more than any array has")
    }
    guard let argument else {
        if count == 0 { return [] }
        throw .missing(name)
    }
    var texts: [String] = []
    for index in 0..<count { texts.append(try text(argument[index], name)) }
    return texts
}
