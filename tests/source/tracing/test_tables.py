"""The tables of a ledger in those of a text: cells by row and column."""

import pytest

from tests.source.drafting.bulletins import Block, Grid, as_markdown
from unionstats.documents.model import Document as Text
from unionstats.documents.read import read_document as read_text
from unionstats.ledger import Ledger, build_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.relations.relation import Doubt
from unionstats.source.drafting.toml import toml_text
from unionstats.source.tracing.findings import findings
from unionstats.source.tracing.status import Status
from unionstats.source.tracing.trace import Trace, trace

MEMBERS = Grid(
    "分地区会员数",
    [
        ["地区", "2020年", "2021年", "2021年"],
        ["沈阳", "402", "415", "7"],
        ["大连", "342", "355", "9"],
        ["合计", "744", "770", "16"],
    ],
)
SPENDING = Grid("经费支出", [["项目", "2020年", "2021年"], ["本级", "31", "41"], ["市级", "52", "63"]])
BLOCKS: list[Block] = [
    "# 公报",
    "## 一、会员",
    "会员分布如下。",
    MEMBERS,
    "## 二、经费",
    "经费如下。",
    SPENDING,
]


def text_of(blocks: list[Block]) -> Text:
    """The document that these are."""
    return read_text(as_markdown(blocks), "a.md")


def ledger_of(blocks: list[Block]) -> tuple[Ledger, Document]:
    """The ledger that is drafted of them."""
    document = read_document(toml_text(draft(text_of(blocks)), [], dict.fromkeys(Doubt, "")).encode())
    assert isinstance(document, Document), document
    return build_ledger(document, "data.toml"), document


def traced(blocks: list[Block]) -> Trace:
    """The ledger of `BLOCKS` in another text."""
    return trace(ledger_of(BLOCKS)[0], text_of(blocks))


def otherwise(found: Trace) -> dict[str, str]:
    """The figures that are not as recorded, and those that are not recorded."""
    wrong = {one.id: one.status.value for one in found.figures if one.status is not Status.FOUND}
    return wrong | {one.found.literal: "unrecorded" for one in found.unrecorded}


def changed(old: str, new: str, grid: Grid = MEMBERS) -> list[Block]:
    """The text with one cell changed."""
    rows = [[new if cell == old else cell for cell in row] for row in grid.rows]
    return [one._replace(rows=rows) if one is grid else one for one in BLOCKS]


def test_all_cells_are_found_where_they_stand() -> None:
    """Those of a column whose head repeats too."""
    found = traced(BLOCKS)
    assert otherwise(found) == {}
    assert found.printed == len(found.figures) == 13
    assert [one.moved for one in found.tables] == [False, False]


@pytest.mark.parametrize(
    ("old", "new", "status"), [("415", "451", "different"), ("415", "—", "missing"), ("415", "415", "")]
)
def test_a_cell_that_prints_something_else(old: str, new: str, status: str) -> None:
    """It is the cell of that row and column, whatever else is printed alike."""
    expected = {"分地区会员数.y2021[沈阳]": status} if status else {}
    assert otherwise(traced(changed(old, new))) == expected


def test_two_cells_that_changed_places() -> None:
    """Each is told with the row and column where it stands now."""
    rows = [list(row) for row in MEMBERS.rows]
    rows[1][2], rows[2][2] = rows[2][2], rows[1][2]
    blocks: list[Block] = [one._replace(rows=rows) if one is MEMBERS else one for one in BLOCKS]
    found = traced(blocks)
    assert otherwise(found) == {
        "分地区会员数.y2021[沈阳]": "elsewhere",
        "分地区会员数.y2021[大连]": "elsewhere",
    }
    assert {one.cell for one in found.figures if one.cell} == {"沈阳 2021年", "大连 2021年"}


def test_rows_in_another_order_are_the_same() -> None:
    """A cell is where its row and column are."""
    rows = [MEMBERS.rows[0], *reversed(MEMBERS.rows[1:])]
    assert otherwise(traced([one._replace(rows=rows) if one is MEMBERS else one for one in BLOCKS])) == {}


def test_a_row_that_the_ledger_does_not_hold() -> None:
    """Its cells are unrecorded."""
    rows = [*SPENDING.rows, ["县级", "81", "92"]]
    blocks: list[Block] = [one._replace(rows=rows) if one is SPENDING else one for one in BLOCKS]
    assert otherwise(traced(blocks)) == {"81": "unrecorded", "92": "unrecorded"}


def test_a_table_that_is_lost() -> None:
    """All its cells are missing, and none is found in another table."""
    found = otherwise(traced([one for one in BLOCKS if one is not SPENDING]))
    assert set(found.values()) == {"missing"}
    assert all(name.startswith("经费支出.") for name in found)
    assert len(found) == 4


def test_a_table_that_stands_elsewhere_is_told_once() -> None:
    """At the table, not at each of its cells."""
    ledger, document = ledger_of(BLOCKS)
    blocks = [*BLOCKS[:2], MEMBERS, "会员分布如上。", *BLOCKS[4:]]
    found = trace(ledger, text_of(blocks))
    told = findings(found, ledger, document, "a.md")
    assert [(one.code, one.key) for one in told] == [("P003", "tables.分地区会员数")]


def test_figures_of_a_table_that_are_recorded_one_by_one() -> None:
    """A ledger without tables finds them as before."""
    lines = [
        f'[figures.f{at}]\nstated = "{cell}"\nlabel = "甲"\n'
        for at, cell in enumerate(cell for row in SPENDING.rows[1:] for cell in row[1:])
    ]
    document = read_document(("format = 1\n" + "\n".join(lines)).encode())
    assert isinstance(document, Document)
    found = trace(build_ledger(document, "data.toml"), text_of(["# 公报", SPENDING]))
    assert otherwise(found) == {}
