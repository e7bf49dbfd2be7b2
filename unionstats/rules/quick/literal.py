"""Printed numbers as operands of shares, each text read once: a stream repeats most of its percentages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import Unit, scan_quantity
from unionstats.quantity.formatting import grouped
from unionstats.quantity.printed import ARABIC, CHINESE
from unionstats.rounding import Rounding
from unionstats.rules.language.dimensions import require_fitting_units
from unionstats.rules.language.rule import parse_rule
from unionstats.rules.language.tokens import SIGN_CHARACTERS, sole_token
from unionstats.rules.quick.share import Printed, printed_of, reach_of

_MEMORY = 16_384  # texts; some ten megabytes at most, however long the stream
# besides signs, what ends a problem or needs an escape in JSON, and letters that cannot be seen
_NEVER = rf"{re.escape(SIGN_CHARACTERS)};；\"\\\u115f\u1160\u3164\uffa0\U000e0000-\U000e0fff"
_OPERAND = rf"([^\s{_NEVER}](?:[^{_NEVER}]{{0,40}}[^\s{_NEVER}])?)"
_SHARE = pattern(rf" *{_OPERAND} *([=/]) *{_OPERAND} *([=/]) *{_OPERAND} *")
_DIGITS = pattern(r"([0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.([0-9]{1,15}))?([^0-9]*)")
_MORE_DIGITS = pattern(f"[{ARABIC}{CHINESE}几]")


def share_operands(text: str) -> tuple[str, str, str] | None:
    """The texts of share, part and whole of `share = part / whole` or `part / whole = share`, else None."""
    match = _SHARE.fullmatch(text)
    if match is None:
        return None
    first, sign, second, other, third = match.groups()
    if sign == other:
        return None
    return (first, second, third) if sign == "=" else (third, first, second)


class Literal(NamedTuple):
    """A printed number in its role: `decimals` of its `digits` stand behind the point, `suffix` last.

    `dimension` is that of its unit, None for a bare number. `step` is a unit of its last place as numerator
    and denominator, in the unit that it is printed with. `grouped`: commas stand between groups of three.
    """

    printed: Printed
    dimension: str | None
    text: str
    digits: int
    decimals: int
    suffix: str
    step: tuple[int, int]
    grouped: bool

    def with_mantissa(self, mantissa: int, least: int = 0) -> str:
        """The text with other digits, zeros before them where they are fewer than its own, or `least`."""
        _, _, _, count, decimals, suffix, _, is_grouped = self
        digits = str(mantissa).zfill(least or count)
        if is_grouped:
            whole = grouped(digits[: len(digits) - decimals])
            return f"{whole}.{digits[-decimals:]}{suffix}" if decimals else whole + suffix
        return f"{digits[:-decimals]}.{digits[-decimals:]}{suffix}" if decimals else digits + suffix

    def like(self, mantissa: int) -> str:
        """The text of another number in the same manner, without zeros before it."""
        return self.with_mantissa(mantissa, self.decimals + 1)


@lru_cache(maxsize=_MEMORY)
def literal(text: str, rounding: Rounding, *, stated: bool) -> Literal | None:
    """Read an operand of a share that an operator or the end follows; `stated` as for `printed_of`.

    None for a name, for what cannot be read, and for what the quick arithmetic does not cover.
    """
    match = _DIGITS.fullmatch(text)
    if match is None:
        return None
    digits, decimals, suffix = match.groups()
    try:
        scanned = scan_quantity(text, 0)
    except Unreadable:
        return None
    if scanned is None or scanned[1] != len(text) or _MORE_DIGITS.search(suffix):
        return None
    quantity = scanned[0]
    if not stated and quantity.unit is not None and quantity.value * quantity.unit.factor == 1:
        return None  # 100% as a part or a whole is no rounded figure
    printed = printed_of(quantity, reach_of(rounding), stated=stated)
    if printed is None:
        return None
    return Literal(
        printed,
        quantity.unit.dimension if quantity.unit else None,
        text,
        len(digits.replace(",", "")) + len(decimals or ""),
        len(decimals or ""),
        suffix,
        (quantity.step.numerator, quantity.step.denominator),
        "," in digits,
    )


@lru_cache(maxsize=_MEMORY)
def is_name(text: str) -> bool:
    """Whether a text is the name of an unknown where an operator or the end follows it."""
    try:
        token = sole_token(text)
    except Unreadable:
        return False
    return token is not None and token.kind == "name"


@lru_cache(maxsize=_MEMORY)
def dimensions_fit(share: str | None, part: str | None, *whole: str | None) -> bool:
    """Whether a share of these dimensions is a part of that by a whole of that, or by one not known."""
    known = (share, part, *whole)
    units = [None if name is None else Unit(name, name, 1, whole=False) for name in known]
    missing = 3 - len(known)
    rule = parse_rule("share = part / whole")
    try:
        require_fitting_units(rule, [*units, *[None] * missing], [*[True] * len(known), *[False] * missing])
    except Unreadable:
        return False
    return True
