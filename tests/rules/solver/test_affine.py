"""Rules in which a name occurs twice: what is narrowed away is no part of a solution."""

from __future__ import annotations

import operator
import random
from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest

from unionstats.interval import Exact, Interval, exactly, make
from unionstats.rules import parse_rule
from unionstats.rules.solver.affine import contract_polynomial, narrows_exactly
from unionstats.rules.solver.contract import narrowed_values

HOLDS = {"=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
FORMS: list[tuple[str, Callable[[Fraction, Fraction], Fraction]]] = [
    ("c {r} a / (a + b)", lambda a, b: a / (a + b)),
    ("c {r} (a - b) / b", lambda a, b: (a - b) / b),
    ("c {r} -(a - b) / b", lambda a, b: -(a - b) / b),
    ("c {r} a - a * b", lambda a, b: a - a * b),
    ("c {r} b / (a * b - a)", lambda a, b: b / (a * b - a)),
]
HALVES = [Fraction(n, 2) for n in range(-6, 7)]


def drawn(draw: random.Random) -> Interval:
    """An interval with ends of both signs, open or closed."""
    while True:
        low, high = (draw.choice((-2, -1, 0, 1, 2, 3)) for _ in range(2))
        found = make(low, high, draw.random() < 0.5, draw.random() < 0.5)
        if found is not None:
            return found


@pytest.mark.parametrize("relation", HOLDS)
def test_a_solution_is_never_narrowed_away(relation: str) -> None:
    """Divisors of one sign, of both, and with an open end at zero."""
    draw = random.Random(f"affine {relation}")  # noqa: S311 - the same rules each time
    narrower = 0
    for at in range(100):
        form, value = FORMS[at % len(FORMS)]
        rule = parse_rule(form.format(r=relation))
        domains = {name: drawn(draw) for name in "abc"}
        given = [domains[str(operand)] for operand in rule.operands]
        values = narrowed_values(rule.program, given)
        left = None if values is None else contract_polynomial(rule.program, values)
        narrower += left != given
        for a, b in product(HALVES, repeat=2):
            if a not in domains["a"] or b not in domains["b"]:
                continue
            try:
                found: Exact = value(a, b)
            except ZeroDivisionError:
                continue
            for c in {*HALVES, found}:
                if c in domains["c"] and HOLDS[relation](c, found):
                    point = {"a": a, "b": b, "c": c}
                    assert left is not None, (form, domains, point)
                    assert all(
                        point[str(name)] in one for name, one in zip(rule.operands, left, strict=True)
                    ), (form, domains, point)
    assert narrower > 20


def test_two_rays_that_leave_out_their_common_end_are_not_all_numbers() -> None:
    """a x > 2 a has a solution for every x but 2."""
    program = parse_rule("a * x > 2 * a").program
    values = narrowed_values(program, [Interval(-1, 1), Interval(0, 4), exactly(2), Interval(-1, 1)])
    assert values is not None
    assert not narrows_exactly(program, values)
