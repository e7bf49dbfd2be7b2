"""Balances and bounds that words announce accuse no sound figure."""

from __future__ import annotations

import pytest

from tests.grids import table
from unionstats.source.drafting.tables.found import relations_of
from unionstats.source.patterns.find import find_relations
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.tables.printed import read_table


def found(text: str) -> list[LineRelation]:
    """The relations of a table."""
    read = read_table(table(text))
    return [one for one in find_relations(read.figures, read.columns, read.rows) if one.asked is None]


def test_spending_printed_negative_is_added_to_income() -> None:
    """Spending in brackets is a sum with income, and no difference."""
    text = "Item|2023|2022\nIncome|1,605|1,532\nCosts|(1,435)|(1,362)\nSurplus|170|170"
    (one,) = found(text)
    assert (one.form, one.target, one.operands, one.signs) == (Form.SUM, 3, (1, 2), (1, -1))
    assert not one.failed


def test_a_rest_that_fails_as_often_as_it_holds_is_no_balance() -> None:
    """Transfers move the rest in half of the columns: it is not income less spending."""
    text = (
        "Item|a|b|c|d\nTotal income|60,000|5,000|65,000|62,000\nTotal costs|56,000|4,500|60,500|57,500\n"
        "Net movement|4,200|300|4,500|4,500"
    )
    assert not [one for one in found(text) if one.target == 3 and not one.columns]


def test_parts_of_amounts_bound_no_rates_and_no_changes() -> None:
    """Growth and change of a part may be more or less than those of its whole."""
    text = (
        "指标|金额（亿元）|同比增长（%）|增减额（亿元）|占比（%）\n收入|523.4|5.2|25.9|100.0\n"
        "其中：税收|401.2|3.1|12.1|76.7\n支出|812.6|3.3|26.0|\n其中：教育|150.2|2.0|2.9|"
    )
    held = [one.held for one in found(text) if one.form is Form.BOUND]
    assert held == [[1], [1]]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "指标|万人\n人口|234.5\n其中：城镇|145.6\n乡村|89.8\n其中：男性|119.3\n女性|115.2",
            [(1, 2, 3, "fails"), (1, 4, 5, "")],
        ),
        ("指标|万人\n人口|234.5\n其中：城镇人口|145.6\n乡村人口|88.9", [(1, 2, 3, "")]),
        ("指标|人\n人口|2,345\n其中：城镇人口|1,456\n乡村户数|312", []),
        ("指标|人\n人口|2,345\n其中：男性|1,456\n城镇|912", []),
        ("Item|Number\nMembers|2,345\nof which: men|1,456\nwomen|898", [(1, 2, 3, "fails")]),
        ("Item|Number\nMembers|2,345\nof which: men|1,456\nstewards|898", []),
        ("指标|增长（%）\n零售总额|6.0\n其中：城镇|6.0\n乡村|6.1", []),
        ("Item|Years\nMedian age|41\nof which: men|41\nwomen|42", []),
    ],
)
def test_parts_that_leave_no_rest_add_up(text: str, sums: list[tuple[int, int, int, str]]) -> None:
    """Under `of which`, where their words part a whole; they bound nothing else."""
    read = read_table(table(text))
    all_found = find_relations(read.figures, read.columns, read.rows)
    told = [
        (one.target, *one.operands, "fails" if one.failed else "")
        for one in all_found
        if one.form is Form.SUM
    ]
    assert told == sums


def test_a_column_that_adds_up_by_itself_is_not_summed() -> None:
    """What is cumulative stands under the total as it was at the end."""
    text = (
        "月份|新发展（人）|累计会员（人）\n1月|100|1,100\n2月|120|1,220\n3月|80|1,300\n4月|90|1,390\n"
        "合计|390|1,390"
    )
    (one,) = [one for one in found(text) if one.form is Form.SUM]
    assert (one.form, one.held, one.failed) == (Form.SUM, [1], [])


def test_a_cumulative_column_of_regions_is_summed() -> None:
    """Of regions what is cumulative adds up like all else, and a wrong figure is told."""
    text = "地区|新建（家）|年末累计（家）\n甲|100|1,300\n乙|120|1,220\n丙|80|1,100\n合计|300|3,720"
    one = next(one for one in found(text) if not one.columns)
    assert (one.held, one.failed) == ([1], [2])


def test_balances_at_the_end_of_a_time_are_summed_over_what_is_no_time() -> None:
    """That net assets are more than liabilities does not make them cumulative: the wrong total is told."""
    text = (
        "项目|期末余额|年初余额\n应付款项|486.3|512.8\n借款|695.4|738.1\n负债合计|1,181.7|1,250.9\n"
        "净资产|3,441.0|3,288.0\n负债和净资产总计|4,122.7|4,538.9"
    )
    (one,) = [one for one in found(text) if one.target == 5 and not one.columns]
    assert (one.held, one.failed) == ([2], [1])


