"""What one slip would have printed in place of a printed number: a wrong digit, or two swapped."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from itertools import pairwise

from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.quantity.formatting import ARABIC, CHINESE, DigitRun, digit_run
from unionstats.quantity.model import Quantity
from unionstats.quantity.number import coarse, exact
from unionstats.quantity.reader import known_quantity

_ROWS = ("0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖")
_VALUES = {character: value for row in _ROWS for value, character in enumerate(row)}
_VALUES |= dict(zip("〇弌貳弍两兩叄參陸", (0, 1, 2, 2, 2, 2, 3, 3, 6), strict=True))
_DIGIT = pattern("[0-9０-９]")
_BETWEEN = frozenset(".．点點,，")
_CAPITAL = frozenset("壹贰叁肆伍陆柒捌玖弌貳弍叄參陸")
_ORDERS = {
    old: tuple(sorted(set(range(10)) - {old}, key=lambda new, old=old: (abs(new - old), new)))  # type: ignore[misc]
    for old in range(10)
}


def misprints(quantity: Quantity, within: Container[int] | None = None) -> Iterator[Quantity]:
    """Yield every printed number that differs in exactly one printed digit, with the same unit and precision.

    Of plain digits those that as one number are `within`. From the last digit to the first, and for each
    digit the nearest other first, the smaller of two equally near. A first digit may become 0. What cannot be
    read any more (三百 as 零百) is left out.
    """
    run = digit_run(quantity)
    if run is None:
        yield from _reread(quantity)
        return
    for at, weight, old in _digits(quantity.text, run):
        for new in _ORDERS[old]:
            if within is None or run.mantissa + (new - old) * weight in within:
                yield _changed(quantity, run, (at, weight, old), new)


def how_many(quantity: Quantity) -> int:
    """How many those are, without writing them where they are plain digits."""
    return 9 * quantity.digits or sum(1 for _ in misprints(quantity))


def swaps(quantity: Quantity, within: Container[int] | None = None) -> Iterator[Quantity]:
    """Yield every printed number with two neighbouring digits in each other's place, from the last pair on.

    Of plain digits those that as one number are `within`. A decimal point or a comma between two digits stays
    where it is. With one wrong digit this is the restricted Damerau-Levenshtein distance of 1 that Scholtus
    (2009) repairs sums with.
    """
    run = digit_run(quantity)
    if run is None:
        yield from _swapped_characters(quantity)
        return
    digits = list(_digits(quantity.text, run))
    for (at, weight, old), (left, left_weight, left_old) in pairwise(digits):
        mantissa = run.mantissa + (left_old - old) * weight + (old - left_old) * left_weight
        if old != left_old and (within is None or mantissa in within):
            moved = _changed(quantity, run, (at, weight, old), left_old)
            text = moved.text[:left] + quantity.text[at] + moved.text[left + 1 :]
            yield _with_digits(quantity, run, text, mantissa)


def with_mantissa(quantity: Quantity, mantissa: int) -> Quantity:
    """The quantity with the digits of `mantissa` in place of its own, as `writer_of` writes them."""
    text = writer_of(quantity)(mantissa)
    return replace(quantity, text=text, value=mantissa * quantity.step, coarse_step=quantity.step)


def writer_of(quantity: Quantity) -> Callable[[int], str]:
    """What writes its text with the digits of a mantissa in place of its own; it must be one with `digits`.

    The mantissa counts units of the last place, has the sign of the quantity, or none, and no more
    digits than it: zeros are put before.
    """
    text, count = quantity.text, quantity.digits

    def write(mantissa: int) -> str:
        """Put each digit in the place of another."""
        digits = iter(str(abs(mantissa)).zfill(count))
        return _DIGIT.sub(lambda old: _ROWS[old[0] > "9"][int(next(digits, old[0]))], text)

    return write


def _digits(text: str, run: DigitRun) -> Iterator[tuple[int, int, int]]:
    """Yield place in the text, weight and value of each digit of the run, the last one first."""
    weight = 1
    for at in range(run.end - 1, run.start - 1, -1):
        old = _VALUES.get(text[at])
        if old is not None:
            yield at, weight, old
            weight *= 10


def _changed(quantity: Quantity, run: DigitRun, digit: tuple[int, int, int], new: int) -> Quantity:
    """Change one digit: the value moves by the difference times the digit's weight."""
    text = quantity.text
    at, weight, old = digit
    row = _ROWS[0] if text[at] in _ROWS[0] else _ROWS[1]
    changed = text[:at] + row[new] + text[at + 1 :]
    return _with_digits(quantity, run, changed, run.mantissa + (new - old) * weight)


def _with_digits(quantity: Quantity, run: DigitRun, text: str, mantissa: int) -> Quantity:
    value, precision = run.sign * exact(mantissa, run.place), (quantity.step, coarse(mantissa, run.place))
    digits = quantity.digits if mantissa or run.sign > 0 else 0
    kind = quantity.scaled, quantity.approximation
    return Quantity(text, value, quantity.unit, *precision, *kind, digits)


def _reread(quantity: Quantity) -> Iterator[Quantity]:
    text = quantity.text
    for at in range(len(text) - 1, -1, -1):
        character = text[at]
        if character not in ARABIC and character not in CHINESE:
            continue
        row = next(
            row
            for row in (*_ROWS[:2], _ROWS[3 if character in _CAPITAL else 2])
            if character in row or row in _ROWS[2:]
        )
        row = "〇" + row[1:] if row in _ROWS[2:] and "〇" in text else row
        for new in _ORDERS[_VALUES[character]]:
            yield from _read_again(quantity, text[:at] + row[new] + text[at + 1 :])


def _swapped_characters(quantity: Quantity) -> Iterator[Quantity]:
    """Swap digits that stand side by side, or on both sides of a point or a comma, in any other text."""
    text = quantity.text
    for at in range(len(text) - 2, -1, -1):
        beside = at + 2 if text[at + 1] in _BETWEEN else at + 1
        left, right = text[at], text[beside : beside + 1]
        if left != right and left in _VALUES and right in _VALUES:
            yield from _read_again(
                quantity, text[:at] + right + text[at + 1 : beside] + left + text[beside + 1 :]
            )


def _read_again(quantity: Quantity, text: str) -> Iterator[Quantity]:
    found = known_quantity(text, quantity.unit.name if quantity.unit else None)
    if found is not None and _kind(found) == _kind(quantity):
        yield found


def _kind(quantity: Quantity) -> tuple[object, ...]:
    return quantity.unit, quantity.step, quantity.scaled, quantity.approximation
