"""The C library: loaded, declared, called. The only file that knows ctypes.

``FUNCTIONS`` has a row for each function of guarantor.h; a test compares the two. The functions below it are the ways
in which the header's functions are called.
"""

from __future__ import annotations

import ctypes
import json
import sys
from contextlib import ExitStack
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int32, c_size_t, c_uint32, c_void_p
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from . import errors
from ._places import HEADER_VERSION, MAJOR, VARIABLE, places


class OpaqueFramework(Structure):
    """``guarantor_framework``."""


class OpaqueScenario(Structure):
    """``guarantor_scenario``."""


class OpaqueSweep(Structure):
    """``guarantor_sweep``."""


#: ``guarantor_sweep_progress``.
SweepProgress = CFUNCTYPE(c_int32, c_void_p, c_size_t, c_size_t)


class SweepOptions(Structure):
    """``guarantor_sweep_options``."""

    _fields_ = [("size", c_uint32), ("threads", c_uint32), ("progress", SweepProgress), ("context", c_void_p)]


Framework = POINTER(OpaqueFramework)
Scenario = POINTER(OpaqueScenario)
Sweep = POINTER(OpaqueSweep)

# Text that the library lends is read as c_char_p. Text that it gives away is a c_void_p, so that it can be freed.
_error = _truth = _standing = _predicate = _kind = _reading = c_int32
_text, _length = c_char_p, c_size_t
_texts, _bytes, _options = POINTER(c_char_p), c_void_p, POINTER(SweepOptions)
_given_text, _number, _size = POINTER(c_void_p), POINTER(c_int32), POINTER(c_size_t)

FUNCTIONS: Dict[str, Tuple[Any, Tuple[Any, ...]]] = {
    "guarantor_version": (_text, ()),
    "guarantor_format_version": (c_int32, ()),
    "guarantor_last_error_message": (_text, ()),
    "guarantor_last_error_json": (_text, ()),
    "guarantor_string_free": (None, (c_void_p,)),
    "guarantor_framework_load": (_error, (_text, _length, POINTER(Framework))),
    "guarantor_framework_bundled": (_error, (_text, POINTER(Framework))),
    "guarantor_bundled_count": (c_size_t, ()),
    "guarantor_bundled_name": (_text, (c_size_t,)),
    "guarantor_framework_free": (None, (Framework,)),
    "guarantor_framework_json": (_error, (Framework, _given_text, _size)),
    "guarantor_framework_count": (c_size_t, (Framework, _kind)),
    "guarantor_framework_id": (_text, (Framework, _kind, c_size_t)),
    "guarantor_framework_index": (_error, (Framework, _kind, _text, _size)),
    "guarantor_scenario_new": (_error, (Framework, POINTER(Scenario))),
    "guarantor_scenario_copy": (_error, (Scenario, POINTER(Scenario))),
    "guarantor_scenario_free": (None, (Scenario,)),
    "guarantor_scenario_assume": (_error, (Scenario, _text, _truth, _text)),
    "guarantor_scenario_withdraw": (_error, (Scenario, _text, _text)),
    "guarantor_scenario_drop": (_error, (Scenario, _text)),
    "guarantor_scenario_set_date": (_error, (Scenario, _text)),
    "guarantor_scenario_set_known_at": (_error, (Scenario, _text)),
    "guarantor_scenario_set_reading": (_error, (Scenario, _reading)),
    "guarantor_scenario_reset": (_error, (Scenario,)),
    "guarantor_scenario_truth": (_error, (Scenario, _text, _number)),
    "guarantor_scenario_truth_at": (_error, (Scenario, _kind, c_size_t, _number)),
    "guarantor_scenario_truths": (_error, (Scenario, _kind, c_size_t, _number)),
    "guarantor_scenario_predicate": (_error, (Scenario, _predicate, _text, _number)),
    "guarantor_scenario_bound": (_error, (Scenario, _text, _text, _number)),
    "guarantor_scenario_standing": (_error, (Scenario, _text, _number)),
    "guarantor_scenario_standings": (_error, (Scenario, c_size_t, _number)),
    "guarantor_ask": (_error, (Scenario, _text, _length, _given_text, _size)),
    "guarantor_ask_with": (_error, (Scenario, _text, _length, _options, _given_text, _size)),
    "guarantor_compare": (_error, (Framework, Framework, _text, _length, _given_text, _size)),
    "guarantor_verify": (_error, (Framework, Framework, _text, _length, _given_text, _size)),
    "guarantor_check": (_error, (_text, _length, _given_text, _size)),
    "guarantor_sweep_new": (_error, (Scenario, _texts, c_size_t, _texts, c_size_t, POINTER(Sweep))),
    "guarantor_sweep_free": (None, (Sweep,)),
    "guarantor_sweep_run": (_error, (Sweep, _bytes, c_size_t, _bytes, _options)),
    "guarantor_sweep_run_packed": (_error, (Sweep, _bytes, _bytes, c_size_t, _bytes, _bytes, _options)),
}


