"""The suspects against brute force over all subsets of the printed figures."""

from __future__ import annotations

import random
from collections import Counter
from fractions import Fraction
from itertools import combinations, product

import pytest

from tests.rules.elimination import UnsupportedError
from tests.rules.engine import FULL, asked
from tests.rules.oracle import Problem, World
from tests.rules.suspects import reference
from tests.rules.suspects.reference import ROUNDINGS, Planted
from unionstats.quantity.slips import SlipKind
from unionstats.rules.suspects.find import find_suspects
from unionstats.rules.suspects.model import Accused, FailureGroup
from unionstats.rules.suspects.search import Hitting, TooManyError, minimal, split_up

MOST_FIGURES, MOST_RULES = 12, 8


def groups_of(problem: Problem) -> list[FailureGroup]:
    """What the engine says."""
    verdicts = asked(problem)
    return find_suspects(verdicts.checks, verdicts.conflicts)


def named(group: FailureGroup) -> set[frozenset[str | None]]:
    """The sets of a group by the ids of their figures."""
    return {frozenset(one.figure for one in suspect.figures) for suspect in group.suspects}


def compare(problem: Problem) -> str:
    """Compare the sets of all groups, and, of the only one, what its figures would have to be."""
    expected = reference.fewest(problem)
    groups = groups_of(problem)
    if expected == {frozenset()}:
        assert not groups, problem
        return "holds"
    assert all(group.complete for group in groups), problem
    combined = {frozenset().union(*choice) for choice in product(*map(named, groups))}
    assert combined == expected, (problem, groups)
    blocks = list(reference.independent(expected))
    assert len(groups) <= len(blocks), problem
    certain = sum(len(block) == 1 for block in blocks)
    assert len(blocks) - len(groups) <= max(certain - 1, 0), problem
    if len(groups) == 1:
        for suspect in groups[0].suspects:
            if len(suspect.figures) == 1:
                compare_value(problem, suspect.figures[0])
    return str(len(next(iter(expected))))


def compare_value(problem: Problem, accused: Accused) -> None:
    """What one figure would have to be, if it is a count that few numbers fit."""
    name, would_be = accused.figure, accused.would_be
    assert name is not None
    assert would_be is not None
    world = reference.without(World(problem), [name])
    if would_be.values is not None and len(would_be.values) < 100:
        around = range(max(would_be.values[0] - 5, 0), would_be.values[-1] + 6)
        assert world.fitting(name, around) == list(would_be.values), (problem, accused)
    for slip in accused.slips:
        if slip.kind is SlipKind.SCALE:  # the reference reads few words of scale
            continue
        assert World(problem._replace(printed={**problem.printed, name: slip.to})).exists(), (
            problem,
            accused,
        )


def compare_many(rounding: str, seed: int, many: int) -> Counter[str]:
    """Compare random ledgers of one convention; gives how many of each kind were compared."""
    draw = random.Random(seed)  # noqa: S311 - the same ledgers each time
    outcomes: Counter[str] = Counter()
    while sum(outcomes.values()) < many:
        problem = Planted(draw, draw.randint(1, 3), rounding).problem()
        if problem.rules and len(problem.rules) <= MOST_RULES and len(problem.printed) <= MOST_FIGURES:
            try:
                outcomes[compare(problem)] += 1
            except UnsupportedError:
                outcomes["too large"] += 1
    assert outcomes["too large"] * 5 <= many
    return outcomes


@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_the_suspects_are_those_of_all_subsets(rounding: str) -> None:
    """Sums, differences, shares, growth and bounds over counts, some unstated, one to three misprints."""
    outcomes = compare_many(rounding, 1, 15)
    assert outcomes["1"] >= 5


@pytest.mark.heavy
@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_the_suspects_of_very_many_ledgers_are_those_of_all_subsets(rounding: str) -> None:
    """720 ledgers in all, fifteen times as many in the full run."""
    outcomes = compare_many(rounding, 2, 1_200 if FULL else 80)
    assert outcomes["2"] >= 5


