"""Relations of ordinary reports of unions, councils, courts and censuses, each with a misprint or a neighbour."""

from collections.abc import Callable

import pytest

RULES = {
    # income and spending move no spending
    "Income was £612.4 million and expenditure was £618.9 million, a deficit of £6.5 million. Spending on agency staff fell from £24.0 million to £21.6 million.": [
        "£6.5 million = £618.9 million - £612.4 million"
    ],
    "Income was £612.4 million and spending £608.9 million. Reserves rose from £24.0 million to £27.7 million.": [
        "£27.7 million = £24.0 million + £612.4 million - £608.9 million"
    ],
    # people for each square kilometre are those of the whole place
    "The three towns have 312,000, 187,500 and 94,200 people. The region covers 12,336 square kilometres, giving a density of 150 persons per square kilometre.": [],
    "Arden, Barrow and Coley had populations of 312,000, 187,500 and 94,200 respectively. The area of the region is 12,336 square kilometres, giving a density of 150 persons per square kilometre.": [],
    "The population was 1,850,400. The region covers 12,336 square kilometres, giving a density of 180 persons per square kilometre.": [
        "180 persons = 1,850,400 / 12,336 square kilometres * 1.000000 square kilometres"
    ],
    # growth over the time that two levels are told of
    "The population was 1,850,400, up from 1,711,620 in 2011. This represents growth of 8.8 per cent over the decade.": [
        "8.8 per cent = (1,850,400 - 1,711,620) / 1,711,620"
    ],
    "There were 1,850 members in 2021, against 1,815 in 2020. That is growth of 8.8 per cent over the decade.": [],
    # points from an earlier rate that stands in a sentence of its own
    "Of the invoices 91% were paid on time. The rate in the previous audit was 88%, so performance has improved by 6 percentage points.": [
        "6 percentage points = 91% - 88%"
    ],
    "Of those asked 86 per cent were content. In the 2018 survey the figure was 82 per cent, so there has been a rise of 7 percentage points.": [
        "7 percentage points = 86 per cent - 82 per cent"
    ],
    "The turnout was 41 per cent. In 2018 it was 38 per cent, so turnout has risen by 5 points.": [
        "5 points = 41 per cent - 38 per cent"
    ],
    "The rate was 64%. In 2021 costs were 58% of the budget, an increase of six percentage points.": [],
    # rates per thousand are no quotients of each other
    "The birth rate was 10.2 per thousand and the death rate 9.1 per thousand, a natural increase of 1.4 per thousand.": [
        "1.4 = 10.2 - 9.1"
    ],
    "The birth rate was 10.2 per thousand and the death rate 9.1 per thousand, a rate of increase of 1.1 per thousand.": [
        "1.1 = 10.2 - 9.1"
    ],
    # shares whose part or whole is named elsewhere
    "The service employed 8,450 staff: 3,380 nurses, 1,014 doctors and 4,056 others. Nurses make up 45 per cent of the workforce.": [
        "45 per cent = 3,380 nurses / 8,450",
        "8,450 = 3,380 nurses + 1,014 + 4,056",
    ],
    "Income was £612.4 million and expenditure £618.9 million. Pay took £389.9 million of expenditure, or 68 per cent.": [
        "68 per cent = £389.9 million / £618.9 million"
    ],
    "Of the new claims, 7,584 concerned debt, 3,160 housing and 1,896 injury. Debt cases represented 60 per cent of the total and housing 25 per cent.": [],
    # means of what the sentence before tells
    "We examined 240 contracts with a combined value of $384 million. The average value of a contract was $1.8 million.": [
        "$1.8 million = $384 million / 240 contracts"
    ],
    "The fund made 120 grants worth £4.8 million. The average grant was £45,000.": [
        "£45,000 = £4.8 million / 120"
    ],
    "The fund made 120 grants. It held £4.8 million in shares, and the average balance of an account was £45,000.": [],
    "The population on census night was 1,850,400. Of these 314,568 were aged 65 and over.\n\nThere were 740,160 households, with an average of 2.8 persons in each.": [
        "2.8 persons = 1,850,400 / 740,160 households"
    ],
    # parts of a year
    "The library lent 1,460,000 books in the year, or an average of 385,000 a quarter.": [
        "385,000 = 1,460,000 books / 4"
    ],
    "Sales came to £24.0 million in 2022. They averaged £2.5 million a month.": [
        "£2.5 million = £24.0 million / 12"
    ],
    "全年受理案件2400件，月均250件。": ["250件 = 2400件 / 12"],
    "The line carried 2,400,000 passengers in the year to March. In May it had 250,000 a month.": [],
    "The line carried 2,400,000 passengers in the first half of the year, 250,000 a month.": [],
    # a total of all levels that are of its kind
    "Subscription income came to £24.8 million. Investment income added £1.3 million and other income £0.6 million, giving a total income of £26.2 million.": [
        "£26.2 million = £24.8 million + £1.3 million + £0.6 million"
    ],
    "Fee income came to £24.8 million. Investments earned £1.3 million, giving a total income of £46.2 million.": [],
    # what is left of an income that stands further off
    "Income was £298.5 million. Fees were £167.2 million and grants £62.7 million. Others gave the rest. Expenditure rose by 3.0 per cent to £286.3 million, leaving a surplus of £12.7 million.": [
        "£12.7 million = £298.5 million - £286.3 million"
    ],
    "Turnover was £62.0m, an increase of £2.8m on 2021. Operating costs came to £45.9m, leaving an operating surplus of £19.1m.": [
        "£19.1m = £62.0m - £45.9m"
    ],
    # what so many cost
    "The library bought 12,400 books at an average cost of £35, a total of £464,000.": [
        "£35 = £464,000 / 12,400 books"
    ],
    "The budget was £192.5 million, which is £260 for each of the 687,500 people who live here.": [
        "£260 = £192.5 million / 687,500 people"
    ],
    # how far a target was missed, or a time became shorter
    "We finished 92% on time. Our target was 95%, so we fell short by 4 percentage points.": [
        "4 percentage points = 95% - 92%"
    ],
    "Letting took 26 days, compared with 31 days in the previous year, an improvement of seven days.": [
        "seven days = 31 days - 26 days"
    ],
    # a whole that the sentence opens with, and an earlier paragraph prints
    "There were 41,250 crimes.\n\nOf the crimes recorded, 9,075 were solved, or 27 per cent.": [
        "27 per cent = 9,075 / 41,250"
    ],
    "There were 41,250 crimes.\n\nOf all crimes, 9,075 were solved, a detection rate of 27 per cent.": [
        "27 per cent = 9,075 / 41,250"
    ],
    "There were 41,250 crimes.\n\nOf burglaries, 9,075 were solved, or 27 per cent.": [],
    # what follows from the sentences before
    "Fares brought in £88.7 million, contracts £21.4 million and others £5.9 million. Turnover was therefore £118.0 million.": [
        "£118.0 million = £88.7 million + £21.4 million + £5.9 million"
    ],
    "There were 2,745,000 people in work. The number out of work fell by 9,000 to 123,000. The labour force therefore stood at 2,886,000.": [
        "2,886,000 = 2,745,000 people + 123,000"
    ],
    "Grants were £4 million, fees £3 million and rents £2 million. The surplus was therefore £1.2 million.": [],
    # what is left of a total, and no difference of its parts
    "Loans earned £1.32 million and the bank £0.18 million, a total of £1.50 million. After expenses of £1.14 million there was a surplus of £0.36 million.": [
        "£1.14 million = £1.50 million - £0.36 million",
        "£1.50 million = £1.32 million + £0.18 million",
    ],
    # the rest, told by itself
    "The court decided 11,890 claims. Judgment was given in 2,378 claims. The remaining 9,215 were settled.": [
        "11,890 = 2,378 + 9,215"
    ],
    "There are 640 branches. Elections were held in 210. The other 70 sent no report.": [],
}


@pytest.mark.parametrize("text", RULES)
def test_reports_are_read(rules: Callable[[str], list[str]], text: str) -> None:
    """Bounds, ways and rules of what is not printed are left out."""
    assert [one for one in rules(text) if not {"<=", ">", "<"} & {*one.split()} and "?" not in one] == RULES[
        text
    ]
