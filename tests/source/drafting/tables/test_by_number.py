"""Figures that a table prints too, found by their number where the words alone name no one cell."""

import pytest

from tests.source.drafting.bulletins import Grid
from tests.source.drafting.tables.test_links import links

POWER = Grid(
    "",
    [
        ["Source (GWh)", "Q4 2022", "Q3 2023", "Q4 2023"],
        ["Gas", "3,144", "2,701", "2,842"],
        ["Wind", "2,410", "1,988", "2,975"],
        ["Hydro", "1,342", "1,105", "1,630"],
        ["Total", "6,896", "5,794", "7,447"],
    ],
)
CALLS = Grid(
    "Incidents by type",
    [
        ["Type of incident", "2022-23", "2023-24"],
        ["Fires", "2,715", "2,486"],
        ["False alarms", "4,502", "4,215"],
        ["Special services", "2,654", "2,711"],
    ],
)
AGES = Grid(
    "Table 2. Adults by age",
    [
        ["Age", "Number", "Share (%)"],
        ["18 to 34", "10,482", "31.4"],
        ["35 to 64", "16,207", "48.6"],
        ["65 and over", "6,671", "20.0"],
    ],
)
MEMBERS = Grid(
    "",
    [
        ["Region", "Branches", "Members 2022", "Members 2023"],
        ["Clyde and Forth", "31", "18,240", "24,150"],
        ["Tyne and Tees", "44", "24,310", "24,792"],
    ],
)
AGES_ZH = Grid(
    "表2 年龄构成",
    [
        ["年龄", "人口数（人）", "比重（%）"],
        ["0—14岁", "87053", "17.90"],
        ["15—59岁", "302010", "62.10"],
        ["60岁及以上", "97264", "20.00"],
    ],
)
STAFF_ZH = Grid(
    "表1 卫生资源",
    [
        ["指标", "2022年", "2023年"],
        ["机构总数（个）", "2808", "2846"],
        ["基层机构（个）", "2655", "2689"],
        ["卫生人员（人）", "41876", "43218"],
        ["床位数（张）", "37415", "38620"],
    ],
)
VISITS_ZH = Grid(
    "表2 医疗服务量",
    [
        [
            "类别",
            "诊疗人次（万） 2022年",
            "诊疗人次（万） 2023年",
            "病床使用率（%） 2022年",
            "病床使用率（%） 2023年",
        ],
        ["医院", "1442.0", "1586.3", "77.3", "81.2"],
        ["其他", "1699.2", "1826.3", "48.0", "50.2"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        ("Wind farms produced {2,975|2,795} GWh.", POWER, "{} GWh = q4_y2023[Wind]"),
        ("Gas-fired stations supplied {2,842|2,824} GWh.", POWER, "{} GWh = q4_y2023[Gas]"),
        ("Special service calls rose to {2,711|2,771}.", CALLS, "{} = y2023_24[Special services]"),
        ("{6,671|6,761} adults were aged 65 and over.", AGES, "{} adults = number[65 and over]"),
        ("0—14岁人口为{87053|80753}人。", AGES_ZH, "{}人 = 人口数[0—14岁]"),
        ("年末医疗机构总数{2846|2486}个。", STAFF_ZH, "{}个 = y2023[机构总数（个）]"),
        ("年末编制床位{38620|36820}张。", STAFF_ZH, "{}张 = y2023[床位数（张）]"),
    ],
)
def test_words_near_a_row_and_a_number_are_enough(sentence: str, table: Grid, rules: str) -> None:
    """One that is right, and one with two digits exchanged or one wrong, are the same cell."""
    head, _, rest = sentence.partition("{")
    (right, wrong), tail = rest.split("}")[0].split("|"), rest.split("}")[1]
    for number in (right, wrong):
        title = "# Annual report 2023" if sentence.isascii() else "# 2023年统计公报"
        assert links(f"{head}{number}{tail}", table, title) == [rules.format(number)]


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("In 2019 the crews went to 2,711 special service calls.", CALLS),  # another time
        ("Officers made 2,711 visits to schools.", CALLS),  # another thing
        ("The number of special service calls was 2,716.", CALLS),  # near, as another number of them may be
        ("Fire drills were held 4,215 times.", CALLS),  # another row is said
        ("2,647 people came to the open days.", CALLS),  # a slip of what no word names
        ("We won 2,415 cases of false claims for members.", MEMBERS),  # the same of a row that no word names
        ("2018年末，医疗机构总数2846个。", STAFF_ZH),
        ("民营机构总数为2864个，基层机构2689个，机构总数2846个。", STAFF_ZH),
    ],
)
def test_a_number_that_words_speak_against_joins_nothing_wrong(sentence: str, table: Grid) -> None:
    """No rule of a figure that is of another time or thing, or of a cell that another figure prints."""
    title = "# Annual report 2023" if sentence.isascii() else "# 2023年统计公报"
    found = links(sentence, table, title)
    assert [
        one for one in found if one.partition(" = ")[0] not in {"2689个", "2846个"} or "2018" in sentence
    ] == []


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        (
            "Gas-fired stations supplied 2,842 GWh, down 9.6%.",
            POWER,
            ["2,842 GWh = q4_y2023[Gas]", "9.6% = (q4_y2022[Gas] - q4_y2023[Gas]) / q4_y2022[Gas]"],
        ),
        (
            "病床使用率医院为81.2%，较上年上升9.3个百分点。",
            VISITS_ZH,
            ["81.2% = 病床使用率y2023[医院]", "9.3个百分点 = 病床使用率y2023[医院] - 病床使用率y2022[医院]"],
        ),
        (
            "医院诊疗1586.3万人次，比上年增加144.3万人次。",
            VISITS_ZH,
            ["1586.3万人次 = 诊疗人次y2023[医院]", "144.3万人次 = 诊疗人次y2023[医院] - 诊疗人次y2022[医院]"],
        ),
    ],
)
def test_a_change_is_told_of_the_year_before_beside_its_cell(
    sentence: str, table: Grid, rules: list[str]
) -> None:
    """Whether it is right or wrong: the words say of which level it is, the table has the other one."""
    title = "# Annual report 2023" if sentence.isascii() else "# 2023年统计公报"
    assert links(sentence, table, title) == rules


