"""When narrowed domains are said to be exact, each number left in them is part of a solution."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest

from unionstats.interval import NOT_NEGATIVE, Exact, Interval, exactly, intersect, make, multiply, scale
from unionstats.rules import parse_rule
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.search import satisfiable
from unionstats.rules.solver.settled import settled_by_propagation
from unionstats.rules.solver.system import Budget, Constraint, System, propagate

QUARTERS = [Fraction(n, 4) for n in range(-24, 25)]


def drawn(draw: random.Random, numbers: list[int | None]) -> Interval:
    """An interval with ends among these."""
    while True:
        low, high = draw.choice(numbers), draw.choice(numbers)
        found = make(
            low, high, low is not None and draw.random() < 0.4, high is not None and draw.random() < 0.4
        )
        if found is not None:
            return found


def narrowed(rule: str, domains: list[Interval], whole: list[bool]) -> tuple[Domains | None, bool]:
    """What one rule leaves of its operands, and whether that is said to be exact."""
    system = System([Constraint(parse_rule(rule).program, tuple(range(len(domains))))], whole)
    left = propagate(system, domains, Budget())
    return left, left is not None and left.at_rest and settled_by_propagation(system, left)


def sides(domain: Interval) -> list[Interval]:
    """The negative and the positive part."""
    parts = intersect(domain, Interval(None, 0, False, True)), intersect(domain, Interval(0, None, True))
    return [part for part in parts if part is not None]


def of_product(domains: Domains, at: int, number: Exact) -> bool:
    """Whether t = a * b has a solution with one of them given."""
    t, a, b = domains
    if at == 0:
        return number in multiply(a, b)
    return intersect(scale(b if at == 1 else a, number), t) is not None


def of_quotient(domains: Domains, at: int, number: Exact) -> bool:
    """Whether t = a / b has one."""
    t, a, b = domains
    if at == 0:
        return any(intersect(scale(part, number), a) is not None for part in sides(b))
    if at == 1:
        return any(number in multiply(t, part) for part in sides(b))
    return number != 0 and intersect(scale(t, number), a) is not None


@pytest.mark.parametrize(("rule", "extends"), [("t = a * b", of_product), ("t = a / b", of_quotient)])
def test_reals_of_both_signs_are_exact_only_without_a_gap(
    rule: str, extends: Callable[[Domains, int, Exact], bool]
) -> None:
    """A product away from zero leaves two rays of a factor, and so does a divisor of both signs."""
    draw = random.Random(rule)  # noqa: S311 - the same domains each time
    told = {True: 0, False: 0}
    for _ in range(400):
        given = [drawn(draw, [None, -3, -2, -1, 0, 0, 1, 2, 3]) for _ in range(3)]
        left, settled = narrowed(rule, given, [False] * 3)
        if left is None or all(domain.point is not None for domain in left):
            continue
        told[settled] += 1
        for at in range(3 if settled else 0):
            for number in QUARTERS:
                assert number not in left[at] or extends(left, at, number), (given, at, number)
    assert told[True] > 150
    assert told[False] > 10


RATIOS: list[tuple[str, int, Callable[[int, int, Interval], bool]]] = [
    ("p = a / b", 10, lambda a, b, p: b != 0 and Fraction(a, b) in p),
    ("p * b = a", 10, lambda a, b, p: Fraction(a, b) in p if b else not a),
    ("p = 3 * a / b", 10, lambda a, b, p: b != 0 and Fraction(3 * a, b) in p),
    ("p = a * b", 0, lambda a, b, p: a * b in p),
    ("p / a = b", 0, lambda a, b, p: a != 0 and a * b in p),
]


@pytest.mark.parametrize(("rule", "least", "fits"), RATIOS)
def test_counts_are_exact_only_where_each_has_a_partner(
    rule: str, least: int, fits: Callable[[int, int, Interval], bool]
) -> None:
    """Two whole numbers and a printed value between them, zero and endless numbers included."""
    draw = random.Random(rule)  # noqa: S311 - the same domains each time
    words = [word for word in rule.split() if word.isalnum()]
    settled_pairs = 0
    for _ in range(130):
        low = Fraction(draw.randint(-1, 12), draw.choice([1, 2, 4, 8]))
        p = make(low, low + Fraction(draw.randint(0, 8), 8), draw.random() < 0.4, draw.random() < 0.4)
        if p is None:
            continue
        a, b = (Interval(draw.choice([0, 0, 1, 2]), draw.choice([3, 5, 9, 9, None])) for _ in range(2))
        given = {"p": p, "a": a, "b": b, "3": exactly(3)}
        left, settled = narrowed(rule, [given[word] for word in words], [word in "ab" for word in words])
        if left is None or not settled:
            continue
        of_a, of_b = left[words.index("a")], left[words.index("b")]
        settled_pairs += of_a.point is None and of_b.point is None
        pairs = [
            (x, y)
            for x, y in product(range(200), repeat=2)
            if (x < 12 or y < 12) and x in of_a and y in of_b and fits(x, y, p)
        ]
        assert {x for x, _ in pairs if x < 12} == {x for x in range(12) if x in of_a}, (p, a, b)
        assert {y for _, y in pairs if y < 12} == {y for y in range(12) if y in of_b}, (p, a, b)
    assert settled_pairs >= least


def test_a_ratio_of_endless_numbers_needs_a_positive_number_of_each_other() -> None:
    """A whole number below one is none."""
    constraint = Constraint(parse_rule("p = a / b").program, (0, 1, 2))
    domains = [Interval(0, Fraction(1, 2)), NOT_NEGATIVE, NOT_NEGATIVE]
    system = System((constraint,), [False, True, True])
    assert satisfiable(system, domains, Budget())
    assert satisfiable(system, [exactly(-1), *domains[1:]], Budget()) is False


@pytest.mark.parametrize(("high", "holds"), [(8, False), (9, True), (None, True)])
def test_a_rule_with_one_whole_number_left_holds_where_that_one_fits(
    high: int | None, *, holds: bool
) -> None:
    """A multiple of three from seven on."""
    constraint = Constraint(parse_rule("a = p * b").program, (0, 1, 2))
    domains = [Interval(7, high), exactly(3), Interval(0, 5)]
    whole = [True, False, True]
    assert satisfiable(System((constraint,), whole), domains, Budget()) is holds
