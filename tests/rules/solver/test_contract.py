"""What one rule leaves of each operand, beside the numbers that can be completed to a solution."""

from __future__ import annotations

import operator
import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from itertools import product

import pytest

import unionstats
from unionstats.interval import (
    ANY,
    Exact,
    Interval,
    add,
    exactly,
    intersect,
    make,
    multiply,
    scale,
    subtract,
)
from unionstats.rounding import Rounding
from unionstats.rules import parse_rule
from unionstats.rules.solution import solve
from unionstats.rules.solver.contract import contract, narrowed_values, projection
from unionstats.rules.solver.linear import Row
from unionstats.rules.solver.linearise import linearise

Arithmetic = Callable[[Interval, Interval], Interval]

ENDS = (None, 0, 1, 2)
QUARTERS = [Fraction(n, 4) for n in range(-4, 13)]
EIGHTHS = [Fraction(n, 8) for n in range(-16, 33)]  # finer and farther, so that every quarter has a neighbour
TINY = Fraction(1, 10**9)


def every_interval() -> Iterator[Interval]:
    """The intervals with the small ends above, open, closed or unbounded."""
    for low, high in product(ENDS, repeat=2):
        for low_open, high_open in product((False, True), repeat=2):
            found = make(low, high, low is not None and low_open, high is not None and high_open)
            if found is not None:
                yield found


def drawn(draw: random.Random) -> Interval:
    """An interval with ends of both signs, zero often among them."""
    while True:
        low, high = (draw.choice((None, -3, -2, -1, 0, 0, 1, 2, 3)) for _ in range(2))
        found = make(
            low, high, low is not None and draw.random() < 0.5, high is not None and draw.random() < 0.5
        )
        if found is not None:
            return found


@pytest.mark.parametrize(
    ("relation", "holds"),
    [("=", operator.eq), ("<", operator.lt), ("<=", operator.le), (">", operator.gt), (">=", operator.ge)],
)
def test_a_relation_leaves_just_the_numbers_that_have_a_partner(
    relation: str, holds: Callable[[Exact, Exact], bool]
) -> None:
    """Whether the relation is strict and whether the other side's end is open both count."""
    program = parse_rule(f"a {relation} b").program
    domains = list(dict.fromkeys(every_interval()))
    fine = {domain: [x for x in EIGHTHS if x in domain] for domain in domains}
    for a, b in product(domains, repeat=2):
        found = contract(program, [a, b])
        left = [x for x in QUARTERS if x in a and any(holds(x, y) for y in fine[b])]
        right = [y for y in QUARTERS if y in b and any(holds(x, y) for x in fine[a])]
        kept = ([], []) if found is None else tuple([x for x in QUARTERS if x in one] for one in found)
        assert kept == (left, right), (a, b)


def meets(a: Interval, b: Interval) -> bool:
    """Whether two intervals have a member in common."""
    return intersect(a, b) is not None


def nonzero_parts(a: Interval) -> list[Interval]:
    """The negative and the positive members."""
    cut = (intersect(a, Interval(None, 0, high_open=True)), intersect(a, Interval(0, None, low_open=True)))
    return [part for part in cut if part is not None]


def fits_quotient(domains: list[Interval], slot: int, x: Exact) -> bool:
    """Whether t = a / b has a solution with `x` in a slot."""
    t, a, b = domains
    if slot == 0:
        return any(meets(scale(part, x), a) for part in nonzero_parts(b))
    if slot == 1:
        return any(x in multiply(part, t) for part in nonzero_parts(b))
    return x != 0 and meets(scale(a, Fraction(1) / x), t)


def fits_operation(apply: Arithmetic, domains: list[Interval], slot: int, x: Exact) -> bool:
    """Whether t = a ∘ b has a solution with `x` in a slot, ∘ being defined everywhere."""
    t, a, b = (exactly(x) if at == slot else domain for at, domain in enumerate(domains))
    return meets(apply(a, b), t)


@pytest.mark.parametrize(
    ("rule", "apply"),
    [("t = a + b", add), ("t = a - b", subtract), ("t = a * b", multiply), ("t = a / b", None)],
)
def test_an_operation_leaves_the_hull_of_the_numbers_that_fit(rule: str, apply: Arithmetic | None) -> None:
    """A closed end fits, an open one does not but is approached; nothing that fits is lost."""
    program = parse_rule(rule).program
    draw = random.Random(rule)  # noqa: S311 - the same intervals each time
    for _ in range(200):
        domains = [drawn(draw) for _ in range(3)]
        if apply is None and len(nonzero_parts(domains[2])) > 1:
            continue  # a divisor of both signs leaves holes

        def fits(slot: int, x: Exact, domains: list[Interval] = domains) -> bool:
            """Whether `x` is a member of its domain that can be completed."""
            if x not in domains[slot]:
                return False
            if apply is None:
                return fits_quotient(domains, slot, x)
            return fits_operation(apply, domains, slot, x)

        found = contract(program, domains)
        for slot in range(3):
            fitting = [x for x in QUARTERS if fits(slot, x) or fits(slot, -x)]
            assert found is not None or not fitting, domains
            if found is not None:
                assert_is_hull(found[slot], partial(fits, slot))


def assert_is_hull(found: Interval, fits: Callable[[Exact], bool]) -> None:
    """No number outside fits, and both ends are as near and as closed as they can be."""
    assert all(x in found for quarter in QUARTERS for x in (quarter, -quarter) if fits(x))
    for end, is_open, inside in ((found.low, found.low_open, TINY), (found.high, found.high_open, -TINY)):
        if end is None:
            assert fits(Fraction(-1, inside))
        else:
            assert fits(end) is not is_open
            assert not is_open or fits(end + inside)


