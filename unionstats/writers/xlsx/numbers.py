"""Exact numbers as Excel can hold them, and the formats that show as many places as are known."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from unionstats.interval import Exact, Interval
from unionstats.quantity import Unit
from unionstats.quantity.formatting import magnitude, plain

GENERAL, COUNT, WHOLE = "General", "0", "#,##0"
DIGITS = 15
"""Significant digits of a number in Excel."""

_LEAST, _MOST = -290, 290  # powers of ten that a formula can still multiply by a small factor
_FEW_BITS = 900  # of numerator and denominator, with which every number is between these
_MOST_PLACES = 9
_LONG = 6  # decimals beyond which an exact end is shown rounded


def float_of(value: Exact) -> float | None:
    """The nearest number that Excel can hold; None for one that is too large or too small."""
    top, bottom = value.numerator, value.denominator
    may_not_fit = max(top.bit_length(), bottom.bit_length()) > _FEW_BITS
    return None if may_not_fit and not _LEAST <= magnitude(value) <= _MOST else top / bottom


def is_approximate(value: Exact) -> bool:
    """Whether Excel, which keeps 15 digits, cannot hold a whole number or a decimal as it is."""
    return len(plain(value).lstrip("-").replace(".", "").strip("0")) > DIGITS


def is_percent(unit: Unit | None) -> bool:
    """Whether figures of this unit stand in the workbook as true percentages, 0.775 for 77.5 %."""
    return unit is not None and unit.name == "%"


def cell_factor(unit: Unit | None) -> Exact:
    """What one in a cell is, in the base: figures stand in their own unit, but for percentages."""
    return 1 if unit is None or is_percent(unit) else unit.factor


def own_to_cell(unit: Unit | None) -> Fraction:
    """What turns a number in a figure's own unit into that of its cell."""
    return Fraction(1 if unit is None else unit.factor) / cell_factor(unit)


def places_of(step: Exact) -> int | None:
    """The decimals of a figure whose last printed place is `step`, in its own unit; None without a step."""
    return min(max(0, -magnitude(step)), _MOST_PLACES) if step else None


def form_of(values: Sequence[Exact], places: int | None, *, percent: bool, beside: int | None = None) -> str:
    """The number format with `places` decimals, or else as many as the numbers of cells need.

    That is all of them while they are few; else two more than a figure with `beside` decimals, or as many as
    tell the ends apart. The format of science where the digits would not fit a column.
    """
    if places is None:
        places = _places_for(values, percent=percent, beside=beside)
    if any(value and not -_MOST_PLACES <= magnitude(value) < DIGITS for value in values):
        return "0.0000E+00"
    return ("0" if percent else WHOLE) + ("." + "0" * places if places else "") + ("%" if percent else "")


def _places_for(values: Sequence[Exact], *, percent: bool, beside: int | None) -> int:
    scaled = [Fraction(value) * (100 if percent else 1) for value in values]
    texts = [plain(value) for value in scaled]
    needed = max((len(text.partition(".")[2]) for text in texts), default=0)
    if all(texts) and needed <= _LONG:
        return needed
    if beside is not None:
        return min(beside + 2, _MOST_PLACES)
    width = max(scaled) - min(scaled)
    places = 2 - magnitude(width) if width else 4 - magnitude(max(map(abs, scaled)))
    return min(max(places, 0), _MOST_PLACES)


def end_form(form: str, sign: str) -> str:
    """A number format that writes `sign` (≥ > ≤ <) before the number, and before its minus."""
    return f'"{sign} "{form};"{sign} "-{form}' if sign else form


def signs_of(interval: Interval) -> tuple[str, str]:
    """The signs before the two ends; none where there is just one number."""
    if interval.point is not None:
        return "", ""
    return (">" if interval.low_open else "≥"), ("<" if interval.high_open else "≤")
