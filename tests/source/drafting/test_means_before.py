"""Means, ratios and shares of levels that the sentence before tells, or that another time had."""

from collections.abc import Callable

import pytest

RULES = {
    # each, of the total in the sentence before
    "In all, 18,240 working days were lost. The stoppages involved 7,600 workers, who lost 2.8 days each.": [
        "2.8 days = 18,240 / 7,600 workers * 1.000000 days"
    ],
    "The union paid £1.2 million in grants. It helped 4,800 members, who received £260 each.": [
        "£260 = £1.2 million / 4,800 members"
    ],
    "We delivered 96,000 meals. Our 1,200 volunteers served 90 meals each.": [
        "90 = 96,000 / 1,200 volunteers"
    ],
    "We gave £40,000 to the hospice. Our 60 branches were given £500 each.": [],
    "The union has 6,000 members. The 12 delegates had 2 votes each.": [],
    "The college runs 40 courses. There are 900 students, taking 3 courses each.": [],
    # an average, with the total or the count in the sentence before
    "During the year 1,512 homes were sold. The sales raised £136.1 million, so that the average receipt per"
    " dwelling was £90,000.": ["£90,000 = £136.1 million / 1,512 homes"],
    "We handled 4,800 claims and paid out £1.2 million. The average payment was £260.": [
        "£260 = £1.2 million / 4,800"
    ],
    "The trust has 2,400 members and an income of £48,000. The average donation was £12.": [],
    "The fund paid £1.2m to 40 employers, an average of £31,000.": ["£31,000 = £1.2m / 40"],
    # what pays for it
    "The project cost £2.5 million, paid for by a grant (£1.8 million), a loan (£0.4 million) and reserves"
    " (£0.2 million).": ["£2.5 million = £1.8 million + £0.4 million + £0.2 million"],
    # the ratio of two that its words name
    "Sales numbered 1,512 and completions 942. The ratio of sales to completions was therefore 1.9 to 1.": [
        "1.9 = 1,512 / 942"
    ],
    "The school has 1,512 pupils, 84 teachers and 42 assistants. The ratio of pupils to teachers is 19.": [
        "19 = 1,512 / 84 teachers"
    ],
    # the share of an earlier time, of what the whole is compared with
    "The list stood at 52,460 patients. Of these, 1,574, or 3.0%, had waited a year, down from 2,325, or 5.0%.": [
        "3.0% = 1,574 / 52,460 patients",
        "1,574 <= 52,460 patients",
    ],
    "We have 940 staff, of whom 235 (25%) work part-time, up from 180 (20%) of 900 last year.": [
        "25% = 235 / 940",
        "20% = 180 / 900",
        "235 <= 940",
    ],
}


@pytest.mark.parametrize("text", RULES)
def test_levels_stand_in_the_sentence_before(rules: Callable[[str], list[str]], text: str) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert rules(text) == RULES[text]