def amounts(scale: str) -> Problem:
    """Amounts of money with a misprint, in some unit."""
    rules = ("t = a + b + c", "p = a / t", "q = b / t", "g = (t - l) / l", "d = t - l")
    values = {"a": "12.3", "b": "45.6", "c": "31.1", "t": "98.0", "l": "80.0", "d": "9.0"}
    printed = {name: f"{text}{scale}元" for name, text in values.items()}
    return Problem(rules, {**printed, "p": "13.8%", "q": "51.2%", "g": "11.3%"})


def test_the_scale_of_the_units_changes_nothing() -> None:
    """Ten million times larger amounts have the same suspects, in the same order, with the same slips."""
    told = []
    for scale, times in (("", 1), ("千万", 10**7)):
        accused = [
            (one, suspect.explains)
            for group in groups_of(amounts(scale))
            for suspect in group.suspects
            for one in suspect.figures
        ]
        told.append([(one.figure, explains, *ends(one, times)) for one, explains in accused])
    assert told[0]
    assert told[0] == told[1]


def ends(one: Accused, times: int) -> tuple[Fraction, Fraction]:
    """What a figure would have to be, an amount in units of so many 元."""
    assert one.would_be is not None
    within = one.would_be.within
    assert within is not None
    assert within.low is not None
    assert within.high is not None
    unit = 1 if one.figure in {"p", "q", "g"} else times
    return Fraction(within.low) / unit, Fraction(within.high) / unit


def smallest(sets: list[frozenset[int]]) -> set[frozenset[int]]:
    """The smallest sets with a member of each, by trying all."""
    members = sorted(frozenset().union(*sets))
    for size in range(len(members) + 1):
        found = {
            frozenset(s) for s in combinations(members, size) if all(one.intersection(s) for one in sets)
        }
        if found:
            return found
    return set()


@pytest.mark.parametrize("seed", range(5))
def test_families_are_all_smallest_hitting_sets(seed: int) -> None:
    """Every choice of one set from each family, and no other."""
    draw = random.Random(seed)  # noqa: S311 - the same sets each time
    for _ in range(60):
        sets = [frozenset(draw.sample(range(9), draw.randint(1, 4))) for _ in range(draw.randint(1, 7))]
        families = Hitting().families(sets)
        assert {frozenset().union(*choice) for choice in product(*families)} == smallest(sets), sets


def test_independent_sets_are_not_multiplied() -> None:
    """Twenty pairs are twenty families, not a million sets."""
    sets = [frozenset({2 * n, 2 * n + 1, 99}) for n in range(20)] + [frozenset({0, 1, 2, 3, 98})]
    sets += [frozenset({2 * n, 2 * n + 1}) for n in range(20)]
    assert [len(family) for family in Hitting().families(sets)] == [2] * 20


def test_entangled_sets_stop_the_search() -> None:
    """The work is bounded."""
    draw = random.Random(3)  # noqa: S311 - the same sets each time
    sets = [frozenset(draw.sample(range(200), 12)) for _ in range(150)]
    with pytest.raises(TooManyError):
        Hitting(2_000).families(sets)


def test_minimal_sets_hold_no_other() -> None:
    """No set stays that holds another, and each that holds none does."""
    draw = random.Random(7)  # noqa: S311 - the same sets each time
    for _ in range(300):
        size = draw.randint(0, 1)
        sets = {frozenset(draw.sample(range(7), draw.randint(size, 4))) for _ in range(draw.randint(0, 9))}
        expected = {one for one in sets if not any(other < one for other in sets)}
        found = minimal(sets)
        assert set(found) == expected
        assert len(found) == len(expected)


def test_exclusive_choices_are_one_family() -> None:
    """Single figures of which one is wrong are no choices apart."""
    family = [frozenset({number}) for number in range(300)]
    assert split_up(family) == [family]
