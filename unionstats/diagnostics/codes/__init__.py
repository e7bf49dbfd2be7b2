"""Every diagnostic code and what it says: a TOML file a family, read when one of its codes is asked for.

All texts of these files are translated. `same_as` names the codes from which an entry takes a text as it is.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from unionstats.toml_file import toml_file

_FAMILIES = {
    "F": "file",
    "T": "toml",
    "L": "ledger",
    "Q": "quantity",
    "R": "rule",
    "V": "verdict",
    "A": "audit",
    "S": "source",
    "P": "printed",
    "C": "command",
    "K": "columns",
    "X": "internal",
}


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of finding.

    `message` and `hint` have `{named}` fields for the finding's words; the hint is only shown when every
    one of its fields has a text. `why` says what the finding means to the person who relies on the
    figures, `mend` what to do. `phrases` names the fields whose words are keys of `phrases()`, not text of
    the ledger. `severity` is "error" or "warning". `name` is what JSON calls a kind of finding or slip.
    """

    code: str
    title: str
    message: str
    hint: str = ""
    why: str = ""
    mend: str = ""
    phrases: tuple[str, ...] = ()
    severity: str = "error"
    name: str = ""


@cache
def _entries(letter: str) -> Mapping[str, dict[str, Any]]:
    return toml_file(f"diagnostics/codes/{_FAMILIES[letter]}.toml")


@cache
def _family(letter: str) -> Mapping[str, Code]:
    entries = {}
    for code, entry in _entries(letter).items():
        same = entry.get("same_as", {}).items()
        texts = {field: _entries(other[0])[other][field] for field, other in same}
        entries[code] = {**entry, **texts, "code": code}
        entries[code].pop("same_as", None)
    return msgspec.convert(entries, dict[str, Code])


def find(code: str) -> Code | None:
    """Return what is told about `code` ("Q002"), or None if there is no such code."""
    return _family(code[0]).get(code) if code[:1] in _FAMILIES else None


def named(name: str) -> Code | None:
    """Return what is told about a kind of finding or slip by its name ("swap"), or None for no such kind."""
    return next((one for one in _family("A").values() if one.name == name), None)


def code_of(name: str) -> str:
    """Return the code of a kind of finding or slip."""
    return {one.name: one.code for one in _family("A").values()}[name]


def all_codes() -> Iterator[Code]:
    """Yield every code, family by family."""
    for letter in _FAMILIES:
        yield from _family(letter).values()


@cache
def phrases() -> Mapping[str, str]:
    """What the core calls a thing in one word, in the words of the reader."""
    return toml_file("diagnostics/codes/phrases.toml")
