"""How large figures can truly be, and how one has to be misprinted to stand for another."""

from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache, reduce
from math import ceil, floor

from unionstats.interval import Exact, Interval, add, divide, intersect, multiply, scale
from unionstats.languages.language import languages
from unionstats.quantity import Quantity
from unionstats.quantity.model import PERCENT, Approximation, is_whole, stands_for
from unionstats.rounding import Rounding
from unionstats.source.drafting.clauses import Item, Kind

BOUNDS = frozenset({Approximation.OVER, Approximation.AT_LEAST, Approximation.AT_MOST, Approximation.UNDER})
"""What says on which side of a figure the true value is, however far."""

_MOST_STEPS = 64
_LESS, _MORE = Fraction(49, 50), Fraction(51, 50)
WIDE = Fraction(1, 20)
"""The part of what is meant that its range may be: two digits exchanged into it are hardly chance."""
_NARROW = Fraction(1, 500)  # of what is meant: a slip into so narrow a range is no chance
_PLAIN = 4  # halves, thirds and quarters are told for one another by nobody
_ROUGH = Fraction(1, 16)  # how far off a plain fraction in words may be
_DIGITS = "0123456789"
_TWO_DIGITS = 12  # the least number whose digits can be exchanged
_CLEAR_SCALE, _CLEAR_DIGIT = 100, 1000  # how large numbers are, in their last digits, whose slip is no chance
_SCALES = [Fraction(10) ** power for power in (-8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8)]
"""Points moved by up to three places, and words for a scale that stand for another."""


class Slip(IntEnum):
    """What speaks for a misprint."""

    NONE = 0
    LIKELY = 1  # it may be chance
    CLEAR = 2


def akin(one: Item, other: Item) -> bool:
    """Whether two levels are in one unit; a bare number counts the same things as one with a word.

    People are counted in one unit by whatever word: 60名 and 30人, members and women.
    """
    bare = one.language.word_set("of_anything")  # 518 cases: 42 complaints were upheld, 65 …
    if not one.unit or not other.unit or one.unit in bare or other.unit in bare:
        return {one.dimension, other.dimension} <= {"", "count"}
    if one.unit == other.unit or one.dimension != other.dimension:
        return one.dimension == other.dimension
    return one.dimension != "count" or {one.unit, other.unit} <= one.language.word_set("people")


def counted_alike(one: Item, other: Item) -> bool:
    """Whether two levels are in one unit, or one's is that of the other with a word more: 件 and 件次."""
    units = sorted((one.unit, other.unit), key=len)
    return akin(one, other) or (one.dimension == "count" and units[1].startswith(units[0]))


def is_nothing(part: Item, whole: Item) -> bool:
    """Whether a part is none at all, not a little that is rounded off: 0万元 of 49826.37万元."""
    return not part.value and in_base(part.quantity, part.quantity.step) > in_base(
        whole.quantity, whole.quantity.step
    )


def is_share(item: Item) -> bool:
    """Whether a figure may be a share: one in per cent, or a fraction in words."""
    return item.unit == PERCENT or (not item.unit and item.kind is Kind.RATE)


def is_said(share: Item, part: Item, whole: Item) -> bool:
    """Whether a share is a fraction in words, and the nearest to the quotient: half of 1,000, or 480."""
    return is_nearest(share, divide(span(part), span(whole)), whole)


def is_loose(share: Item, part: Item) -> bool:
    """Whether a share is a fraction in words of which a count is no exact part of any whole number."""
    said = not share.unit and is_share(share) and share.value > 0
    return said and part.dimension in {"", "count"} and (Fraction(part.value) / share.value).denominator > 1


def is_nearest(share: Item, made: Interval | None, whole: Item) -> bool:
    """Whether a rate is a fraction in words, and the nearest to what it is of a whole."""
    said = share.value
    if share.unit or not is_share(share) or made is None or made.low is None or made.high is None:
        return False
    middle = Fraction(made.low + made.high) / 2
    if said.denominator <= _PLAIN:
        return middle.limit_denominator(_PLAIN) == said and not _is_other(middle, Fraction(said), whole)
    return round(middle * said.denominator) == said.numerator


def _is_other(made: Fraction, said: Fraction, whole: Item) -> bool:
    """One in four, where 1,240 of 6,200 are one in five: whether a share is another one, or far off."""
    fifth = made.denominator == _PLAIN + 1 and whole.value >= _CLEAR_SCALE
    return made != said and (fifth or abs(made - said) > _ROUGH)


