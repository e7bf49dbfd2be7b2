"""Rules that hold whatever is printed, beside trying every misprint."""

from __future__ import annotations

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.rounding import Rounding
from unionstats.rules.misprints.trial import trial_of
from unionstats.rules.misprints.untestable import holds_whatever_is_printed

PRINTED = {"a": "62个", "b": "41", "r": "1.5万人", "p": "40%", "h": "0.5"}
UNKNOWN = ("n", "m", "k")


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        ("n = m + a", True),
        ("n - m = a + b", True),
        ("a = -(m - n) + k", True),
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
