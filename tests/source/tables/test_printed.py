"""A table of a document is read as what it prints."""

from __future__ import annotations

from fractions import Fraction

import pytest
from msgspec.structs import replace

from tests.grids import table
from unionstats.source.drafting.tables.names import row_labels
from unionstats.source.patterns.heads import Says
from unionstats.source.tables.printed import PrintedTable, read_table


def values(read: PrintedTable) -> list[list[object]]:
    """The figures of the body as numbers."""
    body = [row[read.stub_columns :] for row in read.figures[read.header_rows :]]
    return [[None if cell is None else cell.value for cell in row] for row in body]


def units(read: PrintedTable) -> list[list[str | None]]:
    """The units of the body."""
    body = [row[read.stub_columns :] for row in read.figures[read.header_rows :]]
    return [[cell.unit.name if cell is not None and cell.unit else None for cell in row] for row in body]


def test_merged_heads_of_two_levels_give_their_words_to_each_column() -> None:
    """Merged heads of two levels give their words to each column."""
    read = read_table(
        table("地区|2022年|>|2023年|>\n^|人数（人）|金额|人数（人）|金额\n沈阳|12|1.5|13|1.6", "单位：万元")
    )
    assert (read.header_rows, read.stub_columns, read.unit) == (2, 1, "万元")
    assert [head.texts for head in read.columns] == [
        ("地区",),
        ("2022年", "人数"),
        ("2022年", "金额"),
        ("2023年", "人数"),
        ("2023年", "金额"),
    ]
    assert units(read) == [["人", "万元", "人", "万元"]]


def test_a_head_over_blank_places_of_a_plain_file_stands_over_them() -> None:
    """A head over blank places of a plain file stands over them."""
    read = read_table(table("地区|2022年||2023年|\n|人数|金额|人数|金额\n沈阳|12|1.5|13|1.6"))
    assert [head.texts for head in read.columns[1:]] == [
        ("2022年", "人数"),
        ("2022年", "金额"),
        ("2023年", "人数"),
        ("2023年", "金额"),
    ]


def test_three_levels_of_heads() -> None:
    """Three levels of heads."""
    read = read_table(table("|会员|>|>\n|合计|其中：|>\n||男|女\n沈阳|12|5|7"))
    assert read.header_rows == 3
    assert read.columns[3].texts == ("会员", "其中：", "女")
    assert Says.OF_WHICH in read.columns[2].says


@pytest.mark.parametrize(
    ("caption", "unit", "factor"),
    [
        ("表1 收支\n单位：万元", "万元", 10_000),
        ("计量单位:亿元", "亿元", 10**8),
        ("Revenue (£000)", "£000", 1000),
        ("Sales, $ million ($ million)", "$ million", 10**6),
        ("(Thousand dollars)", "Thousand dollars", 1000),
        ("Unit: persons", "persons", 1),
    ],
)
def test_the_unit_of_a_caption_is_that_of_every_figure(caption: str, unit: str, factor: int) -> None:
    """The unit of a caption is that of every figure."""
    read = read_table(table("Item|2022|2023\nSales|12|13\nCosts|5|6", caption))
    assert read.unit == unit
    cell = read.figures[1][1]
    assert cell is not None
    assert cell.unit is not None
    assert cell.value * cell.unit.factor == 12 * factor


def test_a_caption_of_two_units_gives_each_column_the_one_that_its_words_are_measured_in() -> None:
    """A caption of two units gives each column the one that its words are measured in."""
    read = read_table(table("地区|会员人数|经费支出|备查\n沈阳|12|1.5|3", "计量单位：人、万元"))
    assert read.units[1:] == ("人", "万元", "")


def test_a_column_of_units_gives_each_row_its_own() -> None:
    """A column of units gives each row its own."""
    read = read_table(table("序号|指标|计量单位|2022年\n1|会员|人|12\n2|经费|万元|1.5\n3|入会率|%|45"))
    assert (read.header_rows, read.stub_columns) == (1, 3)
    assert units(read) == [["人"], ["万元"], ["%"]]
    assert [head.texts for head in read.rows[1:]] == [("会员",), ("经费",), ("入会率",)]


