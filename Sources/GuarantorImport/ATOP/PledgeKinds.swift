import Guarantor

/// A kind of obligation as ATOP codes it: a column that says whether there is one, one that says whether it is conditional, and one for
/// each condition (Leeds, Ritter, Mitchell and Long 2002).
struct PledgeKind: Sendable {
    let column: String
    let pledge: Pledge
    let conditional: String?
    /// Column, the word in a count, and the fact that the condition is met.
    let conditions: [(column: String, word: String, statement: String)]

    static let all: [PledgeKind] = [
        PledgeKind(
            column: "defense", pledge: .defense, conditional: "defcon",
            conditions: [
                ("defcoadv", "adversary", "The attacker is an adversary that the defense pledge names"),
                ("defcoloc", "location", "The conflict is in a location that the defense pledge names"),
                ("defcocon", "ongoing conflict", "The conflict is the ongoing one that the defense pledge names"),
                ("defconum", "number", "The attackers are as many as the defense pledge asks"),
                ("defcodem", "refused demand", "The adversary has refused the demand that the defense pledge names"),
                ("defconpr", "non-provocation", "The ally that is attacked has not provoked it"),
            ]),
        PledgeKind(
            column: "offense", pledge: .offense, conditional: "offcon",
            conditions: [
                ("offcoadv", "adversary", "The adversary is one that the offense pledge names"),
                ("offcoloc", "location", "The conflict is in a location that the offense pledge names"),
                ("offcocon", "ongoing conflict", "The conflict is the ongoing one that the offense pledge names"),
                ("offconum", "number", "The adversaries are as many as the offense pledge asks"),
                ("offcodem", "refused demand", "The adversary has refused the demand that the offense pledge names"),
            ]),
        PledgeKind(
            column: "neutral", pledge: .neutrality, conditional: "neucon",
            conditions: [
                ("neucoadv", "adversary", "The adversary is one that the neutrality pledge names"),
                ("neucoloc", "location", "The conflict is in a location that the neutrality pledge names"),
                ("neucocon", "ongoing conflict", "The conflict is the ongoing one that the neutrality pledge names"),
                ("neuconum", "number", "The adversaries are as many as the neutrality pledge asks"),
                ("neucodem", "refused demand", "The adversary has refused the demand that the neutrality pledge names"),
                ("neuconpr", "non-provocation", "The ally has not provoked the conflict"),
                ("neucoatt", "attack", "The ally has been attacked"),
            ]),
        PledgeKind(column: "nonagg", pledge: .nonaggression, conditional: nil, conditions: []),
        PledgeKind(
            column: "consul", pledge: .consultation, conditional: "concon",
            conditions: [
                ("concoadv", "adversary", "The crisis is with an adversary that the consultation pledge names"),
                ("concoloc", "location", "The crisis is in a location that the consultation pledge names"),
                ("concocon", "ongoing conflict", "The crisis is the ongoing one that the consultation pledge names"),
                ("concoreq", "request", "An ally has asked for consultation"),
            ]),
    ]
}
