"""Small documents for the schema and the reader: sound ones, and ones with one thing wrong that a schema can say."""


def document(**parts):
    return {"guarantor": 1, "id": "d", "title": "D", **parts}


def fact(**keys):
    return document(facts=[{"id": "f", "statement": "F", **keys}])


def party(**keys):
    return document(parties=[{"id": "FRA", "name": "France", "kind": "state", **keys}])


def source(**keys):
    return document(sources=[{"id": "s", "title": "S", **keys}])


def commitment(**keys):
    return document(
        parties=[{"id": "FRA", "name": "France", "kind": "state"}],
        facts=[{"id": "f", "statement": "F"}],
        instruments=[{"id": "i", "title": "I"}],
        commitments=[{"id": "k", "title": "K", **keys}],
    )


def condition(when):
    return document(
        parties=[{"id": "FRA", "name": "France", "kind": "state"}],
        facts=[{"id": "f", "statement": "F"}, {"id": "g", "statement": "G"}],
        commitments=[{"id": "k", "title": "K", "guarantors": ["FRA"]}],
        conditions=[{"id": "c", "when": when}],
    )


def event(**keys):
    return document(
        facts=[{"id": "f", "statement": "F"}], events=[{"id": "e", "date": "2026-01-06", "sets": {}, **keys}]
    )


def delay(**keys):
    return document(facts=[{"id": "f", "statement": "F", "delay": keys}])


def quantity(**keys):
    return commitment(quantities=[{"of": "troops", **keys}])


def objection(**keys):
    return document(
        parties=[{"id": "RUS", "name": "Russia", "kind": "state"}],
        facts=[{"id": "f", "statement": "F"}],
        pillars=[{"id": "p", "title": "P"}],
        objections=[{"id": "o", "party": "RUS", "against": "p", "effect": "contests", **keys}],
    )


def procedure(**keys):
    return document(procedures=[{"id": "p", "title": "P", "steps": [{"id": "p1", "does": "a thing", **keys}]}])


def claim(**keys):
    return document(
        sources=[{"id": "s", "title": "S"}],
        claims=[{"id": "c", "about": "d", "property": "p", "value": "v", "source": "s", **keys}],
    )


SOUND = {
    "the_least": document(),
    "all_lists_empty": document(
        sources=[], parties=[], facts=[], conditions=[], instruments=[], pillars=[], commitments=[], events=[]
    ),
    "dates": document(opens="2026-01-06", as_of="2026-01-06T12:30:00+01:00"),
    "leap_day": document(as_of="2024-02-29"),
    "told_unknown": fact(initially="unknown"),
    "told_contested": fact(initially="contested", probability=0.5, settled=False),
    "a_source_without_a_date": source(date=None, publisher="P", url="https://example.org"),
    "citations": document(
        sources=[{"id": "s", "title": "S"}],
        facts=[{"id": "f", "statement": "F", "sources": ["s", {"source": "s", "speaker": "X", "at": "p. 1"}]}],
    ),
    "approval": document(
        facts=[{"id": "f", "statement": "F"}],
        parties=[{"id": "FRA", "name": "France", "kind": "state", "approval": {"body": "B", "fact": "f"}}],
    ),
    "coalition": document(
        parties=[
            {"id": "FRA", "name": "France", "kind": "state"},
            {"id": "C", "name": "C", "kind": "coalition", "members": ["FRA"], "open": True},
        ]
    ),
    "guarantor_with_terms": commitment(
        guarantors=[{"party": "FRA", "role": "lead", "requires_approval": False}], quorum="all"
    ),
    "one_beneficiary_or_several": commitment(
        beneficiary="FRA", against=["FRA"], pledge=["defense", "basing"], quorum=2
    ),
    "deadline": commitment(triggered_when="f", within="PT24H", enters_when={"not": "f"}),
    "every_operator": condition(
        {
            "all": [
                {"any": ["f", "g"]},
                {"not": "f"},
                {"at_least": 1, "of": ["f", "g"]},
                {"entered": "k"},
                {"ended": "k"},
                {"triggered": "k"},
                {"performed": "k"},
                {"breached": "k"},
                {"bound": "k", "party": "FRA"},
                {"participates": "FRA"},
                {"approved": "FRA"},
                {"held": "f", "for": "P1Y6M"},
            ]
        }
    ),
    "quantity_range": quantity(min=1, max=2.5, unit="brigades", per="year", approximate=True),
    "quantity_undisclosed": quantity(undisclosed=True, text="not said"),
    "quantity_exact": quantity(exact=480),
    "event": event(reported="2026-01-07", sets={"f": "contested"}, title="E"),
    "consent": objection(effect="consent_required", fact="f", ground="G"),
    "steps": document(
        parties=[{"id": "FRA", "name": "France", "kind": "state"}],
        facts=[{"id": "f", "statement": "F"}],
        procedures=[
            {
                "id": "p",
                "title": "P",
                "starts_when": "f",
                "steps": [
                    {"id": "p1", "does": "one"},
                    {"id": "p2", "does": "two", "actor": "FRA", "after": ["p1"], "done_when": "f", "within": "P2W"},
                ],
            }
        ],
    ),
    "claim_about_the_document": claim(value=None, certainty="expected", speaker="X"),
    "delay_fixed": delay(distribution="fixed", value="P30D"),
    "delay_quantiles": delay(
        distribution="quantiles", quantiles=[{"p": 0.1, "delay": "P1D"}, {"p": 0.9, "delay": "P9D"}]
    ),
    "delay_triangular": delay(distribution="triangular", min="P1D", mode="P2D", max="P3D"),
}

