"""Whether the parts that a text lists are all of their whole: by its words, or only likely."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from math import ceil, floor

from unionstats.interval import Exact, Interval, add, subtract
from unionstats.languages.language import Language
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.row import Row, in_base, span

_NEAR = Fraction(4, 3)  # how many times the parts the whole may be, or the whole the parts
_MOST_STEPS = 64


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


def nearly_all(row: Row, whole: int, members: Sequence[int]) -> bool:
    """Whether one wrong digit, or two neighbours exchanged, explains why parts do not make a whole."""
    total, parts = span(row.items[whole]), reduce(add, (span(row.items[one]) for one in members))
    rest = subtract(total, parts)
    if total.low is None or parts.low is None:
        return False
    less, more = sorted((total.low, parts.low))
    step = min(
        in_base(one.quantity, one.quantity.step) for one in (row.items[at] for at in (whole, *members))
    )
    return less > 0 and more < _NEAR * less and one_slip(rest, step)


def one_slip(rest: Interval, step: Exact) -> bool:
    """Whether one wrong digit, or two neighbours exchanged, lead as far as what is left over says."""
    if rest.low is None or rest.high is None or step == 0:
        return False
    low, high = ceil(rest.low / step), floor(rest.high / step)
    return high - low < _MOST_STEPS and any(map(_is_slip, range(low, high + 1)))


def _is_slip(steps: int) -> bool:
    """Whether a number is how far one wrong digit, or two neighbours exchanged, lead: 3, 300, 27, 5400."""
    digits = str(abs(steps)).rstrip("0")
    return len(digits) == 1 or (len(digits) == 2 and int(digits) % 9 == 0)  # noqa: PLR2004 - 9 times a digit
