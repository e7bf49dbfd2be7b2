"""The relations of tables are found, and a wrong digit fails the one that it breaks."""

from __future__ import annotations

import random

import pytest

from tests.grids import table
from unionstats.source.patterns.find import find_relations, rounded_columns
from unionstats.source.patterns.relation import Form, LineRelation, Unsure
from unionstats.source.tables.printed import read_table

REGIONS = """
地区|2021年（人）|2022年（人）|增减|增长（%）|占比（%）
合计|12,448|12,846|398|3.2|100.0
沈阳|4,021|4,153|132|3.3|32.3
大连|3,127|3,293|166|5.3|25.6
鞍山|2,700|2,790|90|3.3|21.7
抚顺|2,600|2,610|10|0.4|20.3
"""
BUDGET = """
项目|2021年|2022年
一、收入合计|1,500.5|1,688.2
会费收入|820.3|901.7
拨缴经费|480.1|560.4
上级补助|200.1|226.1
二、支出合计|1,310.4|1,402.9
职工活动|610.2|655.8
维权支出|320.7|348.6
业务支出|379.5|398.5
三、本年结余|190.1|285.3
"""
NESTED = """
单位|男（人）|女（人）|合计（人）
总计|2,317|1,765|4,082
市直小计|1,213|945|2,158
机关|413|322|735
企业|800|623|1,423
县区小计|1,104|820|1,924
东县|391|284|675
西县|713|536|1,249
"""
ACCOUNTS = """
Item|2021|2022
Sales|12,480|13,775
Less: cost of sales|(7,315)|(8,121)
Gross profit|5,165|5,654
Wages|2,140|2,377
Rent|980|1,015
Other|312|344
Total expenses|3,432|3,736
"""
PER_HEAD = """
地区|经费（万元）|会员（人）|人均（元）
沈阳|415.3|12,831|323.7
大连|329.3|9,755|337.6
鞍山|279.0|8,127|343.3
抚顺|261.0|7,304|357.3
本溪|187.4|6,221|301.2
"""


def found(text: str, caption: str = "") -> list[LineRelation]:
    """The relations of a table."""
    read = read_table(table(text, caption))
    return find_relations(read.figures, read.columns, read.rows)


def lines(relations: list[LineRelation]) -> set[tuple[str, bool, int, tuple[int, ...]]]:
    """Form, axis, target and operands of each relation that is no question."""
    return {(one.form.value, one.columns, one.target, one.operands) for one in relations if not one.asked}


def cells(one: LineRelation, at: int) -> set[tuple[int, int]]:
    """The cells of a relation at one of its positions, as (row, column)."""
    taken = {(at, line) if one.columns else (line, at) for line in (one.target, *one.operands)}
    others = [one.whole] if one.whole >= 0 else [at - one.step] if one.step else []
    return taken | {(other, one.operands[0]) if one.columns else (one.operands[0], other) for other in others}


def test_totals_of_regions_their_changes_growth_and_shares() -> None:
    """Totals of regions their changes growth and shares."""
    assert {
        ("sum", False, 1, (2, 3, 4, 5)),
        ("difference", True, 3, (2, 1)),
        ("growth", True, 4, (1, 2)),
        ("share", True, 5, (2,)),
    } <= lines(found(REGIONS))


def test_heads_in_traditional_characters_say_the_same() -> None:
    """A wrong digit fails a total that its head announces: 合計, 總計, 小計."""
    text = "部門|撥款|支出\n組織部|120|98\n宣傳部|85|77\n權益部|64|60\n{}|269|245"
    for head in ("合計", "總計", "小計"):
        (one,) = found(text.format(head), "收支")
        assert (one.form, one.target, list(one.failed), one.announced) == ("sum", 4, [2], True)


