"""The words of `units.toml`: units, currencies, scale words, approximators; loaded when first needed."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from unionstats.quantity.model import Approximation, Unit
from unionstats.toml_file import toml_file

_NAMED = "zh"  # the language of the names of units


class Entry(Struct, frozen=True):
    """A word's unit; `place` moves the decimal point into that unit (-1 for ‰, +1 for 成)."""

    unit: Unit
    place: int = 0


class Table(Struct, frozen=True):
    """The lexicon; every key is in lower case except in `signs` (upper), `letters` and `glued` (as printed).

    `coins` tells, for each currency, the words that may follow its whole units (3元5角) and how many of
    them make one; `begins` holds the first characters of all approximators and shares; `alike` maps the code
    points of characters to the character that stands for them; `read` has words of units, by their names, for
    the languages of readers.
    """

    units: dict[str, Entry]
    signs: dict[str, Unit]
    letters: dict[str, Unit]
    shares: dict[str, Entry]
    scales: dict[str, int]
    glued: dict[str, int]
    before: dict[str, Approximation]
    inside: dict[str, Approximation]
    after: dict[str, Approximation]
    coins: dict[str, dict[str, int]]
    begins: frozenset[str]
    alike: dict[int, str]
    read: dict[str, dict[str, str]]


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
        letters={
            letter: replace(signs[code], shown=letter)
            for code, member in data["currencies"].items()
            for letter in member.get("letters", ())
        },
        shares=shares,
        scales=data["scales"]["words"],
        glued=data["scales"]["glued"],
        before=before,
        inside=inside,
        after=after,
        coins={code: member["coins"] for code, member in data["currencies"].items() if "coins" in member},
        begins=frozenset(word[0] for words in (before, inside, after, shares) for word in words),
        alike=_alike(data["characters"]),
        read=data["read"],
    )


def unit_in(language: str, unit: Unit) -> Unit:
    """A unit with the word by which it is read in a language, as it was printed where that has none.

    A sign (%, £) is read in every language.
    """
    word = _read(language).get(unit.name)
    printed = unit.shown and (language != _NAMED or not unit.shown[-1].isalnum())
    return unit if word is None or printed else replace(unit, shown=word)


@cache
def _read(language: str) -> dict[str, str]:
    """The words of units that have one in two languages, by their names."""
    signs = (unit for sign, unit in table().signs.items() if not sign[-1].isalnum())
    words = (one.unit for one in table().units.values() if not one.place and one.unit.name[-1].isalnum())
    found: dict[str, str] = {}
    for unit in (unit for unit in (*signs, *words) if unit.shown):
        found.setdefault(unit.name, unit.shown)
    if language == _NAMED:
        found = {name: name for name in found}
    return found | table().read.get(language, {})


def _add_measures(units: dict[str, Entry], dimension: str, members: Mapping[str, Any]) -> None:
    for name, member in members.items():
        factor = member["factor"] if isinstance(member["factor"], int) else Fraction(member["factor"])
        _name(units, Unit(name, dimension, factor, whole=False), member.get("also", ()))


def _add_currencies(units: dict[str, Entry], signs: dict[str, Unit], currencies: Mapping[str, Any]) -> None:
    for code, member in currencies.items():
        unit = Unit(member["name"], code, 1, whole=False)
        _name(units, unit, (*member["also"], code.lower()))
        signs[code] = unit
        for sign in member["before"]:
            signs[sign] = replace(unit, shown=sign) if sign[-1] != "币" else unit
        for name, many in member.get("parts", {}).items():
            _name(units, Unit(name, code, Fraction(1, many), whole=False), ())


def _name(units: dict[str, Entry], unit: Unit, also: tuple[str, ...]) -> None:
    entry = units[unit.name] = Entry(unit)
    for word in also:
        latin = word.strip("-")[0].isascii() and not unit.name.isascii()
        units[word.lower()] = Entry(replace(unit, shown=word.strip("-"))) if latin else entry


def _alike(same: Mapping[str, str]) -> dict[int, str]:
    words = (same["spaces"] + " ", same["hyphens"] + "-", *f"{same['alike']} {same['traditional']}".split())
    wide = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    return wide | {ord(one): word[-1] for word in words for one in word[:-1]}
