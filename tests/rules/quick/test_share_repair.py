"""The mantissas that fit a share, and the misprints among them, beside intervals and printed digits."""

from __future__ import annotations

import random

import pytest

from unionstats.interval import Interval, intersect, multiply
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.quick.share import EXACT, Printed, printed_of, reach_of
from unionstats.rules.quick.share_repair import ranges, slips_within

MOST = 100  # mantissas up to this are tried, besides those near the ends


def printed(text: str, rounding: Rounding, *, stated: bool) -> Printed:
    """A number in its role."""
    found = printed_of(read_quantity(text), reach_of(rounding), stated=stated)
    assert found is not None
    return found


def behind(one: Printed, mantissa: int, rounding: Rounding) -> Interval:
    """What stands behind other digits of the same figure, none of it negative; in half units."""
    if one.reach is EXACT:
        return Interval(2 * mantissa, 2 * mantissa)
    left = intersect(stands_behind(2 * mantissa, 2, rounding), Interval(0, None))
    assert left is not None
    return left


def fits(figures: tuple[Printed, ...], mantissas: tuple[int, ...], rounding: Rounding) -> bool:
    """Whether some true values give share * whole = part."""
    share, part, whole = (
        multiply(behind(one, mantissa, rounding), Interval(one.top, one.top))
        for one, mantissa in zip(figures, mantissas, strict=True)
    )
    left = multiply(multiply(share, whole), Interval(figures[1].bottom, figures[1].bottom))
    below = figures[0].bottom * figures[2].bottom
    return intersect(left, multiply(part, Interval(below, below))) is not None


@pytest.mark.parametrize("rounding", list(Rounding))
def test_what_fits_is_what_intervals_leave(rounding: Rounding) -> None:
    """Mantissas in the place of share, part and whole; round numbers, so that many ends meet."""
    draw = random.Random(rounding.value)  # noqa: S311 - the same shares each time
    drawn = [
        ("3%", "2元", "300个"),
        ("30%", "35元", "100个"),
        ("12%", "0.500元", "3元"),
        ("13%", "0.500元", "4元"),
    ]
    for _ in range(20):
        units = draw.choice(["个", "元"]), draw.choice(["个", "元"])
        whole = draw.choice([2, 4, 8, 10, 20, 25, 40, 50, 100, 100, 200, 300])
        part = draw.choice([1 if units[0] == "个" else 2, draw.randint(2, 60)])
        drawn.append((f"{draw.randint(2, 99)}%", f"{part}{units[0]}", f"{whole}{units[1]}"))
    for texts in drawn:
        one, two, three = (printed(text, rounding, stated=not at) for at, text in enumerate(texts))
        figures = one, two, three
        for at, (first, last, zero) in enumerate(ranges(*figures)):
            mantissas = [figure.mantissa for figure in figures]
            near = {first - 1, first, last, last + 1}.intersection(range(1, 10**6))
            for mantissa in near.union(range(0, MOST, 9)):
                mantissas[at] = mantissa
                expected = fits(figures, (mantissas[0], mantissas[1], mantissas[2]), rounding)
                assert (first <= mantissa <= last if mantissa else zero) is expected, (texts, at, mantissa)


def test_the_slips_that_fit_are_those_of_the_printed_digits() -> None:
    """One digit changed or two neighbours swapped, zeros before the number included, in wide and narrow ranges."""
    draw = random.Random(11)  # noqa: S311 - the same numbers each time
    for _ in range(300):
        digits = draw.randint(1, 4)
        mantissa = draw.choice(
            [draw.randint(1, 10**digits - 1), draw.randint(1, 9) * 10 ** draw.randrange(digits)]
        )
        text = f"{mantissa:0{digits}}"
        first = draw.choice([draw.randint(-3, 10**digits), max(mantissa - draw.randint(0, 100), 0)])
        last = first + draw.choice([draw.randint(-1, 14), draw.randint(0, 10**digits)])
        zero = draw.random() < 0.5
        if first <= mantissa <= last:  # what fits needs no misprint
            continue
        changed = {text[:at] + other + text[at + 1 :] for at in range(digits) for other in "0123456789"}
        swapped = {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(digits - 1)}
        expected = [
            (one, int(meant))
            for one, texts in ((True, changed), (False, swapped))
            for meant in texts - {text}
            if (first <= int(meant) <= last if int(meant) else zero)
        ]
        assert sorted(slips_within(mantissa, digits, (first, last, zero))) == sorted(expected), (
            text,
            first,
            last,
        )