def test_a_budget_has_two_totals_and_what_is_left() -> None:
    """A budget has two totals and what is left."""
    assert lines(found(BUDGET, "单位：万元")) == {
        ("sum", False, 1, (2, 3, 4)),
        ("sum", False, 5, (6, 7, 8)),
        ("difference", False, 9, (1, 5)),
    }


def test_subtotals_add_up_to_the_grand_total() -> None:
    """Subtotals add up to the grand total."""
    assert lines(found(NESTED)) == {
        ("sum", False, 2, (3, 4)),
        ("sum", False, 5, (6, 7)),
        ("sum", False, 1, (2, 5)),
        ("sum", True, 3, (1, 2)),
    }


def test_accounts_subtract_what_stands_in_brackets() -> None:
    """Accounts subtract what stands in brackets."""
    assert {("sum", False, 3, (1, 2)), ("sum", False, 7, (4, 5, 6))} <= lines(found(ACCOUNTS, "£000"))


def test_amounts_per_head_take_the_units_of_both_columns() -> None:
    """Amounts per head take the units of both columns."""
    assert lines(found(PER_HEAD)) == {("ratio", True, 3, (1, 2))}


@pytest.mark.parametrize("text", [REGIONS, BUDGET, NESTED, ACCOUNTS, PER_HEAD])
def test_a_sound_table_has_no_failing_relation(text: str) -> None:
    """A sound table has no failing relation."""
    assert all(not one.failed for one in found(text) if not one.asked)


@pytest.mark.parametrize(
    ("text", "caption"), [(REGIONS, ""), (BUDGET, "单位：万元"), (NESTED, ""), (PER_HEAD, "")]
)
def test_a_wrong_digit_fails_relations_of_its_own_cell_and_no_others(text: str, caption: str) -> None:
    """A wrong digit fails relations of its own cell and no others."""
    read = read_table(table(text, caption))
    tested = {cell for one in found(text, caption) for at in one.held for cell in cells(one, at)}
    rows = [line.split("|") for line in text.strip().splitlines()]
    unnoticed = []
    for row, column in sorted(tested):
        stated = read.stated[row][column] or ""
        first = next(at for at, digit in enumerate(stated) if digit.isdigit())
        wrong = stated[:first] + ("8" if stated[first] != "8" else "3") + stated[first + 1 :]
        changed = [list(line) for line in rows]
        changed[row][column] = wrong
        failing = [
            cells(one, at)
            for one in found("\n".join("|".join(line) for line in changed), caption)
            if not one.asked
            for at in one.failed
        ]
        assert all((row, column) in places for places in failing), (row, column)
        if not failing:
            unnoticed.append((row, column))
    assert len(unnoticed) * 20 <= len(tested), unnoticed


def test_a_balance_of_one_column_is_income_less_spending() -> None:
    """A balance of one column is income less spending."""
    text = "项目|2022年（万元）\n收入|1,688.2\n支出|1,402.9\n结余|285.3"
    assert lines(found(text)) == {("difference", False, 3, (1, 2))}
    (one,) = found(text.replace("285.3", "275.3"))
    assert (one.form, one.failed) == (Form.DIFFERENCE, [1])


def test_parts_that_are_not_all_are_within_their_whole() -> None:
    """Parts that are not all are within their whole."""
    text = "项目|2021年（人）|2022年（人）\n会员|1,244|1,284\n其中：女会员|520|544\n基层组织|81|90"
    (one,) = found(text)
    assert (one.form, one.target, one.operands, list(one.held)) == (Form.BOUND, 1, (2,), [1, 2])
    (wrong,) = found(text.replace("544", "1,544"))
    assert wrong.failed == [2]


def test_columns_of_which_some_are_told() -> None:
    """Columns of which some are told."""
    text = "地区|会员（人）|其中：|>\n^|^|女|农民工\n沈阳|4,153|1,702|911\n大连|3,293|1,511|640\n鞍山|2,790|1,204|577"
    assert lines(found(text)) == {("bound", True, 1, (2,)), ("bound", True, 1, (3,))}


