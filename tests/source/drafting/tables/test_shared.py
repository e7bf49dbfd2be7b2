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


GRAIN = "|县区|产量（吨）|县区|产量（吨）|\n|---|---|---|---|\n|东山|4262|清河|2846|\n|西岭|3818|石门|3174|\n|合计|||14100|\n"
CRIMES = (
    "|District|2022|2023|District|2022|2023|\n|---|---|---|---|---|---|\n|Ash|1,204|1,188|Fern|906|912|\n"
    "|Birch|2,118|2,240|Gorse|1,455|1,402|\n|Cedar|874|861|All districts|6,557|6,603|\n"
)


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (GRAIN.replace("|||14", "||总计|14"), 1),
        (GRAIN.replace("|||14", "||总计|14").replace("2846", "2486"), 1),
        (CRIMES, 2),
        (CRIMES.replace("906", "960"), 2),
        (CRIMES.replace("6,557|6,603", "4,361|4,440"), 0),  # of the right half, or of another thing
        (HALVES, 0),
    ],
)
def test_the_total_at_the_end_of_two_halves_is_that_of_both(text: str, sums: int) -> None:
    """Of each column, where the left half has none."""
    found = draft(read_document(text.encode(), "t.md"))
    assert [one.rule.count(" + ") for one in found.rules if one.kind == "sum"] == [
        3 if "产量" in text else 4
    ] * sums


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


RESULTS = "|£m|2024|2023|\n|---|---|---|\n|Revenue|418.6|401.2|\n|Gross profit|128.9|119.6|\n|Adjusted operating profit|46.9|42.8|\n"


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("The gross margin was 30.8%.", ["Gross profit"]),
        ("The gross margin was 38.0%.", ["Gross profit"]),
        ("The adjusted operating margin was 12.1%.", ["Adjusted operating profit"]),
        ("The gross margin was 45.7% for bricks.", []),
        ("The net margin was 8.4%.", []),
    ],
)
def test_a_rate_is_of_the_rows_that_its_name_tells(sentence: str, rules: list[str]) -> None:
    """But for a slip, in the column of its time."""
    found = draft(read_document(f"# Results for 2024\n\n{sentence}\n\n{RESULTS}".encode(), "t.md"))
    told = [one.rule.partition("=")[2] for one in found.rules if "margin" in one.rule]
    assert told == [f" table.y2024[{one}] / table.y2024[Revenue]" for one in rules]


MAIN = "主要会计数据（单位：万元）\n\n|项目|2024年|2023年|\n|---|---|---|\n|营业收入|3864.52|3451.66|\n|净利润|391.64|328.41|\n"
QUARTERS = (
    "分季度数据（单位：万元）\n\n|项目|第一季度|第二季度|第三季度|第四季度|\n|---|---|---|---|---|\n"
    "|营业收入|843.16|967.42|985.16|1068.78|\n|现金净额|120.45|88.62|95.30|137.78|\n"
)


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (MAIN + "\n" + QUARTERS, 1),
        (MAIN + "\n" + QUARTERS.replace("985.16", "885.16"), 1),
        (MAIN + "\n" + QUARTERS.replace("985.16", "912.47"), 0),  # of another thing
        (MAIN.replace("营业收入", "主营业务收入") + "\n" + QUARTERS, 0),
        (MAIN + "\n" + QUARTERS.replace("第四季度", "去年同期"), 0),
    ],
)  # fmt: skip
def test_the_quarters_of_one_table_make_the_year_of_another(text: str, sums: int) -> None:
    """In the row of one name, but for a slip."""
    found = draft(read_document(text.encode(), "t.md"))
    assert [one.rule.count(" + ") for one in found.rules if one.kind == "sum"] == [3] * sums


@pytest.mark.parametrize("ratio", ["13.34", "31.34"])
def test_a_column_of_a_named_ratio_is_that_of_two_others(ratio: str) -> None:
    """Pupils for each teacher, one of three of which is wrong."""
    rows = f"|小学|34.72|2.08|16.69|\n|初中|18.14|1.36|{ratio}|\n|高中|10.73|0.83|12.93|\n"
    text = f"|学段|在校生（万人）|专任教师（万人）|生师比|\n|---|---|---|---|\n{rows}"
    found = draft(read_document(text.encode(), "t.md"))
    assert [one.rule for table in found.tables for one in table.checks] == ["生师比 = 在校生 / 专任教师"]
