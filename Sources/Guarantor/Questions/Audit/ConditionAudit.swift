import GuarantorLogic

/// A condition taken apart: which of its parts can never hold, always hold, or make no difference.
///
/// A part makes no difference exactly if the whole is the same function without it. Whether it is, is read off the part's
/// own function and off when the whole depends on the part at that place at all.
struct ConditionAudit {
    private typealias Function = FunctionSpace.Function

    private var instant: AnyInstant
    private let placed: PlacedCondition
    private var nodes: [Node] = []
    /// Members of thresholds that might as well not be there.
    private var idle: Set<Int> = []
    /// Conditions that have to hold for some time and have been looked at.
    private var heldParts: Set<Int> = []
    private(set) var findings: [Audit.Finding] = []

    private struct Node {
        let condition: Condition
        let pointer: String
        var function: Function
        var members: [Int] = []
    }

    init(_ placed: PlacedCondition, in instant: AnyInstant) throws(DiagramError) {
        self.placed = placed
        self.instant = instant
        try self.instant.prepareDurations(in: placed.condition)
        try audit(placed.condition, at: placed.pointer)
    }

    /// A condition that stands for itself: the whole, or what has to hold for some time.
    private mutating func audit(_ condition: Condition, at pointer: String) throws(DiagramError) {
        let root = try add(condition, pointer)
        if let rule = constancy(of: root) {
            // What it names has a place, and a finding, of its own.
            if !isReference(condition) { report(rule, root) }
            return
        }
        // What is idle in a later part may have left an earlier one nothing.
        var known = -1
        while findings.count > known {
            known = findings.count
            try visit(root, mattersWhen: .true)
        }
    }

    /// Recursion is bounded by the depth that the reader admits, here and below.
    private mutating func add(_ condition: Condition, _ pointer: String) throws(DiagramError) -> Int {
        var members: [Int] = []
        for (step, member) in condition.placedMembers { members.append(try add(member, pointer + step)) }
        let function = try instant.function(of: condition)
        nodes.append(Node(condition: condition, pointer: pointer, function: function, members: members))
        return nodes.count - 1
    }

    /// Whether it merely names what has a condition of its own.
    private func isReference(_ condition: Condition) -> Bool {
        guard case .id(let id) = condition, let kind = instant.framework.elements[id]?.kind else { return false }
        return kind == .condition || kind == .pillar || kind == .instrument
    }

    private func constancy(of node: Int) -> AuditRule? {
        switch nodes[node].function {
        case .true: .alwaysSatisfied
        case .false: .neverSatisfiable
        default: nil
        }
    }

    /// - Parameter matters: when the whole is another, depending on whether this part holds.
    private mutating func visit(_ node: Int, mattersWhen matters: Function) throws(DiagramError) {
        switch nodes[node].condition {
        case .all: try visitMembers(of: node, matters, isAny: false)
        case .any: try visitMembers(of: node, matters, isAny: true)
        case .atLeast(let count, _): try visitMembers(of: node, matters, atLeast: count)
        case .not:
            for member in nodes[node].members { try visit(member, mattersWhen: matters) }
            nodes[node].function = nodes[node].members.first.map { !nodes[$0].function } ?? nodes[node].function
        case .held(let member, _):
            if heldParts.insert(node).inserted { try audit(member, at: nodes[node].pointer + "/held") }
        case .id, .predicate, .bound, .participates, .approved: break
        }
    }

