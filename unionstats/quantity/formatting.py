"""Exact values as decimal text, in exact arithmetic; and values printed in the manner of a printed number."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from unionstats.quantity.printed import MINUS, digit_run
from unionstats.quantity.words import SCALE_PLACES

if TYPE_CHECKING:
    from unionstats.interval import Exact
    from unionstats.quantity.model import Quantity

_CHUNK_BITS = 10_000  # str() of a longer integer is refused by Python, to bound its time
_SCALE_WORDS = {"万亿": 12, "亿": 8, "万": 4, "trillion": 12, "billion": 9, "million": 6, "thousand": 3}
_FIRST_WIDE_DIGIT = ord("０") - ord("0")
_WIDE = {ord(digit): ord(digit) + _FIRST_WIDE_DIGIT for digit in "0123456789"}


def plain(value: Exact) -> str:
    """Return all decimal digits of a value, or "" when its decimals do not end."""
    odd = value.denominator
    if odd == 1:
        return _digits(value.numerator)
    twos = (odd & -odd).bit_length() - 1
    odd >>= twos
    fives = 0
    while odd % 5 == 0:
        odd //= 5
        fives += 1
    if odd != 1:
        return ""
    places = max(twos, fives)
    return _with_point(value.numerator * 10**places // value.denominator, places)


def decimal(value: Exact, places: int, mode: str) -> str:
    """Return a value with `places` decimals; with negative `places` as a multiple of a power of ten.

    `mode` is "floor", "ceiling" or "half-even".
    """
    factor = 10 ** abs(places)
    top, bottom = value.numerator, value.denominator
    if places < 0:
        return _digits(_rounded(top, bottom * factor, mode) * factor)
    return _with_point(_rounded(top * factor, bottom, mode), places)


def significant(value: Exact, digits: int, *, up: bool | None) -> str:
    """Return a value with so many significant digits at most, rounded up, down (`up` false) or half to even.

    Decimals that are zero at the end are left out, so the text is a number of JSON.
    """
    mode = "half-even" if up is None else "ceiling" if up else "floor"
    text = decimal(value, digits - 1 - magnitude(value), mode)
    return text.rstrip("0").rstrip(".") if "." in text else text


def magnitude(value: Exact) -> int:
    """Return the place of the first significant digit: 2 for 123, -1 for 0.1, 0 for zero."""
    top, bottom = abs(value.numerator), value.denominator
    if not top:
        return 0
    return len(_digits(top // bottom)) - 1 if top >= bottom else -len(_digits((bottom - 1) // top))


def grouped(number: int | str) -> str:
    """Return a whole number or a decimal text with its integer digits in groups of three: 15,608.25."""
    text = _digits(number) if isinstance(number, int) else number
    sign = "-" if text.startswith("-") else ""
    whole, point, decimals = text.removeprefix("-").partition(".")
    return f"{sign}{_in_threes(whole, ',')}{point}{decimals}"


def print_like(value: Exact, quantity: Quantity) -> str:
    """Print a value, in the quantity's unit, in its manner: as many places, the same scale word and unit.

    Rounds half to even. Words of approximation are left out; what is not printed in digits (三成) is
    printed in digits here.
    """
    step = quantity.step
    if not step:
        return _with_unit(plain(value) or f"{value.numerator}/{value.denominator}", quantity)
    ratio = Fraction(value) / step
    return print_count(_rounded(ratio.numerator, ratio.denominator, "half-even"), quantity)


def print_count(count: int, quantity: Quantity) -> str:
    """The same for so many units of its last place."""
    step = quantity.step
    run = None if quantity.approximation else digit_run(quantity)
    if run is None:
        return _with_unit(_scaled_text(count * step, quantity), quantity)
    printed = _with_point(abs(count), run.decimals)
    if run.mark:
        whole, point, decimals = printed.partition(".")
        printed = _in_threes(whole, run.mark) + point + decimals
    if run.wide:
        printed = printed.translate(_WIDE).replace(".", run.point or ".")
    text, before = quantity.text, quantity.text[: run.start]
    if run.sign < 0 and count >= 0:
        before = MINUS.sub("", before)
    elif run.sign > 0 and count < 0:
        before = "-" + before
    return f"{before}{printed}{text[run.end :]}"


def scale_word(quantity: Quantity) -> tuple[str, int]:
    """Return the scale word that the quantity is printed with and its power of ten; "" and 0 without one."""
    text = quantity.text.lower() if quantity.scaled else ""
    return next(((word, places) for word, places in _SCALE_WORDS.items() if word in text), ("", 0))


def _scaled_text(value: Exact, quantity: Quantity) -> str:
    """Return digits and the scale word that the quantity is printed with, if it is."""
    word, places = scale_word(quantity)
    decimals = plain(Fraction(value) / 10**places)
    if not word or not decimals:
        return plain(value)
    return decimals + (word if word[0] in SCALE_PLACES else f" {word}")


def _with_unit(number: str, quantity: Quantity) -> str:
    if quantity.unit is None:
        return number
    name = quantity.unit.name
    spaced = number[-1].isalpha() and number[-1].isascii()
    return f"{number} {name}" if spaced or (name[0].isascii() and name[0].isalpha()) else f"{number}{name}"


def _rounded(top: int, bottom: int, mode: str) -> int:
    below, rest = divmod(top, bottom)
    if mode == "floor" or not rest:
        return below
    if mode == "ceiling":
        return below + 1
    return below + (2 * rest > bottom or (2 * rest == bottom and below % 2 == 1))


def _with_point(mantissa: int, places: int) -> str:
    if not places:
        return _digits(mantissa)
    digits = _digits(abs(mantissa)).rjust(places + 1, "0")
    return f"{'-' if mantissa < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _digits(number: int) -> str:
    """Return the digits of an integer of any size."""
    if number.bit_length() < _CHUNK_BITS:
        return str(number)
    if number < 0:
        return "-" + _digits(-number)
    places = number.bit_length() * 3 // 20  # about half of its digits
    high, low = divmod(number, 10**places)
    return _digits(high) + _digits(low).rjust(places, "0")


def _in_threes(digits: str, mark: str) -> str:
    first = len(digits) % 3 or 3
    return mark.join([digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))])
