"""The linear rows of a rule beside the rule itself, at points of the variables it shares with others."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from unionstats.interval import Exact, Interval, exactly, make
from unionstats.rules import parse_rule
from unionstats.rules.solver.contract import contract
from unionstats.rules.solver.linear import Linear, Row
from unionstats.rules.solver.linearise import linearise
from unionstats.rules.solver.system import Budget, Constraint, System, propagate

SHARED, PRIVATE = "abc", "pq"
HALVES = [Fraction(n, 2) for n in range(-8, 9)]
RULES = [
    "p {r} a / b",
    "a {r} p * b",
    "a / p {r} b",
    "p * ( a + b ) {r} c",
    "a - p * b {r} c",
    "c {r} p * a + q * b",
    "p {r} a / ( a + b )",
    "p {r} ( a - b ) / b",
    "- ( p * a ) + b {r} c",
    "c {r} - a * ( p - q )",
    "a + p {r} b - c",
    "2 * ( a - 3 * b ) {r} c + 1",
    "( a + p ) * -2 {r} b",
    "c / ( a + b ) {r} p * q",
    "3 - ( a + p ) / 2 {r} q * 2 - b",
    "q * ( a * p ) {r} b",
    "( a + p ) / ( b + 4 ) {r} c / ( b + 4 )",
    "c / b + p {r} 1",
    "a - p * q {r} b",
    "b {r} 2 * ( p * a )",
]


def drawn(draw: random.Random) -> Interval:
    """An interval, of one sign more often than not."""
    while True:
        low, high = (draw.choice([None, -4, -2, -1, 0, 0, 1, 1, 2, 2, 3, 4, 4]) for _ in range(2))
        found = make(
            low, high, low is not None and draw.random() < 0.4, high is not None and draw.random() < 0.4
        )
        if found is not None:
            return found


def allow(rows: tuple[Row, ...], domains: dict[int, Interval]) -> bool:
    """Whether the rows have a solution within the domains."""
    used = {column for row in rows for column in row.coefficients}
    return Linear(rows, {column: domains[column] for column in used}, Budget()).feasible()


@pytest.mark.parametrize("relation", ["=", "<=", ">=", "<", ">"])
def test_rows_allow_the_points_that_the_rule_allows(relation: str) -> None:
    """All of them in any case, and no others where the rows are exact; ends are open or closed as they are."""
    draw = random.Random(f"rows {relation}")  # noqa: S311 - the same rules each time
    told = {True: 0, False: 0}
    for at in range(160):
        text = RULES[at % len(RULES)].format(r=relation)
        rule = parse_rule(text)
        names = list(dict.fromkeys(word for word in text.split() if word.isalpha()))
        variables, domains = [], [drawn(draw) for _ in names]
        for operand in rule.operands:
            if isinstance(operand, str):
                variables.append(names.index(operand))
            else:
                variables.append(len(domains))
                domains.append(exactly(operand.value))
        constraint = Constraint(rule.program, tuple(variables))
        left = propagate(System([constraint], [False] * len(domains)), domains, Budget())
        if left is None:
            continue
        private = [number for number, name in enumerate(names) if name in PRIVATE]
        found = linearise(rule.program, constraint.variables, left, private)
        if found is None:
            continue
        for _ in range(6):
            points: dict[int, Exact] = {}
            for number, name in enumerate(names):
                inside = [half for half in HALVES if half in left[number]]
                if name in SHARED and inside:
                    points[number] = draw.choice(inside)
            fixed = [exactly(points[n]) if n in points else domain for n, domain in enumerate(left)]
            truth = contract(rule.program, [fixed[number] for number in variables]) is not None
            allowed = allow(found.rows, dict(enumerate(fixed)))
            told[truth] += 1
            assert allowed or not truth, (text, left, points)
            assert truth or not (allowed and found.exact), (text, left, points)
    assert min(told.values()) > 20
