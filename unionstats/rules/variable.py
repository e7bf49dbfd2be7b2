"""A figure as the solver sees it: the true values that it can have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from unionstats.interval import ANY, NOT_NEGATIVE, Exact, Interval, exactly, scale
from unionstats.quantity import Quantity, Unit
from unionstats.quantity.model import is_whole, stands_for
from unionstats.rounding import Rounding


class Solved(Struct, frozen=True):
    """What an unstated figure can be, in the base of its dimension.

    `within` runs from the least to the greatest number that fits. For a whole count `count` says how many
    fit (None where they are unbounded or too many to be tried) and `values` lists them where they were
    tried one by one or form a run; for a real both are None. `complete` is False where the work stopped
    early: the true set is then a part of `within`.
    """

    within: Interval | None
    count: int | None
    values: Sequence[int] | None
    complete: bool = True


NOTHING = Solved(None, 0, ())


class Figure(Struct, frozen=True):
    """What a ledger, or an equation, says of one figure.

    `quantity` is None for an unstated figure, whose `unit` then tells what it measures. `whole` and
    `exact` are the author's word; None for `whole` leaves it to the unit.
    """

    quantity: Quantity | None
    unit: Unit | None = None
    whole: bool | None = None
    exact: bool = False


class Variable(Struct, frozen=True, dict=True):
    """A figure in the role that the rules give it.

    `counted` says that it is whole in its own unit, and `factor` converts that to the base of its dimension.
    """

    figure: Figure
    rounding: Rounding
    counted: bool
    factor: Exact

    @property
    def whole(self) -> bool:
        """Whether it is a whole number of the base."""
        return self.counted and self.factor == 1

    @property
    def is_printed(self) -> bool:
        """Whether the report prints it."""
        return self.figure.quantity is not None

    @property
    def quantity(self) -> Quantity:
        """What the report prints; only asked of what it prints."""
        assert self.figure.quantity is not None  # noqa: S101
        return self.figure.quantity

    @cached_property
    def face(self) -> Exact | None:
        """The printed value as it stands, in the base; None for an unstated figure."""
        quantity = self.figure.quantity
        return None if quantity is None else quantity.value * self.factor

    @cached_property
    def domain(self) -> Interval:
        """The true values that it can have, in the base."""
        quantity = self.figure.quantity
        if quantity is None:
            return NOT_NEGATIVE if self.counted else ANY
        interval = stands_for(quantity, self.rounding, whole=self.counted, exact=self.figure.exact)
        return scale(interval, self.factor)

    def printed_as(self, quantity: Quantity) -> Variable:
        """The figure with another text, in the role that it has."""
        figure = Figure(quantity, self.figure.unit, self.whole, self.figure.exact)
        return variable_of(figure, self.rounding, rounded=False)

    @property
    def is_exact(self) -> bool:
        """Whether it is printed without any rounding."""
        quantity = self.figure.quantity
        return (
            quantity is not None
            and not quantity.approximation
            and (self.figure.exact or not quantity.step or (self.counted and not quantity.scaled))
        )


HALVES = frozenset({Rounding.NEAREST, Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.HALF_DOWN})


def at_face(variable: Variable) -> Interval:
    """What the figure is with its printed value as it stands; an approximation stands for its range."""
    quantity = variable.figure.quantity
    if quantity is None or variable.face is None or quantity.approximation:
        return variable.domain
    return variable.domain if variable.domain.point is not None else exactly(variable.face)


def is_rounded(variable: Variable) -> bool:
    """Whether the figure is printed, and rounded under the convention rather than approximated in words."""
    quantity = variable.figure.quantity
    return quantity is not None and not quantity.approximation and variable.domain.point is None


def with_ties(variable: Variable, rounding: Rounding, *, allowed: bool) -> Interval:
    """The variable's domain with both of the values that a tie leaves open, or without either.

    Unchanged where nothing was rounded to the nearest printable value.
    """
    domain = variable.domain
    if rounding not in HALVES or not is_rounded(variable):
        return domain
    ends_at_none = domain.low == variable.face  # where a count can be no less, no tie does
    return Interval(domain.low, domain.high, not allowed and not ends_at_none, not allowed)


def variable_of(figure: Figure, rounding: Rounding, *, rounded: bool) -> Variable:
    """The figure under a convention; `rounded` says that some rule gives it as a quotient."""
    quantity = figure.quantity
    unit = figure.unit if quantity is None else quantity.unit
    if figure.whole is not None:
        counted = figure.whole
    elif rounded:
        counted = False
    else:
        counted = is_whole(quantity) if quantity is not None else unit is not None and unit.whole
    return Variable(figure, rounding, counted, 1 if unit is None else unit.factor)
