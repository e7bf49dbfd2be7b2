"""Workbooks: sheets, blocks, merged and hidden cells, formulas, and what is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.styles import Alignment, Font

from tests.documents.grids import read, texts
from unionstats.documents import RefusedError
from unionstats.documents.model import Document

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "xl/worksheets/sheet1.xml"


def workbook(fill: Callable[[Worksheet], None], *more: Callable[[Worksheet], None]) -> bytes:
    """A workbook of sheets that are filled so; they are called 甲, 乙, 丙 …."""
    book = openpyxl.Workbook()
    for name, one in zip("甲乙丙", (fill, *more), strict=False):
        one(book.create_sheet(name))
    del book["Sheet"]
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The workbook with a part changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            text = given.read(name)
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            made.writestr(name, text)
    return out.getvalue()


def rows(*given: list[object]) -> Callable[[Worksheet], None]:
    """Fill a sheet with these rows."""

    def fill(sheet: Worksheet) -> None:
        for row in given:
            sheet.append(row)

    return fill


def book(*given: list[object]) -> Document:
    """A workbook of one sheet with these rows, as a document."""
    return read(workbook(rows(*given)), "a.xlsx")


def table(sheet: Worksheet) -> None:
    """A table with a title over all columns and two rows of heads."""
    for row in (
        ["表1 会员"],
        ["地区", "2023年", None, "增长"],
        [None, "人数", "金额", None],
        ["沈阳", 1234, 5.5, 0.032],
        ["  大连", 402, -3, -0.01],
        ["注：不含。"],
    ):
        sheet.append(row)
    for merged in ("A1:D1", "A2:A3", "B2:C2", "D2:D3"):
        sheet.merge_cells(merged)
    for y in (4, 5):
        sheet.cell(y, 2).number_format = "#,##0"
        sheet.cell(y, 3).number_format = "0.00_);(0.00)"
        sheet.cell(y, 4).number_format = "0.0%"


def test_a_sheet_is_read_as_it_shows_itself() -> None:
    """Prose on another sheet is paragraphs; rows and columns are those of the sheet."""
    document = read(workbook(rows(["公报"], [None], ["全年发展62人。"]), table), "a.xlsx")
    (one,) = document.tables
    assert texts(one) == [
        ["地区", "2023年", "2023年", "增长"],
        ["地区", "人数", "金额", "增长"],
        ["沈阳", "1,234", "5.50", "3.2%"],
        ["大连", "402", "(3.00)", "-1.0%"],
    ]
    assert (one.caption, one.notes, one.sheet, one.row, one.column) == (
        "表1 会员",
        ("注：不含。",),
        "乙",
        1,
        0,
    )
    assert one.cells[3][0].indent == 2
    assert document.text == (
        "公报\n\n全年发展62人。\n\n表1 会员\n\n地区\t2023年\t增长\n人数\t金额\n"
        "沈阳\t1,234\t5.50\t3.2%\n大连\t402\t(3.00)\t-1.0%\n\n注：不含。"
    )


def test_what_is_hidden_is_left_out_and_told() -> None:
    """Its row stays in place, so that places are those of the sheet."""

    def fill(sheet: Worksheet) -> None:
        rows(["a", "b", "c"], ["x", 1, 2], ["y", 3, 4], ["z", 5, 6])(sheet)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.row_dimensions[9].hidden = True

    def hide(sheet: Worksheet) -> None:
        rows(["a", "b"])(sheet)
        sheet.sheet_state = "hidden"

    document = read(workbook(fill, hide), "a.xlsx")
    assert texts(document.tables[0]) == [["a", "", "c"], ["x", "", "2"], ["", "", ""], ["z", "", "6"]]
    assert [(one.code, one.words) for one in document.remarks] == [("S023", {"hidden": "甲!3:3, 甲!B:B, 乙"})]


def test_blocks_of_a_sheet_are_tables_of_their_own() -> None:
    """Where their numbers or heads differ, or where they are far apart."""
    empty: list[list[object]] = [[None]] * 60
    document = book(
        ["表1 甲"],
        ["a", "b"],
        ["x", 1],
        [None],
        ["表2 乙"],
        ["c", "d", "e"],
        ["y", 2, 3],
        *empty,
        ["f", "g"],
        ["z", 4],
    )
    assert [(one.row, one.caption) for one in document.tables] == [(1, "表1 甲"), (5, "表2 乙"), (67, "")]


def test_texts_dates_truth_and_errors() -> None:
    """Each as it is shown; struck-out text is not, a raised mark joins no digit."""

    def fill(sheet: Worksheet) -> None:
        rows(["a", "b\nc", True, date(2023, 3, 15), "#DIV/0!", 0.1 + 0.2], ["x", 5, 6, 7, 8, 9])(sheet)
        sheet["D1"].number_format = 'yyyy"年"m"月"'
        sheet["E1"].data_type = "e"
        sheet["B2"].font = Font(strike=True)
        sheet["A2"].alignment = Alignment(indent=1)

    (one,) = read(workbook(fill), "a.xlsx").tables
    assert texts(one) == [
        ["a", "b\u2003c", "TRUE", "2023年3月", "#DIV/0!", "0.3"],
        ["x", "", "6", "7", "8", "9"],
    ]
    assert one.cells[1][0].indent == 2


def test_zeros_that_a_sheet_does_not_show_are_not_read() -> None:
    """A cell without a figure is not zero."""

    def fill(sheet: Worksheet) -> None:
        rows(["a", "b"], ["x", 0])(sheet)
        sheet.sheet_view.showZeros = False

    assert texts(read(workbook(fill), "a.xlsx").tables[0]) == [["a", "b"], ["x", ""]]


def test_merged_cells_that_overlap_are_told() -> None:
    """The first keeps its places."""
    data = workbook(table)
    data = changed(
        data, SHEET, '<mergeCell ref="A2:A3"/>', '<mergeCell ref="A2:A3"/><mergeCell ref="A3:B3"/>'
    )
    document = read(data, "a.xlsx")
    assert [one.code for one in document.remarks] == ["S024"]
    assert texts(document.tables[0])[1] == ["地区", "人数", "金额", "增长"]


def test_a_formula_is_what_was_saved_of_it() -> None:
    """Its value; without one there is nothing to show."""
    data = workbook(rows(["a", "b"], ["x", "=1+1"]))
    with pytest.raises(RefusedError) as caught:
        read(data, "a.xlsx")
    assert (caught.value.code, caught.value.words) == ("S022", {"cell": "甲!B2"})
    saved = changed(data, SHEET, "<f>1+1</f><v></v>", "<f>1+1</f><v>2</v>")
    assert texts(read(saved, "a.xlsx").tables[0]) == [["a", "b"], ["x", "2"]]


def test_an_unknown_format_is_refused_by_name() -> None:
    """With the cell."""

    def fill(sheet: Worksheet) -> None:
        rows(["a", "b"], ["x", 5])(sheet)
        sheet["B2"].number_format = "[DBNum2]General"

    with pytest.raises(RefusedError) as caught:
        read(workbook(fill), "a.xlsx")
    assert (caught.value.code, caught.value.words) == ("S021", {"format": "[DBNum2]General", "cell": "甲!B2"})


def test_cells_at_the_ends_of_a_sheet_are_read() -> None:
    """A table between them would be too large to exist."""

    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"], sheet["XFD1048576"] = "a", 1, "注：完。"

    document = read(workbook(fill), "a.xlsx")
    assert document.text == "a\t1\n\n注：完。"


@pytest.mark.parametrize("places", [["A1", "XFD40", "A80", "XFD120"], ["A1", "B1:XFD400"]])
def test_a_table_of_too_many_places_is_refused(places: list[str]) -> None:
    """Few cells can claim very many."""

    def fill(sheet: Worksheet) -> None:
        for place in places:
            sheet[place.partition(":")[0]] = "x"
        for y in range(1, 400, 40):
            sheet.cell(y, 1).value = "x"
            sheet.cell(y, 16_384).value = "x"

    with pytest.raises(RefusedError) as caught:
        read(workbook(fill), "a.xlsx")
    assert caught.value.code == "S020"


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        (SHEET, "<sheetData>", "<sheetData", "S009"),
        (SHEET, "<v>1234</v>", "<v>nan</v>", "S009"),
        (SHEET, "<v>1234</v>", "<v>many</v>", "S009"),
        (SHEET, "<sheetData>", "<sheetData>" + "<row/>" * 6_100_000, "S020"),
        (SHEET, "<sheetData>", "<sheetData>" + " " * 70_000_000, "S012"),
    ],
    ids=["cut", "nan", "text", "rows", "bomb"],
)
def test_a_damaged_or_hostile_workbook_is_refused(part: str, old: str, new: str, code: str) -> None:
    """Before it is unpacked where its size says so."""
    with pytest.raises(RefusedError) as caught:
        read(changed(workbook(table), part, old, new), "a.xlsx")
    assert caught.value.code == code


def test_a_hundred_thousand_cells_are_read() -> None:
    """Each at its place."""
    (one,) = book(["name", *range(9)], *([f"r{y}", *range(9)] for y in range(10_000))).tables
    assert (len(one.cells), one.cells[10_000][9].text) == (10_001, "8")
