"""Changes whose words only value them, and those of two figures that answer to two times, in both languages."""

from collections.abc import Callable

import pytest

RULES = {
    # worsened or improved, which way soever
    "Performance was 70.0% against the standard of 95%. In 2021/22 performance was 74.2%, so it worsened by 2.4"
    " percentage points.": ["2.4 percentage points = 74.2% - 70.0%"],
    "Absence was 5.2%. In the previous year it was 4.7%, so it has worsened by 0.6 points.": [
        "0.6 points = 5.2% - 4.7%"
    ],
    "Performance was 70.0% against 74.2% last year, a deterioration of 4.3 points.": [
        "4.3 points = 74.2% - 70.0%"
    ],
    "Performance worsened by 4.2 points, from 74.2% to 70.0%.": ["4.2 points = 74.2% - 70.0%"],
    "The average wait was 12 weeks against 14 weeks last year, an improvement of 14.3%.": [
        "14.3% = (14 weeks - 12 weeks) / 14 weeks"
    ],
    # better or worse than: a deficit, a loss or a wait goes up, a surplus or a rate down
    "The deficit was £6.7 million, £2.7 million worse than the plan of £4.0 million.": [
        "£2.7 million = £6.7 million - £4.0 million"
    ],
    "The loss was £3.0m, £1.0m better than the budgeted loss of £4.0m.": ["£1.0m = £4.0m - £3.0m"],
    "We made a surplus of £3.0m, £1.0m worse than the budgeted surplus of £4.0m.": ["£1.0m = £4.0m - £3.0m"],
    "The deficit of £3.0m was £1.2m better than budget (£4.0m).": ["£1.2m = £4.0m - £3.0m"],
    "The deficit was £3.0m, 26% better than the £4.0m budgeted.": ["26% = (£4.0m - £3.0m) / £4.0m"],
    "The average wait was 14 weeks, 2 weeks worse than last year (12 weeks).": [
        "2 weeks = 14 weeks - 12 weeks"
    ],
    "Absence was 5.2%, 0.5 points worse than in 2022 (4.7%).": ["0.5 points = 5.2% - 4.7%"],
    "The pass rate was 71%, 3 points worse than in 2022 (74%).": ["3 points = 74% - 71%"],
    # to double, to treble
    "Spending on shelter is forecast to double, from £3.6 million to £8.2 million.": [
        "2.0 = £8.2 million / £3.6 million"
    ],
    "The number of claims is set to treble, from 1,200 to 3,800.": ["3.0 = 3,800 / 1,200"],
    "The fee is double the rate of 2019, from £12 to £30 a year.": [],
    # two times, respectively, whichever stands first
    "Rent arrears stood at £14.2 million and £12.9 million at the end of 2022-23 and 2021-22 respectively, an"
    " increase of £1.6 million.": ["£1.6 million = £14.2 million - £12.9 million"],
    "Membership was 4,000 and 4,200 in 2022 and 2023 respectively, up by 200.": ["200 = 4,200 - 4,000"],
    "The region had 1,200 and 1,500 cases in 2022 and 2023 respectively, an increase of 300, or 26%.": [
        "300 = 1,500 cases - 1,200 cases",
        "26% = (1,500 cases - 1,200 cases) / 1,200 cases",
    ],
    "The rate was 4.1% and 3.8% in 2022 and 2023 respectively, a fall of 0.4 points.": [
        "0.4 points = 4.1% - 3.8%"
    ],
    "Women and men numbered 520 and 480 respectively, up 5% on last year.": [],
    "2022年和2023年会员分别为4000人和4200人，增加300人，增长5%。": [
        "300人 = 4200人 - 4000人",
        "5% = (4200人 - 4000人) / 4000人",
    ],
    "2022、2023年工会经费分别为52万元、55万元，增长5.9%。": ["5.9% = (55万元 - 52万元) / 52万元"],
    "2022年和2023年入会率分别为81.5%和83.0%，提高1.6个百分点。": ["1.6个百分点 = 83.0% - 81.5%"],
}


@pytest.mark.parametrize("text", RULES)
def test_a_change_goes_the_way_of_its_figures(rules: Callable[[str], list[str]], text: str) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert rules(text) == RULES[text]
