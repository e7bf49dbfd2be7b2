"""Rows of a table that stand on a sheet of a workbook."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from inline_snapshot import snapshot
from openpyxl import Workbook

from tests.ledger.tabular.test_tables import load, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

ROWS = (
    ("地区", "2020年", "2021年", "增长"),
    ("合计", 1244.8, 1284.6, 0.032),
    ("沈阳", 402.1, 415.3, 0.033),
    ("大连", 842.7, 869.3, "—"),
)
COLUMNS = """\
unit = "万人"
columns = [
  { id = "y2020", label = "2020年" },
  { id = "y2021", label = "2021年" },
  { id = "growth", label = "增长", unit = "%" },
]
checks.growth = "growth = (y2021 - y2020) / y2020"
"""


def book(*sheets: str, edit: Callable[[Worksheet], None] = lambda _: None) -> bytes:
    """Return a workbook whose sheets all show the rows, a title above; `edit` changes the last."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name in sheets:
        sheet = made.create_sheet(name)
        sheet.append(("分地区会员数",))
        for row in ROWS:
            sheet.append(row)
        for row in sheet.iter_rows(min_row=3, min_col=2, max_col=4):
            for cell, form in zip(row, ("0.0", "#,##0.0", "0.0%"), strict=True):
                cell.number_format = form
    edit(made.worksheets[-1])
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def ledger(file: str) -> str:
    """Return a ledger with a table of that file."""
    return f"format = 1\n[tables.t]\nfile = {file}\n{COLUMNS}"


@pytest.mark.parametrize("file", ['"m.xlsx"', '"m.xlsx#会员"', '{ path = "m.xlsx", sheet = "会员" }'])
def test_cells_are_what_the_sheet_shows(file: str) -> None:
    """The only sheet with a table needs no name."""
    read = load(ledger(file), m_xlsx=book("会员"))
    assert {name: one.table.stated for name, one in read.figures.items()} == {
        "t.y2020[合计]": "1244.8",
        "t.y2021[合计]": "1,284.6",
        "t.growth[合计]": "3.2%",
        "t.y2020[沈阳]": "402.1",
        "t.y2021[沈阳]": "415.3",
        "t.growth[沈阳]": "3.3%",
        "t.y2020[大连]": "842.7",
        "t.y2021[大连]": "869.3",
    }
    assert [one.check for one in read.not_applied] == ["t.growth[大连]"]


def test_the_named_one_of_several_sheets_is_read() -> None:
    """Numbers on the others are another table's."""

    def other(sheet: Worksheet) -> None:
        sheet["B3"].value = 7

    read = load(ledger('"m.xlsx#二"'), m_xlsx=book("一", "二", edit=other))
    assert read.figures["t.y2020[合计]"].table.stated == "7.0"


def test_a_merged_name_is_that_of_each_of_its_rows() -> None:
    """A merged figure stands once."""

    def merged(sheet: Worksheet) -> None:
        sheet.merge_cells("A4:A5")
        sheet.merge_cells("B4:B5")

    read = load(ledger('"m.xlsx"'), m_xlsx=book("一", edit=merged))
    assert read.tables["t"].rows == ["合计", "沈阳", "沈阳_2"]
    assert "t.y2020[沈阳_2]" not in read.figures


def _odd(sheet: Worksheet) -> None:
    sheet["C4"].value = "415.3.2"


def _hidden(sheet: Worksheet) -> None:
    sheet.row_dimensions[5].hidden = True


def _two(sheet: Worksheet) -> None:
    for row, values in enumerate((("分地区会员数",), *ROWS), 91):
        for letter, value in zip("ABCD", values, strict=False):
            sheet[f"{letter}{row}"] = value


def _format(sheet: Worksheet) -> None:
    sheet["B3"].number_format = "[$-F800]q"


def _formula(sheet: Worksheet) -> None:
    sheet["B3"].value = "=1+1"


def _bomb() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 80_000_000)
    return target.getvalue()


@pytest.mark.parametrize(
    ("file", "data", "lines"),
    [
        (
            '"m.xlsx#Sheet 1"',
            book("Sheet1", "会员"),
            snapshot("""\
a.toml:3:8: L012 tables.t.file: m.xlsx#Sheet 1: the workbook has no such sheet with a table
 3 | file = "m.xlsx#Sheet 1"
   |        ^^^^^^^^^^^^^^^^
   = Did you mean m.xlsx#Sheet1?
"""),
        ),
        (
            '"m.xlsx"',
            book("会员", "其他"),
            snapshot("""\
a.toml:3:8: L012 tables.t.file: m.xlsx: the workbook has several sheets with tables; name one after a #
 3 | file = "m.xlsx"
   |        ^^^^^^^^
   = Did you mean m.xlsx#会员?
"""),
        ),
        (
            '"m.xlsx"',
            book("会员", edit=_odd),
            snapshot("""\
m.xlsx#会员:4:14: Q007 t.y2021[沈阳]: '415.3.2' is not grouped like a number
 4 | 沈阳 | 402.1 | 415.3.2 | 3.3%
   |                ^^^^^^^
   = Write a decimal point as a full stop, and commas only between groups of three digits.
"""),
        ),
        (
            '"m.xlsx"',
            book("会员", edit=_hidden),
            snapshot("""\
a.toml:3:8: S023 tables.t.file: hidden and not read: 会员!5:5
 3 | file = "m.xlsx"
   |        ^^^^^^^^
"""),
        ),
        (
            '"m.xlsx"',
            book("会员", edit=_two),
            snapshot("""\
a.toml:3:8: L012 tables.t.file: m.xlsx#会员: the sheet has several tables; give the table a sheet of its own
 3 | file = "m.xlsx"
   |        ^^^^^^^^
"""),
        ),
        (
            '"m.xlsx"',
            book("会员", edit=_format),
            snapshot("""\
a.toml:3:8: S021 tables.t.file: the number format [$-F800]q of cell 会员!B3 is not known
 3 | file = "m.xlsx"
   |        ^^^^^^^^
   = Give the cell a plain number format, such as 0.00 or #,##0.
"""),
        ),
        (
            '"m.xlsx"',
            book("会员", edit=_formula),
            snapshot("""\
a.toml:3:8: S022 tables.t.file: cell 会员!B3 holds a formula whose value is not saved
 3 | file = "m.xlsx"
   |        ^^^^^^^^
   = Open the workbook in a spreadsheet program and save it.
"""),
        ),
        (
            '"m.xlsx"',
            b"\xd0\xcf\x11\xe0 and more",
            snapshot("""\
a.toml:3:8: L012 tables.t.file: m.xlsx: the file has a password, or the old format .xls; save it as .xlsx without a password
 3 | file = "m.xlsx"
   |        ^^^^^^^^
"""),
        ),
        (
            '"m.xlsx"',
            _bomb(),
            snapshot("""\
a.toml:3:8: S012 tables.t.file: this document unpacks to more than 32 MB
 3 | file = "m.xlsx"
   |        ^^^^^^^^
"""),
        ),
        (
            '{ path = "m.csv", sheet = "会员" }',
            b"a,b\n1,2\n",
            snapshot("""\
a.toml:3:8: L012 tables.t.file: m.csv: the file is no workbook, and has no sheets
 3 | file = { path = "m.csv", sheet = "会员" }
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""),
        ),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(file: str, data: bytes, lines: str) -> None:
    """Each has its place in the ledger, or on the sheet, and a way out."""
    assert told(ledger(file), **{"m_csv" if "csv" in file else "m_xlsx": data}) == lines
