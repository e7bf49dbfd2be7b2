"""What is concluded from the linear rows of several rules."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import product

import pytest

from unionstats.interval import ANY, NOT_NEGATIVE, Exact, Interval
from unionstats.rules import parse_rule
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.linear import Linear, Row
from unionstats.rules.solver.relaxation import (
    NEVER,
    Relaxation,
    has_whole_solution,
    recedes,
    relax,
    solved_equations,
    tightened,
)
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
        ((Row({0: 2, 1: 2}, "=", 1),), [True, False], None),
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
    known: bool | None,  # noqa: FBT001 - the answer
) -> None:
    """x from 5 to 10, y from 0 to 10."""
    domains = Domains([Interval(5, 10), Interval(0, 10)])
    found = has_whole_solution(Relaxation(rows, exact=True), System([], whole), domains, Budget())
    assert found is known


def test_whole_numbers_in_equations_are_known_just_where_brute_force_finds_or_misses_them() -> None:
    """Two or three of them; where one number is left free, its range tells."""
    draw = random.Random(8)  # noqa: S311 - the same rows each time
    told: dict[bool | None, int] = {True: 0, False: 0, None: 0}
    for _ in range(600):
        count = draw.choice([2, 3])
        ends = [(low := draw.randint(-6, 6), low + draw.randint(0, 6)) for _ in range(count)]
        rows = []
        for relation in ["="] * draw.choice([count - 1, count - 1, count - 2, 1]) + draw.choice([[], [">="]]):
            factors: dict[int, Exact] = {column: draw.randint(-7, 7) for column in range(count)}
            rows.append(Row(factors, relation, draw.randint(-9, 9)))
        relaxation = Relaxation(tuple(rows), exact=True)
        domains = Domains([Interval(*one) for one in ends])
        found = has_whole_solution(relaxation, System([], [True] * count), domains, Budget())
        points = product(*(range(low, high + 1) for low, high in ends))
        truth = any(all(holds(row, point) for row in rows) for point in points)
        assert found in {truth, None}, (rows, ends)
        told[found] += 1
    assert min(told.values()) > 20


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


FAR = 48  # 2 * 4 * 6: by Cramer's rule none of two equations with factors to 4 and constants to 6 is farther


def holds(row: Row, point: tuple[int, ...]) -> bool:
    """Whether a point satisfies a row."""
    total = sum(factor * point[column] for column, factor in row.coefficients.items())
    return {"=": total == row.constant, ">=": total >= row.constant, ">": total > row.constant}[row.relation]


def cleared(row: Row) -> Row:
    """The same row without its fractions, which brute force goes through faster."""
    factors = {column: int(factor * 6) for column, factor in row.coefficients.items()}
    return Row(factors, row.relation, int(row.constant * 6))


def drawn(draw: random.Random, relations: list[str]) -> Row:
    """A row over two variables, all of it divided by some number."""
    by = draw.choice([1, 1, 2, 3])
    factors = {column: Fraction(draw.randint(-4, 4), by) for column in (0, 1)}
    return Row(factors, draw.choice(relations), Fraction(draw.randint(-6, 6), by))


def test_equations_have_a_solution_just_where_some_whole_numbers_solve_them() -> None:
    """One or two equations, many without a solution that have one over the reals."""
    draw = random.Random(5)  # noqa: S311 - the same rows each time
    told: dict[bool, int] = {True: 0, False: 0}
    points = list(product(range(-FAR, FAR + 1), repeat=2))
    for _ in range(60):
        rows = [drawn(draw, ["="]) for _ in range(draw.choice([1, 2]))]
        whole = [cleared(row) for row in rows]
        truth = any(all(holds(row, point) for row in whole) for point in points)
        assert (NEVER not in solved_equations(rows, Budget())) is truth, rows
        told[truth] += 1
    assert min(told.values()) > 12


def test_inequalities_with_solved_equations_lose_no_solution() -> None:
    """Bounds and an equation: what is left is feasible wherever some whole numbers satisfy all of them."""
    draw = random.Random(6)  # noqa: S311 - the same rows each time
    refuted = 0
    for _ in range(300):
        box = [Row({column: sign}, ">=", -4) for column in (0, 1) for sign in (1, -1)]
        rows = [drawn(draw, ["="]), drawn(draw, [">=", ">"]), *box]
        truth = any(all(holds(row, point) for row in rows) for point in product(range(-4, 5), repeat=2))
        left = solved_equations(rows, Budget())
        columns = {column: ANY for row in left for column in row.coefficients}
        feasible = NEVER not in left and Linear(left, columns, Budget()).feasible()
        assert feasible or not truth, rows
        refuted += not feasible
    assert refuted > 100


@pytest.mark.parametrize("relation", ["=", ">=", ">"])
def test_a_tightened_row_has_the_same_whole_solutions(relation: str) -> None:
    """Its constant is one that the row can reach."""
    draw = random.Random(7)  # noqa: S311 - the same rows each time
    for _ in range(200):
        row = drawn(draw, [relation])
        (tight,) = tightened(row, [True, True], [ANY, ANY])
        for point in product(range(-5, 6), repeat=2):
            assert holds(tight, point) is holds(row, point), row


def test_a_row_with_a_real_leaves_the_whole_number_what_its_domain_allows() -> None:
    """Beside the row itself; a real without ends allows anything."""
    row = Row({0: 2, 1: 2}, "=", 1)
    assert tightened(row, [True, True], [ANY, ANY]) == [NEVER]
    assert tightened(row, [True, False], [ANY, ANY]) == [row]
    assert tightened(row, [False, False], [ANY, ANY]) == [row]
    between = Interval(Fraction(1, 4), Fraction(5, 2), True, False)  # 2 x from 1 - 5 to below 1 - 1/2
    assert tightened(row, [True, False], [ANY, between]) == [
        row,
        Row({0: 1}, ">=", -2),
        Row({0: -1}, ">=", 0),
    ]
    above = Row({0: 3, 1: 1}, ">", 0)
    assert tightened(above, [True, False], [ANY, Interval(0, 7)]) == [above, Row({0: 1}, ">=", -2)]


@pytest.mark.parametrize("relation", ["=", ">=", ">"])
def test_what_a_real_leaves_a_whole_number_is_what_some_value_of_it_fits(relation: str) -> None:
    """The rows beside the first, for ends that are open, closed or missing."""
    draw = random.Random(f"real {relation}")  # noqa: S311 - the same rows each time
    for _ in range(80):
        row = Row(
            {0: draw.choice([-3, -2, -1, 1, 2]), 1: draw.choice([-2, -1, 1, 2])},
            relation,
            draw.randint(-4, 4),
        )
        low = Fraction(draw.randint(-4, 4), 2)
        opens = draw.random() < 0.5, draw.random() < 0.5
        real = draw.choice([Interval(low, low + 1, *opens), Interval(low, None), Interval(None, low)])
        first, *others = tightened(row, [True, False], [ANY, real])
        assert first == row
        for number in range(-6, 7):
            linear = Linear([row], {0: Interval(number, number), 1: real}, Budget())
            assert all(holds(other, (number,)) for other in others) is linear.feasible(), (row, real, number)
