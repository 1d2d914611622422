import pytest

from guarantor import Standing, Truth


def test_only_what_is_decided_is_true_or_false():
    assert bool(Truth.TRUE) is True
    assert bool(Truth.FALSE) is False
    for open_value in (Truth.UNKNOWN, Truth.CONTESTED):
        with pytest.raises(TypeError, match=f"{open_value} is not false"):
            bool(open_value)
        with pytest.raises(TypeError):
            assert not open_value


@pytest.mark.parametrize(
    "value, truth",
    [
        (True, Truth.TRUE),
        (False, Truth.FALSE),
        (None, Truth.UNKNOWN),
        ("unknown", Truth.UNKNOWN),
        ("contested", Truth.CONTESTED),
        (Truth.TRUE, Truth.TRUE),
        ("false", Truth.FALSE),
    ],
)
def test_what_a_fact_can_be_told(value, truth):
    assert Truth.of(value) is truth


@pytest.mark.parametrize(
    "value, error", [("maybe", ValueError), ("True", ValueError), (1, TypeError), (0.5, TypeError), ([], TypeError)]
)
def test_what_it_cannot_be_told(value, error):
    with pytest.raises(error, match="nothing that a fact can be told"):
        Truth.of(value)


def test_truth_is_compared_by_identity():
    assert Truth("true") is Truth.TRUE
    assert Truth.TRUE != True  # noqa: E712
    assert Truth.UNKNOWN in {Truth.UNKNOWN: 1}
    assert [Truth.TRUE, Truth.UNKNOWN].index(Truth.UNKNOWN) == 1


def test_words():
    assert (str(Truth.CONTESTED), repr(Truth.CONTESTED)) == ("contested", "Truth.CONTESTED")
    assert (str(Standing.IN_FORCE), repr(Standing.IN_FORCE)) == ("in force", "Standing.IN_FORCE")
    assert [label for label in Standing if not label.is_decided] == [Standing.UNDETERMINED, Standing.CONTESTED]
    assert [value for value in Truth if value.is_decided] == [Truth.TRUE, Truth.FALSE]
