"""The sheet of the printed tables."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from inline_snapshot import snapshot

from tests.ledger.tabular.test_tables import CHECKS, MEMBERS
from tests.writers.xlsx.test_libreoffice import changed, differences, recalculated
from unionstats.locale import Language, words
from unionstats.writers.xlsx.workbook import workbook_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionstats.results.paper import Paper

EN, ZH = words(Language.EN), words(Language.ZH)
WRONG = (MEMBERS + CHECKS).replace('"415.3"', '"425.3"')
SECOND = """
[tables.people]
unit = "人"
units = { "比重" = "%" }
columns = [{ id = "now", label = "本年" }, { id = "kind", text = true }]
rows = [["男", "12", "实"], ["女", "13", "实"], ["合计", "26", "估"], ["比重", "48.0", "n/a"]]

[tables.people.checks]
bound = "now[男] + now[女] > 25人"
share = "now[比重] = now[男] / now[合计]"
"""


def content(data: bytes, name: str, *, values: bool) -> list[list[Any]]:
    """Return the cells of a sheet: its formulas, or their values."""
    book = openpyxl.load_workbook(BytesIO(data), data_only=values)
    return [list(row) for row in book[name].iter_rows(values_only=True)]


def test_a_table_stands_in_its_own_shape(make: Callable[..., Paper]) -> None:
    """Its cells follow their figures, those without a figure are as printed; beside it what does not fit."""
    data = workbook_bytes(make(WRONG), ZH)
    assert content(data, "表格", values=True) == snapshot(
        [
            ["分地区会员数", "members", None, None, None, "不吻合的审核关系", None, None],
            [
                None,
                """\
2020年
万人\
""",
                """\
2021年
万人\
""",
                """\
增长
%\
""",
                None,
                """\
2020年
万人\
""",
                """\
2021年
万人\
""",
                """\
增长
%\
""",
            ],
            ["合计", 1244.8, 1284.6, 0.032, None, None, "× total", None],
            ["沈阳", 402.1, 425.3, 0.033, None, None, None, "× growth"],
            ["大连", 842.7, 869.3, "—", None, None, None, None],
        ]
    )
    assert content(data, "表格", values=False)[3] == snapshot(
        [
            "沈阳",
            "='数字'!$G$6",
            "='数字'!$G$7",
            "='数字'!$G$8",
            None,
            None,
            None,
            '=TRIM(IF(\'复算\'!$D$4="不吻合","× growth",""))',
        ]
    )


def test_tables_stand_below_each_other(make: Callable[..., Paper]) -> None:
    """Each has its heads, units of its rows too, and the rules beside it; a bound stands at all its figures."""
    data = workbook_bytes(make(WRONG + SECOND), EN)
    assert content(data, "Tables", values=True)[5:] == snapshot(
        [
            [None, None, None, None, None, None, None, None],
            ["people", "people", None, None, None, "Rules that do not fit", None, None],
            [
                None,
                """\
本年
人\
""",
                "kind",
                None,
                None,
                """\
本年
人\
""",
                "kind",
                None,
            ],
            ["男", 12.0, "实", None, None, "× bound", None, None],
            ["女", 13.0, "实", None, None, "× bound", None, None],
            ["合计", 26.0, "估", None, None, None, None, None],
            [
                """\
比重
%\
""",
                0.48,
                "n/a",
                None,
                None,
                "× share",
                None,
                None,
            ],
        ]
    )


def test_a_report_without_tables_has_no_such_sheet(make: Callable[..., Paper]) -> None:
    """Nor does the legend speak of it."""
    data = workbook_bytes(make('format = 1\n[figures.a]\nstated = "1"\n'), EN)
    book = openpyxl.load_workbook(BytesIO(data))
    assert "Tables" not in book.sheetnames
    assert all(row[0] != "Tables" for row in content(data, "How to read this", values=True))


def test_a_cell_is_marked_while_a_rule_stands_beside_it(make: Callable[..., Paper]) -> None:
    """The mark looks at the same sheet only, and moves with the cell."""
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(make(WRONG), EN)))
    found = book["Tables"].conditional_formatting
    assert [(str(one.sqref), one.rules[0].formula) for one in found] == snapshot(
        [("B3:D5", ['LEFT(F3,1)="×"'])]
    )


@pytest.mark.outside
def test_tables_follow_their_figures_in_libreoffice(make: Callable[..., Paper], tmp_path: Path) -> None:
    """A mended figure takes the mark away, and our values are those of the formulas."""

    def mend(book: Any) -> None:  # noqa: ANN401 - openpyxl's workbook
        book["Figures"]["G7"].value = 415.3

    data = workbook_bytes(make(WRONG + SECOND), EN)
    found = recalculated(tmp_path, {"made": data, "mended": changed(data, mend)})
    assert differences(data, found["made"]) == []
    cells = [found[name]["Tables"][cell].value or "" for name in found for cell in ("C4", "G3", "H4")]
    assert cells == snapshot([425.3, "× total", "× growth", 415.3, "", ""])