def test_a_head_that_names_its_unit_keeps_it_beside_a_column_of_units() -> None:
    """A price in 元 of what is counted in boxes is in 元."""
    read = read_table(table("品名|计量单位|数量|单价（元）\n图书|册|20|3.50\n手套|双|30|2.25"))
    assert units(read) == [["册", "元"], ["双", "元"]]


def test_columns_of_several_units_keep_them_beside_the_name_of_a_row_that_ends_like_one() -> None:
    """A station in brackets is no unit of visits; where all columns are in one, that of the row counts."""
    read = read_table(
        table("机构|机构数（个）|诊疗（万人次）\n医院|148|1,846.2\n卫生服务中心（站）|236|612.7")
    )
    assert units(read) == [["个", "万人次"], ["个", "万人次"]]
    read = read_table(table("指标|2022年|2023年\n会员（人）|148|184\n经费（万元）|236|612.7"))
    assert units(read) == [["人", "人"], ["万元", "万元"]]


def test_a_percent_sign_in_a_head_is_the_unit_of_its_cells() -> None:
    """A percent sign in a head is the unit of its cells."""
    read = read_table(table("地区|增长%|占比（%）|同比（±%）\n沈阳|3.2|4.0|-1.0"))
    assert units(read) == [["%", "%", "%"]]
    wide = read_table(table("地区|预算数|决算数|决算数为预算数的％\n东市|100|98|98.0", "单位：万元"))
    assert wide.units[3] == "%"


def test_fractions_that_a_sheet_shows_as_per_cent_are_fractions() -> None:
    """Fractions that a sheet shows as per cent are fractions."""
    read = read_table(table("Area|Percent\nA|0.23853\nB|0.38455"))
    assert units(read) == [[None], [None]]


def test_years_in_heads_and_stubs_are_no_figures_and_amounts_like_years_are() -> None:
    """Years in heads and stubs are no figures and amounts like years are."""
    read = read_table(table("年份|2019|2020\n甲|1900|2011\n乙|1999|2000"))
    assert values(read) == [[1900, 2011], [1999, 2000]]
    by_year = read_table(table("年份|产值\n2019|1900\n2020|2011\n2021|2050"))
    assert (by_year.header_rows, by_year.stub_columns) == (1, 1)
    assert values(by_year) == [[1900], [2011], [2050]]


def test_one_year_over_amounts_that_could_be_years() -> None:
    """One year over amounts that could be years."""
    read = read_table(table("地区|2023\n沈阳|1900\n大连|2011"))
    assert read.header_rows == 1
    assert values(read) == [[1900], [2011]]


def test_years_beside_stubs_that_cover_two_rows_are_heads() -> None:
    """The names of the stubs stand over them, and before no years."""
    read = read_table(table("地区|行业|会员|>\n^|^|2022年|2023\n东市|甲|1900|2011\n东市|乙|1850|1999"))
    assert (read.header_rows, read.stub_columns) == (2, 2)
    assert values(read) == [[1900, 2011], [1850, 1999]]


@pytest.mark.parametrize(("head", "unit"), [("2023 Q4 (p)", ""), ("2023年12月（r）", ""), ("Price (p)", "p")])
def test_a_letter_behind_a_time_marks_it_and_is_no_unit(head: str, unit: str) -> None:
    """Provisional and revised figures are in the unit of the others."""
    read = read_table(table(f"Period|{head}\nNorth|12\nSouth|13"))
    assert read.units[1] == unit


def test_lines_below_the_words_behind_of_which_stand_beside_it() -> None:
    """They have its level, and are parts like it."""
    cells = "指标|6月\n总计|9\n其中：甲|4\n乙|3\n丙|2"
    plain = table(cells)
    rows = [
        (replace(row[0], indent=indent), *row[1:])
        for row, indent in zip(plain.cells, (0, 0, 2, 8, 0), strict=True)
    ]
    heads = read_table(replace(plain, cells=tuple(rows))).rows
    assert [(one.level, bool(one.says & Says.OF_WHICH)) for one in heads[1:]] == [
        (0, False),
        (2, True),
        (2, True),
        (0, False),
    ]


