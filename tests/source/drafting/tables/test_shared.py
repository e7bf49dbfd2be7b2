"""Totals that tables share are held against each other."""

from __future__ import annotations

import pytest

from unionstats.documents.read import read_document
from unionstats.source.drafting.draft import draft

REGIONS = "表1 分地区慰问情况（人）\n\n|地区|2022年|2023年|\n|---|---|---|\n|沈阳|8420|9105|\n|大连|7736|8248|\n|全省|16156|17353|\n\n"
KINDS = "表2 分对象慰问情况\n\n|对象|2022年（人）|2023年（人）|金额（万元）|\n|---|---|---|---|\n|农民工|9948|10914|31.6|\n|其他|6208|6439|20.2|\n|合计|16156|17353|51.8|\n"
HALVES = "|资产|期末数|年初数|负债|期末数|年初数|\n|---|---|---|---|---|---|\n|现金|5218|4870|借款|800|1200|\n|存货|1903|2114|净资产|6321|5784|\n|资产总计|7121|6984|负债和净资产总计|7121|6984|\n"
YEARS = ["合计2022年", "合计2023年"]
ENDS = ["负债和净资产总计期末数", "负债和净资产总计年初数"]


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        (REGIONS + KINDS, YEARS),
        (REGIONS + KINDS.replace("合计|16156", "合计|16756"), YEARS),
        (REGIONS + KINDS.replace("合计|16156|17353", "合计|28911|10842"), []),  # another thing
        (REGIONS + KINDS.replace("16156|17353", "16156|90842"), YEARS[:1]),
        (REGIONS + KINDS.replace("合计", "其中"), []),
        (HALVES, ENDS),
        (HALVES.replace("总计|7121|6984|\n", "总计|7121|6934|\n"), ENDS),
        (HALVES.replace("|资产总计|7121|6984|负", "|资产总计|7121|6934|负"), ENDS),
        (HALVES.replace("负债和净资产总计", "净资产"), []),
    ],
)  # fmt: skip
def test_totals_that_tables_share_are_rules(text: str, shared: list[str]) -> None:
    """One for each column of one head, where a slip explains the differences."""
    found = draft(read_document(text.encode(), "t.md"))
    rules = [one for one in found.rules if all("[" in name for name in one.figures)]
    assert sorted(one.id for one in rules) == sorted(shared)


def test_a_total_in_accounting_brackets_is_equal_in_its_amount() -> None:
    """What one table prints negative, the other does not."""
    found = draft(read_document((REGIONS.replace("16156|17353", "(16156)|(17353)") + KINDS).encode(), "t.md"))
    assert sorted(one.rule.split(" = ")[1][0] for one in found.rules if one.id in YEARS) == ["-", "-"]


@pytest.mark.parametrize("base", ["有效问卷2,150份", "有效问卷：2150份", "样本量＝2,150"])
def test_shares_of_a_base_in_a_note(base: str) -> None:
    """As of the answers to a question that allows several."""
    text = (
        "表1 求职渠道（多选）\n\n|渠道|人数（人）|比例（%）|\n|---|---|---|\n|招聘会|1376|64.0|\n|网站|1118|52.0|\n"
        f"|老师|602|28.0|\n|亲友|473|22.0|\n\n注：{base}。\n"
    )
    (table,) = draft(read_document(text.encode(), "t.md")).tables
    assert [one.rule for one in table.checks] == ["比例 = 人数 / 2150人"]
