"""Which true values stand behind a printed text, decided by printing them: `decimal` is the authority.

Written apart from `unionstats.quantity` and `unionstats.rounding`, which it is there to test.
"""

from __future__ import annotations

import decimal
import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

_TEXT = re.compile(
    r"(?P<before>近|约|超|不足|)(?P<digits>-?\d+(?:\.(?P<decimals>\d+))?)(?P<scale>[千万]?)(?P<more>余|)"
    r"(?P<unit>个百分点|[个人元%‰]|)(?P<after>以上|以内|)"
)
_PLACES = {"": 0, "千": 3, "万": 4}
_FACTORS = {"%": Fraction(1, 100), "个百分点": Fraction(1, 100), "‰": Fraction(1, 1000)}
_KINDS = {
    "近": "nearly",
    "约": "about",
    "超": "over",
    "余": "over",
    "不足": "under",
    "以上": "from",
    "以内": "to",
}

_ALL_MODES = ("UP", "DOWN", "FLOOR", "CEILING", "HALF_UP", "HALF_DOWN", "HALF_EVEN")
MODES = {
    "nearest": ("HALF_UP", "HALF_DOWN"),
    "any": _ALL_MODES,
    **{mode.lower().replace("_", "-"): (mode,) for mode in _ALL_MODES},
}


class Domain(NamedTuple):
    """True values: those between the ends (None is unbounded), all of them or the whole ones."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    whole: bool = False

    def fixed(self) -> bool:
        """Whether it is one number alone."""
        return self.low is not None and self.low == self.high

    def holds(self, number: Fraction) -> bool:
        """Whether the number is one of them."""
        return (
            (self.low is None or number > self.low or (number == self.low and not self.low_open))
            and (self.high is None or number < self.high or (number == self.high and not self.high_open))
            and (not self.whole or number.denominator == 1)
        )


REAL = Domain(None, None)
COUNT = Domain(Fraction(0), None, whole=True)


def point(number: Fraction | int) -> Domain:
    """One number alone."""
    return Domain(Fraction(number), Fraction(number))


def prints_as(true: Fraction, printed: Fraction, step: Fraction, rounding: str) -> bool:
    """Whether a true value, rounded to multiples of `step`, can come out as `printed`."""
    units = true / step
    below = units.__floor__()
    rest = units - below
    # `decimal` has no thirds; a number on the same side of the half rounds alike under every mode
    place = "0" if rest == 0 else "5" if rest == Fraction(1, 2) else "25" if rest < Fraction(1, 2) else "75"
    near = decimal.Decimal(below) + decimal.Decimal(f"0.{place}")
    return any(
        int(near.quantize(decimal.Decimal(1), rounding=f"ROUND_{mode}")) == printed / step
        for mode in MODES[rounding]
    )


def _rounded(printed: Fraction, step: Fraction, rounding: str) -> Domain:
    """All values that print so: tried at every quarter of a step, which tells open from closed ends."""
    quarters = [n for n in range(-8, 9) if prints_as(printed + n * step / 4, printed, step, rounding)]
    low, high = quarters[0], quarters[-1]
    return Domain(
        printed + (low - low % 2) * step / 4,
        printed + (high + high % 2) * step / 4,
        low % 2 == 1,
        high % 2 == 1,
    )


def _approximate(kind: str, value: Fraction, unit: Fraction) -> Domain:
    if value < 0:
        low, high, low_open, high_open, _ = _approximate(kind, -value, unit)
        return Domain(None if high is None else -high, None if low is None else -low, high_open, low_open)
    return {
        "over": Domain(value, value + unit, low_open=True, high_open=True),
        "nearly": Domain(value - unit, value, low_open=True, high_open=True),
        "about": Domain(value - unit, value + unit, low_open=True, high_open=True),
        "from": Domain(value, None),
        "to": Domain(Fraction(0), value),
        "under": Domain(Fraction(0) if value else None, value, high_open=True),
    }[kind]


class Printed(NamedTuple):
    """A printed text taken apart: value and step in its own unit, what its unit is worth, how it counts."""

    value: Fraction
    step: Fraction
    last: Fraction
    factor: Fraction
    counts: bool
    scaled: bool
    kind: str


@lru_cache(maxsize=100_000)
def taken_apart(text: str) -> Printed:
    """Read the few manners of printing that these tests use."""
    match = _TEXT.fullmatch(text)
    assert match is not None, text
    places, decimals = _PLACES[match["scale"]], len(match["decimals"] or "")
    step = Fraction(10) ** (places - decimals)
    value = Fraction(match["digits"]) * 10**places
    mantissa = abs(int(match["digits"].replace(".", "")))
    zeros = len(str(mantissa)) - len(str(mantissa).rstrip("0")) if mantissa else 0
    scaled = bool(match["scale"] or decimals)
    counted = match["unit"] in {"个", "人"} or (not match["unit"] and not scaled)
    kind = next((_KINDS[match[part]] for part in ("before", "more", "after") if match[part]), "")
    return Printed(
        value,
        step,
        step * 10**zeros,
        _FACTORS.get(match["unit"], Fraction(1)),
        counted and value.denominator == 1,
        scaled,
        kind,
    )


@lru_cache(maxsize=100_000)
def behind(text: str, rounding: str, *, whole: bool, exact: bool) -> Domain:
    """The true values behind a printed text; `whole` and `exact` are what the ledger makes of it."""
    printed = taken_apart(text)
    if printed.kind:
        unit = Fraction(10) if whole and printed.last == 1 else printed.last
        domain = _approximate(printed.kind, printed.value, unit)
        if whole and printed.value > 0 and domain.low is not None and domain.low < 0:
            domain = Domain(Fraction(0), domain.high, True, domain.high_open)
    elif exact or (whole and not printed.scaled):
        domain = point(printed.value)
    else:
        domain = _rounded(printed.value, printed.step, rounding)
        none = whole and not printed.value and not text.startswith("-")  # a count that prints as zero
        if none and domain.low is not None and domain.low < 0:
            domain = Domain(Fraction(0), domain.high, False, domain.high_open)
    low, high = (None if end is None else end * printed.factor for end in domain[:2])
    return Domain(low, high, domain.low_open, domain.high_open, whole and printed.factor == 1)


def misprinted(text: str) -> list[str]:
    """Every text that differs in one digit."""
    return [
        text[:at] + digit + text[at + 1 :]
        for at, old in enumerate(text)
        if old.isdigit()
        for digit in "0123456789"
        if digit != old
    ]
