"""How many misprints a rule would have caught, and what limits the trying."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.rules.engine import asked
from tests.rules.oracle import Problem
from tests.rules.printing import misprinted
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Check, Figure, Strength, Verdict, parse_rule
from unionstats.rules.judge import judge_with
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.misprints.trial import holds_whatever_is_printed, trial_of
from unionstats.rules.solver.system import MOST_WORK, Budget
from unionstats.rules.suspects.coverage import strength_of
from unionstats.rules.variable import variable_of

NEAREST = Rounding.NEAREST


def judged(rule: str, budget: Budget | None = None, **printed: str) -> Check:
    """A rule judged by itself; its names without a text are whole counts."""
    read = parse_rule(rule)
    figures = {
        name: Figure(quantity := read_quantity(printed[name]), quantity.unit)
        if name in printed
        else Figure(None, whole=True)
        for name in read.names()
    }
    variables = {
        name: variable_of(figure, NEAREST, rounded=read.names().index(name) in read.program.rounded)
        for name, figure in figures.items()
    }
    return judge_with(read, variables, NEAREST, budget)[0]


@pytest.mark.parametrize(
    "rule",
    [
        "5 = 2 + 3",
        "0.5 = 0.25 * 2",
        "5 < 2 + 9",
        "1.0 = 0.6 + 0.4",
        "50% * 6 = 3",
        "6 = 50% * a",
        "2 * a + 5 = 9",
    ],
)
def test_strength_counts_the_misprints_that_would_have_failed(rule: str) -> None:
    """Each printed digit may be any other; products and other rules are counted alike."""
    check = judged(rule)
    tried = [
        judged(rule[:start] + text + rule[end:]).verdict
        for start, end, _ in check.rule.occurrences
        for text in misprinted(rule[start:end])
    ]
    caught = tried.count(Verdict.INCONSISTENT)
    assert caught > 0
    assert strength_of(check, NEAREST) == Strength(caught, len(tried))


def test_a_rule_that_fails_has_no_strength() -> None:
    """Whichever way it was judged."""
    assert strength_of(judged("6 = 2 + 3"), NEAREST) is None
    assert strength_of(judged("6 = 2 * 4"), NEAREST) is None


def test_a_rule_of_which_it_stayed_open_whether_it_holds_has_no_strength() -> None:
    """Unless what its unstated figures can be says that it does."""
    check, solved = judged("5 = 2 + 3"), judged("2 * a + 5 = 9")
    assert strength_of(replace(check, stopped=True), NEAREST) is None
    assert strength_of(replace(solved, stopped=True), NEAREST) == strength_of(solved, NEAREST) is not None


def test_without_work_left_strength_and_repairs_are_not_known() -> None:
    """No guess is made: no strength, and repairs that say they are incomplete."""
    assert strength_of(judged("a + a * b = 5"), NEAREST, Budget(0)) is None
    failing = judged("5 = 2 * a * a + 2 * b + a * b * 4")
    assert failing.verdict is Verdict.INCONSISTENT
    repair = repair_of(failing, NEAREST, Budget(0))
    assert (repair.suggestions, repair.complete) == ((), False)


def test_a_question_may_cost_less_the_longer_its_numbers_are() -> None:
    """From 250 bits on they cost more, at whichever end; without ends they cost nothing."""
    short = judged("a = 5 + b")
    assert trial_of(short, NEAREST).budget().left == MOST_WORK
    assert trial_of(short, NEAREST, Budget(7)).budget().left == 7
    for number, parts in ((2**248, 1), (2**249, 2), (2**498, 2), (2**499, 3)):
        for text in (f"{number}", f"{number}以上", f"{number}以内"):
            check = judged(f"a + {text} = 5 + b")
            assert trial_of(check, NEAREST).budget().left == MOST_WORK // parts


PRINTED = {"a": "62个", "b": "41", "c": "60个", "r": "1.5万人", "p": "40%", "h": "0.5"}
UNKNOWN = ("n", "m", "k")


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        ("n = m + a", False),
        ("n - m = a + b", False),
        ("a = -(m - n) + k", False),
        ("n = m + r", False),  # a rounded count is no whole number, though one of its values is
        ("n + m = a", False),
        ("n = m + h", False),
        ("2 * n = m + a", False),
        ("n = m + n + a", False),
        ("n <= m + a", False),
        ("x = a * p + b", True),
        ("x = a * n", True),
        ("x = a / b", False),
        ("x + 1 = a", True),
        ("p = ( h - x ) / x", True),
        ("p = x / ( x - h )", False),
        ("p = ( x - h ) / x", True),
        ("p = ( x + h ) / x - h", True),
        ("p = ( a - x ) / x", True),
        ("p = ( x - a ) / x", True),
        ("p = a / x", True),
        ("p = ( r - x ) / x", True),
        ("p = ( c - x ) / x", False),  # 60 may be printed as 00
        ("p = ( a - b - x ) / x", False),  # 61 - 61
        ("p - a = b / x", True),
        ("a = b / x + c", False),  # 60 - 60
        ("p = h * x / x", False),
        ("x * x = h", False),
    ],
)
def test_what_is_known_to_hold_holds_with_every_misprint(rule: str, known: bool) -> None:  # noqa: FBT001 - the answer
    """Not known is no claim; known is one for all."""
    printed = {name: text for name, text in PRINTED.items() if name in rule.split()}
    unknown = tuple(name for name in UNKNOWN if name in rule.replace("(", " ").replace(")", " ").split())
    printed |= {"a": PRINTED["a"]} if "a" in rule else {}
    reals = ("x",) if "x" in rule else ()
    check = asked(Problem((rule,), printed, unknown, reals)).checks["0"]
    assert holds_whatever_is_printed(check.rule.program, check.variables) is known
    if known:
        trial = trial_of(check, Rounding.NEAREST)
        tried = [trial.holds(slot, misprint) for slot, misprint in trial.misprinted()]
        assert tried
        assert all(tried)


@pytest.mark.parametrize(
    ("rule", "free"),
    [
        ("g = (this - last) / last", True),
        ("g = this / last - 1", True),
        ("g * last = this - last", True),
        ("g = (last - this) / this", False),  # the one that may be anything is the printed one
        ("g = this * last", False),  # zero if the other is
        ("g = last / this", False),
    ],
)
def test_an_amount_without_bounds_takes_up_any_growth(rule: str, free: bool) -> None:  # noqa: FBT001 - the answer
    """Unless all hangs on a printed divisor, or on a factor that may be zero."""
    reals = ("last",) if "/ this" in rule else ("this", "last")
    printed = {"g": "3.2%", "this": "500元"} if "/ this" in rule else {"g": "3.2%"}
    check = asked(Problem((rule,), printed, (), reals)).checks["0"]
    assert holds_whatever_is_printed(check.rule.program, check.variables) is free


@pytest.mark.parametrize(
    "rule",
    [
        "n = m + a",
        "n - m = a + b",
        "a = -(m - n) + k",
        "n <= m + a",
        "x = a * p + b",
        "x = a * n",
        "x + 1 = a",
    ],
)
def test_a_rule_that_takes_up_anything_notices_no_misprint(rule: str) -> None:
    """Two counts without end differ by any whole number, and a real is whatever the rest gives."""
    words = rule.replace("(", " ").replace(")", " ").replace("-", " ").split()
    printed = {name: text for name, text in PRINTED.items() if name in words}
    unknown = tuple(name for name in UNKNOWN if name in words)
    check = asked(Problem((rule,), printed, unknown, ("x",) if "x" in words else ())).checks["0"]
    strength = strength_of(check, Rounding.NEAREST)
    assert strength is not None
    assert (strength.caught, check.verdict) == (0, Verdict.UNDETERMINED)
    assert strength.possible
