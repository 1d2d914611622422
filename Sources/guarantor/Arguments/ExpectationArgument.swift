import ArgumentParser
import Guarantor

extension Expectation {
    /// `FACT=PROBABILITY[:DISTRIBUTION:DURATION[,DURATION…][:after:FACT]]`.
    init(argument: String, to: Bool) throws {
        guard let sign = argument.firstIndex(of: "=") else { throw ValidationError(Self.form) }
        let fact = String(argument[..<sign])
        let parts = argument[argument.index(after: sign)...].split(
            separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
        guard let probability = parts.first.flatMap({ Double($0) }), probability >= 0, probability <= 1 else {
            throw ValidationError("a probability is a number from 0 to 1, not `\(parts.first ?? "")`")
        }
        guard parts.count > 1 else {
            self.init(fact, to: to, probability: probability)
            return
        }
        guard parts.count == 3 || parts.count == 5 && parts[3] == "after" else { throw ValidationError(Self.form) }
        let distribution = try DelayDistribution(String(parts[1]), parts[2].split(separator: ",").map(String.init))
        let after = parts.count == 5 ? String(parts[4]) : nil
        self.init(fact, to: to, probability: probability, delay: Delay(distribution: distribution, after: after))
    }

    private static let form =
        "expected FACT=PROBABILITY:DISTRIBUTION:DURATION,…[:after:FACT], as in ceasefire=0.5:exponential:P1Y"
}

extension DelayDistribution {
    fileprivate init(_ name: String, _ words: [String]) throws {
        let durations = try words.map { word in
            guard let duration = CalendarDuration(word) else {
                throw ValidationError("`\(word)` is no duration such as P30D or P1Y6M")
            }
            return duration
        }
        switch (name, durations.count) {
        case ("fixed", 1): self = .fixed(durations[0])
        case ("exponential", 1): self = .exponential(mean: durations[0])
        case ("uniform", 2): self = .uniform(min: durations[0], max: durations[1])
        case ("triangular", 3): self = .triangular(min: durations[0], mode: durations[1], max: durations[2])
        case ("pert", 3): self = .pert(min: durations[0], mode: durations[1], max: durations[2])
        default:
            throw ValidationError(
                "expected fixed:VALUE, exponential:MEAN, uniform:MIN,MAX, triangular:MIN,MODE,MAX or pert:MIN,MODE,MAX, not `\(name)` with \(durations.count) durations"
            )
        }
        for (a, b) in zip(durations, durations.dropFirst()) where a.nominalSeconds > b.nominalSeconds {
            throw ValidationError("`\(b)` is shorter than `\(a)`: durations ascend")
        }
    }
}
