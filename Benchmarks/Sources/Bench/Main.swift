import Foundation
import Guarantor

// usage: Bench FRAMEWORK ASSIGNMENTS LOADS [EVALUATIONS]
//
// Prints JSON: medians in seconds of loading, of supposing all facts, of one evaluation with reading what is in force, and a
// fingerprint of the answers. With EVALUATIONS just that many are made: for counting instructions.

let arguments = CommandLine.arguments
let assignments = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map { line in
    line.utf8.map { $0 == UInt8(ascii: "1") }
}
let clock = ContinuousClock()

func seconds(_ work: () throws -> Void) rethrows -> Double { try clock.measure(work) / .seconds(1) }

/// Other programs' share of the machine does not count. Coarser than `seconds`: for what takes long.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The bytes of a file, as plainly as they can be had: Python's `json.load` reads its file too.
func bytes(ofFile path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return [] }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { $1 = max(0, read(file, $0.baseAddress, size)) }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

var loaded: Framework?
let loads = try (0..<Int(arguments[3])!).map { _ in
    loaded = nil
    let start = processorSeconds()
    loaded = try Framework(json: bytes(ofFile: arguments[1]))
    return processorSeconds() - start
}
guard let framework = loaded else { exit(0) }

let facts = assignments[0].indices.map { "f\($0)" }
var scenarios: [Scenario] = []
let suppositions = try assignments.map { assignment in
    var scenario = Scenario(framework)
    let time = try seconds {
        for (fact, value) in zip(facts, assignment) { try scenario.assume(fact, Truth(value)) }
        try scenario.assume("signed", .true)
    }
    scenarios.append(scenario)
    return time
}

/// Evaluates everything and lists the positions of the commitments in force.
func inForce(_ scenario: Scenario) throws -> [Int] {
    try scenario.evaluate().positions(of: .commitment, where: .true)
}

let answers = try scenarios.map(inForce)
var evaluations: [Double] = []
var total = 0
let asked = arguments.count > 4 ? Int(arguments[4])! : nil
let end = clock.now + .seconds(1.5)
while asked.map({ evaluations.count < $0 }) ?? (evaluations.count < 3 * scenarios.count || clock.now < end) {
    let scenario = scenarios[evaluations.count % scenarios.count]
    evaluations.append(try seconds { total += try inForce(scenario).count })
}

/// FNV-1a, 64 bits, over the lists of positions as text.
var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
for answer in answers {
    for byte in (answer.map(String.init).joined(separator: ",") + "\n").utf8 {
        fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
let digits = String(fingerprint, radix: 16)
print(
    """
    {"load": \(median(loads)), "suppose": \(median(suppositions)), "evaluate": \(median(evaluations)), \
    "digest": "\(String(repeating: "0", count: 16 - digits.count) + digits)"}
    """)