def test_the_row_that_numbers_the_columns_is_a_head() -> None:
    """The row that numbers the columns is a head."""
    read = read_table(table("项目|本年|上年|增减\n甲|1|2|3\n收入|50|40|10"))
    assert read.header_rows == 2
    assert values(read) == [[50, 40, 10]]


@pytest.mark.parametrize("mark", ["—", "–", "-", "…", "...", "x", "n/a", "（空）", ""])
def test_a_mark_for_no_figure_is_nil(mark: str) -> None:
    """A mark for no figure is nil."""
    read = read_table(table(f"地区|本年|上年\n沈阳|{mark}|3\n大连|4|5"))
    assert read.nil == {(1, 1)}
    assert not read.unread


@pytest.mark.parametrize(
    ("cell", "value", "stated"),
    [
        ("12,345①", 12345, "12,345"),
        ("12,345[1]", 12345, "12,345"),
        ("12,345*", 12345, "12,345"),
        ("4,800E", 4800, "4,800"),
        ("312r", 312, "312"),
        ("312 p", 312, "312"),
        ("△3.2", Fraction(-16, 5), "△3.2"),
        ("(1,234)", -1234, "(1,234)"),
        ("（1,234）", -1234, "（1,234）"),
        ("−3.2", Fraction(-16, 5), "−3.2"),
        ("1 234 567", 1234567, "1 234 567"),
        ("1\u00a0234", 1234, "1\u00a0234"),
        ("1\u2009234", 1234, "1\u2009234"),
        ("+5", 5, "+5"),
    ],
)
def test_a_cell_is_its_figure_without_marks(cell: str, value: object, stated: str) -> None:
    """A cell is its figure without marks."""
    read = read_table(table(f"地区|本年|上年\n沈阳|{cell}|3\n大连|4|5"))
    assert values(read)[0][0] == value
    assert read.stated[1][1] == stated


def test_decimal_commas_are_told_for_the_whole_table() -> None:
    """Decimal commas are told for the whole table."""
    read = read_table(table("Land|a|b\nX|3 064,7|70,6\nY|1 234|8,5"))
    assert values(read) == [[Fraction(30647, 10), Fraction(353, 5)], [1234, Fraction(17, 2)]]
    assert read.stated[1][1] == "3064.7"


def test_commas_of_thousands_are_none() -> None:
    """Commas of thousands are none."""
    assert values(read_table(table("Land|a|b\nX|3,064|70.6\nY|1,234|8.5")))[0] == [3064, Fraction(353, 5)]


def test_two_figures_in_a_cell_a_date_and_a_code_are_told_as_unread() -> None:
    """Two figures in a cell a date and a code are told as unread."""
    read = read_table(table("地区|人数|日期|代码\n大连|4||6\n沈阳|12 (34.5%)|2023年5月|0123"))
    assert read.unread == {(2, 1), (2, 2), (2, 3)}
    assert read.nil == set()


def test_the_row_of_a_section_and_notes_print_no_figures_and_are_not_nil() -> None:
    """The row of a section and notes print no figures and are not nil."""
    read = read_table(table("项目|本年|上年\n一、收入合计|>|>\n会费|10|9\n拨款|5|4\n注：未经审计|>|>"))
    assert read.header_rows == 1
    assert read.nil == set()
    assert read.rows[2].texts == ("一、收入合计", "会费")
    assert not read.rows[2].says


def test_outer_words_of_a_stub_stand_before_every_row_that_they_cover() -> None:
    """Outer words of a stub stand before every row that they cover."""
    read = read_table(table("区域|地区|人数|金额\n东部|沈阳|1.5|2.5\n^|大连|3.5|4.5\n西部|朝阳|5.5|6.5"))
    assert [head.texts for head in read.rows[1:]] == [("东部", "沈阳"), ("东部", "大连"), ("西部", "朝阳")]


def test_the_heads_that_a_document_marks_are_heads() -> None:
    """The heads that a document marks are heads."""
    assert read_table(table("a|1|5\nb|2|6\nc|3|9", header_rows=1)).header_rows == 1


