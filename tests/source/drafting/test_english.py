"""Sentences of English reports, each with the rules that it states; ? is what is not printed."""

from collections.abc import Callable

import pytest

CHANGES = {
    "Services attended 600,185 incidents in 2024. This was a 4.0% decrease compared with the previous year (625,063), and a 3.7% increase compared with five years ago (573,221).": [
        "4.0% = (625,063 - 600,185) / 625,063",
        "3.7% = (600,185 - 573,221) / 573,221",
    ],
    "Crews attended 137,372 fires, which was a 6.9% decrease compared with the previous year (151,975).": [
        "6.9% = (151,975 - 137,372) / 151,975"
    ],
    "There were 209,411 alarms, a 2.6% decrease on 215,020 the year before.": [
        "2.6% = (215,020 - 209,411) / 215,020"
    ],
    "Prices rose by 3.2% in the 12 months to December 2023, up from 3.3% in November.": ["3.2% > 3.3%"],
    "Sales were 49,577, up 4% on the month (August: 47,670).": ["4% = (49,577 - 47,670) / 47,670"],
    "Sales were 49,577, up 4% on the quarter (Q2: 47,670).": ["4% = (49,577 - 47,670) / 47,670"],
    "Sales were 49,577, up 4% on the year (August: 47,670).": ["4% = (49,577 - ?1) / ?1"],
    "We helped 3,456 families, 20% up on the 2,880 of 2021.": ["20% = (3,456 families - 2,880) / 2,880"],
    "Sales came to £64 million, £4 million down on the £68 million of 2021.": [
        "£4 million = £68 million - £64 million"
    ],
    "There were 970 starts, 3% fewer than in 2021, when there were 1,000.": ["3% = (1,000 - 970) / 1,000"],
    "The budget for 2023/24 was £18.42m. The outturn is £19.07m, an overspend of £0.65m or 4.5% of the budget.": [
        "4.5% = £0.65m / £18.42m",
        "£0.65m = £19.07m - £18.42m",
    ],
    "In 2021 we had 300 members, an increase of 20 or 7.1% of the membership in 2020.": [
        "20 = 300 members - ?1"
    ],
    "We won 30 cases, 6 more than in 2020 when 4 lawyers worked here.": ["6 = 30 cases - ?1"],
    "Costs were £4.1m, £0.2m below the budget of £4.3m and 5% above the £3.9m spent in 2021.": [
        "£0.2m = £4.3m - £4.1m",
        "5% = (£4.1m - £3.9m) / £3.9m",
    ],
    "The wait was 30 days, 6 days shorter than in the previous quarter (36 days) and 5 days longer than the 25 days of 2019.": [
        "6 days = 36 days - 30 days",
        "5 days = 30 days - 25 days",
    ],
    "The budget is $1.8 billion, $90 million or 5.3% above last year's adopted budget of $1.71 billion.": [
        "$90 million = $1.8 billion - $1.71 billion",
        "5.3% = ($1.8 billion - $1.71 billion) / $1.71 billion",
    ],
    "The rate stood at 4.2%, up 0.3 percentage points on the quarter from 3.9%.": [
        "0.3 percentage points = 4.2% - 3.9%"
    ],
    "Open cases stood at 510 at the end of June, 2% above the March figure of 500.": [
        "2% = (510 - 500) / 500"
    ],
    "The population was 120,000, an increase of 20% since 2011, when it was 100,000.": [
        "20% = (120,000 - 100,000) / 100,000"
    ],
    "Exports shrank by 4% year on year, to €48bn from €50bn, while imports dropped 10% (from €60bn to €54bn).": [
        "4% = (€50bn - €48bn) / €50bn",
        "10% = (€60bn - €54bn) / €60bn",
    ],
    "Deposits rose by €6bn in the quarter to stand at €380bn.": ["€6bn = €380bn - ?1"],
    "The union had 5,250 members, against 5,000 twelve months earlier, a net gain of 250 (or 5 per cent).": [
        "250 = 5,250 members - 5,000",
        "5 per cent = (5,250 members - 5,000) / 5,000",
    ],
    "80% of trains came within three minutes, compared with 75% in 2022, an improvement of 5 percentage points.": [
        "5 percentage points = 80% - 75%"
    ],
    "We spent £110 million in 2022. This is an increase of 10% on the £100 million of 2021.": [
        "10% = (£110 million - £100 million) / £100 million"
    ],
    "We spent £110 million in 2022. That is £10 million more than last year.": [
        "£10 million = £110 million - ?1"
    ],
    "The plea rate was 63.7%. This is down 1.4 percentage points from 65.1% in the first quarter.": [
        "1.4 percentage points = 65.1% - 63.7%"
    ],
}
LISTS = {
    "In 2023, 16.2 million workers were covered. Workers who were covered include both union members (14.4 million) and workers in no union (1.7 million).": [
        "16.2 million workers = 14.4 million + 1.7 million"
    ],
    "We trained 590 people: 320 in spring, 180 in autumn and 90 in summer, and 40 of them came twice.": [
        "590 people = 320 + 180 + 90"
    ],
    "The average age was 42. Of these, 300 were women and 200 men.": [],
    "3 Of the 600 starts, 200 (33.3%) were basic, 300 (50.0%) higher and 140 (16.7%) advanced.": [
        "33.3% = 200 / 600",
        "50.0% = 300 / 600",
        "16.7% = 140 / 600",
        "600 = 200 + 300 + 140",
    ],
    "Employment rose by 37,000 over the month, made up of 13,000 in the state and 42,000 in the cities.": [
        "37,000 = 13,000 + 42,000"
    ],
    "We examined 60 homes. Inspectors rated 6 of them outstanding, 39 good, 12 weak and 3 inadequate.": [
        "60 homes = 6 + 39 + 12 + 3"
    ],
    "Inspectors rated 6 of them outstanding and 39 good.": [],
    "There were 600 households. Average household size was 2.4 people. Of these households, 400 own and 200 rent.": [
        "600 households = 400 + 200"
    ],
    "We won £4.2 million for members: £2.65 million at tribunals, £1.7 million in settlements and £0.45 million in claims.": [
        "£4.2 million = £2.65 million + £1.7 million + £0.45 million"
    ],
    "The errors came to £148,000 in total: £97,000 of overpayments and £15,000 of underpayments.": [
        "£148,000 = £97,000 + £15,000"
    ],
    "The bond of $150 million will be split between three programs: $75 million for homes, $54 million for repair and $30 million for care.": [
        "$150 million = $75 million + $54 million + $30 million"
    ],
    "Investment income was £0.8 million, bringing total income to £28.0 million. Expenditure came to £27.3 million, leaving a surplus of £0.7 million.": [
        "£0.7 million = £28.0 million - £27.3 million"
    ],
    "Rental income was £0.8 million. Expenditure came to £27.3 million, leaving a surplus of £0.7 million.": [],
    "Our income for the year was £500,000. We spent £450,000. This left us with a surplus of £60,000.": [
        "£60,000 = £500,000 - £450,000"
    ],
    "Spending was £97,000.\n\nIncome was £120,000, and trading income £30,000.\n\nWe made a surplus of £23,000.": [
        "£23,000 = £120,000 - £97,000"
    ],
    "Income was £120,000.\n\nSpending was £97,000.\n\nThere was a deficit of £23,000.": [
        "£23,000 = £97,000 - £120,000"
    ],
    "Income was £120,000.\n\nSpending was £97,000.\n\nThe fund has a planned deficit of £7,000.": [],
    "Exports were $48.2 billion and imports $51.9 billion, a deficit of $3.8 billion.": [
        "$3.8 billion = $51.9 billion - $48.2 billion"
    ],
    "Oil exports were $48.2 billion and imports $51.9 billion, a deficit of $2.8 billion.": [],
    "Union income was £500,000 and spending was £450,000, leaving a surplus of £50,000.": [
        "£50,000 = £500,000 - £450,000"
    ],
    "Income came to £664,990. It comprised gifts of £412,300, grants of £188,750 and sales of £63,940.": [
        "£664,990 = £412,300 + £188,750 + £63,940"
    ],
    "Income came to £664,990.\n\nIncome comprised £412,300 in gifts, £188,750 in grants and £63,940 in sales.": [
        "£664,990 = £412,300 + £188,750 + £63,940"
    ],
    "Income came to £664,990. It mainly comprised gifts of £412,300 and grants of £188,750.": [],
}
SHARES = {
    "Of all incidents attended (600,185), fires accounted for 32% (137,372) and false alarms for 68% (406,813).": [
        "32% = 137,372 / 600,185",
        "68% = 406,813 / 600,185",
    ],
    "The number of unemployed persons, at 6.3 million, was unchanged. The number of long-term unemployed was little changed at 1.2 million. The long-term unemployed accounted for 29.7 percent of all unemployed persons.": [
        "29.7 percent = 1.2 million / 6.3 million"
    ],
    "Of the 1,000 men, 599 (60%) came; among women the figure was 681 (64%).": ["60% = 599 / 1,000 men"],
    "At the end 212 posts out of 2,840 were vacant, a vacancy rate of 7.5%.": ["7.5% = 212 / 2,840"],
    "Profit before tax rose 12% to £47.6m. After a tax charge of £11.9m (an effective rate of 52%), £35.7m was left.": [
        "12% = (£47.6m - ?1) / ?1",
        "52% = £11.9m / £47.6m",
        "£11.9m = £47.6m - £35.7m",
    ],
    "Revenue rose by 8% to £400m. Gross profit was £150m, a gross margin of 38%.": [
        "8% = (£400m - ?1) / ?1",
        "38% = £150m / £400m",
    ],
    "Of the 184,620 members, 113,412 were women and 71,208 were men; women therefore accounted for 64.1% of the membership.": [
        "64.1% = 113,412 / 184,620 members",
        "184,620 members = 113,412 + 71,208",
    ],
    "The survey had 1,200 replies, of which 300 were late: a margin of error of 3%.": ["300 <= 1,200"],
    "Members earned £18 an hour and others £15, a premium of £2.": ["£2 = £18 - £15"],
    "We spent £240 million in 2022, 96% of our budget of £250 million.": [
        "96% = £240 million / £250 million"
    ],
    "Savings of £9.6m have been delivered, 60% of the £12.0m planned.": ["60% = £9.6m / £12.0m"],
    "The plea rate was 67%: a guilty plea was entered by 630 of the 1,000 defendants.": ["67% = 630 / 1,000"],
    "Occupancy was 94.2%, with 716 of 760 beds filled.": ["94.2% = 716 / 760 beds"],
    "The effectiveness rate was 47% (470 effective trials out of 1,000 listed).": ["47% = 470 / 1,000"],
    "We treated 250 patients; 160 of them, or 46%, were treated in time.": ["46% = 160 / 250 patients"],
    "There were 1,200 visits, of which 900 were short: a performance of 70%.": [
        "70% = 900 / 1,200 visits",
        "900 <= 1,200 visits",
    ],
    "In the ballot 9,000 papers were sent out and 4,500 were returned, a turnout of 45%.": [
        "45% = 4,500 / 9,000"
    ],
    "Women made up 40% of all members (1,200), or 460.": ["40% = 460 / 1,200"],
    "Theft accounted for 48% (480) of all receipts, fraud for 23% (290) and driving for the remaining 23% (230).": [
        "48% = 480 / ?1",
        "23% = 290 / ?1",
        "23% = 230 / ?1",
        "100% = 48% + 23% + 23%",
    ],
    "We held 40 groups attended by 480 people, an average of 21 at each.": ["21 = 480 people / 40 groups"],
    "3 We tested 250 cases and found errors in 20, an error rate of 6%.": ["6% = 20 / 250 cases"],
}


@pytest.mark.parametrize("text", [*CHANGES, *LISTS, *SHARES])
def test_sentences_of_english_reports(rules: Callable[[str], list[str]], text: str) -> None:
    """The words decide which relation is meant, whether or not the figures hold."""
    found = [one for one in rules(text) if " <= " not in one or text.count("of which")]
    assert found == (CHANGES | LISTS | SHARES)[text]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("They founded 62 unions, 34 of them at technology firms.", ["34 <= 62 unions"]),
        (
            "They founded 62 unions, or 77.5% of those due, 34 of them at technology firms.",
            ["34 <= 62 unions"],
        ),
        ("We visited 62 firms and 30 shops, 34 of them new.", []),
    ],
)
def test_what_of_them_is_a_part_is_at_most_the_one_level_before(
    rules: Callable[[str], list[str]], text: str, bounds: list[str]
) -> None:
    """Where two levels stand before it, the words do not say of which it is a part."""
    assert [one for one in rules(text) if " <= " in one] == bounds
