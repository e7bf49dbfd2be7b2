"""Rules of rounded counts, approximations and bounds, compiled, beside the general solver."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest

import unionstats
from unionstats.diagnostics import Unreadable
from unionstats.quantity.misprints import misprints
from unionstats.rounding import Rounding
from unionstats.rules import Check, Figure, Verdict
from unionstats.rules import judge as judging
from unionstats.rules.compiled import bounded
from unionstats.rules.compiled.bounded import Bounded
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.general import Judgement
from unionstats.rules.judge import judge, judge_with, variables_of
from unionstats.rules.language.problem import read_problem
from unionstats.rules.misprints import repair
from unionstats.rules.misprints.trial import trial_of
from unionstats.rules.variable import variable_of

Pick = Callable[[Sequence[Any]], Any]

RULES = (
    "a = b / c", "a = b + c", "a = b - c", "a = (b - c) / c", "a = b / (b + c)", "a = b * c", "a = b + c + d",
    "a <= b", "a < b / c", "a >= b + c", "a > b * c", "a - b < c",
)  # fmt: skip
TEXTS = ("约{}人", "近{}元", "{}余", "超过{}%", "不足{}人", "{}左右", "不超过{}", "{}人以上")


def problem(pick: Pick) -> str:
    """A rule of two to four figures, one of them unstated at most."""

    def text() -> str:
        """A figure."""
        number = pick((pick(range(31)), pick(range(30, 2000)), pick((10, 100, 600))))
        plain = f"{number}{pick(('人', '', '元'))}", f"{number / 10:.1f}{pick(('%', '元'))}"
        return str(pick((f"{number / 10:g}万人", pick(TEXTS).format(number), *plain)))

    rule = str(pick(RULES))
    unknown = pick(("", *(name for name in "abcd" if name in rule)))
    figures = {name: name if name == unknown else text() for name in "abcd"}
    return "".join(figures.get(character, character) for character in rule)


def refused(*_: object, **__: object) -> Bounded:
    """Leave a rule to the general solver."""
    raise NotCompiledError


def judged(text: str, rounding: Rounding, monkeypatch: pytest.MonkeyPatch) -> tuple[Check, Check] | None:
    """A rule as it is judged, and as the general solver judges it by itself; None for what nobody may add."""
    try:
        found = read_problem(text)
    except Unreadable:
        return None
    rule = found.rules["1"]
    rounded = {rule.operands[slot] for slot in rule.program.rounded}
    figures = {
        name: variable_of(one, rounding, rounded=name in rounded) for name, one in found.figures.items()
    }
    check = judge(rule, figures, rounding)
    with monkeypatch.context() as patch:
        patch.setattr(bounded, "bounded", refused)
        return check, Judgement(rule, variables_of(rule, figures, rounding), check.printed, rounding).check()


@pytest.mark.parametrize("seed", range(4))
def test_they_are_judged_as_the_general_solver_judges_them(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verdict, agreement and tie; the ends of what is solved; what is computed lies within what it says."""
    draw = random.Random(seed)  # noqa: S311 - the same problems each time
    compared = 0
    for _ in range(40):
        text = problem(lambda choices: draw.choice(list(choices)))
        both = judged(text, draw.choice(list(Rounding)), monkeypatch)
        if both is None or both[1].stopped:
            continue
        compared += 1
        found, known = both
        assert (found.verdict, found.agreement, found.tie) == (known.verdict, known.agreement, known.tie), (
            text
        )
        assert found.neighbours == known.neighbours, text
        assert {name: one.within for name, one in found.solved.items()} == {
            name: one.within for name, one in known.solved.items()
        }, text
    assert compared > 15


