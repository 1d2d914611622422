// Planes are written out for one, two and four of them: `planes` is a constant where these functions end up.
extension SweepProgram {
    typealias Plane = SweepBlock.Plane

    /// Where what is shown goes in columns of bytes.
    struct Place {
        /// Of a column.
        let length: Int
        /// Of the block in a column.
        let offset: Int
    }

    /// Evaluates a block. What is shown goes to `shown`, if it has room, and to `columns`.
    ///
    /// - Parameters:
    ///   - values: by slot, plane and part; columns and constants are filled in.
    ///   - distinction: which readings are told apart; none that a column or a constant needs is missing.
    ///   - parts: how many there is something in, of `stride`.
    ///   - shown: by target and part: the plane of what is shown true or contested, then that of what is shown false or contested.
    ///   - trueColumns: empty where nobody wants to know.
    ///   - falseColumns: empty where nobody wants to know.
    func evaluate(
        _ values: inout [Plane], _ distinction: Distinction, _ parts: Int, of stride: Int,
        _ shown: inout MutableSpan<Plane>, _ trueColumns: inout MutableRawSpan, _ falseColumns: inout MutableRawSpan,
        _ place: Place
    ) {
        var values = values.mutableSpan
        func room(_ planes: Int) -> Room { Room(planes: planes, parts: parts, stride: stride) }
        switch distinction {
        case .none: evaluate(&values, distinction, room(1), &shown, &trueColumns, &falseColumns, place)
        case .unknown, .contested: evaluate(&values, distinction, room(2), &shown, &trueColumns, &falseColumns, place)
        case .all: evaluate(&values, distinction, room(4), &shown, &trueColumns, &falseColumns, place)
        }
    }

    @inline(__always)
    private func evaluate(
        _ values: inout MutableSpan<Plane>, _ distinction: Distinction, _ room: Room, _ shown: inout MutableSpan<Plane>,
        _ trueColumns: inout MutableRawSpan, _ falseColumns: inout MutableRawSpan, _ place: Place
    ) {
        for step in steps {
            switch step {
            case .runs(let range):
                for run in range { evaluate(runs[run], &values, room) }
            case .cycle(let range, let members):
                for member in members { clear(Int(feedbacks[member].slot), &values, room) }
                repeat {
                    for run in range { evaluate(runs[run], &values, room) }
                } while update(members, &values, room)
            case .outputs(let range):
                show(range, values.span, distinction, room, &shown, &trueColumns, &falseColumns, place)
            }
        }
    }

    /// How the planes of a slot stand next to each other.
    struct Room {
        let planes: Int
        let parts: Int
        let stride: Int

        @inline(__always)
        func start(_ slot: UInt32) -> Int { Int(slot) &* (planes &* stride) }

        /// The plane that negation takes the place of.
        @inline(__always)
        func swapped(_ plane: Int) -> Int { plane ^ planes >> 1 }
    }

    private func clear(_ slot: Int, _ values: inout MutableSpan<Plane>, _ room: Room) {
        for plane in 0..<room.planes {
            for part in 0..<room.parts { values[(slot * room.planes + plane) * room.stride + part] = .zero }
        }
    }

    /// Whether the solution of a loop has changed.
    @inline(__always)
    private func update(_ members: Range<Int>, _ values: inout MutableSpan<Plane>, _ room: Room) -> Bool {
        var changed = Plane.zero
        for feedback in feedbacks[members] {
            let (slot, root) = (room.start(feedback.slot), room.start(feedback.root))
            for plane in 0..<room.planes {
                let from = feedback.isNegated ? room.swapped(plane) : plane
                for part in 0..<room.parts {
                    let value = values[root + from * room.stride + part]
                    let next = feedback.isNegated ? ~value : value
                    let place = slot + plane * room.stride + part
                    changed |= next ^ values[place]
                    values[place] = next
                }
            }
        }
        return changed != .zero
    }
}
