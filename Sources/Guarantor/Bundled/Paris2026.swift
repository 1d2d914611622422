// Written by Models/embed.py from Models/paris-2026.json.

extension BundledFrameworks {
    static let paris2026 = ##"""
{
  "guarantor": 1,
  "id": "paris-2026",
  "title": "The Paris framework of security guarantees for Ukraine",
  "opens": "2026-01-06",
  "as_of": "2026-01-06",
  "holds_when": {"all": ["monitoring", "armed_forces", "multinational_force", "response", "cooperation"]},
  "note": "Reading: that the framework holds when all five pillars hold is ours. The day, 6 January 2026, is publicly known from outside the five accounts, none of which carries a date.",
  "sources": [
    {
      "id": "s0",
      "title": "Western Leaders Meet in Paris …",
      "date": null,
      "note": "The text carries no date and no publisher. It speaks of a Tuesday meeting in Paris. The title is shortened."
    },
    {
      "id": "s1",
      "title": "Western Leaders Convene in Paris …",
      "date": null,
      "note": "The text carries no date and no publisher; it is the summary page of a paid news digest. It names no day, reads as an earlier state of play, and is kept as such rather than forced into agreement with the others. The title is shortened."
    },
    {
      "id": "s2",
      "title": "An AP report from the Paris meeting",
      "publisher": "AP",
      "date": null,
      "note": "The text carries no date and no title; its dateline names the agency. It speaks of a Tuesday meeting in Paris."
    },
    {
      "id": "s3",
      "title": "Western Allies Forge Strong Security Pact …",
      "date": null,
      "note": "The text carries no date and no publisher. It speaks of a Tuesday meeting in Paris. The title is shortened."
    },
    {
      "id": "s4",
      "title": "What to know about Ukraine allies’ security …",
      "date": null,
      "note": "The text carries no date and no publisher. It speaks of the same meeting without naming the day. The title is shortened."
    }
  ],
  "parties": [
    {
      "id": "UKR",
      "name": "Ukraine",
      "kind": "state",
      "roles": ["beneficiary", "first line of defence and deterrence"],
      "approval": {"body": "the Ukrainian parliament", "fact": "ukr_approval"},
      "sources": ["s2", "s4"],
      "note": "Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "RUS",
      "name": "Russia",
      "kind": "state",
      "roles": ["adversary", "objector"],
      "sources": ["s0", "s1", "s2", "s3", "s4"]
    },
    {
      "id": "FRA",
      "name": "France",
      "kind": "state",
      "roles": ["guarantor", "core of the presence in Ukraine"],
      "approval": {"body": "the French parliament", "fact": "fra_approval"},
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "Only S0 speaks of a core of the presence in Ukraine; no account names lead nations. Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "GBR",
      "name": "United Kingdom",
      "kind": "state",
      "roles": ["guarantor", "core of the presence in Ukraine"],
      "approval": {"body": "the British parliament", "fact": "gbr_approval"},
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "Only S0 speaks of a core of the presence in Ukraine; no account names lead nations. Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "USA",
      "name": "United States",
      "kind": "state",
      "roles": [
        "lead of ceasefire monitoring and verification",
        "expected backstop",
        "lead of the economic recovery package"
      ],
      "approval": {"body": "the United States Congress", "fact": "usa_approval"},
      "sources": ["s0", "s1", "s2", "s3", "s4"],
      "note": "Stands beside the coalition and is not a member of it: S3 lists the United States, Ukraine and the coalition side by side. The lead in monitoring is in S0, S2 and S3; S4 does not say who leads. The lead in the recovery package is in S0. Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "DEU",
      "name": "Germany",
      "kind": "state",
      "roles": ["contingent contributor"],
      "approval": {"body": "the German parliament", "fact": "deu_approval"},
      "sources": ["s1", {"source": "s3", "speaker": "Friedrich Merz"}],
      "note": "Cautious about sending troops (S3). Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "CAN",
      "name": "Canada",
      "kind": "state",
      "roles": ["coalition participant"],
      "approval": {"body": "the Canadian parliament", "fact": "can_approval"},
      "sources": ["s0", "s2", "s4"],
      "note": "Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "AUS",
      "name": "Australia",
      "kind": "state",
      "roles": ["coalition participant"],
      "approval": {"body": "the Australian parliament", "fact": "aus_approval"},
      "sources": ["s0"],
      "note": "Reading: that the approving body is this legislature; the accounts speak of lawmakers, parliaments and ratification by each state in general."
    },
    {
      "id": "EU",
      "name": "European Union",
      "kind": "organisation",
      "roles": ["represented at the meeting"],
      "sources": ["s2", "s4"]
    },
    {
      "id": "NATO",
      "name": "NATO",
      "kind": "organisation",
      "roles": ["represented at the meeting"],
      "sources": [{"source": "s1", "speaker": "Mark Rutte"}, "s2", "s4"]
    },
    {
      "id": "coalition",
      "name": "Coalition of the Willing",
      "kind": "coalition",
      "members": ["FRA", "GBR", "DEU", "CAN", "AUS"],
      "open": true,
      "sources": ["s2", "s3", "s4"],
      "note": "35 participants in Paris, 27 of them leaders; how they are counted is claim C3. Reading: the five members are those whom the accounts name as taking part or contributing, the United States apart; the others are not named."
    },
    {
      "id": "other_europeans",
      "name": "Other European states (not named)",
      "kind": "coalition",
      "open": true,
      "sources": [
        {
          "source": "s3",
          "speaker": "Emmanuel Macron, Keir Starmer and Volodymyr Zelensky",
          "at": "the trilateral declaration"
        }
      ],
      "note": "Reading: stands for the European forces beside the French and British ones that S3 mentions without naming a state."
    }
  ],
  "facts": [
    {
      "id": "ceasefire",
      "statement": "A ceasefire is in effect",
      "asks": "Ukraine and Russia",
      "initially": false,
      "sources": ["s0", "s1", "s2", "s3", "s4"]
    },
    {
      "id": "settlement",
      "statement": "A peace settlement has been concluded",
      "asks": "Ukraine and Russia",
      "initially": false,
      "sources": ["s2", "s4"],
      "note": "Told false because both accounts speak of it as still to come."
    },
    {
      "id": "settlement_suffices",
      "statement": "A peace settlement without a ceasefire is enough for the guarantees to take effect",
      "asks": "the signatories of the declarations",
      "initially": "contested",
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "C5. S0 and S3 make the guarantees wait for a ceasefire; S2 and S4 accept a peace settlement as well. Reading: S0 and S3 tell it false, S2 and S4 true."
    },
    {
      "id": "renewed_attack",
      "statement": "Russia has attacked again after the ceasefire or settlement",
      "party": "RUS",
      "initially": false,
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "Reading: false, as there has been no ceasefire or settlement to break."
    },
    {
      "id": "attacks_continue",
      "statement": "Russia’s attacks on Ukraine continue",
      "party": "RUS",
      "initially": true,
      "sources": [
        {"source": "s0", "speaker": "Keir Starmer"},
        "s1",
        {"source": "s2", "speaker": "Keir Starmer"},
        "s3",
        {"source": "s4", "speaker": "Keir Starmer"}
      ],
      "note": "The war as it is on the day; not the renewed attack that triggers the response."
    },
    {
      "id": "participates:USA",
      "statement": "The United States takes part in the framework",
      "party": "USA",
      "asks": "the White House",
      "initially": true,
      "sources": [{"source": "s0", "speaker": "Emmanuel Macron"}, "s2", "s3", "s4"],
      "note": "Declared so that an American withdrawal has its sources at hand."
    },
    {
      "id": "us_support",
      "statement": "The United States gives its support to the European guarantees as their backstop",
      "party": "USA",
      "asks": "the White House",
      "initially": "unknown",
      "sources": [
        "s0",
        "s1",
        {"source": "s2", "speaker": "Steve Witkoff"},
        "s3",
        {"source": "s4", "speaker": "Steve Witkoff"}
      ],
      "note": "Support is announced in general terms (S2, S4), expected in particulars (S0) and left out of the final text (S3). Reading: unknown, because no account reports a commitment that others could rest on."
    },
    {
      "id": "us_participation_essential",
      "statement": "The European guarantees cannot stand without American participation",
      "asks": "the European governments",
      "initially": "unknown",
      "sources": [{"source": "s0", "speaker": "Emmanuel Macron"}],
      "note": "Reading: unknown. Macron reports it as the view of many European governments; no account says which undertakings would fall without the United States."
    },
    {
      "id": "fra_approval",
      "statement": "France has approved its commitments through its national process",
      "party": "FRA",
      "asks": "the French parliament",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on France by name."
    },
    {
      "id": "gbr_approval",
      "statement": "The United Kingdom has approved its commitments through its national process",
      "party": "GBR",
      "asks": "the British parliament",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on the United Kingdom by name."
    },
    {
      "id": "deu_approval",
      "statement": "Germany has approved its commitments through its national process",
      "party": "DEU",
      "asks": "the German parliament",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on Germany by name."
    },
    {
      "id": "can_approval",
      "statement": "Canada has approved its commitments through its national process",
      "party": "CAN",
      "asks": "the Canadian parliament",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on Canada by name."
    },
    {
      "id": "aus_approval",
      "statement": "Australia has approved its commitments through its national process",
      "party": "AUS",
      "asks": "the Australian parliament",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on Australia by name."
    },
    {
      "id": "usa_approval",
      "statement": "The United States has approved its commitments through its national process",
      "party": "USA",
      "asks": "the United States Congress",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on the United States by name."
    },
    {
      "id": "ukr_approval",
      "statement": "Ukraine has approved its commitments through its national process",
      "party": "UKR",
      "asks": "the Ukrainian parliament",
      "initially": false,
      "sources": [
        {"source": "s0", "speaker": "Volodymyr Zelensky"},
        {"source": "s2", "speaker": "Volodymyr Zelensky"},
        {"source": "s4", "speaker": "Volodymyr Zelensky"}
      ],
      "note": "Reading: told false by the general statement that ratification is still to come in each state; no account reports on Ukraine by name."
    },
    {
      "id": "joint_declaration_agreed",
      "statement": "The coalition has agreed its joint declaration",
      "asks": "the coalition",
      "initially": false,
      "settled": true,
      "sources": ["s2", {"source": "s3", "speaker": "Volodymyr Zelensky"}, "s4"]
    },
    {
      "id": "trilateral_declaration_signed",
      "statement": "France, the United Kingdom and Ukraine have signed their declaration",
      "asks": "France, the United Kingdom and Ukraine",
      "initially": false,
      "settled": true,
      "sources": ["s0", "s3"]
    },
    {
      "id": "draft_adopted",
      "statement": "The first draft of the joint declaration was adopted as it stood",
      "initially": false,
      "settled": true,
      "sources": ["s3"],
      "note": "Reading: the final text left out the American clause, so that the draft was not adopted as it stood."
    },
    {
      "id": "us_agreement_concluded",
      "statement": "The agreement on guarantees with the United States has been concluded",
      "asks": "the United States, Ukraine and the coalition",
      "initially": false,
      "sources": [{"source": "s0", "speaker": "Steve Witkoff"}, {"source": "s3", "speaker": "Steve Witkoff"}],
      "note": "Reading: not signed on the day, because Witkoff calls it nearly or largely complete."
    },
    {
      "id": "recovery_plan_final",
      "statement": "The economic recovery plan is final",
      "asks": "the United States, Ukraine and the European partners",
      "initially": false,
      "sources": [{"source": "s0", "speaker": "Steve Witkoff"}],
      "note": "Reading: not signed on the day, because Witkoff calls it very close to final."
    },
    {
      "id": "response_given",
      "statement": "The partners have supported Ukraine against the renewed attack",
      "asks": "Ukraine",
      "initially": false,
      "sources": ["s0", "s2", "s4"],
      "note": "Reading: what would perform the response; false while no renewed attack has occurred."
    },
    {
      "id": "activation_settled",
      "statement": "The parties have settled how the guarantees are activated",
      "asks": "the coalition and Ukraine",
      "initially": false,
      "sources": [{"source": "s0", "speaker": "Volodymyr Zelensky"}],
      "note": "Told false: Zelensky still asks for assurances on it."
    },
    {
      "id": "deployment_announced",
      "statement": "A deployment of troops has been announced",
      "asks": "the coalition",
      "initially": false,
      "sources": ["s2"]
    },
    {
      "id": "force_details_public",
      "statement": "Size, composition and funding of the force are public",
      "asks": "the coalition",
      "initially": false,
      "sources": ["s0", "s2", "s4"],
      "note": "Told false: under discussion (S0), not public (S2), unresolved (S4)."
    },
    {
      "id": "russia_accepts_monitoring",
      "statement": "Russia accepts a monitoring structure for the ceasefire",
      "party": "RUS",
      "asks": "Russia",
      "initially": "unknown",
      "sources": ["s0", "s3"],
      "note": "Russia objects (S3); American officials think that it can be persuaded (S0). Reading: unknown, as an objection of the past does not tell whether a structure yet to be worked out will be accepted."
    }
  ],
  "conditions": [
    {
      "id": "precondition",
      "title": "A ceasefire, or a settlement if that suffices",
      "when": {"any": ["ceasefire", {"all": ["settlement", "settlement_suffices"]}]},
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "C5. The framework’s measures wait for it, whatever the single report of a commitment mentions."
    },
    {
      "id": "us_stands_behind",
      "title": "The United States takes part and supports the guarantees",
      "when": {"all": [{"participates": "USA"}, "us_support"]},
      "sources": ["s0", "s1"],
      "note": "Reading: S1 ties the German plans to American support for the guarantees; we take it to need American participation too."
    },
    {
      "id": "american_participation",
      "title": "American participation, as far as it is essential",
      "when": {"any": [{"participates": "USA"}, {"not": "us_participation_essential"}]},
      "sources": [{"source": "s0", "speaker": "Emmanuel Macron"}],
      "note": "Reading: holds while the United States takes part, and without it only if its participation turns out not to be essential."
    },
    {
      "id": "european_guarantees",
      "title": "The guarantees beside monitoring stand, with American participation as far as it is essential",
      "when": {"all": ["armed_forces", "multinational_force", "response", "cooperation", "american_participation"]},
      "sources": [{"source": "s0", "speaker": "Emmanuel Macron"}, "s2", "s3", "s4"],
      "note": "Reading: a target of our own, to try what an American withdrawal does to what the Europeans undertake. No account makes each European undertaking depend on it."
    }
  ],
  "instruments": [
    {
      "id": "joint_declaration",
      "title": "Joint declaration of the coalition",
      "kind": "political declaration",
      "adopted_when": "joint_declaration_agreed",
      "signatories": ["coalition"],
      "date": "2026-01-06",
      "supersedes": "joint_declaration_draft",
      "sources": ["s2", {"source": "s3", "speaker": "Volodymyr Zelensky"}, "s4"],
      "note": "The date is publicly known from outside the texts. Reading: that all coalition participants are behind it is S3’s; the word signatories is ours, as S2 and S4 call it a joint statement."
    },
    {
      "id": "trilateral_declaration",
      "title": "Trilateral declaration of France, the United Kingdom and Ukraine",
      "kind": "declaration of intent",
      "adopted_when": "trilateral_declaration_signed",
      "signatories": ["FRA", "GBR", "UKR"],
      "date": "2026-01-06",
      "sources": ["s0", {"source": "s3", "speaker": "Volodymyr Zelensky"}],
      "note": "The date is publicly known from outside the texts. Reading: that the separate Anglo-French agreement of S0 is this text, which S3 says Macron, Starmer and Zelensky signed."
    },
    {
      "id": "joint_declaration_draft",
      "title": "Draft of the joint declaration",
      "kind": "superseded draft",
      "adopted_when": "draft_adopted",
      "sources": ["s3"],
      "note": "It contained an American commitment to support the European-led force if Russia attacks again, which the final text lacks."
    },
    {
      "id": "us_security_agreement",
      "title": "Security protocols and guarantee agreement with the United States",
      "kind": "agreement",
      "adopted_when": "us_agreement_concluded",
      "signatories": ["USA", "UKR", "coalition"],
      "sources": [{"source": "s0", "speaker": "Steve Witkoff"}, "s1", {"source": "s3", "speaker": "Steve Witkoff"}],
      "note": "C6. Reading: that the security protocols of S0 and the agreement on guarantees of S3 are one text; that it is not signed; and who is to sign it."
    },
    {
      "id": "recovery_plan",
      "title": "Economic recovery package for Ukraine",
      "kind": "plan",
      "adopted_when": "recovery_plan_final",
      "signatories": ["USA", "UKR"],
      "sources": [{"source": "s0", "speaker": "Steve Witkoff"}],
      "note": "Reading: not signed. European partners take part in it; S0 does not name them."
    }
  ],
  "pillars": [
    {
      "id": "monitoring",
      "title": "Ceasefire monitoring and verification",
      "holds_when": {"all": ["monitoring_lead", "monitoring_participation"]},
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "Reading: holds when the lead and the participation are both in force."
    },
    {
      "id": "armed_forces",
      "title": "Support for Ukraine’s armed forces",
      "holds_when": {"all": ["first_line_of_defence", "military_assistance"]},
      "sources": ["s0", "s2", "s4"],
      "note": "Reading: holds when Ukraine’s forces remain the first line and the long-term assistance is in force; S2 reports both from the joint statement."
    },
    {
      "id": "multinational_force",
      "title": "Multinational force on land, at sea and in the air",
      "holds_when": "force_deployment",
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "Reading: holds when the undertaking to deploy is in force, whether or not troops have arrived."
    },
    {
      "id": "response",
      "title": "Response if Russia attacks again",
      "holds_when": "response_to_attack",
      "sources": ["s0", "s2", "s4"],
      "note": "How the response is activated is not settled. Reading: holds when the undertaking to support Ukraine is in force."
    },
    {
      "id": "cooperation",
      "title": "Long-term defence cooperation with Ukraine",
      "holds_when": "defence_cooperation",
      "sources": ["s2", "s4"],
      "note": "Reading: holds when the undertaking is in force."
    }
  ],
  "commitments": [
    {
      "id": "monitoring_lead",
      "title": "Lead of ceasefire monitoring and verification",
      "pillar": "monitoring",
      "guarantors": [{"party": "USA", "role": "lead"}],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "lead the mechanism that monitors and verifies a ceasefire",
      "pledge": "monitoring",
      "certainty": "announced",
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": ["s0", "s2", {"source": "s3", "speaker": "Emmanuel Macron"}],
      "note": "K1. Technology is the role expected of the United States (S0). S4 does not say who leads. The accounts speak of a ceasefire. Reading: announced, as the lead is reported by officials and by Macron and no American undertaking is quoted; the framework’s general precondition is applied."
    },
    {
      "id": "monitoring_participation",
      "title": "Participation in ceasefire monitoring",
      "pillar": "monitoring",
      "guarantors": ["coalition"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "take part in the American-led monitoring and verification of a ceasefire",
      "pledge": "monitoring",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["joint_declaration"],
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": ["s0", "s2", "s3"],
      "note": "K2. The accounts speak of a ceasefire. Reading: that the joint declaration carries it is ours, the accounts listing it among what the participants agreed; the framework’s general precondition is applied; a declaration of leaders binds politically."
    },
    {
      "id": "german_monitors",
      "title": "German troops for monitoring from a neighbouring country",
      "pillar": "monitoring",
      "guarantors": ["DEU"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "take part in ceasefire monitoring with German troops stationed outside Ukraine",
      "pledge": "monitoring",
      "modality": "may",
      "certainty": "announced",
      "location": "a country neighbouring Ukraine",
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [{"source": "s3", "speaker": "Friedrich Merz"}],
      "note": "K3. Merz speaks of a ceasefire. Reading: announced as a possibility; the framework’s general precondition is applied."
    },
    {
      "id": "military_assistance",
      "title": "Long-term military assistance",
      "pillar": "armed_forces",
      "guarantors": ["coalition"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "provide weapons, equipment and training to Ukraine’s forces over the long term",
      "pledge": "military_aid",
      "modality": "prepared",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["joint_declaration"],
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": ["s0", "s2", "s4"],
      "note": "K4. Continues after hostilities end. Reading: of readiness (S0) and commitment (S2, S4) the more careful is encoded, see C12; the supplies of today are not counted, as the framework’s measures wait for the precondition; a declaration of leaders binds politically."
    },
    {
      "id": "force_deployment",
      "title": "Multinational force in Ukraine",
      "pillar": "multinational_force",
      "guarantors": [
        {"party": "FRA", "role": "core"},
        {"party": "GBR", "role": "core"},
        {"party": "other_europeans", "role": "further European forces"}
      ],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "deploy a European-led force to deter a new attack",
      "pledge": "deployment",
      "modality": "intends",
      "binding": "political",
      "certainty": "announced",
      "domains": ["land", "sea", "air"],
      "location": "Ukraine",
      "quantities": [
        {"of": "size", "undisclosed": true},
        {"of": "structure and composition", "undisclosed": true},
        {"of": "funding", "undisclosed": true}
      ],
      "instruments": ["trilateral_declaration", "joint_declaration"],
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [
        "s0",
        "s2",
        {
          "source": "s3",
          "speaker": "Emmanuel Macron, Keir Starmer and Volodymyr Zelensky",
          "at": "the trilateral declaration"
        },
        "s4"
      ],
      "note": "K5. Possible (S2), potential (S4), intended (S3): see C10. Lawmakers have to approve in many countries (S2), in the nations concerned (S4). S2 reports no deployment announced. Reading: the modality is that of the signed declaration of intent, and announced is as far as that goes; that the joint declaration carries it is ours, the accounts listing it among what the participants agreed; a declaration of leaders binds politically; the name is C7."
    },
    {
      "id": "french_troops",
      "title": "French troops",
      "pillar": "multinational_force",
      "guarantors": ["FRA"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "send several thousand French troops after the conflict",
      "pledge": "deployment",
      "modality": "may",
      "certainty": "announced",
      "location": "Ukraine",
      "quantities": [{"of": "French troops", "approximate": true, "text": "several thousand"}],
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [{"source": "s3", "speaker": "Emmanuel Macron"}],
      "note": "K6. Macron says after the conflict. Reading: announced as a possibility; the end of the conflict is read as the precondition of the framework."
    },
    {
      "id": "military_hubs",
      "title": "Military hubs across Ukraine",
      "guarantors": ["FRA", "GBR"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "establish military hubs across Ukraine",
      "pledge": "basing",
      "modality": "prepared",
      "certainty": "announced",
      "location": "across Ukraine",
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [
        {"source": "s0", "speaker": "Keir Starmer"},
        {"source": "s2", "speaker": "Keir Starmer"},
        {"source": "s3", "speaker": "Keir Starmer"},
        {"source": "s4", "speaker": "Keir Starmer"}
      ],
      "note": "K7. Starmer speaks of a ceasefire (S2, S3). Prepared to, will, plan to: three modalities of one statement, see C9. Reading: the most careful is encoded; announced, as no account says that a declaration carries it; the framework’s general precondition is applied."
    },
    {
      "id": "protected_facilities",
      "title": "Protected facilities for weapons and equipment",
      "guarantors": ["FRA", "GBR"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "build protected facilities for weapons and military equipment",
      "pledge": ["basing", "military_aid"],
      "modality": "prepared",
      "certainty": "announced",
      "location": "Ukraine",
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [
        {"source": "s0", "speaker": "Keir Starmer"},
        {"source": "s2", "speaker": "Keir Starmer"},
        {"source": "s3", "speaker": "Keir Starmer"},
        {"source": "s4", "speaker": "Keir Starmer"}
      ],
      "note": "K8. As K7. The purpose is reported differently, see C1. Reading: the purpose is left out of the undertaking; the framework’s general precondition is applied."
    },
    {
      "id": "response_to_attack",
      "title": "Response to a renewed attack",
      "pillar": "response",
      "guarantors": ["coalition"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "support Ukraine if Russia attacks again",
      "pledge": "defense",
      "modality": "prepared",
      "certainty": "announced",
      "instruments": ["joint_declaration"],
      "requires_approval": true,
      "enters_when": "precondition",
      "triggered_when": "renewed_attack",
      "performed_when": "response_given",
      "sources": ["s0", {"source": "s2", "speaker": "Keir Starmer"}, "s4"],
      "note": "K9. Still to be worked out into commitments; what binds is disputed, see C4, and is left out. Reading: announced; that the joint declaration carries it is ours, the accounts listing it among what the participants agreed; it enters into force with the precondition and, once entered, is owed although the ceasefire has been broken, for which reason the precondition is asked at entry only."
    },
    {
      "id": "us_backstop",
      "title": "American backstop to the European guarantees",
      "guarantors": [{"party": "USA", "role": "backstop"}],
      "beneficiary": ["UKR", "coalition"],
      "against": "RUS",
      "undertakes": "back the European guarantees with logistics and monitoring technology, if necessary with more military assistance, possibly with air power if fighting resumes",
      "pledge": ["defense", "military_aid", "monitoring"],
      "certainty": "under_negotiation",
      "quantities": [
        {
          "of": "military contribution",
          "undisclosed": true,
          "text": "the American military contribution is not specified"
        }
      ],
      "instruments": ["us_security_agreement"],
      "requires_approval": true,
      "enters_when": {"all": ["precondition", "us_stands_behind"]},
      "while": "us_stands_behind",
      "sources": [
        {"source": "s0", "speaker": "diplomats and officials"},
        "s1",
        {"source": "s2", "speaker": "Steve Witkoff"},
        "s3",
        {"source": "s4", "speaker": "Steve Witkoff"}
      ],
      "note": "K10. Expected and under negotiation; there is no public commitment, and the accounts differ on its content, see C2. Reading: of the two the more careful is encoded; it rests on the agreement with the United States; it is suspended while the United States does not stand behind the guarantees; it is owed while in force, logistics and technology not waiting for an attack."
    },
    {
      "id": "defence_cooperation",
      "title": "Long-term defence cooperation",
      "pillar": "cooperation",
      "guarantors": ["coalition"],
      "beneficiary": "UKR",
      "undertakes": "cooperate with Ukraine on defence over the long term",
      "pledge": "cooperation",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["joint_declaration"],
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": ["s2", "s4"],
      "note": "K11. Agreed as a priority. Reading: that the joint declaration carries it is ours, the accounts listing it among what the participants agreed; the framework’s general precondition is applied; a declaration of leaders binds politically."
    },
    {
      "id": "coordination_office",
      "title": "Coordination office in Paris",
      "guarantors": ["USA", "UKR", "coalition"],
      "undertakes": "establish a coordination office of the United States, Ukraine and the coalition",
      "pledge": "institution",
      "certainty": "agreed",
      "location": "Paris",
      "sources": ["s3"],
      "note": "K12. No account attaches a condition to it or says whether it needs approval, so that its entry into force on the day is not determined."
    },
    {
      "id": "recovery_package",
      "title": "Economic recovery package",
      "guarantors": [{"party": "USA", "role": "lead"}],
      "beneficiary": "UKR",
      "undertakes": "lead an economic package to rebuild Ukraine after the war",
      "pledge": "economic_aid",
      "certainty": "under_negotiation",
      "instruments": ["recovery_plan"],
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [{"source": "s0", "speaker": "Steve Witkoff"}],
      "note": "K13. Near final. Reading: under negotiation until final; meant for the time after the war, for which the framework’s general precondition is applied."
    },
    {
      "id": "german_air_finance",
      "title": "German finance for Ukraine’s air force and air defence",
      "guarantors": [{"party": "DEU", "role": "finance"}],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "finance the expansion of Ukraine’s air force and air defence",
      "pledge": ["military_aid", "economic_aid"],
      "modality": "intends",
      "certainty": "announced",
      "domains": ["air"],
      "quantities": [{"of": "yearly increase", "exact": 20, "unit": "%", "per": "year"}],
      "requires_approval": true,
      "enters_when": {"all": ["precondition", "us_stands_behind"]},
      "while": "us_stands_behind",
      "sources": ["s1"],
      "note": "K14. Contingent on American support for the guarantees. What grows by a fifth a year is unclear within one sentence, see C8. Reading: a plan made known counts as announced; the framework’s general precondition is applied, S1 speaking of plans for a coming ceasefire; it is suspended while that support is missing."
    },
    {
      "id": "german_vehicles",
      "title": "German infantry vehicles",
      "guarantors": ["DEU"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "supply infantry vehicles for five new brigades",
      "pledge": "military_aid",
      "modality": "intends",
      "certainty": "announced",
      "domains": ["land"],
      "quantities": [
        {"of": "infantry vehicles", "exact": 480, "per": "year"},
        {"of": "new brigades to be equipped", "exact": 5}
      ],
      "requires_approval": true,
      "enters_when": {"all": ["precondition", "us_stands_behind"]},
      "while": "us_stands_behind",
      "sources": ["s1"],
      "note": "K15. Contingent on American support for the guarantees. Reading: as K14."
    },
    {
      "id": "german_missiles",
      "title": "German cooperation on cruise missiles",
      "guarantors": ["DEU"],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "cooperate on cruise missiles made in Ukraine",
      "pledge": ["military_aid", "cooperation"],
      "modality": "intends",
      "certainty": "announced",
      "requires_approval": true,
      "enters_when": {"all": ["precondition", "us_stands_behind"]},
      "while": "us_stands_behind",
      "sources": ["s1"],
      "note": "K16. Contingent on American support for the guarantees. Reading: as K14."
    },
    {
      "id": "contributions_instead_of_forces",
      "title": "Weapons, technology or intelligence instead of forces",
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "contribute weapons, technology or intelligence where a state is not ready to send forces",
      "pledge": ["military_aid", "intelligence"],
      "modality": "may",
      "requires_approval": true,
      "enters_when": "precondition",
      "sources": [{"source": "s2", "speaker": "Volodymyr Zelensky"}, {"source": "s4", "speaker": "Volodymyr Zelensky"}],
      "note": "K17. Owed by states not ready to send forces; no account names one, so that the guarantors are left out and the quorum is unknown. Reading: no certainty is given; the framework’s general precondition is applied."
    },
    {
      "id": "first_line_of_defence",
      "title": "Ukraine’s armed forces as first line of defence and deterrence",
      "pillar": "armed_forces",
      "guarantors": [{"party": "UKR", "role": "first line"}],
      "beneficiary": "UKR",
      "against": "RUS",
      "undertakes": "keep its own forces as first line of defence and deterrence",
      "pledge": "defense",
      "modality": "will",
      "binding": "political",
      "certainty": "agreed",
      "instruments": ["joint_declaration"],
      "requires_approval": false,
      "sources": ["s2", "s4"],
      "note": "K18. Standing. Reading: Ukraine’s own and not waiting for a ceasefire or an approval; a declaration of leaders binds politically."
    },
    {
      "id": "us_support_clause",
      "title": "American support for the European-led force (dropped clause)",
      "guarantors": ["USA"],
      "beneficiary": ["UKR", "coalition"],
      "against": "RUS",
      "undertakes": "support the European-led force if Russia attacks again",
      "pledge": "defense",
      "certainty": "dropped",
      "instruments": ["joint_declaration_draft"],
      "enters_when": "precondition",
      "triggered_when": "renewed_attack",
      "sources": ["s3"],
      "note": "Stood in the draft of the joint declaration and was left out of the final text. Reading: the conditions are those of the response to a renewed attack."
    }
  ],
  "procedures": [
    {
      "id": "response_protocol",
      "title": "Answer to a renewed attack (sketch)",
      "starts_when": {"triggered": "response_to_attack"},
      "steps": [
        {
          "id": "response_protocol.establish",
          "actor": ["USA", "coalition"],
          "does": "establish through monitoring and verification that Russia has attacked again",
          "done_when": "renewed_attack",
          "sources": ["s0", "s2", "s3"],
          "note": "Reading: that the monitors’ finding comes first."
        },
        {
          "id": "response_protocol.activate",
          "actor": "coalition",
          "does": "activate the guarantees",
          "after": "response_protocol.establish",
          "sources": [{"source": "s0", "speaker": "Volodymyr Zelensky"}],
          "note": "How, by whom and within what time is an open question."
        },
        {
          "id": "response_protocol.support",
          "actor": "coalition",
          "does": "support Ukraine",
          "after": "response_protocol.activate",
          "done_when": "response_given",
          "sources": ["s0", {"source": "s2", "speaker": "Keir Starmer"}, "s4"]
        },
        {
          "id": "response_protocol.back",
          "actor": "USA",
          "does": "add logistics, further military assistance and possibly air power, if necessary",
          "after": "response_protocol.activate",
          "sources": [{"source": "s0", "speaker": "diplomats and officials"}],
          "note": "Expected, not committed."
        }
      ],
      "sources": ["s0", "s2", "s3", "s4"],
      "note": "Reading: the order of the steps is ours. No account describes a protocol or gives a time; S4 only names agreed response protocols among the components."
    }
  ],
  "objections": [
    {
      "id": "russia_on_forces",
      "party": "RUS",
      "against": ["multinational_force", "force_deployment", "french_troops"],
      "ground": "Russia opposes forces of NATO countries in Ukraine",
      "effect": "contests",
      "sources": ["s0", {"source": "s1", "speaker": "Mark Rutte"}, "s2", "s3", "s4"],
      "note": "That it holds even after a ceasefire is in S0. Russia had not commented on the meeting (S2, S4). NATO’s Rutte says that Russia has no veto (S1), so that the objection contests and does not block."
    },
    {
      "id": "russia_on_monitoring",
      "party": "RUS",
      "against": ["monitoring", "monitoring_lead", "monitoring_participation"],
      "ground": "Russia opposes a NATO presence in Ukraine that oversees the end of hostilities",
      "effect": "contests",
      "fact": "russia_accepts_monitoring",
      "sources": ["s3"],
      "note": "The objection is to a NATO presence overseeing the truce. American officials believe that Russia can be persuaded to accept a monitoring structure (S0). Reading: it touches the monitoring pillar."
    },
    {
      "id": "russia_on_ceasefire",
      "party": "RUS",
      "against": ["joint_declaration", "trilateral_declaration"],
      "ground": "Russia holds that no ceasefire is possible without a comprehensive settlement",
      "effect": "contests",
      "sources": ["s2", "s4"],
      "note": "The objection is to a ceasefire on its own, which is a fact and no undertaking. Reading: it is put against the two declarations, which wait for a ceasefire."
    }
  ],
  "open_questions": [
    {
      "id": "q_force_size",
      "question": "How large will the force be, and how composed?",
      "about": ["force_deployment", "french_troops"],
      "settled_by": "force_details_public",
      "sources": ["s0", "s2", "s4"]
    },
    {
      "id": "q_force_funding",
      "question": "Who funds the force?",
      "about": "force_deployment",
      "settled_by": "force_details_public",
      "sources": ["s2", "s4"]
    },
    {
      "id": "q_army_funding",
      "question": "Who funds Ukraine’s army?",
      "about": ["first_line_of_defence", "military_assistance"],
      "sources": [{"source": "s2", "speaker": "Volodymyr Zelensky"}, "s4"],
      "note": "S2 names the Ukrainian army; S4 speaks of financing arrangements without saying of what."
    },
    {
      "id": "q_army_size",
      "question": "How large will Ukraine’s army be?",
      "about": "first_line_of_defence",
      "sources": [{"source": "s2", "speaker": "Volodymyr Zelensky"}]
    },
    {
      "id": "q_monitoring_details",
      "question": "How will the monitoring work?",
      "about": "monitoring",
      "sources": [{"source": "s2", "speaker": "Volodymyr Zelensky"}, "s4"],
      "note": "Whether Russia accepts a structure is kept with its objection."
    },
    {
      "id": "q_activation",
      "question": "How are the guarantees activated if Russia attacks again?",
      "about": ["response", "response_to_attack", "response_protocol"],
      "settled_by": "activation_settled",
      "sources": [{"source": "s0", "speaker": "Volodymyr Zelensky"}]
    },
    {
      "id": "q_us_commitment",
      "question": "To what does the United States commit itself, and will it say so in public?",
      "about": ["us_backstop", "us_support_clause", "us_security_agreement"],
      "settled_by": ["us_support", "us_agreement_concluded"],
      "sources": ["s0", "s1", "s3"]
    },
    {
      "id": "q_territory",
      "question": "What becomes of the territory, the Donbas above all?",
      "about": "settlement",
      "settled_by": "settlement",
      "sources": ["s0", {"source": "s3", "speaker": "Volodymyr Zelensky"}]
    },
    {
      "id": "q_land_options",
      "question": "What are the land options, which Witkoff calls the most critical issue?",
      "about": "settlement",
      "settled_by": "settlement",
      "sources": [{"source": "s3", "speaker": "Steve Witkoff"}],
      "note": "Reading: the question of territory in other words, kept apart because Witkoff words it so."
    },
    {
      "id": "q_ratification",
      "question": "Will each state ratify its commitments?",
      "about": "paris-2026",
      "settled_by": [
        "fra_approval",
        "gbr_approval",
        "deu_approval",
        "can_approval",
        "aus_approval",
        "usa_approval",
        "ukr_approval"
      ],
      "sources": [{"source": "s2", "speaker": "Volodymyr Zelensky"}, {"source": "s4", "speaker": "Volodymyr Zelensky"}]
    }
  ],
  "claims": [
    {
      "id": "c1_s0",
      "about": "protected_facilities",
      "property": "purpose",
      "value": "production",
      "source": "s0",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c1_s2",
      "about": "protected_facilities",
      "property": "purpose",
      "value": "storage",
      "source": "s2",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c1_s4",
      "about": "protected_facilities",
      "property": "purpose",
      "value": "storage",
      "source": "s4",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c1_s3",
      "about": "protected_facilities",
      "property": "purpose",
      "value": "unspecified",
      "source": "s3",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c2_s0",
      "about": "us_backstop",
      "property": "US role if Russia attacks again",
      "value": "a backstop, with air power possible",
      "source": "s0",
      "speaker": "diplomats and officials",
      "certainty": "expected"
    },
    {
      "id": "c2_s1",
      "about": "us_backstop",
      "property": "US role if Russia attacks again",
      "value": "akin to NATO’s collective defence",
      "source": "s1",
      "note": "Spoken of as potential."
    },
    {
      "id": "c2_s3",
      "about": "us_backstop",
      "property": "US role if Russia attacks again",
      "value": "the support clause was dropped from the final text",
      "source": "s3",
      "certainty": "dropped"
    },
    {
      "id": "c2_s2",
      "about": "us_backstop",
      "property": "US role if Russia attacks again",
      "value": "strong support, nothing specified",
      "source": "s2",
      "speaker": "Steve Witkoff"
    },
    {
      "id": "c2_s4",
      "about": "us_backstop",
      "property": "US role if Russia attacks again",
      "value": "support affirmed, nothing specified",
      "source": "s4",
      "speaker": "Steve Witkoff"
    },
    {
      "id": "c3_s2",
      "about": "paris_meeting",
      "property": "attendance",
      "value": "35 participants",
      "source": "s2",
      "speaker": "French officials"
    },
    {
      "id": "c3_s3",
      "about": "paris_meeting",
      "property": "attendance",
      "value": "delegates from 35 countries",
      "source": "s3"
    },
    {"id": "c3_s4", "about": "paris_meeting", "property": "attendance", "value": "35 representatives", "source": "s4"},
    {
      "id": "c3_leaders_s2",
      "about": "paris_meeting",
      "property": "leaders present",
      "value": "27 heads of state or government",
      "source": "s2",
      "speaker": "French officials"
    },
    {
      "id": "c3_leaders_s4",
      "about": "paris_meeting",
      "property": "leaders present",
      "value": "27 heads of state or government",
      "source": "s4"
    },
    {
      "id": "c3_leaders_s3",
      "about": "paris_meeting",
      "property": "leaders present",
      "value": "27 leaders",
      "source": "s3"
    },
    {
      "id": "c4_response_s0",
      "about": "response_to_attack",
      "property": "bindingness",
      "value": "readiness for legal commitments",
      "source": "s0",
      "speaker": "officials"
    },
    {
      "id": "c4_response_s2",
      "about": "response_to_attack",
      "property": "bindingness",
      "value": "partners will work towards committing",
      "source": "s2",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c4_framework_s2",
      "about": "paris-2026",
      "property": "bindingness",
      "value": "no binding commitments yet",
      "source": "s2"
    },
    {
      "id": "c4_framework_s4",
      "about": "paris-2026",
      "property": "bindingness",
      "value": "no binding commitments yet",
      "source": "s4"
    },
    {
      "id": "c4_framework_s3",
      "about": "paris-2026",
      "property": "bindingness",
      "value": "the declarations are tangible commitments",
      "source": "s3",
      "speaker": "Volodymyr Zelensky"
    },
    {"id": "c5_s0", "about": "precondition", "property": "precondition", "value": "ceasefire", "source": "s0"},
    {"id": "c5_s3", "about": "precondition", "property": "precondition", "value": "ceasefire", "source": "s3"},
    {
      "id": "c5_s2",
      "about": "precondition",
      "property": "precondition",
      "value": "ceasefire or peace settlement",
      "source": "s2"
    },
    {
      "id": "c5_s4",
      "about": "precondition",
      "property": "precondition",
      "value": "ceasefire or peace settlement",
      "source": "s4"
    },
    {
      "id": "c6_s0",
      "about": "us_security_agreement",
      "property": "state",
      "value": "close to completion",
      "source": "s0",
      "speaker": "Steve Witkoff"
    },
    {
      "id": "c6_s3",
      "about": "us_security_agreement",
      "property": "state",
      "value": "largely complete",
      "source": "s3",
      "speaker": "Steve Witkoff"
    },
    {
      "id": "c6_s1",
      "about": "us_security_agreement",
      "property": "state",
      "value": "readiness signalled",
      "source": "s1",
      "note": "Reads as an earlier state of play."
    },
    {
      "id": "c7_s0",
      "about": "force_deployment",
      "property": "name",
      "value": "reassurance presence or force",
      "source": "s0",
      "note": "S0’s word is presence."
    },
    {
      "id": "c7_s1",
      "about": "force_deployment",
      "property": "name",
      "value": "reassurance presence or force",
      "source": "s1",
      "speaker": "Emmanuel Macron",
      "note": "S1’s word is force."
    },
    {"id": "c7_s2", "about": "force_deployment", "property": "name", "value": "multinational force", "source": "s2"},
    {"id": "c7_s3", "about": "force_deployment", "property": "name", "value": "multinational force", "source": "s3"},
    {"id": "c7_s4", "about": "force_deployment", "property": "name", "value": "multinational force", "source": "s4"},
    {
      "id": "c8_s1_air_force",
      "about": "german_air_finance",
      "property": "what is to grow",
      "value": "the air force, by an expansion",
      "source": "s1",
      "note": "One sentence names both; it is unclear in itself."
    },
    {
      "id": "c8_s1_air_defence",
      "about": "german_air_finance",
      "property": "what is to grow",
      "value": "air defence, by 20 % a year",
      "source": "s1",
      "note": "One sentence names both; it is unclear in itself."
    },
    {
      "id": "c9_hubs_s0",
      "about": "military_hubs",
      "property": "modality",
      "value": "prepared to",
      "source": "s0",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_hubs_s2",
      "about": "military_hubs",
      "property": "modality",
      "value": "will",
      "source": "s2",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_hubs_s3",
      "about": "military_hubs",
      "property": "modality",
      "value": "will",
      "source": "s3",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_hubs_s4",
      "about": "military_hubs",
      "property": "modality",
      "value": "plan to",
      "source": "s4",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_facilities_s0",
      "about": "protected_facilities",
      "property": "modality",
      "value": "prepared to",
      "source": "s0",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_facilities_s2",
      "about": "protected_facilities",
      "property": "modality",
      "value": "will",
      "source": "s2",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_facilities_s3",
      "about": "protected_facilities",
      "property": "modality",
      "value": "will",
      "source": "s3",
      "speaker": "Keir Starmer"
    },
    {
      "id": "c9_facilities_s4",
      "about": "protected_facilities",
      "property": "modality",
      "value": "plan to",
      "source": "s4",
      "speaker": "Keir Starmer"
    },
    {"id": "c10_s2", "about": "force_deployment", "property": "firmness", "value": "possible", "source": "s2"},
    {"id": "c10_s4", "about": "force_deployment", "property": "firmness", "value": "potential", "source": "s4"},
    {
      "id": "c10_s3",
      "about": "force_deployment",
      "property": "firmness",
      "value": "intended, in a signed declaration",
      "source": "s3",
      "speaker": "Emmanuel Macron, Keir Starmer and Volodymyr Zelensky",
      "certainty": "announced"
    },
    {
      "id": "c10_s0",
      "about": "force_deployment",
      "property": "firmness",
      "value": "core agreed, size and composition open",
      "source": "s0",
      "certainty": "agreed"
    },
    {
      "id": "c11_s2_zelensky",
      "about": "multinational_force",
      "property": "forces needed and how they operate",
      "value": "determined",
      "source": "s2",
      "speaker": "Volodymyr Zelensky",
      "note": "Both the forces and their operation, down to levels of command."
    },
    {
      "id": "c11_s4_zelensky",
      "about": "multinational_force",
      "property": "forces needed and how they operate",
      "value": "determined",
      "source": "s4",
      "speaker": "Volodymyr Zelensky",
      "note": "The forces needed only."
    },
    {
      "id": "c11_s0",
      "about": "multinational_force",
      "property": "forces needed and how they operate",
      "value": "specifics under discussion",
      "source": "s0"
    },
    {
      "id": "c11_s2",
      "about": "multinational_force",
      "property": "forces needed and how they operate",
      "value": "not public",
      "source": "s2"
    },
    {
      "id": "c11_s4",
      "about": "multinational_force",
      "property": "forces needed and how they operate",
      "value": "operational details unresolved",
      "source": "s4",
      "note": "Whether these are Zelensky’s words or the account’s is not clear."
    },
    {
      "id": "c12_s0",
      "about": "military_assistance",
      "property": "firmness",
      "value": "readiness",
      "source": "s0",
      "speaker": "officials"
    },
    {"id": "c12_s2", "about": "military_assistance", "property": "firmness", "value": "commitment", "source": "s2"},
    {"id": "c12_s4", "about": "military_assistance", "property": "firmness", "value": "commitment", "source": "s4"},
    {
      "id": "core_s0",
      "about": "force_deployment",
      "property": "core",
      "value": "France and the United Kingdom",
      "source": "s0",
      "note": "S0’s word alone; no account names lead nations."
    },
    {
      "id": "technology_s0",
      "about": "monitoring_lead",
      "property": "monitoring technology",
      "value": "expected from the United States",
      "source": "s0",
      "speaker": "diplomats and officials",
      "certainty": "expected"
    },
    {
      "id": "essential_s0",
      "about": "us_participation_essential",
      "property": "view of many European governments",
      "value": "American participation is essential",
      "source": "s0",
      "speaker": "Emmanuel Macron"
    },
    {
      "id": "public_commitment_s0",
      "about": "us_backstop",
      "property": "public commitment",
      "value": "hoped for soon",
      "source": "s0",
      "speaker": "European leaders"
    },
    {
      "id": "extent_s1",
      "about": "us_backstop",
      "property": "extent of American involvement",
      "value": "uncertain",
      "source": "s1"
    },
    {
      "id": "preparation_s1",
      "about": "paris-2026",
      "property": "preparatory work",
      "value": "complete, political approval awaited",
      "source": "s1",
      "speaker": "Emmanuel Macron"
    },
    {
      "id": "parliaments_s0",
      "about": "paris-2026",
      "property": "what Ukraine asks for",
      "value": "documents that parliaments have approved",
      "source": "s0",
      "speaker": "Volodymyr Zelensky"
    },
    {
      "id": "ratification_s2",
      "about": "paris-2026",
      "property": "ratification",
      "value": "still to come in each state",
      "source": "s2",
      "speaker": "Volodymyr Zelensky"
    },
    {
      "id": "ratification_s4",
      "about": "paris-2026",
      "property": "ratification",
      "value": "still to come in each state",
      "source": "s4",
      "speaker": "Volodymyr Zelensky"
    },
    {
      "id": "lawmakers_s2",
      "about": "force_deployment",
      "property": "where lawmakers have to approve",
      "value": "in many countries",
      "source": "s2",
      "note": "S4 says in the nations concerned; the two do not exclude each other."
    },
    {
      "id": "lawmakers_s4",
      "about": "force_deployment",
      "property": "whose lawmakers have to approve",
      "value": "those of the nations concerned",
      "source": "s4"
    },
    {
      "id": "regroup_s2",
      "about": "ceasefire",
      "property": "risk without firm guarantees",
      "value": "gives Russia time to regroup",
      "source": "s2",
      "speaker": "Ukraine"
    },
    {
      "id": "regroup_s4",
      "about": "ceasefire",
      "property": "risk without firm guarantees",
      "value": "gives Russia time to regroup",
      "source": "s4",
      "speaker": "Ukrainian officials"
    },
    {
      "id": "existence_s2",
      "about": "coalition",
      "property": "existence",
      "value": "depends on the readiness of some states to do more",
      "source": "s2",
      "speaker": "Volodymyr Zelensky"
    },
    {
      "id": "existence_s4",
      "about": "coalition",
      "property": "existence",
      "value": "depends on the readiness of some states to do more",
      "source": "s4",
      "speaker": "Volodymyr Zelensky"
    },
    {
      "id": "readiness_s0",
      "about": "RUS",
      "property": "readiness for peace",
      "value": "not shown",
      "source": "s0",
      "speaker": "Keir Starmer"
    },
    {
      "id": "readiness_s2",
      "about": "RUS",
      "property": "readiness for peace",
      "value": "not shown",
      "source": "s2",
      "speaker": "Keir Starmer"
    },
    {
      "id": "readiness_s3",
      "about": "RUS",
      "property": "readiness for peace",
      "value": "not shown",
      "source": "s3",
      "speaker": "Keir Starmer"
    },
    {
      "id": "readiness_s4",
      "about": "RUS",
      "property": "readiness for peace",
      "value": "not shown",
      "source": "s4",
      "speaker": "Keir Starmer"
    },
    {
      "id": "outlook_s2",
      "about": "paris-2026",
      "property": "outlook",
      "value": "the hardest part is still to come",
      "source": "s2",
      "speaker": "Keir Starmer"
    },
    {
      "id": "outlook_s4",
      "about": "paris-2026",
      "property": "outlook",
      "value": "the hardest part is still to come",
      "source": "s4",
      "speaker": "Keir Starmer"
    },
    {
      "id": "lead_states_s2",
      "about": "paris-2026",
      "property": "which states lead on the elements",
      "value": "settled",
      "source": "s2",
      "speaker": "Volodymyr Zelensky",
      "note": "Land, air, sea and reconstruction."
    },
    {
      "id": "lead_states_s4",
      "about": "paris-2026",
      "property": "which states lead on the elements",
      "value": "settled",
      "source": "s4",
      "speaker": "Volodymyr Zelensky",
      "note": "On various elements."
    },
    {
      "id": "veto_s1",
      "about": "russia_on_forces",
      "property": "veto",
      "value": "Russia has none",
      "source": "s1",
      "speaker": "Mark Rutte"
    },
    {
      "id": "after_ceasefire_s0",
      "about": "russia_on_forces",
      "property": "reach",
      "value": "even after a ceasefire",
      "source": "s0"
    },
    {
      "id": "persuasion_s0",
      "about": "russia_on_monitoring",
      "property": "prospect",
      "value": "Russia can be persuaded to accept a monitoring structure",
      "source": "s0",
      "speaker": "American officials"
    },
    {"id": "comment_s2", "about": "RUS", "property": "comment on the meeting", "value": "none yet", "source": "s2"},
    {"id": "comment_s4", "about": "RUS", "property": "comment on the meeting", "value": "none yet", "source": "s4"},
    {"id": "caution_s3", "about": "DEU", "property": "stance on sending troops", "value": "cautious", "source": "s3"},
    {
      "id": "land_s3",
      "about": "q_land_options",
      "property": "weight",
      "value": "the most critical issue",
      "source": "s3",
      "speaker": "Steve Witkoff"
    },
    {"id": "prospect_s1", "about": "ceasefire", "property": "prospect", "value": "none in sight", "source": "s1"},
    {
      "id": "occupation_s3",
      "about": "RUS",
      "property": "share of Ukraine occupied",
      "value": "about 20 %",
      "source": "s3"
    }
  ],
  "events": [
    {
      "id": "paris_meeting",
      "title": "Meeting in Paris",
      "date": "2026-01-06",
      "sets": {"joint_declaration_agreed": true, "trilateral_declaration_signed": true},
      "sources": ["s0", "s1", "s2", "s3", "s4"],
      "note": "The date is publicly known from outside the texts: S0, S2 and S3 speak of a Tuesday, S1 and S4 name no day. S1 may describe an earlier moment. Attendance is C3."
    }
  ]
}
"""##
}
