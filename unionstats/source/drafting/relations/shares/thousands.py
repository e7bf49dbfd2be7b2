"""Rates that hold only roughly: of counts in thousands (of 22,000 cases, 13,000, 61%), or in words."""

from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from unionstats.interval import Interval, divide, exactly, intersect, subtract
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.relation import QUOTIENT, Question, Relation
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import amount, is_nearest, span, stands

_THOUSAND = 1000
_HUNDRED = 100
_LESS, _MORE = Fraction(39, 40), Fraction(41, 40)
_SEVERAL = 4  # counts of a paragraph that tell that all are rounded


def ask_rounded(row: Row) -> None:
    """Ask of the rates that hold only of counts that are rounded, since nothing says that they are."""
    counts = [one.value for one in _counts(row.items)]
    hundreds = len(counts) >= _SEVERAL and not any(one % _HUNDRED for one in counts)
    for at, one in enumerate(row.relations):
        if _only_rounded(row, one, hundreds=hundreds) or _off_by_rounding(row, one, hundreds=hundreds):
            row.relations[at] = replace(one, question=Question.ROUNDED)


def leave_said(row: Row) -> None:
    """Drop what words tell nearly: 1,187, one in seven fewer than 1,385; 由924人增加到1860人，翻了一番."""
    row.relations[:] = [one for one in row.relations if not (_is_said(row, one) or _is_nearly(row, one))]


def _is_nearly(row: Row, relation: Relation) -> bool:
    """Whether a level is nearly as many times another one as words say: 翻一番, of 2.01 times."""
    if relation.kind != "times" or relation.unstated is not None or relation.form != QUOTIENT:
        return False
    times, now, then = (row.items[place] for place in relation.figures)
    made = divide(span(now), span(then))
    if times.quantity.step or made is None or stands(times, made):
        return False
    return intersect(Interval(times.value * _LESS, times.value * _MORE), made) is not None


def _is_said(row: Row, relation: Relation) -> bool:
    """Whether a growth between two levels is a fraction in words, and the nearest one."""
    if relation.kind != "growth" or relation.unstated is not None or "-" not in relation.form:
        return False
    rate, *levels = (row.items[place] for place in relation.figures)
    if len(levels) != 2 or not relation.form.endswith(("{1}", "{2}")):  # noqa: PLR2004
        return False
    now, then = levels[:: -1 if relation.form.endswith("{1}") else 1]
    times, fell = divide(span(now), span(then)), amount(now) < amount(then)
    if times is None:
        return False
    made = subtract(exactly(1), times) if fell else subtract(times, exactly(1))
    return not stands(rate, made) and is_nearest(rate, made, then)


def _only_rounded(row: Row, relation: Relation, *, hundreds: bool) -> bool:
    """Whether a rate of two levels fits them as rounded, but not as they are printed."""
    if relation.kind not in {"share", "growth"} or relation.unstated is not None:
        return False
    items = [row.items[place] for place in relation.figures]
    if len(items) != 3 or items[0].kind is not Kind.RATE:  # noqa: PLR2004 - the rate and two levels
        return False
    told = [one.value for one in _counts(items[1:])]
    grain = _HUNDRED if hundreds and any(one % _THOUSAND for one in told) else _THOUSAND
    if len(told) < len(items) - 1 or any(one % grain for one in told):
        return False
    printed = span(items[0], rounded=True)
    exact = [exactly(one) for one in told]
    wide = [Interval(one - Fraction(grain, 2), one + Fraction(grain, 2)) for one in told]
    return not _meets(printed, relation.form, *exact) and _meets(printed, relation.form, *wide)


def _off_by_rounding(row: Row, relation: Relation, *, hundreds: bool) -> bool:
    """Whether a change of two counts is off by no more than the rounding of all three to hundreds."""
    if relation.kind != "change" or relation.unstated is not None or not hundreds:
        return False
    told = [row.items[place] for place in relation.figures]
    if len(_counts(told)) < len(told) or len(told) != 3:  # noqa: PLR2004 - the change and both its ends
        return False
    change, one, other = (Fraction(each.value) for each in told)
    return 0 < abs(change - abs(one - other)) <= _HUNDRED


def _counts(items: Sequence[Item]) -> list[Item]:
    """The counts of a thousand or more that are printed in full."""
    full = [one for one in items if one.dimension in {"", "count"} and one.quantity.step == 1]
    return [one for one in full if one.value >= _THOUSAND]


def _meets(printed: Interval, form: str, first: Interval, second: Interval) -> bool:
    """Whether a rate can be the quotient, or the growth, of two levels."""
    top = first
    if form != QUOTIENT:
        top = subtract(first, second) if "{1} - {2}" in form else subtract(second, first)
    made = divide(top, second)
    return made is not None and intersect(printed, made) is not None