@pytest.mark.parametrize("seed", range(3))
def test_other_texts_hold_as_they_do_by_themselves(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each misprint of each figure, tried by the compiled rule and judged as a rule of its own."""
    draw = random.Random(50 + seed)  # noqa: S311 - the same problems each time
    tried = {False: 0, True: 0}
    for _ in range(8):
        text, rounding = problem(lambda choices: draw.choice(list(choices))), draw.choice(list(Rounding))
        both = judged(text, rounding, monkeypatch)
        if both is None:
            continue
        check = both[0]
        compiled = trial_of(check, rounding).compiled
        for slot in check.printed if compiled is not None else ():
            quantity = check.variables[slot].figure.quantity
            assert quantity is not None
            for other in draw.sample(list(misprints(quantity)), 3):
                before = check.variables[slot]
                one = variable_of(
                    Figure(other, None, before.whole, before.figure.exact), rounding, rounded=False
                )
                variables = (*check.variables[:slot], one, *check.variables[slot + 1 :])
                with monkeypatch.context() as patch:
                    patch.setattr(bounded, "bounded", refused)
                    known = Judgement(check.rule, variables, check.printed, rounding).check()
                if known.stopped:
                    continue
                holds = known.verdict is not Verdict.INCONSISTENT
                assert trial_of(check, rounding).holds(slot, other) is holds, (text, other.text)
                tried[holds] += 1
    assert min(tried.values()) > 3


@pytest.mark.parametrize(
    ("text", "verdict", "numbers"),
    [
        ("5.4% = (90.4万人 - b) / b", Verdict.UNDETERMINED, (856_805, 858_566, 1_762)),
        ("3家 = 1.2万人 * n", Verdict.INCONSISTENT, None),
        ("1.2万人 = 3 * n", Verdict.CONSISTENT, (3_834, 4_166, 333)),
        ("600余人 = n + 3", Verdict.UNDETERMINED, (598, 696, 99)),
        ("n <= 600余人 / 2", Verdict.CONSISTENT, (0, 349, 350)),
        ("0人 = n / 502人 * 100", Verdict.UNDETERMINED, (0, 2, 3)),
    ],
)
def test_whole_numbers_are_counted(text: str, verdict: Verdict, numbers: tuple[int, int, int] | None) -> None:
    """The first, the last, and how many there are."""
    solution = unionstats.solve(text)
    assert (solution.verdict, solution.stopped) == (verdict, False)
    found = next(iter(solution.solved.values()), None)
    within = (
        None if found is None or found.within is None else (found.within.low, found.within.high, found.count)
    )
    assert within == numbers


def test_gaps_between_numbers_are_left_to_the_general_solver() -> None:
    """Three times a rounded count is not every number, so they are not counted from the ends."""
    found = unionstats.solve("3 * 0.2万人 = n + 0").solved["n"]
    assert found.within is not None
    assert (found.within.low, found.within.high) == (4_500, 7_500)
    assert found.count != 3_001


def test_a_bound_that_left_one_number_may_leave_several_when_misprinted() -> None:
    """Fewer than one is none; fewer than three may be two, but not one and a half."""
    repair = unionstats.solve("4 = 不足1人 * 2 + 1").repair
    assert repair is not None
    assert not any(one.found == "不足1人" for one in repair.suggestions)


def test_rounded_counts_are_judged_and_mended_as_intervals_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sums, quotients and growth that hold at their printed values, within their rounding, or nearly."""
    draw, rounding = random.Random(1), Rounding.NEAREST  # noqa: S311 - the same problems each time
    compared: Counter[Verdict] = Counter()
    for _ in range(60):
        b, c, off = draw.randint(10, 99), draw.randint(10, 99), draw.choice((0, 0, 1, -1, 2, 9, 10))
        text = draw.choice(
            (
                f"{(b + c + off) / 10:.1f}万人 = {b / 10}万人 + {c / 10}万人",
                f"{(1000 * (b - c) / c + off) / 10:.1f}% = ({b / 10}万人 - {c / 10}万人) / {c / 10}万人",
                f"{max(10 * b / c + off, 1):.0f}千人 = {b}千人 / {c / 10}",
            )
        )
        rule = read_problem(text).rules["1"]
        check, one = judge_with(rule, {}, rounding)
        if one is None or not one.is_plain or not one.wholes:
            continue
        with monkeypatch.context() as patch:
            for module in (judging, repair):
                patch.setattr(module, "filled", refused)
            known, _ = judge_with(rule, {}, rounding)
            mended = repair.repair_of(known, rounding) if known.verdict is Verdict.INCONSISTENT else None
        assert check == known, text
        if mended is not None:
            assert repair.repair_of(check, rounding, None, one) == mended, text
        compared[check.verdict] += 1
    assert min(compared[Verdict.CONSISTENT], compared[Verdict.INCONSISTENT]) > 10
