import Guarantor

extension QuestionError {
    var status: ExitStatus {
        if case .budget = self { .outOfBudget } else { .wrongUsage }
    }

    /// What is wrong and, where an option helps, which.
    var complaint: String {
        if case .missingProbabilities = self { description + ". See --bounds." } else { description }
    }
}
