"""Means for each part of the time that a total is of, in both languages: a day, a week, a month, a year of several."""

from collections.abc import Callable

import pytest

RULES = {
    # a year of several
    "The programme totals £146.0 million over four years, an average of £38.5 million a year.": [
        "£38.5 million = £146.0 million / 4"
    ],
    "Over four years the programme will cost £146.0 million, or £36.5 million a year.": [
        "£36.5 million = £146.0 million / 4"
    ],
    "Over the past three years we built 366 homes, an average of 132 a year.": ["132 = 366 homes / 3"],
    "Over six months the team made 1,440 visits, 250 a month.": ["250 = 1,440 visits / 6"],
    "五年共收缴会费1250万元，年均280万元。": ["280万元 = 1250万元 / 5"],
    # a day or a week of a year, a week or a month of a quarter
    "We saw 148,920 patients during the year, an average of 428 a day.": ["428 = 148,920 patients / 365"],
    "The library lent 1,464,000 books in 2024, 4,000 a day.": ["4,000 = 1,464,000 books / 366"],
    "In the year we answered 62,400 calls, 2,200 a week.": ["2,200 = 62,400 / 52"],
    "In the quarter we dealt with 3,900 cases, 300 a week.": ["300 = 3,900 cases / 13"],
    "The bus carried 12,400 people in June, a daily average of 453.": ["453 = 12,400 people / 30"],
    "The helpline took 2,800 calls in the week, 400 a day.": ["400 = 2,800 / 7"],
    "2023年全年受理73000件，日均200件。": ["200件 = 73000件 / 365"],
    "一季度受理3900件，月均1500件。": ["1500件 = 3900件 / 3"],
    # of the days or weeks on which there was anything, maybe; of no time that is told
    "The library lent 1,000,000 books in 2023, an average of 4,000 a day.": [],
    "In the year we answered 62,400 calls, 1,300 a week.": [],
    "2023年全年受理73000件，日均300件。": [],
    "1-9月受理1300件，日均62件。": [],
    "The site had 12,400 visits in March and April, or 413 a day.": [],
    "The average wait was over four years. The fund had £20m and paid £5m a year.": [],
    # what changed is the total
    "We took 36,500 calls in the year, an average of 100 a day and 4.5% more than last year (35,000).": [
        "100 = 36,500 / 365",
        "4.5% = (36,500 - 35,000) / 35,000",
    ],
    "We took 36,500 calls in the year, an average of 100 a day, 5.3% more than last year (95).": [
        "100 = 36,500 / 365",
        "5.3% = (36,500 - ?1) / ?1",
    ],
    "1月受理1300件，日均42件，比上年1月的1200件增长8.3%。": [
        "42件 = 1300件 / 31",
        "8.3% = (1300件 - 1200件) / 1200件",
    ],
}


@pytest.mark.parametrize("text", RULES)
def test_a_mean_is_of_the_time_of_its_total(rules: Callable[[str], list[str]], text: str) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert rules(text) == RULES[text]
