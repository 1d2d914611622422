import copy
import io
import json
import pickle

import pytest

import guarantor
from guarantor import KINDS, DocumentError, UnknownIdError, WrongKindError
from project import MODELS

SMALL = '{"guarantor": 1, "id": "small", "title": "A small one"}'


def test_bundled(paris):
    assert guarantor.bundled_names() == [
        "budapest-1994", "cyprus-guarantee-1960", "north-atlantic-1949", "paris-2026",
    ]
    assert paris.id == "paris-2026"
    assert repr(paris) == "<Framework paris-2026>"
    with pytest.raises(UnknownIdError) as caught:
        guarantor.bundled("paris-2025")
    assert caught.value.suggestion == "paris-2026"


def test_the_bundled_framework_is_the_file(paris):
    assert guarantor.load(MODELS / "paris-2026.json").canonical() == paris.canonical()


def test_load(tmp_path):
    path = tmp_path / "small.json"
    path.write_text(SMALL)
    sources = [path, str(path), open(path), open(path, "rb"), io.StringIO(SMALL), io.BytesIO(SMALL.encode())]
    assert {guarantor.load(source).canonical() for source in sources} == {guarantor.loads(SMALL).canonical()}
    with pytest.raises(FileNotFoundError):
        guarantor.load(tmp_path / "missing.json")


@pytest.mark.parametrize("document", [SMALL, SMALL.encode(), bytearray(SMALL.encode()), memoryview(SMALL.encode())])
def test_loads(document):
    assert guarantor.loads(document).title == "A small one"
    assert guarantor.check(document) == []


@pytest.mark.parametrize("document", [None, 1, {"guarantor": 1}])
def test_documents_of_another_type(document):
    for function in (guarantor.loads, guarantor.check):
        with pytest.raises(TypeError, match="a document is str or bytes"):
            function(document)


def test_a_byte_order_mark_or_half_a_character_is_a_diagnostic_not_an_encoding_error():
    assert {problem.code for problem in guarantor.check(SMALL.replace("one", "\ud800"))} == {"invalid_utf8"}
    assert guarantor.check("\ufeff" + SMALL) == guarantor.check(("\ufeff" + SMALL).encode())


def test_canonical_is_stable(paris):
    again = guarantor.loads(paris.canonical())
    assert again.canonical() == paris.canonical()
    assert again.document == paris.document == json.loads(paris.canonical())


@pytest.mark.parametrize("kind", KINDS)
def test_ids(paris, kind):
    key = {"party": "parties", "open_question": "open_questions"}.get(kind, kind + "s")
    declared = [element["id"] for element in paris.document.get(key, [])]
    ids = paris.ids(kind)
    assert ids[: len(declared)] == declared
    assert (ids == declared) == (kind != "fact")
    assert [paris.index(kind, id) for id in ids] == list(range(len(ids)))
    ids.clear()
    assert paris.ids(kind)[: len(declared)] == declared


def test_facts_without_a_declaration_are_there(paris):
    assert "participates:FRA" in paris.ids("fact")
    assert "approved:RUS" in paris.ids("fact")


def test_index_refuses(paris):
    with pytest.raises(UnknownIdError) as caught:
        paris.index("fact", "ceasefir")
    assert caught.value.suggestion == "ceasefire"
    with pytest.raises(WrongKindError):
        paris.index("fact", "FRA")
    for kind in ("commitments", "framework", "", None, 6, ["fact"]):
        with pytest.raises(ValueError, match="no kind of element"):
            paris.ids(kind)
        with pytest.raises(ValueError, match="no kind of element"):
            paris.index(kind, "FRA")


def test_copies_and_pickles(paris):
    assert copy.copy(paris) is paris
    assert copy.deepcopy(paris) is paris
    assert pickle.loads(pickle.dumps(paris)).canonical() == paris.canonical()


def test_a_broken_document_is_refused_with_all_its_problems():
    broken = '{"guarantor": 1, "id": "x", "facts": [{"id": "a b"}, {"id": "f", "statement": "", "partie": "X"}]}'
    with pytest.raises(DocumentError) as caught:
        guarantor.loads(broken)
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.code == "document"
    assert list(error.diagnostics) == guarantor.check(broken)
    assert error.total == len(error.diagnostics) == 5
    assert {problem.code for problem in error.diagnostics} == {"missing_key", "bad_id", "empty", "unknown_key"}
    misspelt = next(problem for problem in error.diagnostics if problem.code == "unknown_key")
    assert (misspelt.suggestion, misspelt.pointer) == ("party", "/facts/1/partie")
    assert str(error).splitlines()[0] == "5 problems"
    assert str(misspelt) in str(error)
    assert pickle.loads(pickle.dumps(error)).diagnostics == error.diagnostics


def test_more_problems_than_are_listed():
    facts = ", ".join('{"id": "f%d"}' % number for number in range(250))
    problems = guarantor.check('{"guarantor": 1, "id": "x", "title": "X", "facts": [%s]}' % facts)
    assert (len(problems), problems.total) == (100, 250)
    with pytest.raises(DocumentError, match="and 240 more"):
        guarantor.loads('{"guarantor": 1, "id": "x", "title": "X", "facts": [%s]}' % facts)
