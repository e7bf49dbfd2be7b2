"""Shares of an unstated whole, beside every number that it could be."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

import pytest

from unionstats.interval import Interval, intersect, scale
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.quick import share as shares
from unionstats.rules.quick.share import EXACT, Printed, printed_of, reach_of, wholes


def behind(one: Printed, mantissa: int, rounding: Rounding) -> Interval | None:
    """What stands behind digits of a figure, in units of its last place."""
    if one.reach is EXACT:
        return Interval(mantissa, mantissa)
    return intersect(stands_behind(mantissa, 1, rounding), Interval(0, None))


def numbers(share: Interval | None, part: Interval | None) -> Iterator[int]:
    """Yield the whole numbers n of 1 or more with share% * n = part; only the first where they have no end."""
    assert share is not None
    assert share.high is not None
    assert part is not None
    assert part.low is not None
    assert part.high is not None
    if not share.high:
        return
    first = max(1, int(100 * part.low / share.high))
    for n in range(first, int(100 * part.high / share.low) + 1) if share.low else count(first):
        if intersect(scale(share, n), scale(part, 100)) is not None:
            yield n


def changed(mantissa: int, digits: int) -> set[int]:
    """The numbers with one other digit."""
    text = f"{mantissa:0{digits}}"
    texts = (text[:at] + other + text[at + 1 :] for at in range(digits) for other in "0123456789")
    return {int(other) for other in texts} - {mantissa}


@pytest.mark.parametrize("rounding", list(Rounding))
def test_an_unstated_whole_is_one_of_the_numbers_that_fit(rounding: Rounding) -> None:
    """The numbers of a share, those of its misprints, and whether one of these leaves none."""
    draw = random.Random(rounding.value)  # noqa: S311 - the same shares each time
    told = {False: 0, True: 0}
    for _ in range(40):
        texts = (
            f"{draw.choice([2, 5, 10, 20, 25, 40, 50, 75, draw.randint(2, 99)])}%",
            f"{draw.randint(2, 40)}{draw.choice(['', '元'])}",
        )
        share, part = (
            printed_of(read_quantity(text), reach_of(rounding), stated=not at)
            for at, text in enumerate(texts)
        )
        assert share is not None
        assert part is not None
        digits = len(str(share.mantissa)), len(str(part.mantissa))
        a, b = behind(share, share.mantissa, rounding), behind(part, part.mantissa, rounding)
        found = wholes(share, part)
        if found is not None:
            assert list(range(found[0], found[1] + 1)) == list(numbers(a, b)), texts
        by_share, by_part = shares.tests(share, part)
        of_share = {
            other: any(numbers(behind(share, other, rounding), b))
            for other in changed(share.mantissa, digits[0])
        }
        of_part = {
            other: any(numbers(a, behind(part, other, rounding)))
            for other in changed(part.mantissa, digits[1])
        }
        assert {other: by_share(other) for other in of_share} == of_share, texts
        assert {other: by_part(other) for other in of_part} == of_part, texts
        refuted = not all([*of_share.values(), *of_part.values()])
        assert shares.tests_whole(share, part, *digits) is refuted, texts
        told[refuted] += 1
    assert min(told.values()) > 0
