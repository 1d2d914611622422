// Written by Models/embed.py from Models/north-atlantic-1949.json.

extension BundledFrameworks {
    static let northAtlantic1949 = ##"""
{
  "guarantor": 1,
  "id": "north-atlantic-1949",
  "title": "The North Atlantic Treaty",
  "opens": "1949-04-04",
  "as_of": "1949-08-24",
  "holds_when": {"all": ["consultation", "collective_defence"]},
  "note": "Articles 4, 5, 6 and 11, as far as they concern consultation and collective defence. Reading: that the framework holds with both is ours.",
  "sources": [
    {
      "id": "nat",
      "title": "The North Atlantic Treaty, Washington",
      "date": "1949-04-04",
      "note": "United Nations Treaty Series, volume 34."
    },
    {
      "id": "protocol_1951",
      "title": "Protocol to the North Atlantic Treaty on the accession of Greece and Turkey, London",
      "date": "1951-10-22"
    },
    {"id": "charter", "title": "Charter of the United Nations, San Francisco", "date": "1945-06-26"},
    {
      "id": "council_2001",
      "title": "Statements of the North Atlantic Council of 12 September and of the Secretary General of 2 October 2001",
      "date": "2001-10-02"
    }
  ],
  "parties": [
    {
      "id": "BEL",
      "name": "Belgium",
      "kind": "state",
      "approval": {"body": "the constitutional process of Belgium", "fact": "bel_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "CAN",
      "name": "Canada",
      "kind": "state",
      "approval": {"body": "the constitutional process of Canada", "fact": "can_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "DNK",
      "name": "Denmark",
      "kind": "state",
      "approval": {"body": "the constitutional process of Denmark", "fact": "dnk_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "FRA",
      "name": "France",
      "kind": "state",
      "approval": {"body": "the constitutional process of France", "fact": "fra_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "ISL",
      "name": "Iceland",
      "kind": "state",
      "approval": {"body": "the constitutional process of Iceland", "fact": "isl_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "ITA",
      "name": "Italy",
      "kind": "state",
      "approval": {"body": "the constitutional process of Italy", "fact": "ita_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "LUX",
      "name": "Luxembourg",
      "kind": "state",
      "approval": {"body": "the constitutional process of Luxembourg", "fact": "lux_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "NLD",
      "name": "Netherlands",
      "kind": "state",
      "approval": {"body": "the constitutional process of the Netherlands", "fact": "nld_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "NOR",
      "name": "Norway",
      "kind": "state",
      "approval": {"body": "the constitutional process of Norway", "fact": "nor_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "PRT",
      "name": "Portugal",
      "kind": "state",
      "approval": {"body": "the constitutional process of Portugal", "fact": "prt_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "GBR",
      "name": "United Kingdom",
      "kind": "state",
      "approval": {"body": "the constitutional process of the United Kingdom", "fact": "gbr_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "USA",
      "name": "United States",
      "kind": "state",
      "approval": {"body": "the constitutional process of the United States", "fact": "usa_deposit"},
      "sources": [{"source": "nat", "at": "signatures"}]
    },
    {
      "id": "allies",
      "name": "North Atlantic Alliance",
      "kind": "coalition",
      "members": ["BEL", "CAN", "DNK", "FRA", "ISL", "ITA", "LUX", "NLD", "NOR", "PRT", "GBR", "USA"],
      "sources": [{"source": "nat", "at": "signatures"}],
      "note": "Reading: the twelve that signed; those that acceded later under article 10 are left out."
    }
  ],
  "facts": [
    {
      "id": "bel_deposit",
      "statement": "Belgium has deposited its ratification with the United States",
      "party": "BEL",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "can_deposit",
      "statement": "Canada has deposited its ratification with the United States",
      "party": "CAN",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "dnk_deposit",
      "statement": "Denmark has deposited its ratification with the United States",
      "party": "DNK",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "fra_deposit",
      "statement": "France has deposited its ratification with the United States",
      "party": "FRA",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "isl_deposit",
      "statement": "Iceland has deposited its ratification with the United States",
      "party": "ISL",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "ita_deposit",
      "statement": "Italy has deposited its ratification with the United States",
      "party": "ITA",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "lux_deposit",
      "statement": "Luxembourg has deposited its ratification with the United States",
      "party": "LUX",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "nld_deposit",
      "statement": "The Netherlands has deposited its ratification with the United States",
      "party": "NLD",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "nor_deposit",
      "statement": "Norway has deposited its ratification with the United States",
      "party": "NOR",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "prt_deposit",
      "statement": "Portugal has deposited its ratification with the United States",
      "party": "PRT",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "gbr_deposit",
      "statement": "The United Kingdom has deposited its ratification with the United States",
      "party": "GBR",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "usa_deposit",
      "statement": "The United States has deposited its ratification with the United States",
      "party": "USA",
      "asks": "the depositary, the United States",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 11"}]
    },
    {
      "id": "security_threatened",
      "statement": "A party holds that the territorial integrity, independence or security of a party is threatened",
      "asks": "any party",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 4"}]
    },
    {
      "id": "consulted",
      "statement": "The parties have consulted",
      "asks": "the North Atlantic Council",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 4"}]
    },
    {
      "id": "attack_on_territory",
      "statement": "An armed attack on the territory of a party in Europe or North America has occurred",
      "asks": "the parties",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 6"}, {"source": "protocol_1951", "at": "article 2"}],
      "note": "The Algerian departments of France were named in 1949; the protocol of 1951 adds Turkey."
    },
    {
      "id": "attack_on_islands",
      "statement": "An armed attack on an island of a party in the North Atlantic north of the Tropic of Cancer has occurred",
      "asks": "the parties",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 6"}]
    },
    {
      "id": "attack_on_forces",
      "statement": "An armed attack on forces, vessels or aircraft of a party in or over the area has occurred",
      "asks": "the parties",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 6"}, {"source": "protocol_1951", "at": "article 2"}],
      "note": "Occupation forces in Europe are included."
    },
    {
      "id": "assistance_given",
      "statement": "The parties have assisted the party that was attacked, each as it deems necessary",
      "asks": "the party that was attacked",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 5"}]
    },
    {
      "id": "attack_reported",
      "statement": "The attack and the measures taken have been reported to the Security Council",
      "asks": "the Security Council",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 5"}]
    },
    {
      "id": "council_measures",
      "statement": "The Security Council has taken the measures necessary to restore and maintain peace",
      "asks": "the Security Council",
      "initially": false,
      "sources": [{"source": "nat", "at": "article 5"}, {"source": "charter", "at": "article 51"}]
    }
  ],
  "conditions": [
    {
      "id": "attack_within_article_6",
      "title": "An armed attack within the meaning of article 6",
      "when": {"any": ["attack_on_territory", "attack_on_islands", "attack_on_forces"]},
      "sources": [{"source": "nat", "at": "article 6"}]
    }
  ],
  "instruments": [
    {
      "id": "treaty",
      "title": "The North Atlantic Treaty",
      "kind": "treaty",
      "adopted_when": {
        "all": ["bel_deposit", "can_deposit", "fra_deposit", "lux_deposit", "nld_deposit", "gbr_deposit", "usa_deposit"]
      },
      "signatories": ["BEL", "CAN", "DNK", "FRA", "ISL", "ITA", "LUX", "NLD", "NOR", "PRT", "GBR", "USA"],
      "date": "1949-04-04",
      "sources": [{"source": "nat", "at": "article 11"}],
      "note": "Article 11 asks for the ratifications of a majority of the signatories, these seven included. Reading: as seven of twelve are a majority, the seven alone are encoded. For any other state the treaty takes effect when its own ratification is deposited, which is what binds a guarantor here."
    }
  ],
  "pillars": [
    {
      "id": "consultation",
      "title": "Consultation",
      "holds_when": "consult_on_threats",
      "sources": [{"source": "nat", "at": "article 4"}]
    },
    {
      "id": "collective_defence",
      "title": "Collective defence",
      "holds_when": "collective_response",
      "sources": [{"source": "nat", "at": "article 5"}]
    }
  ],
  "commitments": [
    {
      "id": "consult_on_threats",
      "title": "Consultation on a threat",
      "pillar": "consultation",
      "guarantors": ["BEL", "CAN", "DNK", "FRA", "ISL", "ITA", "LUX", "NLD", "NOR", "PRT", "GBR", "USA"],
      "beneficiary": "allies",
      "undertakes": "consult together when any party holds that the territorial integrity, independence or security of one is threatened",
      "pledge": "consultation",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "instruments": ["treaty"],
      "requires_approval": true,
      "triggered_when": "security_threatened",
      "performed_when": "consulted",
      "sources": [{"source": "nat", "at": "article 4"}, {"source": "nat", "at": "article 11"}],
      "note": "One party’s opinion is enough. No time is given."
    },
    {
      "id": "collective_response",
      "title": "Response to an armed attack",
      "pillar": "collective_defence",
      "guarantors": ["BEL", "CAN", "DNK", "FRA", "ISL", "ITA", "LUX", "NLD", "NOR", "PRT", "GBR", "USA"],
      "beneficiary": "allies",
      "undertakes": "take an armed attack on one party in Europe or North America for an attack on all, and assist that party at once, alone and together, with such action as each deems necessary, armed force included",
      "pledge": "defense",
      "modality": "will",
      "binding": "legal",
      "certainty": "agreed",
      "location": "the North Atlantic area",
      "instruments": ["treaty"],
      "requires_approval": true,
      "suspended_when": "council_measures",
      "triggered_when": "attack_within_article_6",
      "performed_when": "assistance_given",
      "sources": [
        {"source": "nat", "at": "article 5"},
        {"source": "nat", "at": "article 6"},
        {"source": "nat", "at": "article 11"}
      ],
      "note": "Each party decides by itself what it deems necessary. At once is no number of days, so that no time is encoded. Reading: that measures end when the Security Council has acted is encoded as suspension."
    }
  ],
  "procedures": [
    {
      "id": "invocation",
      "title": "From an attack to assistance",
      "starts_when": "attack_within_article_6",
      "steps": [
        {
          "id": "invocation.establish",
          "actor": "allies",
          "does": "establish that the attack falls under articles 5 and 6",
          "done_when": "attack_within_article_6",
          "sources": [{"source": "council_2001", "at": "the attacks of 11 September 2001"}],
          "note": "Reading: the treaty charges nobody with this; in 2001, the only time, the Council did it."
        },
        {
          "id": "invocation.assist",
          "actor": "allies",
          "does": "assist the party attacked, each as it deems necessary",
          "after": "invocation.establish",
          "done_when": "assistance_given",
          "sources": [{"source": "nat", "at": "article 5"}]
        },
        {
          "id": "invocation.report",
          "actor": "allies",
          "does": "report the attack and the measures to the Security Council",
          "after": "invocation.establish",
          "done_when": "attack_reported",
          "sources": [{"source": "nat", "at": "article 5"}]
        }
      ],
      "sources": [{"source": "nat", "at": "article 5"}],
      "note": "Reading: the order of the steps is ours."
    }
  ],
  "events": [
    {
      "id": "last_deposits",
      "title": "The last of the seven ratifications, and entry into force",
      "date": "1949-08-24",
      "sets": {
        "bel_deposit": true,
        "can_deposit": true,
        "dnk_deposit": true,
        "fra_deposit": true,
        "isl_deposit": true,
        "ita_deposit": true,
        "lux_deposit": true,
        "nld_deposit": true,
        "nor_deposit": true,
        "prt_deposit": true,
        "gbr_deposit": true,
        "usa_deposit": true
      },
      "sources": [{"source": "nat", "at": "article 11"}],
      "note": "Reading: the deposits are told as of the day on which all twelve were in; the dates of the earlier ones are left out."
    }
  ]
}
"""##
}
