extension SweepProgram {
    /// Tells what is decided, contested and unknown, as `Bounds.shown` does.
    @inline(__always)
    func show(
        _ range: Range<Int>, _ values: Span<Plane>, _ distinction: Distinction, _ room: Room,
        _ shown: inout MutableSpan<Plane>, _ trueColumns: inout MutableRawSpan, _ falseColumns: inout MutableRawSpan,
        _ place: Place
    ) {
        let wants = (planes: !shown.isEmpty, true: !trueColumns.isEmpty, false: !falseColumns.isEmpty)
        let outputs = outputs.span
        for index in range {
            let output = outputs[index]
            let column = Int(output.target) &* place.length &+ place.offset
            for part in 0..<room.parts {
                let start = room.start(output.slot) &+ part
                @inline(__always) func reading(_ plane: Int) -> Plane {
                    output.isNegated
                        ? ~values[start &+ room.swapped(plane) &* room.stride] : values[start &+ plane &* room.stride]
                }
                let isTrue: Plane
                let isFalse: Plane
                switch room.planes {
                case 1:
                    isTrue = reading(0)
                    isFalse = ~isTrue
                case 2:
                    // What is open is contested or unknown throughout.
                    let (lower, upper) = (reading(0), reading(1))
                    isTrue = distinction == .contested ? lower | upper : lower
                    isFalse = distinction == .contested ? ~lower : ~(lower | upper)
                default:
                    let (lower, upper) = (reading(0), reading(2))
                    let isTold = reading(1) | ~reading(3)
                    isTrue = lower | upper & isTold
                    isFalse = ~lower & (~upper | isTold)
                }
                if wants.planes {
                    let first = 2 &* (Int(output.target) &* room.stride &+ part)
                    shown[first] = isTrue
                    shown[first &+ 1] = isFalse
                }
                let bytes = column &+ part &* MemoryLayout<Plane>.size
                if wants.true { trueColumns.storeBytes(of: isTrue, toByteOffset: bytes, as: Plane.self) }
                if wants.false { falseColumns.storeBytes(of: isFalse, toByteOffset: bytes, as: Plane.self) }
            }
        }
    }
}
