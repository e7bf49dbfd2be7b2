"""What has run up, what came to it within the year, and what it is made of: 缴存额 of 缴存总额."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import TypeAlias

from unionstats.interval import Interval, add, divide, scale, subtract
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.paragraphs.level import MOST, Level, Made
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import akin, can_be, span, stands

_TERM = re.compile(r"(?:\A|([+-]) )(.+?)(?= [+-] |\Z)")
_BOTH = 2
_SINCE_END = "before end"  # of the year before

_Terms: TypeAlias = Sequence[tuple[int, Level]]


class Stocks:
    """Levels that run up, and by how much in per cent they grew."""

    def __init__(self) -> None:
        self._grown: list[tuple[Level, Level, bool]] = []
        self._wholes: list[Level] = []

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take those of a paragraph in."""
        for one in row.relations:
            if one.unstated is not None and one.kind == "growth" and len(one.figures) == _BOTH:
                rate, level = (told[place] for place in one.figures)
                if rate.item.kind is Kind.RATE:
                    self._grown.append((rate, level, one.unstated.key[1] == _SINCE_END))
        settled = {one.figures[0] for one in row.relations if one.kind in {"sum", "difference"}}
        self._wholes += [
            one for place, one in enumerate(told) if row.is_level(place) and place not in settled
        ]

    def made(self, levels: Sequence[Level]) -> Iterator[Made]:
        """Their rules among all levels of a report, but for a slip."""
        for rate, level, sure in self._grown:
            flows = _terms(level, level.item.language.stocks, levels)
            within = level.item.language.marks.within_year.search(level.figure.period or "")
            if flows and within is None:
                gain = _come_to(flows)
                made = divide(gain, subtract(span(level.item), gain))
                if stands(rate.item, made) or (sure and can_be(rate.item, made)):
                    more, less = _written(flows, 2), _written([(-sign, one) for sign, one in flows], 2)
                    form = f"{{0}} = ({more.removeprefix(' + ')}) / ({{1}}{less})"
                    form = form.replace("({2})", "{2}")
                    yield "growth", form, [rate.figure, level.figure, *(one.figure for _, one in flows)], None
        for whole in self._wholes:
            parts = _terms(whole, whole.item.language.identities, levels)
            if parts:
                form = "{0} =" + _written(parts, 1).removeprefix(" +")
                kind = "difference" if "-" in form else "sum"
                yield kind, form, [whole.figure, *(one.figure for _, one in parts)], None


def _terms(level: Level, known: Mapping[str, str], levels: Sequence[Level]) -> _Terms:
    """The levels that the name of one stands for, each with its sign; none if not all are told."""
    for form, terms in known.items():
        found = re.fullmatch(form, _name(level))
        if found is not None:
            told = _TERM.findall(terms.format(**found.groupdict()))
            parts = ((-1 if sign == "-" else 1, _called(term, level, levels)) for sign, term in told)
            made = [(sign, one) for sign, one in parts if one is not None]
            return made if len(made) == len(told) else []
    return []


def _called(form: str, level: Level, levels: Sequence[Level]) -> Level | None:
    """The level of a name that stands nearest to another one, of its unit, place and time."""
    at = bisect_left(levels, level.figure.start, key=lambda one: one.figure.start)
    near = levels[max(at - MOST, 0) : at + MOST]
    alike = [
        one for one in near if akin(one.item, level.item) and same_place_and_time(one.figure, level.figure)
    ]
    named = [one for one in alike if re.fullmatch(form, _name(one))]
    return min(named, key=lambda one: abs(one.figure.start - level.figure.start), default=None)


def _name(level: Level) -> str:
    return level.noun or level.figure.label or ""


def _come_to(terms: _Terms) -> Interval:
    """What levels come to with their signs."""
    return reduce(add, (scale(span(one.item), sign) for sign, one in terms))


def _written(terms: _Terms, first: int) -> str:
    """The form of some terms from a number on, each with its sign before it."""
    return "".join(f" {'-+'[sign > 0]} {{{at}}}" for at, (sign, _) in enumerate(terms, first))
