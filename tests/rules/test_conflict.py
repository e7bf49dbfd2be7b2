"""Which of several conflicts is reported."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection

import pytest

from benchmarks import large
from benchmarks.ledgers import COUNT, REAL
from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.rules import Verdicts, conflict
from unionstats.rules.solver import system
from unionstats.rules.solver.system import Budget

# a chain of four that clash, and three that do, of which the first and the second share no figure
RULES = ("x >= 9", "v >= x", "w >= v", "w <= 3", "y + w <= 3", "y >= x")


def first_conflict() -> tuple[str, ...]:
    """The rules of the first conflict."""
    return asked(Problem(RULES, {}, ("x", "v", "w", "y"))).conflicts[0].checks


def test_a_smaller_conflict_may_hang_together_by_its_last_rule() -> None:
    """Of the three rules, the third alone shares figures with the others."""
    assert first_conflict() == ("0", "4", "5")


def test_without_sets_to_try_no_rule_of_the_conflict_can_be_spared(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not the smallest, but each of its rules is needed."""
    monkeypatch.setattr(conflict, "MOST_SETS", 0)
    assert first_conflict() == ("0", "1", "2", "3")


def test_a_conflict_says_when_a_part_of_it_was_not_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three rules clash by their products; whether two of them do stays open without work."""
    problem = Problem(("x * y = 12", "y * z = 15", "x * z = 21"), {}, ("x", "y", "z"))
    assert [(one.checks, one.complete) for one in asked(problem).conflicts] == [(("0", "1", "2"), True)]
    refutation = conflict.Finder.refutation

    def settled(
        finder: conflict.Finder, numbers: Collection[int], budget: Budget
    ) -> tuple[bool | None, dict[int, int]]:
        """What is settled of all three alone."""
        return refutation(finder, numbers, budget) if len(numbers) > 2 else (None, {})

    monkeypatch.setattr(conflict.Finder, "refutation", settled)
    assert [(one.checks, one.complete) for one in asked(problem).conflicts] == [(("0", "1", "2"), False)]


def made(kind: large.Kind, many: int) -> Problem:
    """A large ledger as a problem."""
    figures, rules = kind(random.Random(7), many)  # noqa: S311 - the same ledger each time
    printed = {name: text for name, text in figures.items() if text not in {COUNT, REAL}}
    wholes = tuple(name for name, text in figures.items() if text == COUNT)
    return Problem(
        tuple(rules.values()), printed, wholes, tuple(name for name in figures if figures[name] == REAL)
    )


def sizes(verdicts: Verdicts) -> Counter[int]:
    """How many conflicts have so many rules."""
    return Counter(len(found.checks) for found in verdicts.conflicts)


@pytest.mark.parametrize("many", [5, 20, 100])
def test_a_running_balance_that_does_not_come_out_is_one_conflict_of_all_its_rules(many: int) -> None:
    """Only the first and the last balance are printed."""
    verdicts = asked(made(large.balance, many))
    assert sizes(verdicts) == {many: 1}
    assert not verdicts.unsettled


@pytest.mark.parametrize("kind", [large.ring, large.ring_of_equations])
def test_a_ring_that_does_not_close_is_one_conflict(kind: large.Kind) -> None:
    """None of its rules can be spared."""
    assert sizes(asked(made(kind, 30))) == {30: 1}


@pytest.mark.parametrize(("kind", "many"), [(large.star, 200), (large.star_of_totals, 40)])
def test_pairs_that_share_one_rounded_figure_are_told_each_as_itself(kind: large.Kind, many: int) -> None:
    """Nothing but that figure joins the pairs."""
    verdicts = asked(made(kind, many))
    assert [found.checks for found in verdicts.conflicts] == [
        (str(2 * pair), str(2 * pair + 1)) for pair in range(many // 2)
    ]
    assert not verdicts.unsettled


def test_the_work_to_tell_pairs_apart_grows_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the pairs take little more than four times the work."""
    done: Counter[int] = Counter()
    for many in (100, 400):

        def spend(self: system.Budget, work: int, at: int = many) -> bool:
            self.left -= work
            done[at] += work
            return True

        monkeypatch.setattr(system.Budget, "spend", spend)
        asked(made(large.star, many))
    assert done[400] < 6 * done[100]


