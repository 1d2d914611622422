extension Document {
    /// How many bytes of text the reader takes.
    public static let longestText = JSONLimits().bytes
}
