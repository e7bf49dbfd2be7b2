"""The units that the lines above a table name."""

import pytest

from unionstats.source.patterns.relation import Bare
from unionstats.source.tables.units import bare_numbers, title_of, unit_in, units_of_caption


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("Table A. Household data, seasonally adjusted (numbers in thousands)", ["thousands"]),
        ("Table 1: Employment by industry, Northmarch, thousands", ["thousands"]),
        ("Table 2. Income and spending, £ thousands", ["£ thousands"]),
        ("(£ thousands)", ["£ thousands"]),
        ("Members by region, in millions", ["in millions"]),
        ("(all figures in £ millions)", ["£ millions"]),
        ("(amounts in US$ millions)", ["US$ millions"]),
        ("表1 会员情况，万人", ["万人"]),
        ("表2 经费收支（万元）", ["万元"]),
        ("單位：萬元", ["萬元"]),
        ("£000", ["£000"]),
        ("万元", ["万元"]),
        ("Members", []),
        ("Branches, members", []),
        ("Members (in five regions)", []),
        ("会员、职工", []),
    ],
)
def test_a_line_above_a_table_names_its_unit(line: str, units: list[str]) -> None:
    """Behind a word for unit, in brackets, or as a scale behind the last comma."""
    assert units_of_caption([line]) == units


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("31 December 2023 Per cent", "%"),
        ("Share of total per cent", "%"),
        ("Growth percent", "%"),
        ("At least 5 per cent", ""),
        ("Average per head", ""),
        ("Persons", ""),
    ],
)
def test_per_cent_at_the_end_of_a_head_is_its_unit(head: str, unit: str) -> None:
    """A number before it is a figure of its own."""
    assert unit_in(head) == (unit, head)


@pytest.mark.parametrize(
    ("head", "unit", "rest"),
    [
        ("诊疗人次（万）", "万人次", "诊疗人次"),
        ("入院人数（万）", "万人", "入院人数"),
        ("常住人口（万）", "万人", "常住人口"),
        ("用户（亿）", "亿户", "用户"),
        ("门诊收入（万）", "万元", "门诊收入"),
        ("书刊（百万）", "百万个", "书刊"),
    ],
)
def test_a_scale_alone_in_brackets_is_that_of_what_the_head_counts(head: str, unit: str, rest: str) -> None:
    """万 in brackets multiplies the figures below."""
    assert unit_in(head) == (unit, rest)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Table 1: Employment, Northmarch, thousands", "Table 1: Employment, Northmarch"),
        ("表1 会员情况，万人", "表1 会员情况"),
        ("Branches, members", "Branches, members"),
    ],
)
def test_a_title_does_without_its_unit(line: str, title: str) -> None:
    """The rest is still what the table is about."""
    assert title_of(line) == title


@pytest.mark.parametrize(
    ("texts", "heads", "bare"),
    [
        (["Members by area", "12", "3,000"], ["Members"], Bare.COUNTS),
        (["Members by area ($ millions)"], ["Members"], Bare.AMOUNTS),
        (["Members by area", "Note: figures in 000s"], ["Members"], Bare.AMOUNTS),
        (["Fuel by area (tonnes)"], ["Fuel"], Bare.AMOUNTS),
        (["Results by area"], ["Left", "Right"], Bare.UNTOLD),
        (["各地会员", "3,000"], ["会员"], Bare.COUNTS),
        (["各地会员（万人）"], ["会员"], Bare.AMOUNTS),
        (["各地入会率"], ["会员"], Bare.AMOUNTS),
        (["各地情况"], ["甲", "乙"], Bare.UNTOLD),
    ],
)
def test_words_tell_whether_bare_numbers_are_counts(texts: list[str], heads: list[str], bare: Bare) -> None:
    """A word for an amount anywhere goes before those for what is counted."""
    assert bare_numbers(texts, heads) is bare
