"""The words that stand at a place in a text: units, scale words, approximators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word, normalised
from unionstats.quantity.model import Unit
from unionstats.quantity.table import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from unionstats.quantity.model import Approximation

_LATIN = pattern(
    r"([A-Za-z]{1,2}(?:[23²³]|·[A-Za-z])|[A-Za-z]+\.?)(?:[ -]{1,3}([A-Za-z]+))?(?:[ -]{1,3}([A-Za-z]+))?"
)
_LONGEST = 8
_SCALE = pattern(r"[十百千]?[万亿兆]{1,4}|千")
SCALE_PLACES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}


def words_at(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield the words that begin at `at`, longest first, each in lower case with its end.

    Up to three Latin words, or up to eight characters of any other script. A Latin word is never cut.
    """
    match = _LATIN.match(text, at)
    if match is None:
        for end in range(min(at + _LONGEST, len(text)), at, -1):
            yield text[at:end].lower(), end
        return
    parts = [part.lower() for part in match.groups() if part]
    for count in range(len(parts), 0, -1):
        end = match.end(count)
        if not in_word(text, end):
            yield " ".join(parts[:count]), end
            if count == 1 and parts[0].endswith("."):
                yield parts[0][:-1], end - 1


def unit_entry(word: str) -> Entry | None:
    """Find the unit of a word in lower case: as listed, or the singular of a listed plural."""
    units = table().units
    entry = units.get(word)
    if entry is None and word.isascii() and word[-1:].isalpha():
        entry = units.get(word + "s") or units.get(word + "es")
        if entry is None and word.endswith("y"):
            entry = units.get(word[:-1] + "ies")
    return entry


def unit_at(text: str, at: int) -> tuple[Entry, int] | None:
    """Find the longest listed unit that begins at `at`, with its end."""
    for word, end in words_at(text, at):
        entry = unit_entry(word)
        if entry is not None:
            return entry, end
    return None


def named_entry(name: str) -> Entry | None:
    """Find the unit that a whole name means: `%`, `workers`, `£`, `万元`, `£000`, `$ million`, `元/人`."""
    word = normalised(name).strip(" ").lower()
    entry = _listed(word) if word else None
    if entry is not None or len(word) < 2:  # noqa: PLR2004
        return entry
    from unionstats.quantity.forms import composed_entry

    entry = _scaled(word) or composed_entry(word, lambda part: _listed(part) or _scaled(part))
    return replace(entry, unit=replace(entry.unit, name=name.strip())) if entry else None


def _listed(word: str) -> Entry | None:
    sign = table().signs.get(word.replace(" ", "").upper())
    return unit_entry(word) or (Entry(sign) if sign is not None else None)


def _scaled(word: str) -> Entry | None:
    match = _SCALE.match(word)
    rest = unit_entry(word[match.end() :]) if match else None
    if match is None or rest is None or rest.unit.dimension == "ratio":
        return None
    factor = rest.unit.factor * 10 ** scale_places(match.group())
    return Entry(Unit(word, rest.unit.dimension, factor, whole=False))


def scale_places(word: str) -> int:
    """Return the power of ten of a Chinese scale word such as 百万 or 万亿."""
    return sum(SCALE_PLACES[character] for character in word)


def chinese_scale(text: str, at: int) -> int | None:
    """Return the end of the Chinese scale word at `at`; a unit such as 千克 or 兆瓦 is none."""
    match = _SCALE.match(text, at) if text[at : at + 1] in SCALE_PLACES else None
    return None if match is None or begins_unit(text, at) else match.end()


def begins_unit(text: str, at: int) -> bool:
    """Tell whether a unit of two characters or more begins at `at`: the 百 of 百分点 is no hundred."""
    return any(end - at > 1 and word in table().units for word, end in words_at(text, at))


def approximator_at(
    words: Mapping[str, Approximation], text: str, at: int, *, running: bool
) -> tuple[Approximation, int] | None:
    """Find the approximator at `at`; in an equation (`running`) signs such as `+` are operators instead."""
    first = text[at : at + 1]
    if first.lower() not in table().begins or (running and not first.isalpha()):
        return None
    for word, end in words_at(text, at):
        kind = words.get(word)
        if kind is not None:
            return kind, end
    return None
