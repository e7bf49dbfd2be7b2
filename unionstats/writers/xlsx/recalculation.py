"""A rule in formulas: its two sides, whether they meet, and the condition by which Excel decides that."""

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.interval import Exact, Interval, scale
from unionstats.locale import N_, Words
from unionstats.quantity.formatting import magnitude
from unionstats.quantity.model import Approximation
from unionstats.results.table import Field, Kind
from unionstats.rounding import Rounding
from unionstats.rules import Check
from unionstats.rules.solver.contract import projection
from unionstats.rules.variable import HALVES
from unionstats.writers.xlsx.cells import (
    GENERAL,
    Cell,
    Content,
    cell_factor,
    is_percent,
    own_to_cell,
    places_of,
)
from unionstats.writers.xlsx.formulas import Ends, Known, side_of
from unionstats.writers.xlsx.sheet import end_cells, in_form

LIVE = (
    Field("found", N_("Formulas find"), Kind.VERDICT),
    Field("stated_value", N_("Stated: printed value"), Kind.FIGURE),
    Field("stated_low", N_("Stated: from"), Kind.FIGURE),
    Field("stated_high", N_("Stated: to"), Kind.FIGURE),
    Field("relation", N_("Must be"), Kind.NUMBER),
    Field("value", N_("Computed: from printed values"), Kind.FIGURE),
    Field("rounded", N_("Computed: rounded as printed"), Kind.FIGURE),
    Field("low", N_("Computed: from"), Kind.FIGURE),
    Field("high", N_("Computed: to"), Kind.FIGURE),
)
LIVE_NAMES = " ".join(field.name for field in LIVE)

_STATED, _COMPUTED, _VALUE = ("F", "G"), ("K", "L"), "I"  # the columns of the ends, and of what is computed
_UNDECIDED = Cell("—", "center")
_DIGITS = 12  # to which the ends are compared: Excel's numbers have 15


class Recalculation(Struct, frozen=True):
    """A rule in formulas on a `row`: `stated` is the side of the figure that stands alone, else the left one.

    `meets` says exactly whether the sides have a value in common; `condition` says so in Excel: "" where
    nothing stands against it, None where a side has no formulas (it is not `live`) or Excel's digits cannot
    decide. The numbers are in the unit of the stated figure's cell, in the base without one.
    """

    check: Check
    row: int
    stated: Ends
    computed: Ends
    live: bool
    meets: bool
    condition: str | None

    @property
    def percent(self) -> bool:
        """Both sides show as percentages where the figure that stands alone is one, or all figures are."""
        alone = self.check.subject is not None
        units = [self.check.unit] if alone else [one.figure.unit for one in self.check.variables]
        return all(map(is_percent, units))

    @property
    def places(self) -> int | None:
        """The decimals of the printed figure, if one stands alone."""
        return None if self.check.stated is None else places_of(self.check.stated.step)


def recalculated(check: Check, operands: Sequence[Ends] | None, row: int) -> Recalculation | None:
    """The rule in formulas over these operands, on this row of the sheet.

    None where it divides by zero, or where the exact arithmetic finds nothing that it could give.
    """
    if operands is None:
        return None
    program, subject, within = check.rule.program, check.subject, None
    ours, other = program.left, program.right
    if subject is not None and subject == program.right:
        ours, other = other, ours
    factor = cell_factor(check.unit)
    if subject is not None and program.repeated and subject not in program.repeated:
        within = projection(program, [operand.interval for operand in operands], subject)
        if within is None:
            return None
    first = side_of(program, ours, operands, factor)
    second = side_of(program, other, operands, factor, within)
    if first is None or second is None:
        return None
    meets, condition = _compared(program.relation, first, second, row)
    live = first.is_live and second.is_live
    return Recalculation(check, row, first, second, live, meets, condition if live else None)


def _compared(relation: str, first: Ends, second: Ends, row: int) -> tuple[bool, str | None]:
    """Whether the sides meet, and the condition: that neither's low end lies above the other's high one."""
    meets, conditions = True, []
    for signs, lower, upper, (low_column, _), (_, high_column) in (
        (("=", "<=", "<"), first, second, _STATED, _COMPUTED),
        (("=", ">=", ">"), second, first, _COMPUTED, _STATED),
    ):
        low, high = lower.low, upper.high
        if relation not in signs or low is None or high is None:
            continue
        strict = relation in "<>" or lower.interval.low_open or upper.interval.high_open
        meets = meets and (low.value < high.value or (low.value == high.value and not strict))
        condition = _condition(low, high, f"{low_column}{row}", f"{high_column}{row}")
        conditions.append(condition and condition.format(sign="<" if strict else "<="))
    if None in conditions:
        return meets, None
    joined = ",".join(map(str, conditions))
    return meets, f"AND({joined})" if len(conditions) > 1 else joined


