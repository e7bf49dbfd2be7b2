"""Rules that share one unknown and nothing else, beside the general solver."""

from __future__ import annotations

import random

import pytest

from unionstats.rounding import Rounding
from unionstats.rules import joint, solution
from unionstats.rules.misprints.trial import Trial
from unionstats.rules.solution import Solution, solve

FORMS = ("{share} = {part} / N", "{part} = {few} * N", "{whole} = N + {part}", "{share} = N / {whole}",
         "{share} = (N - {part}) / {part}", "{part} = {part} + {part} + N", "{mean} = {part} / N")  # fmt: skip


def problems(count: int, seed: int = 4) -> list[str]:
    """Two or three rules over one unknown count, half of them true to the same one."""
    draw, found = random.Random(seed), []  # noqa: S311 - the same problems each time
    for _ in range(count):
        total = draw.randint(1, 400)
        rules = []
        for form in draw.choices(FORMS, k=draw.choice((2, 2, 2, 3))):
            part = draw.randint(1, max(total, 2)) * draw.choice((1, 1, 1, -1, 0))
            near = total + draw.choice((0, 0, 0, draw.randint(-9, 40)))
            texts = {
                "share": f"{100 * part / (near or 1):.1f}%",
                "mean": f"{part / (near or 1):.2f}",
                "part": str(part),
                "few": str(draw.randint(1, 9)),
                "whole": str(near + part),
            }
            if form.startswith("{part} = {few}"):
                texts["part"] = str(int(texts["few"]) * near)
            elif form.endswith("/ {whole}"):
                texts |= {"whole": str(near + 20), "share": f"{100 * near / (near + 20):.1f}%"}
            elif "(N" in form and part:
                texts["share"] = f"{100 * (near - part) / part:.1f}%"
            rules.append(form.format(**texts))
        found.append("; ".join(rules))
    return found


def answers(problem: str, rounding: Rounding) -> Solution | str:
    """What the problem says, or why it cannot be read."""
    try:
        return solve(problem, rounding)
    except Exception as error:  # noqa: BLE001 - a division by zero that is printed
        return repr(error)


@pytest.mark.parametrize("rounding", [Rounding.NEAREST, Rounding.HALF_UP, Rounding.FLOOR, Rounding.UP])
def test_shared_rules_say_what_the_general_solver_says(
    rounding: Rounding, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verdict, values, agreement, tie and suggestions are the same without the compiled forms."""
    tried = problems(24)
    found = [answers(problem, rounding) for problem in tried]
    monkeypatch.setattr(Trial, "compiled", None)
    monkeypatch.setattr(joint, "shared_unknown", lambda *_: None)
    monkeypatch.setattr(solution, "shared_unknown", lambda *_: None)
    for problem, one in zip(tried, found, strict=True):
        assert one == answers(problem, rounding), problem
    assert len({one.verdict for one in found if isinstance(one, Solution)}) > 1
