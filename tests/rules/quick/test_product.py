"""The integer arithmetic for products beside the general solver: the same checks, whole and in every field."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Any

import pytest

from tests.rules import shapes
from tests.rules.engine import parsed, variables
from tests.rules.oracle import Problem
from unionstats.rounding import Rounding
from unionstats.rules import Check, Figure, Verdict, parse_rule
from unionstats.rules.judge import judge, judge_any
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.misprints.strength import strength_of
from unionstats.rules.misprints.trial import trial_of
from unionstats.rules.quick.product import product_of
from unionstats.rules.variable import variable_of

Pick = Callable[[Sequence[Any]], Any]

RULES = (
    "a = b * c / d", "a * b = c", "a * b = c * d", "a / b = c / d",
    "a = b / c * 100", "a = b / (c / d)", "a = b * c * d",
    "a = b", "a = c",
)  # fmt: skip


def product(pick: Pick) -> Problem:
    """A product or quotient of three or four figures, some of them scaled, one of them unstated at most."""
    texts = {name: f"{pick(range(1, 30))}{pick(('', '元', '.5元', '%', '万人', '个'))}" for name in "abcd"}
    unstated = pick(((), ("a",), ("b",), ("c",)))
    printed = {name: text for name, text in texts.items() if name not in unstated}
    wholes, reals = pick(((unstated, ()), ((), unstated)))
    exact = pick(((), ("c",)))
    return Problem((pick(RULES),), printed, wholes, reals, pick(shapes.ROUNDINGS), exact)


def judged(problem: Problem) -> Check:
    """The problem's only rule, judged in the quickest way there is."""
    return judge(parsed(problem)["0"], variables(problem), Rounding(problem.rounding))


@pytest.mark.parametrize("seed", range(4))
def test_products_are_judged_as_the_general_solver_judges_them(seed: int) -> None:
    """Verdict, agreement, tie, computed interval, solved set and neighbours."""
    draw = random.Random(seed)  # noqa: S311 - the same problems each time
    compared = 0
    for _ in range(150):
        make = draw.choice([shapes.plain_share, product])
        problem = make(lambda choices: draw.choice(list(choices)))
        check, rounding = judged(problem), Rounding(problem.rounding)
        if product_of(check.rule.program, check.variables, rounding) is not None:
            compared += 1
            assert check == judge_any(check.rule, check.variables, check.printed, rounding)
    assert compared > 50


@pytest.mark.parametrize("seed", range(3))
def test_strength_and_slips_are_those_of_trying_each_text(seed: int) -> None:
    """Every misprint is judged as a rule of its own by the general solver."""
    draw = random.Random(100 + seed)  # noqa: S311 - the same problems each time
    compared = 0
    for _ in range(25):
        problem = shapes.plain_share(lambda choices: draw.choice(list(choices)))
        check, rounding = judged(problem), Rounding(problem.rounding)
        if product_of(check.rule.program, check.variables, rounding) is None:
            continue
        compared += 1
        trial = trial_of(check, rounding)
        tried = [(slot, text.text, trial.holds(slot, text)) for slot, text in trial.misprinted()]
        if check.verdict is not Verdict.INCONSISTENT:
            strength = strength_of(check, rounding)
            assert strength is not None
            expected = (sum(not holds for _, _, holds in tried), len(tried))
            assert (strength.caught, strength.possible) == expected
        else:
            holding = {text for _, text, holds in tried if holds and not _has_leading_zero(text)}
            assert holding <= {one.meant for one in repair_of(check, rounding).suggestions}
    assert compared > 5


@pytest.mark.parametrize("text", ["约50%", "50%以上", "五成", "-50%"])
@pytest.mark.parametrize("rule", ["a = b * c", "c = a / b"])
def test_what_is_not_printed_in_digits_alone_is_judged_as_by_the_general_solver(text: str, rule: str) -> None:
    """Words of approximation, words for numbers and negative numbers stand for other values than digits do."""
    for name, other in permutations("abc", 2):
        printed = {name: text, other: "3元"}
        last = next(iter({*"abc"} - {*printed}))
        for problem in (
            Problem((rule,), {**printed, last: "7元"}),
            Problem((rule,), printed, reals=(last,)),
        ):
            check = judged(problem)
            assert check == judge_any(check.rule, check.variables, check.printed, Rounding.NEAREST)


