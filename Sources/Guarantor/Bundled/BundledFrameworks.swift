// Written by Models/embed.py.

/// The frameworks that the library brings along.
enum BundledFrameworks {
    static let all: [(name: String, json: String)] = [
        ("paris-2026", paris2026),
    ]
}
