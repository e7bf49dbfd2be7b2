"""Rarer ways to print a number: one in five, 近万人 (without a digit), 3元5角."""

import re
from fractions import Fraction

from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.quantity.chinese import numeral_at
from unionstats.quantity.english import english_at
from unionstats.quantity.model import Unit
from unionstats.quantity.number import Number, decimal_number, fraction_number, simple
from unionstats.quantity.table import table
from unionstats.quantity.words import SCALE_PLACES

_IN = pattern(r"(?: in|-in-| out of)(?: every)?[ -]?(?=[0-9A-Za-z])", re.IGNORECASE)
_GREATEST = 100  # one in 2019 is no share; above this only round numbers count (3 in 10,000)
_SMALLEST_COIN = 2


def one_in(text: str, number: Number) -> Number | None:
    """Read the rest of `one in five` or `3 out of 10` behind its first number: an exact share."""
    match = _IN.match(text, number.end)
    if match is None or number.step != 1 or number.approximation:
        return None
    whole = numeral_at(text, match.end(), running=True) or english_at(text, match.end())
    if whole is None or not whole.step or whole.value.denominator != 1 or number.value >= whole.value:
        return None
    if whole.value > _GREATEST and str(whole.value).rstrip("0") != "1":
        return None
    return fraction_number(number.value, whole.value, whole.end)


def bare_scale(text: str, at: int, *, approximate: bool) -> Number | None:
    """Read the 万 or 亿 of 近万人 and 万余人 as one of it; without an approximator it is no number."""
    place = SCALE_PLACES[text[at]]
    following = text[at + 1 : at + 2]
    if following in SCALE_PLACES or not (approximate or following in {"余", "多"}):
        return None
    return replace(decimal_number(1, place, at + 1, scaled=True), closed=True)


def with_coins(text: str, number: Number, unit: Unit) -> Number:
    """Add the smaller coins of 3元5角 and 12元3角5分 to a whole sum in `unit`; its end moves behind them."""
    coins = table().coins.get(unit.dimension, {}) if unit.factor == 1 else {}
    for _ in range(_SMALLEST_COIN):
        part = numeral_at(text, number.end, running=True)
        many = coins.get(text[part.end : part.end + 1]) if part else None
        if part is None or many is None or part.step != 1 or part.approximation:
            break
        size = Fraction(1, many)
        if part.value * size >= number.step:
            break
        value = simple(number.value + part.value * size)
        number = Number(value, size, size, scaled=True, end=part.end + 1)
    return number
