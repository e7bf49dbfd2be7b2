"""The parts that are searched leave nothing out."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from unionstats.interval import Interval, make
from unionstats.rules import parse_rule
from unionstats.rules.solver import search
from unionstats.rules.solver.search import satisfiable
from unionstats.rules.solver.system import Budget, Constraint, System

ENDS = (None, -3, Fraction(-1, 2), 0, 1, Fraction(5, 2), 4)


@pytest.mark.parametrize("whole", [False, True])
def test_the_parts_of_a_domain_hold_all_of_it_and_no_part_is_all(whole: bool) -> None:  # noqa: FBT001 - the kind
    """For every combination of ends, open, closed or missing."""
    numbers = [Fraction(n, 1 if whole else 4) for n in range(-24, 25)]
    for low, high, low_open, high_open in product(ENDS, ENDS, (False, True), (False, True)):
        if whole and not {low, high} <= {None, -3, 0, 1, 4}:
            continue
        domain = make(
            low,
            high,
            low is not None and low_open and not whole,
            high is not None and high_open and not whole,
        )
        if domain is None or domain.point is not None:
            continue
        parts = list(search._parts(domain, whole=whole))  # noqa: SLF001 - the cut itself
        assert domain not in parts
        for number in numbers:
            assert sum(number in part for part in parts) == (number in domain), (domain, number)


def test_parts_too_deep_to_be_searched_apart_are_searched_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second pair of rules has no solution, whatever the first has."""
    monkeypatch.setattr(search, "DEEPEST", 0)
    sums, parity = parse_rule("s = a + b").program, parse_rule("t = a - b").program
    constraints = [
        Constraint(sums, (0, 1, 2)),
        Constraint(parity, (3, 1, 2)),
        Constraint(sums, (4, 5, 6)),
        Constraint(parity, (7, 5, 6)),
    ]
    within = Interval(0, 9)
    for last, expected in ((2, True), (3, False)):
        points = [Interval(n, n) for n in (6, 2, 6, last)]
        domains = [points[0], within, within, points[1], points[2], within, within, points[3]]
        assert satisfiable(System(constraints, [True] * 8), domains, Budget()) is expected


@pytest.mark.parametrize(("low", "expected"), [(66_255_000, True), (6_625_500, False)])
def test_two_whole_numbers_in_an_exact_proportion_are_settled_without_trying_them(
    low: int,
    expected: bool,  # noqa: FBT001 - the answer
) -> None:
    """x / y = 7613 / 6496 in lowest terms: x is a multiple of 7613, which stands in the wider range alone."""
    growth = parse_rule("g = (x - y) / y").program
    system = System([Constraint(growth, (0, 1, 2))], [False, True, True])
    rate = Fraction(7613 - 6496, 6496)
    width = 10_000 if expected else 1_000
    domains = [Interval(rate, rate), Interval(low, low + width), Interval(0, None)]
    assert satisfiable(system, domains, Budget(1_000)) is expected
