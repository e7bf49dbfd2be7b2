"""Tables on screens of any width: aligned, and no figure cut."""

import pytest
from inline_snapshot import snapshot
from msgspec.structs import replace

from tests.tables import column, table
from unionstats.locale import Language, words
from unionstats.results.table import Cell, Kind, Table
from unionstats.streams import Screen
from unionstats.text.cells import cells
from unionstats.writers import grid as writer

EN = words(Language.EN)


def grid(made: Table, screen: Screen) -> str:
    """The table as text."""
    return writer.grid(made, screen, EN)[0]


COLUMNS = (
    column("判定"),
    column("Id", fold=True),
    column("Stated", right=True, style="bold"),
    column("Computed from", fold=True, figures=True),
    column("Note", wide=100),
)
ROWS: list[list[str | Cell]] = [
    [Cell("√ 一致", "green"), "medal_share_of_firms", "77.5%", "62个 / 80个", "a"],
    [Cell("× fails", "bold red"), "奖章占比", "4.42亿元", "123,456,789元 * (313个 + 31个)", ""],
]
TABLE = table(COLUMNS, ROWS, "标题")


def test_chinese_columns_are_aligned_in_a_pipe() -> None:
    """Every column begins where its title does, whatever is left of it; nothing is wrapped."""
    text = grid(TABLE, Screen())
    assert text == snapshot("""\
标题
判定     Id                      Stated  Computed from                   Note
─────────────────────────────────────────────────────────────────────────────
√ 一致   medal_share_of_firms     77.5%  62个 / 80个                     a
× fails  奖章占比              4.42亿元  123,456,789元 * (313个 + 31个)
""")
    lines = text.splitlines()
    for title in ("Id", "Computed from", "Note"):
        column = cells(lines[1].partition(title)[0])
        assert [cells(_until(line, column)) for line in lines[3:4]] == [column]


def _until(line: str, column: int) -> str:
    """The beginning of a line that takes this many columns."""
    return next((line[:i] for i in range(len(line) + 1) if cells(line[:i]) >= column), line.ljust(column))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 99, 120])
@pytest.mark.parametrize("dense", [False, True])
def test_no_figure_is_cut_on_any_screen(width: int, dense: bool) -> None:  # noqa: FBT001
    """Printed texts and numbers stand whole; lines keep to the screen but for a number wider than it."""
    text = grid(table(COLUMNS, ROWS, dense=dense), Screen(width))
    words = text.replace("\n", " ").split()
    for figure in ("77.5%", "4.42亿元", "62个", "80个", "123,456,789元", "(313个", "31个)"):
        assert figure in words
    assert max(cells(line) for line in text.splitlines()) <= max(width, 36)


def test_a_table_without_room_is_stacked() -> None:
    """A line for each cell behind its title; cells without text are left out."""
    assert grid(TABLE, Screen(48)) == snapshot("""\
标题

判定           √ 一致
Id             medal_share_of_firms
Stated         77.5%
Computed from  62个 / 80个
Note           a

判定           × fails
Id             奖章占比
Stated         4.42亿元
Computed from  123,456,789元 * (313个 + 31个)
""")


def test_a_dense_table_without_titles_is_stacked_in_two_lines_a_row() -> None:
    """The first cell is the heading of the others."""
    columns = (column("", clip=True), column("", right=True), column(""))
    rows = [["medal_share_of_firms", "77.5%", "█" * 20], ["… and 4 more", "", ""]]
    assert grid(table(columns, rows, dense=True), Screen(30)) == snapshot("""\
medal_share_of_firms
  77.5%  ████████████████████
… and 4 more
""")


def test_texts_that_may_be_cut_are_cut_the_widest_first() -> None:
    """What is cut says so; what is not text stays."""
    columns = (column("Section", clip=True), column("N", right=True), column("", clip=True))
    rows = [["政策倾斜支持科技型企业发展政策倾斜支持科技型企业发展", "18", "short"], ["x", "5", "y" * 40]]
    assert grid(table(columns, rows, dense=True), Screen(50)) == snapshot("""\
Section                  N
政策倾斜支持科技型企…   18  short
x                        5  yyyyyyyyyyyyyyyyyyyyy…
""")
    assert "y" * 40 in grid(table(columns, rows, dense=True), Screen())


def test_nothing_in_a_cell_acts() -> None:
    """Markup is text, escapes are shown, line breaks do not break the table."""
    hostile = "[red]x[/red] :smile: \x1b[31m\x07\u202e\u200b\u2028\n[link=http://x]y"
    made = table((column("a"), column("b")), [[hostile, Cell(hostile, "bold")]], hostile)
    shown = "[red]x[/red] :smile: \\x1b[31m\\x07\\u202e\\u200b\\u2028\\n[link=http://x]y"
    for width in (None, 40, 300):
        text = grid(made, Screen(width))
        assert text.isascii() is (width == 40)
        assert "".join(text.split()).count("".join(shown.split())) == 3
        assert text.replace("\n", "").replace("─", "").isprintable()


def test_colour_is_added_around_the_text_and_nowhere_else() -> None:
    """Without it, and on a narrow screen without it, no escape is written."""
    for screen in (Screen(), Screen(120), Screen(40)):
        assert "\x1b" not in grid(TABLE, screen)
    assert "\x1b[32m√ 一致\x1b[0m" in grid(TABLE, Screen(40, color=True))
    assert "\x1b[1;31m× fails" in grid(TABLE, Screen(120, color=True))


def test_a_label_of_a_megabyte_does_not_widen_every_row() -> None:
    """In a pipe nothing is cut or wrapped; the table gives way instead."""
    rows = [["x" * 1_000_000, "1"], *([["y", "2"]] * 1000)]
    text = grid(table((column("Label", fold=True), column("N", right=True)), rows), Screen())
    assert len(text) < 1_100_000
    assert f"Label  {'x' * 1_000_000}\nN      1\n\nLabel  y\nN      2\n" in text


def test_a_table_without_rows_has_its_titles() -> None:
    """As a command may find nothing."""
    assert grid(table((column("a"), column("b")), []), Screen()) == "a  b\n────\n"


def test_ids_are_cut_in_their_middle() -> None:
    """Those of the cells of one table differ at their ends."""
    names = ("_2023年各县区一般公共预算收入.占比[城关区]", "_2023年各县区一般公共预算收入.占比[东湖区]")
    columns = (replace(column("Id", clip=True), kind=Kind.ID), column("N", right=True))
    drawn = grid(table(columns, [[name, "38.3"] for name in names]), Screen(width=30)).splitlines()
    assert [line.split()[0] for line in drawn[2:]] == ["_2023年各县区…比[城关区]", "_2023年各县区…比[东湖区]"]
    assert max(map(cells, drawn)) <= 30