def test_points_between_rates() -> None:
    """Points between rates."""
    text = "地区|2021年入会率（%）|2022年入会率（%）|增减（百分点）\n甲|81.3|84.1|2.8\n乙|77.9|83.4|5.5\n丙|90.2|88.5|-1.7\n丁|68.8|75.7|6.9"
    assert lines(found(text)) == {("points", True, 3, (2, 1))}


def test_columns_of_rates_between_amounts_are_no_parts_of_their_total() -> None:
    """Columns of rates between amounts are no parts of their total."""
    text = """
行业|煤|误差（%）|电|误差（%）|合计|误差（%）
甲|521.7|5.8|1051.8|3.7|1573.5|0.4
乙|3064.7|7.0|831.0|8.5|3895.7|5.1
丙|3454.8|2.0|4395.4|2.1|7850.2|2.0
丁|675.5|1.1|618.8|2.1|1294.3|9.6
戊|619.0|6.1|573.3|3.7|1192.3|2.6
"""
    assert lines(found(text)) == {("sum", True, 5, (1, 3))}


def test_a_row_that_is_taken_away_counts_with_its_sign() -> None:
    """A row that is taken away counts with its sign."""
    text = "项目|2021年|2022年|2023年\n营业收入|8,120|9,350|9,911\n其他收入|402|377|518\n减：退回|211|198|305\n收入合计|8,311|9,529|10,124"
    (one,) = [each for each in found(text, "单位：万元") if each.form is Form.SUM]
    assert (one.target, one.operands, one.signs) == (4, (1, 2, 3), (1, 1, -1))


def test_one_column_with_a_wrong_total_has_one_failing_relation() -> None:
    """One column with a wrong total has one failing relation."""
    (one,) = found("地区|会员（人）\n沈阳|4,153\n大连|3,293\n鞍山|2,790\n合计|10,736")
    assert (one.form, one.target, one.operands, list(one.failed)) == (Form.SUM, 4, (1, 2, 3), [1])
    assert one.announced
    assert not one.asked


def test_a_total_that_is_near_its_parts_and_explained_by_no_digit_is_asked_about() -> None:
    """A total that is near its parts and explained by no digit is asked about."""
    (one,) = found("地区|会员（人）\n沈阳|4,153\n大连|3,293\n鞍山|2,790\n合计|10,359")
    assert one.asked
    assert list(one.failed) == [1]


def test_a_total_of_more_than_is_listed_is_no_relation() -> None:
    """A total of more than is listed is no relation."""
    assert not found("地区|会员（人）\n沈阳|4,153\n大连|3,293\n鞍山|2,790\n合计|55,812")


def test_bare_numbers_are_exact_where_the_others_are() -> None:
    """A total that is one off among many that are exact is a finding."""
    rows = [[random.Random(at * 7 + column).randrange(100, 999) for column in range(6)] for at in range(5)]  # noqa: S311
    total = [sum(column) for column in zip(*rows, strict=True)]
    total[2] += 1
    text = "\n".join(
        ["地区|" + "|".join(f"第{n}项" for n in "甲乙丙丁戊己")]
        + [f"区{at}|" + "|".join(map(str, row)) for at, row in zip("甲乙丙丁戊", rows, strict=True)]
        + ["合计|" + "|".join(map(str, total))]
    )
    (one,) = found(text)
    assert list(one.failed) == [3]
    read = read_table(table(text))
    assert not rounded_columns(read.figures, read.columns, read.rows, [one])


def test_bare_numbers_that_hold_within_half_units_are_rounded() -> None:
    """Bare numbers that hold within half units are rounded."""
    text = "Area|a|b|c\nX|101|204|308\nY|202|305|411\nZ|303|407|513\nTotal|607|915|1,232"
    (one,) = found(text)
    assert not one.failed
    read = read_table(table(text))
    assert rounded_columns(read.figures, read.columns, read.rows, [one]) == {1, 2, 3}


