"""Questions as JSON."""

from __future__ import annotations

import datetime
import json
from typing import Any, Mapping, Union

from .dates import written
from .errors import DateError, RequestError
from .truth import Truth


def encoded(request: Union[Mapping[str, Any], str, bytes]) -> bytes:
    """A request in UTF-8; text is taken as it stands."""
    if isinstance(request, bytes):
        return request
    if isinstance(request, str):
        return request.encode("utf-8", "surrogatepass")
    try:
        return json.dumps(request, allow_nan=False, default=_plain).encode()
    except DateError:
        raise
    except (ValueError, RecursionError) as error:
        raise RequestError(f"this request cannot be written as JSON: {error}", code="bad_request") from None


def _plain(value: Any) -> Any:
    if isinstance(value, Truth):
        return {Truth.TRUE: True, Truth.FALSE: False}.get(value, value.value)
    if isinstance(value, datetime.date):
        return written(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"a request cannot hold a {type(value).__name__}")
