"""Reading a number inside an equation."""

import random
from fractions import Fraction

import pytest
from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import reader, scan_quantity
from unionstats.quantity.table import table

SCANNED = {
    # text: what is scanned from its beginning, value, unit
    "77.5% = 62个 / total": ("77.5%", Fraction("77.5"), "%"),
    "62个 / total": ("62个", 62, "个"),
    "10 thousand = 12 thousand - 2 thousand": ("10 thousand", 10000, None),
    "12 thousand - 2 thousand": ("12 thousand", 12000, None),
    "77.7万 / 196.5万": ("77.7万", 777000, None),
    "$4.5bn / 3": ("$4.5bn", 4500000000, "美元"),
    "US$ 5 million + 1": ("US$ 5 million", 5000000, "美元"),
    "RMB 5 * 2": ("RMB 5", 5, "元"),
    "62/80": ("62", 62, None),
    "8.5/10万": ("8.5", Fraction("8.5"), None),
    "3元/吨": ("3元", 3, "元"),
    "12名职工 / total": ("12名职工", 12, "名"),
    "1 in 5": ("1", 1, None),
    "3-2": ("3", 3, None),
    "600+5": ("600", 600, None),
    "12k / 3": ("12k", 12000, None),
    "12 k / 3": ("12", 12, None),
    "5 m / 3": ("5", 5, None),
    "5 bn / 3": ("5", 5, None),
    "5 km / 3": ("5 km", 5, "公里"),
    "5.2 per cent = x": ("5.2 per cent", Fraction("5.2"), "%"),
    "3 firms / total": ("3 firms", 3, "firms"),
    "3 firms_total": ("3", 3, None),
    "3 total": ("3", 3, None),
    "62个总数": ("62个", 62, "个"),
    "1,234 / 2": ("1,234", 1234, None),
    "1,23 / 2": ("1", 1, None),
    "１２％＝x": ("１２％", 12, "%"),
    "三成 = a / b": ("三成", 30, "%"),
    "近90万人 / x": ("近90万人", 900000, "人"),
    "over 600 / x": ("over 600", 600, None),
    "百分之三十 = x": ("百分之三十", 30, "%"),
    "五分之二 = x": ("五分之二", Fraction(2, 5), None),
    "600余人次)": ("600余人次", 600, "人次"),
    ".5 = x": (".5", Fraction(1, 2), None),
}


@pytest.mark.parametrize("text", SCANNED)
def test_the_longest_number_is_scanned(text: str) -> None:
    """It ends before an operator, a name or an unknown word, and its text is what was scanned."""
    found = scan_quantity(text, 0)
    assert found is not None
    quantity, end = found
    expected, value, unit = SCANNED[text]
    assert (quantity.text, text[:end], quantity.value) == (expected, expected, value)
    assert (quantity.unit.name if quantity.unit else None) == unit


@pytest.mark.parametrize("text", SCANNED)
def test_a_scan_in_the_middle_reads_the_same(text: str) -> None:
    """Offsets count from the beginning of the whole text."""
    found, inside = scan_quantity(text, 0), scan_quantity(f"x = {text}", 4)
    assert found is not None
    assert inside == (found[0], found[1] + 4)


@pytest.mark.parametrize(
    "text",
    [
        *("", "total", "x", "-3", "+3", "(3)", "/2", "=", " 3", "k", "$"),
        *("over / 2", "about_x", "RMB / 2", "three firms", "one"),
        *("三方机制 = 3", "十强企业 / 2", "几何平均 / 2", "总数", "千人计划", "数量 / 2", "一线职工"),
    ],
)
def test_names_and_operators_are_no_numbers(text: str) -> None:
    """A word that is a number only in its first characters is a name."""
    assert scan_quantity(text, 0) is None


def test_an_unreadable_number_is_refused_at_its_place_in_the_equation() -> None:
    """The offsets are those of the equation."""
    with pytest.raises(Unreadable) as refused:
        scan_quantity("x = 二三十 / 2", 4)
    assert (refused.value.problem.code, refused.value.problem.start, refused.value.problem.end) == (
        "Q010",
        4,
        7,
    )


def test_a_scan_past_the_end_finds_nothing() -> None:
    """The rule's tokenizer may stand at the end."""
    assert scan_quantity("62", 2) is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [("62个 / total", 2), ("132 firms / x", 3), ("1,234家", 4), ("1.50 million people = x", 3), ("三成", 0)],
)
def test_digits_are_counted_with_any_unit(text: str, digits: int) -> None:
    """Of a number that is written with digits and its unit alone."""
    scanned = scan_quantity(text, 0)
    assert scanned is not None
    assert scanned[0].digits == digits


NUMBERS = ("5", "600", "1.5", "0.50", "007", "1,234", "12,345.6", "1,23", "0,123", "1,2345", "12,34,567")
BEHIND = ("", " / x", " = 5", "/3", " - b", "+ 4", ",5", ".5", ", 5", "(", " x")


def test_operands_are_scanned_as_the_grammar_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The expressions for plain operands save time and change nothing, whatever words follow the digits."""
    draw = random.Random(20210103)  # noqa: S311 - the same texts each time
    lexicon = table()
    listed = (*lexicon.units, *lexicon.scales, *lexicon.after, *lexicon.inside, *lexicon.before)
    texts = []
    for _ in range(3000):
        words = draw.choices(listed, k=draw.choice((0, 1, 1, 1, 2, 3)))
        space = draw.choice(("", " ", " "))
        texts.append(draw.choice(NUMBERS) + space + space.join(words) + draw.choice(BEHIND))
    quick = [_scanned(text) for text in texts]
    monkeypatch.setattr(reader, "_OPERAND", pattern("(?!)"))
    monkeypatch.setattr(reader, "_ENGLISH", pattern("(?!)"))
    differing = [pair for pair in zip(quick, map(_scanned, texts), strict=True) if pair[0] != pair[1]]
    assert all(_names_what_is_counted(*pair) for pair in differing), differing
    assert len(differing) < 10


def _names_what_is_counted(quick: object, slow: object) -> bool:
    """Whether the quick reading took in the noun behind a measure word (12名职工), which the other leaves."""
    if not isinstance(quick, tuple) or not isinstance(slow, tuple):
        return False
    taken: bool = replace(quick[0], text=slow[0].text) == slow[0]
    return taken and str(quick[0].text).startswith(slow[0].text)


def _scanned(text: str) -> object:
    """The quantity, but for the count of its digits, and its end; or what is wrong."""
    try:
        scanned = scan_quantity(text, 0)
    except Unreadable as error:
        return error.problem
    return None if scanned is None else (replace(scanned[0], digits=0), scanned[1])
