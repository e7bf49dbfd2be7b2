"""The grammar of a printed quantity: approximators, sign, currency, number, tail."""

import re
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.interval import Exact
from unionstats.pattern import pattern
from unionstats.quantity.characters import CHINESE_DIGITS, in_word, skip_spaces
from unionstats.quantity.chinese import numeral_at
from unionstats.quantity.english import english_at
from unionstats.quantity.model import Approximation, Quantity, Unit
from unionstats.quantity.number import MAX_DIGITS, Number, fraction_number, plus_half, shifted
from unionstats.quantity.table import table
from unionstats.quantity.tail import Manner, Tail, combined, currency_at, read_after, read_tail
from unionstats.quantity.words import approximator_at, unit_at, unit_entry, words_at

_SLASH = pattern(
    rf"(?:([0-9]{{1,{MAX_DIGITS}}}) )?([0-9]{{1,{MAX_DIGITS}}})/([0-9]{{1,{MAX_DIGITS}}})(?![0-9/.])"
)
_DOUBLING = pattern(r"翻了?([一二三四五六七八九两]?)番")
_FOLD = pattern(r"([A-Za-z]+?)-?fold(?![A-Za-z0-9_])", re.IGNORECASE)
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_TENTH = pattern(r"[1-9](?=[,.;:、。)以左右之的至到上下~-]|\Z)")  # 3成5, not 3成5家
_BARE = frozenset({"元", "圆"})  # of the currency that is named before the amount
_NEGATIVE = frozenset("-负零mMnN")  # what a minus begins with; a pattern that is never used is never compiled
_MINUS = pattern(r"[-负]|零下|(?:minus|negative)(?= )", re.IGNORECASE)


class Reading(Struct, frozen=True):
    """A quantity read up to `end`; `unit_start:unit_end` is its unit's word, empty when there is none."""

    value: Exact
    step: Exact
    coarse_step: Exact
    scaled: bool
    unit: Unit | None
    approximation: Approximation
    unit_start: int
    unit_end: int
    end: int

    def quantity(self, text: str) -> Quantity:
        """The quantity that is printed as `text`."""
        kind = self.scaled, self.approximation
        return Quantity(text, self.value, self.unit, self.step, self.coarse_step, *kind)


def reading_at(text: str, at: int, manner: Manner) -> Reading | None:
    """Read the longest quantity that begins at `at` of a normalised text; None when no number does."""
    start = at
    approximation, at = _leading(text, at, manner)
    at, negative = _sign(text, at, manner)
    currency = currency_at(text, at)
    if currency is not None:
        at = skip_spaces(text, currency[1])
        further, at = _leading(text, at, manner)
        approximation = combined(approximation, further, start, at)
        if not negative:
            at, negative = _sign(text, at, manner)
    found = _self_named(text, at, manner)
    number, unit = found or (_number(text, at, manner), None)
    if number is None and text[at : at + 1] in {"万", "亿"}:
        from unionstats.quantity.forms import bare_scale

        number = bare_scale(text, at, approximate=approximation is not Approximation.NONE)
    if number is None:
        return None
    approximation = combined(approximation, number.approximation, at, number.end)
    if unit is None:
        reading = _with_tail(text, at, number, approximation, manner)
    else:
        approximation, end = read_after(text, number.end, manner, approximation)
        reading = _reading(replace(number, end=end), unit, approximation, (at, number.end))
    if currency is not None:
        place = reading.unit_start, reading.unit_end
        second = text[slice(*place)]
        bare = second in _BARE and text[currency[1] - 1] == "币"  # 港币6元
        if not bare and reading.unit not in (None, currency[0]):
            raise Unreadable("Q015", *place, first=currency[0].name, second=second)
        reading = replace(reading, unit=currency[0])
    return replace(reading, value=-reading.value) if negative else reading


def _leading(text: str, at: int, manner: Manner) -> tuple[Approximation, int]:
    known = Approximation.NONE
    for _ in range(2):
        at = skip_spaces(text, at)
        found = approximator_at(table().before, text, at, running=manner.running)
        if found is None:
            break
        known, at = combined(known, found[0], at, found[1]), found[1]
    return known, skip_spaces(text, at)


def _sign(text: str, at: int, manner: Manner) -> tuple[int, bool]:
    """Skip a sign; in an equation `-` and `+` are operators and only 负 is one."""
    if manner.running:
        return (at + 1, True) if text[at : at + 1] == "负" else (at, False)
    if text[at : at + 1] == "+":
        return skip_spaces(text, at + 1), False
    match = _MINUS.match(text, at) if text[at : at + 1] in _NEGATIVE else None
    return (skip_spaces(text, match.end()), True) if match else (at, False)


def _self_named(text: str, at: int, manner: Manner) -> tuple[Number, Unit] | None:
    """Read a form that names its unit itself: 百分之…, 翻番, threefold."""
    for word, end in words_at(text, at) if text[at : at + 1] in table().begins else ():
        if word in table().shares:
            share = table().shares[word]
            number = numeral_at(text, end, running=manner.open_ended)
            return None if number is None else (shifted(number, share.place, number.end), share.unit)
    doubling = _DOUBLING.match(text, at) if text.startswith("翻", at) else None
    if doubling is not None:
        times = CHINESE_DIGITS.get((doubling.group(1) or "一").replace("两", "二"), 1)
        return Number(2**times, 0, 1, scaled=False, end=doubling.end()), table().units["倍"].unit
    fold = _FOLD.match(text, at) if not manner.running and text[at : at + 1] in _LETTERS else None
    number = english_at(fold.group(1), 0) if fold else None
    if fold is None or number is None or number.end != len(fold.group(1)):
        return None
    return replace(number, end=fold.end()), table().units["倍"].unit


