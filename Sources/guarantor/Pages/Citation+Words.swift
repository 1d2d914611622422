import Guarantor

/// Sources by their ids, those who quote one speaker together: `s1, s3; Keir Starmer in s2, s4`.
func words(for citations: [Citation]) -> String { words(for: citations.map { ($0.source, $0.speaker) }) }

func words(for voices: [(source: String, speaker: String?)]) -> String {
    var groups: [(speaker: String?, sources: [String])] = []
    for (source, speaker) in voices {
        if let index = groups.firstIndex(where: { $0.speaker == speaker }) {
            groups[index].sources.append(source)
        } else {
            groups.append((speaker, [source]))
        }
    }
    let ordered = groups.filter { $0.speaker == nil } + groups.filter { $0.speaker != nil }
    return ordered.map { speaker, sources in
        (speaker.map { "\($0) in " } ?? "") + sources.joined(separator: ", ")
    }.joined(separator: "; ")
}
