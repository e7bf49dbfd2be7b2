"""What the report may have meant, beside every text that one slip could have made of it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest

import unionstats
from tests.rules import shapes
from tests.rules.engine import parsed, variables
from tests.rules.oracle import Problem
from tests.rules.printing import misprinted
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Check, Figure, Repair, Verdict, parse_rule
from unionstats.rules.general import Judgement
from unionstats.rules.judge import judge, judge_with
from unionstats.rules.misprints.repair import repair_of
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.coverage import strength_of
from unionstats.rules.variable import variable_of
from unionstats.rules.verdict import Suggestion

Rank = tuple[bool, bool, Fraction, int, str]


def swapped(text: str) -> set[str]:
    """Every text in which two neighbouring digits stand in each other's place; a point stays where it is."""
    places = [at for at, character in enumerate(text) if character.isdigit()]
    texts = set()
    for left, right in pairwise(places):
        characters = list(text)
        characters[left], characters[right] = text[right], text[left]
        texts.add("".join(characters))
    return texts - {text}


def judged(problem: Problem, as_in: Problem | None = None) -> Check:
    """The problem's only rule by the general solver; its figures are whole where those of `as_in` are."""
    rounding = Rounding(problem.rounding)
    rule, figures = parsed(problem)["0"], variables(problem)
    if as_in is not None:
        roles = variables(as_in)
        if any(figures[name].whole is not roles[name].whole for name in figures):
            pytest.fail(f"another role: {problem} beside {as_in}")
    check = judge(rule, figures, rounding)
    return Judgement(rule, check.variables, check.printed, rounding).check()


def expected_suggestions(problem: Problem, check: Check) -> list[Suggestion]:
    """Every slip with which the rule does not fail, swaps first, then the stated figure, then by size."""
    found: list[tuple[Rank, Suggestion]] = []
    for slot in check.printed:
        name = str(check.rule.operands[slot])
        text = problem.printed[name]
        for is_swap, texts in ((True, swapped(text)), (False, set(misprinted(text)))):
            for other in texts:
                changed = problem._replace(printed={**problem.printed, name: other})
                if re.match("0[0-9]", other) or judged(changed, problem).verdict is Verdict.INCONSISTENT:
                    continue
                was, now = read_quantity(text), read_quantity(other)
                moved = abs(Fraction(now.value - was.value)) / was.step
                rank = (not is_swap, slot != check.subject, moved, slot, other)
                found.append((rank, Suggestion(name, text, other)))
    return [suggestion for _, suggestion in sorted(found, key=lambda one: one[0])]


def share(pick: shapes.Pick) -> Problem:
    """A share of two printed numbers, off by a slip or more; the product has a way of its own."""
    a, b = pick(range(10, 99)), pick(range(20, 130))
    text = shapes.near(pick, Fraction(100 * a, b), pick((0, 1)))
    p = pick(sorted(swapped(text)) or [text]) if pick((True, False)) else pick(misprinted(text))
    rule = pick(("p = a / b", "a / b = p", "p * b = a", "a = b * p"))
    printed = {"p": f"{p}%", "a": f"{a}{pick(('', '人', '元'))}", "b": f"{b}"}
    return Problem((rule,), printed, rounding=pick(shapes.ROUNDINGS))


def total(pick: shapes.Pick) -> Problem:
    """A sum or a difference, one of its numbers with a slip."""
    a, b = (Fraction(pick(range(100, 999)), 10) for _ in range(2))
    printed = {"a": f"{float(a)}元", "b": f"{float(b)}元", "t": f"{float(a + b)}元"}
    name = pick("abt")
    printed[name] = pick([*misprinted(printed[name]), *sorted(swapped(printed[name]))])
    rule = pick(("t = a + b", "t - a = b", "a + b = t", "a = -b + t", "t - b >= a"))
    return Problem((rule,), printed, rounding=pick(shapes.ROUNDINGS))


@pytest.mark.parametrize("shape", [share, total])
def test_suggestions_are_all_slips_with_which_the_rule_holds_best_first(
    shape: Callable[[shapes.Pick], Problem],
) -> None:
    """Each slip is judged as a rule of its own; numbers that nobody prints, such as 05, are left out."""
    draw = random.Random(shape.__name__)  # noqa: S311 - the same problems each time
    compared = suggested = 0
    while compared < 12:
        problem = shape(lambda choices: draw.choice(list(choices)))
        if any(re.match("0[0-9]", text) for text in problem.printed.values()):
            continue
        check = judged(problem)
        if check.verdict is not Verdict.INCONSISTENT:
            continue
        repair = repair_of(check, Rounding(problem.rounding))
        wanted = expected_suggestions(problem, check)
        assert list(repair.suggestions) == wanted, problem
        assert repair.complete
        compared += 1
        suggested += bool(wanted)
    assert suggested > 6


