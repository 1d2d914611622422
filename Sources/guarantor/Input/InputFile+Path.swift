import GuarantorImport

extension InputFile {
    /// - Parameters:
    ///   - path: or `-` for standard input.
    ///   - source: nil: the file's own name.
    init(path: String, source: String? = nil) throws {
        let isStandardInput = path == "-"
        let stem =
            path.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? path } ?? path
        let bytes = try isStandardInput ? bytesOfStandardInput() : bytesOfFile(path)
        self.init(
            name: isStandardInput ? "<stdin>" : path, source: source ?? (isStandardInput ? "input" : stem),
            bytes: bytes)
        // What is beyond has not been read.
        guard bytes.count <= mostBytes else {
            throw Refusal(message: "\(name) is longer than \(mostBytes >> 20) MiB: give it in parts")
        }
    }
}
