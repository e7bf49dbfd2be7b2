"""A change as people read it: signed, no more digits than the two figures support; and what to note of it.

As bars they share one scale on the whole page; their measure is the growth rate, or the change in points.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

from msgspec import Struct

from unionstats.comparison import FigurePair, Matched, Reason, Status
from unionstats.comparison.change import is_percentage
from unionstats.comparison.matching import folded
from unionstats.interval import Exact, Interval, scale
from unionstats.locale import Words
from unionstats.quantity.formatting import decimal, grouped, magnitude, plain, scale_word, with_unit
from unionstats.results.heads import localised, phrase
from unionstats.results.numbers import end_texts, in_own_unit, range_text, short_text, value_text

DASH = "–"  # where there is no growth rate, or no change
_PERCENT = 100  # also of a whole bar, at most; what goes beyond has a tip
_STEPS = (1, 2, 5, 10)  # of what a whole bar stands for
_ROOMY = 8  # columns on either side of a bar, from which both ends have room for a title
_MOST_PLACES = 6  # tried until the rounded value lies within its interval


def _scale_of(pair: FigurePair) -> tuple[Exact, str]:
    """How many of its base the change is told in, and the scale word: 亿 where the new figure is 4.66亿元.

    Without the word where the change is far smaller than that.
    """
    unit, quantity, found = pair.new.unit, pair.new.entry.figure.quantity, pair.change.difference
    factor = unit.factor if unit else 1
    word, places = scale_word(quantity) if quantity else ("", 0)
    ends = (found.low, found.high) if found else ()
    sizes: list[Exact] = [abs(Fraction(end)) for end in ends if end is not None]
    if not places or max(sizes, default=0) < factor * 10 ** (places - 2):
        return factor, ""
    return factor * 10**places, word


def difference_of(pair: FigurePair) -> Interval | None:
    """The change in the new figure's unit; that of a percentage in percentage points."""
    found = pair.change.difference
    return None if found is None else in_own_unit(found, pair.new.unit)


def growth_of(pair: FigurePair) -> Interval | None:
    """The growth rate in per cent."""
    found = pair.change.growth
    return None if found is None else scale(found, _PERCENT)


class Told(Struct, frozen=True):
    """A change and a growth rate in words, and their ranges, "" for what is known to the digit.

    `+38个`, `≈ +4.7万人` or `+10%`; both ends where it may have risen or fallen, a dash where there is none.
    """

    change: str
    growth: str
    change_range: str
    growth_range: str


def told(pair: FigurePair, words: Words) -> Told:
    """What is told of the change of a figure."""
    (factor, word), unit, found = _scale_of(pair), pair.new.unit, pair.change
    rate, blank = is_percentage(unit), " " if word.isascii() and word else ""

    def measured(number: str) -> str:
        """A change with its unit; percentages change in points."""
        points = words.gettext("{number} pp")
        return points.format(number=number) if rate else with_unit(f"{number}{blank}{word}", unit)

    def texts(
        within: Interval | None, face: Exact | None, by: Exact, form: Callable[[str], str], *, rate: bool
    ) -> tuple[str, str]:
        """A change or a rate, and its range; all are told times `by`."""
        if within is None:
            return DASH, ""
        if within.low is within.high is None:
            return "?", ""
        within = scale(within, by)
        if within.point is not None:
            return form(_rate(within.point) if rate else signed(value_text(within.point))), ""
        return form(_estimated(None if face is None else face * by, within, pair)), form(_range(within))

    change = texts(found.difference, found.face_difference, Fraction(1) / factor, measured, rate=rate)
    growth = texts(found.growth, found.face_growth, _PERCENT, "{}%".format, rate=True)
    return Told(change[0], growth[0], change[1], growth[1])


def signed(text: str) -> str:
    """A number with its sign, a plus too, which a `≈`, `≥` or the like may precede."""
    before, space, number = text.rpartition(" ")
    return text if number[:1] == "-" or number == "0" else f"{before}{space}+{number}"


def _rate(growth: Exact) -> str:
    """A rate, or a change of one, that is known exactly: one decimal, or two digits of a small one."""
    places = max(1, 1 - magnitude(growth))
    return signed(short_text(growth, places, places))


