"""Objects that stand for one of the library's."""

from __future__ import annotations

from threading import Lock
from types import TracebackType
from typing import Any, ClassVar, Optional, Type, TypeVar

from . import _ffi

Self = TypeVar("Self", bound="Handle")


class Handle:
    """Owns a pointer and frees it once: on ``close``, at the end of ``with``, or when nobody refers to it any more.

    Every call into the library is made while holding ``_lock``, so that no thread changes or closes what another
    one is reading; but for those of ``_ffi.quick``, during which no other thread runs. They are given ``_settled``, which
    is NULL while anything is under way that they must not meet.
    """

    #: The library's function that frees the pointer.
    _free: ClassVar[Any]
    _pointer: Any = None

    def __init__(self, pointer: Any) -> None:
        self._lock = Lock()
        self._pointer = pointer
        self._settled = _ffi.null()

    @property
    def closed(self) -> bool:
        return self._pointer is None

    def _open(self) -> Any:
        """The pointer. Raises ValueError if it has been given back."""
        if self._pointer is None:
            raise ValueError(f"this {type(self).__name__.lower()} is closed")
        return self._pointer

    def close(self) -> None:
        """Gives back what the library holds for this object, which cannot be used afterwards. Twice does nothing."""
        with self._lock:
            self._settled.value = None
            pointer, self._pointer = self._pointer, None
            if pointer is not None:
                self._free(pointer)

    def __enter__(self: Self) -> Self:
        self._open()
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # Nobody else refers to this object: no lock. The class keeps the function alive, also at the interpreter's end.
        pointer, self._pointer = self._pointer, None
        if pointer is not None:
            self._free(pointer)
