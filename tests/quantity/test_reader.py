"""Reading one printed number: value, unit and precision."""

from fractions import Fraction

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.interval import Exact
from unionstats.quantity import Approximation, Quantity, declared_unit, known_unit, read_quantity
from unionstats.quantity.cell import read_cell

A = Approximation
TENTH = Fraction(1, 10)


def facts(quantity: Quantity) -> tuple[object, ...]:
    """Everything of a quantity but its text."""
    unit = quantity.unit.name if quantity.unit else None
    return (
        quantity.value,
        unit,
        quantity.step,
        quantity.coarse_step,
        quantity.scaled,
        quantity.approximation,
    )


PRINTED = {
    # the design's table
    "62个": (62, "个", 1, 1, False, A.NONE),
    "15,608家": (15608, "家", 1, 1, False, A.NONE),
    "１５６０８家": (15608, "家", 1, 1, False, A.NONE),
    "90.4万人": (904000, "人", 1000, 1000, True, A.NONE),
    "4.42亿元": (442000000, "元", 1000000, 1000000, True, A.NONE),
    "77.5%": (Fraction("77.5"), "%", TENTH, TENTH, True, A.NONE),
    "百分之七十七点五": (Fraction("77.5"), "%", TENTH, TENTH, True, A.NONE),
    "77.5 per cent": (Fraction("77.5"), "%", TENTH, TENTH, True, A.NONE),
    "600余人次": (600, "人次", 1, 100, False, A.OVER),
    "600多": (600, None, 1, 100, False, A.OVER),
    "over 600": (600, None, 1, 100, False, A.OVER),
    "近90万": (900000, None, 10000, 100000, True, A.NEARLY),
    "nearly 900": (900, None, 1, 100, False, A.NEARLY),
    "约300人": (300, "人", 1, 100, False, A.ABOUT),
    "about 300 people": (300, "people", 1, 100, False, A.ABOUT),
    "300人左右": (300, "人", 1, 100, False, A.ABOUT),
    "超1000万元": (10000000, "元", 10000, 10000000, True, A.OVER),
    "逾三成": (30, "%", 10, 10, False, A.OVER),
    "30岁以上": (30, "岁", 1, 10, False, A.AT_LEAST),
    "at least 95%": (95, "%", 1, 1, False, A.AT_LEAST),
    "不足5%": (5, "%", 1, 1, False, A.UNDER),
    "5%以下": (5, "%", 1, 1, False, A.UNDER),
    "under 5%": (5, "%", 1, 1, False, A.UNDER),
    "三成": (30, "%", 10, 10, False, A.NONE),
    "五分之二": (Fraction(2, 5), None, 0, Fraction(1, 5), False, A.NONE),
    "2倍": (2, "倍", 1, 1, False, A.NONE),
    "翻一番": (2, "倍", 0, 1, False, A.NONE),
    "0.3个百分点": (Fraction("0.3"), "百分点", TENTH, TENTH, True, A.NONE),
    "3‰": (Fraction("0.3"), "%", TENTH, TENTH, False, A.NONE),
    "十二项": (12, "项", 1, 1, False, A.NONE),
    "八大": (8, "大", 1, 1, False, A.NONE),
    "两个": (2, "个", 1, 1, False, A.NONE),
    "一万二千": (12000, None, 1000, 1000, True, A.NONE),
    "1.2 million": (1200000, None, 100000, 100000, True, A.NONE),
    "$4.5bn": (4500000000, "美元", 100000000, 100000000, True, A.NONE),
    "RM24.6mil": (24600000, "林吉特", 100000, 100000, True, A.NONE),
    "Rs. 45 lakh": (4500000, "卢比", 100000, 100000, True, A.NONE),
    "12k": (12000, None, 1000, 1000, True, A.NONE),
    # digits
    "0": (0, None, 1, 1, False, A.NONE),
    "62.0": (62, None, TENTH, 1, True, A.NONE),
    "15 608": (15608, None, 1, 1, False, A.NONE),
    "15\u202f608": (15608, None, 1, 1, False, A.NONE),
    "15’608": (15608, None, 1, 1, False, A.NONE),
    "15，608家": (15608, "家", 1, 1, False, A.NONE),
    "12,34,567": (1234567, None, 1, 1, False, A.NONE),
    ".05": (Fraction("0.05"), None, Fraction(1, 100), Fraction(1, 100), True, A.NONE),
    "-5℃": (-5, "℃", 1, 1, False, A.NONE),
    "零下5℃": (-5, "℃", 1, 1, False, A.NONE),
    "−10,000": (-10000, None, 1, 10000, False, A.NONE),
    "+5.2%": (Fraction("5.2"), "%", TENTH, TENTH, True, A.NONE),
    " 62个 ": (62, "个", 1, 1, False, A.NONE),
    # scale words and Chinese numerals
    "1万4千6百": (14600, None, 100, 100, True, A.NONE),
    "3万4000": (34000, None, 1, 1000, True, A.NONE),
    "4.42 亿元": (442000000, "元", 1000000, 1000000, True, A.NONE),
    "1万亿": (10**12, None, 10**12, 10**12, True, A.NONE),
    "一万二千亿": (12 * 10**11, None, 10**11, 10**11, True, A.NONE),
    "三万": (30000, None, 10000, 10000, True, A.NONE),
    "三千万元": (30000000, "元", 10**7, 10**7, True, A.NONE),
    "3千万元": (30000000, "元", 10**7, 10**7, True, A.NONE),
    "1亿2千万": (120000000, None, 10**7, 10**7, True, A.NONE),
    "三千零二万": (30020000, None, 10**4, 10**4, True, A.NONE),
    "三十万": (300000, None, 100000, 100000, True, A.NONE),
    "一百五十": (150, None, 1, 10, False, A.NONE),
    "两百": (200, None, 1, 100, False, A.NONE),
    "3百": (300, None, 1, 100, False, A.NONE),
    "3千人": (3000, "人", 1000, 1000, True, A.NONE),
    "二〇二一年": (2021, "年", 1, 1, False, A.NONE),
    "壹佰贰拾叁万元整": (1230000, "元", 10000, 10000, True, A.NONE),
    "二十几万": (200000, None, 100000, 100000, True, A.OVER),
    "一千五百零几万": (15000000, None, 1000000, 100000, True, A.OVER),
    "1亿三千多万元": (130000000, "元", 10000000, 10000000, True, A.OVER),
    "20余万": (200000, None, 10000, 100000, True, A.OVER),
    "4.2亿多元": (420000000, "元", 10000000, 10000000, True, A.OVER),
    "三百几十人": (300, "人", 1, 100, False, A.OVER),
    "2.5千亿": (250000000000, None, 10**10, 10**10, True, A.NONE),
    "一点五亿": (150000000, None, 10**7, 10**7, True, A.NONE),
    "4.2余亿": (420000000, None, 10**7, 10**7, True, A.OVER),
    "十来个": (10, "个", 1, 10, False, A.ABOUT),
    "十几个": (10, "个", 1, 10, False, A.OVER),
    "2.3千克": (Fraction("2.3"), "千克", TENTH, TENTH, True, A.NONE),
    "3两": (3, "两", 1, 1, False, A.NONE),
    # English
    "twenty-one workers": (21, "workers", 1, 1, False, A.NONE),
    "three hundred and five people": (305, "people", 1, 1, False, A.NONE),
    "two and a half million": (2500000, None, 500000, 500000, True, A.NONE),
    "half a million": (500000, None, 500000, 500000, True, A.NONE),
    "one million five hundred thousand": (1500000, None, 1000, 100000, True, A.NONE),
    "seventy-seven point five per cent": (Fraction("77.5"), "%", TENTH, TENTH, True, A.NONE),
    "one thousand million": (10**9, None, 10**9, 10**9, True, A.NONE),
    "三百五十 万": (3500000, None, 10000, 100000, True, A.NONE),
    "a hundred": (100, None, 1, 100, False, A.NONE),
    "1 worker": (1, "workers", 1, 1, False, A.NONE),
    "12 person-times": (12, "person times", 1, 1, False, A.NONE),
    "600+ workers": (600, "workers", 1, 100, False, A.AT_LEAST),
    "600 workers or more": (600, "workers", 1, 100, False, A.AT_LEAST),
    "no more than 600": (600, None, 1, 100, False, A.AT_MOST),
    "5 lakh crore": (5 * 10**12, None, 10**12, 10**12, True, A.NONE),
    # ratios
    "三成五": (35, "%", 1, 1, False, A.NONE),
    "9.5成": (95, "%", 1, 1, True, A.NONE),
    "半成": (5, "%", 5, 5, True, A.NONE),
    "千分之三": (Fraction("0.3"), "%", TENTH, TENTH, False, A.NONE),
    "万分之五": (Fraction("0.05"), "%", Fraction(1, 100), Fraction(1, 100), False, A.NONE),
    "百分之百": (100, "%", 1, 100, False, A.NONE),
    "百分之三十以上": (30, "%", 1, 10, False, A.AT_LEAST),
    "25个基点": (Fraction("0.25"), "百分点", Fraction(1, 100), Fraction(1, 100), False, A.NONE),
    "3 percentage points": (3, "百分点", 1, 1, False, A.NONE),
    "翻两番": (4, "倍", 0, 1, False, A.NONE),
    "threefold": (3, "倍", 1, 1, False, A.NONE),
    "2.5 times": (Fraction("2.5"), "倍", TENTH, TENTH, True, A.NONE),
    "-3/2": (Fraction(-3, 2), None, 0, Fraction(1, 2), False, A.NONE),
    "1 3/5": (Fraction(8, 5), None, 0, Fraction(1, 5), False, A.NONE),
    "三百五十又3分之1": (Fraction(1051, 3), None, 0, Fraction(1, 3), False, A.NONE),
    "three quarters": (Fraction(3, 4), None, 0, Fraction(1, 4), False, A.NONE),
    "超三分之二": (Fraction(2, 3), None, 0, Fraction(1, 3), False, A.OVER),
    "1½": (Fraction(3, 2), None, 0, Fraction(1, 2), False, A.NONE),
    "一半": (Fraction(1, 2), None, Fraction(1, 2), Fraction(1, 2), True, A.NONE),
    "三成半": (35, "%", 5, 5, True, A.NONE),
    "8.5/10万": (Fraction("0.0085"), "%", Fraction(1, 10000), Fraction(1, 10000), True, A.NONE),
    "one in five": (Fraction(1, 5), None, 0, Fraction(1, 5), False, A.NONE),
    "nearly 3 out of 10": (Fraction(3, 10), None, 0, TENTH, False, A.NEARLY),
    "3-percent": (3, "%", 1, 1, False, A.NONE),
    # 万 and 亿 without a digit, beside an approximator
    "近万人": (10000, "人", 10000, 10000, True, A.NEARLY),
    "万余户": (10000, "户", 10000, 10000, True, A.OVER),
    "超亿元": (10**8, "元", 10**8, 10**8, True, A.OVER),
    "近百万元": (10**6, "元", 10**6, 10**6, True, A.NEARLY),
    # a measure word, and the noun that it counts
    "12名职工": (12, "名", 1, 1, False, A.NONE),
    "12个人": (12, "人", 1, 1, False, A.NONE),
    "600余家企业": (600, "家", 1, 100, False, A.OVER),
    # money and measures
    "3元5角": (Fraction("3.5"), "元", TENTH, TENTH, True, A.NONE),
    "三元五角二分": (Fraction("3.52"), "元", Fraction(1, 100), Fraction(1, 100), True, A.NONE),
    "3000元/吨": (3000, "元/吨", 1, 1000, False, A.NONE),
    "1.0439吨标准煤/万元": (
        Fraction("1.0439"),
        "吨标准煤/万元",
        Fraction(1, 10000),
        Fraction(1, 10000),
        True,
        A.NONE,
    ),
    "120人/平方公里": (120, "人/平方公里", 1, 10, False, A.NONE),
    "345.6亿吨公里": (34560000000, "吨公里", 10**7, 10**7, True, A.NONE),
    "60歲": (60, "岁", 1, 10, False, A.NONE),
    "人民币8亿元": (800000000, "元", 100000000, 100000000, True, A.NONE),
    "8亿元人民币": (800000000, "元", 100000000, 100000000, True, A.NONE),
    "¥300": (300, "元", 1, 100, False, A.NONE),
    "100 billion yuan": (10**11, "元", 10**9, 10**11, True, A.NONE),
    "us $ 10 billion": (10**10, "美元", 10**9, 10**10, True, A.NONE),
    "HK$20": (20, "港元", 1, 10, False, A.NONE),
    "10,000 swiss francs": (10000, "瑞士法郎", 1, 10000, False, A.NONE),
    "5m": (5000000, None, 1000000, 1000000, True, A.NONE),
    "5 m": (5, "米", 1, 1, False, A.NONE),
    "5 km²": (5, "平方公里", 1, 1, False, A.NONE),
    "100万千瓦时": (1000000, "千瓦时", 10000, 1000000, True, A.NONE),
    "两年半": (Fraction(5, 2), "年", Fraction(1, 2), Fraction(1, 2), True, A.NONE),
    "一个半小时": (Fraction(3, 2), "小时", Fraction(1, 2), Fraction(1, 2), True, A.NONE),
    "三个多月": (3, "个月", 1, 1, False, A.OVER),
    "55个工种": (55, "工种", 1, 1, False, A.NONE),
    "约600余人": (600, "人", 1, 100, False, A.ABOUT),
}


