"""Linear rows decided by the simplex method, against Fourier–Motzkin elimination."""

from __future__ import annotations

import ast
import random
from fractions import Fraction

import pytest

from tests.rules.elimination import Parsed, feasible
from tests.rules.printing import Domain
from unionstats.interval import Exact, Interval
from unionstats.rules.solver.linear import Linear, OutOfWork, Row
from unionstats.rules.solver.system import Budget

NAMES = "xyzw"
RELATIONS = ("=", ">=", ">=", ">")
TINY, FAR = Fraction(1, 10**9), Fraction(10**9)


def drawn_domain(draw: random.Random) -> Domain:
    """An interval with open, closed or no ends, now and then a single number."""
    low = Fraction(draw.randint(-6, 3), draw.choice((1, 2)))
    kind = draw.randrange(8)
    if kind == 0:
        return Domain(low, low)
    high = low + Fraction(draw.randint(1, 8), draw.choice((1, 3)))
    return Domain(
        None if kind in {1, 2} else low,
        None if kind in {2, 3} else high,
        kind not in {1, 2} and draw.random() < 0.5,
        kind not in {2, 3} and draw.random() < 0.5,
    )


def drawn_rows(draw: random.Random, names: str) -> list[Row]:
    """Rows with small coefficients, near the border of having a solution."""
    rows = []
    for _ in range(draw.randint(1, 4)):
        coefficients: dict[int, Exact] = {
            column: Fraction(draw.choice((-2, -1, 1, 1, 3)), draw.choice((1, 1, 2)))
            for column in range(len(names))
            if draw.random() < 0.7
        }
        rows.append(Row(coefficients, draw.choice(RELATIONS), draw.randint(-6, 8)))
    return rows


def reference(rows: list[Row], names: str, domains: list[Domain]) -> bool:
    """Whether the rows have a solution, by elimination."""
    known = {"zero": Fraction(0)}
    rules = []
    for at, row in enumerate(rows):
        known[f"k{at}"] = Fraction(row.constant)
        known |= {f"f{at}{names[column]}": Fraction(f) for column, f in row.coefficients.items()}
        terms = " + ".join(f"f{at}{names[column]} * {names[column]}" for column in row.coefficients)
        sides = [ast.parse(text, mode="eval").body for text in (terms or "zero", f"k{at}")]
        rules.append(Parsed(sides[0], row.relation, sides[1]))
    return feasible(rules, known, dict(zip(names, domains, strict=True)))


def interval(domain: Domain) -> Interval:
    """The engine's form of a domain."""
    return Interval(domain.low, domain.high, domain.low_open, domain.high_open)


@pytest.mark.parametrize("seed", range(6))
def test_rows_have_a_solution_just_when_elimination_finds_one(seed: int) -> None:
    """Strict and weak rows, open, closed and missing ends; a solution that is given satisfies all of them."""
    draw = random.Random(seed)  # noqa: S311 - the same rows each time
    found = set()
    for _ in range(120):
        names = NAMES[: draw.randint(1, 4)]
        domains = [drawn_domain(draw) for _ in names]
        rows = drawn_rows(draw, names)
        columns = dict(enumerate(map(interval, domains)))
        linear = Linear(rows, columns, Budget())
        holds = linear.feasible()
        assert holds is reference(rows, names, domains)
        found.add(holds)
        if holds:
            values = linear.solution()
            assert all(value in columns[column] for column, value in values.items())
            for row in rows:
                total = sum(Fraction(f) * values[c] for c, f in row.coefficients.items()) - row.constant
                assert {"=": total == 0, ">=": total >= 0, ">": total > 0}[row.relation]
    assert found == {True, False}


@pytest.mark.parametrize("seed", range(6))
def test_the_range_of_a_variable_ends_where_elimination_says(seed: int) -> None:
    """Ends are attained or open, members lie close by, none beyond."""
    draw = random.Random(seed)  # noqa: S311 - the same rows each time
    ranges = 0
    while ranges < 60:
        names = NAMES[: draw.randint(1, 3)]
        domains = [drawn_domain(draw) for _ in names]
        rows = drawn_rows(draw, names)
        linear = Linear(rows, dict(enumerate(map(interval, domains))), Budget())
        if linear.feasible():
            for column in linear.columns:
                ranges += 1
                compare_range(rows, names, domains, column, linear.range_of(column))


def compare_range(rows: list[Row], names: str, domains: list[Domain], column: int, found: Interval) -> None:
    """The two ends of a range, each by elimination with the variable held there, inside or beyond."""

    def holds(sign: int, relation: str, limit: Exact) -> bool:
        return reference([*rows, Row({column: sign}, relation, sign * limit)], names, domains)

    for end, is_open, sign in ((found.low, found.low_open, -1), (found.high, found.high_open, 1)):
        if end is None:
            assert holds(sign, ">=", sign * FAR)
        else:
            assert not holds(sign, ">", end)
            assert holds(sign, "=", end) is not is_open
            assert holds(sign, ">", end - sign * TINY)


def test_work_beyond_the_budget_is_given_up() -> None:
    """No answer rather than a guess."""
    rows = [Row({at: 1, at + 1: -1}, ">", 0) for at in range(30)] + [Row({30: 1, 0: -1}, ">", 0)]
    linear = Linear(rows, dict.fromkeys(range(31), Interval(None, None)), Budget(20))
    with pytest.raises(OutOfWork):
        linear.feasible()