SMALL = "{head}\nNorth|12|4,100\nSouth|15|5,300\nWest|9|3,000\nTotal|37|12,400"


@pytest.mark.parametrize(
    ("caption", "head", "failed", "asked"),
    [
        ("", "Area|Branches|Members", [[1]], [None]),
        ("Number of people", "Area|A|B", [[1]], [None]),
        ("", "Area|A|B", [[], [1]], [None, Unsure.ROUNDED]),
        ("Value (£ thousands)", "Area|A|B", [[]], [None]),
        ("Spending", "Area|Branches|Members", [[]], [None]),
        ("Per cent of members", "Area|A|B", [[]], [None]),
        ("会员情况", "地区|组织|会员", [[1]], [None]),
        ("会员占比", "地区|组织|会员", [[]], [None]),
        ("情况", "地区|甲|乙", [[], [1]], [None, Unsure.ROUNDED]),
    ],
)
def test_one_miss_among_few_sums_is_judged_by_the_words_of_the_table(
    caption: str, head: str, failed: list[list[int]], asked: list[Unsure | None]
) -> None:
    """Things are counted exactly, amounts may be rounded, and where no words tell it is a question."""
    read = read_table(table(SMALL.format(head=head), caption))
    told = find_relations(read.figures, read.columns, read.rows, read.bare)
    assert [one.asked for one in told] == asked
    assert [list(one.failed) for one in told] == failed


def test_a_total_of_one_hundred_may_be_of_rounded_shares() -> None:
    """Whatever the words count: their sign may stand elsewhere."""
    read = read_table(table("Area|Members|Branches\nNorth|34|4\nSouth|33|5\nWest|34|3\nTotal|100|12"))
    told = find_relations(read.figures, read.columns, read.rows, read.bare)
    assert [(list(one.failed), one.asked) for one in told] == [([], None)]


PRICES = "品名|计量单位|数量|单价（元）|金额（元）\n米|袋|86|128.5|11,051\n油|桶|124|46.8|5,803.2\n手套|双|560|3.25|{}\n合计||||{}"
FEES = (
    "Course|Places|Fee per place (£)|Income (£)\nA|14|85|1,190\nB|9|110|990\nC|{}|95|2,090\nTotal|45|—|4,270"
)
SEXES = (
    "年龄|会员|男|女|男占比（%）|女占比（%）\n青年|3,941|1,834|2,107|20.6|23.7\n中年|3,759|2,846|913|{}|10.3\n"
    "老年|1,187|712|475|8.0|5.3\n合计|8,887|5,392|3,495|60.7|39.3"
)
RATES = (
    "指标|本年|上年|比上年增减\n会员（人）|2,846|2,790|56\n女会员（人）|1,125|1,096|29\n农民工（人）|903|861|42\n"
    "女会员占比（%）|39.5|{}|0.2"
)
SCORES = (
    "Item|Wave 1|Wave 2|Change\nPay|3.4|3.8|0.4\nHours|3.1|3.0|-0.1\nSafety|4.2|4.5|{}\nVoice|2.7|3.3|0.6\n"
    "Training|3.6|3.9|0.3"
)
WAGES = (
    "单位|年初人数（人）|年末人数（人）|平均人数（人）|工资总额（万元）|人均工资（元）\n甲|2,140|2,206|{}|18,562|85,421\n"
    "乙|1,380|1,304|1,342|8,726|65,022\n丙|965|1,011|988|10,240|103,644\n合计|4,485|4,521|4,503|37,528|83,340"
)
CASES = (
    "案由|上期未结|本期受理|本期结案|期末未结\n工资|218|1,436|1,502|{}\n工伤|95|604|587|112\n保险|63|411|398|76\n"
    "合计|376|2,451|2,487|340"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "relation"),
    [
        pytest.param(
            PRICES, ("1,820", "18,674.2"), ("1,802", "18,674.2"), ("ratio", True, 2, (4, 3)), id="price"
        ),
        pytest.param(FEES, ("22",), ("27",), ("ratio", True, 1, (3, 2)), id="fee"),
        pytest.param(SEXES, ("32.0",), ("23.0",), ("share", True, 4, (2, 1)), id="share of all"),
        pytest.param(RATES, ("39.3",), ("33.9",), ("points", True, 3, (1, 2)), id="points"),
        pytest.param(SCORES, ("0.3",), ("0.8",), ("difference", True, 3, (2, 1)), id="scores"),
        pytest.param(WAGES, ("2,173",), ("2,713",), ("average", True, 3, (1, 2)), id="average"),
        pytest.param(CASES, ("152",), ("125",), ("sum", True, 4, (1, 2, 3)), id="carried on"),
    ],
)
def test_a_relation_that_words_say_holds_and_one_wrong_figure_fails_it(
    text: str,
    right: tuple[str, ...],
    wrong: tuple[str, ...],
    relation: tuple[str, bool, int, tuple[int, ...]],
) -> None:
    """A sound table fails nowhere; a wrong figure fails the relation in its own row."""
    sound = found(text.format(*right))
    assert relation in lines(sound)
    assert not [one for one in sound if one.failed]
    of_one = [
        one
        for one in found(text.format(*wrong))
        if (one.form, one.columns, one.target, one.operands) == relation
    ]
    assert [len(one.failed) for one in of_one] == [1]


