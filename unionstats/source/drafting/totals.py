"""The levels that a report prints, as the wholes that later sentences name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, divide, intersect
from unionstats.pattern import pattern
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import Question, Row
from unionstats.source.drafting.relations.slips import in_base, span_of
from unionstats.source.drafting.tables.axes import time_of
from unionstats.source.drafting.tables.links import comparable

_FAR = 4  # times the printed share: what is further off is a share of something else
_MOST = 16  # levels of one name that are looked at, the last ones
_LONG = 4  # signs of a name that may be the end of another one
_DIGIT = pattern(r"[0-9]")


Share: TypeAlias = tuple[DraftFigure, DraftFigure]
"""A part and the share that it is printed to be."""


class Total(Struct, frozen=True):
    """A printed whole; with a `question` where several figures may be it and none of them fits."""

    id: str
    question: Question | None = None


def shares_of(row: Row, figures: Sequence[DraftFigure]) -> Mapping[tuple[int, str], list[Share]]:
    """The parts and shares of each whole that a paragraph does not print, by the key of the whole."""
    base = row.items[0].number
    found: defaultdict[tuple[int, str], list[Share]] = defaultdict(list)
    for one in row.relations:
        if one.kind == "share" and one.unstated is not None:
            share, part, *_ = one.figures
            found[one.unstated.key].append((figures[part - base], figures[share - base]))
    return found


class Totals:
    """Printed levels by what they count."""

    def __init__(self) -> None:
        self._by_thing: defaultdict[str, list[DraftFigure]] = defaultdict(list)
        self._by_end: defaultdict[str, list[DraftFigure]] = defaultdict(list)

    def add(self, counted: str, figure: DraftFigure) -> None:
        """Take a level in, which counts what the words say."""
        if counted:
            self._by_thing[counted].append(figure)
            self._by_end[counted[-_LONG:]].append(figure)

    def whole(self, words: str, shares: Sequence[Share]) -> Total | None:
        """The printed level that is called as the words call the whole of shares, at their time and place.

        The last one that fits, else the last one of the very time and place: a question where others are, or
        where no share of several fits it, since they may be of another.
        """
        part, share = shares[0]
        name = thing(words)
        ended = self._by_end.get(name, ()) if len(name) == _LONG else ()  # 营业收入 of 公司实现营业收入
        alike = [
            one
            for one in (self._by_thing.get(name) or ended)[-_MOST:]
            if one.start < share.start and one.id != part.id and may_be(one, part, share)
        ]
        if not alike:
            return None
        fitting = [one for one in alike if any(fits_share(part, share, one) for part, share in shares)]
        if fitting:
            return Total(fitting[-1].id)
        nearest = [one for one in alike if (one.region, one.period) == (part.region, part.period)] or alike
        values = {one.quantity.value for one in nearest if one.quantity is not None}
        unsure = len(values) > 1 or len(shares) > 1
        return Total(nearest[-1].id, Question.WHOLE if unsure else None)


def same_place_and_time(one: DraftFigure, other: DraftFigure) -> bool:
    """Whether two figures are not said to be of different places or times."""
    places, times = {one.region, other.region}, {time_of(each.period or "") for each in (one, other)}
    return len(places - {None}) < 2 and len(set(filter(_DIGIT.search, times))) < 2  # noqa: PLR2004


def may_be(whole: DraftFigure, part: DraftFigure, share: DraftFigure) -> bool:
    """Whether a level can be the whole of a part, and is not far from what the share says."""
    if not same_place_and_time(whole, part) or not comparable(whole.quantity, part.quantity):
        return False
    largest, least, printed = _value(whole), _value(part), _value(share)
    near = least < _FAR * largest * printed and largest * printed < _FAR * least
    return 0 < least <= largest and near


def fits_share(part: DraftFigure, share: DraftFigure, whole: DraftFigure) -> bool:
    """Whether a printed share can be that of a part and a whole."""
    spans = [span_of(one.quantity, rounded=True) for one in (share, part, whole) if one.quantity is not None]
    exact = divide(*spans[1:])
    return exact is not None and intersect(spans[0], exact) is not None


def _value(figure: DraftFigure) -> Exact:
    """Its value in the base of its dimension; 0 where it is not printed."""
    return in_base(figure.quantity, figure.quantity.value) if figure.quantity is not None else 0