def _number(text: str, at: int, manner: Manner) -> Number | None:
    """Read the number at `at`: a half, a fraction, digits, Chinese numerals or English words."""
    if text.startswith("半", at):
        half = Fraction(1, 2)
        return Number(half, half, half, scaled=True, end=at + 1 + text.startswith("数", at + 1))
    if text[at : at + 1] in _VULGAR:
        return fraction_number(*_VULGAR[text[at]], at + 1)
    slash = _SLASH.match(text, at) if not manner.running and "/" in text else None
    if slash is not None and unit_at(text, slash.start(3) - 1) is None:
        whole, top, bottom = (int(part or 0) for part in slash.groups())
        return _fraction(text, (whole, top, bottom), at, slash.end())
    number = numeral_at(text, at, running=manner.open_ended)
    if number is not None:
        number = _after_numeral(text, at, number, manner)
    elif not manner.running:
        number = english_at(text, at)
    return number


def _after_numeral(text: str, at: int, number: Number, manner: Manner) -> Number:
    """Go on where a numeral is only part of a fraction: 五分之二, 三百五十又3分之1, 1½, 一半."""
    end = number.end
    if number.approximation:
        return number
    if text.startswith("分之", end):
        top = numeral_at(text, end + 2, running=manner.open_ended)
        return number if top is None else _fraction(text, (0, top.value, number.value), at, top.end)
    if text.startswith("又", end):
        bottom = numeral_at(text, end + 1, running=manner.open_ended)
        if bottom is not None and text.startswith("分之", bottom.end):
            top = numeral_at(text, bottom.end + 2, running=manner.open_ended)
            if top is not None:
                return _fraction(text, (number.value, top.value, bottom.value), at, top.end)
    if text[end : end + 1] in _VULGAR and number.step == 1:
        return fraction_number(*_VULGAR[text[end]], end + 1, number.value)
    if text[at:end] == "一" and text.startswith("半", end):
        half = Fraction(1, 2)
        return Number(half, half, half, scaled=True, end=end + 1)
    return number


def _fraction(text: str, parts: tuple[Exact, Exact, Exact], start: int, end: int) -> Number:
    whole, top, bottom = parts
    if not bottom:
        raise Unreadable("Q009", start, end, printed=text[start:end])
    return fraction_number(top, bottom, end, whole)


def _reading(
    number: Number, unit: Unit | None, approximation: Approximation, unit_span: tuple[int, int]
) -> Reading:
    precision = number.step, number.coarse_step, number.scaled
    return Reading(number.value, *precision, unit, approximation, *unit_span, number.end)


def _with_tail(
    text: str, start: int, number: Number, approximation: Approximation, manner: Manner
) -> Reading:
    if text.startswith("个半", number.end) and number.step == 1:
        return _measure_and_half(text, plus_half(number, number.end + 2), approximation, manner)
    if not manner.running and text[number.end : number.end + 1] in {" ", "-"}:
        from unionstats.quantity.forms import one_in

        share = one_in(text, number)
        if share is not None:
            return _reading(share, None, approximation, (share.end, share.end))
    after_digit = text[number.end - 1] in "0123456789"
    tail = read_tail(text, number.end, manner, after_digit=after_digit)
    if tail.scaled and number.closed:
        raise Unreadable("Q014", start, tail.unit_start, printed=text[start : tail.unit_start].rstrip())
    approximation = combined(approximation, tail.approximation, number.end, tail.end)
    half = text.startswith("半", tail.unit_end) and tail.unit is not None and number.step == 1
    number = shifted(number, tail.places, tail.end, scaled=tail.scaled)
    if text[tail.unit_start : tail.unit_end] == "成":
        number = _tenths(text, tail, number)
    elif half and not tail.places and not in_word(text, tail.unit_end + 1):
        number = plus_half(number, tail.unit_end + 1)
    elif tail.unit and number.step == 1 and tail.unit.dimension.isupper() and not tail.approximation:
        from unionstats.quantity.forms import with_coins

        number = with_coins(text, number, tail.unit)
    if number.end > tail.end:
        approximation, end = read_after(text, number.end, manner, approximation)
        number = replace(number, end=end)
    return _reading(number, tail.unit, approximation, (tail.unit_start, tail.unit_end))


def _tenths(text: str, tail: Tail, number: Number) -> Number:
    """Add the digit of 三成五 or the half of 三成半, which are 35 %."""
    character = text[tail.unit_end : tail.unit_end + 1]
    digit = CHINESE_DIGITS.get(character, 0)
    digit = int(character) if _TENTH.match(text, tail.unit_end) else digit
    if number.step != 10:  # noqa: PLR2004
        return number
    if character == "半" and not text.startswith("半数", tail.unit_end):
        return Number(number.value + 5, 5, 5, scaled=True, end=tail.unit_end + 1)
    if not digit:
        return number
    return Number(number.value + digit, 1, 1, scaled=number.scaled, end=tail.unit_end + 1)


def _measure_and_half(text: str, number: Number, approximation: Approximation, manner: Manner) -> Reading:
    """Read 一个半小时, 两个半月, 一个半."""
    month = unit_entry("个" + text[number.end]) if number.end < len(text) else None
    found = (month, number.end + 1) if month else unit_at(text, number.end)
    entry, end = found or (table().units["个"], number.end)
    unit_span = (number.end, end) if found else (number.end - 2, number.end)
    approximation, end = read_after(text, end, manner, approximation)
    return _reading(shifted(number, entry.place, end), entry.unit, approximation, unit_span)
