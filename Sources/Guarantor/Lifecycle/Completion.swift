import GuarantorLogic

/// Something that is unknown or contested for a while: a fact over a maximal interval, or what the document leaves out.
/// A completion gives each of them one value.
struct OpenMatter {
    /// The input that it is told to.
    let input: Int
    /// Whether it is contested at any time.
    var isContested: Bool
    /// Whether it is open from the outset.
    let isInitial: Bool
    /// Where it is told anew, without being decided: positions of entries and of their settings.
    var settings: [(entry: Int, setting: Int)] = []
}

/// A scenario's timeline with some of its open matters given a value.
struct Completion {
    let framework: Framework
    let date: Instant
    private(set) var entries: [Entry]
    private var initially: [Int: Truth] = [:]

    init(_ scenario: Scenario) {
        framework = scenario.framework
        date = scenario.effectiveDate ?? .distantPast
        entries = scenario.entries()
    }

    /// What is open among some inputs: unknown matters first, then contested ones.
    func openMatters(among inputs: [Int]) -> [OpenMatter] {
        let undisclosed = Set(framework.equations.undisclosed)
        var told: [Int: [(entry: Int, setting: Int)]] = [:]
        for (entry, content) in entries.enumerated() {
            for (setting, what) in content.settings.enumerated() {
                told[what.fact, default: []].append((entry, setting))
            }
        }
        var matters: [OpenMatter] = []
        for input in inputs {
            if undisclosed.contains(input), initially[input] == nil {
                matters.append(OpenMatter(input: input, isContested: false, isInitial: true))
            }
            guard input < framework.elements.factCount else { continue }
            var open: OpenMatter?
            let start = initially[input] ?? framework.elements.initially(input) ?? .unknown
            if !start.isDecided { open = OpenMatter(input: input, isContested: start == .contested, isInitial: true) }
            for place in told[input] ?? [] {
                let value = entries[place.entry].settings[place.setting].value
                if value.isDecided {
                    if let open { matters.append(open) }
                    open = nil
                } else {
                    var extended = open ?? OpenMatter(input: input, isContested: false, isInitial: false)
                    extended.isContested = extended.isContested || value == .contested
                    extended.settings.append(place)
                    open = extended
                }
            }
            if let open { matters.append(open) }
        }
        return matters.filter { !$0.isContested } + matters.filter(\.isContested)
    }

    /// What an input is from the outset; nil where that is open, or not told.
    func initial(_ input: Int) -> Truth? {
        let isFact = input < framework.elements.factCount
        let value = initially[input] ?? (isFact ? framework.elements.initially(input) : nil)
        return value?.isDecided == true ? value : nil
    }

    /// What comes after all else.
    mutating func tell(_ entry: Entry) { entries.append(entry) }

    /// Whether an input is contested from the outset.
    func isContested(_ input: Int) -> Bool {
        input < framework.elements.factCount && (initially[input] ?? framework.elements.initially(input)) == .contested
    }

    mutating func settle(_ matter: OpenMatter, _ value: Truth) {
        if matter.isInitial { initially[matter.input] = value }
        for place in matter.settings { entries[place.entry].settings[place.setting].value = value }
    }

    /// Runs the timeline. Linear in the framework for each instant.
    func timeline() -> Timeline {
        var timeline = Timeline(framework, initially: initially)
        for entry in entries { timeline.advance(entry) }
        timeline.finish(at: date)
        return timeline
    }
}
