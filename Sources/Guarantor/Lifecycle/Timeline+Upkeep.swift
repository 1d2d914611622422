import GuarantorLogic

extension Timeline {
    /// From here on goes on by what changes. Linear in the framework, once.
    mutating func beginUpkeep() {
        guard upkeep == nil else { return }
        var upkeep = Upkeep(framework)
        collectDue(into: &upkeep.due)
        occurrences.beginLog()
        self.upkeep = Shared(upkeep)
    }

    /// From here on looks at everything again.
    mutating func endUpkeep() {
        guard upkeep != nil else { return }
        upkeep = nil
        occurrences.endLog()
        var coming: Set<Instant> = []
        if let moment {
            for performance in performances { performance.collect(after: moment, into: &coming) }
            for timer in durations { timer.collect(after: moment, into: &coming) }
        }
        pending = coming.sorted()
    }

    /// When the next deadline falls due or duration completes.
    mutating func nextDue() -> Instant? {
        guard upkeep != nil else { return pending.first }
        while let due = upkeep?.value.due.first {
            if isToCome(due) { return Instant(seconds: due.seconds) }
            upkeep?.value.due.removeFirst()
        }
        return nil
    }

    /// Takes back what has happened from a moment on. Returns what was told then, in order; nil, with nothing taken back, where
    /// that is too long ago or too much.
    mutating func rewind(before moment: Moment) -> [Telling]? {
        guard let place = upkeep?.value.place(of: moment, nodeCount: framework.graph.nodeCount) else { return nil }
        return withUpkeep { timeline, upkeep in timeline.rewind(to: place, &upkeep) }
    }

    private mutating func rewind(to place: Int, _ upkeep: inout Upkeep) -> [Telling] {
        let mark = upkeep.marks[place]
        let told = upkeep.told(from: place)
        upkeep.removeMarks(from: place)
        self.moment = mark.previous
        upkeep.ripple.takeBack(to: mark.counts.changes, &valuation)
        while upkeep.performances.count > mark.counts.performances, let (number, was) = upkeep.performances.popLast() {
            performances[number] = was
            insertEnds(of: .performance(number), into: &upkeep.due)
        }
        while upkeep.durations.count > mark.counts.durations, let (number, was) = upkeep.durations.popLast() {
            durations[number] = was
            insertEnds(of: .duration(number), into: &upkeep.due)
        }
        while upkeep.procedures.count > mark.counts.procedures, let (number, was) = upkeep.procedures.popLast() {
            procedures[number] = was
        }
        while upkeep.steps.count > mark.counts.steps, let (number, was) = upkeep.steps.popLast() { steps[number] = was }
        occurrences.takeBack(to: mark.counts.occurrences)
        return told
    }

    /// What `evaluate` does, where only what has changed is looked at.
    mutating func follow(to moment: Moment, telling settings: some Sequence<Entry.Setting>, isTold: Bool) {
        withUpkeep { timeline, upkeep in timeline.follow(to: moment, telling: settings, isTold: isTold, &upkeep) }
    }

    @discardableResult
    @inline(__always)
    private mutating func withUpkeep<Result>(_ body: (inout Timeline, inout Upkeep) -> Result) -> Result? {
        guard var upkeep = upkeep.take() else { return nil }
        defer { self.upkeep = upkeep }
        return body(&self, &upkeep.value)
    }

    private mutating func follow(
        to moment: Moment, telling settings: some Sequence<Entry.Setting>, isTold: Bool, _ upkeep: inout Upkeep
    ) {
        let (last, isFirst) = (upkeep.marks.last?.counts, self.moment == nil)
        upkeep.mark(moment, isTold: isTold, after: self.moment, occurrences: occurrences.logCount)
        upkeep.ripple.beginInstant(after: last?.changes, &valuation)
        for setting in settings {
            upkeep.settings.append(setting)
            upkeep.ripple.setInput(setting.fact, to: Bounds(setting.value), in: &valuation)
        }
        if let input = framework.equations.isOpenInput, valuation.input(input) != .true {
            upkeep.ripple.setInput(input, to: isOpen(at: moment), in: &valuation)
        }
        var touched = takeDue(at: moment, &upkeep)
        readClock(at: moment, touched, since: last, &upkeep)
        upkeep.ripple.settle(&valuation, isFirst: isFirst)
        self.moment = moment
        if !upkeep.watch.isIdle {
            let (watch, start) = (upkeep.watch, upkeep.marks.last?.counts.changes ?? 0)
            let count = performances.count + durations.count + watch.procedures.count
            if isFirst || upkeep.ripple.changeCount - start > count {
                touched = keepers + watch.procedures.indices.map(Keeper.procedures)
            } else {
                upkeep.ripple.forEachChange(since: start) { watch.forEachKeeper(of: $0) { touched.append($0) } }
            }
            if !touched.isEmpty { keepTime(of: touched, at: moment, &upkeep) }
        }
        occurrences.forgetLog(before: upkeep.forgetWhatIsOld(nodeCount: framework.graph.nodeCount))
        if upkeep.due.count > 64 + 16 * (performances.count + durations.count) { collectDue(into: &upkeep.due) }
    }

