import Guarantor
import Synchronization

/// What a `guarantor_scenario *` points at. Readers may run at the same time; all that they share is behind the lock.
final class ScenarioBox: HandleBox {
    private struct Contents {
        var scenario: Scenario
        /// What stands in it, once somebody has asked.
        var evaluation: Evaluation?
    }

    /// A class, so that a reader takes hold of one reference and leaves the lock before it reads.
    final class Evaluation: Sendable {
        let state: State

        init(_ state: State) { self.state = state }
    }

    private let contents: Mutex<Contents>

    init(_ scenario: Scenario) { contents = Mutex(Contents(scenario: scenario)) }

    var scenario: Scenario { contents.withLock { $0.scenario } }

    var evaluation: Evaluation {
        contents.withLock { contents in
            if let known = contents.evaluation { return known }
            let evaluation = Evaluation(contents.scenario.evaluate())
            contents.evaluation = evaluation
            return evaluation
        }
    }

    func change(_ body: (inout Scenario) throws(QuestionError) -> Void) throws(Failure) {
        try answering { () throws(QuestionError) in
            try contents.withLock { contents throws(QuestionError) in
                try body(&contents.scenario)
                contents.evaluation = nil
            }
        }
    }
}
