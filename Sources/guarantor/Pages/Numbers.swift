import Glibc

/// A number to so many significant digits, without zeros at the end.
func decimal(_ value: Double, _ digits: Int32 = 6) -> String { formatted("%.*g", value, digits) }

/// A number to so many decimal places.
func places(_ value: Double, _ places: Int32) -> String { formatted("%.*f", value, places) }

private func formatted(_ format: String, _ value: Double, _ precision: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 40)
    let length = unsafe withVaList([precision, value]) { unsafe vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(min(max(Int(length), 0), buffer.count - 1)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(width - columns(text), 0)) }

func leftPadded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - columns(text), 0)) + text
}
