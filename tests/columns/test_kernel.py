"""The kernel beside the engine for one problem: the very same verdicts, ends and reasons."""

from __future__ import annotations

import random

import pyarrow as pa
import pytest

from tests.columns.rows import FORMS, Reference, rows
from tests.rules.engine import FULL
from unionstats.columns import JUDGED, judge_batch, unknown
from unionstats.columns.compiled import ColumnRule
from unionstats.rounding import Rounding


def require_equal(rule: str, rounding: Rounding, count: int, seed: str) -> None:
    """Judge random rows of a form both ways."""
    draw = random.Random(seed)  # noqa: S311 - the same rows each time
    made = rows(draw, FORMS[rule], count)
    reference = Reference(rule, list(made[0]), rounding)
    found = judge_batch(rule, pa.RecordBatch.from_pylist(made), rounding=rounding)
    assert found.schema == JUDGED
    for row, one in zip(made, found.to_pylist(), strict=True):
        assert tuple(one.values()) == reference.answer(row), (rule, rounding, row)


@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize("rule", list(FORMS))
def test_a_row_has_the_answer_of_its_problem(rule: str, rounding: Rounding) -> None:
    """Under every convention: verdict, both computed ends, and why a rule is not applied."""
    require_equal(rule, rounding, 60, f"{rule} {rounding}")


@pytest.mark.parametrize(
    "rule", ["s = p / w", "s = p / n", "p <= w", "w = p + r", "s = (w - p) / p", "w = p * r"]
)
def test_plain_rows_are_judged_by_vectors(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """None of them is handed to the exact engine, whatever the precision."""
    monkeypatch.setattr(ColumnRule, "_exactly", None)
    claims = {"s": ["50.1%", "3%"] * 2, "p": ["7", "3"] * 2, "w": ["15", "100"] * 2, "r": ["8", "0"] * 2}
    found = judge_batch(rule, pa.RecordBatch.from_pydict(claims), computed="failing")
    assert found.column("verdict").null_count == 0


SHORT = ("7", "90", "900", "1,000", "000000000000000007", "19", "62人", "9999999999")


@pytest.mark.parametrize(
    "rule", ["s = n / w", "s = p / (n + w)", "w = n * p", "s = (p + n) / w", "s = p / n"]
)
def test_the_unknown_may_stand_before_a_column(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its misprints are tried some rows at once, also those of numbers with zeros before them."""
    monkeypatch.setattr(unknown, "_AT_ONCE", 3)
    draw = random.Random(rule)  # noqa: S311 - the same rows each time
    shares = ("10%", "9.0%", "99%", "33.3%", "000000000000000007%")
    made = [{"s": draw.choice(shares), "p": draw.choice(SHORT), "w": draw.choice(SHORT)} for _ in range(30)]
    reference = Reference(rule, ["s", "p", "w"], Rounding.HALF_UP)
    found = judge_batch(rule, pa.RecordBatch.from_pylist(made), rounding=Rounding.HALF_UP)
    assert [tuple(one.values()) for one in found.to_pylist()] == [*map(reference.answer, made)]


@pytest.mark.heavy
@pytest.mark.parametrize("rounding", list(Rounding))
@pytest.mark.parametrize("rule", list(FORMS))
def test_many_rows_have_the_answers_of_their_problems(rule: str, rounding: Rounding) -> None:
    """A hundred thousand of each form and convention, all of them where the heavy tests run in full."""
    require_equal(rule, rounding, 100_000 if FULL else 125, f"many {rule} {rounding}")
