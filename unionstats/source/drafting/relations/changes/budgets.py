"""How far something is off its budget or its target: an underspend of £1m; beating £30m by £3m."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.changes.bases import is_between, is_change, reference_key
from unionstats.source.drafting.relations.changes.differences import is_turned
from unionstats.source.drafting.relations.row import NEAR, Row, signed
from unionstats.source.drafting.relations.slips import Slip, akin, fits_sum
from unionstats.source.drafting.relations.sums.exhaustive import slip_of_sum

_SENTENCES = 3  # before the one of the difference
_STEM = 4  # letters that a word for a plan shares with its kin: planned, plan
_BACK = (1, _SENTENCES)
_RATES = "{0} = ({1} - {2}) / {2}", "{0} = ({2} - {1}) / {2}"
_Placed = TypeVar("_Placed")
_FORMS = {Kind.LEVEL: "{{0}} = {}", Kind.RATE: "{{0}} = ({}) / {{2}}", Kind.POINTS: "{{0}} = {}"}
_KINDS = {Kind.RATE: "growth", Kind.POINTS: "points"}


def read_off_budgets(row: Row) -> None:
    """Find the budget and the outturn of each overspend and underspend that no relation has yet."""
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    open_ = {one.figures[0] for one in row.relations} - told
    for place, item in enumerate(row.items):
        if place not in told and _off_expected(row, place):
            continue
        if place in told or not is_off_budget(item):
            continue
        tried = (_near(row, place, back) for back in _BACK)
        pairs = (budget_and_outturn(item, some, lambda one: row.items[one]) for some in tried)
        pair = next(filter(None, pairs), None)
        if pair is None:
            row.off_budget.update({place} if place not in open_ else ())
            continue
        row.forget(place)
        row.base[place] = place
        row.add("change", "{0} = {1} - {2}", (place, *pair))


def _off_expected(row: Row, place: int) -> bool:
    """Planned to mend 420 buses; mended 398 (22 fewer than planned): how far that is off what was planned.

    So much in per cent, too: We expected 35.0m. Spending was 45.2m, 29% higher than expected.
    """
    item = row.items[place]
    found = None if item.kind is Kind.POINTS else row.marks.than_expected.match(item.tail)
    tried = _pairs_planned(row, place, found["said"][:_STEM].lower()) if found is not None else ()
    likely = next(filter(None, (_likely(row, place, pairs, found) for pairs in tried if found)), set())
    if found is None or len(likely) != 1:
        return False
    ((done, plan),) = likely
    turned = item.kind is Kind.LEVEL and is_turned(row, done, plan)  # a deficit where a surplus was planned
    less = row.items[done].value < row.items[plan].value
    down = found["down"] is not None or (found["up"] is None and less)  # worse than planned
    row.forget(place)
    row.set_apart(place)
    forms = _RATES if item.kind is Kind.RATE else ("{0} = {1} - {2}", "{0} = {2} - {1}")
    form = "{0} = {1} + {2}" if turned else forms[down]
    row.add("growth" if item.kind is Kind.RATE else "change", form, (place, done, plan))
    return True


def _pairs_planned(row: Row, place: int, stem: str) -> Iterator[list[tuple[int, int]]]:
    """Yield what may have come of which plan: a level called planned by the same word or another one.

    The word stands right before it, or else in its sentence.
    """
    rate, beside, marks = row.items[place].kind is Kind.RATE, place - 1, row.marks
    near = [one for one in _near(row, place, 1) if rate or row.same_unit(one, place)]
    alone = (
        beside in near and row.together(beside, place) and not marks.intended.search(row.items[beside].lead)
    )
    gaps = {one: row.items[one].gap.lower() for one in near}
    for words in (gaps, {one: _before(row, one) for one in near}):
        for wanted in (stem, ""):
            named = [
                one for one in near if (wanted in words[one] if wanted else marks.intended.search(words[one]))
            ]
            plans = [one for one in named if not alone or one != beside]
            others = [beside] if alone else [one for one in near if one not in {*plans, *row.starts}]
            yield [(one, plan) for one in others for plan in plans if row.alike(one, plan)]


def _likely(
    row: Row, place: int, pairs: Sequence[tuple[int, int]], found: re.Match[str]
) -> set[tuple[int, int]]:
    """The pairs that are so far apart, else those that would be but for a slip."""
    ways, item = _ways(found), row.items[place]
    turned = [pair for pair in pairs if item.kind is Kind.LEVEL and is_turned(row, *pair)]
    if turned:
        both = {pair: [row.items[one] for one in pair] for pair in turned}
        made = {pair for pair, some in both.items() if fits_sum(item, some)}
        return made or {pair for pair, some in both.items() if slip_of_sum(item, some, closed=True)}
    slipped = (pair for pair in pairs if any(is_between(row, place, *pair, down=down) for down in ways))
    return {pair for pair in pairs if is_change(row, place, *pair, exact=True)} or {*slipped}


def _ways(found: re.Match[str]) -> list[bool]:
    """Whether words say that something is less: yes, no, or either."""
    return [down for down, name in ((True, "up"), (False, "down")) if found[name] is None]


def _before(row: Row, place: int) -> str:
    """The words of its sentence before a figure, those before the figures in it, too."""
    near = row.items[max(place - NEAR, 0) : place + 1]
    return " ".join(one.gap.lower() for one in near if one.sentence == row.items[place].sentence)


def read_over_budget(row: Row, place: int) -> int:
    """Read a rate by which an outturn is over or under its budget: 2% over budget."""
    found = row.marks.over_budget.match(row.items[place].tail)
    near = _near(row, place, _SENTENCES) if found is not None else ()
    budgets = [one for one in near if row.marks.budget_word.search(row.items[one].gap)][-1:]
    near = [one for one in near if one not in budgets and not row.items[one].aside]
    others = [one for one in near for budget in budgets if row.alike(one, budget)]
    if found is None or not others:
        return 0
    row.base[place] = place
    likely = [one for one in others if is_change(row, place, one, budgets[0])]
    for outturn in likely[-1:]:
        row.add("growth", _RATES[found["under"] is not None], (place, outturn, *budgets))
    return 1


def read_revised(row: Row) -> None:
    """年初预算320万元，追加45万元，全年预算365万元: a revised budget is the first one and what was added."""
    for place, item in enumerate(row.items):
        marks = row.marks
        named = item.kind is Kind.LEVEL and marks.revised_budget.search(item.gap)
        firsts = [one for one in _near(row, place, 1) if marks.first_budget.search(row.items[one].gap)]
        if not named or not firsts or not row.same_unit(firsts[-1], place):
            continue
        between = [one for one in range(firsts[-1] + 1, place) if row.same_unit(one, place)]
        signs = [
            -1 if marks.budget_cut.search(row.items[one].gap) else 1
            for one in between
            if marks.budget_moved.search(row.items[one].gap)
        ]
        if between and len(signs) == len(between):
            row.add("sum", signed((1, *signs)), (place, firsts[-1], *between))
            row.base.update((one, one) for one in between)


def _near(row: Row, place: int, back: int) -> Sequence[int]:
    """The levels before a figure, at most so many sentences back."""
    near = sorted({*row.levels(place), *(one for one in row.references if one < place)})
    return [one for one in near if row.items[place].sentence - row.items[one].sentence <= back]


def is_off_budget(item: Item) -> bool:
    """Whether the words before a figure say that it is what was spent too much, or too little."""
    return item.kind is Kind.LEVEL and item.language.marks.off_budget.search(item.gap) is not None


def budget_and_outturn(
    off: Item, levels: Sequence[_Placed], item_of: Callable[[_Placed], Item]
) -> tuple[_Placed, _Placed] | None:
    """The last budget and outturn so far apart, the larger one first; else the only two, but for a slip.

    Only a budget and what is none are told apart by their words.
    """
    down = off.language.marks.off_budget.search(off.gap)
    named = [(one, item_of(one)) for one in levels]
    named = [(one, item) for one, item in named if akin(item, off) and not is_off_budget(item)]
    marks = off.language.marks
    budgets = [
        (one, item)
        for one, item in named
        if marks.budget_word.search(item.gap) or marks.against.search(item.gap)
    ]
    others = [pair for pair in named if pair not in budgets]
    under = down is not None and down["under"] is not None
    pairs = [(one, other) if under else (other, one) for one in budgets for other in others]
    made = [one for one in pairs if fits_sum(one[0][1], [one[1][1], off])]
    spent = [one for one in others if marks.spent_named.search(one[1].gap)]
    if len(spent) == 1 < len(others):  # a budget met from a grant and a levy; spending was …
        pairs = [pair for pair in pairs if spent[0] in pair]
        others = spent
    alone = len(budgets) == len(others) == 1
    least = Slip.LIKELY if down is not None and down["bare"] is not None else Slip.CLEAR
    likely = [one for one in pairs if alone and slip_of_sum(one[0][1], [one[1][1], off]) >= least]
    return next(((more[0], less[0]) for more, less in reversed(made or likely)), None)


def read_off_target(row: Row, place: int) -> bool:
    """Read a figure as how far the level before a target is above it, or below."""
    item, plan = row.items[place], place - 1
    form = _FORMS.get(item.kind)
    if form is None or not row.together(plan, place):
        return False
    found = row.marks.off_target.search(f"{row.items[plan].gap}#{item.gap}")
    if found is None or (item.kind is Kind.LEVEL and not row.same_unit(plan, place)):
        return False
    if (row.items[plan].unit == PERCENT) is not (item.kind is Kind.POINTS):
        return False
    level = _level(row, place, plan)
    level = _level_behind(row, place, plan) if level is None else level
    row.set_apart(place)
    row.falls[place] = found["down"] is not None
    row.set_apart(plan, increase=False)
    if level is not None:
        row.base[place] = level
        row.compared[level], _ = row.bases[level] = reference_key(row, plan), plan  # 3,000, or 7%
        row.add(
            _KINDS.get(item.kind, "change"),
            form.format("{1} - {2}" if found["up"] else "{2} - {1}"),
            (place, level, plan),
        )
    return True


def _level_behind(row: Row, place: int, plan: int) -> int | None:
    """What is off a target, where it is told last: beat the target of 3,000 by 8%, reaching 3,240."""
    after = place + 1
    told = row.together(place, after) and row.is_level(after) and row.same_unit(after, plan)
    return after if told and row.marks.reaching.fullmatch(row.items[after].gap) else None


def _level(row: Row, place: int, plan: int) -> int | None:
    """The level that is off a target: of its sentence, or of the one before it, but for a slip.

    One that is beaten itself is none.
    """
    sentence = row.items[plan].sentence
    levels = range(max(plan - NEAR, 0), plan) if row.items[plan].unit == PERCENT else row.levels(plan)
    near = [one for one in levels if row.same_unit(one, plan) and one not in row.falls]
    near = [one for one in near if sentence - row.items[one].sentence <= 1]
    near = [one for one in near if not row.marks.beaten.search(row.items[one].gap)]
    here = [one for one in near if row.items[one].sentence == sentence]
    made = [one for one in near[::-1] if is_change(row, place, one, plan, exact=True)]
    if made or len(here or near) != 1:
        return made[0] if made else None
    only = (here or near)[0]
    return only if here or is_change(row, place, only, plan) else None
