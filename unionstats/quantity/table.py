"""The words of `units.toml`: units, currencies, scale words, approximators; loaded when first needed."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from unionstats.quantity.model import Approximation, Unit
from unionstats.toml_file import toml_file

if TYPE_CHECKING:
    from collections.abc import Mapping


class Entry(Struct, frozen=True):
    """A word's unit; `place` moves the decimal point into that unit (-1 for ‰, +1 for 成)."""

    unit: Unit
    place: int = 0


class Table(Struct, frozen=True):
    """The lexicon; every key is in lower case except in `signs` (upper) and `glued` (as printed).

    `coins` tells, for each currency, the words that may follow its whole units (3元5角) and how many of
    them make one; `begins` holds the first characters of all approximators and shares; `alike` maps the code
    points of characters to the character that stands for them.
    """

    units: dict[str, Entry]
    signs: dict[str, Unit]
    shares: dict[str, Entry]
    scales: dict[str, int]
    glued: dict[str, int]
    before: dict[str, Approximation]
    inside: dict[str, Approximation]
    after: dict[str, Approximation]
    coins: dict[str, dict[str, int]]
    begins: frozenset[str]
    alike: dict[int, str]


@cache
def table() -> Table:
    """Load the lexicon."""
    data = toml_file("quantity/units.toml")
    units: dict[str, Entry] = {}
    signs: dict[str, Unit] = {}
    for name in (*data["counts"]["zh"].split(), *data["counts"]["en"].split()):
        units[name] = Entry(Unit(name, "count", 1, whole=True))
    for name, words in data["counts"]["also"].items():
        _name(units, Unit(name, "count", 1, whole=True), words)
    for dimension, members in data["measures"].items():
        _add_measures(units, dimension, members)
    ratios = data["ratios"]
    _add_measures(
        units, "ratio", {name: ratios[name] for name in ratios if name not in {"shifted", "before"}}
    )
    for word, member in ratios["shifted"].items():
        units[word] = Entry(units[member["unit"]].unit, member["place"])
    _add_currencies(units, signs, data["currencies"])
    before, inside, after = (
        {word: Approximation(kind) for kind, words in data["approximators"][place].items() for word in words}
        for place in ("before", "inside", "after")
    )
    shares = {word: Entry(units["%"].unit, place) for word, place in ratios["before"].items()}
    return Table(
        units=units,
        signs=signs,
        shares=shares,
        scales=data["scales"]["words"],
        glued=data["scales"]["glued"],
        before=before,
        inside=inside,
        after=after,
        coins={code: member["coins"] for code, member in data["currencies"].items() if "coins" in member},
        begins=frozenset(word[0] for words in (before, inside, after, shares) for word in words),
        alike=_alike(data["characters"]),
    )


def _add_measures(units: dict[str, Entry], dimension: str, members: Mapping[str, Any]) -> None:
    for name, member in members.items():
        factor = member["factor"] if isinstance(member["factor"], int) else Fraction(member["factor"])
        _name(units, Unit(name, dimension, factor, whole=False), member.get("also", ()))


def _add_currencies(units: dict[str, Entry], signs: dict[str, Unit], currencies: Mapping[str, Any]) -> None:
    for code, member in currencies.items():
        unit = Unit(member["name"], code, 1, whole=False)
        _name(units, unit, (code.lower(), *member["also"]))
        signs[code] = unit
        for sign in member["before"]:
            signs[sign] = unit
        for name, many in member.get("parts", {}).items():
            _name(units, Unit(name, code, Fraction(1, many), whole=False), ())


def _name(units: dict[str, Entry], unit: Unit, also: tuple[str, ...]) -> None:
    entry = units[unit.name] = Entry(unit)
    for word in also:
        units[word] = entry


def _alike(same: Mapping[str, str]) -> dict[int, str]:
    words = (same["spaces"] + " ", same["hyphens"] + "-", *same["alike"].split())
    wide = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    return wide | {ord(one): word[-1] for word in words for one in word[:-1]}