BROKEN = {
    "no_object": [],
    "no_version": {"id": "d", "title": "D"},
    "another_version": {**document(), "guarantor": 2},
    "version_as_text": {**document(), "guarantor": "1"},
    "no_id": {"guarantor": 1, "title": "D"},
    "no_title": {"guarantor": 1, "id": "d"},
    "empty_title": {**document(), "title": ""},
    "title_of_another_type": {**document(), "title": 7},
    "unknown_key": document(titel="D"),
    "bad_id": {**document(), "id": "a b"},
    "id_that_begins_with_a_dash": {**document(), "id": "-a"},
    "empty_id": {**document(), "id": ""},
    "long_id": {**document(), "id": "x" * 129},
    "entity_without_id": document(facts=[{"statement": "F"}]),
    "entity_that_is_none": document(facts=["f"]),
    "entities_that_are_no_list": document(facts={"id": "f", "statement": "F"}),
    "no_such_day": document(as_of="2026-02-30"),
    "no_such_leap_day": document(as_of="2026-02-29"),
    "no_such_month": document(as_of="2026-13-01"),
    "time_without_zone": document(as_of="2026-01-06T12:30:00"),
    "year_zero": document(as_of="0000-01-01"),
    "date_in_words": document(opens="tomorrow"),
    "fact_without_statement": document(facts=[{"id": "f"}]),
    "told_as_number": fact(initially=1),
    "told_in_other_words": fact(initially="maybe"),
    "probability_above_one": fact(probability=1.5),
    "probability_below_zero": fact(probability=-0.1),
    "settled_as_text": fact(settled="yes"),
    "kind_of_party": party(kind="empire"),
    "party_without_name": document(parties=[{"id": "FRA", "kind": "state"}]),
    "members_of_a_state": document(
        parties=[
            {"id": "FRA", "name": "France", "kind": "state"},
            {"id": "B", "name": "B", "kind": "state", "members": ["FRA"]},
        ]
    ),
    "open_state": party(open=True),
    "roles_as_text": party(roles="guarantor"),
    "unknown_modality": commitment(modality="must"),
    "unknown_certainty": commitment(certainty="sure"),
    "unknown_binding": commitment(binding="moral"),
    "unknown_pledge": commitment(pledge="hope"),
    "no_guarantors_in_the_list": commitment(guarantors=[]),
    "guarantor_without_party": commitment(guarantors=[{"role": "lead"}]),
    "no_beneficiary_in_the_list": commitment(beneficiary=[]),
    "beneficiary_twice": commitment(beneficiary=["FRA", "FRA"]),
    "quorum_of_none": commitment(quorum=0),
    "quorum_of_a_half": commitment(quorum=1.5),
    "quorum_in_words": commitment(quorum="most"),
    "deadline_without_trigger": commitment(within="P1D"),
    "no_duration": commitment(triggered_when="f", within="1 day"),
    "duration_of_nothing": commitment(triggered_when="f", within="P0D"),
    "duration_without_time": commitment(triggered_when="f", within="P1DT"),
    "quantity_of_nothing": quantity(unit="brigades"),
    "quantity_exact_and_range": quantity(exact=1, max=2),
    "quantity_disclosed": quantity(undisclosed=False),
    "empty_condition": condition({}),
    "two_operators": condition({"all": ["f"], "any": ["g"]}),
    "unknown_operator": condition({"xor": ["f", "g"]}),
    "nothing_in_all": condition({"all": []}),
    "several_in_not": condition({"not": ["f", "g"]}),
    "at_least_none": condition({"at_least": 0, "of": ["f"]}),
    "at_least_of_nothing": condition({"at_least": 1}),
    "bound_without_party": condition({"bound": "k"}),
    "held_for_no_time": condition({"held": "f"}),
    "condition_as_truth": condition(True),
    "condition_without_when": document(conditions=[{"id": "c"}]),
    "event_without_date": document(events=[{"id": "e", "sets": {}}]),
    "event_without_sets": document(events=[{"id": "e", "date": "2026-01-06"}]),
    "event_told_in_other_words": event(sets={"f": "maybe"}),
    "objection_to_nothing": objection(against=[]),
    "objection_without_effect": document(
        parties=[{"id": "RUS", "name": "Russia", "kind": "state"}],
        pillars=[{"id": "p", "title": "P"}],
        objections=[{"id": "o", "party": "RUS", "against": "p"}],
    ),
    "consent_without_fact": objection(effect="consent_required"),
    "step_that_does_nothing": document(procedures=[{"id": "p", "title": "P", "steps": [{"id": "p1"}]}]),
    "step_within_no_time": procedure(within="P0D"),
    "claim_without_source": document(claims=[{"id": "c", "about": "d", "property": "p", "value": "v"}]),
    "claim_of_a_list": claim(value=["v"]),
    "delay_without_value": delay(distribution="fixed"),
    "unknown_distribution": delay(distribution="normal", mean="P1D"),
    "citation_without_source": document(facts=[{"id": "f", "statement": "F", "sources": [{"speaker": "X"}]}]),
    "citations_as_text": document(facts=[{"id": "f", "statement": "F", "sources": "s"}]),
    "empty_note": party(note=""),
}
