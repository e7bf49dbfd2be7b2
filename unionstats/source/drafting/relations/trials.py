"""A quotient that a figure may be, tried on levels that stand apart."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

from msgspec import Struct

from unionstats.interval import Interval, add, divide, multiply, scale
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import can_be, is_beside, span


class Trial(Struct, frozen=True):
    """A quotient that a figure may be, `by` times that of levels; `form` has {0} for the figure.

    What several levels make stands below, if it is told for each of several things.
    """

    form: str
    top: int
    bottom: tuple[int, ...]
    others: tuple[int, ...] = ()
    by: Fraction = Fraction(1)

    def made(self, row: Row) -> Interval | None:
        """What the quotient can be, in the base of the figure."""
        exact = divide(span(row.items[self.top]), reduce(add, (span(row.items[one]) for one in self.bottom)))
        return scale(exact, self.by) if exact is not None else None

    def may_slip(self, row: Row, place: int) -> bool:
        """Whether a slip in the upper level alone keeps it from the figure, further off than another time."""
        below = reduce(add, (span(row.items[one]) for one in self.bottom))
        meant = scale(multiply(span(row.items[place], rounded=True), below), 1 / self.by)
        item = row.items[self.top]
        return not is_beside(item, meant) and can_be(item, meant)

    def operands(self, place: int) -> tuple[int, ...]:
        """The figures of the form, in its order."""
        return (place, self.top, *self.bottom, *self.others)
