"""Wholes that several shares of a report are of, as those of shares that say nothing else."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Exact
from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.drafted import DraftFigure, DraftRule
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.paragraphs.level import Made
from unionstats.source.drafting.paragraphs.totals import (
    Share,
    Shared,
    Sized,
    Total,
    fits_share,
    may_be,
    near_wholes,
    sized,
    slip_of_whole,
    values_of,
)
from unionstats.source.drafting.relations.quotients.readings import is_mean
from unionstats.source.drafting.relations.relation import QUOTIENT, Doubt
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.shares.shares import in_parentheses
from unionstats.source.drafting.relations.slips import Slip

_MOST = 64  # levels before a share that are looked at
_ALL = 100
_SURE = 3  # what shares that a level fits speak for it, to be a whole
_SAID, _FINE_SAID, _COARSE_SAID = 3, 2, 1
_OF_PARTS = "{0} = {1} / ("
_FINE = 100  # last digits of a share that few levels fit by chance


class Open(Struct, frozen=True):
    """Shares of one whole that is not known yet: its words, and its id where rules have one for it.

    `general` says that the words are those of any total, `before` are levels that the words go back to.
    """

    shares: Sequence[Share]
    words: str
    whole: str
    general: bool
    before: Sequence[DraftFigure] = ()


class Known:
    """The levels of a report, and the shares whose whole no words tell."""

    def __init__(self) -> None:
        self._printed: dict[str, DraftFigure] = {}
        self._levels: list[Sized] = []
        self._last: list[DraftFigure] = []
        self._beside: defaultdict[tuple[str | None, int | None], list[Share]] = defaultdict(list)
        self._called: defaultdict[str, list[Share]] = defaultdict(list)
        self._open: list[Open] = []
        self._told: list[tuple[Share, DraftFigure]] = []
        self._made: dict[tuple[str, ...], tuple[Sequence[DraftFigure], list[Share]]] = {}

    def add(
        self,
        row: Row,
        figures: Sequence[DraftFigure],
        shared: Mapping[tuple[int, str], Shared],
        wholes: Mapping[tuple[int, str], Total],
    ) -> None:
        """Take the figures of a paragraph in, and the ids of the wholes that it does not print."""
        self._printed.update((one.id, one) for one in figures)
        back = row.items[0].first and row.marks.of_which.search(row.items[0].gap)
        before = self._last if back else ()
        levels = [place for place in range(len(row)) if row.is_level(place) or is_mean(row, place)]
        self._last = [figures[place] for place in levels]
        self._levels += map(sized, self._last)
        for one in row.relations:
            if one.kind == "share" and one.form == QUOTIENT and len(one.figures) > 2:  # noqa: PLR2004
                share, level, total = (figures[place] for place in one.figures)
                self._told.append(((level, share), total))
            elif one.kind == "share" and one.form.startswith(_OF_PARTS):
                share, level, *parts = (figures[place] for place in one.figures)
                if level in parts:  # not a rate of those that were refused, of them and those that were not
                    ids = tuple(each.id for each in parts)
                    self._made.setdefault(ids, (parts, []))[1].append((level, share))
        for key, several in shared.items():
            name = wholes[key].id
            if name in self._printed:
                self._told += [(one, self._printed[name]) for one in several.shares]
            else:
                general = not several.words or row.marks.grand.fullmatch(several.words) is not None
                self._open.append(Open(several.shares, several.words, name, general))
        for place, item in enumerate(row.items):
            beside = place - 1
            alone = item.unit == PERCENT and place not in row.base and row.together(beside, place)
            alone = alone and not row.marks.of_another.search(row.items[beside].gap)
            bracketed = alone and (row.marks.in_brackets.fullmatch(item.gap) or in_parentheses(row, place))
            if bracketed and row.is_level(beside):
                pairs = [(figures[beside], figures[place])]
                self._open.append(Open(pairs, "", "", general=False, before=before if place == 1 else ()))

    def made(self) -> Iterator[tuple[Open, DraftFigure]]:
        """Yield shares and the whole that they are of."""
        wholes = self._wholes
        for one in self._open:
            last = _last_before(wholes, one.shares[0])
            near = [each for each in last if all(_before(each, share) for share in one.shares)]
            if not one.words:  # A 60 (60%), B 6 (10%)
                beside = {part.id for part, _ in self._beside[_paragraph(one.shares[0][1])]}
                near = [each for each in near if each.id not in beside]
            fitting = [each for each in near if all(fits_share(*share, each) for share in one.shares)]
            exact = [
                each
                for each in fitting
                if all(fits_share(*share, each, rounded=False) for share in one.shares)
            ]
            fitting = exact or fitting
            likely = [] if fitting else [each for each in near if self._is_likely(one, each)]
            if one.before and not fitting:
                back = [each for each in one.before if may_be(each, *one.shares[0])]
                likely = [each for each in back if slip_of_whole(one.shares[0], each) is not Slip.NONE]
            found = fitting[-1:] if fitting else likely[-1:] if len(values_of(likely)) == 1 else []
            for each in found:
                yield one, each

    def sums(self) -> Iterator[Made]:
        """Yield wholes and all their parts, whose shares make 100%."""
        wholes = self._wholes
        for parts, shares in self._made.values():
            last = _last_before(wholes, shares[0])
            near = [one for one in last if all(_before(one, share) for share in shares)]
            fitting = [
                one for one in near if sum(fits_share(*share, one) for share in shares) >= len(shares) - 1
            ]
            if len(values_of(fitting)) == 1 and not _overlap(fitting[-1], parts, shares):
                yield "sum", f"{{0}} = {terms(1, len(parts))}", [fitting[-1], *parts], None

    @cached_property
    def _wholes(self) -> list[DraftFigure]:
        """The levels that enough shares fit, in their order."""
        for share in [one for one, _ in self._told] + [one for each in self._open for one in each.shares]:
            self._beside[_paragraph(share[1])].append(share)
        for open_ in self._open:
            self._called[open_.words] = [*self._called[open_.words], *open_.shares][-_MOST:]
        votes: defaultdict[Exact, dict[str, int]] = defaultdict(dict)
        for share, whole in self._told:
            if whole.quantity is not None and fits_share(*share, whole):
                votes[whole.quantity.value][share[1].id] = _SAID
        several = [one.shares for one in self._open] + [shares for _, shares in self._made.values()]
        for shares in several:
            for share in shares:
                for each in self._near(share):
                    if each.quantity is not None and fits_share(*share, each):
                        weight = _FINE_SAID if _is_fine(share) else _COARSE_SAID
                        votes[each.quantity.value].setdefault(share[1].id, weight)
        sure = {value for value, told in votes.items() if sum(told.values()) >= _SURE}
        return [one for one, _ in self._levels if one.quantity is not None and one.quantity.value in sure]

    def _near(self, share: Share) -> list[DraftFigure]:
        end = bisect_left(self._levels, share[0].start, key=lambda one: one[0].start)
        return near_wholes(self._levels[max(end - _MOST, 0) : end], *share)

    def _is_likely(self, open_: Open, whole: DraftFigure) -> bool:
        """Whether shares are of a whole but for a slip in one of them, and nothing says another one."""
        apart = [one for one in open_.shares if not fits_share(*one, whole)]
        slip = Slip.NONE if len(apart) > 1 else slip_of_whole(apart[0], whole)
        if slip is Slip.NONE:
            return False
        if any(fits_share(*apart[0], one) for one in self._near(apart[0])):
            return False
        told = self._beside[_paragraph(apart[0][1])]
        others = [fits_share(*one, whole) for one in told if one != apart[0]]
        beside = sum(others) * 2 > len(others)
        if open_.general or not open_.words:
            near = _paragraph(whole) == _paragraph(apart[0][1]) or slip is Slip.CLEAR
            if open_.general:
                return bool(open_.words) or near or beside  # 增值收益率 is of no 缴存余额 told far before
            return beside or (not others and _is_fine(apart[0]))
        alike = (one for one in self._called[open_.words] if one not in open_.shares)
        again = any(fits_share(*one, whole) for one in alike)
        return again or (bool(name := thing(open_.words)) and name in thing(whole.label))


def _overlap(whole: DraftFigure, parts: Sequence[DraftFigure], shares: Sequence[Share]) -> bool:
    """Whether all shares are of a whole, but make more or less than 100%, as their parts do of it."""
    told = [one.quantity for _, one in shares if one.quantity is not None]
    all_ = sum(Fraction(one.value) for one in told) == _ALL
    made = sum(one.quantity.value for one in parts if one.quantity is not None)
    exact = whole.quantity is not None and whole.quantity.value == made
    return not (all_ or exact) and all(fits_share(*one, whole) for one in shares)


def _paragraph(figure: DraftFigure) -> tuple[str | None, int | None]:
    return figure.section, figure.paragraph


def _last_before(levels: Sequence[DraftFigure], share: Share) -> Sequence[DraftFigure]:
    """The last levels before a share, of some in their order."""
    end = bisect_left(levels, share[0].start, key=lambda one: one.start)
    return levels[max(end - _MOST, 0) : end]


def _before(whole: DraftFigure, share: Share) -> bool:
    return whole.start < share[0].start and may_be(whole, *share)


def _is_fine(share: Share) -> bool:
    told = share[1].quantity
    return told is not None and told.value >= _FINE * told.step


def with_whole(rule: DraftRule, wholes: Mapping[str, str]) -> DraftRule:
    """The rule with printed wholes in the place of those that are not, by their ids."""
    if not any(one in wholes for one in rule.figures):
        return rule
    words = " ".join(wholes.get(one, one) for one in rule.rule.split(" "))
    figures = tuple(wholes.get(one, one) for one in rule.figures)
    doubts = tuple(one for one in rule.doubts if one is not Doubt.WHOLE)
    return replace(rule, rule=words, figures=figures, doubts=doubts)
