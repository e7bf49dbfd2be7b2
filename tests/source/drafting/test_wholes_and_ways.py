"""Wholes that several shares make, what an amount moves, and rates whose levels are named, in English reports."""

from collections.abc import Callable

import pytest

RULES = {
    # three shares or more that make 100% of a printed whole
    "Income was £312.5 million. Fees, at £175.0 million, provided 56% of this. Research brought in £62.5 million (20%),"
    " grants £43.8 million (14%) and other sources £32.1 million (10%).": [
        "56% = £175.0 million / £312.5 million",
        "20% = £62.5 million / £312.5 million",
        "14% = £43.8 million / £312.5 million",
        "10% = £32.1 million / £312.5 million",
        "£312.5 million = £175.0 million + £62.5 million + £43.8 million + £32.1 million",
    ],
    # that overlap, and so make more
    "We surveyed 1,200 members. 720 (60%) had a computer, 300 (25%) a tablet and 190 (16%) a console.": [
        "60% = 720 / (720 + 300 + 190)",
        "25% = 300 / (720 + 300 + 190)",
        "16% = 190 / (720 + 300 + 190)",
    ],
    # a head, behind which its name goes on
    "The usually resident population of the county was 684,200.\n\nPensioners numbered 150,500, or 23.0% of the"
    " population.": ["23.0% = 150,500 / 684,200"],
    "The income of the union was £14.2 million. The income of the fund was £4.1 million.\n\nFees of £9.94 million made"
    " up 70% of income.": ["70% = £9.94 million / £14.2 million"],
    # what is left
    "Borrowing fell to £78.0 million. Net debt, after deducting cash of £48.6 million, stood at £31.2 million.": [
        "£48.6 million = £78.0 million - £31.2 million"
    ],
    "Contributions exceeded benefits by £12.3 million. Returns, net of costs of £21.4 million, added £323.7 million.": [],
    "Income was £18.42 million. Donations brought in £9.21 million; charitable activities contributed £6.08 million"
    " and trading £2.49 million, with investments accounting for the balance of £0.46 million.": [
        "£18.42 million = £9.21 million + £6.08 million + £2.49 million + £0.46 million"
    ],
    # from one level to another, by an amount, or with a bare number
    "A team of 12 lifted membership from 400 to 520.": [],
    "The grant of £3,000 raised income from £5,000 to £9,000.": [],
    "The average wait was cut from 180 seconds to 132, a saving of 38 seconds.": [
        "38 seconds = 180 seconds - 132"
    ],
    # so many for each
    "There were 18,400 students. With 1,150 academic staff, we had one member of academic staff for every 18 students.": [
        "18 students = 18,400 students / 1,150"
    ],
    "The number of households rose to 285,500. In all, 673,800 people lived in households, an average of 2.56 per"
    " household.": ["2.56 = 673,800 people / 285,500"],
    "In all, 673,800 people lived in households, an average of 2.36 per household, and the remaining 10,400 residents"
    " in hostels.": [],
    "Police recorded 94,300 offences. The rate was 88 crimes per 1,000 population, based on a population of 1.15"
    " million.": ["88 = 94,300 / 1.15 million * 1,000"],
    # the share of an earlier time, over paragraphs too
    # both ends behind a colon
    "Membership rose by 5%: there are 4,250 members, compared with 4,000 in 2022.": [
        "5% = (4,250 members - 4,000) / 4,000"
    ],
    # what is left of income, whatever it is called
    "Total income was £23.35 million. Expenditure was held to £22.60 million. The balance of £0.57 million was"
    " transferred to the fund.": ["£0.57 million = £23.35 million - £22.60 million"],
    # means of a branch, a journey, a household
    "The union had 126,480 members.\n\nThere are 312 branches, so that the average branch has 450 members.": [
        "450 members = 126,480 members / 312 branches"
    ],
    "Passengers made 48.6 million journeys. They travelled 1,458 million kilometres, an average journey of 33"
    " kilometres.": ["33 kilometres = 1,458 million kilometres / 48.6 million"],
    "The fund paid £4.8 million, or £450 for each of the union's 12,000 members.": [
        "£450 = £4.8 million / 12,000 members"
    ],
    # shares of others than those before, which cannot make more than 100%
    "In May 68.3% of trains were on time, a further 16.9% were delayed and 12.6% were late, while 4.2% were cancelled.": [
        "100% = 68.3% + 16.9% + 12.6% + 4.2%"
    ],
    # points from a rate that the sentence before tells
    "Turnout was 42.5%. It was 2.1 points higher than the 40.2% of 2019.": ["2.1 points = 42.5% - 40.2%"],
    # an addition
    "Capacity grew from 53.5 GW to 56.2 GW, an addition of 3.7 GW.": ["3.7 GW = 56.2 GW - 53.5 GW"],
    # so many times as many
    "There were 14 homicides, double the number in the year before (8).": ["2.0 = 14 / 8"],
    "There were 14 accidents, half the number recorded a year earlier (28).": ["half = 14 accidents / 28"],
}


@pytest.mark.parametrize("text", RULES)
def test_words_name_what_a_figure_is_of(rules: Callable[[str], list[str]], text: str) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert rules(text) == RULES[text]
