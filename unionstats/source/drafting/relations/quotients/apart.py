"""Quotients of levels that stand apart in a paragraph: 人均323件, 1:15, 每10万人中14979人."""

from collections.abc import Sequence
from typing import TypeAlias

from unionstats.interval import Interval, divide, intersect
from unionstats.quantity.model import TIMES
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.quotients.readings import (
    is_apart,
    is_count,
    is_for_many,
    is_mean,
    is_of_all,
    readings,
)
from unionstats.source.drafting.relations.quotients.trials import Trial, named_tries
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, amount, in_base, is_moved, slip_of, span

_Made: TypeAlias = tuple[Trial, Interval]

_MOST_BESIDE = 4  # quotients of which one may be a slip by chance
_FAR, _WIDE = 2, 4  # times a ratio that two levels have
_CHANCES = 20  # how much finer a figure is than the tries that may meet it by chance


def read_apart_quotients(row: Row) -> None:
    """Find the levels of quotients that are in no relation yet: the only two that make the figure.

    Where only two levels can be meant, they are taken for a figure that one clear slip keeps from them, too.
    """
    told = {one.figures[0] for one in row.relations if one.kind != "way"}
    for place in range(len(row)):
        if place in told:
            continue
        for kind, trials in readings(row, place):
            if _settle(row, place, kind, list(trials)):
                break


def _of_one_kind(row: Row, trial: Trial) -> bool:
    """Ballot papers issued 12,500. Ballot papers returned 5,250 (42%): whether one name opens both."""
    both = [row.items[one] for one in (trial.bottom[0], trial.top)]
    heads = [one.gap.lower().split()[:_FAR] for one in both if one.first]
    return len(heads) == _FAR == len(heads[0]) and heads[0] == heads[1]


def read_to_one(row: Row) -> None:
    """Women outnumbered men by two to one: 340 women and 170 men: of the only two levels behind it.

    So is what is told for one: for every vacancy there are four people: 2,600 people and 650 vacancies.
    """
    told = {one.figures[0] for one in row.relations}
    for place, item in enumerate(row.items):
        for_one = row.marks.for_one.search(f"{item.gap}#{item.tail}")
        behind = row.marks.to_one.match(item.tail) and row.marks.ratio_of_two.search(item.gap)
        if for_one is not None and for_one.group().endswith("#"):  # one nurse for every 1,500
            behind = behind or row.marks.mean_apart.search(item.gap[: for_one.start()])
        start = place if item.first else place - _FAR if behind else -1
        start = -1 if item.quantity.approximation else start
        alone = start >= 0 and row.items[start].first and row.together(start, start + _FAR)
        if not alone or row.together(start, start + _FAR + 1) or place in told:
            continue
        told_of = row.marks.to_one.match(item.tail) or for_one
        first, last = [one for one in range(start, start + _FAR + 1) if one != place]
        both = [row.items[one] for one in (first, last)]
        counted = all(one.kind is Kind.LEVEL and one.dimension in {"", "count"} for one in both)
        follow = row.marks.apart_follow.search(both[0].gap) or row.marks.both_follow.fullmatch(both[0].gap)
        if not (told_of and counted) or first in row.increases or not (behind or follow):
            continue
        less, more = sorted((first, last), key=lambda one: row.items[one].value)
        made = divide(span(row.items[more]), span(row.items[less]))
        if made is not None and (made.low or 0) < _WIDE * item.value < _WIDE * _WIDE * (made.high or 0):
            row.set_apart(place)
            row.add("quotient", QUOTIENT, (place, more, less))


def not_whole(row: Row) -> tuple[set[int], set[tuple[int, str]]]:
    """The places of the figures that need not be whole, and the keys of those that are not printed.

    Terms of ratios and averages are rounded, and so is what an average is compared with, or differs by;
    decimals say that a figure is one: 戶量2.36人.
    """
    relations = row.relations
    places = {place for one in relations if one.kind == "ratio" for place in one.figures}
    places |= {one.figures[0] for one in relations if one.kind in {"average", "quotient"}}
    places |= {place for place in range(len(row)) if is_mean(row, place)}
    places |= {place for place in range(len(row)) if is_for_many(row, place)}
    levels = [place for place, one in enumerate(row.items) if one.kind is Kind.LEVEL]
    finer = {place for place in levels if row.items[place].quantity.step.denominator > 1}
    unstated: set[tuple[int, str]] = set()
    for one in relations:
        changed = one.kind in {"difference", "change", "growth"}
        if changed and not (places | finer).isdisjoint(one.figures):
            places.update(one.figures if not places.isdisjoint(one.figures) else ())
            unstated.update({one.unstated.key} if one.unstated is not None else ())
    return places, unstated


