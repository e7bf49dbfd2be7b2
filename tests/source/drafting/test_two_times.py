"""Changes from one to the other of two figures that each have a time, and the words between a change and its level."""

import pytest

from tests.source.drafting.test_sums import as_printed

CASES: list[tuple[str, list[str]]] = [
    # the times behind the figures
    (
        "Attendance was 91.4% in September and 92.7% in October, up 1.9 percentage points.",
        ["1.9 percentage points = 92.7% - 91.4%"],
    ),
    (
        "Turnout was 61.6% in the spring of 2022 and 58.9% in the spring of 2023, a fall of 2.7 percentage points.",
        ["2.7 percentage points = 61.6% - 58.9%"],
    ),
    (
        "Cover was 79.8% in 2023 and 77.5% in 2022, up 2.3 percentage points.",
        ["2.3 percentage points = 79.8% - 77.5%"],
    ),
    (
        "The union had 1,200 members in 2022 and 1,300 in 2023, an increase of 100 or 8.3%.",
        ["100 = 1,300 - 1,200 members", "8.3% = (1,300 - 1,200 members) / 1,200 members"],
    ),
    ("会员2022年1200人、2023年1300人，增加100人。", ["100人 = 1300人 - 1200人"]),
    ("9月准点率91.4%，10月92.7%，提高1.3个百分点。", ["1.3个百分点 = 92.7% - 91.4%"]),
    # the times before them
    ("In 2022 membership was 1,200 and in 2023 it was 1,300, an increase of 100.", ["100 = 1,300 - 1,200"]),
    ("In 2022 membership was 1,200. In 2023 it had fallen to 1,150, a drop of 40.", ["40 = 1,200 - 1,150"]),
    ("2022年参保率为77.5%。2023年为79.8%，提高2.3个百分点。", ["2.3个百分点 = 79.8% - 77.5%"]),
    # the earlier one in a sentence that goes back to it
    (
        "The rate was 64% in 2023. In 2021 it was 58%, an increase of six percentage points.",
        ["six percentage points = 64% - 58%"],
    ),
    ("Membership was 4,800. In 2021 it was 4,500, an increase of 200.", ["200 = 4,800 - 4,500"]),
    (
        "The response rate was 64%. The response rate in 2021 was 58%, so it has improved by 9 percentage points.",
        ["9 percentage points = 64% - 58%"],
    ),
    (
        "The share of the old was 16.9 percent. In 2011 the share was 14.2 percent; it has therefore gone up by 2.1 percentage points.",
        ["2.1 percentage points = 16.9 percent - 14.2 percent"],
    ),
    (
        "The rate was 64%. In 2021 costs were 58% of the budget, an increase of six percentage points.",
        ["six percentage points = 58% - ?"],
    ),
    # another thing, another time
    ("In 2022 income was £1,200 and in 2023 spending was £1,300, an increase of £100.", []),
    ("Income was £1,200 in 2022 and spending £1,300 in 2023, an increase of £100.", []),
    ("The union had 1,200 members in 2022 and 1,300 in 2023, an increase of 8.3% on 2015.", []),
    # what a change led to, and what it is a change of
    (
        "Revenue increased 17% year-over-year to a record $27.3 million from $23.3 million in 2012.",
        ["17% = ($27.3 million - $23.3 million) / $23.3 million"],
    ),
    ("Membership rose by 7 to an all-time high of 1,300 in 2023.", ["7 = 1,300 - ?"]),
    (
        "Sales were £493 million for the year ended December 31, 2008, an increase of 6% from £466 million.",
        ["6% = (£493 million - £466 million) / £466 million"],
    ),
    # brackets between them
    (
        "Filings rose 8 percent (up by 2,762 cases) to 38,834.",
        ["8 percent = (38,834 - ?) / ?", "2,762 cases = 38,834 - ?"],
    ),
    (
        "On the roads 168 people died, 7 (4%) more than in 2018.",
        ["7 = 168 people - ?", "4% = (168 people - ?) / ?"],
    ),
    ("Casualties: 7,594 - 830 (10%) fewer than in 2018.", ["830 = ? - 7,594", "10% = (? - 7,594) / ?"]),
    ("Of the 240 members, 96 (40%) were women.", ["40% = 96 / 240 members"]),
]


@pytest.mark.parametrize(("text", "rules"), CASES)
def test_a_change_is_of_the_figures_that_the_words_say(text: str, rules: list[str]) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert as_printed(text) == rules
