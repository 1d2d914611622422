"""The rule by which answers meet expectations lets nothing through."""

import json

import pytest

from matching import differences
from project import CONFORMANCE


@pytest.mark.parametrize(
    "answer, expected",
    [
        ({"a": 1, "b": 2}, {"a": 1}),
        ([1, 2], [1, 2]),
        ([], []),
        (1.0, 1),
        (0.1 + 0.2, 0.3),
        (None, None),
        (True, True),
        ([{"id": "b"}, {"id": "a", "v": 1, "w": 2}], [{"id": "a", "v": 1}]),
        ([{"id": "a", "v": 1}, {"id": "a", "v": 2}], [{"id": "a", "v": 2}]),
        ([{"party": None, "v": 1}], [{"party": None}]),
        (
            [{"about": "a", "property": "p"}, {"about": "a", "property": "q", "v": 1}],
            [{"about": "a", "property": "q", "v": 1}],
        ),
    ],
)
def test_met(answer, expected):
    assert differences(answer, expected) == []


@pytest.mark.parametrize(
    "answer, expected",
    [
        ({"a": 1}, {"b": 1}),
        ({"a": 1}, {"a": 2}),
        ([1, 2], [1]),
        ([1, 2], [2, 1]),
        ([{"id": "a"}], []),
        (1, True),
        (0, False),
        ("1", 1),
        (None, False),
        ("a", "b"),
        ([{"id": "a", "v": 1}], [{"id": "a", "v": 2}]),
        ([{"id": "b"}], [{"id": "a"}]),
        ([], [{"id": "a"}]),
        ({}, []),
        ([{"a": 1}], [{"a": 1}, {"a": 1}]),
    ],
)
def test_not_met(answer, expected):
    assert differences(answer, expected)


def alterations(value):
    """The same expectation with one leaf altered, once for each leaf that is no key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            for altered in alterations(inner):
                yield {**value, key: altered}
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            for altered in alterations(inner):
                yield [*value[:index], altered, *value[index + 1 :]]
    else:
        yield f"not {value!r}"


@pytest.mark.parametrize("path", sorted(CONFORMANCE.glob("*.json")), ids=lambda path: path.stem)
def test_every_leaf_of_every_expectation_counts(path):
    for case in json.loads(path.read_text())["cases"]:
        expected = case.get("expect", case.get("diagnostics", {}))
        assert differences(expected, expected) == []
        for altered in alterations(expected):
            assert differences(expected, altered), case["id"]
