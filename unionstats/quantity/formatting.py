"""Exact values as decimal text, also in the manner of a printed number, and where its digits stand."""

from fractions import Fraction

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.pattern import pattern
from unionstats.quantity.model import Quantity, Unit, display
from unionstats.quantity.number import exact
from unionstats.quantity.words import SCALE_PLACES

ARABIC = "0123456789０１２３４５６７８９"
CHINESE = "零〇一壹弌二贰貳弍两兩三叁叄參四肆五伍六陆陸七柒八捌九玖"
_RUN = pattern(
    r"(?P<whole>[0-9０-９]+(?:(?P<mark>[,，'’ \u00a0\u2009\u202f])[0-9０-９]{3}(?:(?P=mark)[0-9０-９]{3})*)?)"
    r"(?:(?P<point>[.．])(?P<decimals>[0-9０-９]+))?"
)
_OTHER_DIGIT = pattern(f"[{ARABIC}{CHINESE}几]")
_NARROW = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_DIGIT = pattern(r"(?=[0-9])")
_CHUNK_BITS = 10_000  # str() of a longer integer is refused by Python, to bound its time
_SCALE_WORDS = {"万亿": 12, "亿": 8, "万": 4, "trillion": 12, "billion": 9, "million": 6, "thousand": 3}
_FIRST_WIDE_DIGIT = ord("０") - ord("0")
_WIDE = {ord(digit): ord(digit) + _FIRST_WIDE_DIGIT for digit in "0123456789"}


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
    if not (mantissa or quantity.digits):
        return None  # 0百, whose digit counts hundreds
    wide = text[start] not in "0123456789"
    return DigitRun(start, end, mantissa, place, len(decimals), mark, match["point"] or "", wide, sign)


MINUS = pattern(r"(?i:[-−－–负負(（△▲]|minus|negative)\s*\Z")


def _place(step: Exact) -> int | None:
    """Return the power of ten that a step is, or None for another step (0, a half)."""
    digits = str(step.numerator if step.denominator == 1 else step.denominator)
    if digits.rstrip("0") != "1" or (step.denominator != 1 and step.numerator != 1):
        return None
    return (len(digits) - 1) * (1 if step.denominator == 1 else -1)


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


def with_unit(number: str, unit: Unit | None) -> str:
    """A number with its unit as a person reads it: the sign of a currency before it, Latin words apart."""
    if unit is None:
        return number
    word = display(unit)
    if unit.dimension.isupper() and not word[-1].isalnum():
        return _DIGIT.sub(lambda _: word, number, count=1)
    letters = word[0] if word[0].isalpha() else "", number[-1:] if number[-1:].isalpha() else ""
    return f"{number}{' ' if any(one and one.isascii() for one in letters) else ''}{word}"


def print_like(value: Exact, quantity: Quantity) -> str:
    """Print a value, in the quantity's unit, in its manner: as many places, the same scale word and unit.

    Rounds half to even. Words of approximation are left out; what is not printed in digits (三成) is
    printed in digits here.
    """
    step = quantity.step
    if not step:
        return with_unit(plain(value) or f"{value.numerator}/{value.denominator}", quantity.unit)
    ratio = Fraction(value) / step
    return print_count(_rounded(ratio.numerator, ratio.denominator, "half-even"), quantity)


def print_count(count: int, quantity: Quantity) -> str:
    """The same for so many units of its last place."""
    step = quantity.step
    run = None if quantity.approximation else digit_run(quantity)
    if run is None:
        word, places = scale_word(quantity)
        decimals = plain(Fraction(count * step) / 10**places)
        joint = "" if word[:1] in SCALE_PLACES else " "
        scaled = f"{decimals}{joint}{word}" if word and decimals else plain(count * step)
        return with_unit(scaled, quantity.unit)
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
        before = with_minus(before)
    return f"{before}{printed}{text[run.end :]}"


def with_minus(before: str) -> str:
    """What stands before the digits of a figure, with a minus; a plus goes."""
    return before.replace("+", "-", 1) if "+" in before else f"-{before}"


def scale_word(quantity: Quantity) -> tuple[str, int]:
    """Return the scale word that the quantity is printed with and its power of ten; "" and 0 without one."""
    text = quantity.text.lower() if quantity.scaled else ""
    return next(((word, places) for word, places in _SCALE_WORDS.items() if word in text), ("", 0))


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