@pytest.mark.parametrize(
    ("rule", "slot", "domains", "expected"),
    [
        ("t = a / b", 2, [Interval(None, None), exactly(6), Interval(0, 3)], Interval(0, 3, low_open=True)),
        (
            "t = a / b",
            2,
            [Interval(None, None), exactly(6), Interval(-3, 0)],
            Interval(-3, 0, high_open=True),
        ),
        ("t = a / b", 0, [exactly(9), exactly(6), Interval(-3, 0)], Interval(None, -2)),
        ("a >= b / c", 2, [Interval(0, 1)] * 3, Interval(0, 1, low_open=True)),
    ],
)
def test_a_divisor_is_never_zero(rule: str, slot: int, domains: list[Interval], expected: Interval) -> None:
    """Zero is no divisor at either end, whatever is divided."""
    program = parse_rule(rule).program
    narrowed = contract(program, domains) if slot else [projection(program, domains, slot)]
    assert narrowed is not None
    assert narrowed[slot] == expected


@pytest.mark.parametrize(
    ("rule", "domains", "expected"),
    [
        ("t = a / a", [ANY, Interval(-2, 0)], [None, Interval(-2, 0, high_open=True)]),
        ("t = a / a", [ANY, Interval(0, 2)], [None, Interval(0, 2, low_open=True)]),
        ("t = a - a", [exactly(1), ANY], None),
        ("t = a / a", [exactly(2), Interval(-1, 1)], None),  # the polynomial a = 2a has a solution: zero
        ("t = a / a", [exactly(2), Interval(1, 9)], None),
        ("t = a + a", [Interval(2, 5), Interval(0, 2)], [Interval(2, 4), Interval(1, 2)]),
        ("t = b * a - a", [exactly(6), Interval(2, 4), Interval(0, 9)], [exactly(6), None, Interval(2, 6)]),
    ],
)
def test_a_name_that_occurs_twice_is_one_number(
    rule: str, domains: list[Interval], expected: list[Interval | None] | None
) -> None:
    """Its two places share a domain, and a divisor is not zero in either; None is not looked at."""
    found = contract(parse_rule(rule, ["t", "a", "b"]).program, domains)
    if expected is None or found is None:
        assert found is expected
        return
    assert [one for one, wanted in zip(found, expected, strict=True) if wanted] == list(
        filter(None, expected)
    )


@pytest.mark.parametrize(
    ("rule", "domains", "expected"),
    [
        (
            "t = -a * b",
            [exactly(6), Interval(-3, -1), Interval(1, 6)],
            [exactly(6), Interval(-3, -1), Interval(2, 6), Interval(1, 3), exactly(6)],
        ),
        (
            "-t >= a - b",
            [Interval(1, 9), Interval(0, 2), Interval(0, 4)],
            [Interval(1, 4), Interval(0, 2), Interval(1, 4), Interval(-4, -1), Interval(-4, -1)],
        ),
        (
            "t = a / (b + 1)",
            [Interval(2, 3), Interval(0, 4), Interval(0, 9), exactly(1)],
            [Interval(2, 3), Interval(2, 4), Interval(0, 1), exactly(1), Interval(1, 2), Interval(2, 3)],
        ),
    ],
)
def test_every_step_of_a_rule_has_what_it_may_still_give(
    rule: str, domains: list[Interval], expected: list[Interval]
) -> None:
    """The operands first, then a signed one, a sum, a product, in their order."""
    assert narrowed_values(parse_rule(rule).program, domains) == expected


def test_what_a_divisor_that_cannot_be_zero_leaves_of_the_other_side() -> None:
    """7 / y is never zero, so a is not; what it leaves of y has an end where a is whole."""
    program = parse_rule("7 / y = a / 43").program
    narrowed = contract(program, [exactly(7), ANY, Interval(0, 56), exactly(43)])
    assert narrowed is not None
    assert narrowed[2] == Interval(0, 56, low_open=True)
    solved = unionstats.solve("7元 / y = 56人以内 / 43人", "any", reals=["y"]).solved["y"]
    assert (solved.within, solved.complete) == (Interval(Fraction(129, 28), 344, True, True), True)


def test_a_number_to_which_the_rule_narrows_an_operand_is_demanded() -> None:
    """The rows of x / y = a / b with x, y and a known say what b is."""
    domains = [exactly(2), exactly(3), exactly(4), Interval(0, 100)]
    found = linearise(parse_rule("x / y = a / b").program, (0, 1, 2, 3), domains, ())
    assert found is not None
    assert Row({3: 1}, "=", 6) in found.rows


@pytest.mark.parametrize(
    ("problem", "values"),
    [
        ("360 = n * n + m", {"n": list(range(19)), "m": sorted(360 - n * n for n in range(19))}),
        ("49 = n * n", {"n": [7]}),
        ("12 = a * a * b", {"a": [1, 2], "b": [3, 12]}),
        ("m = n * n; m <= 50", {"n": list(range(8))}),
    ],
)
def test_the_root_of_a_square_bounds_a_count(problem: str, values: dict[str, list[int]]) -> None:
    """A name that stands twice in a product is bounded by the root of it, so all its values are listed."""
    solved = solve(problem, Rounding.NEAREST).solved
    assert {name: list(solved[name].values or ()) for name in values} == values