def test_a_whole_that_is_not_printed_is_not_looked_for_by_the_number_of_its_part() -> None:
    """The whole that a share of a cell is of is not that cell."""
    sentence = "Those aged 18 to 34 were 10,482 adults, a third of the total."
    assert links(sentence, AGES, "# Annual report 2023") == ["10,482 adults = number[18 to 34]"]


YEARS = Grid(
    "",
    [
        ["年份", "批捕（人）", "起诉（人）"],
        ["2022", "1,375", "2,564"],
        ["2023", "1,423", "2,698"],
        ["2024", "1,352", "2,788"],
        ["合计", "4,150", "8,050"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("2024年起诉人数比2023年增加{}人。", "{}人 = 起诉[2024] - 起诉[2023]"),
        ("2024年批捕人数比2022年减少{}人。", "{}人 = 批捕[2022] - 批捕[2024]"),
    ],
)
@pytest.mark.parametrize("figure", ["90", "23", "40"])
def test_a_change_between_two_years_is_that_of_their_rows_and_not_of_the_total(
    sentence: str, rules: str, figure: str
) -> None:
    """Whatever the figure is."""
    assert links(sentence.format(figure), YEARS) == [rules.format(figure)]


@pytest.mark.parametrize("sentence", ["不起诉2,968人。", "附条件不起诉涉罪未成年人2,878人。"])
def test_what_is_not_done_is_no_cell_of_what_is(sentence: str) -> None:
    """起诉 of 2023 is another number."""
    assert links(sentence, YEARS) == []