@pytest.mark.parametrize("text", PRINTED)
def test_a_printed_number_is_read_with_its_unit_and_precision(text: str) -> None:
    """Value, unit, both steps, scale and approximation, and the text as it was given."""
    quantity = read_quantity(text)
    assert facts(quantity) == PRINTED[text]
    assert quantity.text == text


@pytest.mark.parametrize(
    "text", ["62", "62.0", "4.42亿元", "二十", "4/2", "two hundred", "50个基点", "三百分之六百"]
)
def test_a_whole_value_is_an_int(text: str) -> None:
    """Where the printed value is a whole number it is no Fraction, whatever it was computed from."""
    quantity = read_quantity(text)
    assert type(quantity.value) is (Fraction if text == "50个基点" else int)


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("62", "个", (62, "个", 1, 1, False, A.NONE)),
        ("62个", "个", (62, "个", 1, 1, False, A.NONE)),
        ("600余", "人次", (600, "人次", 1, 100, False, A.OVER)),
        ("62栋", "栋", (62, "栋", 1, 1, False, A.NONE)),
        ("62", "栋", (62, "栋", 1, 1, False, A.NONE)),
        ("近3万栋", "栋", (30000, "栋", 10000, 10000, True, A.NEARLY)),
        ("62 widgets", "widgets", (62, "widgets", 1, 1, False, A.NONE)),
        ("1 widget", "widgets", (1, "widgets", 1, 1, False, A.NONE)),
        ("3", "‰", (Fraction("0.3"), "%", TENTH, TENTH, False, A.NONE)),
        ("4.42", "亿元", (Fraction("4.42"), "亿元", Fraction(1, 100), Fraction(1, 100), True, A.NONE)),
        ("4.42亿元", "万元", (442000000, "元", 1000000, 1000000, True, A.NONE)),
        ("3公里", "千米", (3, "公里", 1, 1, False, A.NONE)),
    ],
)
def test_a_declared_unit_is_taken_by_a_bare_number(
    text: str, unit: str, expected: tuple[object, ...]
) -> None:
    """A bare number takes it, a printed unit agrees with it, an unknown one becomes readable."""
    assert facts(read_quantity(text, unit)) == expected


