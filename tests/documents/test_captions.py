"""The lines above a table that belong to it."""

from __future__ import annotations

import pytest

from unionstats.documents.captions import captions_above


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (["We met in May.", "Table 2. Accounts", "£000"], 2),
        (["各單位：", "表2 經費收支", "", "單位：萬元"], 3),
        (["各单位：", "表2 经费收支", "", "万元"], 3),
        (["We met in May.", "Members"], 1),
        (["各单位：", "各市会员情况（单位：万人）"], 1),
        (["We met in May.", "Members by region (unit: thousands)"], 1),
        (["各单位：", "会议要求（时间：5月）"], 0),
        (["We met in May.", "Note 1: Movement in funds (£)"], 1),
        (["Note 1: it was revised."], 0),
    ],
)
def test_a_unit_alone_stands_between_title_and_table(lines: list[str], taken: int) -> None:
    """A unit of money or a scale is a line of its own; any other word is a title."""
    assert captions_above(lines) == taken
