"""Paragraphs that go on with what the one before tells."""

from __future__ import annotations

import pytest

from unionstats.source.drafting.draft import draft


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("会员500人。\n\n与上年的480人相比，增加20人。\n", ["会员", "会员", "会员增加"]),
        ("税收24亿元。\n\n与上年的480人相比，增加20人。\n", ["税收", "数字", "数字"]),
        (
            "The union has 500 members.\n\nThis is an increase of 5%.\n",
            ["union members", "union members, increase"],
        ),
    ],
)
def test_a_paragraph_goes_back_to_a_level_of_its_own_measure(text: str, labels: list[str]) -> None:
    """Where it tells of another measure, its figures have no name."""
    assert [one.label for one in draft(text).figures if one.stated] == labels
