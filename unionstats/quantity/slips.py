"""What slips of a typist or of an author would have printed in place of a printed number, by their kind."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from fractions import Fraction
from functools import cache, partial
from itertools import pairwise
from math import ceil, floor

from unionstats.interval import ANY, Interval, negate, scale
from unionstats.pattern import pattern
from unionstats.quantity.english import SERIES
from unionstats.quantity.formatting import MINUS, DigitRun, digit_run, with_minus
from unionstats.quantity.misprints import misprints, swaps
from unionstats.quantity.model import Quantity
from unionstats.quantity.reader import known_quantity


class SlipKind(StrEnum):
    """What went wrong, the kinds that fit least often by chance before the others."""

    SWAP = "swap"  # two neighbouring digits in each other's place
    SCALE = "scale"  # the scale word wrong, missing or too many: 万 for 亿; a factor of 100 in a rule
    PERCENT = "percent"  # % missing, or for ‰
    SIGN = "sign"  # a minus lost, or too many
    DIRECTION = "direction"  # rose for fell
    EXCHANGED = "exchanged"  # two figures, or both sides of a division, in each other's place
    POINT = "point"  # the decimal point moved
    DOUBLED = "doubled"  # a digit printed twice
    DIGIT = "digit"  # one digit wrong
    DROPPED = "dropped"  # a digit left out


LEADING_ZERO = pattern(r"(?<![\d.．,，])[0０][\d,，]")
_CHINESE = pattern(r"[十百千]?[万亿兆]{1,2}|[百千]")
_ENGLISH = pattern(r" ?(?:hundred|thousand|million|billion|trillion)\b")
_WORD = pattern(r"[A-Za-z]+")
_SHORT = pattern(r"(?:bn|mn|tn|k|m|b)(?![A-Za-z])")
_SCALES = {
    _CHINESE: ("", "千", "万", "百万", "千万", "亿", "万亿"),
    _ENGLISH: ("", " thousand", " million", " billion", " trillion"),
    _SHORT: ("", "k", "m", "bn", "tn"),
}
_RATIOS = ("", "%", "‰")
_FARTHEST = 2  # places by which a point moves
_LONG = 40  # characters: to compare a longer number takes as long as to read it


def slips(quantity: Quantity, within: Interval = ANY) -> Iterator[tuple[SlipKind, Quantity]]:
    """Yield what may have been meant in place of a printed number, each text once, with the kind of the slip.

    Numbers that nobody prints, such as 05, 0.0 or -0, are left out, and some that stand for nothing `within`,
    in the unit of the quantity.
    """
    seen = {quantity.text}
    for kind, other in _all(quantity, within):
        odd = LEADING_ZERO.search(other.text) and not LEADING_ZERO.search(quantity.text)
        zero = not other.value and (quantity.value < 0 or "." in other.text)
        if other.text not in seen and not odd and not zero:
            seen.add(other.text)
            yield kind, other


def _all(quantity: Quantity, within: Interval) -> Iterator[tuple[SlipKind, Quantity]]:
    run, near = digit_run(quantity), None
    if run is not None and len(quantity.text) <= _LONG and not quantity.approximation:
        near = cache(partial(_near, run, within))
    digits = None if run is None or near is None else near(run.decimals)
    yield from ((SlipKind.SWAP, other) for other in swaps(quantity, digits))
    yield from ((SlipKind.DIGIT, other) for other in misprints(quantity, digits))
    if run is None:
        yield from ((SlipKind.DIGIT, other) for other in _respelled(quantity))
        return
    unit = quantity.unit.name if quantity.unit else None
    for kind, text in _texts(quantity, run, near):
        other = known_quantity(text, None if kind is SlipKind.PERCENT else unit)
        if other is None or other.approximation != quantity.approximation:
            continue
        if kind is SlipKind.PERCENT or other.unit == quantity.unit:
            yield kind, other


def _respelled(quantity: Quantity) -> Iterator[Quantity]:
    """Yield an English number with another word of its kind, the nearest first: nine, eight, seven."""
    text = quantity.text
    for found in _WORD.finditer(text):
        own = found[0].lower()
        words = next((row for row in SERIES if own in row), [own])
        for word in sorted(words, key=lambda one: abs(words.index(one) - words.index(own)))[1:]:
            written = word.capitalize() if found[0].istitle() else word
            other = known_quantity(text[: found.start()] + written + text[found.end() :])
            if other is not None and other.unit == quantity.unit:
                yield other


def _near(run: DigitRun, within: Interval, decimals: int) -> range:
    """The mantissas with so many decimals that may stand for something within: a unit away at most."""
    per_unit = Fraction(10) ** (decimals - run.decimals - run.place)
    units = scale(within if run.sign > 0 else negate(within), per_unit)
    least = 0 if units.low is None else ceil(units.low) - 1
    return range(least, 10**_LONG if units.high is None else floor(units.high) + 2)


def _texts(
    quantity: Quantity, run: DigitRun, near: Callable[[int], range] | None
) -> Iterator[tuple[SlipKind, str]]:
    number, after = quantity.text[: run.end], quantity.text[run.end :]
    before = number[: run.start]
    digits = str(run.mantissa).zfill(run.decimals + 1)
    yield from ((SlipKind.SCALE, text) for text in _rescaled(quantity, run, digits))
    if after.strip() in _RATIOS:
        yield from ((SlipKind.PERCENT, number + sign) for sign in _RATIOS if sign != after.strip())
    unsigned = MINUS.sub("", before)
    yield SlipKind.SIGN, (with_minus(before) if unsigned == before else unsigned) + quantity.text[run.start :]
    changed = [*_shorter(digits, run.decimals), *_longer(digits, run.decimals)]
    if run.decimals or not (quantity.unit and quantity.unit.whole):
        places = range(max(run.decimals - _FARTHEST, 0), run.decimals + _FARTHEST + 1)
        changed = [(SlipKind.POINT, digits, decimals) for decimals in places] + changed
    for kind, other, decimals in changed:
        if near is None or int(other) in near(decimals):
            yield kind, before + _pointed(other, decimals, "" if kind is SlipKind.POINT else run.mark) + after


def _shorter(digits: str, decimals: int) -> Iterator[tuple[SlipKind, str, int]]:
    """Yield the digits without one of two neighbours that are the same, with the number of decimals."""
    for at, (one, other) in enumerate(pairwise(digits)):
        if one == other:
            lost = at >= len(digits) - decimals
            yield SlipKind.DOUBLED, digits[:at] + digits[at + 1 :], decimals - lost
            if decimals and at == len(digits) - decimals - 1:
                yield SlipKind.DOUBLED, digits[:at] + digits[at + 1 :], decimals - 1


def _longer(digits: str, decimals: int) -> Iterator[tuple[SlipKind, str, int]]:
    """Yield the digits with one more; a last decimal that was left out would only be a rounding."""
    for at in range(len(digits), -1, -1):
        for new in "0123456789":
            longer = digits[:at] + new + digits[at:]
            if at <= len(digits) - decimals:
                yield SlipKind.DROPPED, longer, decimals
            if len(digits) - decimals <= at < len(digits):
                yield SlipKind.DROPPED, longer, decimals + 1


def _rescaled(quantity: Quantity, run: DigitRun, digits: str) -> Iterator[str]:
    """Yield the text with every other scale word, in the language of the unit."""
    unit, after = quantity.unit.name if quantity.unit else "", quantity.text[run.end :]
    if quantity.unit and quantity.unit.dimension == "ratio":
        return
    words, found = next(((w, m) for w in _SCALES if (m := w.match(after))), (None, None))
    own = _CHINESE if not unit.isascii() else _ENGLISH
    rest = after[found.end() if found else 0 :]
    if words or unit:
        yield from (quantity.text[: run.end] + scale + rest for scale in _SCALES[words or own])
    if run.decimals and words is _CHINESE:  # what would be printed 0.8百家 is 80家
        whole = digits + "0" * (2 - run.decimals)
        yield quantity.text[: run.start] + _pointed(whole, max(run.decimals - 2, 0), "") + rest


def _pointed(digits: str, decimals: int, mark: str) -> str:
    """Digits with so many of them behind the point, the others in groups of three where `mark` parts them."""
    digits = digits.zfill(decimals + 1)
    whole, rest = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    whole = f"{int(whole):,}".replace(",", mark) if mark else whole.lstrip("0") or "0"
    return f"{whole}.{rest}" if rest else whole
