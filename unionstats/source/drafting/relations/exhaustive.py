"""Whether the parts that a text lists are all of their whole: by its words, or only likely."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction
from functools import reduce
from math import ceil, floor

from unionstats.interval import Exact, Interval, add, subtract
from unionstats.languages.language import Language
from unionstats.quantity import Quantity
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.row import Row, in_base, span

_MOST_STEPS = 64
_NEAR = Fraction(4, 3)  # how many times the parts the whole may be, or the whole the parts
_REST = 10  # units of the last digit that some few parts left out make
_CLEAR_SCALE, _CLEAR_DIGIT = 100, 1000  # how large numbers are, in their last digits, whose slip is no chance
_SCALES = [Fraction(10) ** power for power in (-8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8)]
"""Points moved by up to three places, and words for a scale that stand for another."""


class Slip(IntEnum):
    """What speaks for a misprint."""

    NONE = 0
    LIKELY = 1  # it may be chance
    CLEAR = 2


def exhaustive(row: Row, members: Sequence[int]) -> bool:
    """Whether the words of some parts leave no others: men and women, state and non-state, the rest."""
    return not is_open(row, members) and (
        _ends_with_rest(row, members) or complementary(row, members) is not None
    )


def is_open(row: Row, members: Sequence[int]) -> bool:
    """Whether a list says that it names only some parts: …等."""
    last = members[-1]
    return bool(row.marks.open_list.match(row.items[last].tail))


def _ends_with_rest(row: Row, members: Sequence[int]) -> bool:
    item = row.items[members[-1]]
    return len(members) > 1 and row.marks.rest.search(f"{item.gap}#{item.tail}") is not None


def complementary(row: Row, members: Sequence[int]) -> str | None:
    """The noun of parts that are named by words that part a whole without a rest, one word each; else None.

    It is "" where those words have no noun beside them.
    """
    named = [row.names.get(one) or words_of(row.items[one]).noun for one in members]
    if _opposite(row, named):
        return named[0]
    language = row.items[members[0]].language
    left = _parted(language, named)
    if left is not None:
        nouns = sorted(filter(None, left), key=len) or [""]
        return nouns[0] if all(one.endswith(nouns[0]) for one in nouns) else None
    leads = [row.items[one].lead for one in members]
    tails = [f"{row.items[one].printed.found.literal}{row.items[one].tail}" for one in members]
    return "" if any(_parted(language, words) is not None for words in (leads, tails)) else None


def _parted(language: Language, texts: Sequence[str]) -> list[str] | None:
    """What is left of texts that each hold another member of one group, all of them held; else None."""
    if not all(map(language.complement_word.search, texts)):
        return None
    for group in language.complements:
        found = [{one.lastgroup for one in group.finditer(text)} for text in texts]
        if group.groups == len(texts) == len(set().union(*found)) and all(len(one) == 1 for one in found):
            return [group.sub("", text).strip() for text in texts]
    return None


def _opposite(row: Row, named: Sequence[str]) -> bool:
    """Whether of two nouns the second is the first with a word that denies it."""
    if len(named) != 2 or not all(named):  # noqa: PLR2004 - a word and its opposite
        return False
    found = row.marks.opposite.search(named[1])
    return found is not None and named[1][: found.start()] + named[1][found.end() :] == named[0]


def misprinted(row: Row, whole: int, members: Sequence[int]) -> Slip:
    """The slip that explains why parts do not make a whole: one figure, printed right, would mend the sum."""
    if is_open(row, members):
        return Slip.NONE
    total, parts = span(row.items[whole]), [span(row.items[one]) for one in members]
    made = reduce(add, parts)
    if total.low is None or made.low is None or min(total.low, made.low) <= 0:
        return Slip.NONE
    meant = [made, *(subtract(total, reduce(add, parts[:at] + parts[at + 1 :])) for at in range(len(parts)))]
    told = [row.items[at].quantity for at in (whole, *members)]
    finest = min(in_base(one, one.coarse_step) for one in told)
    found = max(slip_of(one, right, finest) for one, right in zip(told, meant, strict=True))
    less, more = sorted((total.low, made.low))
    if found is Slip.CLEAR and 0 < total.low - made.low < _REST * finest:
        return Slip.LIKELY  # parts that the list leaves out
    return Slip.NONE if found is Slip.LIKELY and more >= _NEAR * less else found


def slip_of(printed: Quantity, meant: Interval, finest: Exact) -> Slip:
    """How a number has to be misprinted to stand for one that was meant.

    A moved point, a wrong scale word, a digit too many or too few, and in a long number a wrong digit or two
    neighbours exchanged are hardly chance; `finest` is the last digit that is no zero in any of the numbers.
    """
    step, value = (in_base(printed, one) for one in (printed.step, printed.value))
    if step == 0 or value == 0 or meant.low is None or meant.high is None or meant.low <= 0:
        return Slip.NONE
    size = max(value, meant.low) / Fraction(finest)
    if size >= _CLEAR_SCALE and any(value * scale in meant for scale in _SCALES):
        return Slip.CLEAR
    half = Fraction(1, 2)
    low, high = ceil(Fraction(meant.low) / step - half), floor(Fraction(meant.high) / step + half)
    if not low <= high < low + _MOST_STEPS:
        return Slip.NONE
    kinds = {_slip_between(str(int(Fraction(value) / step)), str(one)) for one in range(low, high + 1)}
    rare = kinds & {"length", "exchanged"} and size >= _CLEAR_SCALE
    if rare or ("digit" in kinds and size > _CLEAR_DIGIT):
        return Slip.CLEAR
    return Slip.LIKELY if kinds & {"digit", "exchanged"} else Slip.NONE


def _slip_between(printed: str, meant: str) -> str:
    """What is wrong with the digits of a number: one more or less, two neighbours, or one; "" for more."""
    if abs(len(printed) - len(meant)) == 1:
        longer, shorter = sorted((printed, meant), key=len, reverse=True)
        return "length" if any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))) else ""
    if len(printed) != len(meant):
        return ""
    unlike = [at for at, (one, other) in enumerate(zip(printed, meant, strict=True)) if one != other]
    exchanged = len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(printed) == sorted(meant)  # noqa: PLR2004
    return "exchanged" if exchanged else "digit" if len(unlike) == 1 else ""
