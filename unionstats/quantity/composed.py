"""Units that heads of tables name in several words: `£000`, `$ million`, `thousand dollars`, `元/人`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.quantity.model import Unit
from unionstats.quantity.table import Entry, table

if TYPE_CHECKING:
    from unionstats.interval import Exact

_THOUSANDS = pattern(r"(?<![0-9.,])['’‘]?000(?:['’]?s)?(?![0-9])")
_WORD = pattern(r"[a-z]+|[^\sa-z]+")
_JOINTS = frozenset({"of", "in", "(", ")", "()"})
_RATIOS = "ratio"


def composed_entry(word: str, simple: Callable[[str], Entry | None]) -> Entry | None:
    """The unit of a name in lower case that has a scale word beside it, or is a rate; None for other names.

    `simple` finds the units of one name. A scale word alone counts things of which the number was shortened.
    """
    return _rate(word, simple) if "/" in word else _scaled(word, simple)


def _scaled(name: str, simple: Callable[[str], Entry | None]) -> Entry | None:
    words = [word for word in _words(_THOUSANDS.sub(" thousand ", name)) if word not in _JOINTS]
    scales = [word for word in words if word in table().scales]
    if len(scales) != 1:
        return None
    factor = 10 ** table().scales[scales[0]]
    rest = " ".join(word for word in words if word not in scales)
    if not rest:
        return Entry(Unit(name, "count", factor, whole=False))
    entry = simple(rest)
    if entry is None or entry.unit.dimension == _RATIOS:
        return None
    return Entry(Unit(name, entry.unit.dimension, entry.unit.factor * factor, whole=False))


def _words(name: str) -> list[str]:
    """The words of a name; the m of `£m` and the bn of `us$bn` are scale words."""
    words: list[str] = _WORD.findall(name)
    for at, word in enumerate(words[1:], 1):
        places = table().glued.get(word)
        if places is not None and not words[at - 1].isalpha():
            words[at] = next(scale for scale, many in table().scales.items() if many == places)
    if (
        len(words) > 1
        and words[0].isalpha()
        and not words[1][0].isalnum()
        and simple_sign(words[0] + words[1])
    ):
        words[:2] = [words[0] + words[1]]
    return words


def simple_sign(word: str) -> bool:
    """Whether these characters are the sign of a currency: `us$`."""
    return word.upper() in table().signs


def _rate(name: str, simple: Callable[[str], Entry | None]) -> Entry | None:
    over, _, under = name.partition("/")
    first, second = simple(over.strip()), simple(under.strip())
    if first is None or second is None or first.place or second.place or not second.unit.factor:
        return None
    factor: Exact = _quotient(first.unit.factor, second.unit.factor)
    return Entry(Unit(name, f"{first.unit.dimension}/{second.unit.dimension}", factor, whole=False))


def _quotient(first: Exact, second: Exact) -> Exact:
    from fractions import Fraction

    from unionstats.quantity.number import simple as simplest

    return simplest(Fraction(first) / Fraction(second))
