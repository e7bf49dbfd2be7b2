"""CSV as rows, against the reader of the standard library, and the places of its cells."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.diagnostics import Problem
from unionstats.documents.rows import Row, rows_of

TEXTS = st.text(alphabet=" \t,;\"'\nab家3", max_size=40)


@given(TEXTS, st.sampled_from(",;\t"))
def test_cells_are_those_of_the_standard_reader(text: str, delimiter: str) -> None:
    """Without the blanks around them, as far as nothing is wrong."""
    lines = text.splitlines(keepends=True)
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True))
    except csv.Error:
        assert any(isinstance(row, Problem) for row in rows_of(text, delimiter))
        return
    found = [row.texts for row in rows_of(text, delimiter) if isinstance(row, Row)]
    assert found == [[cell.strip() for cell in row] or [""] for row in rows]


@given(TEXTS, st.sampled_from(",;\t"))
def test_each_cell_stands_where_it_is_said_to(text: str, delimiter: str) -> None:
    """Its text there is its value, within quotes with two for each quotation mark."""
    for row in rows_of(text, delimiter):
        if isinstance(row, Problem):
            assert 0 <= row.start < row.end <= len(text) + 1
            continue
        for cell in row.cells:
            there = text[cell.start : cell.end]
            assert cell.text in (there, there.replace('""', '"'))


@pytest.mark.parametrize(
    ("text", "reason", "at"),
    [
        ('a,"b', "quote-open", 2),
        ('a,"b""', "quote-open", 2),
        ('a,"b\nc,d\n', "quote-open", 2),
        ('a,"b"c', "quote-behind", 5),
        ('a,"b" ,c', "quote-behind", 5),
    ],
)
def test_what_keeps_a_row_from_being_read(text: str, reason: str, at: int) -> None:
    """The first fault, at its place."""
    (problem,) = rows_of(text, ",")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.words["reason"], problem.start) == ("S018", reason, at)


def test_rows_after_a_stray_quote_are_read() -> None:
    """So that all that is wrong is told at once."""
    first, second = rows_of('a,"b"c\nd,e\n', ",")
    assert isinstance(first, Problem)
    assert isinstance(second, Row)
    assert (second.texts, second.start, second.end) == (["d", "e"], 7, 11)