def _condition(low: Known, high: Known, low_cell: str, high_cell: str) -> str | None:
    """The order in Excel, its numbers rounded to twelve digits so that equal ends are equal in Excel too.

    None where that cannot be sure to decide as the exact values do.
    """
    size = max(abs(Fraction(low.value)), abs(Fraction(high.value)))
    if not size:
        return f"{low_cell}{{sign}}{high_cell}"
    places = _DIGITS - 1 - magnitude(size)
    unit = float(f"1e{-places}")
    difference, near = Fraction(low.value) - high.value, low.near - high.near
    if difference:
        sure = abs(difference) > 2 * unit and (near > 0) == (difference > 0)
    else:
        sure = abs(near) < unit / 10
    return f"ROUND({low_cell}-{high_cell},{places}){{sign}}0" if sure else None


def live_cells(
    check: Check, found: Recalculation | None, rounding: Rounding, fits: str, words: Words
) -> dict[str, Content]:
    """The cells of the live fields; `fits` says that the sides meet."""
    relation = check.rule.program.relation
    sign = Cell({"<=": "≤", ">=": "≥"}.get(relation, relation), "center")
    if found is None:
        return dict.fromkeys(LIVE_NAMES.split()) | {"found": _UNDECIDED, "relation": sign}
    result = _UNDECIDED
    if found.condition is not None:
        otherwise = words.gettext("does not fit")
        formula = f'=IF({found.condition},"{fits}","{otherwise}")' if found.condition else ""
        result = Cell(fits if found.meets else otherwise, "center", formula=formula)
    first, second, percent = found.stated, found.computed, found.percent
    (printed,) = in_form([_end(first.face)], found.places, percent=percent)
    (face,) = in_form([_end(second.face)], beside=found.places, percent=percent)
    rounded = None
    places = _rounding_places(check, rounding)
    if second.face is not None and second.face.text and places is not None:
        value = _rounded_half_up(second.face.value, places)
        form = GENERAL if printed is None else printed.form
        rounded = None if value is None else Cell(value, "", form, f"=ROUND({_VALUE}{found.row},{places})")
    stated, computed = (
        end_cells([_end(one.low), _end(one.high)], one.interval, "…", beside=found.places, percent=percent)
        for one in (first, second)
    )
    cells = (result, printed, *stated, sign, face, rounded, *computed)
    return dict(zip(LIVE_NAMES.split(), cells, strict=True))


def exact_ends(check: Check, found: Recalculation | None) -> list[Content]:
    """What exact arithmetic computes from the rule alone."""
    if check.computed is None:
        return [None, None]
    interval: Interval = scale(check.computed, own_to_cell(check.unit))
    ends = [None if end is None else Cell(end, "quiet") for end in (interval.low, interval.high)]
    beside = None if found is None else found.places
    return end_cells(ends, interval, "…", beside=beside, percent=is_percent(check.unit))


def _end(end: Known | None) -> Cell | None:
    """A number of a side, quiet where no formula gives it."""
    if end is None:
        return None
    return Cell(end.value, formula=f"={end.text}") if end.text else Cell(end.value, "quiet")


def _rounding_places(check: Check, rounding: Rounding) -> int | None:
    """To how many decimals of its cell the stated figure was rounded, negative for tens; None if not so.

    Excel's ROUND takes a tie away from zero.
    """
    quantity = check.stated
    if quantity is None or rounding not in HALVES or quantity.approximation is not Approximation.NONE:
        return None
    variable = check.variables[check.subject or 0]
    if variable.domain.point is not None and not variable.whole:
        return None
    step = Fraction(quantity.step) * own_to_cell(check.unit)
    places = -magnitude(step)
    return places if step and Fraction(10) ** -places == step else None


def _rounded_half_up(value: Exact, places: int) -> Exact | None:
    """A value rounded as Excel's ROUND does; None midway, where binary arithmetic may go either way."""
    units = Fraction(value) * Fraction(10) ** places
    if (2 * units).denominator == 1 and units.denominator != 1:
        return None
    return round(units) / Fraction(10) ** places
