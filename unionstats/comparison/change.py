"""How much a figure changed: exact intervals of the difference and of the growth rate."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from unionstats.comparison.measure import same_measure
from unionstats.interval import (
    ANY,
    NOT_NEGATIVE,
    Exact,
    Interval,
    add,
    divide,
    exactly,
    intersect,
    subtract,
    whole_numbers,
)
from unionstats.ledger import LedgerFigure
from unionstats.quantity import Unit
from unionstats.rules import Verdicts


class Status(StrEnum):
    """What became of a figure; `UNCERTAIN` where its true value may have risen or fallen, or stayed."""

    UP = "up"
    DOWN = "down"
    UNCHANGED = "unchanged"
    UNCERTAIN = "uncertain"
    NOT_COMPARABLE = "not-comparable"


class Reason(StrEnum):
    """Why there is no change, or a change without a growth rate.

    A growth rate relates a change to where it began. From nothing there is none, and from a loss, or to
    one, its sign would mislead. Percentages change in percentage points: 5 % more of them says two things.
    """

    UNIT_CHANGED = "unit-changed"
    NOT_WORKED_OUT = "not-worked-out"
    RATIO = "ratio"
    ZERO = "zero"
    MAY_BE_ZERO = "may-be-zero"
    NEGATIVE = "negative"


class Side(Struct, frozen=True):
    """A figure in one of the ledgers: the true values that it can have, in the base of its dimension.

    `interval` is None where nothing is known of it; the ends of a `whole` figure are whole numbers that it
    can have, and `values` are all of them where there are gaps between. `face` is the value as printed, or
    the only one worked out; None where the text stands for a range (600余) or several fit. `complete` is
    False where a worked out range is not proven to be the narrowest.
    """

    entry: LedgerFigure
    interval: Interval | None
    face: Exact | None = None
    whole: bool = False
    values: Sequence[int] | None = None
    complete: bool = True

    @property
    def unit(self) -> Unit | None:
        """The unit that the figure is printed in."""
        return self.entry.figure.unit


class Change(Struct, frozen=True):
    """What two sides say of the change from the old one to the new.

    `difference` holds new - old in the base of the dimension, `growth` (new - old) / old, each exactly the
    hull of what the two can be; None where there is a `reason`. `face_difference` and `face_growth` are what
    the values as printed give. `may_be_equal` says that one and the same true value fits both.
    """

    status: Status
    difference: Interval | None = None
    growth: Interval | None = None
    face_difference: Exact | None = None
    face_growth: Fraction | None = None
    reason: Reason | None = None
    may_be_equal: bool = False


def side_of(entry: LedgerFigure, verdicts: Verdicts) -> Side:
    """The figure as its ledger knows it: what its text stands for, or what the rules worked out."""
    variable = verdicts.variable(entry.id, entry.figure)
    quantity = entry.figure.quantity
    if quantity is not None:
        domain = variable.domain
        interval = (whole_numbers(domain) or domain) if variable.whole else domain
        face = interval.point if quantity.approximation else variable.face
        return Side(entry, interval, face, variable.whole)
    solved = verdicts.solved[entry.id]
    if solved.within is None or solved.within in (ANY, NOT_NEGATIVE):
        return Side(entry, None)
    gaps, count = None, solved.count or 0  # `len` of a range fails beyond 2**63
    if solved.values is not None and count > 1:
        gaps = solved.values if solved.values[-1] - solved.values[0] >= count else None
    point = solved.within.point
    return Side(entry, solved.within, point, solved.count is not None, gaps, solved.complete)


def change_of(old: Side, new: Side) -> Change:
    """The change from `old` to `new`."""
    if not same_measure(old.unit, new.unit):
        return Change(Status.NOT_COMPARABLE, reason=Reason.UNIT_CHANGED)
    if old.interval is None or new.interval is None:
        return Change(Status.NOT_COMPARABLE, reason=Reason.NOT_WORKED_OUT)
    difference = subtract(new.interval, old.interval)
    reason = _no_growth(old, new)
    growth = None if reason else growth_of(old.interval, new.interval)
    faces = None if old.face is None or new.face is None else (old.face, new.face)
    return Change(
        _status(difference),
        difference,
        growth,
        faces[1] - faces[0] if faces else None,
        Fraction(faces[1] - faces[0]) / faces[0] if faces and growth and faces[0] else None,
        reason,
        _may_be_equal(old, new),
    )


def growth_of(old: Interval, new: Interval) -> Interval | None:
    """The hull of (y - x) / x for x in `old`, y in `new`, x not zero; None where `old` is zero alone.

    As y / x - 1, in which each occurs once, it is exact.
    """
    quotient = divide(new, old)
    return None if quotient is None else add(quotient, exactly(-1))


def _status(difference: Interval) -> Status:
    if difference.point == 0:
        return Status.UNCHANGED
    if 0 in difference:
        return Status.UNCERTAIN
    return Status.UP if difference.low is not None and difference.low >= 0 else Status.DOWN


def _no_growth(old: Side, new: Side) -> Reason | None:
    assert old.interval is not None  # noqa: S101 - the caller has looked
    assert new.interval is not None  # noqa: S101
    if old.unit is not None and old.unit.dimension == "ratio":
        return Reason.RATIO
    if 0 in old.interval:
        return Reason.ZERO if old.interval.point == 0 else Reason.MAY_BE_ZERO
    lows = (old.interval.low, new.interval.low)
    return Reason.NEGATIVE if any(low is None or low < 0 for low in lows) else None


def _may_be_equal(old: Side, new: Side) -> bool:
    """Whether some true value is possible on both sides, whole where one of them is, gaps left out."""
    assert old.interval is not None  # noqa: S101 - the caller has looked
    assert new.interval is not None  # noqa: S101
    common = intersect(old.interval, new.interval)
    if common is not None and (old.whole or new.whole):
        common = whole_numbers(common)
    if common is None:
        return False
    gapped = [set(side.values) for side in (old, new) if side.values is not None]
    return not gapped or any(value in common for value in set.intersection(*gapped))
