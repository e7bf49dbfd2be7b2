"""What is concluded from the linear rows of several rules."""

from __future__ import annotations

import pytest

from unionstats.interval import ANY, NOT_NEGATIVE, Interval
from unionstats.rules import parse_rule
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.linear import Row
from unionstats.rules.solver.relaxation import Relaxation, has_whole_solution, recedes, relax
from unionstats.rules.solver.system import Budget, Constraint, System


@pytest.mark.parametrize(
    ("domains", "variable", "sign", "known"),
    [
        ([NOT_NEGATIVE, NOT_NEGATIVE, ANY], 0, 1, True),
        ([NOT_NEGATIVE, NOT_NEGATIVE, ANY], 0, -1, False),
        ([NOT_NEGATIVE, Interval(0, 10), ANY], 0, 1, False),
        ([NOT_NEGATIVE, Interval(None, 10), ANY], 1, -1, False),
        ([Interval(None, 4), Interval(None, 10), ANY], 1, -1, True),
        ([ANY, ANY, NOT_NEGATIVE], 2, 1, True),
        ([ANY, ANY, NOT_NEGATIVE], 2, -1, False),
    ],
)
def test_numbers_go_on_without_end_where_all_rows_let_them(
    domains: list[Interval],
    variable: int,
    sign: int,
    known: bool,  # noqa: FBT001 - the answer
) -> None:
    """x - y = 3 ties the first two together; the third stands in no row."""
    relaxation = Relaxation((Row({0: 1, 1: -1}, "=", 3),), exact=True)
    assert recedes(relaxation, domains, variable, sign, Budget()) is known


@pytest.mark.parametrize(
    ("rows", "whole", "known"),
    [
        ((Row({0: 2, 1: 2}, "=", 1),), [True, False], True),
        ((Row({0: 1, 1: 1}, "=", 13), Row({0: 1, 1: -1}, "=", 0), Row({0: 1}, ">=", 0)), [True, True], False),
        ((Row({0: 1, 1: -2}, "=", 0), Row({1: 1}, ">=", 0)), [True, True], True),
        ((Row({0: 1, 1: -10}, "=", -16),), [True, True], False),  # x = 4 with y = 2, 14 with y = 3
        ((Row({0: 1, 1: -10}, "=", -15),), [True, True], True),
        ((Row({0: 10, 1: -1}, "=", 81),), [True, True], True),  # y = 9 with x = 9
        ((Row({0: 10, 1: -1}, "=", 82),), [True, True], True),
        ((Row({0: 20, 1: -1}, "=", 189),), [True, True], False),  # y = -9 with x = 9, 11 with x = 10
    ],
)
def test_equations_of_whole_numbers_are_refuted_within_their_domains(
    rows: tuple[Row, ...],
    whole: list[bool],
    known: bool,  # noqa: FBT001 - the answer
) -> None:
    """x from 5 to 10, y from 0 to 10."""
    domains = Domains([Interval(5, 10), Interval(0, 10)])
    found = has_whole_solution(Relaxation(rows, exact=True), System([], whole), domains, Budget())
    assert found is known


@pytest.mark.parametrize(("least", "exact"), [(0, False), (1, True)])
def test_an_open_rate_of_what_may_be_zero_is_not_exact(least: int, exact: bool) -> None:  # noqa: FBT001 - the answer
    """Where a is zero so is c, though 2 a is beyond the rate of any other a."""
    rules = ["c = p * a", "d = c + a"]
    constraints = [
        Constraint(parse_rule(rule).program, at)
        for rule, at in zip(rules, [(0, 1, 2), (3, 0, 2)], strict=True)
    ]
    domains = [Interval(0, 10), Interval(1, 2, False, True), Interval(least, 5), Interval(0, 15)]
    for among in ([0, 1], [1, 0]):
        assert relax(System(constraints, [False] * 4), domains, among, Budget()).exact is exact
