"""What slips would have printed in place of a number."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

import pytest

from unionstats.interval import Interval, intersect
from unionstats.quantity import read_quantity
from unionstats.quantity.model import stands_for
from unionstats.quantity.slips import SlipKind, slips
from unionstats.rounding import Rounding


def texts(printed: str) -> dict[SlipKind, list[str]]:
    """The other texts by their kind."""
    found = defaultdict(list)
    for kind, other in slips(read_quantity(printed)):
        assert other == read_quantity(other.text)
        found[kind].append(other.text)
    return found


@pytest.mark.parametrize(
    ("printed", "kind", "expected"),
    [
        ("77.5%", SlipKind.SWAP, ["75.7%"]),
        ("77.5%", SlipKind.POINT, ["775%", "7.75%", "0.775%"]),
        ("775%", SlipKind.POINT, ["77.5%", "7.75%"]),
        ("80家", SlipKind.POINT, []),
        ("77.5", SlipKind.PERCENT, ["77.5%", "77.5‰"]),
        ("3.2‰", SlipKind.PERCENT, ["3.2", "3.2%"]),
        ("-3.2%", SlipKind.SIGN, ["3.2%"]),
        ("3.2%", SlipKind.SIGN, ["-3.2%"]),
        ("+3.2%", SlipKind.SIGN, ["-3.2%"]),
        ("11,286家", SlipKind.DOUBLED, ["1,286家"]),
        ("5.22元", SlipKind.DOUBLED, ["5.2元"]),
        ("55.2元", SlipKind.DOUBLED, ["5.2元"]),
        ("4.2亿元", SlipKind.SCALE, ["4.2元", "4.2千元", "4.2万元", "4.2百万元", "4.2千万元", "4.2万亿元", "420元"]),
        ("1.2 million firms", SlipKind.SCALE, ["1.2 firms", "1.2 thousand firms", "1.2 billion firms", "1.2 trillion firms"]),
        ("$4.5bn", SlipKind.SCALE, ["$4.5", "$4.5k", "$4.5m", "$4.5tn"]),
        ("77.5%", SlipKind.SCALE, []),
        ("三成", SlipKind.SCALE, []),
        ("Two in five", SlipKind.DIGIT, ["One in five", "Three in five", "Four in five", "Two in four", "Two in six",
            "Two in three", "Two in seven", "Two in eight", "Two in nine"]),
        ("twelve minutes", SlipKind.DIGIT, ["eleven minutes", "thirteen minutes", "ten minutes", "fourteen minutes",
            "fifteen minutes", "sixteen minutes", "seventeen minutes", "eighteen minutes", "nineteen minutes"]),
    ],
)  # fmt: skip
def test_the_texts_of_each_kind(printed: str, kind: SlipKind, expected: list[str]) -> None:
    """All of them, in order."""
    assert texts(printed)[kind] == expected


def test_a_digit_left_out_may_have_stood_anywhere_but_first_as_a_zero() -> None:
    """Grouped in threes where the printed number is."""
    found = texts("1,286家")[SlipKind.DROPPED]
    assert {"11,286家", "12,086家", "12,860家", "12,869家", "91,286家"} <= set(found)
    assert not any(text.startswith("0") for text in found)


def test_each_text_comes_once_and_none_is_the_printed_one() -> None:
    """A digit between two like it may have been left out in two places."""
    for printed in ("77.5%", "14433人", "0.8万家", "100人", "-5", "600余人次"):
        found = [text for kind in texts(printed).values() for text in kind]
        assert len(found) == len(set(found))
        assert printed not in found


WITHIN = (
    Interval(None, None),
    Interval(70, Fraction(789, 10)),
    Interval(None, 0),
    Interval(-4, None),
    Interval(1000, 9000),
)


@pytest.mark.parametrize("printed", ["77.5%", "-3.2%", "3.2‰", "1,286家", "４.４２亿元", "0.8万家", "100人", "0", "600余人次", "7" * 60])  # fmt: skip
def test_no_slip_within_is_left_out(printed: str) -> None:
    """What may be left out stands, under each convention, for nothing within."""
    quantity = read_quantity(printed)
    every = list(slips(quantity))
    for within in WITHIN:
        found = list(slips(quantity, within))
        assert found == [one for one in every if one in found]
        for _, other in (one for one in every if one not in found):
            reach = [stands_for(other, one, whole=whole) for one in Rounding for whole in (True, False)]
            assert not any(intersect(one, within) for one in reach), (other.text, within)
    far = {kind for kind, _ in slips(read_quantity("77.5%"), Interval(50_000, 50_000))}
    assert far == {SlipKind.PERCENT, SlipKind.SIGN}