def test_equal_figures_of_a_long_table_say_nothing() -> None:
    """Two thousand rows of ones are read in bounded work, and have no relations."""
    rows = ["地区|a|b|c|d|e|f|g|h|i", *(f"行{at}|" + "|".join("1" * 9) for at in range(2_000))]
    assert not found("\n".join(rows))


BALANCED = """
项目|2022年|2023年
收入合计|3,200|3,390
会费|2,000|2,100
拨缴|1,200|1,290
支出合计|3,000|3,150
维权|1,200|1,250
活动|1,800|1,910
结余|200|240
"""


def test_a_wrong_total_above_a_balance_is_told() -> None:
    """The parts of spending end where the balance stands, which uses the wrong total."""
    sums = {one.target: one for one in found(BALANCED) if one.form is Form.SUM}
    assert (sums[4].operands, sums[4].held, sums[4].failed) == ((5, 6), [1], [2])


@pytest.mark.parametrize("wrong", ["3,151.4", "3,611.4"])
def test_a_wrong_total_above_a_balance_is_told_of_one_column(wrong: str) -> None:
    """Of a single column one wrong digit, or two exchanged, explain the total."""
    text = "项目|金额\n收入合计|3,390.2\n会费|2,100.1\n拨缴|1,290.1\n支出合计|{}\n维权|1,250.3\n活动|1,911.1\n结余|228.8"
    sums = {one.target: one for one in found(text.format(wrong)) if one.form is Form.SUM}
    assert (sums[4].operands, sums[4].failed) == ((5, 6), [1])


def test_a_balance_with_two_digits_exchanged_is_told() -> None:
    """Income and spending that are called alike have the balance that words announce."""
    text = "指标|金额（亿元）\n一般公共预算收入|523.4\n税收收入|401.2\n非税收入|122.2\n一般公共预算支出|812.6\n收支差额|{}"
    (right,) = [one for one in found(text.format("-289.2")) if one.target == 5]
    (wrong,) = [one for one in found(text.format("-298.2")) if one.target == 5]
    assert right.operands == wrong.operands == (1, 4)
    assert (right.failed, wrong.failed) == ([], [1])
    assert not [one for one in found(text.format("-311.7")) if one.target == 5]


@pytest.mark.parametrize(
    "text",
    [
        "科室|人次|次均费用（元）\n内科|18,620|420.15\n外科|12,137|843.90\n儿科|7,421|233.50\n合计|38,178|395.31",
        "Mode|Journeys|Index (2018 = 100)\nMetro|581|120.5\nBus|1,093|97.1\nTram|234|108.8\nTotal|1,908|104.6",
        "Region|Staff|Revenue per head ($000)\nNorth|2,140|417.5\nSouth|1,876|278.1\nWest|388|35.9\nTotal|4,404|317.2",
        "院系|2022年占比（%）|2023年占比（%）|变化（百分点）\n工|28.5|29.6|1.1\n理|53.3|54.9|1.6\n文|61.8|62.2|0.4\n合计|48.3|49.0|0.7",
        "Faculty|% women 2022|% women 2023|Change (points)\nA|28.5|29.6|1.1\nB|53.3|54.9|1.6\nAll|48.3|49.0|0.7",
    ],
)
def test_what_stands_for_a_total_among_its_parts_is_no_sum(text: str) -> None:
    """The average, the index or the points of all lie between those of its parts."""
    assert not [one for one in found(text) if one.form is Form.SUM and one.failed]


@pytest.mark.parametrize("wrong", ["2,492", "849", "892"])
def test_a_total_that_lacks_a_digit_or_has_a_wrong_one_is_told(wrong: str) -> None:
    """Though it may then lie between its parts."""
    text = f"项目|数量|金额（元）\n甲|7,120|4,201\n乙|5,318|3,839\n丙|2,046|452\n合计|14,484|{wrong}"
    (one,) = [one for one in found(text) if one.form is Form.SUM]
    assert (one.held, one.failed) == ([1], [2])


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("Region|Members\nNorth|712\nSouth|431\nEast|105\nTotal|1,348", [1]),
        ("项目|人数（人）\n城区|712\n郊区|431\n合计|1,243", [1]),
        ("Region|2022|2023\nNorth|10|20\nSouth|30|40\nTotal|40|70", [2]),
        ("Group|Members|Rate (%)\nMen|512|41.2\nWomen|688|47.9\nTotal|1,210|44.8", [1]),
    ],
)
def test_a_wrong_total_that_stands_alone_beside_its_parts_is_told(text: str, failing: list[int]) -> None:
    """Few parts and one column say little by their figures: the word for a total says it."""
    assert [[*one.failed] for one in found(text) if one.form is Form.SUM] == [failing]


