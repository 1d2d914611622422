"""guarantor.h and the package name the same functions, types and numbers."""

import re
from ctypes import POINTER, c_char_p, c_int32, c_size_t, c_void_p

import pytest

from guarantor import _ffi, _places, errors, kinds, scenario, truth
from project import HEADER

TEXT = HEADER.read_text()
CODE = re.sub(r"/\*.*?\*/", " ", TEXT, flags=re.S)
NUMBERS = set(re.findall(r"typedef int32_t (\w+);", CODE))
DECLARATIONS = {
    name: (result, arguments)
    for result, name, arguments in re.findall(
        r"GUARANTOR_API\s+([\w\s*]+?)\s*(\bguarantor_\w+)\s*\(([^)]*)\)\s*;", CODE
    )
}
TYPES = {
    "void": None,
    "size_t": c_size_t,
    "int32_t": c_int32,
    "const char *": c_char_p,
    "char *": c_void_p,
    "char **": POINTER(c_void_p),
    "size_t *": POINTER(c_size_t),
    "guarantor_framework *": _ffi.Framework,
    "guarantor_framework **": POINTER(_ffi.Framework),
    "guarantor_scenario *": _ffi.Scenario,
    "guarantor_scenario **": POINTER(_ffi.Scenario),
    "guarantor_sweep *": _ffi.Sweep,
    "guarantor_sweep **": POINTER(_ffi.Sweep),
    "guarantor_sweep_options *": POINTER(_ffi.SweepOptions),
    "const char *const *": POINTER(c_char_p),
    "uint8_t *": c_void_p,
    **{number: c_int32 for number in NUMBERS},
    **{f"{number} *": POINTER(c_int32) for number in NUMBERS},
}


def ctype(declaration):
    """The ctypes type of a declaration such as `const char *id`."""
    spelled = re.sub(r"\s*(\*+)\s*", r" \1", re.sub(r"(?<=[\s*])\w+$", "", declaration.strip()).strip() or declaration)
    if spelled not in TYPES:
        spelled = spelled.replace("const ", "")
    return TYPES[spelled]


def constants(enumeration):
    body = re.search(rf"enum {enumeration} {{(.*?)}};", CODE, re.S).group(1)
    return {name: int(number) for name, number in re.findall(r"(\w+)\s*=\s*(\d+)", body)}


def test_the_header_has_been_understood():
    assert len(DECLARATIONS) == len(re.findall(r"^GUARANTOR_API", CODE, re.M)) > 25


def test_the_same_functions():
    assert set(_ffi.FUNCTIONS) == set(DECLARATIONS)


@pytest.mark.parametrize("name", DECLARATIONS)
def test_the_same_types(name):
    result, arguments = DECLARATIONS[name]
    expected = [] if arguments.strip() == "void" else [ctype(argument) for argument in arguments.split(",")]
    declared_result, declared = _ffi.FUNCTIONS[name]
    assert TYPES[re.sub(r"\s*(\*+)\s*", r" \1", result.strip())] is declared_result
    assert list(declared) == expected
    function = getattr(_ffi.library, name)
    assert (function.restype, list(function.argtypes)) == (declared_result, expected)


def test_the_same_numbers():
    def named(enumeration, prefix, words):
        return constants(enumeration) == {
            prefix + re.sub(r"\W", "_", word).upper(): number for number, word in enumerate(words)
        }

    assert named("guarantor_truth_e", "GUARANTOR_", [value.value for value in truth.TRUTHS])
    assert named("guarantor_standing_e", "GUARANTOR_STANDING_", [value.value for value in truth.STANDINGS])
    assert named("guarantor_kind_e", "GUARANTOR_KIND_", kinds.KINDS)
    assert named("guarantor_predicate_e", "GUARANTOR_", scenario.PREDICATES)
    assert named("guarantor_reading_e", "GUARANTOR_READING_", scenario.READINGS)


def test_an_exception_for_each_error():
    numbers = set(constants("guarantor_error_e").values()) - {0}
    classes = {type(errors.error(number, {})) for number in numbers}
    assert len(classes) == len(numbers)
    assert errors.GuarantorError not in classes
    assert type(errors.error(99, {"message": "later"})) is errors.GuarantorError


def test_the_same_version():
    version = re.search(r'define GUARANTOR_VERSION "(.*)"', TEXT).group(1)
    assert version == _places.HEADER_VERSION
    numbers = re.findall(r"define GUARANTOR_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", TEXT)
    assert version == ".".join(numbers)
    assert _ffi.library.guarantor_version().decode() == version
