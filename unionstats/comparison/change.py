"""How much a figure changed: exact intervals of the difference and of the growth rate."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

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
from unionstats.quantity import Unit, known_unit
from unionstats.rules import Verdicts

_SCALE_WORDS = "十百千万亿兆"
_NUMBERS = frozenset({"count", "ratio"})


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


def same_measure(one: Unit | None, other: Unit | None) -> bool:
    """Whether values in both units, converted to the base of their dimension, may be subtracted.

    Amounts of money and physical measures may: 万元 and 元, 公里 and 米 are one measure printed at two
    scales. A count is of what its measure word counts: 家 and 个, 人 and 人次, 人 and people stay apart, 万人
    and 人 do not. So do 元/人 and 元/户, and a percentage, a difference of percentages and a multiple.
    """
    return _measure(one) == _measure(other)


def is_percentage(unit: Unit | None) -> bool:
    """Whether the unit is % (which ‰ and 成 are read as) or the percentage point: it changes by points."""
    return unit is not None and unit.dimension == "ratio" and unit.factor != 1


def _measure(unit: Unit | None) -> tuple[str, str]:
    """The dimension, and the name of the unit where the dimension does not say what is counted."""
    if unit is None:
        return "", ""
    if _NUMBERS.isdisjoint(unit.dimension.split("/")):
        return unit.dimension, ""
    bare = unit.name.lstrip(_SCALE_WORDS) if unit.dimension == "count" and unit.factor != 1 else ""
    base = known_unit(bare) if bare else None
    return unit.dimension, (base or unit).name


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
    reason = _no_growth(old.interval, new.interval, old.unit)
    growth = None if reason else growth_of(old.interval, new.interval)
    faces = None if old.face is None or new.face is None else (old.face, new.face)
    return Change(
        _status(difference),
        difference,
        growth,
        faces[1] - faces[0] if faces else None,
        Fraction(faces[1] - faces[0]) / faces[0] if faces and growth and faces[0] else None,
        reason,
        _may_be_equal(old, new, intersect(old.interval, new.interval)),
    )


def growth_of(old: Interval, new: Interval) -> Interval | None:
    """The hull of (y - x) / x for x in `old`, y in `new`, x not zero; None where `old` is zero alone.

    As y / x - 1, in which each occurs once, it is exact.
    """
    quotient = divide(new, old)
    return None if quotient is None else add(quotient, exactly(-1))


def _status(difference: Interval) -> Status:
    if 0 in difference:
        return Status.UNCHANGED if difference.point == 0 else Status.UNCERTAIN
    return Status.UP if difference.low is not None and difference.low >= 0 else Status.DOWN


def _no_growth(old: Interval, new: Interval, unit: Unit | None) -> Reason | None:
    if unit is not None and unit.dimension == "ratio":
        return Reason.RATIO
    if 0 in old:
        return Reason.ZERO if old.point == 0 else Reason.MAY_BE_ZERO
    return Reason.NEGATIVE if any(low is None or low < 0 for low in (old.low, new.low)) else None


def _may_be_equal(old: Side, new: Side, common: Interval | None) -> bool:
    """Whether one of the values common to both is possible: whole where one side is, and in no gap."""
    if common is not None and (old.whole or new.whole):
        common = whole_numbers(common)
    if common is None:
        return False
    gapped = [set(side.values) for side in (old, new) if side.values is not None]
    return not gapped or any(value in common for value in set.intersection(*gapped))
