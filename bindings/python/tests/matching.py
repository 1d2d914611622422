"""When an answer meets what a conformance case expects.

Objects have at least the expected keys. Arrays whose expected items all carry an ``id``, a ``party``, an ``about``
with a ``property``, or a ``fact`` hold, for each, an item of that key which meets it. Other arrays agree item by item.
Numbers may differ by a part in a thousand million.
"""

KEYS = (("id",), ("party",), ("about", "property"), ("fact",))


def differences(answer, expected, place=""):
    """What keeps the answer from meeting the expectation, as lines; none if it does."""
    if isinstance(expected, dict) and isinstance(answer, dict):
        return [line for key, value in expected.items() for line in _member(answer, key, value, place)]
    if isinstance(expected, list) and isinstance(answer, list):
        return _items(answer, expected, place)
    return [] if _same(answer, expected) else [f"{place or '/'}: {answer!r}, expected {expected!r}"]


def _member(answer, key, value, place):
    if key not in answer:
        return [f"{place or '/'}: no key {key!r}, expected {value!r}"]
    return differences(answer[key], value, f"{place}/{key}")


def _items(answer, expected, place):
    keys = [_keys(item) for item in expected]
    if expected and all(keys):
        return [line for item, names in zip(expected, keys) for line in _some(answer, item, names, place)]
    if len(answer) != len(expected):
        return [f"{place or '/'}: {len(answer)} items {answer!r}, expected {expected!r}"]
    pairs = enumerate(zip(answer, expected))
    return [line for index, (item, wanted) in pairs for line in differences(item, wanted, f"{place}/{index}")]


def _some(answer, wanted, names, place):
    name = [wanted[key] for key in names]
    candidates = [item for item in answer if isinstance(item, dict) and [item.get(key, ...) for key in names] == name]
    if not candidates:
        return [f"{place or '/'}: nothing with {dict(zip(names, name))}"]
    attempts = [differences(item, wanted, f"{place}/{name[0]}") for item in candidates]
    return min(attempts, key=len)


def _keys(item):
    if not isinstance(item, dict):
        return None
    return next((names for names in KEYS if all(key in item for key in names)), None)


def _same(answer, expected):
    if isinstance(expected, bool) or isinstance(answer, bool):
        return answer is expected
    if isinstance(expected, (int, float)) and isinstance(answer, (int, float)):
        return abs(answer - expected) <= 1e-9 * max(1, abs(expected))
    return type(answer) is type(expected) and answer == expected