def comparable(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two figures are in one unit, whatever their scale; a bare number counts things."""
    if one is None or other is None:
        return False
    first, second = one.unit, other.unit
    if first is None or second is None:
        named = first or second
        return named is None or named.dimension == "count"
    if first.dimension != second.dimension:
        return False
    if first.dimension != "count" or first.name.endswith(second.name) or second.name.endswith(first.name):
        return True
    both = {first.name, second.name}
    return any(both <= one.word_set("people") for one in languages())  # 12,903 women of 23,460 students


def span(item: Item, *, rounded: bool = False) -> Interval:
    """The true values that a figure can stand for, in the base of its dimension; `rounded`: whole or not."""
    return span_of(item.quantity, rounded=rounded)


@lru_cache(maxsize=4096)
def span_of(quantity: Quantity, *, rounded: bool) -> Interval:
    """The same of a printed number."""
    factor = quantity.unit.factor if quantity.unit is not None else 1
    whole = is_whole(quantity) and not rounded
    return scale(stands_for(quantity, Rounding.NEAREST, whole=whole), factor)


def in_base(quantity: Quantity, number: Exact) -> Fraction:
    """A number in the unit of a quantity, in the base of its dimension."""
    factor = quantity.unit.factor if quantity.unit is not None else 1
    base = number if factor == 1 else number * factor
    return base if isinstance(base, Fraction) else Fraction(base)


def amount(item: Item) -> Fraction:
    """The value of a figure in the base of its dimension."""
    return in_base(item.quantity, item.value)


def fits_sum(total: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts can make the total, all of them within their rounding."""
    return intersect(span(total), reduce(add, map(span, parts))) is not None


def slip_of(printed: Quantity, meant: Interval, finest: Exact, *, coarse: bool = False) -> Slip:
    """How a number has to be misprinted to stand for one that was meant.

    A moved point, a wrong scale word, a digit too many or too few, and in a long number a wrong digit or two
    neighbours exchanged are hardly chance; `finest` is the last digit that is no zero in any of the numbers.
    With `coarse` it is the last one that is meant to be right: 278,700 of about 279,000.
    """
    step, value = (in_base(printed, one) for one in (printed.step, printed.value))
    if step == 0 or value == 0 or meant.low is None or meant.high is None or meant.low <= 0:
        return Slip.NONE
    size = max(value, meant.low) / Fraction(finest)
    if size >= _CLEAR_SCALE and is_moved(value, meant):
        return Slip.CLEAR
    half = Fraction(1, 2)
    low, high = ceil(Fraction(meant.low) / step - half), floor(Fraction(meant.high) / step + half)
    narrow = meant.high - meant.low <= meant.low * _NARROW and low + _MOST_STEPS <= high
    if narrow and _slips_into(str(int(Fraction(value) / step)), low, high):
        return Slip.CLEAR
    if coarse and high - low >= _MOST_STEPS and finest > step:
        step = Fraction(finest)
        low, high = ceil(Fraction(meant.low) / step - half), floor(Fraction(meant.high) / step + half)
    if not low <= high < low + _MOST_STEPS:
        few = meant.high - meant.low <= meant.low * WIDE and size >= _CLEAR_SCALE
        exchanged = few and _exchanged_into(str(int(Fraction(value) / step)), low, high)
        return Slip.LIKELY if exchanged else Slip.NONE
    kinds = {digits_between(str(int(Fraction(value) / step)), str(one)) for one in range(low, high + 1)}
    rare = ("exchanged" in kinds and size >= _TWO_DIGITS) or (
        "length" in kinds and size >= _CLEAR_SCALE * max(1, high - low)
    )
    if rare or ("digit" in kinds and size > max(_CLEAR_DIGIT, _CLEAR_SCALE * (high - low))):
        return Slip.CLEAR
    return Slip.LIKELY if kinds & {"digit", "exchanged"} else Slip.NONE


def is_moved(value: Fraction, meant: Interval) -> bool:
    """Whether a number is what is meant with its point moved, or another word for its scale."""
    return any(value * scale in meant for scale in _SCALES)


def _slips_into(printed: str, low: int, high: int) -> bool:
    """Whether a digit changed, added or left out, or two neighbours exchanged, gives a number in a range."""
    near = range(len(printed))
    tried = {f"{printed[:at]}{digit}{printed[at:]}" for at in near for digit in _DIGITS}
    tried |= {f"{printed[:at]}{printed[at + 1 :]}" for at in near if len(printed) > 1}
    return changed_into(printed, low, high) or any(low <= int(one) <= high for one in tried)


def changed_into(printed: str, low: int, high: int) -> bool:
    """Whether a digit changed, or two neighbours exchanged, gives a number in a range."""
    tried = (f"{printed[:at]}{digit}{printed[at + 1 :]}" for at in range(len(printed)) for digit in _DIGITS)
    return _exchanged_into(printed, low, high) or any(low <= int(one) <= high for one in tried)


def _exchanged_into(printed: str, low: int, high: int) -> bool:
    """Whether two neighbours exchanged give a number in a range."""
    pairs = (
        f"{printed[:at]}{printed[at + 1]}{printed[at]}{printed[at + 2 :]}" for at in range(len(printed) - 1)
    )
    return any(low <= int(one) <= high for one in pairs)


def stands(item: Item, meant: Interval | None) -> bool:
    """Whether a rounded figure can be what is meant, if that is known."""
    return meant is not None and intersect(span(item, rounded=True), meant) is not None


def slip_in(item: Item, meant: Interval | None) -> Slip:
    """How a figure has to be misprinted, down to its last digit, to stand for what is meant."""
    told = item.quantity
    return Slip.NONE if meant is None else slip_of(told, meant, in_base(told, told.step))


def slip_of_mean(item: Item, meant: Interval | None, *, near: bool = False) -> Slip:
    """The same, else down to its last digit that is no zero: 45,000, of 4.8 million for 120.

    With `near` it is none of what is more than twice as much, or less than half.
    """
    if meant is None or meant.low is None or meant.high is None:
        return Slip.NONE
    told, value = item.quantity, in_base(item.quantity, item.quantity.value)
    if near and not meant.low < 2 * value < 4 * meant.high:
        return Slip.NONE
    return slip_in(item, meant) or slip_of(told, meant, in_base(told, told.coarse_step), coarse=True)


def can_be(item: Item, meant: Interval | None) -> bool:
    """Whether a rounded figure can be what is meant, or would be but for a slip."""
    return stands(item, meant) or slip_in(item, meant) is not Slip.NONE


def balanced(items: Sequence[Item], signs: Sequence[int]) -> Slip | None:
    """None if figures with their signs can make nothing together, else the slip by which they do not."""
    spans = [scale(span(one), sign) for one, sign in zip(items, signs, strict=True)]
    if 0 in reduce(add, spans):
        return None
    finest = min(in_base(one.quantity, one.quantity.coarse_step) for one in items)
    finest = max(finest, *(in_base(one.quantity, one.quantity.step) for one in items))
    found = Slip.NONE
    for at, (item, sign) in enumerate(zip(items, signs, strict=True)):
        meant = scale(reduce(add, spans[:at] + spans[at + 1 :]), -sign)
        found = max(found, slip_of(item.quantity, meant, finest))
    return found


def is_beside(item: Item, meant: Interval) -> bool:
    """Whether a figure is as near to what is meant as if that were told of the population of another time."""
    value, (low, high) = in_base(item.quantity, item.quantity.value), (meant.low, meant.high)
    return low is not None and high is not None and low * _LESS < value < high * _MORE


def meant_of_share(
    share: Interval, part: Interval, whole: Interval
) -> tuple[Interval | None, Interval, Interval | None]:
    """What each of a share, its part and its whole is by the other two; None where these do not tell."""
    return divide(part, whole), multiply(share, whole), divide(part, share)


def is_over(share: Item, part: Item, whole: Item) -> bool:
    """教师1436人，高级职称1853人，占59.4%: whether a part that is counted is larger than its whole.

    No plan is a whole, and 其中 is told by itself.
    """
    marks, gaps = part.language.marks, f"{whole.gap}#{part.gap}#{share.gap}"
    made = divide(span(part), span(whole))
    counts = part.dimension == whole.dimension == "count" and not marks.base_plan.search(gaps)
    counts = counts and not marks.of_which.search(part.gap)
    return counts and made is not None and (made.low or 0) > 1 > (span(share).high or 1)


def slip_of_share(share: Quantity, part: Quantity, whole: Quantity) -> Slip:
    """How one of a share, its part and its whole has to be misprinted, so that the others are right."""
    meant = meant_of_share(
        span_of(share, rounded=True), span_of(part, rounded=False), span_of(whole, rounded=False)
    )
    pairs = [
        (one, right) for one, right in zip((share, part, whole), meant, strict=True) if right is not None
    ]
    found = [slip_of(one, right, in_base(one, one.coarse_step), coarse=True) for one, right in pairs]
    return max(found[:1] + [one for one in found[1:] if one is Slip.CLEAR], default=Slip.NONE)


def digits_between(printed: str, meant: str) -> str:
    """What is wrong with the digits of a number: one more or less, two neighbours, or one; "" for more."""
    if abs(len(printed) - len(meant)) == 1:
        longer, shorter = sorted((printed, meant), key=len, reverse=True)
        return "length" if any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))) else ""
    if len(printed) != len(meant):
        return ""
    unlike = [at for at, (one, other) in enumerate(zip(printed, meant, strict=True)) if one != other]
    exchanged = len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(printed) == sorted(meant)  # noqa: PLR2004
    return "exchanged" if exchanged else "digit" if len(unlike) == 1 else ""
