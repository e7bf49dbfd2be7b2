"""The comparisons of the engine with brute force, shared by the ordinary run and the heavy one."""

from __future__ import annotations

from fractions import Fraction

from tests.rules.engine import asked, asked_alone
from tests.rules.oracle import Problem, World, answer
from tests.rules.printing import Domain, point
from tests.rules.shapes import BOUND
from unionstats.interval import Interval
from unionstats.rules import Solved, Verdict

TINY = Fraction(1, 10**9)


def compare_verdict(problem: Problem) -> None:
    """One rule: verdict and agreement, the misprints included."""
    expected = answer(problem)
    check = asked_alone(problem)
    assert not check.stopped
    assert (check.verdict, check.agreement) == expected


def compare_existence(problem: Problem) -> None:
    """One rule: whether it is inconsistent; the misprints left out, which take brute force most of its time."""
    check = asked_alone(problem)
    assert (check.verdict is Verdict.INCONSISTENT) is not World(problem).exists()


def compare_solved(problem: Problem) -> None:
    """One rule: the numbers that fit each unstated figure, and no other."""
    world = World(problem)
    check = asked_alone(problem)
    for name in problem.wholes:
        solved = check.solved.get(name)
        if solved is None or solved.within is None:
            assert not world.exists()
        elif solved.complete:
            compare_whole(world, name, solved)
    for name in problem.reals:
        solved = check.solved.get(name)
        if solved is not None and solved.within is not None and solved.complete:
            compare_ends(world, name, solved.within)


def compare_whole(world: World, name: str, solved: Solved) -> None:
    """The engine's set of whole numbers, tried around its ends, in its gaps and inside."""
    within = solved.within
    assert within is not None
    assert within.low is not None
    low = int(within.low)
    if within.high is None:
        assert solved.count is None
        tried = [*range(max(0, low - 2), low + 3), 10**12]
        assert world.fitting(name, tried) == [number for number in tried if number >= low]
        return
    high = int(within.high)
    assert solved.values is not None
    assert (low, high, solved.count) == (solved.values[0], solved.values[-1], len(solved.values))
    tried = sorted(
        {*range(max(0, low - 2), low + 5), *range(max(low, high - 4), high + 3), (low + high) // 2}
    )
    assert world.fitting(name, tried) == [number for number in tried if number in solved.values]
    assert world.fitting(name, [10**12]) == []


def compare_ends(world: World, name: str, within: Interval) -> None:
    """The two ends of an interval of reals: members or not, with members close by and none beyond."""
    for end, is_open, sign in ((within.low, within.low_open, -1), (within.high, within.high_open, 1)):
        if end is None:
            far = Domain(Fraction(10**9), None) if sign > 0 else Domain(None, -Fraction(10**9))
            assert world.given(**{name: far}).exists()
            continue
        edge = Fraction(end)
        beyond = Domain(edge, None, low_open=True) if sign > 0 else Domain(None, edge, high_open=True)
        assert not world.given(**{name: beyond}).exists()
        assert world.given(**{name: point(edge)}).exists() is not is_open
        if is_open:
            inside = sorted((edge, edge - sign * TINY))
            assert world.given(**{name: Domain(*inside, low_open=True, high_open=True)}).exists()  # type: ignore[misc, arg-type]


def compare_together(problem: Problem) -> str:
    """Several rules: each alone, the numbers that fit them all, and the conflict where none do.

    Says what was found: "held", "clash", or "alone" where a rule fails by itself.
    """
    verdicts = asked(problem)
    each = [world_of(problem, [at]).exists() for at in range(len(problem.rules))]
    found = [check.verdict is not Verdict.INCONSISTENT for check in verdicts.checks.values()]
    assert found == each
    if not all(each):
        return "alone"
    world = World(problem)
    solutions = list(world.solutions(BOUND)) if problem.wholes else [{}] * world.exists()
    assert bool(verdicts.conflicts) is not bool(solutions)
    if not solutions:
        compare_conflict(problem, [int(at) for at in verdicts.conflicts[0].checks])
        return "clash"
    for name in problem.wholes:
        fitting = sorted({int(solution[name]) for solution in solutions})
        solved = verdicts.solved[name]
        assert solved.complete
        assert solved.values is not None
        assert (list(solved.values), solved.count) == (fitting, len(fitting))
        assert solved.within == Interval(fitting[0], fitting[-1])
    for name in problem.reals:
        real = verdicts.solved[name]
        if real.complete and real.within is not None:
            compare_ends(world, name, real.within)
    return "held"


def compare_conflict(problem: Problem, clashing: list[int]) -> None:
    """The reported rules cannot hold together, and without any one of them the others can."""
    assert not world_of(problem, clashing).exists()
    for spared in clashing:
        assert world_of(problem, [at for at in clashing if at != spared]).exists()


def world_of(problem: Problem, rules: list[int]) -> World:
    """Some of the rules, with the roles that all of them together give the figures."""
    world = World(problem)
    return world.only([world.codes[at] for at in rules])
