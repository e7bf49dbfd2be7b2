"""Balances and bounds that words announce accuse no sound figure."""

from __future__ import annotations

from tests.grids import table
from unionstats.source.patterns.find import find_relations
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.tables.printed import read_table


def found(text: str) -> list[LineRelation]:
    """The relations of a table."""
    read = read_table(table(text))
    return find_relations(read.figures, read.columns, read.rows)


def test_spending_printed_negative_is_added_to_income() -> None:
    """Spending in brackets is a sum with income, and no difference."""
    text = "Item|2023|2022\nIncome|1,605|1,532\nCosts|(1,435)|(1,362)\nSurplus|170|170"
    (one,) = found(text)
    assert (one.form, one.target, one.operands, one.signs) == (Form.SUM, 3, (1, 2), (1, -1))
    assert not one.failed


def test_a_rest_that_fails_as_often_as_it_holds_is_no_balance() -> None:
    """Transfers move the rest in half of the columns: it is not income less spending."""
    text = (
        "Item|a|b|c|d\nTotal income|60,000|5,000|65,000|62,000\nTotal costs|56,000|4,500|60,500|57,500\n"
        "Net movement|4,200|300|4,500|4,500"
    )
    assert not [one for one in found(text) if one.target == 3 and not one.columns]
