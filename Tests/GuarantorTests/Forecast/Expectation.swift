import Guarantor

/// Testing has an expectation of its own.
typealias Expectation = Guarantor.Expectation
