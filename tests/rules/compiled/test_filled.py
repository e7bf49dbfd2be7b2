"""Shares of an unstated whole, beside every number that it could be."""

from __future__ import annotations

import random
from itertools import count

import pytest

from unionstats.interval import Interval, intersect, scale
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules import Figure, parse_rule
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.slips import holds_with_each, notices_a_misprint
from unionstats.rules.variable import variable_of


def share(texts: tuple[str, str], rounding: Rounding) -> Filled:
    """A share and its part, printed, of a whole count."""
    program = parse_rule("s = p / n").program
    stated, part = (Figure(read_quantity(text)) for text in texts)
    variables = [
        variable_of(stated, rounding, rounded=True),
        variable_of(part, rounding, rounded=False),
        variable_of(Figure(None, whole=True), rounding, rounded=False),
    ]
    return filled(program, variables, rounding, 0)


def behind(one: Filled, slot: int, mantissa: int, rounding: Rounding) -> Interval:
    """What stands behind digits of a figure, none of it negative, in units of its last place."""
    if one.printed(slot).reach is None:
        return Interval(mantissa, mantissa)
    left = intersect(stands_behind(mantissa, 1, rounding), Interval(0, None))
    assert left is not None
    return left


def numbers(stated: Interval, part: Interval, most: int) -> list[int]:
    """The whole numbers n of 1 or more with stated% * n = part, the first few of them."""
    assert stated.high is not None
    assert part.low is not None
    assert part.high is not None
    if not stated.high:
        return []
    first = max(1, int(100 * part.low / stated.high))
    tried = range(first, int(100 * part.high / stated.low) + 1) if stated.low else count(first)
    found: list[int] = []
    for n in tried:
        if intersect(scale(stated, n), scale(part, 100)) is not None:
            found.append(n)
        if len(found) == most:
            break
    return found


@pytest.mark.parametrize("rounding", list(Rounding))
def test_an_unstated_whole_is_one_of_the_numbers_that_fit(rounding: Rounding) -> None:
    """The numbers of a share, those of its misprints, and whether one of these leaves none."""
    draw = random.Random(rounding.value)  # noqa: S311 - the same shares each time
    told = {False: 0, True: 0}
    for _ in range(40):
        percent = draw.choice([2, 5, 10, 20, 25, 40, 50, 75, draw.randint(2, 99)])
        one = share((f"{percent}%", f"{draw.randint(2, 40)}{draw.choice(['', '元'])}"), rounding)
        domains = [behind(one, slot, one.printed(slot).mantissa, rounding) for slot in (0, 1)]
        first, last = one.numbers(one.left_for(2, one.spans))
        assert list(range(first, last + 1)) == numbers(domains[0], domains[1], most=10**6)
        refuted = False
        for slot in (0, 1):
            figure = one.printed(slot)
            others = figure.slips()
            for other, held in zip(others, holds_with_each(one, slot, others), strict=True):
                changed = [*domains]
                changed[slot] = behind(one, slot, other, rounding)
                fits = bool(numbers(changed[0], changed[1], most=1))
                assert held is fits, (one.figures, other)
                refuted = refuted or not fits
        assert notices_a_misprint(one, (0, 1)) is refuted
        told[refuted] += 1
    assert min(told.values()) > 0
