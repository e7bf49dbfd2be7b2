"""Numerals in words, against generators that write them independently of the reader."""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from unionstats.quantity import read_quantity
from unionstats.quantity.characters import normalised
from unionstats.quantity.grammar import reading_at
from unionstats.quantity.tail import Manner

DIGITS = "零一二三四五六七八九"
CAPITALS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TIES = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
SMALL, TENS = TEENS.split(), TIES.split()


def chinese(number: int) -> str:
    """Write a number below 10^16 as GB/T 15835 does, a 零 for every gap."""
    if number == 0:
        return "零"
    text = ""
    gap = False
    for power, name in ((12, "万亿"), (8, "亿"), (4, "万"), (0, "")):
        section = number // 10**power % 10000
        if section == 0:
            gap = bool(text)
            continue
        if text and (gap or section < 1000):
            text += "零"
        text += chinese_section(section) + name
        gap = False
    return text


def chinese_section(section: int) -> str:
    """Write 1 to 9999."""
    text = ""
    for place, name in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = section // 10**place % 10
        if digit:
            text += DIGITS[digit] + name
        elif text and section % 10**place and not text.endswith("零"):
            text += "零"
    return text


def english(number: int) -> str:
    """Write a number below 10^15 in words, with `and` before tens and ones."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{SMALL[number // 100]} hundred" + (f" and {english(number % 100)}" if number % 100 else "")
    for power, name in ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")):
        if number >= 10**power:
            high, low = divmod(number, 10**power)
            joint = " and " if 0 < low < 100 else " "
            return f"{english(high)} {name}" + (joint + english(low) if low else "")
    raise AssertionError(number)


@given(st.one_of(st.integers(0, 10**4), st.integers(0, 10**16 - 1)))
def test_chinese_numerals_read_back(number: int) -> None:
    """In ordinary and in capital characters, with and without a unit and a sign."""
    text = chinese(number)
    assert read_quantity(text).value == number
    assert read_quantity(text.translate(CAPITALS)).value == number
    assert read_quantity(f"负{text}人").value == -number
    assert read_quantity(f"百分之{text}").value == number


@given(st.integers(0, 10**8), st.text("0123456789", min_size=1, max_size=5))
def test_chinese_decimals_read_back(whole: int, decimals: str) -> None:
    """Digit by digit after 点."""
    text = chinese(whole) + "点" + "".join(DIGITS[int(digit)] for digit in decimals)
    quantity = read_quantity(text)
    assert (quantity.value, quantity.step) == (
        Fraction(f"{whole}.{decimals}"),
        Fraction(1, 10 ** len(decimals)),
    )


@given(st.one_of(st.integers(0, 10**4), st.integers(0, 10**15 - 1)))
def test_english_numerals_read_back(number: int) -> None:
    """In any case, with and without a unit and a sign."""
    text = english(number)
    assert read_quantity(text).value == number
    assert read_quantity(text.upper()).value == number
    assert read_quantity(f"minus {text} people").value == -number


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_fractions_read_back(top: int, bottom: int) -> None:
    """Numerator and denominator in Chinese numerals, in digits, and with a slash."""
    expected = (Fraction(top, bottom), 0, Fraction(1, bottom))
    special = {100, 1000, 10**4, 10**5, 10**6}  # 百分之 and its kin are shares in per cent
    texts = [f"{bottom}分之{top}", f"{top}/{bottom}"]
    for text in texts if bottom in special else [*texts, f"{chinese(bottom)}分之{chinese(top)}"]:
        quantity = read_quantity(text)
        assert (quantity.value, quantity.step, quantity.coarse_step) == expected
        assert quantity.unit is None


TAILS = [
    "",
    "个",
    "%",
    "万人",
    "亿元",
    "‰",
    "余人次",
    "多万元",
    " million",
    "k",
    "bn yuan",
    " 千克",
    "千米",
    "万千瓦时",
    "以上",
]
TAILS += [
    "个百分点",
    "人左右",
    "+",
    " workers or more",
    "倍",
    "成",
    "万亿元人民币",
    "个工种",
    "千人",
    "个月",
    "m",
    " m",
    "pct",
]


@given(
    st.one_of(st.integers(0, 10**12).map(str), st.integers(0, 10**9).map("{:,}".format)),
    st.one_of(st.just(""), st.text("0123456789", min_size=1, max_size=4).map(".{}".format)),
    st.sampled_from(TAILS),
)
@example("0", "", "多万元")
def test_the_short_way_reads_what_the_grammar_reads(whole: str, decimals: str, tail: str) -> None:
    """Plain digits with a unit take a quicker way; both ways agree on every field."""
    text = whole + decimals + tail
    quantity = read_quantity(text)
    reading = reading_at(normalised(text), 0, Manner())
    assert reading is not None
    assert reading.end == len(text)
    assert (quantity.value, quantity.unit, quantity.step, quantity.coarse_step) == (
        reading.value,
        reading.unit,
        reading.step,
        reading.coarse_step,
    )
    assert (quantity.scaled, quantity.approximation) == (reading.scaled, reading.approximation)


@given(st.integers(1, 9999), st.sampled_from(["万", "亿", "万亿"]))
def test_numerals_and_digits_print_the_same_precision(number: int, scale: str) -> None:
    """五十三万 stands for what 53万 stands for; 三十万 names no 万 by itself, so it is known to 十万."""
    words, digits = read_quantity(chinese(number) + scale), read_quantity(f"{number}{scale}")
    assert (words.value, words.coarse_step) == (digits.value, digits.coarse_step)
    assert words.step == digits.coarse_step