@pytest.mark.parametrize(
    ("problem", "rounding", "nearest", "distance"),
    [
        ("12% = 1 / 8", "half-up", ["13%"], Fraction(1, 2)),
        ("14% = 1 / 8", "half-even", ["12%"], Fraction(3, 2)),
        ("14% = 1 / 8", "nearest", ["12%", "13%"], Fraction(3, 2)),  # a tie prints as either
        ("11% = 1 / 8", "nearest", ["12%", "13%"], Fraction(3, 2)),
        ("18.70 = 747 / 40", "nearest", ["18.67", "18.68"], Fraction(5, 2)),
        ("3.9 = 3.8 + 3.05", "up", ["6.9"], Fraction(59, 2)),
        ("0.5 = 3.8 + 3.07", "down", ["6.8"], Fraction(637, 10)),
        ("50 = n * n", "nearest", ["49"], Fraction(1)),
        ("50 = n * n * n", "nearest", ["64"], Fraction(14)),
        ("5人 = 0.7 + 0.6", "nearest", [], Fraction(37, 10)),  # a count is never 1.3
        ("14% = 1 / 8", "down", ["12%"], Fraction(3, 2)),
        ("14% = 1 / 8", "up", ["13%"], Fraction(3, 2)),
        ("1568 = 1452 + 161", "nearest", ["1613"], Fraction(45)),
        ("10.15 = 10.05 + 0.5", "nearest", ["10.55"], Fraction(40)),
        ("5 = 3 - 4", "nearest", ["-1"], Fraction(6)),
        ("2 = 1 / 3 + 0", "nearest", ["0"], Fraction(5, 3)),
        ("50.3% = a / 7", "nearest", ["57.1%"], Fraction(479, 7)),
        ("12 = a * 7", "nearest", ["14"], Fraction(2)),
        ("21 = a * 14", "nearest", ["14", "28"], Fraction(7)),
        ("21 = a * 14 + 0", "nearest", ["14", "28"], Fraction(7)),
        ("10.0 = 1.2 + 1.25", "nearest", ["2.4", "2.5"], Fraction(151, 2)),
        ("约50% = 1 / 7", "nearest", [], Fraction(250, 7)),  # an approximation has no nearest value
        ("1 * 5 = 3 + 3", "nearest", [], None),  # nothing stands alone
        ("9 = 3 / 4", "nearest", ["1"], Fraction(33, 4)),
        ("2 * 3 = 5 * 4", "nearest", [], None),
        ("766 = 15.5 * 51", "nearest", ["790", "791"], Fraction(49, 2)),  # 790.5 is no count
        ("766 = 15.7 * 51", "nearest", ["801"], Fraction(347, 10)),
        ("766 = 15.45 * 50", "nearest", [], Fraction(13, 2)),  # no count is near 772.5
        ("9005人 = 1.5万人 * 0.5001", "nearest", ["7501人", "7502人"], Fraction(3007, 2)),
        ("20 = 56 + n", "nearest", ["56"], 36),  # a count is zero at least
        ("0 = 1 + n", "nearest", ["1"], 1),
        ("37 = 26 - n", "nearest", ["26"], 11),
        ("3.0 = 0.3 - n", "floor", ["0.3"], 27),
        ("-59 = n * 11", "nearest", ["0"], 59),
        ("-43 = n / 3", "up", ["0"], 43),
        ("20 = 56 + n + 0 * n", "nearest", ["56"], 36),
        ("-2.0万人 = n人 * 3", "nearest", ["0.0万人"], 20),
        ("-5 = 10 / n", "nearest", [], None),  # the larger the count, the closer
        ("5 < 3 + 1", "nearest", [], None),
        ("5.5 = 2 * a + 2 * b", "nearest", [], None),  # two unknowns: nothing is given for 5.5
    ],
)
def test_the_nearest_value_holds_and_the_distance_is_in_last_places(
    problem: str, rounding: str, nearest: list[str], distance: Fraction | None
) -> None:
    """What should have been printed for the figure that stands alone, and how far off it is."""
    solution = unionstats.solve(problem, rounding)
    assert solution.verdict is Verdict.INCONSISTENT
    assert solution.repair is not None
    assert (list(solution.repair.nearest), solution.repair.distance) == (nearest, distance)
    for text in nearest:
        held = unionstats.solve(problem.replace(problem.split(maxsplit=1)[0], text, 1), rounding)
        assert held.verdict is not Verdict.INCONSISTENT


