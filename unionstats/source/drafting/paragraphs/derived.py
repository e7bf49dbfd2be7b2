"""What is told of levels of paragraphs before: means behind their count, and how far budgets were missed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.interval import Interval, divide, intersect, multiply, scale
from unionstats.languages.language import Ratio
from unionstats.quantity.scan import Role
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.changes.budgets import budget_and_outturn
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.quotients.beside import is_total_of, total_of
from unionstats.source.drafting.relations.quotients.structures import ratio_at
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.names import abbreviates
from unionstats.source.drafting.relations.slips import akin, amount, can_be, in_base, is_beside, span, stands

_SOME = 10  # the same where nothing else is counted so
_FINE = 100  # last digits of a mean whose slip is told by its count's unit alone
_NEAR = 2  # paragraphs before an overspend
_OWNER = 2  # signs of a name that say whose something is: 小学专任教师

Before: TypeAlias = Callable[[Level], Sequence[Level]]
"""The levels that a report tells before one."""


class Derived:
    """Figures that say of what they are, of which their own paragraphs print only some."""

    def __init__(self) -> None:
        self._means: list[tuple[Level, str, Level | None]] = []
        self._beside: list[tuple[Level, Level]] = []
        self._counted: defaultdict[str, list[Level]] = defaultdict(list)
        self._off_budget: list[Level] = []
        self._ratios: list[tuple[Level, Level, Ratio]] = []
        self._among: list[tuple[Level, Level, str]] = []

    def add(self, row: Row, told: Sequence[Level], unsure: set[int]) -> None:
        """Take those of a paragraph in."""
        settled = {one.figures[0] for one in row.relations}
        quotients = {one.figures[0] for one in row.relations if one.kind == "quotient"}
        for place, unit in row.means.items():
            item = row.items[place]
            near = [told[one] for one in row.levels(place) if one not in unsure]
            totals = [one for one in near if one.item.sentence == item.sentence and akin(one.item, item)]
            totals = [one for one in totals if not row.marks.plan_end.search(one.noun)] or totals
            if place not in settled:
                self._means.append((told[place], unit, totals[-1] if totals else None))
        self._beside += [(told[mean], told[count]) for mean, count in row.counted.items()]
        self._off_budget += [told[one] for one in sorted(row.off_budget)]
        for group in (place for place in range(len(row)) if is_group(row, place)):
            items, here = row.items, row.items[group].sentence
            for place in (one for one in range(group + 1, len(row)) if items[one].sentence == here):
                name = row.marks.among_opens.sub("", row.words(place - (place - 1 in row.starts)).noun)
                level = place not in row.starts and place not in quotients
                if level and akin(items[place], items[group]):
                    self._among.append((told[place], told[group], name))
        named = (
            (place, known, _ratio(row, place)) for place, known in row.ratios.items() if place not in settled
        )
        self._ratios += [(told[place], told[one], ratio) for place, one, ratio in named if ratio is not None]

    def means(self, before: Before) -> Iterator[Made]:
        """The rules of means whose count, or total too, an earlier paragraph tells."""
        for mean, unit, total in self._means:
            yield from self._mean(mean, unit, total, before)

    def _mean(self, mean: Level, unit: str, total: Level | None, before: Before) -> Iterator[Made]:
        """An average whose count, or total too, stands in another paragraph: named, or the one that fits."""
        language = mean.item.language
        said = language.marks.mean_of.search(mean.item.lead)
        whose, of = (said["whose"], said["of"]) if said is not None else ("", "")
        counted = language.marks.mean_counts.search(mean.item.lead)
        whose, of = (whose, of) if counted is None else (counted["counted"], "")
        near = before(mean)
        totals = [one for one in near if of and thing(one.noun) == thing(of)][-1:]
        shorter = [one for one in near if not totals and len(of) > 1 and abbreviates(of, thing(one.noun))]
        totals = totals or (shorter if is_one(shorter) else [])[-1:]  # 办案 of 办理案件
        totals = [total] if total is not None else totals
        counts = [one for one in near if reader(language).counts(one.item, unit) and one not in totals]
        counts = [one for one in counts if same_place_and_time(one.figure, mean.figure)]
        if said is None:
            named = [one for one in counts if thing(one.noun) == thing(unit)]
        else:
            named = [one for one in counts if whose and thing(one.noun).endswith(thing(whose))]
        if said is None and not totals and counts:  # The average household has 2.4 persons
            alike = [one for one in near if is_total_of(one.item, mean.item, one.noun)]
            alike = [one for one in alike if same_place_and_time(one.figure, mean.figure)]
            whole = total_of(mean.item, counts[-1].item, alike, lambda one: one.item)
            if whole is not None:
                yield "average", QUOTIENT, [one.figure for one in (mean, whole, counts[-1])], None
        near = [one for one in counts if said is not None and one.paragraph == mean.paragraph]
        beside = [one for one in near if one.item.number == mean.item.number - 1]
        alone = is_one(counts)
        fine = total is not None and mean.item.value >= (_SOME if alone else _FINE) * mean.item.quantity.step
        exact = [one for one in counts if fine and not one.item.quantity.approximation]
        for one in totals:
            made = {count.figure.id: divide(span(one.item), span(count.item)) for count in counts}
            fitting = [count for count in counts if stands(mean.item, made[count.figure.id])][-1:]
            known = self._counted[unit] or (named[-1:] if is_one(named) else [])
            some, sure = known or beside, bool(known) and alone
            tried = [count for count in some if count in counts] or exact
            likely = [count for count in tried if is_near(mean, made[count.figure.id], sure=sure)]
            self._counted[unit] = fitting or self._counted[unit]
            for count in fitting or (likely if some or is_one(likely) else []):
                yield "average", QUOTIENT, [each.figure for each in (mean, one, count)], None

    def made(self, before: Before) -> Iterator[Made]:
        """Their rules; `before` gives the levels before one."""
        for mean, count in self._beside:
            near = [one for one in before(mean) if is_total_of(one.item, mean.item, one.noun)]
            near = [one for one in near if same_place_and_time(one.figure, mean.figure)]
            total = total_of(mean.item, count.item, near, lambda one: one.item)
            if total is not None:
                yield "average", QUOTIENT, [each.figure for each in (mean, total, count)], None
        yield from (made for each in self._among for made in _among(*each, before))
        yield from (made for each in self._ratios for made in _of_name(*each, before))
        for off in self._off_budget:
            near = [one for one in before(off) if off.paragraph - one.paragraph <= _NEAR]
            near = [one for one in near if one.figure.section == off.figure.section]
            pair = budget_and_outturn(off.item, near, lambda one: one.item)
            if pair is not None:
                yield "change", "{0} = {1} - {2}", [one.figure for one in (off, *pair)], None


def _ratio(row: Row, place: int) -> Ratio | None:
    """The ratio that a figure tells by its name, turned round for the second term of 1:11.0."""
    own = ratio_at(row, place)
    turned = ratio_at(row, place - 1) if own is None and row.items[place].role is Role.RATIO else None
    return own if turned is None else replace(turned, top=turned.bottom, bottom=turned.top)


def _of_name(rate: Level, known: Level, ratio: Ratio, before: Before) -> Iterator[Made]:
    """净利润7.8亿元，净利率9.0%: over the last base of its name that fits, or would but for a slip.

    So is 小学教师80人，生师比17.1:1 of the pupils of the same schools that are told before. What has no level
    in its own sentence is of the last two of its paragraph that are called so.
    """
    near = [one for one in before(rate) if same_place_and_time(one.figure, rate.figure)]
    if known is rate:
        near = [one for one in near if one.paragraph == rate.paragraph]
        tops, bottoms = (
            [one for one in near if _is_called(one, words)] for words in (ratio.top, ratio.bottom)
        )
        pairs = [(top, bottom) for top in tops[-1:] for bottom in bottoms[-1:] if akin(top.item, bottom.item)]
    else:
        sides = [_rightmost(known, words) for words in (ratio.top, ratio.bottom)]
        is_top = sides[0] >= sides[1]  # 幼儿园专任教师 are teachers
        others = [one for one in near if akin(one.item, known.item) and one is not known]
        others = [one for one in others if _is_called(one, ratio.bottom if is_top else ratio.top)]
        same = [one for one in others if one.noun[:_OWNER] == known.noun[:_OWNER]]
        others = others if is_top else same or others
        pairs = [(known, one) if is_top else (one, known) for one in others]
    factor = Fraction(1 if rate.item.role is Role.RATIO else ratio.factor)
    meant = ((pair, divide(*(span(one.item) for one in pair))) for pair in pairs)
    made = [(pair, scale(value, factor)) for pair, value in meant if value is not None]
    fits = [pair for pair, value in made if stands(rate.item, value)][-1:]
    for pair in fits or [pair for pair, value in made[-1:] if can_be(rate.item, value)]:
        form = QUOTIENT if factor == 1 else f"{QUOTIENT} * {factor}"
        yield "share", form, [rate.figure, *(one.figure for one in pair)], None


def _is_called(level: Level, words: Sequence[str]) -> bool:
    """Whether a level, or its label, ends with one of some words."""
    return any(name.lower().endswith(tuple(words)) for name in (level.noun, level.figure.label or ""))


def _rightmost(level: Level, words: Sequence[str]) -> int:
    return max((level.noun.lower().rfind(word) for word in words), default=-1)


def _among(rate: Level, group: Level, name: str, before: Before) -> Iterator[Made]:
    """每10万人中拥有大学文化程度的15467人: of those called so in the population, but for a slip."""
    alike = [one for one in before(rate) if akin(one.item, rate.item)]
    alike = [one for one in alike if same_place_and_time(one.figure, rate.figure)]
    called = ((one, (one.noun, one.figure.label or "")) for one in alike)  # 拥有高中(含中专)文化程度
    tops = [one for one, words in called if name and any(each.startswith(name) for each in words)]
    tops = [one for one in tops if one.item.value > rate.item.value]
    people = rate.item.language.marks.population.search
    wholes = [one for one in alike if tops and people(one.noun) and one.item.value > tops[-1].item.value]
    meant = ((one, divide(span(tops[-1].item), span(one.item))) for one in wholes)
    size = amount(group.item)
    made = [(one, scale(share, size)) for one, share in meant if share is not None]
    fits = [one for one, value in made if stands(rate.item, value)]
    off = [(one, value) for one, value in made if not is_beside(rate.item, value)]
    of_rate = ((one, scale(multiply(span(rate.item), span(one.item)), 1 / size)) for one, _ in off)
    slips = [one for one, value in off if can_be(rate.item, value)]
    slips = slips or [one for one, value in of_rate if can_be(tops[-1].item, value)]
    for one in (fits or slips)[-1:]:
        yield "quotient", f"{QUOTIENT} * {size}", [each.figure for each in (rate, tops[-1], one)], None


def is_one(levels: Sequence[Level]) -> bool:
    """Whether there are levels, all of one value."""
    return len({one.item.value for one in levels}) == 1


def is_near(mean: Level, meant: Interval | None, *, sure: bool) -> bool:
    """Whether a mean may be a slip of what is meant, or is surely one, and is not it but for its zeros.

    £11,400 for each of 8,400, of £96m, is rounded.
    """
    printed = mean.item.quantity
    half = in_base(printed, printed.coarse_step) / 2
    value = in_base(printed, printed.value)
    rounded = Interval(value - half, value + half)
    coarse = (
        printed.coarse_step > printed.step and meant is not None and intersect(rounded, meant) is not None
    )
    return not coarse and (sure or can_be(mean.item, meant))
