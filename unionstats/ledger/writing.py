"""Texts, keys and comments as TOML has them."""

from collections.abc import Iterable, Mapping

from unionstats.pattern import pattern

_BARE = pattern(r"[A-Za-z0-9_-]+\Z")
_SPECIAL = pattern(
    '["\\\\\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0'
    "\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def string(text: str) -> str:
    """A basic string of TOML; what would act or hide, or is no character, is escaped."""
    if _SPECIAL.search(text) is not None:
        text = _SPECIAL.sub(lambda found: _escaped(found[0]), text)
    return f'"{text}"'


def key(name: str) -> str:
    """A key of TOML: bare where it may be."""
    return name if _BARE.match(name) else string(name)


def comment(text: str) -> str:
    """A comment of one line."""
    return "# " + _SPECIAL.sub(lambda found: found[0] if found[0] in '"\\' else " ", text)


def _escaped(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - half of a pair, which TOML cannot hold
        return "\ufffd"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"  # noqa: PLR2004


def table(name: str, values: Mapping[str, object], comments: Iterable[str] = ()) -> list[str]:
    """An empty line, the name of a table, comments, and its keys; what is None is left out."""
    lines = ["", f"[{name}]", *map(comment, comments)]
    for one, value in values.items():
        if isinstance(value, str):
            lines.append(f"{one} = {string(value)}")
        elif value is not None:
            lines.append(f"{one} = {str(value).lower() if isinstance(value, int) else string(str(value))}")
    return lines
