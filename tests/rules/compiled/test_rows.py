"""A rule over rows of quantities beside the same problems in full: the very same verdicts."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Quantity, scan_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.compiled.layout import Row
from unionstats.rules.compiled.rows import judge_rows
from unionstats.rules.solution import solve

ROWS = 120
UNITS = ("", "个", "人", "万人", "万", "元", "亿元", " firms", "千", "分", "元以上")
SHARES = ("%", "%", "‰", "个百分点", "", "倍", "人", "元")
RULES = ("s = p / w", "p / w = s", "s = p / w * 2", "s * w = p", "s >= p / w")


def quantity(text: str) -> Quantity:
    """The number that a text is, as an equation reads it."""
    scanned = scan_quantity(text, 0)
    assert scanned is not None
    assert scanned[1] == len(text)
    return scanned[0]


def answer(ask: Callable[..., Verdict], *asked: object) -> str:
    """The verdict, or the code of the error."""
    try:
        return ask(*asked)
    except Unreadable as error:
        return error.problem.code


def solved(problem: str, rounding: Rounding) -> Verdict:
    """What `solve` says."""
    return solve(problem, rounding).verdict


def judged(rule: str, row: Row, rounding: Rounding) -> Verdict:
    """What is said of a row by itself."""
    return next(judge_rows(rule, [row], rounding))


def figures(draw: random.Random) -> dict[str, str | None]:
    """Share, part and whole as printed, most of them near to one another, the whole unstated now and then."""
    whole = draw.randint(1, draw.choice([9, 80, 5000]))
    part = draw.randint(0, whole)
    places, unit = draw.choice([0, 1, 1, 2]), draw.choice(UNITS)
    decimals = draw.choice([0, 0, 1]) if unit else 0
    percent = max(0, round(100 * 10**places * part / whole) + draw.choice([0, 0, 0, 1, -1, 2, 10]))
    return {
        "s": f"{percent / 10**places:.{places}f}{draw.choice(SHARES)}",
        "p": f"{part / 10**decimals:.{decimals}f}{unit}",
        "w": None if draw.random() < 0.3 else f"{whole / 10**decimals:.{decimals}f}{unit}",
    }


@pytest.mark.parametrize("rounding", list(Rounding))
def test_a_row_has_the_verdict_of_its_problem(rounding: Rounding) -> None:
    """Under every convention, quick ones and others; what cannot be judged raises in both."""
    draw = random.Random(rounding.value)  # noqa: S311 - the same rows each time
    seen = set()
    for _ in range(ROWS):
        rule, texts = draw.choice([RULES[0], *RULES]), figures(draw)
        problem = "".join(texts.get(character) or character for character in rule)
        names = sorted(texts, key=rule.index)
        row = [None if (text := texts[name]) is None else quantity(text) for name in names]
        expected = answer(solved, problem, rounding)
        assert answer(judged, rule, row, rounding) == expected, problem
        seen.add(expected)
    assert seen > set(Verdict)


@pytest.mark.parametrize("reals", [(), ("w",)])
def test_a_name_may_be_a_real(reals: tuple[str, ...]) -> None:
    """77.4% of no whole number is 62, of a real one it is."""
    rows = [(quantity("77.4%"), quantity("62"), None)]
    found = next(judge_rows("s = p / w", rows, Rounding.NEAREST, reals))
    assert found is solve("77.4% = 62 / w", Rounding.NEAREST, reals).verdict


FORMS = {
    "s = p / w": ("%.1|", "|人", "|人"),
    "m = t / n": (".2|", "|", "|"),
    "t = a + b + c": ("|万.1", "|万.1", "|万.1", "|万.1"),
    "t = a + b": ("|人", "|人", "|人"),
    "g = (a - b) / b": ("%.1|", "|元.1", "|元.1"),
    "r = a - b": ("%.1|", "%.1|", "%.1|"),
    "p = q * r": ("|元", "元|", "|"),
    "s = a / (a + b)": ("%|", "|个", "|个"),
}


@pytest.mark.parametrize("rounding", [Rounding.NEAREST, Rounding.HALF_EVEN, Rounding.UP, Rounding.ANY])
@pytest.mark.parametrize("rule", FORMS)
def test_rows_that_are_printed_alike_are_judged_as_each_by_itself(rule: str, rounding: Rounding) -> None:
    """Whichever figure is not printed, for small and for large figures, that hold and that do not."""
    draw = random.Random(rule + rounding)  # noqa: S311 - the same rows each time
    seen = set()
    columns = FORMS[rule]
    for unknown in (None, *range(len(columns))):
        rows = []
        for _ in range(40):
            sizes = [draw.choice((9, 60, 3000)) for _ in columns]
            texts = [
                text_of(draw.randint(1, size), column) for size, column in zip(sizes, columns, strict=True)
            ]
            rows.append([None if at == unknown else quantity(text) for at, text in enumerate(texts)])
        near = made_to_hold(rule, draw, columns)
        rows += [
            [None if at == unknown else quantity(text) for at, text in enumerate(texts)] for texts in near
        ]
        draw.shuffle(rows)
        found = list(judge_rows(rule, rows, rounding))
        assert found == [judged(rule, row, rounding) for row in rows]
        seen |= set(found)
    assert len(seen) > 1


def text_of(mantissa: int, column: str) -> str:
    """A figure printed as its column is: a unit, and how many decimals, on either side of a bar."""
    unit, places = column.replace("|", "").partition(".")[::2]
    digits = int(places or 0)
    return f"{mantissa / 10**digits:.{digits}f}{unit}"


def made_to_hold(rule: str, draw: random.Random, columns: tuple[str, ...]) -> list[list[str]]:
    """Rows of which the first figure is near to what the others give."""
    rows = []
    for _ in range(40):
        others = [draw.randint(1, draw.choice((9, 90, 4000))) for _ in columns[1:]]
        texts = [text_of(one, column) for one, column in zip(others, columns[1:], strict=True)]
        names = [character for character in rule if character.isalpha()]
        known = dict(zip(dict.fromkeys(names[1:]), map(quantity, texts), strict=True))
        values = {name: one.value * (one.unit.factor if one.unit else 1) for name, one in known.items()}
        unit, places = columns[0].replace("|", "").partition(".")[::2]
        given = eval(rule.partition("=")[2], values)  # noqa: S307 - made above
        scale = {"%": 100, "万": Fraction(1, 10_000)}.get(unit, 1) * 10 ** int(places or 0)
        mantissa = round(given * scale) + draw.choice((0, 0, 0, 1, -1))
        if mantissa > 0:
            rows.append([text_of(mantissa, columns[0]), *texts])
    return rows
