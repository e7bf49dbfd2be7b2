"""The number part of a printed quantity, before any unit: its digits, exact value and precision."""

import re
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.interval import Exact
from unionstats.pattern import pattern
from unionstats.quantity.model import Approximation

MAX_CHARACTERS = 10_000
MAX_DIGITS = 1_000

POWERS: dict[int, Exact] = {
    place: 10**place if place >= 0 else Fraction(1, 10**-place) for place in range(-9, 16)
}
_DIGITS = pattern(
    r"""(?: [0-9]{1,3} (?P<mark>[,' ]) [0-9]{3} (?:(?P=mark)[0-9]{3})* (?![0-9]|[,'][0-9])
          | [0-9]{1,2} (?:,[0-9]{2})+ ,[0-9]{3} (?![0-9]|[,'][0-9])
          | [0-9]+ )?
        (?: \.(?P<decimals>[0-9]+) )?""",
    re.VERBOSE,
)
_BROKEN = pattern(r"[0-9.,']*[0-9.]")
_MARKS = str.maketrans("", "", ",' .")


class Number(Struct, frozen=True):
    """A number read up to `end`; `step`, `coarse_step` and `scaled` as in `Quantity`, before any unit.

    No scale word may follow a `closed` number: 一亿三千 has named its places already.
    """

    value: Exact
    step: Exact
    coarse_step: Exact
    scaled: bool
    end: int
    approximation: Approximation = Approximation.NONE
    closed: bool = False


def power(place: int) -> Exact:
    """Return ten to the power `place`, which may be negative."""
    known = POWERS.get(place)
    if known is not None:
        return known
    return exact(1, place)


def exact(mantissa: int, place: int) -> Exact:
    """Return `mantissa` units of ten to the power `place`; an int when it is whole."""
    if place >= 0:
        return mantissa * int(10**place)
    scale = int(10**-place)
    whole, rest = divmod(mantissa, scale)
    return Fraction(mantissa, scale) if rest else whole


def coarse(mantissa: int, place: int) -> Exact:
    """Return one unit of the last non-zero digit of `mantissa`, whose last digit stands at `place`."""
    if mantissa and not mantissa % 10:
        for zeros in (256, 32, 4, 1):  # many at a time, for numbers of a thousand digits
            while not mantissa % 10**zeros:
                mantissa //= 10**zeros
                place += zeros
    return power(place)


def decimal_number(mantissa: int, place: int, end: int, *, scaled: bool) -> Number:
    """Return the number `mantissa` × 10^`place` whose last printed digit stands at `place`."""
    return Number(exact(mantissa, place), power(place), coarse(mantissa, place), scaled, end)


def fraction_number(top: Exact, bottom: Exact, end: int, whole: Exact = 0) -> Number:
    """Return the exact number `whole` + `top`/`bottom`: nothing of it was rounded, so its step is 0."""
    value = simple(Fraction(top) / Fraction(bottom) + whole)
    return Number(value, 0, simple(abs(1 / Fraction(bottom))), scaled=False, end=end)


def simple(value: Exact) -> Exact:
    """Return an int for a whole fraction, else the value itself."""
    return value.numerator if value.denominator == 1 else value


def shifted(number: Number, places: int, end: int, *, scaled: bool = False) -> Number:
    """Move the decimal point of a number by `places`, as a scale word or ‰ does."""
    if not places:
        return replace(number, end=end, scaled=number.scaled or scaled)
    factor = power(places)
    # half a million is a round number, 1/2 is not
    step = number.step or (number.coarse_step if scaled else 0)
    return Number(
        simple(number.value * factor),
        simple(step * factor),
        simple(number.coarse_step * factor),
        number.scaled or scaled,
        end,
        number.approximation,
    )


def plus_half(number: Number, end: int) -> Number:
    """Add the 半 of 两年半: the number is then printed to halves."""
    half = Fraction(1, 2)
    return Number(number.value + half, half, half, scaled=True, end=end, approximation=number.approximation)


def check_places(places: int, start: int, end: int) -> None:
    """Refuse a number whose digits and scale words make it longer than `MAX_DIGITS`."""
    if places > MAX_DIGITS:
        raise Unreadable("Q006", start, end, limit=str(MAX_DIGITS))


def digits_at(text: str, at: int, *, running: bool) -> tuple[int, int, int] | None:
    """Read the digits at `at`: all of them as one integer, how many are decimals, and their end.

    Groups are of three (`15,608`, `15 608`, `15'608`) or Indian (`12,34,567`). What looks like a number
    but is grouped wrongly (`1,23`, `77,5`, `1.2.3`) is Q007; inside an equation the reading stops before it.
    """
    match = _DIGITS.match(text, at)
    if match is None or match.end() == at:
        return None
    end = match.end()
    decimals = match["decimals"] or ""
    check_places(end - at, at, end)
    if not running and text[end : end + 1] in {",", ".", "'"}:
        broken = _BROKEN.match(text, at)
        if broken is not None and broken.end() > end:
            raise Unreadable("Q007", at, broken.end(), printed=text[at : broken.end()])
    return int(match.group().translate(_MARKS)), len(decimals), end
