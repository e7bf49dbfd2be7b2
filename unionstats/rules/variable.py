"""A figure as the solver sees it: the true values that it can have."""

from __future__ import annotations

from msgspec import Struct

from unionstats.interval import ANY, NOT_NEGATIVE, Exact, Interval, exactly, scale
from unionstats.quantity import Quantity, Unit
from unionstats.quantity.precision import is_whole, stands_for
from unionstats.rounding import Rounding


class Figure(Struct, frozen=True):
    """What a ledger, or an equation, says of one figure.

    `quantity` is None for an unstated figure, whose `unit` then tells what it measures. `whole` and
    `exact` are the author's word; None for `whole` leaves it to the unit.
    """

    quantity: Quantity | None
    unit: Unit | None = None
    whole: bool | None = None
    exact: bool = False


class Variable(Struct, frozen=True):
    """`domain` and `face` (the printed value as it stands) are in the base of the figure's dimension.

    `factor` converts the figure's own unit to that base; `whole` holds in the figure's own unit.
    """

    figure: Figure
    domain: Interval
    factor: Exact
    whole: bool
    face: Exact | None


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
    return Interval(domain.low, domain.high, not allowed, not allowed)


def variable_of(figure: Figure, rounding: Rounding, *, rounded: bool) -> Variable:
    """The figure under a convention; `rounded` says that some rule gives it as a quotient."""
    quantity = figure.quantity
    if quantity is None:
        counted = figure.unit is not None and figure.unit.whole
        whole = (counted and not rounded) if figure.whole is None else figure.whole
        factor = figure.unit.factor if figure.unit is not None else 1
        return Variable(figure, NOT_NEGATIVE if whole else ANY, factor, whole and factor == 1, None)
    whole = (is_whole(quantity) and not rounded) if figure.whole is None else figure.whole
    factor = quantity.unit.factor if quantity.unit is not None else 1
    interval = stands_for(quantity, rounding, whole=whole, exact=figure.exact)
    return Variable(figure, scale(interval, factor), factor, whole and factor == 1, quantity.value * factor)
