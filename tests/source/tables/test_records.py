"""CSV as records, against the reader of the standard library, and the places of its cells."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.diagnostics import Problem
from unionstats.source.tables.records import Record, cells_at, place_in, records

TEXTS = st.text(alphabet=" \t,;\"'\nab家3", max_size=40)


@given(TEXTS, st.sampled_from(",;\t"))
def test_cells_are_those_of_the_standard_reader(text: str, delimiter: str) -> None:
    """Without the blanks around them, and without empty rows, as far as nothing is wrong."""
    try:
        rows = list(
            csv.reader(
                text.splitlines(keepends=True), delimiter=delimiter, strict=True, skipinitialspace=True
            )
        )
    except csv.Error:
        assert any(isinstance(row, Problem) for row in records(text, delimiter))
        return
    stripped = [[cell.strip() for cell in row] for row in rows]
    assert [row.cells for row in records(text, delimiter) if isinstance(row, Record)] == [
        row for row in stripped if any(row)
    ]


@given(TEXTS, st.sampled_from(",;\t"))
def test_each_cell_stands_where_it_is_said_to(text: str, delimiter: str) -> None:
    """Its text there is its value; within quotes, each character of the value has a place of its own."""
    for row in records(text, delimiter):
        if isinstance(row, Problem):
            assert 0 <= row.start < row.end <= len(text) + 1
            continue
        places = cells_at(text, row, delimiter)
        assert len(places) == len(row.cells)
        for value, cell in zip(row.cells, places, strict=True):
            there = text[cell.start : cell.end]
            assert (there.replace('""', '"') if cell.quoted else there) == value or '"' in value
            for at, character in enumerate(value):
                start, end = place_in(text, cell, at, at + 1)
                assert text[start] == character
                assert text[start:end] in (character, character * 2)


@pytest.mark.parametrize(
    ("text", "reason", "at"),
    [
        ('a,"b', "quote-open", 2),
        ('a,"b\nc,d\n', "quote-open", 2),
        ('a,"b"c', "quote-behind", 5),
        ('a,"b" ,c', "quote-behind", 5),
        (f"a,{'b' * 200_000}\n", "cell-long", 0),
        (f'a,"{"b" * 200_000}\nc,d\n', "cell-long", 0),
    ],
)
def test_what_keeps_a_row_from_being_read(text: str, reason: str, at: int) -> None:
    """The first fault, at its place."""
    (problem,) = records(text, ",")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.words["reason"], problem.start) == ("S018", reason, at)


def test_rows_after_a_stray_quote_are_read() -> None:
    """So that all that is wrong is told at once."""
    first, second = records('a,"b"c\nd,e\n', ",")
    assert isinstance(first, Problem)
    assert second == Record(["d", "e"], 7, 11)