def test_a_quotient_by_one_and_a_growth_that_is_the_same_everywhere_are_none() -> None:
    """Two columns that are alike beside one of 100, and what is always twice another."""
    marks = "人|成绩|满分|得分\n甲|83.3|100|83.3\n乙|90.5|100|90.5\n丙|71.2|100|71.2\n丁|66.9|100|66.9\n戊|97.1|100|97.1"
    assert not [one for one in found(marks) if one.form is Form.RATIO]
    twice = "月|甲数|乙数|丙数\n" + "\n".join(f"{at}月|{at * 1037}|{at * 2074}|100" for at in range(2, 9))
    assert not [one for one in found(twice) if one.form is Form.GROWTH]


@pytest.mark.parametrize("seed", range(12))
def test_tables_of_random_numbers_have_no_relations(seed: int) -> None:
    """Tables of random numbers have no relations."""
    chance = random.Random(seed)  # noqa: S311
    relations = 0
    for _ in range(25):
        height, width = chance.randrange(2, 30), chance.randrange(1, 14)
        places = chance.choice([0, 0, 1, 2])
        largest = 10 ** chance.randrange(2, 6)
        grid = [
            [f"{chance.randrange(1, largest) / 10**places:.{places}f}" for _ in range(width)]
            for _ in range(height)
        ]
        heads = "项目|" + "|".join(f"指标{chr(0x4E00 + at)}" for at in range(width))
        relations += len(found("\n".join([heads, *("甲乙|" + "|".join(row) for row in grid)])))
    assert relations <= 1


def test_a_long_table_has_its_total() -> None:
    """A long table has its total."""
    chance = random.Random(5)  # noqa: S311
    values = [chance.randrange(10, 9999) for _ in range(2_000)]
    text = "\n".join(["户|额", *(f"户{chr(0x4E00 + at)}|{value}" for at, value in enumerate(values))])
    (one,) = found(f"{text}\n合计|{sum(values)}")
    assert (one.target, len(one.operands)) == (2_001, 2_000)
    assert not one.failed


FIVES = """
Region|All ages|0 to 14|15 to 64|65 and over
North|{}|5,575|28,780|2,255
South|5,070|1,145|3,675|255
East|1,260|305|880|80
West|1,215|210|925|75
Middle|785|220|525|35
Abroad|410|90|295|30
"""


