"""The schema and the reader agree, as far as a schema can say it."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import guarantor
from documents import documents
from project import MODELS, SCHEMA
from schema_cases import BROKEN, SOUND

VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text()))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(VALIDATOR.schema)
    assert len(BROKEN) >= 40 and len(SOUND) >= 15


@pytest.mark.parametrize("path", sorted(MODELS.glob("*.json")), ids=lambda path: path.stem)
def test_models(path):
    VALIDATOR.validate(json.loads(path.read_text()))
    assert guarantor.check(path.read_bytes()) == []


@pytest.mark.parametrize("name", guarantor.bundled_names())
def test_bundled_frameworks_in_canonical_form(name):
    VALIDATOR.validate(guarantor.bundled(name).document)


@pytest.mark.parametrize("name", SOUND)
def test_both_accept(name):
    assert [error.message for error in VALIDATOR.iter_errors(SOUND[name])] == []
    assert guarantor.check(json.dumps(SOUND[name])) == []
    VALIDATOR.validate(guarantor.loads(json.dumps(SOUND[name])).document)


@pytest.mark.parametrize("name", BROKEN)
def test_both_refuse(name):
    assert not VALIDATOR.is_valid(BROKEN[name])
    assert guarantor.check(json.dumps(BROKEN[name]))


@given(documents)
def test_random_documents(document):
    VALIDATOR.validate(document)
    VALIDATOR.validate(guarantor.loads(json.dumps(document)).document)