def test_a_number_with_a_zero_before_it_is_meant_only_where_one_was_printed() -> None:
    """12 is not meant as 02 nor 1,200 as 0,200; 05 may be meant as 02."""

    def meant(problem: str) -> list[str]:
        repair = unionstats.solve(problem).repair
        assert repair is not None
        return [one.meant for one in repair.suggestions if one.found == problem.split(maxsplit=1)[0]]

    assert meant("12 = 1 + 1") == []
    assert meant("1,200 = 100 + 100") == []
    assert meant("05 = 1 + 1") == ["02"]
    assert meant("1.5 = 0.3 + 0.2") == ["0.5"]


@pytest.mark.parametrize(
    ("text", "nearest"), [("2 = 1 / 3", "0"), ("0.2 = 0.1 * 0.1", "0.0"), ("5% = 1 / 300", "0%")]
)
def test_what_should_have_been_printed_may_be_zero(text: str, nearest: str) -> None:
    """A small quotient prints as zero, whichever way the rule is judged."""
    for rule in (text, f"{text} + 0"):
        found = unionstats.solve(rule).repair
        assert found is not None
        assert found.nearest == (nearest,)


def test_without_work_left_nothing_is_claimed() -> None:
    """Neither a verdict, nor misprints that were not tried."""
    rule = parse_rule("600 = n * n")
    figures = {"n": variable_of(Figure(read_quantity("2.5")), Rounding.NEAREST, rounded=False)}
    open_check, _ = judge_with(rule, figures, Rounding.NEAREST, Budget(0))
    assert (open_check.verdict, open_check.stopped) == (Verdict.UNDETERMINED, True)
    failing = judge(rule, figures, Rounding.NEAREST)
    assert failing.verdict is Verdict.INCONSISTENT
    distance = 600 - Fraction(25, 4)
    assert repair_of(failing, Rounding.NEAREST, Budget(0)) == Repair((), (), distance, complete=False)
    holding = judge(parse_rule("5 < n * n"), figures, Rounding.NEAREST)
    assert strength_of(holding, Rounding.NEAREST, Budget(0)) is None


@pytest.mark.parametrize(
    ("rule", "nearest", "meant"),
    [
        ("s = a * a", ("299.3",), ["301.0", "300.4", "17.4"]),
        ("s = a * a - a", ("282.0",), ["17.9"]),
    ],
)
def test_a_name_that_stands_twice_is_tried_before_what_it_gives(
    rule: str, nearest: tuple[str, ...], meant: list[str]
) -> None:
    """299.3 has no rational root: tried first, it would leave no number for the name, and no end of trying."""
    problem = Problem((rule,), {"s": "301.4", "a": "17.3"})
    budget = Budget(10_000)
    repair = repair_of(judged(problem), Rounding.NEAREST, budget)
    assert (repair.nearest, [one.meant for one in repair.suggestions]) == (nearest, meant)
    assert repair.complete
    assert budget.left > 0


def test_no_minus_stands_before_a_zero_that_is_suggested() -> None:
    """-0.3 = 0.1 - 0.1 is mended as 0.3 and 0.4 are, and nobody prints -0.0."""
    repair = unionstats.solve("-0.3 = 0.1 - 0.1").repair
    assert repair is not None
    assert all(one.meant != "-0.0" for one in repair.suggestions)
    assert repair.nearest == ("0.0",)


def test_no_total_of_nothing_is_suggested() -> None:
    """62 firms are no share of 0.0万家."""
    for text in ("20% = 62 / 1.0万家", "20% + 0 = 62 / 1.0万家"):
        repair = unionstats.solve(text).repair
        assert repair is not None
        assert all(one.meant != "0.0万家" for one in repair.suggestions)


@pytest.mark.parametrize(
    ("shares", "meant"),
    [
        (("39.3%", "63.6%"), ["36.3%", "60.6%"]),
        (("53.3%", "41.6%"), ["58.3%", "46.6%"]),
        (("14.4%", "55.5%"), ["44.4%", "85.5%"]),
    ],
)
def test_shares_of_one_unstated_total_are_mended_so_that_they_make_up_all(
    shares: tuple[str, str], meant: list[str]
) -> None:
    """The two shares can reach 100% between them at one end of their rounding only."""
    repair = unionstats.solve(f"{shares[0]} = a / N; {shares[1]} = b / N; N = a + b").repair
    assert repair is not None
    assert repair.complete
    assert [suggestion.meant for suggestion in repair.suggestions] == meant


@pytest.mark.parametrize("whole", ["-16.5元", "-16.5", "-16.5万人"])
@pytest.mark.parametrize("rounding", ["nearest", "half-even", "half-up", "down"])
def test_no_part_of_a_negative_whole_is_a_share_of_zero(whole: str, rounding: Rounding) -> None:
    """A count of zero gives it, whatever the whole is and whichever of its ends are open."""
    repair = unionstats.solve(f"9% = x / {whole}", rounding).repair
    assert repair is not None
    assert repair.suggestions == (Suggestion(None, "9%", "0%"),)
