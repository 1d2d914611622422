/// Whether an answer given earlier comes out again, by its receipt.
public struct Verification: Answer {
    /// Whether all but the receipt is the same; of a receipt alone, whether it is.
    public let isReproduced: Bool
    /// The first hundred differences, in the order of the answer; those of the receipt too, and always that the documents differ.
    public let differences: [Difference]
    /// How many differences there are.
    public let differenceCount: Int
    /// Why the question could not be asked again.
    public let failure: QuestionError?
    public let receipt: Receipt

    /// One place at which the answer given and the one found differ.
    public struct Difference: Hashable, Sendable {
        /// JSON Pointer into the answer.
        public let pointer: String
        /// As JSON; nil where there is nothing.
        public let was: String?
        /// What stands there now, as JSON; nil where there is nothing.
        public let now: String?
    }
}
