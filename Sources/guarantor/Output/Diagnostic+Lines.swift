import Guarantor

/// `file:line:column: code: message; did you mean …`, one line for each problem.
func lines(of label: String, _ diagnostics: [Diagnostic], total: Int) -> [String] {
    var lines = diagnostics.map {
        legible("\(label):\($0.line):\($0.column): \($0.code.rawValue): \($0.message)\($0.remedy)")
    }
    if total > diagnostics.count { lines.append(legible("\(label): and \(total - diagnostics.count) more problems")) }
    return lines
}

extension Diagnostic {
    fileprivate var remedy: String {
        if let suggestion { return "; did you mean `\(suggestion)`?" }
        if let expected { return "; expected \(expected)" }
        return ""
    }
}
