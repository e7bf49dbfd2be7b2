"""Changes of a system that change nothing of what is true leave every verdict as it was."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from tests.rules.engine import FULL, asked
from tests.rules.mixed import mixed
from tests.rules.oracle import Problem
from tests.rules.shapes import Pick, linear_system, single, system
from unionstats.rules import Check, Verdict, Verdicts

_NAME = re.compile(r"\b[a-z]\w*\b")


def renamed(problem: Problem, names: Mapping[str, str]) -> Problem:
    """The same with other names."""

    def put(text: str) -> str:
        return _NAME.sub(lambda found: names.get(found[0], found[0]), text)

    return Problem(
        tuple(put(rule) for rule in problem.rules),
        {names[name]: text for name, text in problem.printed.items()},
        tuple(names[name] for name in problem.wholes),
        tuple(names[name] for name in problem.reals),
        problem.rounding,
        tuple(names[name] for name in problem.exact),
    )


def with_other_names(problem: Problem, pick: Pick) -> Problem:
    """Names in another order of the alphabet."""
    used = [*problem.printed, *problem.wholes, *problem.reals]
    order = list(range(len(used)))
    random.Random(pick(range(1000))).shuffle(order)  # noqa: S311 - drawn by the caller
    return renamed(problem, {name: f"v{at}" for name, at in zip(used, order, strict=True)})


def with_a_tautology(problem: Problem, pick: Pick) -> Problem:
    """What every number satisfies."""
    name = pick((*problem.printed, *problem.wholes, *problem.reals))
    rule = pick(("{0} <= {0} + 1", "{0} + 1 > {0}", "0 * {0} <= 0")).format(name)
    return problem._replace(rules=(*problem.rules, rule))


def with_a_rule_again(problem: Problem, pick: Pick) -> Problem:
    """A rule that stands there already, the other way round."""
    left, relation, right = re.split(r"(<=|>=|<|>|=)", pick(problem.rules))
    turned = {"=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}[relation]
    return problem._replace(rules=(*problem.rules, f"{right.strip()} {turned} {left.strip()}"))


def with_an_implied_bound(problem: Problem, pick: Pick) -> Problem:
    """What a rule, or that an unknown is a count, says already."""
    equations = [rule for rule in problem.rules if re.search(r"[^<>]=", rule)]
    bounds = [f"{name} >= 0" for name in problem.wholes]
    for rule in equations:
        left, right = rule.split("=")
        bounds += [f"{left.strip()} <= {right.strip()}", f"{right.strip()} < {left.strip()} + 1"]
    return problem._replace(rules=(*problem.rules, pick(bounds))) if bounds else problem


def with_an_unprinted_step(problem: Problem, pick: Pick) -> Problem:
    """An equation split in two by a real that is not printed; a printed count keeps its rule."""
    counts = re.compile(r"-?\d+[人个]?|.*[人个千余约近超不].*")
    at = pick(range(len(problem.rules)))
    left, relation, right = re.split(r"(<=|>=|<|>|=)", problem.rules[at])
    name = left.strip()
    if relation != "=" or name in problem.wholes or counts.fullmatch(problem.printed.get(name, "1人")):
        return problem
    rules = list(problem.rules)
    rules[at : at + 1] = [f"step = {right.strip()}", f"{name} = step"]
    return problem._replace(rules=tuple(rules), reals=(*problem.reals, "step"))


CHANGES = (
    with_other_names,
    with_a_tautology,
    with_a_rule_again,
    with_an_implied_bound,
    with_an_unprinted_step,
)


def failing(verdicts: Verdicts) -> bool | None:
    """Whether some rule fails or some clash; None if that is not known."""
    if verdicts.conflicts or any(c.verdict is Verdict.INCONSISTENT for c in verdicts.checks.values()):
        return True
    return None if verdicts.unsettled or any(c.is_open for c in verdicts.checks.values()) else False


def same_verdicts(before: Iterable[Check], after: Iterable[Check], told: object) -> None:
    """Each rule holds or fails as before, with the same verdict where the work did not stop."""
    for one, other in zip(before, after, strict=True):
        if not (one.is_open or other.is_open):
            assert (one.verdict is Verdict.INCONSISTENT) is (other.verdict is Verdict.INCONSISTENT), told
        if not (one.stopped or other.stopped):
            assert one.verdict is other.verdict, told


def left(verdicts: Verdicts, names: Mapping[str, str]) -> dict[str, Any]:
    """What is left of each unknown, where that is proven."""
    return {
        name: (solved.within, solved.count, solved.values and list(solved.values))
        for name, other in names.items()
        if (solved := verdicts.solved.get(other)) is not None and solved.complete
    }


def compare(problem: Problem, change: Callable[[Problem, Pick], Problem], pick: Pick) -> None:
    """Ask before and after."""
    changed = change(problem, pick)
    before, after = asked(problem), asked(changed)
    told = f"{problem}\n{changed}"
    if None not in (failing(before), failing(after)):
        assert failing(before) is failing(after), told
    if change is with_other_names:
        used = [*problem.printed, *problem.wholes, *problem.reals]
        names = dict(zip(used, [*changed.printed, *changed.wholes, *changed.reals], strict=True))
        same_verdicts(before.checks.values(), after.checks.values(), told)
        assert [c.checks for c in before.conflicts] == [c.checks for c in after.conflicts], told
    else:
        names = {name: name for name in (*problem.wholes, *problem.reals)}
    if failing(before) is False:
        one, other = left(before, {name: name for name in names}), left(after, names)
        assert {n: one[n] for n in one.keys() & other.keys()} == {
            n: other[n] for n in one.keys() & other.keys()
        }, told


def compare_order(problem: Problem, pick: Pick) -> None:
    """The rules in another order: each keeps its verdict, and all together keep theirs."""
    order = list(range(len(problem.rules)))
    random.Random(pick(range(1000))).shuffle(order)  # noqa: S311 - drawn by the caller
    before = asked(problem)
    after = asked(problem._replace(rules=tuple(problem.rules[at] for at in order)))
    same_verdicts((before.checks[str(old)] for old in order), after.checks.values(), problem)
    if None not in (failing(before), failing(after)):
        assert failing(before) is failing(after), problem
        one, other = ([len(c.checks) for c in v.conflicts][:1] for v in (before, after))
        assert one == other, problem
    if failing(before) is False:
        names = {name: name for name in before.solved}
        one_left, other_left = left(before, names), left(after, names)
        assert all(one_left[n] == other_left[n] for n in one_left.keys() & other_left.keys()), problem


def compare_scale(problem: Problem) -> None:
    """All amounts in a unit ten thousand times as large, in rules without other numbers."""
    larger = {
        name: text.replace("元", "万元") if "元" in text else f"{text}"
        for name, text in problem.printed.items()
    }
    before, after = asked(problem), asked(problem._replace(printed=larger))
    same_verdicts(before.checks.values(), after.checks.values(), problem)
    assert [c.checks for c in before.conflicts] == [c.checks for c in after.conflicts], problem


MAKES = (mixed, single, system, linear_system)


def drawn(seed: int) -> Pick:
    """A seeded choice."""
    draw = random.Random(seed)  # noqa: S311 - the same problems each time
    return lambda choices: draw.choice(list(choices))


def run(seed: int, many: int) -> None:
    """Every change of so many systems of each kind."""
    pick = drawn(seed)
    for make in MAKES:
        for _ in range(many):
            problem = make(pick)
            compare_order(problem, pick)
            compare(problem, pick(CHANGES), pick)
    for _ in range(many):
        compare_scale(linear_system(pick))


def test_what_changes_nothing_changes_no_verdict() -> None:
    """Another order, other names, a larger unit, a tautology, an implied bound, an unprinted step."""
    run(1, 4)


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(2, 8 if FULL else 3))
def test_what_changes_nothing_changes_no_verdict_of_very_many_systems(seed: int) -> None:
    """The same on 500 systems, or on many times as many in the full run."""
    run(seed, 250 if FULL else 100)
