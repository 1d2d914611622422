import Synchronization

extension Framework {
    /// The names of the frameworks that the library brings along.
    public static var bundledNames: [String] { BundledFrameworks.all.map(\.name) }

    /// A framework that the library brings along; no file is needed. Read once, then shared.
    ///
    /// - Throws: `QuestionError.unknownBundle`.
    public static func bundled(_ name: String) throws(QuestionError) -> Framework {
        guard let bundle = BundledFrameworks.all.first(where: { $0.name == name }) else {
            throw .unknownBundle(name, suggestion: LookalikeSearch.nearest(to: name, among: bundledNames))
        }
        if let loaded = loaded.withLock({ $0[name] }) { return loaded }
        do {
            let framework = try Framework(json: bundle.json)
            return loaded.withLock { loaded in
                if let other = loaded[name] { return other }
                loaded[name] = framework
                return framework
            }
        } catch {
            throw .badRequest(error)
        }
    }

    private static let loaded = Mutex<[String: Framework]>([:])
}