    /// What falls due at a moment and has not been put off.
    private func takeDue(at moment: Moment, _ upkeep: inout Upkeep) -> [Keeper] {
        var keepers: [Keeper] = []
        while let due = upkeep.due.first, Moment(instant: Instant(seconds: due.seconds), phase: .deadlines) <= moment {
            if isRunning(due) { keepers.append(due.keeper) }
            upkeep.due.removeFirst()
        }
        return keepers
    }

    /// Sets the inputs of what is due or has moved at the moment before; of everything, where nothing is known of that.
    private mutating func readClock(
        at moment: Moment, _ due: [Keeper], since last: Upkeep.Counts?, _ upkeep: inout Upkeep
    ) {
        var moved = due
        if let last, let now = upkeep.marks.last?.counts {
            for place in last.performances..<now.performances {
                moved.append(.performance(upkeep.performances[place].number))
            }
            for place in last.durations..<now.durations { moved.append(.duration(upkeep.durations[place].number)) }
        } else {
            moved = keepers
        }
        for keeper in moved {
            switch keeper {
            case .performance(let number):
                guard let input = framework.equations.performances[number].overdueInput else { continue }
                upkeep.ripple.setInput(input, to: performances[number].overdue.isOver(at: moment), in: &valuation)
            case .duration(let number):
                let input = framework.equations.durations[number].input
                upkeep.ripple.setInput(input, to: durations[number].isOver(at: moment), in: &valuation)
            case .procedures: break
            }
        }
    }

    private mutating func keepTime(of touched: [Keeper], at moment: Moment, _ upkeep: inout Upkeep) {
        var groups: [Int] = []
        var last: Keeper?
        // In the order in which all would be looked at.
        for keeper in touched.sorted() where keeper != last {
            last = keeper
            switch keeper {
            case .performance(let number):
                let was = performances[number]
                guard step(number, at: moment) else { continue }
                upkeep.performances.append((number, was))
                if performances[number].overdue != was.overdue
                    || performances[number].latestOverdue != was.latestOverdue
                {
                    insertEnds(of: keeper, into: &upkeep.due)
                }
                groups += upkeep.watch.groupsOfPerformance[number] ?? []
            case .duration(let number):
                let was = durations[number]
                upkeep.durations.append((number, was))
                stepDuration(number, at: moment)
                if durations[number] != was { insertEnds(of: keeper, into: &upkeep.due) }
            case .procedures(let group): groups.append(group)
            }
        }
        for group in Set(groups) {
            for number in upkeep.watch.procedures[group] { upkeep.procedures.append((number, procedures[number])) }
            for number in upkeep.watch.steps[group] { upkeep.steps.append((number, steps[number])) }
            followProcedures(upkeep.watch.procedures[group], upkeep.watch.steps[group], at: moment)
        }
    }
}

extension Timeline {
    /// Whether something still falls due then.
    private func isRunning(_ due: DueQueue.Due) -> Bool {
        switch due.keeper {
        case .performance(let number):
            performances[number].overdue.ends(at: due.seconds)
                || performances[number].latestOverdue.ends(at: due.seconds)
        case .duration(let number): durations[number].ends(at: due.seconds)
        case .procedures: false
        }
    }

    private func isToCome(_ due: DueQueue.Due) -> Bool {
        let end = Moment(instant: Instant(seconds: due.seconds), phase: .deadlines)
        return moment.map { end > $0 } ?? true && isRunning(due)
    }

    private func insertEnds(of keeper: Keeper, into queue: inout DueQueue) {
        guard let moment else { return }
        var coming: Set<Instant> = []
        switch keeper {
        case .performance(let number): performances[number].collect(after: moment, into: &coming)
        case .duration(let number): durations[number].collect(after: moment, into: &coming)
        case .procedures: break
        }
        for instant in coming { queue.insert(.init(seconds: instant.seconds, keeper: keeper)) }
    }

    private func collectDue(into queue: inout DueQueue) {
        queue.removeAll()
        for keeper in keepers { insertEnds(of: keeper, into: &queue) }
    }

    /// Everything that can fall due.
    private var keepers: [Keeper] {
        performances.indices.map(Keeper.performance) + durations.indices.map(Keeper.duration)
    }
}
