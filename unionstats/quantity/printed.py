"""Where the digits of a printed number stand, when they are Arabic digits in one run and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.number import exact

if TYPE_CHECKING:
    from unionstats.interval import Exact
    from unionstats.quantity.model import Quantity

ARABIC = "0123456789０１２３４５６７８９"
CHINESE = "零〇一壹弌二贰貳弍两兩三叁叄參四肆五伍六陆陸七柒八捌九玖"
_RUN = pattern(
    r"(?P<whole>[0-9０-９]+(?:(?P<mark>[,，'’ \u00a0\u2009\u202f])[0-9０-９]{3}(?:(?P=mark)[0-9０-９]{3})*)?)"
    r"(?:(?P<point>[.．])(?P<decimals>[0-9０-９]+))?"
)
_OTHER_DIGIT = pattern(f"[{ARABIC}{CHINESE}几]")
_NARROW = {ord("０") + digit: ord("0") + digit for digit in range(10)}


class DigitRun(Struct, frozen=True):
    """The digits at `start:end` of a text; as one integer they are `mantissa`, in units of ten to `place`.

    `sign` is -1 where they stand for a negative number, whose minus stands before them.
    """

    start: int
    end: int
    mantissa: int
    place: int
    decimals: int
    mark: str
    point: str
    wide: bool
    sign: int


def digit_run(quantity: Quantity) -> DigitRun | None:
    """Find the digits of a quantity whose value is those digits, moved by whole places, or their negative."""
    text = quantity.text
    match = _RUN.search(text)
    place = _place(quantity.step)
    if match is None or place is None:
        return None
    start, end = match.span()
    if _OTHER_DIGIT.search(text, end) or _OTHER_DIGIT.search(text, 0, start) or text[:start].endswith("."):
        return None
    mark, decimals = match["mark"] or "", match["decimals"] or ""
    digits = (match["whole"].replace(mark, "") + decimals).translate(_NARROW)
    mantissa = int(digits)
    sign = -1 if quantity.value < 0 else 1
    if sign * exact(mantissa, place) != quantity.value or (not mantissa and MINUS.search(text, 0, start)):
        return None
    return DigitRun(
        start,
        end,
        mantissa,
        place,
        len(decimals),
        mark,
        match["point"] or "",
        text[start] not in "0123456789",
        sign,
    )


MINUS = pattern(r"(?i:[-−－–负負(（△▲]|minus|negative)\s*\Z")


def _place(step: Exact) -> int | None:
    """Return the power of ten that a step is, or None for another step (0, a half)."""
    digits = str(step.numerator if step.denominator == 1 else step.denominator)
    if digits.rstrip("0") != "1" or (step.denominator != 1 and step.numerator != 1):
        return None
    return (len(digits) - 1) * (1 if step.denominator == 1 else -1)
