"""Ids that name nothing, something of another kind, or are none."""

import pytest

import guarantor
from guarantor import UnknownIdError, WrongKindError


@pytest.mark.parametrize(
    "call",
    [
        lambda s, id: s.truth(id),
        lambda s, id: s.standing(id),
        lambda s, id: s.in_force(id),
        lambda s, id: s.assume(id, True),
        lambda s, id: s.withdraw(id),
        lambda s, id: s.drop(id),
        lambda s, id: s.bound(id, "FRA"),
        lambda s, id: s.bound("french_troops", id),
        lambda s, id: s.explain(id),
        lambda s, id: s.history(id),
        lambda s, id: s.status(id),
        lambda s, id: s.coverage(id),
        lambda s, id: s.conflicts(id),
    ],
)
def test_ids_that_name_nothing(scenario, call):
    for id in ("nothing", "", "céasefire", "ceasefire\0", "x" * 10_000):
        with pytest.raises(UnknownIdError) as caught:
            call(scenario, id)
        assert caught.value.code == "unknown_id"
        assert isinstance(caught.value, KeyError)
    with pytest.raises((UnknownIdError, guarantor.RequestError)):
        call(scenario, "\ud800")


@pytest.mark.parametrize(
    "call",
    [
        lambda s, id: s.truth(id),
        lambda s, id: s.standing(id),
        lambda s, id: s.assume(id, True),
        lambda s, id: s.withdraw(id),
        lambda s, id: s.drop(id),
        lambda s, id: s.bound(id, "FRA"),
        lambda s, id: s.bound("french_troops", id),
    ],
)
def test_ids_of_another_type(scenario, call):
    for id in (7, b"ceasefire", 1.5, ("ceasefire",)):
        with pytest.raises(TypeError, match="an id is a str"):
            call(scenario, id)
    with pytest.raises(TypeError):
        call(scenario, ["ceasefire"])


def test_a_misspelt_id_is_answered_with_the_right_one(scenario):
    with pytest.raises(UnknownIdError) as caught:
        scenario.truth("ceasfire")
    assert caught.value.suggestion == "ceasefire"
    assert str(caught.value) == "nothing has the id `ceasfire`; did you mean `ceasefire`?"


@pytest.mark.parametrize(
    "call",
    [
        lambda s: s.truth("FRA"),
        lambda s: s.standing("ceasefire"),
        lambda s: s.assume("FRA", True),
        lambda s: s.withdraw("ceasefire"),
        lambda s: s.drop("FRA"),
        lambda s: s.bound("FRA", "FRA"),
        lambda s: s.bound("french_troops", "ceasefire"),
        lambda s: s.explain("FRA"),
    ],
)
def test_ids_of_another_kind(scenario, call):
    with pytest.raises(WrongKindError) as caught:
        call(scenario)
    assert caught.value.code == "wrong_kind"