def _settle(row: Row, place: int, kind: str, trials: Sequence[Trial]) -> bool:
    """Record the one quotient that makes the figure, or the only one that a clear slip keeps from it."""
    item, step = row.items[place], row.items[place].quantity.step
    made = [(trial, can) for trial in trials if (can := trial.made(row)) is not None]
    printed = span(item, rounded=True)
    found = [trial for trial, can in made if intersect(printed, can) is not None]
    sure = [one for one in made if one[0].sure]
    found = [trial for trial in found if trial.sure] or found
    made = sure if sure and not (found and not found[0].sure) else made
    tries = len({frozenset((trial.top, *trial.bottom)) for trial, _ in made})
    if not found:
        found, tries = _but_for_a_slip(row, place, kind, made, tries), 1
    if len(found) != 1 or (tries > 1 and item.value < step * _CHANCES * tries):
        return False
    if any({*found[0].operands(place)} == {*one.figures} for one in row.relations):
        return False  # 人均41平方米，户均123平方米 with 3.0人 for each
    row.doubts.pop(place, None)
    row.base[place] = found[0].top if kind == "share" else place
    for one in found[0].others:
        row.set_apart(one, increase=False)
    row.add(kind, found[0].form, found[0].operands(place))
    return True


def _but_for_a_slip(row: Row, place: int, kind: str, made: Sequence[_Made], tries: int) -> list[Trial]:
    """The quotients that a slip keeps from the figure, with what they make; `tries` are their pairs.

    It is looked for where two levels alone can be meant, or for each of what the words right before tell.
    """
    item, named = row.items[place], list[_Made]()
    if tries > 1 or (tries and made[0][0].is_for_each(row, place)):
        named = [*named_tries(row, place, made)]
    if tries > 1 and named:
        made, tries = named, len(named)
    if tries > 1:
        beside = _beside(row, place, made)
        if kind == "average":
            beside = beside or named
        elif kind == "share":  # 2,578 (66.0%) named pay, 1,367 (35.0%) pensions
            beside = [one for one in beside if not row.items[one[0].bottom[-1] + 1].aside]
        made = beside if kind in {"average", "share"} and len(beside) <= _MOST_BESIDE else []
    told = tries == 1 and _is_told(row, place, kind, made)
    least = Slip.LIKELY if len(named) == 1 or told else Slip.CLEAR
    made = [one for one in made if is_apart(row, place, one[1]) and is_of_all(row, place, one[0])]
    made = [one for one in made if kind != "average" or is_count(row, place, one[0].bottom)]
    finest = in_base(item.quantity, item.quantity.step)
    found = [
        trial
        for trial, can in made
        if slip_of(item.quantity, can, finest) >= least or (trial.sure and is_moved(amount(item), can))
    ]
    return found or [trial for trial, _ in named if len(named) == 1 and trial.may_slip(row, place)]


def _beside(row: Row, place: int, made: Sequence[_Made]) -> Sequence[_Made]:
    """Those of which a level is told together with the figure, what is divided by rather than the other."""
    below = [one for one in made if row.together(one[0].bottom[-1], place)]
    return below or [one for one in made if row.together(one[0].top, place)]


def _is_told(row: Row, place: int, kind: str, made: Sequence[_Made]) -> bool:
    """Whether words say that the only two levels that can be meant make the figure."""
    item, (first, _) = row.items[place], made[0]
    words = row.items[place - (item.role is Role.RATIO)].gap  # 1 to 18, 18 to one
    ratio = item.role is Role.RATIO or row.marks.to_one.match(item.tail) is not None
    apart = ratio and row.marks.mean_apart.search(words)
    alike = kind == "share" and not item.tail.strip() and _of_one_kind(row, first)
    told = apart or alike or item.unit == TIMES or any(trial.others or trial.sure for trial, _ in made)
    here = {row.items[one].sentence for trial, _ in made for one in trial.operands(place)}
    return bool(told) and (len(here) == 1 or alike or first.sure)
