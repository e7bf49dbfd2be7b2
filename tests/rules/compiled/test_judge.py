"""Compiled rules beside the general solver: the same checks, whole and in every field."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Any

import pytest

from tests.rules import shapes
from tests.rules.engine import parsed, variables
from tests.rules.oracle import Problem
from unionstats import solve
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Check, Figure, Verdict, parse_rule
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import filled
from unionstats.rules.general import Judgement
from unionstats.rules.judge import judge
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.misprints.trial import trial_of
from unionstats.rules.suspects.coverage import strength_of
from unionstats.rules.variable import variable_of

Pick = Callable[[Sequence[Any]], Any]

RULES = (
    "a = b * c / d", "a * b = c", "a * b = c * d", "a / b = c / d",
    "a = b / c * 100", "a = b / (c / d)", "a = b * c * d",
    "a = b", "a = c", "a = b / c", "a = b + c", "a = b + c + d", "a = b - c", "a = (b - c) / c", "a = b / c - 1",
    "a = (b + c) / d", "a = b / (b + c)", "a = b / (c + d)", "a = (b - c) / d", "a = b / d - c / d",
    "a = b / c + d / c", "a + b = c + d", "a = (b * c + d) / (c + d)", "a = b / (c - d)", "a * b + c = d",
    "a = 2 * b - c", "a = (b + c) / 2", "a = b * (1 + c)", "a = -b + c", "(b - c) / c = a", "a = 1 / b + 1 / c",
)  # fmt: skip


def equation(pick: Pick) -> Problem:
    """An equation of two to four figures, some of them scaled or negative, one of them unstated at most."""
    rule = pick(RULES)
    used = [name for name in "abcd" if name in rule]
    texts = {
        name: f"{pick(('', '', '', '-'))}{pick(range(30))}{pick(('', '元', '.5元', '%', '万人', '个', '.0'))}"
        for name in used
    }
    unstated = pick(((), *((name,) for name in used)))
    printed = {name: text for name, text in texts.items() if name not in unstated}
    wholes, reals = pick(((unstated, ()), ((), unstated)))
    exact = pick(((), ("b",)))
    return Problem((rule,), printed, wholes, reals, pick(shapes.ROUNDINGS), exact)


def is_compiled(check: Check, rounding: Rounding) -> bool:
    """Whether the compiled form answers for a rule."""
    try:
        filled(check.rule.program, check.variables, rounding, check.subject)
    except NotCompiledError:
        return False
    return True


def judged(problem: Problem) -> Check:
    """The problem's only rule, judged in the quickest way there is."""
    return judge(parsed(problem)["0"], variables(problem), Rounding(problem.rounding))


@pytest.mark.parametrize("seed", range(4))
def test_equations_are_judged_as_the_general_solver_judges_them(seed: int) -> None:
    """Verdict, agreement, tie, computed interval, solved set and neighbours."""
    draw = random.Random(seed)  # noqa: S311 - the same problems each time
    compared = 0
    for _ in range(150):
        make = draw.choice([shapes.plain_share, equation, equation])
        problem = make(lambda choices: draw.choice(list(choices)))
        check, rounding = judged(problem), Rounding(problem.rounding)
        if is_compiled(check, rounding):
            compared += 1
            assert check == Judgement(check.rule, check.variables, check.printed, rounding).check()
    assert compared > 50


@pytest.mark.parametrize("seed", range(3))
def test_strength_and_slips_are_those_of_trying_each_text(seed: int) -> None:
    """Every misprint is judged as a rule of its own by the general solver."""
    draw = random.Random(100 + seed)  # noqa: S311 - the same problems each time
    compared = 0
    for _ in range(50):
        make = draw.choice([shapes.plain_share, equation])
        problem = make(lambda choices: draw.choice(list(choices)))
        check, rounding = judged(problem), Rounding(problem.rounding)
        if not is_compiled(check, rounding):
            continue
        compared += 1
        trial = trial_of(check, rounding)
        tried = [(slot, text, trial.holds(slot, text)) for slot, text in trial.misprinted()]
        if check.verdict is not Verdict.INCONSISTENT:
            strength = strength_of(check, rounding)
            assert strength is not None
            expected = (sum(not holds for _, _, holds in tried), len(tried))
            assert (strength.caught, strength.possible) == expected, problem
        else:
            divisors = check.rule.program.never_zero
            holding = {
                text.text
                for slot, text, holds in tried
                if holds and not _has_leading_zero(text.text) and (text.value or slot not in divisors)
                if text.value or not text.text.startswith("-")
            }
            repair = repair_of(check, rounding)
            assert holding <= {one.meant for one in repair.suggestions}, problem
            for one in repair.suggestions:
                quantity = read_quantity(one.meant)
                slots = [slot for slot in check.printed if str(check.rule.operands[slot]) == one.figure]
                assert any(trial.holds(slot, quantity) for slot in slots or check.printed), problem
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
            assert check == Judgement(check.rule, check.variables, check.printed, Rounding.NEAREST).check()


@pytest.mark.parametrize("rounding", Rounding)
def test_a_quotient_by_a_figure_next_to_nothing_has_no_upper_bound(rounding: Rounding) -> None:
    """Under `up` and `any` 1% stands for anything above zero; an end that is not there is not open."""
    printed = {"a": "300元", "b": "3元", "c": "1%"}
    for rule in ("a = b / c", "b = a * c", "a * c = b"):
        for unstated in ("", "a", "b"):
            texts = {name: text for name, text in printed.items() if name != unstated}
            problem = Problem((rule,), texts, (), tuple(unstated), rounding.value)
            check = judged(problem)
            assert check == Judgement(check.rule, check.variables, check.printed, rounding).check()


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
    digits = text.removeprefix("-")
    return digits[:1] == "0" and digits[1:2].isdigit()


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
        ("750007.4 = 7.3 + 75万人", "nearest", "consistent", True),
    ],
)
def test_a_verdict_that_hangs_on_a_tie_says_so(rule: str, rounding: str, verdict: str, tie: bool) -> None:  # noqa: FBT001 - a parameter
    """1/8 is 12.5%, midway between 12% and 13%."""
    read = parse_rule(rule)
    convention = Rounding(rounding)
    found = {name: variable_of(Figure(None, whole=True), convention, rounded=False) for name in read.names()}
    check = judge(read, found, convention)
    assert (check.verdict, check.tie) == (verdict, tie)


@pytest.mark.parametrize("problem", ["5 = 3 / (a - a)", "5 = 3 / (4 - 4)", "a = 3 / (b - b)"])
def test_a_division_by_what_is_zero_whatever_the_figures_are_fails(problem: str) -> None:
    """No figures give it a value."""
    assert solve(problem).verdict is Verdict.INCONSISTENT
