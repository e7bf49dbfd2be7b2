"""Turns of phrase of English bulletins, returns and releases: the rule that their words state, right or wrong."""

from collections.abc import Callable

import pytest

Rules = Callable[[str], list[str]]

STATED = {
    # an earlier level behind its change
    "Members fell by 300,000 on the year to 6.25 million in 2022, from 6.45 million in 2021.": "300,000 = 6.45 million - 6.25 million",
    "Filings fell 9 percent this year to 41,839, compared with 44,546 in 2021.": "9 percent = (44,546 - 41,839) / 44,546",
    "There were 5,149,139 people on Sunday, 3 April 2022, an increase of 378,274 since 2016, when 4,761,865 were counted.": "378,274 = 5,149,139 people - 4,761,865",
    "There were 1,157 strikes, 14 more than in July and 119 more than in 2022, when the number was 1,028.": "119 = 1,157 strikes - 1,028",
    "Oil cost $71.20, $5.57 more than July's $65.45.": "$5.57 = $71.20 - $65.45",
    "Filings, at 68,315, were 18 percent lower than the 74,255 of the year before.": "18 percent = (74,255 - 68,315) / 74,255",
    "Thefts were 12% higher at 5,490 (last year 4,500).": "12% = (5,490 - 4,500) / 4,500",
    "Turnover was £964.3m, £91.4m (10.8%) higher than in the first half of last year (H1 2021: £870.2m).": "£91.4m = £964.3m - £870.2m",
    "Profit came in at £38.6m (H1 2021: £45.9m), 15.9% higher.": "15.9% = (£38.6m - £45.9m) / £45.9m",
    "Reserves rose by $4.1bn during the quarter to $62.0bn (end March: $60.6bn).": "$4.1bn = $62.0bn - $60.6bn",
    "We made 427 journeys. This is a 71% increase on the 365 journeys of last year.": "71% = (427 - 365) / 365",
    "Wages rose 4.9% to $33.47 (+$1.75), from $31.90 in August 2022.": "+$1.75 = $33.47 - $31.90",
    "They missed 35.7% of days, up 2.1 percentage points since 2021/22 (34.5%).": "2.1 percentage points = 35.7% - 34.5%",
    # the way between two levels, in per cent or as a multiple
    "Arrears have grown from £4.8 million to £5.4 million, by 15.2%.": "15.2% = (£5.4 million - £4.8 million) / £4.8 million",
    "Hours rose from 1.20 million to 1.74 million, or by 54 percent.": "54 percent = (1.74 million - 1.20 million) / 1.20 million",
    "The tax went up by £78.90 (4.99%) from £1,599.20 to £1,679.00.": "£78.90 = £1,679.00 - £1,599.20",
    "They got a raise of $1.53 an hour, bringing the wage from $22.40 to $23.75.": "$1.53 = $23.75 - $22.40",
    "Strikes rose fivefold, from 41,000 to 502,000.": "5.0 = 502,000 / 41,000",
    "Agency labour fell by a third from 2,400 to 1,900.": "0.67 = 1,900 / 2,400",
    "The share rose slightly to 23.4% in 2018, from 24.3% in 2017.": "23.4% > 24.3%",
    # plans, gaps and what one level exceeds another by
    "Revenue was £2,360m against a target of £2,528m, a shortfall of £186m or 6.7 per cent.": "£186m = £2,528m - £2,360m",
    "The pay of members was £17.31, compared with £16.61 for others, a difference of 77 pence or 4.2%.": "4.2% = (£17.31 - £16.61) / £16.61",
    "There were 271,771 filings. Terminations, at 307,351, exceeded filings by 53,580.": "53,580 = 307,351 - 271,771",
    "In all 47,954 entered while 43,997 left it, so that entrants outnumbered leavers by 3,597.": "3,597 = 47,954 - 43,997",
    "Income was £312m. Payments were £298m. Receipts exceeded payments by £41m.": "£41m = £312m - £298m",
    "The deficit fell $137.8bn, or 27.0 percent, from the same period in 2022, when it was $665.7bn.": "27.0 percent = $137.8bn / $665.7bn",
    "The fund began the year at $183.5m. It received $22.6m and paid out $38.3m, and closed at $176.8m.": "$176.8m = $183.5m + $22.6m - $38.3m",
    "There were 5,148 joiners and 4,436 leavers, a net increase of 772.": "772 = 5,148 - 4,436",
    # shares
    "Men accounted for 54% of members and women for 64%.": "100% = 54% + 64%",
    "Women made up 51.7% of all members and men the other 42.9%.": "100% = 51.7% + 42.9%",
    "We asked all 53 states and heard responses from 50, a 49 percent response rate.": "49 percent = 50 / 53 states",
    "The number of posts was 2,124,590. Of these, 166,752 were vacant, that is 8.7%.": "8.7% = 166,752 / 2,124,590",
    "They found $46.2 billion, 72 percent of which ($12.3 billion) was fraud.": "72 percent = $12.3 billion / $46.2 billion",
    "There were 36,218 of 47,692 members who voted, and 35,641 of them (94.8%) were for it.": "94.8% = 35,641 / 36,218",
    "1.2 Of 21,840 homes, 473 (2.0%) were empty.": "2.0% = 473 / 21,840 homes",
    # parts
    "Of the 6.25 million members, 5.02 million lived in A, 0.92 million in B, 0.70 million in C and 0.24 million in D.": "6.25 million members = 5.02 million + 0.92 million + 0.70 million + 0.24 million",
    "We had 43,218 members. Of the total, 27,660 were female and 15,588 were male.": "43,218 members = 27,660 + 15,588",
    "We had 589 petitions, 412 of them with the board and 186 with states.": "589 = 412 + 186",
    "Capacity came to 53.1 GW. Solar gave 14.7 GW, wind 28.8 GW, waste 7.9 GW and hydro 1.7 GW.": "53.1 GW = 14.7 GW + 28.8 GW + 7.9 GW + 1.7 GW",
    "Of 383,810 petitions, business petitions totaled 13,125 and nonbusiness petitions 307,685.": "383,810 = 13,125 + 307,685",
    "By March £46.2m was found. Of this £6.8m was paid back, leaving £34.9m.": "£46.2m = £6.8m + £34.9m",
    "Dues were £7,482,316. Rent was £241,907 and other income £96,240, so that total income amounted to £7,793,463.": "£7,793,463 = £7,482,316 + £241,907 + £96,240",
    "During March 1,655,400 cases closed. That is an average of 79,174 for each of the 23 working days.": "79,174 = 1,655,400 cases / 23",
}


