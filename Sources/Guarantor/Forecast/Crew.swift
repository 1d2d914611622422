/// Who works on what takes long, and who is told how far it is.
///
/// The library starts no threads of its own: a crew knows how. The answer does not depend on it.
public struct Crew {
    /// How many work, the calling thread included.
    public let count: Int
    /// Starts so many others, each with the work, and gives back what waits for them.
    public typealias Help = (_ count: Int, _ work: @escaping @Sendable () -> Void) -> () -> Void
    let help: Help
    /// Told how much of how much is done, on the calling thread alone; false ends the work.
    let progress: (_ done: Int, _ total: Int) -> Bool

    /// A crew of at least one.
    public init(
        count: Int, help: @escaping Help, progress: @escaping (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
    ) {
        self.count = max(1, count)
        self.help = help
        self.progress = progress
    }

    /// The calling thread alone.
    public static var alone: Crew { Crew(count: 1, help: { _, _ in {} }) }
}
