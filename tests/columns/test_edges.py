"""The kernel at its edges: 63 and 127 bits, ties, ends of intervals, zero, negative figures, no decimals."""

from __future__ import annotations

import random

import pyarrow as pa
import pytest

from tests.columns.rows import Reference, Row
from tests.rules.engine import FULL
from unionstats.columns import judge_batch
from unionstats.rounding import Rounding

BITS = (1, 7, 20, 30, 31, 32, 40, 52, 53, 60, 61, 62, 63, 64, 90, 126, 127, 128)
RULES = ("s = p / w", "t = a + b", "v = a * b", "g = (b - a) / a", "a <= b", "s = p / n", "a * b = c * d")


def number(draw: random.Random) -> int:
    """A whole number at the edge of so many bits."""
    edge = 1 << draw.choice(BITS)
    return max(0, edge + draw.choice((-2, -1, 0, 0, 1, 2)))


def decimal(mantissa: int, places: int) -> str:
    """A number with so many decimals."""
    text = str(abs(mantissa)).zfill(places + 1)
    sign = "-" if mantissa < 0 else ""
    return sign + (f"{text[:-places]}.{text[-places:]}" if places else text)


def row_of(draw: random.Random, rule: str) -> Row:
    """Figures that lie at an end of what the rule allows, or next to it."""
    a, b = number(draw), max(number(draw), 1)
    places = draw.choice((0, 1, 2, 5))
    unit = 10**places
    nudge = draw.choice((-1, 0, 0, 0, 1))
    if rule.startswith("s ="):
        part = draw.choice((a % b, b, 0, b // 2, b // 3))
        share = (200 * unit * part + b) // (2 * b) + nudge
        return {"s": decimal(share, places) + "%", "p": str(part), "w": str(b)}
    if rule.startswith("t ="):
        signs = draw.choice((1, 1, -1)), draw.choice((1, 1, -1))
        total = signs[0] * a + signs[1] * b + draw.choice((0, 0, 1, 2, -1))
        more = draw.choice((0, 0, 1))
        return {"t": decimal(total, 1), "a": decimal(signs[0] * a, 1), "b": decimal(signs[1] * b, 1 + more)}
    if rule.startswith("v ="):
        return {"v": decimal(a * b + nudge, places), "a": decimal(a, places), "b": str(b)}
    if rule.startswith("g ="):
        rate = (200 * unit * (a - b) + b) // (2 * b) + nudge
        return {"g": decimal(rate, places) + "%", "b": str(a), "a": str(b)}
    if rule == "a <= b":
        return {"a": decimal(a, 1), "b": decimal(a + draw.choice((-2, -1, 0, 1)), 1)}
    return {"a": str(a), "b": str(b), "c": str(a), "d": decimal(b * 10 + nudge, 1)}


def require_equal(rule: str, rounding: Rounding, count: int, seed: str) -> None:
    """Judge rows at the edges both ways."""
    draw = random.Random(seed)  # noqa: S311 - the same rows each time
    made = [row_of(draw, rule) for _ in range(count)]
    if rule == "s = p / n":
        for row in made:
            del row["w"]
    reference = Reference(rule, list(made[0]), rounding)
    found = judge_batch(rule, pa.RecordBatch.from_pylist(made), rounding=rounding)
    for row, one in zip(made, found.to_pylist(), strict=True):
        assert tuple(one.values()) == reference.answer(row), (rule, rounding, row)


@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize("rule", RULES)
def test_rows_at_the_edges_have_the_answers_of_their_problems(rule: str, rounding: Rounding) -> None:
    """Under every convention: nothing wraps, no tie goes the wrong way."""
    require_equal(rule, rounding, 60, f"edges {rule} {rounding}")


@pytest.mark.heavy
@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize("rule", RULES)
def test_many_rows_at_the_edges(rule: str, rounding: Rounding) -> None:
    """Ten thousand of each where the heavy tests run in full."""
    require_equal(rule, rounding, 10_000 if FULL else 100, f"many edges {rule} {rounding}")
