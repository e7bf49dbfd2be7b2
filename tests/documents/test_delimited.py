"""CSV and TSV as tables: delimiters, encodings, lines around a table, blocks."""

from __future__ import annotations

import pytest

from tests.documents.grids import read, texts
from unionstats.documents import RefusedError
from unionstats.documents.delimited import delimiter_of, looks_delimited

ROWS = [["地区", "会员（人）", "增长"], ["沈阳", "1,234", "3.2%"], ["大连", "402", "-1.0%"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_the_same_whatever_it_is_saved_as(delimiter: str, encoding: str) -> None:
    """A cell that holds the delimiter stands in quotation marks."""
    lines = [
        delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) + "\r\n" for row in ROWS
    ]
    document = read("".join(lines).encode(encoding), "a.csv")
    assert [texts(table) for table in document.tables] == [ROWS]
    assert document.text == "\n".join("\t".join(row) for row in ROWS)


def test_decimal_commas_do_not_pass_for_delimiters() -> None:
    """Nor does the comma of a title or of thousands."""
    assert delimiter_of("a;1,5;2,5\nb;3,5;4,5\n") == ";"
    assert delimiter_of("Members, volunteers and others\nname\tn\nx\t1,204\ny\t3,500\n") == "\t"


def test_lines_around_a_table_are_its_title_unit_and_notes() -> None:
    """Rows stay counted from the beginning of the file."""
    document = read(
        "表1 分地区会员数,,\n,,单位：万人\n\n地区,2020年,2021年\n合计,3,5\n沈阳,1,2\n\n注：不含离退休人员。,,\n资料来源：年报,,\n",
        "a.csv",
    )
    (table,) = document.tables
    assert (table.row, table.column) == (3, 0)
    assert table.caption == "表1 分地区会员数\n单位：万人"
    assert table.notes == ("注：不含离退休人员。", "资料来源：年报")
    assert texts(table) == [["地区", "2020年", "2021年"], ["合计", "3", "5"], ["沈阳", "1", "2"]]
    assert document.text.split("\n")[4] == "合计\t3\t5"


def test_cells_keep_their_line_breaks_as_a_blank_that_joins_no_digits() -> None:
    """And what is set in says how far."""
    (table,) = read('name,"members\n2020"\nall,"1 ""x"""\n  of which men,2\n　　女,3\n', "a.csv").tables
    assert texts(table)[0] == ["name", "members\u20032020"]
    assert texts(table)[1] == ["all", '1 "x"']
    assert [row[0].indent for row in table.cells] == [0, 0, 2, 4]


def test_rows_of_unequal_length_end_in_empty_cells() -> None:
    """Nothing of a longer row is lost."""
    (table,) = read("a,b\nx,1,2,3\ny\n\nz,4\n", "a.csv").tables
    assert texts(table) == [
        ["a", "b", "", ""],
        ["x", "1", "2", "3"],
        ["y", "", "", ""],
        ["", "", "", ""],
        ["z", "4", "", ""],
    ]


def test_a_file_of_several_tables_is_parted_where_their_titles_or_heads_differ() -> None:
    """Blank rows alone part nothing."""
    two = read("表1 甲\na,b\nx,1\n\n表2 乙\nc,d,e\ny,2,3\n", "a.csv").tables
    assert [(table.row, table.caption) for table in two] == [(1, "表1 甲"), (5, "表2 乙")]
    heads = read("a,b\nx,1\nz,2\n\nc,d,e\ny,2,3\n", "a.csv").tables
    assert [table.row for table in heads] == [0, 4]
    one = read("a,b\nx,1\n\nNorth,\ny,2\n\nTotal,3\n", "a.csv").tables
    assert [table.row for table in one] == [0]


def test_a_declared_delimiter_is_taken() -> None:
    """The line that declares it is a row of the file."""
    (table,) = read("sep=;\na;b,c\nx;1,5\n", "a.csv").tables
    assert table.row == 1
    assert texts(table) == [["a", "b,c"], ["x", "1,5"]]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ('a,b\n"x,1\n', "S018", "quote-open"),
        ('a,b\n"x"y,1\nz,2\n', "S018", "quote-behind"),
        ("a,b\n" + "x" * 1_000_000 + ",1\n", "S018", "cell-long"),
        ("x," * 100_000 + "\n" + "a,1\n" * 100_000, "S020", ""),
    ],
    ids=["open", "behind", "long", "wide"],
)
def test_what_cannot_be_cut_into_cells_is_refused(text: str, code: str, reason: str) -> None:
    """Nothing is guessed and nothing dropped."""
    with pytest.raises(RefusedError) as caught:
        read(text, "a.csv")
    assert caught.value.code == code
    assert caught.value.words.get("reason", "") == reason


def test_a_hundred_thousand_cells_are_read() -> None:
    """Each at its place."""
    rows = [f"r{y},{','.join(str(x) for x in range(9))}" for y in range(10_000)]
    (table,) = read("\n".join(rows), "a.csv").tables
    assert len(table.cells) == 10_000
    assert table.cells[9_999][9].text == "8"


@pytest.mark.parametrize(
    ("text", "delimited"),
    [
        ("地区,2020年,2021年\n合计,1244.8,1284.6\n沈阳,402.1,415.3\n", True),
        ("地区\t2020年\n合计\t1244.8\n沈阳\t402.1\n", True),
        ("表1\n单位：万人\n地区;2020年\n合计;1244,8\n沈阳;402,1\n大连;1\n", True),
        ("sep=;\na;b\n", True),
        ("h,a,b\nx,1,\ny,,2\n", True),
        ("Members rose by 5%, to 1,284.\nFees fell by 2%, to 1,190.\n", False),
        ("In 2020, 2021, 2022\nthe unions, the firms, the city\n", False),
        ("会员62人，增长5%。\n", False),
        ("| a | b |\n|---|---|\n| x | 1 |\n", False),
        ("h,a\n", False),
        ("", False),
    ],
)
def test_a_text_without_a_name_shows_that_it_is_csv(text: str, *, delimited: bool) -> None:
    """Rows of one width, mostly of figures, with few lines around them; sentences are none."""
    assert looks_delimited(text) is delimited
