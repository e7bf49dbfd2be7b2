"""The levels that a report prints, as the wholes that later sentences name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from math import ceil, floor
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import ANY, Exact, Interval, divide, intersect
from unionstats.languages.language import language_of_label, languages
from unionstats.pattern import pattern
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.context import time_of
from unionstats.source.drafting.labels.labels import core, thing
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import (
    Slip,
    comparable,
    in_base,
    slip_of,
    slip_of_share,
    span_of,
)

_FAR = 4  # times the printed share: what is further off is a share of something else
_MOST = 16  # levels of one name that are looked at, the last ones
_FAR_BACK = 64  # levels of any name, or of those that end alike
_FINE = 1000  # last digits of a share that is no other one's by chance
_SHORT = 2  # signs of a name, the end of others
_DIGIT = pattern(r"[0-9]")


Share: TypeAlias = tuple[DraftFigure, DraftFigure]
"""A part and the share that it is printed to be."""

Sized: TypeAlias = tuple[DraftFigure, int]
"""A level with the whole part of its value."""


class Total(Struct, frozen=True):
    """A printed whole; with a `question` where several figures may be it and none of them fits."""

    id: str
    question: Question | None = None


class Shared(Struct, frozen=True):
    """Shares of one whole that a paragraph does not print: its words, and the number of their sentence."""

    words: str
    sentence: int
    shares: list[Share]


def shares_of(row: Row, figures: Sequence[DraftFigure]) -> Mapping[tuple[int, str], Shared]:
    """The parts and shares of each whole that a paragraph does not print, by the key of the whole."""
    found: dict[tuple[int, str], Shared] = {}
    for one in row.relations:
        if one.kind == "share" and one.unstated is not None:
            share, part, *_ = one.figures
            shared = Shared(one.unstated.words, row.items[share].sentence, [])
            found.setdefault(one.unstated.key, shared).shares.append((figures[part], figures[share]))
    return found


class Totals:
    """Printed levels by what they count."""

    def __init__(self) -> None:
        self._by_end: defaultdict[str, list[tuple[str, DraftFigure]]] = defaultdict(list)
        self._heads: defaultdict[str, list[DraftFigure]] = defaultdict(list)
        self._levels: list[Sized] = []

    def add(self, counted: str, figure: DraftFigure) -> None:
        """Take a level in, which counts what the words say."""
        self._levels.append(sized(figure))
        if counted:
            for name in {counted, core(counted)}:
                self._by_end[name[-_SHORT:]].append((name, figure))
            language = language_of_label(figure.label)
            found = language.marks.headed.match(figure.label)
            head = thing(found["head"]) if found is not None else ""
            names = {head, head.rpartition(" ")[2]} if head else set()  # the population of the county
            if language.marks.population_label.match(figure.label):
                names |= set(map(thing, language.word_set("population_names")))
            for name in names:
                self._heads[name].append(figure)

    def wholes(self, shared: Mapping[tuple[int, str], Shared]) -> Mapping[tuple[int, str], Total]:
        """The printed wholes of shares, by the keys of those: named, or of most shares of their sentence."""
        found: dict[tuple[int, str], Total] = {}
        for _, group in groupby(shared.items(), key=lambda one: one[1].sentence):
            keys = dict(group)
            for key, one in keys.items():
                same = [
                    share for other in keys.values() if other.words == one.words for share in other.shares
                ]
                told = [*one.shares, *(each for each in same if each not in one.shares)]
                whole = self.whole(one.words, told) if one.words else None
                if one.words and not thing(one.words):
                    whole = whole or self._grand(one.shares)
                if whole is not None:
                    found[key] = whole
            named = [found[key].id for key in keys if key in found and found[key].question is None]
            left = {key: share for key, one in keys.items() if key not in found for share in one.shares}
            common = self._common(list(left.values()), named) if left else None
            if common is not None:
                fits = sum(fits_share(*share, common) for share in left.values()) + (common.id in named)
                for key, share in left.items():
                    sure = fits > 1 and not keys[key].words and may_be(common, *share)
                    if sure or slip_of_whole(share, common) > (Slip.LIKELY if keys[key].words else Slip.NONE):
                        found[key] = Total(common.id)
        return found

    def _grand(self, shares: Sequence[Share]) -> Total | None:
        """火灾28万起，亡1390人。…农村火灾亡712人，占总数的51.2%: the level that ends like a part."""
        part, share = shares[0]
        near = near_wholes(self._levels[-_FAR_BACK:], part, share)
        alike = [
            one for one in near if one.start < part.start and one.label[-_SHORT:] == part.label[-_SHORT:]
        ]
        fits = [one for one in alike if all(fits_share(*each, one) for each in shares)]
        likely = alike if len(values_of(alike)) == 1 else []
        likely = [one for one in likely if _explained(shares, one, Slip.LIKELY)]
        return Total(max(fits or likely, key=_value).id) if fits or likely else None

    def _common(self, shares: Sequence[Share], named: Sequence[str]) -> DraftFigure | None:
        """The printed level that is that of a named share beside some, or that all of several fit but one."""
        if not (named or len(shares) > 1):
            return None
        part, share = shares[0]
        near = near_wholes(self._levels[-_FAR_BACK:], part, share)
        near = [one for one in near if one.start < part.start]
        fits = {one.id: sum(fits_share(*each, one) for each in shares) for one in near}
        sure = [one for one in near if one.id in named and fits[one.id]]
        most = [one for one in near if fits[one.id] > 1 and len(shares) - fits[one.id] < _SHORT]
        return sure[-1] if sure else most[-1] if len(values_of(most)) == 1 else None

    def whole(self, words: str, shares: Sequence[Share]) -> Total | None:
        """The printed level that is called as the words call the whole of shares, at their time and place.

        The last one that fits, else the only one that would but for a slip. Of a single share it is the last
        one of the very time and place, a question where there are others.
        """
        part, share = shares[0]
        names = (thing(words), core(words))
        grand = any(one.marks.grand.search(words) for one in languages())
        ended = [self._by_end.get(name[-_SHORT:], [])[-_FAR_BACK:] for name in names]
        named = [[one for one in some if one[0] == name] for name, some in zip(names, ended, strict=True)]
        longer = [  # 营业收入 of 公司实现营业收入
            [one for one in some if one[0].endswith(name) or _is_short(name, one[0])]
            for name, some in zip(names, ended, strict=True)
            if len(name) > _SHORT or (grand and len(name) == _SHORT)  # 占事故总起数, of 交通事故
        ]
        short = grand and len(names[1]) == _SHORT
        headed = [(names[0], one) for one in self._heads.get(names[0], [])[-_FAR_BACK:]]
        found = [
            [whole for _, whole in some if whole.id != part.id and may_be(whole, part, share)]
            for some in (*named, *longer, headed)
        ]
        alike = next(filter(None, found[: len(named)]), [])[-_MOST:]
        if not alike:
            for some in found:
                least = Slip.LIKELY if len(values_of(some)) == 1 and not short else Slip.CLEAR
                if likely := [one for one in some if _explained(shares, one, least)]:
                    return Total(likely[-1].id)
            return None
        tried = (alike, *found[len(named) :])  # those called alike, then those of a longer name
        fit = [[one for one in some if any(fits_share(*each, one) for each in shares)] for some in tried]
        fitting = next(filter(None, fit), [])
        fine = share.quantity is not None and share.quantity.value >= _FINE * share.quantity.step
        likely = [one for one in alike if fine and _explained(shares, one, Slip.LIKELY)]
        if fitting or len(values_of(likely)) == 1:
            return Total((fitting or likely)[-1].id)
        if len(shares) > 1:
            return None
        same = [one for one in alike if (one.region, one.period) == (part.region, part.period)]
        nearest = same or alike
        timed = not same and slip_of_whole(shares[0], nearest[-1]) is Slip.NONE  # told of times of their own
        timed = timed or any(one.marks.whole_before.search(words) for one in languages())  # 占上年末净资产
        return Total(nearest[-1].id, Question.WHOLE if timed or len(values_of(nearest)) > 1 else None)


def values_of(figures: Iterable[DraftFigure]) -> set[Exact]:
    """What some printed figures say, in the base of their dimension."""
    return {_value(one) for one in figures if one.quantity is not None}


def _is_short(name: str, told: str) -> bool:
    """Whether a name of several words is what is left of a longer one: net budget of net revenue budget."""
    words, rest = name.split(" "), iter(told.split(" "))
    return len(words) > 1 and told.endswith(words[-1]) and all(word in rest for word in words)


def _explained(shares: Sequence[Share], whole: DraftFigure, least: Slip) -> bool:
    """Whether one slip, of a share, a part or the whole, explains which shares are none of a whole."""
    apart = [one for one in shares if not fits_share(*one, whole)]
    if len(apart) < 2:  # noqa: PLR2004
        return not apart or slip_of_whole(apart[0], whole) >= least
    meant: Interval | None = ANY
    for each in apart:
        implied = divide(*(span_of(one.quantity, rounded=True) for one in each if one.quantity is not None))
        meant = intersect(meant, implied) if meant is not None and implied is not None else None
    if meant is None or whole.quantity is None:
        return False
    return slip_of(whole.quantity, meant, in_base(whole.quantity, whole.quantity.coarse_step)) >= least


def same_place_and_time(one: DraftFigure, other: DraftFigure) -> bool:
    """Whether two figures are not said to be of different places or times."""
    if one.region is not None and other.region is not None and one.region != other.region:
        return False
    return one.period == other.period or _same_time(one.period or "", other.period or "")


@lru_cache(maxsize=4096)
def _same_time(one: str, other: str) -> bool:
    first, second = sorted((time_of(one), time_of(other)), key=len)
    more = second.removesuffix(first)  # 今年, of 今年前8个月
    within = more != second and not _DIGIT.match(more[-1:])
    return within or not (_DIGIT.search(first) and _DIGIT.search(second))


def may_be(whole: DraftFigure, part: DraftFigure, share: DraftFigure) -> bool:
    """Whether a level can be the whole of a part, and is not far from what the share says."""
    if not same_place_and_time(whole, part) or not comparable(whole.quantity, part.quantity):
        return False
    largest, least, printed = _value(whole), _value(part), _value(share)
    near = least < _FAR * largest * printed and largest * printed < _FAR * least
    near = near or (largest > 0 and _lacks_digit(share, least / largest))
    return 0 < least <= largest and near


def _lacks_digit(share: DraftFigure, made: Fraction) -> bool:
    """Whether a share of two digits or more is what is made but for a digit left out: 2.0% for 20.0%."""
    told = share.quantity
    if told is None or told.value < 10 * told.step:
        return False
    return abs(10 * _value(share) - made) <= 5 * in_base(told, told.step)


def sized(level: DraftFigure) -> Sized:
    """A level with the whole part of its value."""
    return level, floor(_value(level))


def near_wholes(levels: Iterable[Sized], part: DraftFigure, share: DraftFigure) -> list[DraftFigure]:
    """The levels that can be the whole of a part; most are told by their whole parts to be too far off."""
    printed, least = _value(share), _value(part)
    if printed <= 0:
        return []
    low, high = floor(least / (_FAR * printed)), ceil(_FAR * least / printed)
    return [one for one, size in levels if low <= size <= high and may_be(one, part, share)]


def fits_share(part: DraftFigure, share: DraftFigure, whole: DraftFigure, *, rounded: bool = True) -> bool:
    """Whether a printed share can be that of a part and a whole; whole numbers may be `rounded`."""
    printed = (share, part, whole)
    spans = [span_of(one.quantity, rounded=rounded) for one in printed if one.quantity is not None]
    exact = divide(*spans[1:])
    return exact is not None and intersect(spans[0], exact) is not None


def slip_of_whole(share: Share, whole: DraftFigure) -> Slip:
    """What speaks for it that a share is of a whole: that it fits, or would but for a slip."""
    if fits_share(*share, whole):
        return Slip.CLEAR
    told = [one.quantity for one in (share[1], share[0], whole) if one.quantity is not None]
    return slip_of_share(*told) if len(told) == len(share) + 1 else Slip.NONE


def _value(figure: DraftFigure) -> Fraction:
    """Its value in the base of its dimension; 0 where it is not printed."""
    return in_base(figure.quantity, figure.quantity.value) if figure.quantity is not None else Fraction(0)
