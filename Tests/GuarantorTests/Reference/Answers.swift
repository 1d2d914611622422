@testable import Guarantor

/// The label of a commitment, with the labels that remain where truth does not settle it.
struct LabelAnswer: Hashable, CustomStringConvertible {
    var label: String
    /// In the order of the labels; empty where the label is settled.
    var possible: [String] = []

    var remaining: Set<String> { possible.isEmpty ? [label] : Set(possible) }

    var description: String { possible.isEmpty ? label : "\(label) \(possible)" }
}

/// What an evaluator answers about a whole document, by question.
struct Answers: Equatable {
    var truths: [String: Truth] = [:]
    var labels: [String: LabelAnswer] = [:]

    /// The questions that both answer, and not alike, with both answers.
    func differences(from other: Answers) -> [String] {
        let truths = self.truths.compactMap { question, truth in
            other.truths[question].flatMap { $0 == truth ? nil : "\(question): \(truth) / \($0)" }
        }
        let labels = self.labels.compactMap { question, label in
            other.labels[question].flatMap { $0 == label ? nil : "label of \(question): \(label) / \($0)" }
        }
        return (truths + labels).sorted()
    }

    /// What these decide, or exclude, and the others, which know more, do not confirm.
    func unconfirmed(by others: Answers) -> [String] {
        let truths = self.truths.compactMap { question, truth in
            others.truths[question].flatMap {
                $0 == truth || !truth.isDecided ? nil : "\(question): \(truth), then \($0)"
            }
        }
        let labels = self.labels.compactMap { question, label in
            others.labels[question].flatMap {
                $0.remaining.isSubset(of: label.remaining) ? nil : "label of \(question): \(label), then \($0)"
            }
        }
        return (truths + labels).sorted()
    }
}

extension Meaning {
    /// What can be asked, and the predicate that answers.
    var questions: [(question: String, rule: Int)] {
        ruleNumbers.compactMap { atom, rule in
            switch atom.aspect {
            case .holds, .adopted, .inForce: (atom.id, rule)
            case .entered, .ended, .triggered, .performed, .breached: (atom.description, rule)
            case .bound: (atom.guarantor!.contains(" ") ? nil : atom.description).map { ($0, rule) }
            default: nil
            }
        }
    }
}
