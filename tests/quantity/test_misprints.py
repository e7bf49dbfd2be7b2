"""One wrong digit."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionstats.quantity import Quantity, read_quantity
from unionstats.quantity.misprints import misprints, swaps, with_mantissa


def texts(text: str, unit: str | None = None) -> list[str]:
    """Every misprint of a printed number, in order."""
    return [found.text for found in misprints(read_quantity(text, unit))]


def test_the_last_digit_comes_first_and_the_nearest_digit_first() -> None:
    """73.1% is found as the change of one digit before 83.4% is."""
    assert texts("73%") == [
        *("72%", "74%", "71%", "75%", "70%", "76%", "77%", "78%", "79%"),
        *("63%", "83%", "53%", "93%", "43%", "33%", "23%", "13%", "03%"),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "count", "some"),
    [
        ("4.42亿元", None, 27, ["4.41亿元", "4.32亿元", "0.42亿元"]),
        ("15,608家", None, 45, ["15,607家", "05,608家"]),
        ("１５％", None, 18, ["１４％", "２５％"]),
        ("600余人次", None, 27, ["601余人次", "700余人次"]),
        ("百分之30", None, 18, ["百分之31"]),
        ("-5%", None, 9, ["-4%", "-6%"]),
        ("三百二十一", None, 25, ["三百二十二", "三百一十一", "四百二十一"]),
        ("五分之二", None, 17, ["五分之一", "四分之二"]),
        ("二〇二一年", None, 36, ["二〇二〇年", "二一二一年"]),
        ("壹佰元", None, 8, ["贰佰元"]),
        ("1万4千6百", None, 27, ["1万4千5百", "2万4千6百"]),
        ("十项", None, 0, []),
        ("two hundred", None, 0, []),
        ("62栋", "栋", 18, ["63栋"]),
        ("62", "个", 18, ["61"]),
    ],
)
def test_every_printed_digit_is_changed(text: str, unit: str | None, count: int, some: list[str]) -> None:
    """Nine others for each digit, of the same width and script, less those that cannot be read any more."""
    found = texts(text, unit)
    assert len(found) == len(set(found)) == count
    assert set(some) <= set(found)


@pytest.mark.parametrize(
    ("text", "unit", "swapped"),
    [
        ("161", None, ["116", "611"]),
        ("77.5%", None, ["75.7%"]),
        ("15,608家", None, ["15,680家", "15,068家", "16,508家", "51,608家"]),
        ("１５％", None, ["５１％"]),
        ("5%", None, []),
        ("二〇二一年", None, ["二〇一二年", "二二〇一年", "〇二二一年"]),
        ("三百二十一", None, []),
        ("-15%", None, ["-51%"]),
        ("-5.4%", None, ["-4.5%"]),
        ("-1,608家", None, ["-1,680家", "-1,068家", "-6,108家"]),
        ("62栋", "栋", ["26栋"]),
    ],
)
def test_two_neighbouring_digits_change_places(text: str, unit: str | None, swapped: list[str]) -> None:
    """The unit and the marks between the digits stay; equal digits give nothing new."""
    found = list(swaps(read_quantity(text, unit)))
    assert [one.text for one in found] == swapped
    assert found == [read_quantity(one.text, unit) for one in found]


@pytest.mark.parametrize("text", ["77.5%", "15,608家", "１５％", "0.3个百分点", "4.42亿元", "62"])
def test_digits_are_put_in_the_place_of_others(text: str) -> None:
    """The same numbers as by changing one digit in the text."""
    quantity = read_quantity(text)
    mantissas = {one.text: one.value / Fraction(one.step) for one in misprints(quantity)}
    assert {text: with_mantissa(quantity, int(mantissa)).text for text, mantissa in mantissas.items()} == {
        text: text for text in mantissas
    }
    assert all(
        with_mantissa(quantity, int(mantissas[one.text])).value == one.value for one in misprints(quantity)
    )


def test_a_misprint_keeps_unit_and_precision_and_moves_the_coarse_step() -> None:
    """600 is printed to the hundred, 601 to the one."""
    quantity = read_quantity("600余人次")
    first = next(misprints(quantity))
    assert first == Quantity(
        "601余人次",
        601,
        quantity.unit,
        1,
        1,
        scaled=False,
        approximation=quantity.approximation,
        digits=3,
    )


SUFFIXES = [
    "",
    "%",
    "个",
    "万人",
    "亿元",
    " million",
    "‰",
    "余人次",
    "k",
    "%以上",
    "成",
    "个百分点",
    "百",
    "倍",
]
AFTER = {"约": ["", "人", "万余元"], "over ": ["", " workers", "%"], "近": ["万", "亿元"]}
PREFIXES = ["", "约", "over ", "-", "百分之", "¥", "近"]
NUMERALS = [
    "三百二十一万",
    "一千零五",
    "九百九",
    "三成五",
    "两万五千",
    "3又5分之2",
    "二十几万",
    "1/3",
    "7/8",
    "1万4千6百",
    "20几",
]


@st.composite
def printed(draw: st.DrawFn) -> str:
    """Digits in one of the usual forms, or a numeral of several."""
    if draw(st.booleans()):
        numeral = draw(st.sampled_from(NUMERALS))
        return numeral if "成" in numeral else numeral + draw(st.sampled_from(["", "人", "个"]))
    digits = str(draw(st.integers(0, 10**9)))
    if draw(st.booleans()):
        digits = f"{int(digits):,}"
    if draw(st.booleans()):
        digits += "." + draw(st.text("0123456789", min_size=1, max_size=4))
    if draw(st.booleans()):
        digits = digits.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.,"})
    prefix = draw(st.sampled_from(PREFIXES))
    return (
        prefix + digits + draw(st.sampled_from(SUFFIXES if prefix in {"", "-"} else AFTER.get(prefix, [""])))
    )


@given(printed())
@example("0百")
def test_a_misprint_is_what_its_text_reads_as(text: str) -> None:
    """However it was computed, reading its text gives the same quantity; and it is not the printed one."""
    quantity = read_quantity(text)
    for found in misprints(quantity):
        assert found == read_quantity(found.text)
        assert sum(a != b for a, b in zip(found.text, text, strict=True)) == 1
        assert (found.unit, found.step) == (quantity.unit, quantity.step)
        assert found.value != quantity.value or isinstance(quantity.value, Fraction)
