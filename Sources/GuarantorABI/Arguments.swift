import CGuarantor
import Guarantor

// What C passes in, checked: every pointer may be NULL, every number out of range, every text anything but UTF-8.

/// NUL-terminated text.
func text(_ argument: UnsafePointer<CChar>?, _ name: StaticString) throws(Failure) -> String {
    guard let argument else { throw .missing(name) }
    guard let text = String(validatingCString: argument) else {
        throw .argument("`\(name)` is not UTF-8")
    }
    return text
}

/// A date; nil for NULL, which leaves it to the scenario.
func instant(_ argument: UnsafePointer<CChar>?, _ name: StaticString) throws(Failure) -> Instant? {
    guard let argument else { return nil }
    if let instant = Instant(utf8: CText.bytes(argument).span) { return instant }
    throw .notADate(try text(argument, name))
}

extension Framework {
    /// What an id names that the document declares, without a look at whether it is text: nothing else has its bytes.
    func element(_ id: UnsafePointer<CChar>?) -> (kind: ElementKind, index: Int)? {
        guard let id else { return nil }
        return element(declaredAs: CText.bytes(id).span)
    }

    /// The position of what an id names among the elements of a kind.
    func position(
        of id: UnsafePointer<CChar>?, _ name: StaticString, among kind: ElementKind
    ) throws(Failure) -> Int {
        if let element = element(id), element.kind == kind { return element.index }
        let id = try text(id, name)
        return try answering { () throws(QuestionError) in try position(of: id, among: kind) }
    }
}

/// Text that comes with its length.
func bytes(
    _ argument: UnsafePointer<CChar>?, _ length: Int, _ name: StaticString, _ lengthName: StaticString
) throws(Failure) -> [UInt8] {
    guard let argument else { throw .missing(name) }
    // A size_t beyond half the address space arrives as a negative number.
    guard length >= 0 else { throw .argument("`\(lengthName)` is more than any text has") }
    return Array(UnsafeRawBufferPointer(start: argument, count: min(length, longest)))
}

/// One byte more than the reader takes: what is longer is refused all the same, and need not be copied.
private let longest = Document.longestText + 1

extension Truth {
    init(_ number: guarantor_truth, _ name: StaticString) throws(Failure) {
        guard let bits = UInt8(exactly: number), bits <= 3 else { throw .unlisted(name, number) }
        self.init(rawValue: bits)
    }

    /// As the header numbers it.
    var number: guarantor_truth { guarantor_truth(rawValue) }
}

extension ElementKind {
    init?(_ number: guarantor_kind) {
        switch guarantor_kind_e(rawValue: UInt32(bitPattern: number)) {
        case GUARANTOR_KIND_SOURCE: self = .source
        case GUARANTOR_KIND_PARTY: self = .party
        case GUARANTOR_KIND_FACT: self = .fact
        case GUARANTOR_KIND_CONDITION: self = .condition
        case GUARANTOR_KIND_INSTRUMENT: self = .instrument
        case GUARANTOR_KIND_PILLAR: self = .pillar
        case GUARANTOR_KIND_COMMITMENT: self = .commitment
        case GUARANTOR_KIND_PROCEDURE: self = .procedure
        case GUARANTOR_KIND_OBJECTION: self = .objection
        case GUARANTOR_KIND_OPEN_QUESTION: self = .openQuestion
        case GUARANTOR_KIND_CLAIM: self = .claim
        case GUARANTOR_KIND_EVENT: self = .event
        default: return nil
        }
    }

    init(_ number: guarantor_kind, _ name: StaticString) throws(Failure) {
        guard let kind = ElementKind(number) else { throw .unlisted(name, number) }
        self = kind
    }
}

extension Predicate {
    init(_ number: guarantor_predicate, _ name: StaticString) throws(Failure) {
        switch guarantor_predicate_e(rawValue: UInt32(bitPattern: number)) {
        case GUARANTOR_ENTERED: self = .entered
        case GUARANTOR_ENDED: self = .ended
        case GUARANTOR_TRIGGERED: self = .triggered
        case GUARANTOR_PERFORMED: self = .performed
        case GUARANTOR_BREACHED: self = .breached
        default: throw .unlisted(name, number)
        }
    }
}

extension Reading {
    init(_ number: guarantor_reading, _ name: StaticString) throws(Failure) {
        switch guarantor_reading_e(rawValue: UInt32(bitPattern: number)) {
        case GUARANTOR_READING_FAST: self = .fast
        case GUARANTOR_READING_EXACT: self = .exact
        default: throw .unlisted(name, number)
        }
    }
}

extension StandingLabel {
    /// As the header numbers it.
    var number: guarantor_standing {
        let constant =
            switch self {
            case .dropped: GUARANTOR_STANDING_DROPPED
            case .ended: GUARANTOR_STANDING_ENDED
            case .breached: GUARANTOR_STANDING_BREACHED
            case .performed: GUARANTOR_STANDING_PERFORMED
            case .suspended: GUARANTOR_STANDING_SUSPENDED
            case .triggered: GUARANTOR_STANDING_TRIGGERED
            case .inForce: GUARANTOR_STANDING_IN_FORCE
            case .pending: GUARANTOR_STANDING_PENDING
            case .undetermined: GUARANTOR_STANDING_UNDETERMINED
            case .contested: GUARANTOR_STANDING_CONTESTED
            }
        return guarantor_standing(constant.rawValue)
    }
}