@pytest.mark.parametrize("rounding", Rounding)
def test_a_quotient_by_a_figure_next_to_nothing_has_no_upper_bound(rounding: Rounding) -> None:
    """Under `up` and `any` 1% stands for anything above zero; an end that is not there is not open."""
    printed = {"a": "300元", "b": "3元", "c": "1%"}
    for rule in ("a = b / c", "b = a * c", "a * c = b"):
        for unstated in ("", "a", "b"):
            texts = {name: text for name, text in printed.items() if name != unstated}
            problem = Problem((rule,), texts, (), tuple(unstated), rounding.value)
            check = judged(problem)
            assert check == judge_any(check.rule, check.variables, check.printed, rounding)


@pytest.mark.parametrize("rounding", Rounding)
def test_a_rule_without_unstated_figures_tests_something_however_little(rounding: Rounding) -> None:
    """Under `any` no one-digit misprint makes this one fail, which is why strength is told apart."""
    problem = Problem(("a = b * c * d * e",), dict.fromkeys("abcde", "1元"), (), (), rounding.value)
    check = judged(problem)
    assert check.verdict is Verdict.CONSISTENT
    strength = strength_of(check, rounding)
    assert strength is not None
    assert (strength.caught == 0) is (rounding is Rounding.ANY)


def _has_leading_zero(text: str) -> bool:
    return text[:1] == "0" and text[1:2].isdigit()


@pytest.mark.parametrize(
    ("rule", "rounding", "verdict", "tie"),
    [
        ("0.5% = 1 / 200", "nearest", "consistent", False),
        ("12.5% = 1 / 8", "nearest", "consistent", False),
        ("12% = 1 / 8", "nearest", "consistent", True),
        ("13% = 1 / 8", "nearest", "consistent", True),
        ("12% = 1 / 8", "half-up", "inconsistent", True),
        ("13% = 1 / 8", "half-up", "consistent", True),
        ("12% = 1 / 8", "half-even", "consistent", True),
        ("13% = 1 / 8", "half-even", "inconsistent", True),
        ("12% = 1 / 8", "half-down", "consistent", True),
        ("12% = 1 / 8", "down", "consistent", False),
        ("14% = 1 / 8", "half-up", "inconsistent", False),
        ("0.3个百分点 = 4.5% - 4.1%", "nearest", "consistent", False),
        ("0.2个百分点 = 4.5% - 4.1%", "nearest", "inconsistent", False),
        ("1个百分点 = 12% - 10%", "nearest", "consistent", False),
        ("0.5个百分点 = 12.6% - 12.2%", "nearest", "consistent", False),
        ("3.0 = 1.4 + 1.7", "nearest", "consistent", False),
        ("3.0 = 1.0 + 1.0 + 1.2", "nearest", "consistent", True),
        ("3.0 = 1.45 + 1.75", "nearest", "inconsistent", False),
        ("2.0 = 0.5 + 1.5", "nearest", "consistent", False),
        ("2 = 5 / 2 + 0", "nearest", "consistent", True),
        ("2 = 5 / 2 + 0", "half-up", "inconsistent", True),
        ("3 = 5 / 2 + 0", "half-up", "consistent", True),
        ("2 = 5 / 2 + 0", "down", "consistent", False),
        ("1 = 5 / 2 + 0", "half-up", "inconsistent", False),
        ("1 = 5 / 2 + 0", "nearest", "inconsistent", False),
    ],
)
def test_a_verdict_that_hangs_on_a_tie_says_so(rule: str, rounding: str, verdict: str, tie: bool) -> None:  # noqa: FBT001 - a parameter
    """1/8 is 12.5%, midway between 12% and 13%."""
    read = parse_rule(rule)
    convention = Rounding(rounding)
    found = {name: variable_of(Figure(None, whole=True), convention, rounded=False) for name in read.names()}
    check = judge(read, found, convention)
    assert (check.verdict, check.tie) == (verdict, tie)
