"""Rules that fix counts only in proportion to each other."""

from __future__ import annotations

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.interval import NOT_NEGATIVE, Interval, exactly
from unionstats.rules import parse_rule
from unionstats.rules.solver.scaling import scales
from unionstats.rules.solver.system import Constraint, System


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("s = a / b", True),
        ("s = a / (a + b)", True),
        ("s * a = b - c", True),
        ("s = (-a + b) / b", True),
        ("a * b = c * c", True),
        ("a * b = c", False),
        ("s = a", False),
        ("s = (a + 1) / b", False),
        ("s = s / s", False),
    ],
)
def test_a_rule_scales_where_its_counts_stand_in_one_power(rule: str, *, expected: bool) -> None:
    """A printed share stays as it is; a rule without a count has nothing to scale."""
    parsed = parse_rule(rule)
    program = parsed.program
    whole = [operand in ("a", "b", "c") for operand in parsed.operands]
    domains = [NOT_NEGATIVE if one else Interval(1, 2) for one in whole]
    system = System([Constraint(program, tuple(range(program.slots)))], whole)
    assert scales(system, domains, [0]) is expected


@pytest.mark.parametrize(("domain", "expected"), [(Interval(3, None), True), (Interval(0, 9), False)])
def test_a_count_with_an_end_does_not_scale(domain: Interval, *, expected: bool) -> None:
    """One that starts somewhere does."""
    system = System([Constraint(parse_rule("s = a / b").program, (0, 1, 2))], [False, True, True])
    assert scales(system, [exactly(2), domain, NOT_NEGATIVE], [0]) is expected


def test_a_long_chain_of_unprinted_totals_in_one_ratio_holds() -> None:
    """Whatever one is, the next one is the same multiple of it; so the counts grow beyond any that is tried."""
    rules = tuple(f"s = x{n} / x{n + 1}" for n in range(40))
    verdicts = asked(Problem(rules, {"s": "97.3%"}, tuple(f"x{n}" for n in range(41)), ()))
    assert verdicts.conflicts == ()
    assert verdicts.unsettled == ()


def test_counts_in_proportion_that_cannot_be_clash() -> None:
    """Around a ring each is less than the one before it."""
    rules = ("s = a / b", "s = b / c", "s = c / a")
    verdicts = asked(Problem(rules, {"s": "97.3%"}, ("a", "b", "c"), ()))
    assert [conflict.checks for conflict in verdicts.conflicts] == [("0", "1", "2")]


def test_an_endless_real_scales_with_the_counts() -> None:
    """A total that stands alone need not be whole, and is the sum of counts all the same."""
    program = parse_rule("n = a + b").program
    system = System([Constraint(program, (0, 1, 2))], [False, True, True])
    assert scales(system, [NOT_NEGATIVE] * 3, [0])
    assert not scales(system, [Interval(0, 9), NOT_NEGATIVE, NOT_NEGATIVE], [0])
    assert not scales(system, [Interval(-1, None), NOT_NEGATIVE, NOT_NEGATIVE], [0])
