"""What a figure of a failing rule would have to be: each text within these ends holds, none beside them."""

from __future__ import annotations

import random
import re

import pytest

from unionstats.columns.explained import would_be
from unionstats.diagnostics import Unreadable
from unionstats.quantity import read_quantity
from unionstats.quantity.formatting import print_count
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.judge import judge_with, printed_in_rule
from unionstats.rules.language.rule import Rule, parse_rule
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Verdict

FORMS = {  # each with the decimals of its figures, -1 for a percentage
    "share = part / whole": (-1, 0, 0),
    "mean = total / count": (1, 0, 1),
    "total = a + b + c": (1, 2, 0, 0),
    "growth = (a - b) / b": (-1, 0, 1),
    "points = p - q": (1, 2, 1),
    "amount = a * b": (0, 1, 2),
    "rate = a / b * 1000": (1, 0, 0),
}


def printed(draw: random.Random, places: int) -> str:
    """A number of some size, now and then zero or less."""
    digits = str(draw.choice((0, 1, draw.randint(0, 99), draw.randint(0, 9_999)))).zfill(abs(places) + 1)
    text = f"{digits[: -abs(places)]}.{digits[-abs(places) :]}" if places else digits
    return ("-" if draw.random() < 0.1 else "") + text + ("%" if places < 0 else "")


def figures_of(rule: Rule, texts: dict[str, str], rounding: Rounding) -> dict[str, Variable]:
    """The figures of a rule as printed."""
    rounded = {rule.operands[slot] for slot in rule.program.rounded}
    return {
        name: printed_in_rule(read_quantity(text), rounding, rounded=name in rounded)
        for name, text in texts.items()
    }


def fails(rule: Rule, texts: dict[str, str], rounding: Rounding) -> bool:
    """Whether the rule fails with these texts."""
    check, _ = judge_with(rule, figures_of(rule, texts, rounding), rounding)
    return check.verdict is Verdict.INCONSISTENT


@pytest.mark.parametrize("form", list(FORMS))
def test_the_ends_are_those_of_brute_force(form: str) -> None:
    """Under every convention: the texts about both ends, in the middle, at zero and with the other sign."""
    draw, rule, asked = random.Random(form), parse_rule(form), 0  # noqa: S311 - the same rows each time
    names = list(dict.fromkeys(re.findall("[a-z]+", form)))
    for _ in range(150):
        texts = {name: printed(draw, places) for name, places in zip(names, FORMS[form], strict=True)}
        rounding = draw.choice([*Rounding])
        try:
            check, one = judge_with(rule, figures_of(rule, texts, rounding), rounding)
            if one is None or check.verdict is not Verdict.INCONSISTENT:
                continue
            found = {check.rule.operands[ends.slot]: ends for ends in would_be(one, check, check.printed)}
        except (NotCompiledError, Unreadable):
            continue
        for name, text in texts.items():
            quantity, ends = read_quantity(text), found.get(name)
            own = int(quantity.value / quantity.step)
            within = range(0)
            tried = {own + 1, own - 1, 2 * own + 1, 10 * own, own // 10, 1}
            if ends is not None:
                first, last = (int(read_quantity(end).value / quantity.step) for end in ends[1:])
                within = range(first, last + 1)
                tried = {first - 1, first, (first + last) // 2, last, last + 1}
            for count in {*tried, 0, -own} - {100}:  # 100% is the whole, not a rounded figure
                if count < 0 and quantity.step == 1 and "-" not in text:  # a count
                    continue
                other = texts | {name: print_count(count, quantity)}
                assert fails(rule, other, rounding) is (count not in within), (other, name, rounding)
                asked += 1
    assert asked > 500, form
