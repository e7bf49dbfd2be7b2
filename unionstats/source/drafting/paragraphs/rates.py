"""Rates of two named levels of a report: 15.0 students per member of staff, 9 crimes per 1,000 residents."""

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from unionstats.interval import divide, scale
from unionstats.languages.language import language
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.paragraphs.derived import Before, is_one
from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import can_be, in_base, span, stands
from unionstats.source.drafting.tables.said import words

_SIZES = {100, 1000, 10_000, 100_000, 1_000_000}
_SPELT = {"hundred": 100, "thousand": 1000, "million": 1_000_000}


class _Rate(Struct, frozen=True):
    """A rate, the stems of what it counts and of what it is told for, and how many of those."""

    level: Level
    top: frozenset[str]
    bottom: frozenset[str]
    size: int


class Rates:
    """Rates that the words right behind them explain, which no relation of their own sentence has."""

    def __init__(self) -> None:
        self._rates: list[_Rate] = []

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take those of a paragraph in."""
        settled = {one.figures[0] for one in row.relations} if row.parsed else set[int]()
        for place, item in enumerate(row.items if row.parsed else ()):
            if place in settled or item.kind is not Kind.LEVEL or item.dimension not in {"", "count"}:
                continue
            number = place + 1
            per = row.marks.per_number.match(row.items[number].gap) if row.together(place, number) else None
            many = row.items[number].value if per is not None else 1
            counted = item.printed.found.literal.partition(" ")[2]
            said = f"{counted}{per.group()}{_words(told[number])}" if per is not None else _words(told[place])
            found = row.marks.rate_of_each.match(said.strip())
            if found is None or (per is not None and many not in _SIZES):
                continue
            top, bottom = (words(found[name]).stems for name in ("top", "bottom"))
            spelt = next((size for name, size in _SPELT.items() if found.groupdict().get(name)), None)
            many = spelt or many
            if top or per is not None or spelt is not None:
                self._rates.append(_Rate(told[place], top, bottom, int(many)))

    def made(self, before: Before) -> Iterator[Made]:
        """Their rules: the last two levels so named that fit, or the only two, but for a slip."""
        for rate in self._rates:
            near = [one for one in before(rate.level) if one.item.number != rate.level.item.number]
            near = [one for one in near if same_place_and_time(one.figure, rate.level.figure)]
            near = [one for one in near if one.item.dimension in {"", "count"} and one.item.value > 1]
            tops = [one for one in near if rate.top <= _stems(one)]
            here = (rate.level.paragraph, rate.level.item.sentence)
            if not rate.top:  # 1,386 complaints, 93.3 per 1,000 homes
                tops = [one for one in tops[-1:] if (one.paragraph, one.item.sentence) == here]
            bottoms = [one for one in near if _is_of(one, rate.bottom) and one not in tops]
            pairs = [(top, bottom) for top in reversed(tops) for bottom in reversed(bottoms)]
            yield from _fitting(rate, pairs, sure=is_one(bottoms))


def _is_of(level: Level, bottom: frozenset[str]) -> bool:
    """Whether a level counts what a rate is told for; the population is all residents."""
    if bottom <= _stems(level):
        return True
    spoken = level.item.language
    return bottom <= _people(spoken.code) and spoken.marks.population.search(level.noun) is not None


@cache
def _people(code: str) -> frozenset[str]:
    """The stems of the words for people in the language of a code."""
    return frozenset[str]().union(*(words(one).stems for one in language(code).word_set("people")))


def _fitting(rate: _Rate, pairs: Sequence[tuple[Level, Level]], *, sure: bool) -> Iterator[Made]:
    item = rate.level.item
    made = [(pair, divide(span(pair[0].item), span(pair[1].item))) for pair in pairs]
    meant = [(pair, scale(one, rate.size)) for pair, one in made if one is not None]
    fits = [pair for pair, value in meant if stands(item, value)]
    slips = [pair for pair, value in meant if can_be(item, value)] if sure and _is_fine(rate) else []
    slips = slips if is_one([top for top, _ in slips]) else []
    for top, bottom in (fits or slips)[:1]:
        form = QUOTIENT if rate.size == 1 else f"{QUOTIENT} * {rate.size}"
        yield "average", form, [one.figure for one in (rate.level, top, bottom)], None


def _is_fine(rate: _Rate) -> bool:
    """Whether a rate is printed with two digits or more."""
    quantity = rate.level.item.quantity
    return in_base(quantity, quantity.value) >= 10 * in_base(quantity, quantity.step)


def _words(level: Level) -> str:
    """The words of the unit of a figure and those behind it."""
    return f"{level.item.printed.found.literal.partition(' ')[2]}{level.item.tail}".strip()


def _stems(level: Level) -> frozenset[str]:
    """The stems of what a level is called, with the words that stand right behind it."""
    return words(f"{level.noun} {' '.join(_words(level).split()[:2])}").stems
