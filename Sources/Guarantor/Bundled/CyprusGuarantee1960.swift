// Written by Models/embed.py from Models/cyprus-guarantee-1960.json.

extension BundledFrameworks {
    static let cyprusGuarantee1960 = ##"""
{
  "guarantor": 1,
  "id": "cyprus-guarantee-1960",
  "title": "The Treaty of Guarantee for Cyprus",
  "opens": "1960-08-16",
  "as_of": "1960-08-16",
  "holds_when": {"all": ["state_of_affairs", "observance"]},
  "note": "Reading: that the framework holds with both pillars, and the pillars themselves, are ours.",
  "sources": [
    {
      "id": "guarantee_text",
      "title": "Treaty of Guarantee between Cyprus, Greece, Turkey and the United Kingdom, Nicosia",
      "date": "1960-08-16",
      "note": "United Nations Treaty Series, volume 382."
    }
  ],
  "parties": [
    {"id": "CYP", "name": "Cyprus", "kind": "state", "sources": [{"source": "guarantee_text", "at": "signatures"}]},
    {
      "id": "GRC",
      "name": "Greece",
      "kind": "state",
      "roles": ["guaranteeing power"],
      "sources": [{"source": "guarantee_text", "at": "article II"}]
    },
    {
      "id": "TUR",
      "name": "Turkey",
      "kind": "state",
      "roles": ["guaranteeing power"],
      "sources": [{"source": "guarantee_text", "at": "article II"}]
    },
    {
      "id": "GBR",
      "name": "United Kingdom",
      "kind": "state",
      "roles": ["guaranteeing power"],
      "sources": [{"source": "guarantee_text", "at": "article II"}]
    }
  ],
  "facts": [
    {
      "id": "treaty_signed",
      "statement": "The treaty has been signed",
      "asks": "the signatories",
      "initially": false,
      "settled": true,
      "sources": [{"source": "guarantee_text", "at": "signatures"}]
    },
    {
      "id": "treaty_violated",
      "statement": "A provision of the treaty has been breached",
      "asks": "the guaranteeing powers",
      "initially": false,
      "sources": [{"source": "guarantee_text", "at": "article IV"}]
    },
    {
      "id": "powers_consulted",
      "statement": "The guaranteeing powers have consulted on representations or measures",
      "asks": "the guaranteeing powers",
      "initially": false,
      "sources": [{"source": "guarantee_text", "at": "article IV"}]
    },
    {
      "id": "common_action_possible",
      "statement": "Common or concerted action proves possible",
      "asks": "the guaranteeing powers",
      "initially": "unknown",
      "sources": [{"source": "guarantee_text", "at": "article IV"}],
      "note": "Reading: unknown, as it shows only when they have tried."
    },
    {
      "id": "order_restored",
      "statement": "The state of affairs created by the treaty has been re-established",
      "asks": "Cyprus",
      "initially": false,
      "sources": [{"source": "guarantee_text", "at": "article IV"}]
    }
  ],
  "instruments": [
    {
      "id": "treaty",
      "title": "Treaty of Guarantee",
      "kind": "treaty",
      "adopted_when": "treaty_signed",
      "signatories": ["CYP", "GRC", "TUR", "GBR"],
      "date": "1960-08-16",
      "sources": [{"source": "guarantee_text", "at": "article V"}],
      "note": "In force on signature; no ratification is asked for."
    }
  ],
  "pillars": [
    {
      "id": "state_of_affairs",
      "title": "Independence and constitution of Cyprus",
      "holds_when": {"all": ["own_independence", "guarantee_of_independence", "no_union", "base_areas"]},
      "sources": [{"source": "guarantee_text", "at": "articles I to III"}]
    },
    {
      "id": "observance",
      "title": "Observance of the treaty",
      "holds_when": "consultation_on_breach",
      "sources": [{"source": "guarantee_text", "at": "article IV"}],
      "note": "Reading: the right to act alone adds to it and is not needed for it."
    }
  ],
  "commitments": [
    {
      "id": "own_independence",
      "title": "Independence and constitution",
      "pillar": "state_of_affairs",
      "guarantors": ["CYP"],
      "beneficiary": ["GRC", "TUR", "GBR"],
      "undertakes": "keep its independence, territorial integrity and security, respect its constitution, enter no union with any state, and prohibit what promotes union or partition",
      "pledge": "nonaggression",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": false,
      "sources": [{"source": "guarantee_text", "at": "article I"}],
      "note": "Reading: of the pledge kinds, nonaggression is the nearest."
    },
    {
      "id": "guarantee_of_independence",
      "title": "Guarantee of independence and constitution",
      "pillar": "state_of_affairs",
      "guarantors": ["GRC", "TUR", "GBR"],
      "beneficiary": "CYP",
      "undertakes": "recognise and guarantee the independence, territorial integrity and security of Cyprus and the order of its basic articles",
      "pledge": "defense",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": false,
      "sources": [{"source": "guarantee_text", "at": "article II"}],
      "note": "What a guarantee takes is said in article IV only: consultation."
    },
    {
      "id": "no_union",
      "title": "No union and no partition",
      "pillar": "state_of_affairs",
      "guarantors": ["GRC", "TUR", "GBR"],
      "beneficiary": "CYP",
      "undertakes": "prohibit, as far as it lies with them, what aims at union of Cyprus with another state or at partition",
      "pledge": "nonaggression",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": false,
      "sources": [{"source": "guarantee_text", "at": "article II"}]
    },
    {
      "id": "base_areas",
      "title": "British areas",
      "pillar": "state_of_affairs",
      "guarantors": ["CYP", "GRC", "TUR"],
      "beneficiary": "GBR",
      "undertakes": "respect the areas kept under British sovereignty and guarantee the British rights",
      "pledge": "basing",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": false,
      "sources": [{"source": "guarantee_text", "at": "article III"}]
    },
    {
      "id": "consultation_on_breach",
      "title": "Consultation on a breach",
      "pillar": "observance",
      "guarantors": ["GRC", "TUR", "GBR"],
      "beneficiary": "CYP",
      "undertakes": "consult together on representations or measures to ensure observance",
      "pledge": "consultation",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": false,
      "quorum": "all",
      "triggered_when": "treaty_violated",
      "performed_when": "powers_consulted",
      "sources": [{"source": "guarantee_text", "at": "article IV"}],
      "note": "No time is given. Reading: together means that all three have to be bound."
    },
    {
      "id": "action_alone",
      "title": "Action of a single power",
      "pillar": "observance",
      "guarantors": ["GRC", "TUR", "GBR"],
      "beneficiary": "CYP",
      "undertakes": "take action with the sole aim of re-establishing the state of affairs created by the treaty",
      "pledge": "defense",
      "modality": "may",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": false,
      "triggered_when": {"all": ["treaty_violated", {"not": "common_action_possible"}]},
      "performed_when": "order_restored",
      "sources": [{"source": "guarantee_text", "at": "article IV"}],
      "note": "A right reserved, not a duty; whether action includes force is disputed. No time is given."
    }
  ],
  "procedures": [
    {
      "id": "article_iv",
      "title": "From a breach to action",
      "starts_when": "treaty_violated",
      "steps": [
        {
          "id": "article_iv.find",
          "actor": ["GRC", "TUR", "GBR"],
          "does": "find that the treaty has been breached",
          "done_when": "treaty_violated",
          "sources": [{"source": "guarantee_text", "at": "article IV"}],
          "note": "Reading: the treaty charges nobody with this, so that each power judges by itself."
        },
        {
          "id": "article_iv.consult",
          "actor": ["GRC", "TUR", "GBR"],
          "does": "consult together",
          "after": "article_iv.find",
          "done_when": "powers_consulted",
          "sources": [{"source": "guarantee_text", "at": "article IV"}]
        },
        {
          "id": "article_iv.act",
          "actor": ["GRC", "TUR", "GBR"],
          "does": "act, together or else alone",
          "after": "article_iv.consult",
          "done_when": "order_restored",
          "sources": [{"source": "guarantee_text", "at": "article IV"}]
        }
      ],
      "sources": [{"source": "guarantee_text", "at": "article IV"}]
    }
  ],
  "events": [
    {
      "id": "nicosia",
      "title": "Signature in Nicosia",
      "date": "1960-08-16",
      "sets": {"treaty_signed": true},
      "sources": [{"source": "guarantee_text", "at": "article V"}]
    }
  ]
}
"""##
}