    /// Of a conjunction or a disjunction, which is what one member is where the others do not decide it. The later of two members
    /// that make each other superfluous is the one reported.
    private mutating func visitMembers(of node: Int, _ matters: Function, isAny: Bool) throws(DiagramError) {
        let members = nodes[node].members
        var undecidedBefore = [matters]
        for member in members {
            let last = undecidedBefore[undecidedBefore.count - 1]
            undecidedBefore.append(try instant.space.and(last, neutral(member, isAny)))
        }
        var kept: [Int] = []
        // After each member: that none of those kept there decides.
        var undecidedAfter = [Function.true]
        for (position, member) in members.enumerated().reversed() {
            let last = undecidedAfter[undecidedAfter.count - 1]
            let leaves = try instant.space.and(undecidedBefore[position], last)
            if position > 0 || !kept.isEmpty, try isIdle(member, isAny, where: leaves) {
                reportIdle(member, isAny)
            } else {
                kept.append(member)
                undecidedAfter.append(try instant.space.and(last, neutral(member, isAny)))
            }
        }
        var undecided = matters
        var visited: [Int] = []
        for (position, member) in kept.enumerated().reversed() {
            undecidedAfter.removeLast()
            let leaves = try instant.space.and(undecided, undecidedAfter[undecidedAfter.count - 1])
            // What was idle in the members before may have left it nothing.
            if position > 0 || !visited.isEmpty, try isIdle(member, isAny, where: leaves) {
                reportIdle(member, isAny)
            } else {
                try visit(member, mattersWhen: leaves)
                visited.append(member)
                undecided = try instant.space.and(undecided, neutral(member, isAny))
            }
        }
        let functions = visited.map { nodes[$0].function }
        nodes[node].members = visited
        nodes[node].function = isAny ? try instant.space.or(functions) : try instant.space.and(functions)
    }

    /// Whether a member changes nothing where the others leave it to decide.
    private mutating func isIdle(_ member: Int, _ isAny: Bool, where others: Function) throws(DiagramError) -> Bool {
        try instant.space.and(others, !neutral(member, isAny)) == .false
    }

    private mutating func reportIdle(_ member: Int, _ isAny: Bool) {
        let constant = isReference(nodes[member].condition) ? nil : constancy(of: member)
        report(constant ?? (isAny ? .shadowedAlternative : .redundantCondition), member)
    }

    /// When a member leaves it to the others: true in a conjunction, false in a disjunction.
    private func neutral(_ member: Int, _ isAny: Bool) -> Function {
        isAny ? !nodes[member].function : nodes[member].function
    }

    private mutating func visitMembers(
        of node: Int, _ matters: Function, atLeast count: Int
    ) throws(DiagramError) {
        for member in nodes[node].members where !idle.contains(member) {
            let others = nodes[node].members.filter { $0 != member }.map { nodes[$0].function }
            let reached = try instant.space.atLeast(count, of: others)
            let decides = try instant.space.and([matters, instant.space.atLeast(count - 1, of: others), !reached])
            // Where it would decide it always, or never, holds: then it might as well not be there.
            let own = nodes[member].function
            if try instant.space.and(decides, own) == .false {
                report(.redundantCondition, member)
                idle.insert(member)
                nodes[member].function = .false
            } else if try instant.space.and(decides, !own) == .false {
                report(.redundantCondition, member)
                idle.insert(member)
                nodes[member].function = .true
            } else {
                try visit(member, mattersWhen: decides)
            }
        }
        let functions = nodes[node].members.map { nodes[$0].function }
        nodes[node].function = try instant.space.atLeast(count, of: functions)
    }

    private mutating func report(_ rule: AuditRule, _ node: Int) {
        let part = nodes[node]
        let isWhole = part.pointer == placed.pointer
        let what = quoted(part.condition.words)
        let text =
            switch rule {
            case .neverSatisfiable:
                isWhole ? "\(placed.words) can never hold: \(what)" : "\(what) in \(placed.words) can never hold"
            case .alwaysSatisfied:
                isWhole ? "\(placed.words) always holds: \(what)" : "\(what) in \(placed.words) always holds"
            case .shadowedAlternative: "\(placed.words) holds without the alternative \(what) whenever it does with it"
            default: "\(what) adds nothing to the rest of \(placed.words)"
            }
        findings.append(.init(rule, placed.owner, part.pointer, text))
    }
}

extension Condition {
    /// Its members, each with the way from it as a JSON Pointer goes; of what has to hold for some time none.
    fileprivate var placedMembers: [(step: String, member: Condition)] {
        switch self {
        case .all(let members): members.enumerated().map { ("/all/\($0)", $1) }
        case .any(let members): members.enumerated().map { ("/any/\($0)", $1) }
        case .atLeast(_, let members): members.enumerated().map { ("/of/\($0)", $1) }
        case .not(let member): [("/not", member)]
        case .id, .predicate, .bound, .participates, .approved, .held: []
        }
    }
}
