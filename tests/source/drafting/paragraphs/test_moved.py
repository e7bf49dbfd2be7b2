"""What came in and went out, told in another paragraph than the levels between which it did."""

import pytest

from tests.source.drafting.test_sums import as_printed

NOW = "The union has 8,460 members, 140 more than the 8,320 a year earlier."
CHANGE = "140 = 8,460 members - 8,320"
STATED = {
    (NOW, "During the year 905 people joined and 765 left."): [
        CHANGE,
        "8,460 members = 8,320 + 905 people - 765",
    ],
    (NOW, "During the year 905 people joined and 785 left."): [
        CHANGE,
        "8,460 members = 8,320 + 905 people - 785",
    ],
    ("Membership rose from 8,320 to 8,460.", "We recruited 905 members and lost 765."): [
        "8,460 > 8,320",
        "8,460 = 8,320 + 905 members - 765",
    ],
    ("年末会员8460人，上年末8320人。", "全年新入会905人，退会765人。"): ["8460人 = 8320人 + 905人 - 765人"],
    # births and deaths are not all who came and went, unless they make it
    ("年末人口486.3万人，上年末488.1万人。", "全年出生2.84万人，死亡3.61万人。"): [],
    # far from what hangs together: staff
    (NOW, "In our offices 12 people joined and 9 left."): [CHANGE],
    # too far away
    (NOW, "Rent is 2%.", "The fee is £3.", "During the year 905 people joined and 765 left."): [CHANGE],
}


@pytest.mark.parametrize("paragraphs", STATED)
def test_what_came_and_went_between_levels_of_another_paragraph(paragraphs: tuple[str, ...]) -> None:
    """The levels that hang together with it, or would but for one slip, are held against it."""
    assert as_printed("\n\n".join(paragraphs)) == STATED[paragraphs]


def test_a_whole_that_a_change_ended_at_is_known_where_it_is_a_part_too() -> None:
    """Spending rose from one amount to another; shares of spending are of the later one."""
    text = (
        "Income was £3.42m. Expenditure rose from £3.10m to £3.27m. The surplus of £0.15m was saved.\n\n"
        "Staff costs of £1.79m made up 54.7% of expenditure."
    )
    assert "54.7% = £1.79m / £3.27m" in as_printed(text)
