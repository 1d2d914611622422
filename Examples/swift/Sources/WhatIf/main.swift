/// What a ceasefire would bring into force, what the response to an attack would still need then, and who could break
/// it again.
///
///     swift run WhatIf
import Guarantor

let framework = try Framework.bundled("paris-2026")
let today = try Scenario(framework).evaluate()

var whatIf = Scenario(framework)
try whatIf.assume("ceasefire", .true)
let then = try whatIf.evaluate()

print("A ceasefire changes")
for commitment in framework.document.commitments {
    guard let before = today.standing(of: commitment.id), let after = then.standing(of: commitment.id),
        before.label != after.label
    else { continue }
    print("- \(commitment.title): \(before.label.words) -> \(after.label.words)")
}

let requirements = try whatIf.requirements("response")
print("\nThe response would still need, in \(requirements.count) ways:")
for set in requirements.sets.prefix(3) { print("- \(set.text)") }

// From the state that the first of these ways leads to.
let losses = try whatIf.vulnerabilities("response", by: .parties, after: requirements.sets[0].changes)
let alone = losses.sets.filter { $0.losses.count == 1 }
print("\nThen \(alone.count) could undo it alone:")
for set in alone { print("- \(set.text)") }

// Errors are values with a code; a resembling word is suggested.
do {
    try whatIf.assume("cease_fire", .true)
} catch {
    print("\n\(error)")
}
