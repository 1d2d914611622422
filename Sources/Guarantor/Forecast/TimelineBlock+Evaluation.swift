import GuarantorLogic

extension TimelineBlock {
    /// What holds at the present instant of each timeline.
    mutating func evaluate() {
        _ = block.evaluate(words: Self.words, isOpen: plan.worlds == 2, told: told, into: &shown)
    }

    /// A word of what an output came to in a world.
    @inline(__always)
    func shown(_ output: Int, _ world: Int, _ word: Int) -> UInt64 {
        let place = (world * plan.program.targetCount + output) * Self.words + word
        return world == 0 ? shown[place] : ~shown[place]
    }

    /// Where a column's words are of a world.
    @inline(__always)
    func place(ofColumn column: Int, _ world: Int) -> Int { (world * plan.initially.count + column) * Self.words }

    /// Counts where the target has changed.
    mutating func look(_ tally: inout Tally) {
        let entries = agenda.numbers
        for world in 0..<plan.worlds {
            // Out of the array, so that who else has it is not asked each time.
            var own = Tally.World(rises: [], hits: [])
            swap(&own, &tally.worlds[world])
            defer { swap(&own, &tally.worlds[world]) }
            let place = (plan.clocks.count * plan.worlds + world) * Self.words
            for word in 0..<Self.words {
                let before = held[place + word]
                var changed = (shown(0, world, word) ^ before) & isActive[word]
                if changed == 0 { continue }
                held[place + word] = before ^ changed
                let risen = changed & ~before
                let first = risen & ~hit[world * Self.words + word]
                hit[world * Self.words + word] |= first
                while changed != 0 {
                    let bit = changed & (0 &- changed)
                    let lane = lanes[word << 6 + changed.trailingZeroBitCount]
                    changed ^= bit
                    let seconds = TimelinePlan.seconds(lane.moment)
                    own.note(seconds, mark: plan.mark(seconds), rises: risen & bit != 0, isFirst: first & bit != 0)
                    if world == 0, first & bit != 0, seconds > 0 || !plan.isTrueAlready {
                        tally.note(entries.span, Int(lane.start), Int(lane.end))
                    }
                }
            }
        }
    }

    /// Makes what is now what was before: latches, and clocks that start or stop.
    mutating func remember() {
        for memory in plan.memories {
            for world in 0..<plan.worlds {
                // In both worlds what it is in the second one, which is true in either; the second one's columns are complements.
                let source = memory.isEither ? plan.worlds - 1 : world
                let to = place(ofColumn: memory.column, world)
                for word in 0..<Self.words {
                    let now = shown(memory.output, source, word)
                    told[to + word] = world == 0 ? now : ~now
                }
            }
        }
        runClocks()
    }
}

extension TimelinePlan {
    /// The first mark that is not before.
    @inline(__always)
    func mark(_ seconds: Int64) -> Int {
        let marks = marks.span
        var (low, count) = (0, marks.count)
        // Always as many steps, for which of them goes where cannot be foreseen.
        while count > 1 {
            let half = count / 2
            low &+= marks[low &+ half &- 1] < seconds ? half : 0
            count &-= half
        }
        return count == 1 && marks[low] < seconds ? low + 1 : low
    }
}
