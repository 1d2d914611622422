// Written by Models/embed.py from Models/budapest-1994.json.

extension BundledFrameworks {
    static let budapest1994 = ##"""
{
  "guarantor": 1,
  "id": "budapest-1994",
  "title": "The Budapest Memorandum on security assurances",
  "opens": "1994-12-05",
  "as_of": "1994-12-05",
  "holds_when": {"all": ["restraint", "assistance", "consultation"]},
  "note": "The memorandum for Ukraine; those for Belarus and Kazakhstan of the same day are left out. Reading: that the framework holds with all three pillars, and the pillars themselves, are ours.",
  "sources": [
    {
      "id": "memorandum_text",
      "title": "Memorandum on Security Assurances in Connection with Ukraine’s Accession to the Treaty on the Non-Proliferation of Nuclear Weapons, Budapest",
      "date": "1994-12-05",
      "note": "United Nations documents A/49/765 and S/1994/1399."
    },
    {"id": "charter", "title": "Charter of the United Nations, San Francisco", "date": "1945-06-26"},
    {
      "id": "call_2014",
      "title": "Appeals of Ukraine of March 2014 for consultations under paragraph 6 of the memorandum",
      "date": null
    }
  ],
  "parties": [
    {"id": "UKR", "name": "Ukraine", "kind": "state", "sources": [{"source": "memorandum_text", "at": "signatures"}]},
    {"id": "RUS", "name": "Russia", "kind": "state", "sources": [{"source": "memorandum_text", "at": "signatures"}]},
    {
      "id": "GBR",
      "name": "United Kingdom",
      "kind": "state",
      "sources": [{"source": "memorandum_text", "at": "signatures"}]
    },
    {
      "id": "USA",
      "name": "United States",
      "kind": "state",
      "sources": [{"source": "memorandum_text", "at": "signatures"}]
    }
  ],
  "facts": [
    {
      "id": "memorandum_signed",
      "statement": "The memorandum has been signed",
      "asks": "the signatories",
      "initially": false,
      "settled": true,
      "sources": [{"source": "memorandum_text", "at": "signatures"}]
    },
    {
      "id": "npt_member",
      "statement": "Ukraine is party to the Non-Proliferation Treaty as a state without nuclear weapons",
      "party": "UKR",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "preamble"}, {"source": "memorandum_text", "at": "paragraph 4"}]
    },
    {
      "id": "charter_exception",
      "statement": "Force is used in self-defence or otherwise in accordance with the Charter",
      "asks": "the Security Council",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 2"}, {"source": "charter", "at": "article 51"}]
    },
    {
      "id": "nuclear_aggression",
      "statement": "Ukraine has become the victim of aggression, or the object of a threat of aggression, with nuclear weapons",
      "asks": "Ukraine",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 4"}]
    },
    {
      "id": "council_action_sought",
      "statement": "Immediate action of the Security Council to assist Ukraine has been sought",
      "asks": "the Security Council",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 4"}]
    },
    {
      "id": "attack_with_nuclear_ally",
      "statement": "Ukraine attacks one of them, its forces or its allies in association or alliance with a state that has nuclear weapons",
      "party": "UKR",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 5"}]
    },
    {
      "id": "question_raised",
      "statement": "A situation raises a question about these commitments",
      "asks": "the signatories",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 6"}]
    },
    {
      "id": "consulted",
      "statement": "The signatories have consulted",
      "asks": "the signatories",
      "initially": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 6"}]
    }
  ],
  "instruments": [
    {
      "id": "memorandum",
      "title": "Memorandum on security assurances",
      "kind": "memorandum",
      "adopted_when": "memorandum_signed",
      "signatories": ["UKR", "RUS", "GBR", "USA"],
      "date": "1994-12-05",
      "sources": [{"source": "memorandum_text", "at": "closing paragraph"}],
      "note": "It becomes applicable upon signature and has no clause on ratification."
    }
  ],
  "pillars": [
    {
      "id": "restraint",
      "title": "Restraint towards Ukraine",
      "holds_when": {"all": ["respect_borders", "no_force", "no_economic_coercion", "no_nuclear_weapons"]},
      "sources": [{"source": "memorandum_text", "at": "paragraphs 1 to 3 and 5"}]
    },
    {
      "id": "assistance",
      "title": "Assistance through the Security Council",
      "holds_when": "security_council_action",
      "sources": [{"source": "memorandum_text", "at": "paragraph 4"}]
    },
    {
      "id": "consultation",
      "title": "Consultation",
      "holds_when": "consultation_on_questions",
      "sources": [{"source": "memorandum_text", "at": "paragraph 6"}]
    }
  ],
  "commitments": [
    {
      "id": "respect_borders",
      "title": "Respect for independence and borders",
      "pillar": "restraint",
      "guarantors": ["RUS", "GBR", "USA"],
      "beneficiary": "UKR",
      "undertakes": "respect the independence, the sovereignty and the existing borders of Ukraine",
      "pledge": "nonaggression",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["memorandum"],
      "requires_approval": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 1"}],
      "note": "Reaffirmed with reference to the Final Act of Helsinki. Reading: here and below, a memorandum of assurances binds politically; whether it binds by law is disputed."
    },
    {
      "id": "no_force",
      "title": "No threat or use of force",
      "pillar": "restraint",
      "guarantors": ["RUS", "GBR", "USA"],
      "beneficiary": "UKR",
      "undertakes": "refrain from the threat or use of force against the territorial integrity or independence of Ukraine, and use no weapons against it",
      "pledge": "nonaggression",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["memorandum"],
      "requires_approval": false,
      "suspended_when": "charter_exception",
      "sources": [{"source": "memorandum_text", "at": "paragraph 2"}],
      "note": "Reading: the exception of self-defence and of the Charter is encoded as suspension."
    },
    {
      "id": "no_economic_coercion",
      "title": "No economic coercion",
      "pillar": "restraint",
      "guarantors": ["RUS", "GBR", "USA"],
      "beneficiary": "UKR",
      "undertakes": "refrain from economic coercion meant to subordinate to their own interest the exercise of Ukraine’s sovereign rights",
      "pledge": "nonaggression",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["memorandum"],
      "requires_approval": false,
      "sources": [{"source": "memorandum_text", "at": "paragraph 3"}]
    },
    {
      "id": "security_council_action",
      "title": "Action of the Security Council",
      "pillar": "assistance",
      "guarantors": ["RUS", "GBR", "USA"],
      "beneficiary": "UKR",
      "undertakes": "seek immediate action of the Security Council to assist Ukraine",
      "pledge": "defense",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["memorandum"],
      "requires_approval": false,
      "enters_when": "npt_member",
      "triggered_when": "nuclear_aggression",
      "performed_when": "council_action_sought",
      "sources": [{"source": "memorandum_text", "at": "paragraph 4"}],
      "note": "Seeking action is all that is promised; a permanent member can prevent the action. Immediate is no number of days, so that no time is encoded. Reading: of the pledge kinds, defense is the nearest."
    },
    {
      "id": "no_nuclear_weapons",
      "title": "No nuclear weapons against Ukraine",
      "pillar": "restraint",
      "guarantors": ["RUS", "GBR", "USA"],
      "beneficiary": "UKR",
      "undertakes": "use no nuclear weapons against Ukraine",
      "pledge": "nonaggression",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["memorandum"],
      "requires_approval": false,
      "enters_when": "npt_member",
      "suspended_when": "attack_with_nuclear_ally",
      "sources": [{"source": "memorandum_text", "at": "paragraph 5"}],
      "note": "Reading: the exception is encoded as suspension."
    },
    {
      "id": "consultation_on_questions",
      "title": "Consultation",
      "pillar": "consultation",
      "guarantors": ["UKR", "RUS", "GBR", "USA"],
      "beneficiary": "UKR",
      "undertakes": "consult when a situation raises a question about these commitments",
      "pledge": "consultation",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["memorandum"],
      "requires_approval": false,
      "triggered_when": "question_raised",
      "performed_when": "consulted",
      "sources": [{"source": "memorandum_text", "at": "paragraph 6"}],
      "note": "No time is given."
    }
  ],
  "procedures": [
    {
      "id": "recourse",
      "title": "Recourse of Ukraine",
      "steps": [
        {
          "id": "recourse.raise",
          "actor": "UKR",
          "does": "call for consultations and name the question",
          "done_when": "question_raised",
          "sources": ["call_2014"],
          "note": "Reading: the memorandum says nothing of who raises a question."
        },
        {
          "id": "recourse.council",
          "actor": "UKR",
          "does": "bring the aggression or the threat before the Security Council",
          "done_when": "nuclear_aggression",
          "sources": [{"source": "charter", "at": "article 35"}],
          "note": "Reading: the memorandum charges nobody with establishing it; under the Charter any member may bring a situation before the Council."
        }
      ],
      "sources": [{"source": "memorandum_text", "at": "paragraphs 4 and 6"}],
      "note": "Reading: the memorandum has no procedure; the steps are what its use takes."
    }
  ],
  "events": [
    {
      "id": "budapest",
      "title": "Signature in Budapest",
      "date": "1994-12-05",
      "sets": {"memorandum_signed": true, "npt_member": true},
      "sources": [{"source": "memorandum_text", "at": "preamble"}, {"source": "memorandum_text", "at": "signatures"}],
      "note": "The memorandum welcomes the accession, which took effect the same day."
    }
  ]
}
"""##
}