def test_totals_of_round_numbers_that_rounding_explains_are_asked_about() -> None:
    """Totals of round numbers that rounding explains are asked about; what it does not explain fails."""
    for total, failed in (("36,610", []), ("31,610", [1])):
        relations = [one for one in found(FIVES.format(total)) if one.columns]
        assert {(one.target, one.operands) for one in relations} == {(1, (2, 3, 4))}
        assert [at for one in relations if one.asked is None for at in one.failed] == failed
        assert [at for one in relations if one.asked is Unsure.ROUNDED for at in one.failed] == [
            2,
            3,
            4,
            5,
            6,
        ]


def test_zeros_among_shares_of_each_row_add_up_to_nothing() -> None:
    """Zeros among shares of each row are no sum, as the shares beside them are none."""
    text = (
        "Service|Total, million|State %|Towns %|Private %\nCare 1|5,497|0.0|69.8|30.2\n"
        "1.1 Clinics|3,265|0.0|82.5|17.5\n1.2 Transport|2,232|0.0|51.3|48.7"
    )
    assert not [at for one in found(text) if one.form is Form.SUM for at in one.positions if at == 2]


def test_a_share_whose_whole_may_be_one_of_several_rows_is_asked_about() -> None:
    """A share whose whole may be one of several rows is asked about, unless words call one the total."""
    text = (
        "{}|Families (thousands)|% holding\nAssets|12,216|100.0\nPensions|8,511|69.7\nDeposits|10,685|87.5\n"
        "Housing|7,278|59.6\nVehicles|9,346|76.5\nContents|12,216|100.0\nDebts|8,215|67.3"
    )
    (one,) = found(text.format("Item"))
    assert (one.form, one.asked) == (Form.SHARE, Unsure.WHOLE)
    (one,) = found(text.format("Item").replace("Assets", "Total"))
    assert (one.form, one.asked) == (Form.SHARE, None)


def test_a_total_has_a_second_partition_into_subtotals() -> None:
    """A total that men and women make is made of the regions, too, each of which they make."""
    random_ = random.Random(7)  # noqa: S311
    years = [[random_.randrange(11_000, 99_000) for _ in range(4)] for _ in range(8)]
    sums = [
        [sum(column) for column in zip(*years[first::step], strict=True)]
        for first, step in ((0, 1), (0, 2), (1, 2))
    ]
    rows = list(zip(("All", "Men", "Women"), sums, strict=True))
    for at, name in enumerate("NSEW"):
        men, women = years[2 * at : 2 * at + 2]
        rows += [
            (f"Area {name}", [a + b for a, b in zip(men, women, strict=True)]),
            ("Men", men),
            ("Women", women),
        ]
    table_text = "\n".join(
        f"{name}|{'|'.join(map(str, row))}" for name, row in [("Area", [2021, 2022, 2023, 2024]), *rows]
    )
    assert ("sum", False, 1, (4, 7, 10, 13)) in lines(found(table_text))


def test_a_change_beside_two_times_alone_is_their_growth() -> None:
    """Coarse figures say little of it, of which one is wrong."""
    rows = ["Rye|6.4|7.2|12.5", "Ore|9.5|9.9|2.4", "Oil|3.1|3.4|9.7", "Tea|3.8|4.1|7.9"]
    text = "\n".join(["Cargo (million tonnes)|2022-23|2023-24|Change (%)", *rows])
    assert [one.failed for one in found(text) if one.form.value == "growth"] == [[2]]


def test_a_growth_between_the_columns_that_its_head_names() -> None:
    """A growth between the columns that its head names needs little; in round numbers it is asked about."""
    text = (
        "Sex|2010/02 1000 persons|2010/01 1000 persons|2009/02 1000 persons|Change 2010/02 - 2009/02 %\n"
        "Both sexes|373|357|368|1.4\nMales|132|127|118|12.3\nFemales|241|230|250|-3.7"
    )
    assert ("growth", True, 4, (3, 1)) in lines(found(text))