def _declare(loaded: ctypes.CDLL) -> ctypes.CDLL:
    """Gives each function its types.

    Raises ImportError if it is no library of the header's major version, or lacks a function.
    """
    try:
        loaded.guarantor_version.restype = c_char_p
        version = loaded.guarantor_version().decode()
        if int(version.split(".")[0]) != MAJOR:
            raise ImportError(f"is version {version}; this package needs {MAJOR}.x, {HEADER_VERSION} or later")
        for name, (result, arguments) in FUNCTIONS.items():
            function = getattr(loaded, name)
            function.restype, function.argtypes = result, arguments
    except AttributeError as missing:
        raise ImportError(f"is not the library that this package needs: {missing}") from None
    return loaded


def _load() -> ctypes.CDLL:
    tried = []
    for place in places():
        try:
            return _declare(ctypes.CDLL(place))
        except (OSError, ImportError) as error:
            tried.append(f"  {place}: {error}")
    raise ImportError(
        "the Guarantor library could not be loaded. Tried:\n"
        + "\n".join(tried)
        + f"\nBuild it with `make`, install it, or name the file in {VARIABLE}."
    )


library = _load()

#: The library again, for calls that take less time than giving the interpreter's lock up and taking it back: they keep it, so
#: no other thread runs meanwhile. An interpreter without such a lock makes none of them.
quick = ctypes.PyDLL(library._name, handle=library._handle)
HAS_LOCK: bool = getattr(sys, "_is_gil_enabled", lambda: True)()


def check(code: int) -> None:
    """Raises the exception for a failure that the library has just reported on this thread."""
    if code:
        raise errors.error(code, json.loads(library.guarantor_last_error_json()))


def handle(kind: Any, function: Any, *arguments: Any) -> Any:
    """Calls a function that gives out a handle."""
    out = kind()
    check(function(*arguments, byref(out)))
    return out


def text(function: Any, *arguments: Any) -> bytes:
    """Calls a function that gives out text and its length."""
    out, length = c_void_p(), c_size_t()
    check(function(*arguments, byref(out), byref(length)))
    try:
        return ctypes.string_at(out, length.value)
    finally:
        library.guarantor_string_free(out)


def size(function: Any, *arguments: Any) -> int:
    """Calls a function that gives out a size."""
    out = c_size_t()
    check(function(*arguments, byref(out)))
    return out.value


def cell() -> Tuple[Any, Any]:
    """A place for a number, and its address for functions that put one there."""
    number = c_int32()
    return number, byref(number)


def null() -> Any:
    """A place for an address, which has none yet."""
    return c_void_p()


def address(pointer: Any) -> Optional[int]:
    """Where a handle points."""
    return ctypes.cast(pointer, c_void_p).value


def numbers(function: Any, count: int, *arguments: Any) -> List[int]:
    """Calls a function that puts so many numbers."""
    places = (c_int32 * count)()
    check(function(*arguments, places))
    return list(places)


def texts(values: Sequence[bytes]) -> Any:
    """An array of texts."""
    return (c_char_p * len(values))(*values)


def work(call: Callable[[Any], int], threads: int, progress: Optional[Callable[[int, int], Any]]) -> None:
    """Calls what takes options, given their address. What ``progress`` raises is raised here."""
    if not 0 <= threads <= 0xFFFFFFFF:
        raise ValueError(f"threads is {threads}: expected 0, for as many as there are cores, or a number up to 4294967295")
    raised: List[BaseException] = []

    def report(context: Any, done: int, total: int) -> int:
        try:
            return 1 if progress is not None and progress(done, total) else 0
        except BaseException as error:
            raised.append(error)
            return 1

    callback = SweepProgress() if progress is None else SweepProgress(report)
    code = call(byref(SweepOptions(ctypes.sizeof(SweepOptions), threads, callback, None)))
    if raised:
        raise raised[0]
    check(code)


def sweep(
    function: Any, handle: Any, arguments: Sequence[Any], threads: int, progress: Optional[Callable[[int, int], Any]]
) -> None:
    """Calls a function that runs a sweep. Among its arguments views of memory stand for the addresses."""
    with ExitStack() as held:
        places = [held.enter_context(Memory(each)) if isinstance(each, memoryview) else each for each in arguments]
        work(lambda options: function(handle, *places, options), threads, progress)


def asked(
    scenario: Any, request: bytes, threads: int = 1, progress: Optional[Callable[[int, int], Any]] = None
) -> bytes:
    """The answer to a question."""
    out, length = c_void_p(), c_size_t()
    ask = library.guarantor_ask_with
    work(lambda options: ask(scenario, request, len(request), options, byref(out), byref(length)), threads, progress)
    try:
        return ctypes.string_at(out, length.value)
    finally:
        library.guarantor_string_free(out)


class Memory(Structure):
    """Python's ``Py_buffer``: where the bytes of a view are, also where they may not be written."""

    _fields_ = [
        ("buf", c_void_p), ("obj", ctypes.py_object), ("len", ctypes.c_ssize_t), ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int), ("ndim", ctypes.c_int), ("format", c_char_p), ("shape", c_void_p),
        ("strides", c_void_p), ("suboffsets", c_void_p), ("internal", c_void_p),
    ]

    def __init__(self, view: memoryview) -> None:
        super().__init__()
        self._view = view

    def __enter__(self) -> c_void_p:
        ctypes.pythonapi.PyObject_GetBuffer(ctypes.py_object(self._view), byref(self), ctypes.c_int(0))
        return c_void_p(self.buf)

    def __exit__(self, *_: Any) -> None:
        ctypes.pythonapi.PyBuffer_Release(byref(self))
