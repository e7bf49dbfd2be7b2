"""Units that bare numbers have from the level beside them: 24 days, four fewer than before."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from msgspec.structs import replace

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind

_NEAR = 4  # times
_COUNTED = frozenset({"", "count", "ratio", "age", "date"})


def with_lent_units(paragraphs: Iterable[Sequence[Item]]) -> Iterator[list[Item]]:
    """The figures of each paragraph, those without a unit with one where their words join a level."""
    for items in paragraphs:
        told: list[Item] = []
        for item, behind in zip_longest(items, items[1:]):
            lender = behind if behind is not None and _is_of(item, behind) else told[-1] if told else None
            if lender is not None and _is_bare(item) and (lender is behind or _goes_on(item, lender, told)):
                unit = lender.quantity.unit
                quantity = replace(item.quantity, unit=unit)
                item = replace(item, quantity=quantity, unit=lender.unit, dimension=lender.dimension)  # noqa: PLW2901
            told.append(item)
        yield told


def is_lent(item: Item) -> bool:
    """Whether the unit of a figure is that of another one."""
    return item.printed.quantity.unit is None and item.quantity.unit is not None


def _is_bare(item: Item) -> bool:
    return not item.unit and item.kind is Kind.LEVEL and item.role is Role.PLAIN


def _is_of(item: Item, whole: Item) -> bool:
    """Whether a figure is a part of the level right behind it: 48,510 of 105,000 tonnes."""
    measured = whole.kind is Kind.LEVEL and whole.dimension not in _COUNTED and not whole.dimension.isupper()
    return (
        measured and item.part == whole.part and item.language.marks.lent_of.fullmatch(whole.gap) is not None
    )


def _goes_on(item: Item, lender: Item, told: Sequence[Item]) -> bool:
    """Whether a figure tells how much more or less the one before it is, or what is left of it.

    What is left is less than something before it: not 920 were seen within four hours. The other 326 waited.
    """
    marks, measured = item.language.marks, lender.kind is Kind.LEVEL and lender.dimension not in _COUNTED
    if not measured or lender.role is not Role.PLAIN:
        return False
    alone, more = marks.lent_behind.match(item.tail), marks.lent_more.match(item.tail)
    left = alone and marks.rest.search(f"{item.gap}#")
    left = left if any(one.unit == lender.unit and one.value > item.value for one in told) else None
    part = item.value < lender.value and marks.of_which.search(item.gap)  # 1,748 acres, of which we own 43
    inner = part or marks.led_from.match(item.gap)  # to 43 days from 34
    ended = marks.reached.match(item.gap) and marks.started.search(lender.lead)  # from 18 weeks to 13
    if alone and (ended or (inner and item.sentence == lender.sentence)):
        return not lender.dimension.isupper()
    if alone and marks.reference.search(item.gap) and item.part == lender.part:  # 48.6m tonnes against 54.0m
        less, more_ = sorted((item.quantity.value, lender.quantity.value))
        return more_ < _NEAR * less and (item.quantity.scaled or not lender.dimension.isupper())
    if item.part != lender.part:  # 48.3 million tonnes. This was 2.1 million more than in 2022
        back = item.first and more and marks.goes_back.match(item.gap)
        return bool(left or back) and item.sentence == lender.sentence + 1
    if lender.dimension.isupper():  # 1.2 million, of money that is told in millions
        return item.quantity.scaled and bool(more or (alone and marks.change.search(item.gap)))
    return bool(more or left)
