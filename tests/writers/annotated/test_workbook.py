"""A comment stands at the cell of its figure, and nothing else of the workbook is another."""

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment as Note

from unionstats.documents.workbook.book import read_workbook
from unionstats.results.annotation import Comment
from unionstats.writers.annotated.workbook import annotated_workbook

ROWS: Sequence[Sequence[object]] = [("地区", "人数", "占比"), ("甲", 5, 0.5), ("乙", 5, 0.5), ("合计", 11, 1)]


def book(edit: Callable[[Any], None] = lambda _: None) -> bytes:
    """A workbook with a sentence, a line above a table, and a table, on its second sheet."""
    made = openpyxl.Workbook()
    made.worksheets[0]["A1"] = "说明"
    sheet = made.create_sheet("会'员!表")
    sheet["C3"] = "全省会员11人，增长2.5%。"
    sheet["B6"], sheet["D6"] = "表1 会员7人", "单位：人"
    for y, row in enumerate(ROWS, 7):
        for x, value in enumerate(row, 2):
            sheet.cell(y, x, value)
    sheet["D8"].number_format = sheet["D9"].number_format = sheet["D10"].number_format = "0%"
    edit(sheet)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def at(data: bytes, figure: str, number: int = 0) -> Comment:
    """A comment on the figure, that of this number among the same."""
    text, place = read_workbook(data).text, -1
    for _ in range(number + 1):
        place = text.index(figure, place + 1)
    return Comment(place, place + len(figure), (f"{figure}有误", "<&>\x1b"))


def comments(data: bytes) -> dict[str, str]:
    """The comments by sheet and cell, as another reader finds them."""
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in openpyxl.load_workbook(BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def changed(before: bytes, after: bytes) -> list[str]:
    """The names of the parts that are other ones or new."""
    old, new = (zipfile.ZipFile(BytesIO(one)) for one in (before, after))
    assert new.namelist()[: len(old.namelist())] == old.namelist()
    return [one for one in new.namelist() if one not in old.namelist() or old.read(one) != new.read(one)]


@pytest.mark.parametrize(
    ("figure", "number", "cell"),
    [("11", 0, "C3"), ("2.5%", 0, "C3"), ("7人", 0, "B6"), ("5", 1, "C8"), ("5", 3, "C9"), ("50%", 1, "D9")],
)
def test_a_comment_is_at_its_cell(figure: str, number: int, cell: str) -> None:
    """Of a table, of a line above one, of a sentence."""
    data = book()
    made = annotated_workbook(data, [at(data, figure, number)])
    assert comments(made) == {f"会'员!表!{cell}": f"{figure}有误\n<&>\\x1b"}
    assert read_workbook(made) == read_workbook(data)


def test_a_merged_cell_has_its_comment_where_it_begins() -> None:
    """Also one that covers rows."""
    data = book(lambda sheet: sheet.merge_cells("C8:C9"))
    made = annotated_workbook(data, [at(data, "5", 1)])
    assert list(comments(made)) == ["会'员!表!C8"]


def test_a_cell_has_one_comment_with_all_that_was_found() -> None:
    """In the order of what was found; what stands nowhere is told at the first cell."""
    data = book()
    nowhere = Comment(-1, -1, ("不在",))
    made = annotated_workbook(data, [at(data, "11"), at(data, "2.5%"), nowhere])
    text = "11有误\n<&>\\x1b\n2.5%有误\n<&>\\x1b"
    assert comments(made) == {"会'员!表!C3": text, "Sheet!A1": "不在"}


def test_a_comment_that_is_there_stays_and_the_new_text_follows() -> None:
    """Those of other cells and sheets too."""

    def edit(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's sheet
        sheet["C8"].comment, sheet["B2"].comment = Note("旧", "甲"), Note("别的", "乙")

    data = book(edit)
    made = annotated_workbook(data, [at(data, "5", 1), at(data, "5", 3)])
    new = "5有误\n<&>\\x1b"
    assert comments(made) == {"会'员!表!C8": f"旧\n\n{new}", "会'员!表!B2": "别的", "会'员!表!C9": new}
    assert changed(data, made) == ["xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml"] or changed(
        data, made
    ) == ["xl/drawings/commentsDrawing1.vml", "xl/comments/comment1.xml"]


def test_charts_formats_and_rules_of_formats_stay_byte_for_byte() -> None:
    """Only the sheet, what it is related to and the list of parts are other ones."""

    def edit(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's sheet
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=3, min_row=7, max_row=9), titles_from_data=True)
        sheet.add_chart(chart, "G2")
        sheet.oddHeader.center.text = "页眉"

    data = book(edit)
    made = annotated_workbook(data, [at(data, "11")])
    new = ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]
    parts = {"[Content_Types].xml", "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels", *new}
    assert set(changed(data, made)) == parts
    sheets = [zipfile.ZipFile(BytesIO(one)).read("xl/worksheets/sheet2.xml").decode() for one in (data, made)]
    start, end = sheets[1].index("<legacyDrawing"), sheets[1].index("</worksheet>")
    assert sheets[1][:start] + sheets[1][end:] == sheets[0]


def test_the_drawing_of_comments_stands_where_the_standard_has_it() -> None:
    """Before the list of tables, which Excel takes for damage otherwise."""
    out = BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = made.add_worksheet("表")
    sheet.add_table(
        2, 1, 4, 2, {"columns": [{"header": "地区"}, {"header": "人数"}], "data": [["甲", 5], ["乙", 6]]}
    )
    other = made.add_worksheet("另")
    other.write(0, 0, "会员8人。")
    other.write_comment(0, 0, "旧")
    other.insert_button("D2", {"caption": "按"})
    made.close()
    data = out.getvalue()
    result = annotated_workbook(data, [at(data, "6"), at(data, "8人")])
    xml = zipfile.ZipFile(BytesIO(result)).read("xl/worksheets/sheet1.xml").decode()
    assert xml.index("</sheetData>") < xml.index("<legacyDrawing") < xml.index("<tableParts")
    assert comments(result) == {"表!C5": "6有误\n<&>\\x1b", "另!A1": "旧\n\n8人有误\n<&>\\x1b"}
    ids = b"".join(
        zipfile.ZipFile(BytesIO(result)).read(name)
        for name in zipfile.ZipFile(BytesIO(result)).namelist()
        if name.endswith(".vml")
    )
    assert ids.count(b'"_x0000_s1025"') == 1
