import Guarantor
import Synchronization

/// What a `guarantor_scenario *` points at. Readers may run at the same time; all that they share is behind the lock.
final class ScenarioBox: HandleBox {
    private struct Contents {
        var scenario: Scenario
        /// What stands in it, once somebody has asked.
        var state: State?
    }

    let framework: Framework
    private let contents: Mutex<Contents>

    init(_ scenario: Scenario) {
        framework = scenario.framework
        contents = Mutex(Contents(scenario: scenario))
    }

    var scenario: Scenario { contents.withLock { $0.scenario.uncharted } }

    func state() throws(Failure) -> State {
        try answering { () throws(QuestionError) in try present() }
    }

    func present() throws(QuestionError) -> State {
        try contents.withLock { contents throws(QuestionError) in
            if let known = contents.state { return known }
            let state = try contents.scenario.state()
            contents.state = state
            return state
        }
    }

    func change(_ body: (inout Scenario) throws(QuestionError) -> Void) throws(Failure) {
        try answering { () throws(QuestionError) in
            try contents.withLock { contents throws(QuestionError) in
                // First, so that the scenario is the only one that has what it goes on from.
                contents.state = nil
                try body(&contents.scenario)
            }
        }
    }
}