@pytest.mark.parametrize(
    "text",
    [
        "Group|Rate (%)\nMen|41.2\nWomen|47.9\nTotal|44.8",
        "Region|Members\nNorth|712\nSouth|431\nTotal|3,480",  # others are not shown
        "Region|Mean pay (£)\nNorth|712\nSouth|431\nTotal|590",
    ],
)
def test_a_total_far_from_what_stands_beside_it_is_no_sum(text: str) -> None:
    """A mean of its rows, or one of more rows than are printed."""
    assert not [one for one in found(text) if one.form is Form.SUM]


def test_what_is_taken_away_keeps_its_sign_in_a_column_of_changes() -> None:
    """It fell, so its change is negative, though the line is printed positive."""
    text = (
        "£ million|2023|2022|Change\nGross output|31,565|31,553|12\nless: Costs|20,514|20,873|-359\n"
        "Value added|11,051|10,680|371\nless: Wages|3,216|3,074|142\nIncome|7,835|7,606|229"
    )
    assert not [one for one in found(text) if one.failed]


def test_two_figures_of_a_row_exchanged_are_told() -> None:
    """Though both of its columns fail then, and no other holds."""
    text = "项目|期末余额（万元）|期初余额（万元）\n短期借款|6,500|7,200\n应付账款|7,914|8,836\n长期借款|11,000|12,000\n负债合计|26,336|27,114"
    (one,) = [one for one in found(text) if one.form is Form.SUM]
    assert (one.target, one.operands, one.held, one.failed) == (4, (1, 2, 3), [], [1, 2])
    assert not one.asked


SERIES = "年份|人次（万）|指数（2019年=100）|使用率（%）|比上年增减（百分点）\n2019年|54.8|100.0|87.1|-\n2020年|46.1|84.1|72.4|-14.7\n2021年|52.0|94.9|80.3|7.9\n2022年|55.8|101.8|83.5|3.2\n2023年|62.3|113.7|61.5|-22.0"


@pytest.mark.parametrize(
    ("wrong", "failing"),
    [("", []), ("84.1>84.7", [(2, 2)]), ("80.3>60.3", [(4, 3), (4, 4)]), ("3.2>3.9", [(4, 4)])],
)
def test_an_index_and_points_from_year_to_year(wrong: str, failing: list[tuple[int, int]]) -> None:
    """The year that is 100 is the base of all; a level that is wrong fails the points of two years."""
    old, _, new = wrong.partition(">")
    _, relations = relations_of(read_table(table(SERIES.replace(old, new, 1))))
    assert [(one.target, at) for one in relations for at in one.failed] == failing
    assert {one.target for one in relations} >= {2, 4}


@pytest.mark.parametrize(
    ("text", "form", "failing"),
    [
        (
            "作物|面积（千亩）|产量（千吨）|单产（公斤/亩）\n小麦|4,123.6|2,731|662.3\n玉米|3,891.5|2,894|743.7\n水稻|1,267.8|1,028|810.9\n蔬菜|1,034.7|3,885|3,754.7\n油料|821.4|196|238.6\n棉花|210.6|21|90.7",
            Form.RATIO,
            [6],
        ),
        (
            "Group|Asked|Content|% content 2024|% content 2023|Difference\nA|8,126|7,153|88.0|86.9|1.1\nB|8,104|6,028|74.4|72.6|1.8\nC|7,988|7,310|91.5|95.8|-0.3\nD|8,130|6,964|85.7|85.2|0.5",
            Form.POINTS,
            [3],
        ),
        (
            "$m|2023|2022|Movement\nLoans|(312.5)|(345.0)|32.5\nBonds|(250.0)|(250.0)|—\nLeases|(64.8)|(6.5)|(58.3)\nCash|175.8|171.3|4.5\nNet debt|(451.5)|(482.0)|30.5",
            Form.SUM,
            [2, 3],
        ),
    ],
)
def test_kinds_of_tables_tell_a_wrong_figure(text: str, form: Form, failing: list[int]) -> None:
    """A yield in units of its own, points without a unit, figures of a row exchanged."""
    _, relations = relations_of(read_table(table(text)))
    assert [at for one in relations if one.form is form for at in one.failed] == failing


def test_the_share_that_a_total_prints_may_be_wrong() -> None:
    """The others are shares of that total all the same."""
    text = "Clinic|Waiting|Share of list (%)\nEyes|6,310|29.5\nHips|8,124|37.9\nEars|6,975|32.6\nAll|21,409|150.0"
    assert [(one.target, one.whole) for one in found(text) if one.form is Form.SHARE] == [(2, 4)]
