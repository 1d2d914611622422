"""Objects read from JSON by what their fields say of themselves."""

from __future__ import annotations

import dataclasses
import datetime
from enum import Enum
from functools import lru_cache
from operator import itemgetter
from typing import (
    Annotated,
    Any,
    Callable,
    Iterable,
    Mapping,
    NamedTuple,
    Optional,
    Tuple,
    Type,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from ..dates import parsed
from ..truth import Truth

Json = Mapping[str, Any]
_Record = TypeVar("_Record", bound="Record")
_Read = Callable[[Any], Any]


class Record:
    """A dataclass each field of which is read, by its type, from the key of its name.

    Where the key lacks, a field is its default, ``None``, ``()`` or ``False``.
    """

    @classmethod
    def from_json(cls: Type[_Record], json: Json) -> _Record:
        """The object that the library has written; keys that no field has are passed over."""
        record: Any = cls
        made: _Record = record(*[read(json) for read in _readers(record)])
        return made


class Key(NamedTuple):
    """How a field is read that is not simply read from the key of its name: ``Annotated[str, Key("from")]``."""

    name: Optional[str] = None
    #: Where the key lacks, the field is what this key says; of a tuple that is the only member.
    otherwise: Optional[str] = None
    #: Reads it out of the whole object.
    read: Optional[_Read] = None


@lru_cache(maxsize=None)
def _readers(record: Any) -> Tuple[_Read, ...]:
    """What reads each field out of the whole object."""
    types = get_type_hints(record, include_extras=True)
    return tuple(_field_reader(field, types[field.name]) for field in dataclasses.fields(record))


def _field_reader(field: dataclasses.Field[Any], kind: Any) -> _Read:
    key = Key()
    if get_origin(kind) is Annotated:
        kind, key = get_args(kind)
    if key.read is not None:
        return key.read
    name, read, absent = key.name or field.name, _value_reader(kind), _absent(field, kind)
    if key.otherwise is not None:
        return _reader_of_two(name, key.otherwise, read, absent, get_origin(kind) is tuple)
    if absent is dataclasses.MISSING:
        return itemgetter(name) if read is _as_it_is else lambda json: read(json[name])
    if absent is None:
        return lambda json: None if (value := json.get(name)) is None else read(value)
    return lambda json: read(json[name]) if name in json else absent


def _reader_of_two(name: str, other: str, read: _Read, absent: Any, is_member: bool) -> _Read:
    def either(json: Json) -> Any:
        value = json.get(name)
        if value is None and name not in json:
            value = [json[other]] if is_member and other in json else json.get(other)
        return absent if value is None else read(value)

    return either


def _absent(field: dataclasses.Field[Any], kind: Any) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if get_origin(kind) is tuple:
        return ()
    if kind is bool:
        return False
    return None if kind is Any or type(None) in get_args(kind) else dataclasses.MISSING


def _value_reader(kind: Any) -> _Read:
    """What reads a value that is there."""
    if get_origin(kind) is tuple:
        member = _value_reader(get_args(kind)[0])
        return tuple if member is _as_it_is else lambda values: tuple(map(member, values))
    if get_origin(kind) is Union:
        several = [each for each in get_args(kind) if each is not type(None)]
        return _value_reader(several[0]) if len(several) == 1 else _as_it_is
    if kind is datetime.datetime:
        return parsed
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _word_reader(kind)
    if isinstance(kind, type) and issubclass(kind, Record):
        return kind.from_json
    return _as_it_is


def _word_reader(kind: Type[Enum]) -> _Read:
    # Calling the class takes four times as long as a look into a table.
    members = {member.value: member for member in kind}
    other: _Read = Truth.of if kind is Truth else kind

    def read(value: Any) -> Enum:
        member = members.get(value)
        return other(value) if member is None else member

    return read


def _as_it_is(value: Any) -> Any:
    return value


_Item = TypeVar("_Item")


def the(items: Iterable[_Item], name: str, value: Any) -> _Item:
    """The first whose attribute ``name`` has the value; ``KeyError`` where none has."""
    for item in items:
        if getattr(item, name) == value:
            return item
    raise KeyError(value)
