// Written by Models/embed.py.

/// The frameworks that the library brings along.
enum BundledFrameworks {
    static let all: [(name: String, json: String)] = [
        ("budapest-1994", budapest1994),
        ("cyprus-guarantee-1960", cyprusGuarantee1960),
        ("north-atlantic-1949", northAtlantic1949),
        ("paris-2026", paris2026),
    ]
}
