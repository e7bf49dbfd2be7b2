"""Tables side by side in one grid."""

from __future__ import annotations

import pytest

from tests.grids import table
from unionstats.source.tables.pairs import read_tables


def test_the_right_half_of_a_balance_sheet_has_its_own_names() -> None:
    """The right half of a balance sheet has its own names."""
    left, right = read_tables(
        table("资产|期末数|年初数|负债|期末数|年初数\n货币资金|10|9|应付款项|3|2\n应收款项|5|4|净资产|12|11")
    )
    assert [head.texts for head in left.rows[1:]] == [("货币资金",), ("应收款项",)]
    assert [head.texts for head in right.rows[1:]] == [("应付款项",), ("净资产",)]
    assert right.stated[1] == (None, "3", "2")
    assert (left.source.column, right.source.column) == (0, 3)
    assert (left.source.start, left.source.end) == (right.source.start, right.source.end)


@pytest.mark.parametrize(
    "lines",
    [
        "地区|2022年|2023年|备注|2022年|增长\n甲市|10|9|其一|3|2\n乙市|5|4|其二|12|11",
        "地区|人数|金额|人次|金额|户数\n甲市|10|9|4|3|2\n乙市|5|4|3|12|11",
    ],
)
def test_other_tables_are_read_as_one(lines: str) -> None:
    """Other tables are read as one."""
    assert len(read_tables(table(lines))) == 1