@pytest.mark.parametrize("text", STATED)
def test_the_words_state_a_rule(rules: Rules, text: str) -> None:
    """The rule is among those of the sentence, whether or not the figures hold."""
    assert STATED[text] in rules(text)


@pytest.mark.parametrize(
    ("text", "not_stated"),
    [
        # another subject stands between
        (
            "Sales were up 20 percent, and income grew to $5.3 million from $1.7 million.",
            "20 percent = ($5.3 million - $1.7 million) / $1.7 million",
        ),
        # a list that goes on with the sentence before it
        (
            "Half, 94,310, work here. A further 58,427 work there, 19,803 at home and 16,800 abroad.",
            "94,310 = 58,427 + 19,803 + 16,800",
        ),
        # a part of a list is no whole of those behind it
        (
            "Income tax gave £941m, duty £264.5m, import duty £130.1m and other taxes £154.5m.",
            "£264.5m = £130.1m + £154.5m",
        ),
        # shares of two wholes; a change from another time than the figure that it stands behind
        ("Men accounted for 54% of strikers and women for 38% of members.", "100% = 54% + 38%"),
        (
            "Performance was 71.5% against the 92% standard, a fall of 1.2 percentage points on March.",
            "1.2 percentage points = 92% - 71.5%",
        ),
        ("Sales were £5m, compared with £4m in 2019, up 5% on 2021.", "5% = (£5m - £4m) / £4m"),
        # the lowest since a year says nothing of what it fell from
        (
            "Thefts fell by 4% to 619, the lowest number since 1997 when 606 were recorded.",
            "4% = (606 - 619) / 606",
        ),
        # waits improve where they fall
        ("Waits improved to 3.2 days from 4.1 days.", "3.2 days > 4.1 days"),
        ("Waits improved by 2 days from 10 days to 8 days.", "2 days = 8 days - 10 days"),
        # the rate is told for each, the change is of the mean
        (
            "In March 1,655,400 closed. That is an average of 71,974 for each of the 23 days, 9% more than the 65,550 of last year.",
            "9% = (23 - 65,550) / 65,550",
        ),
    ],
)
def test_the_words_state_no_such_rule(rules: Rules, text: str, not_stated: str) -> None:
    """What only looks like a relation is none."""
    assert not_stated not in rules(text)