REFUSED = {
    "": ("Q001", 0, 0, {"printed": ""}),
    " \n": ("Q001", 0, 0, {"printed": ""}),
    "abc": ("Q001", 0, 3, {"printed": "abc"}),
    "万人": ("Q001", 0, 2, {"printed": "万人"}),
    "62 workrs": ("Q002", 3, 9, {"unit": "workrs", "suggestion": "workers"}),
    "约62栋": ("Q002", 3, 4, {"unit": "栋", "suggestion": ""}),
    "62个和": ("Q005", 3, 4, {"text": "和"}),
    "12元元": ("Q005", 3, 4, {"text": "元"}),
    "12名职工会": ("Q005", 5, 6, {"text": "会"}),
    "1.5亿30人": ("Q002", 4, 7, {"unit": "30人", "suggestion": ""}),
    "one in 2019": ("Q002", 4, 11, {"unit": "in 2019", "suggestion": ""}),
    "77,5%": ("Q007", 0, 4, {"printed": "77,5"}),
    "1,2345": ("Q007", 0, 6, {"printed": "1,2345"}),
    "1.2.3": ("Q007", 0, 5, {"printed": "1.2.3"}),
    "近600余人": ("Q008", 4, 6, {"first": "nearly", "second": "over"}),
    "3/0": ("Q009", 0, 3, {"printed": "3/0"}),
    "零分之三": ("Q009", 0, 4, {"printed": "零分之三"}),
    "三五个": ("Q010", 0, 2, {"printed": "三五"}),
    "几百人": ("Q010", 0, 1, {"printed": "几"}),
    "数十人": ("Q010", 0, 3, {"printed": "数十人"}),
    "several people": ("Q010", 0, 7, {"printed": "several"}),
    "62\u200b个": ("Q011", 2, 3, {"character": "U+200B"}),
    "\x0062": ("Q011", 0, 1, {"character": "U+0000"}),
    "10-20%": ("Q012", 2, 6, {"printed": "10-20%"}),
    "3至5个": ("Q012", 1, 4, {"printed": "3至5个"}),
    "共 62个": ("Q013", 0, 2, {"text": "共 "}),
    "九千三万": ("Q014", 0, 4, {"printed": "九千三万"}),
    "1万4.5千": ("Q014", 0, 5, {"printed": "1万4.5"}),
    "一百零人": ("Q014", 0, 3, {"printed": "一百零"}),
    "一二一百": ("Q014", 0, 4, {"printed": "一二一百"}),
    "3万50000": ("Q014", 0, 7, {"printed": "3万50000"}),
    "a worker": ("Q001", 0, 8, {"printed": "a worker"}),
    "one two": ("Q002", 4, 7, {"unit": "two", "suggestion": ""}),
    "one million one million": ("Q014", 0, 23, {"printed": "one million one million"}),
    "一亿三千 万": ("Q014", 0, 6, {"printed": "一亿三千 万"}),
    "一百二百": ("Q014", 0, 4, {"printed": "一百二百"}),
    "$5%": ("Q015", 2, 3, {"first": "美元", "second": "%"}),
    "$5欧元": ("Q015", 2, 4, {"first": "美元", "second": "欧元"}),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_read_is_refused_where_it_goes_wrong(text: str) -> None:
    """The code, the characters concerned, and the words for the message."""
    with pytest.raises(Unreadable) as refused:
        read_quantity(text)
    problem = refused.value.problem
    assert (problem.code, problem.start, problem.end, dict(problem.words)) == REFUSED[text]


@pytest.mark.parametrize(
    ("text", "unit", "place", "found"),
    [
        ("62个", "家", (2, 3), "个"),
        ("62个", "栋", (2, 3), "个"),
        ("3 吨", "公斤", (2, 3), "吨"),
        ("0.3个百分点", "%", (3, 7), "个百分点"),
        ("百分之三", "个", (0, 4), "百分之三"),
    ],
)
def test_a_printed_unit_that_is_not_the_declared_one_is_refused(
    text: str, unit: str, place: tuple[int, int], found: str
) -> None:
    """Q004 points at the printed unit."""
    with pytest.raises(Unreadable) as refused:
        read_quantity(text, unit)
    problem = refused.value.problem
    assert (problem.code, (problem.start, problem.end)) == ("Q004", place)
    assert dict(problem.words) == {"found": found, "expected": unit}


def test_a_rate_has_the_size_of_its_two_units() -> None:
    """Its factor is the quotient of theirs, its dimension names both."""
    unit = read_quantity("350公斤/亩").unit
    assert unit is not None
    assert (unit.name, unit.dimension, unit.factor, unit.whole) == (
        "千克/亩",
        "mass/area",
        Fraction(3, 2),
        False,
    )


def test_units_are_known_by_any_of_their_names() -> None:
    """Aliases, plurals and full-width forms name one unit; a scale word makes a larger one."""
    assert known_unit("千米") == known_unit("km") == known_unit("kilometre") == known_unit("公里")
    assert known_unit("％") == known_unit("per cent") == known_unit("%")
    ten_thousand = known_unit("万元")
    assert ten_thousand is not None
    assert (ten_thousand.dimension, ten_thousand.factor, ten_thousand.whole) == ("CNY", 10000, False)
    assert known_unit("栋") is None
    assert known_unit("") is None


@pytest.mark.parametrize(
    ("sign", "name"),
    [("£", "英镑"), ("$", "美元"), ("US $", "美元"), ("¥", "元"), ("￥", "元"), ("rmb", "元"), ("€", "欧元")],
)
def test_a_sign_that_stands_before_amounts_names_their_unit(sign: str, name: str) -> None:
    """An amount that is not printed is no count of things called £."""
    assert declared_unit(sign) == known_unit(name)
    assert read_quantity("5", sign).unit == known_unit(name)


def test_a_declared_unit_that_nobody_lists_counts_things() -> None:
    """It has the dimension of counts and is whole."""
    unit = declared_unit("栋")
    assert (unit.name, unit.dimension, unit.factor, unit.whole) == ("栋", "count", 1, True)
    assert declared_unit("公里") == known_unit("km")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(
            (text, Fraction(-16, 5))
            for text in ("△3.2", "▲3.2%", "▲ 3.2%", "△ 3.2", "(3.2)%", "（3.2％）", "—3.2%")
        ),
        *(
            (text, -1234)
            for text in ("(1,234)", "（1,234）人", "△1,234家", "($1,234)", "( 1,234 )", "$(1,234)")
        ),
        *(
            (text, -5_600_000)
            for text in ("(£5.6m)", "£(5.6)m", "$(5.6) million", "（5.6 million）", "-£5.6m", "(560)万元")
        ),
    ],
)
def test_the_signs_of_accounting_are_negative(text: str, value: Exact) -> None:
    """In a ledger and in a cell."""
    assert (read_quantity(text).value, getattr(read_cell(text), "value", None)) == (value, value)


@pytest.mark.parametrize("text", ["▲", "△人", "()", "(1,234", "1,234)", "▼3.2", "(3)(4)"])
def test_what_is_no_sign_of_accounting_is_refused(text: str) -> None:
    """A bracket that is not closed, or a sign without a number."""
    with pytest.raises(Unreadable):
        read_quantity(text)
