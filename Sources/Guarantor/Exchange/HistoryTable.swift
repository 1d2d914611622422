import GuarantorLogic

extension History {
    /// A line for each interval (RFC 4180), for plotting: kind, id, from, to, value, cause. What has no end yet ends at the
    /// scenario's date, and what was so from the outset has no start.
    public func csv() -> [UInt8] {
        var text = CSVWriter()
        text.row(["kind", "id", "from", "to", "value", "cause"])
        for pillar in pillars { rows("pillar", pillar.id, pillar.intervals, &text) { $0.description } }
        for commitment in commitments {
            rows("commitment", commitment.id, commitment.intervals, &text) { $0.label.rawValue }
        }
        return text.bytes
    }

    private func rows<Value>(
        _ kind: String, _ id: String, _ intervals: [Interval<Value>], _ text: inout CSVWriter, _ word: (Value) -> String
    ) {
        for interval in intervals {
            let cause = interval.cause.events + interval.cause.assumed + (interval.cause.isDeadline ? ["deadline"] : [])
            text.row([
                kind, id, interval.from?.description ?? "", (interval.to ?? receipt.date)?.description ?? "",
                word(interval.value), cause.joined(separator: " "),
            ])
        }
    }
}