def _estimated(face: Exact | None, found: Interval, pair: FigurePair) -> str:
    """What the printed values give, else the middle, as far as the interval supports its digits."""
    low, high = found.low, found.high
    if low is None or high is None or pair.change.status is Status.UNCERTAIN:
        return _range(found)
    value = Fraction(low + high) / 2 if face is None else Fraction(face)
    return f"≈ {signed(grouped(decimal(value, _places(value, found, high - low), 'half-even')))}"


def _places(value: Fraction, within: Interval, width: Exact) -> int:
    """Decimals of a value, its last digit worth a fifth of the width at least.

    More of them where rounding would lead outside, or farther from the value than that.
    """
    fifth = Fraction(width) / 5
    power = magnitude(fifth)
    places = -power if fifth == Fraction(10) ** power else -power - 1
    for more in range(_MOST_PLACES):
        step = Fraction(10) ** -(places + more)
        rounded = round(value / step) * step
        if rounded in within and abs(rounded - value) <= fifth:
            return places + more
    return places + _MOST_PLACES


def _range(found: Interval) -> str:
    if found.low is None or found.high is None:
        return signed(range_text(found))
    return " … ".join(map(signed, end_texts(found.low, found.high)))


def drawn_change(pair: FigurePair) -> Interval | None:
    """What the bar of a figure shows, in per cent or in percentage points; None where it has none."""
    found = growth_of(pair)
    if found is None and is_percentage(pair.new.unit):
        found = difference_of(pair)
    return None if found is None or found.low is None or found.high is None else found


def bar_scale(drawn: Iterable[Interval | None]) -> Exact:
    """What a whole bar stands for: the next 1, 2 or 5 above the middle of the largest change up to 100.

    Larger changes run beyond the end of their bar and flatten no other; without smaller ones it is 100.
    """
    doubles = [abs(Fraction((one.low or 0) + (one.high or 0))) for one in drawn if one is not None]
    largest = (
        max((one for one in doubles if one <= 2 * _PERCENT), default=max(doubles, default=Fraction(0))) / 2
    )
    power = Fraction(10) ** magnitude(largest) if largest else Fraction(1)
    return min(next(step * power for step in _STEPS if power * step >= largest), Fraction(_PERCENT))


def scale_text(scale: Exact, half: int) -> str:
    """The title of a column of bars: what both ends of a whole bar stand for, as far apart as they are."""
    if half < _ROOMY:
        return f"±{plain(scale)}%"
    left, right = f"-{plain(scale)}%", f"+{plain(scale)}%"
    return left + right.rjust(2 * half + 1 - len(left))


def notes_of(pair: FigurePair, known: Told, words: Words) -> tuple[list[str], list[str]]:
    """The notes on one figure: where a table has a column for its ranges, and where it has none."""
    change, gettext = pair.change, words.gettext
    labels = [folded(side.entry.table.label) for side in (pair.old, pair.new)]
    found = []
    if pair.match.by is Matched.LABEL:
        found.append(gettext("matched by label; the old id is {id}").format(id=pair.match.old))
    elif all(labels) and labels[0].isdisjoint(labels[1]):
        old = localised(pair.old.entry.table.label, words)
        found.append(gettext("same id, another label; the old one: {label}").format(label=old))
    if change.reason is Reason.UNIT_CHANGED:
        old, new = (side.unit.name if side.unit else gettext("none") for side in (pair.old, pair.new))
        text = gettext("the unit changed from {old} to {new}, so no change is computed")
        found.append(text.format(old=old, new=new))
    elif reason := phrase("reasons", change.reason or "", words):
        found.append(reason)
    if change.status is Status.UNCERTAIN:
        found.append(_uncertain(pair, words))
    told = (gettext("change: {range}"), known.change_range), (gettext("growth: {range}"), known.growth_range)
    ranges = [text.format(range=one) for text, one in told if one]
    narrower = change.difference is not None and not (pair.old.complete and pair.new.complete)
    last = [gettext("the range may be narrower than shown")] if narrower else []
    # the column has the range of the growth where there is one
    beside = ranges[:1] if len(ranges) > 1 and change.status is not Status.UNCERTAIN else []
    return [*found, *beside, *last], [*found, *ranges, *last]


def _uncertain(pair: FigurePair, words: Words) -> str:
    if not pair.change.may_be_equal:
        return words.gettext("changed, but whether up or down is not known")
    one, other = (side.entry.figure.quantity for side in (pair.old, pair.new))
    if one and other and (one.value, one.unit) == (other.value, other.unit):
        return words.gettext("printed alike; the true values may differ")
    return words.gettext("may not have changed: one true value fits both")
