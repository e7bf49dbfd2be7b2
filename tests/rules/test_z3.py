"""A second opinion on systems of up to five rules: what the solver z3 makes of them."""

from __future__ import annotations

import ast
import random
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tests.rules.engine import FULL, asked
from tests.rules.mixed import mixed
from tests.rules.oracle import Problem, World
from tests.rules.shapes import linear_system, single, system
from unionstats.rules import Verdict

STEPS = 150_000  # z3's own count of work on one question, past which it does not know


class Asked:
    """A problem as z3 sees it: domains are those of `printing`, rules those that Python's parser reads."""

    def __init__(self, problem: Problem) -> None:
        self.z3 = pytest.importorskip("z3")
        self.world = World(problem)
        self.names = {
            name: self.z3.Int(name) if domain.whole and not domain.fixed() else self.z3.Real(name)
            for name, domain in self.world.domains.items()
        }
        self.demands: list[Any] = []

    def holds(self, rules: Iterable[int]) -> bool | None:
        """Whether true values satisfy these rules; None if z3 does not know."""
        solver = self.z3.Solver()
        solver.set("rlimit", STEPS)
        self.demands = []
        codes = [self.world.codes[at] for at in rules]
        for code in codes:
            left, right = self.value(code.parsed.left), self.value(code.parsed.right)
            relation = code.parsed.relation
            self.demands.append(
                {"=": left == right, "<": left < right, "<=": left <= right, ">": left > right}.get(
                    relation, left >= right
                )
            )
        for name in {name for code in codes for name in code.names}:
            self.within(name)
        solver.add(*self.demands)
        answer = solver.check()
        return None if answer == self.z3.unknown else answer == self.z3.sat

    def within(self, name: str) -> None:
        """Keep an operand to its domain."""
        domain, one = self.world.domains[name], self.names[name]
        if domain.low is not None:
            low = self.z3.Q(domain.low.numerator, domain.low.denominator)
            self.demands.append(one > low if domain.low_open else one >= low)
        if domain.high is not None:
            high = self.z3.Q(domain.high.numerator, domain.high.denominator)
            self.demands.append(one < high if domain.high_open else one <= high)

    def value(self, node: ast.expr) -> Any:  # noqa: ANN401 - z3 has no types
        """One side; a quotient is a number of its own that gives the dividend when multiplied."""
        if isinstance(node, ast.Name):
            one = self.names[node.id]
            return self.z3.ToReal(one) if one.is_int() else one
        if isinstance(node, ast.UnaryOp):
            return -self.value(node.operand)
        assert isinstance(node, ast.BinOp)
        left, right = self.value(node.left), self.value(node.right)
        if isinstance(node.op, ast.Div):
            quotient = self.z3.FreshReal()
            self.demands += [right != 0, quotient * right == left]
            return quotient
        if isinstance(node.op, ast.Mult):
            return left * right
        return left + right if isinstance(node.op, ast.Add) else left - right


def differences(problem: Problem, outcomes: Counter[str]) -> list[str]:
    """What the engine and z3 say differently of a problem."""
    verdicts, other = asked(problem), Asked(problem)
    found: list[str] = []

    def compare(what: str, rules: Iterable[int], ours: bool | None) -> None:  # noqa: FBT001 - the answer
        theirs = other.holds(rules)
        outcomes["open" if None in (ours, theirs) else f"{theirs}"] += 1
        if theirs is not None and ours is not None and ours is not theirs:
            found.append(f"{what}: {ours}, z3 {theirs}: {problem}")

    alone = []
    for at, check in enumerate(verdicts.checks.values()):
        fails = check.verdict is Verdict.INCONSISTENT
        compare(f"rule {at}", [at], None if check.is_open else not fails)
        alone += [] if fails else [at]
    if len(alone) > 1:
        ours = False if verdicts.conflicts else None if verdicts.unsettled else True
        compare("together", alone, ours)
    for conflict in verdicts.conflicts:
        rules = [int(name) for name in conflict.checks]
        compare(f"conflict {rules}", rules, ours=False)
        for spared in rules:
            rest = [at for at in rules if at != spared]
            # a conflict is irreducible as far as its own rules can be settled
            fewer = asked(problem._replace(rules=tuple(problem.rules[at] for at in rest)))
            is_open = fewer.unsettled or any(check.is_open for check in fewer.checks.values())
            compare(f"without {spared}", rest, None if is_open else True)
    return found


def compared(make: Callable[..., Problem], seed: int, many: int) -> None:
    """Compare so many systems; nine in ten questions must be answered by both."""
    draw = random.Random(seed)  # noqa: S311 - the same problems each time
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    for _ in range(many):
        wrong += differences(make(lambda choices: draw.choice(list(choices))), outcomes)
    assert not wrong, "\n".join(sorted(wrong, key=len)[:5])
    assert outcomes["open"] * 10 <= outcomes.total()
    assert min(outcomes["True"], outcomes["False"]) * 20 >= outcomes.total()


@pytest.mark.outside
@pytest.mark.parametrize("make", [mixed, single, system, linear_system])
def test_systems_hold_and_clash_as_z3_says(make: Callable[..., Problem]) -> None:
    """Each rule alone, all together, every conflict and every conflict without one of its rules."""
    compared(make, 1, 100)


@pytest.mark.outside
@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(2, 12 if FULL else 3))
@pytest.mark.parametrize("make", [mixed, single, system, linear_system])
def test_very_many_systems_hold_and_clash_as_z3_says(make: Callable[..., Problem], seed: int) -> None:
    """300 systems, half of them mixed, or 20,000 in the full run."""
    compared(make, seed, (1000 if make is mixed else 333) // (1 if FULL else 6))
