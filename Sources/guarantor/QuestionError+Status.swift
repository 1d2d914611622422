import Guarantor

extension QuestionError {
    var status: ExitStatus {
        if case .budget = self { .outOfBudget } else { .wrongUsage }
    }
}
