"""Records as JSON and JSON Lines in UTF-8."""

from collections.abc import Iterable
from re import Match

import msgspec

from unionstats.pattern import pattern

# controls beyond ASCII, soft hyphens, zero-width and direction marks, line separators, tags
_ACTING = pattern(
    "[\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)


def json_document(value: object) -> bytes:
    """Return `value` as one indented UTF-8 document with a line end; Chinese is not escaped."""
    return msgspec.json.format(_encode(value), indent=2) + b"\n"


def json_lines(values: Iterable[object]) -> bytes:
    """Return each of `values` on a line of its own (JSON Lines)."""
    return b"".join(_encode(value) + b"\n" for value in values)


def _encode(value: object) -> bytes:
    """Encode `value`; what UTF-8 cannot hold (half a surrogate pair, from a file name) becomes an escape.

    So does, as JSON's own escape, what a terminal would act on or hide; a reader of JSON sees no difference.
    """
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_paired(value))
    if encoded.isascii() and b"\x7f" not in encoded:
        return encoded
    return _ACTING.sub(_escaped, encoded.decode()).encode()


def _escaped(found: Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))


def _paired(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {_paired(key): _paired(inner) for key, inner in value.items()}
    if isinstance(value, msgspec.Struct):
        fields = {name: _paired(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return [_paired(inner) for inner in value] if isinstance(value, list | tuple) else value