def test_a_bound_that_only_helps_to_see_a_conflict_is_spared() -> None:
    """Of a few rules it is worth the work to see that two products clash without any bound."""
    rules = ("x + y > x * y + 4", "x + y < x * y + 4", "x <= 23", "y <= 24")
    conflicts = asked(Problem(rules, {}, ("x", "y"))).conflicts
    assert [clash.checks for clash in conflicts] == [("0", "1")]


def test_what_stays_open_of_a_conflict_is_looked_at_once_more() -> None:
    """The first three rules clash without any bound, which takes twenty times the work."""
    rules = ("y < z - x + 6", "x + y = 3 * z + 2", "x + y <= x * y - 3", "x <= 8", "y <= 23", "z <= 13")
    for count in (4, 6):
        found = asked(Problem(rules[:count], {}, ("x", "y", "z"), (), "any")).conflicts
        assert [clash.checks for clash in found] == [("0", "1", "2")]


def counts(many: int) -> tuple[str, ...]:
    """Names of unprinted counts."""
    return tuple(f"u{at}" for at in range(many))


def sums(many: int) -> tuple[list[str], dict[str, str]]:
    """So many sums of three of half as many counts, all true, and the first one again, off by one."""
    draw = random.Random(12)  # noqa: S311 - the same ledger each time
    values = [draw.randint(10, 99) for _ in range(many // 2)]
    rules, printed = [], {}
    for at in range(many):
        terms = draw.sample(range(many // 2), 3)
        rules.append(f"t{at} = {' + '.join(f'u{term}' for term in terms)}")
        printed[f"t{at}"] = f"{sum(values[term] for term in terms)}人"
    total = int(printed["t0"].removesuffix("人"))
    return [*rules, rules[0].replace("t0", "t")], {**printed, "t": f"{total + 1}人"}


@pytest.mark.parametrize("many", [150, 300])
def test_a_sum_that_stands_twice_with_two_totals_is_one_conflict_of_two(many: int) -> None:
    """However many sums hang together with it."""
    rules, printed = sums(many)
    verdicts = asked(Problem(tuple(rules), printed, counts(many // 2)))
    assert [found.checks for found in verdicts.conflicts] == [("0", str(many))]


def test_opposite_inequalities_among_many_are_told_each_as_itself() -> None:
    """They share counts with hundreds of others."""
    draw = random.Random(13)  # noqa: S311 - the same ledger each time
    pairs = [sorted(draw.sample(range(300), 2)) for _ in range(500)]
    rules = [f"u{low} < u{high}" for low, high in pairs] + [f"u{high} < u{low}" for low, high in pairs[:2]]
    verdicts = asked(Problem(tuple(rules), {}, counts(300)))
    assert [found.checks for found in verdicts.conflicts] == [("0", "500"), ("1", "501")]


def test_a_chain_of_sums_in_which_two_clash_is_a_conflict_of_these_two() -> None:
    """The last sum of the chain stands again behind a step, so that no pair is alike."""
    values = [random.Random(11).randint(10, 99) for _ in range(301)]  # noqa: S311
    rules = [f"t{at} = u{at} + u{at + 1}" for at in range(300)]
    printed = {f"t{at}": f"{values[at] + values[at + 1]}人" for at in range(300)}
    rules += ["v = u299 + u300", "v > t299 + 1"]
    verdicts = asked(Problem(tuple(rules), printed, (*counts(301), "v")))
    assert [found.checks for found in verdicts.conflicts] == [("299", "300", "301")]


def test_a_rule_that_takes_long_to_spare_leaves_work_to_spare_the_others() -> None:
    """Either of the first and the third rule is enough beside the other two."""
    rules = ("y > b", "r = y / x", "r = n / x", "x - y > 13")
    found = asked(Problem(rules, {"r": "105%"}, ("b", "n"), ("x", "y"), "half-even")).conflicts
    assert [clash.checks for clash in found] == [("0", "1", "3")]
