"""The units that the lines above a table name."""

import pytest

from unionstats.source.tables.units import title_of, unit_in, units_of_caption


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