SOUND = {
    # parts of a part, of what two make, and a list that a dash begins
    "The roll fell by 1,250 to 23,750 names. 2,375 people were called, of whom 1,710 came and 665 were excused.": [
        "1,250 = ?1 - 23,750",
        "2,375 people = 1,710 + 665",
    ],
    "There were 2,555 normal births and 1,095 were by caesarean section, a caesarean rate of 30%.": [
        "30% = 1,095 / (2,555 + 1,095)"
    ],
    "The fund gave £184.7 million for several schemes — £112.8 million for clinics and £28.7 million for books.": [
        "£112.8 million <= £184.7 million",
        "£28.7 million <= £184.7 million",
    ],
    # one name at two times, or in two places, with which the sentences open
    "The hostels had a total of 31,280 beds.\n\nLast year, the hostels had a total of 31,730 beds.": [],
    "In June, the stations recorded a total of 61,280 trips.\n\nIn July, the stations recorded a total of 61,730 trips.": [],
    "In the north the clubs had a total of 7,210 players.\n\nIn the south the clubs had a total of 7,510 players.": [],
    "In all, the clubs had a total of 7,210 players.\n\nThe clubs had a total of 7,510 players.": [
        "7,510 = 7,210"
    ],
    # names and values, line by line; a dash within years
    "Facts\n\nBranches: 120\nMembers: 48\nDelegates: 70": [],
    "Facts\n\nBranches: 120\nIn the north: 70\nIn the south: 50": ["120 = 70 + 50"],
    "2016–2017\nQuarter 1 41,782 550 28\n2017–2018\nQuarter 1 46,977 785 27": [],
    # changes of parts are no parts of a change; more journeys are no journeys that grew
    "Permits fell 3.1%, comprising a 4.2% fall in new ones and a 1.1% increase in old ones.": [],
    "Visits rose by 6.0%, comprising a rise of 4.5% in the north and a fall of 1.5% in the south.": [],
    "Growth came from 700 more journeys by bus (up 6%).": [],
    # parts in brackets; those that are so and those that are not; values of other years in brackets
    "The union lost 410 members (310 men and 110 women).": ["410 members = 310 men + 110 women"],
    "The group sold 41 boats (31 to clubs and 10 to schools).": ["41 = 31 + 10"],
    "There were 620 members (610 in 2021 and 600 in 2020).": [],
    "Each used 443 kg. Of this total, 188 kg was burnt whilst 225 kg was not.": ["443 kg = 188 kg + 225 kg"],
    # ways between two levels
    "The rate fell slightly from 46.8% in May to 46.9% in June.": ["46.9% < 46.8%"],
    "The rate jumped from an average of 30.9% in May to 33.2% in June.": ["33.2% > 30.9%"],
    "The amount burnt dropped from 6.9m to 7.1m tonnes.": ["7.1m tonnes < 6.9m tonnes"],
    # ages with a hyphen between spaces; shares of wholes of their own; a difference of the two levels before it
    "Aged 18 - 29 | 163 | 30 - 39 | 157": [],
    "Women made up 36% of officers, 24% of stewards and 39% of delegates.": [],
    "Spending was £42.9m against a budget of £48.3m, an underspend of £5.4m, better than in May due to £7m of works.": [
        "£5.4m = £48.3m - £42.9m"
    ],
    # what is written with signs; what a change comes to is no level that it leads to
    "Fees £500m - Grants £200m = Left £300m": ["£300m = £500m - £200m"],
    "Guests rose by 12.5%, translating to 4,811 more people.": [],
    # two years that a level is compared with are two levels, however their names begin
    "There were 194,609 incidents. This is a 29% increase compared with the year ending March 2021, and an 11% increase"
    " compared with the year ending March 2017.": [
        "29% = (194,609 - ?1) / ?1",
        "11% = (194,609 - ?2) / ?2",
    ],
    # a forecast that is not printed is none of the levels that are lower than it
    "The cost of $8.48 in August was lower than the forecast by $1.41. The cost of $9.38 this year exceeded the"
    " forecast by $0.27.": [],
    # two shares of the total are none of one another
    "Lending to homes was €248.3 billion and to firms €164.3 billion, which is 60.2 per cent and 39.8 per cent of the"
    " total.": [],
    # of the first parts none can be, of which a part is larger
    "Of those tried, 8 improved and 1 fell. Of those that had a target, 15 (75%) met it, 5 (25%) did not.": [
        "75% = 15 / (15 + 5)",
        "25% = 5 / (15 + 5)",
    ],
}


@pytest.mark.parametrize(("text", "stated"), SOUND.items())
def test_what_is_sound_is_not_accused(rules: Rules, text: str, stated: list[str]) -> None:
    """Only what the words say of the same things is a rule."""
    assert rules(text) == stated