def test_a_currency_before_the_first_figure_of_a_column_is_that_of_all() -> None:
    """A currency before the first figure of a column is that of all."""
    read = read_table(table("Item|2022\nSales|$100\nCosts|(40)\nTotal|$60"))
    assert units(read) == [["美元"], ["美元"], ["美元"]]
    assert values(read) == [[100], [-40], [60]]


@pytest.mark.parametrize("text", ["a", "1", "a|b", "1|2", "|", "a|b\nc|d", "1|2\n3|4", "—|—\n—|—"])
def test_a_table_of_hardly_anything_is_read(text: str) -> None:
    """A table of hardly anything is read."""
    read = read_table(table(text))
    assert len(read.figures) == len(read.source.cells)
    assert len(read.columns) == len(read.source.cells[0])


def test_a_table_without_rows_is_read() -> None:
    """A table without rows is read."""
    assert read_table(table("")).rows == read_table(table("")).rows


def test_the_title_is_the_label() -> None:
    """The title is the label."""
    assert read_table(table("a|b\nc|1", "表1 会员\n单位：人")).label == "表1 会员"


@pytest.mark.parametrize("mark", ["", "甲", "栏次", "(1)", "Column"])
def test_a_row_that_numbers_the_columns_has_no_name(mark: str) -> None:
    """A row that numbers the columns has no name."""
    numbers = "2|3|4" if mark == "(1)" else "1|2|3"
    read = read_table(table(f"地区|基层|女工|合计\n{mark}|{numbers}\n东市|4|5|9"))
    assert values(read) == [[4, 5, 9]]


def test_a_named_row_of_one_two_three_is_a_row_of_figures() -> None:
    """A named row of one, two, three is a row of figures."""
    read = read_table(table("地区|基层|女工|合计\n东市|1|2|3\n西市|4|5|9"))
    assert values(read) == [[1, 2, 3], [4, 5, 9]]
    assert read.columns[1].texts == ("基层",)


def test_rows_named_by_marks_are_rows_of_figures() -> None:
    """Rows named by marks are rows of figures."""
    read = read_table(table("地区|基层|女工|合计\n甲|1|2|3\n乙|4|5|9"))
    assert values(read) == [[1, 2, 3], [4, 5, 9]]


@pytest.mark.parametrize(
    "lines", ["Item|Note|2023\nIn|2|900\nOut|3|100\nAll||1000", "项目|2023|附注\n甲|900|2\n乙|100|3"]
)
def test_the_numbers_of_notes_are_no_figures(lines: str) -> None:
    """The numbers of notes are no figures."""
    read = read_table(table(lines))
    figures = [cell.value for row in read.figures for cell in row if cell is not None]
    assert figures[:2] == [900, 100]
    assert read.rows[1].texts in {("In",), ("甲",)}


def test_notes_as_amounts_are_figures() -> None:
    """Notes as amounts are figures."""
    assert values(read_table(table("Year|Notes|Coins\nA|9,000|20\nB|8,000|30"))) == [[9000, 20], [8000, 30]]


def test_a_total_among_the_numbers_of_rows_names_its_row() -> None:
    """A total among the numbers of rows names its row."""
    read = read_table(table("序号|地区|会员\n1|甲市|100\n2|乙市|200\n合计||300"))
    assert [row.texts for row in read.rows[1:]] == [("甲市",), ("乙市",), ("合计",)]
    assert Says.TOTAL in read.rows[3].says
    assert list(row_labels(read).values()) == ["甲市", "乙市", "合计"]


@pytest.mark.parametrize(
    "lines",
    [
        "指标|2022年|增长（%）\n会员（万人）|120.5|5.0\n经费（亿元）|5.2|11.5",
        "指标|单位|2022年|增长（%）\n会员|万人|120.5|5.0\n经费|亿元|5.2|11.5",
    ],
)
def test_a_per_cent_of_a_head_goes_before_the_units_of_rows(lines: str) -> None:
    """A per cent of a head goes before the units of rows."""
    assert units(read_table(table(lines))) == [["万人", "%"], ["亿元", "%"]]


def test_a_row_named_no_is_a_row_of_figures() -> None:
    """A row named No is a row of figures."""
    assert values(read_table(table("Answer|Men|Women|All\nNo|1|2|3\nYes|4|5|9"))) == [[1, 2, 3], [4, 5, 9]]
