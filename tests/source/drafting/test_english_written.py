"""What staff write in English reports: the rules that their words state, and sound words that are not accused."""

from collections.abc import Callable

import pytest

Rules = Callable[[str], list[str]]

STATED: dict[str, list[str]] = {
    # two spaces behind a full stop, as typists put them
    "12 claims were settled since April.  Of those, 8 were won.\n\n13 appeals were decided.  Of those, 9 appeals (69%)"
    " were dismissed and 4 appeals (31%) allowed.": [
        "8 <= 12",
        "69% = 9 / 13",
        "31% = 4 / 13",
        "13 = 9 + 4",
    ],
    # both ends of a change behind it, or in the next sentence
    "The data showed a 14% increase in recorded offences, from 630 to 719.": [
        "14% = (719 - 630) / 630",
    ],
    "The firm reported a 134 per cent increase in pre-tax profit, which rose from £65.1m to £152m for the"
    " six months.": [
        "134 per cent = (£152m - £65.1m) / £65.1m",
    ],
    "The branch saw a fall of 5% in the number of its members, from 4,000 to 3,900.": [
        "5% = (4,000 - 3,900) / 4,000",
    ],
    "There was a 2 percentage point rise in turnout, from 40% to 43%.": [
        "2 percentage point = 43% - 40%",
    ],
    "We saw an increase of 130 in membership, from 4,080 to 4,210.": [
        "130 = 4,210 - 4,080",
    ],
    "Public order offences have increased by 65.5 per cent. There were 1,392 offences last year compared to"
    " 841 the previous year.": [
        "65.5 per cent = (1,392 - 841) / 841",
    ],
    "The number of calls went up by 20%. We took 620 calls this year, against 500 last year.": [
        "20% = (620 - 500) / 500",
    ],
    # how far an overspend, itself a difference, got better
    "The forecast outturn is £49.32m, an overspend of £0.72m. At the end of September the forecast"
    " overspend was £0.88m, so the position has improved by £0.16m.": [
        "£0.72m = £49.32m - ?1",
        "£0.16m = £0.88m - £0.72m",
    ],
    "The council reports an overspend of £0.655m, which is an improvement of £5.559m from month 11.": [],
    # causes, each with its amount in brackets; all by region of what an earlier paragraph names
    "The outturn was £21.90m against a budget of £20.80m, an overspend of £1.10m. The pressure comes from"
    " placements (£0.74m), home care (£0.25m) and transport (£0.11m).": [
        "£1.10m = £21.90m - £20.80m",
        "£1.10m = £0.74m + £0.25m + £0.11m",
    ],
    "Revenue rose 8% to £324.0m (2022: £300.0m).\n\nRevenue by region: home £162.0m, rest of Europe £97.2m"
    " and Americas £64.8m.": [
        "8% = (£324.0m - £300.0m) / £300.0m",
        "£324.0m = £162.0m + £97.2m + £64.8m",
    ],
    # what was there at the start, and what it rose to by the surplus
    "Income came to £126,300. Expenditure was £118,900, leaving a surplus of £7,400. Reserves, which stood"
    " at £41,200 at the start of the year, rose to £48,900.": [
        "£7,400 = £126,300 - £118,900",
        "£48,900 = £41,200 + £7,400",
    ],
    "The branch made a surplus of £7,400. The hardship fund stood at £41,200 at the start of the year, and"
    " rose to £43,000.": [],
    # the whole of a rate is larger than its part, if the rate is
    "We dealt with 260 cases. Of these, 104 concerned sickness, 78 grading, 52 discipline and 26 other"
    " matters. 182 cases were closed by the end of the year, a closure rate of 70%.": [
        "70% = 182 cases / 260 cases",
        "260 cases = 104 + 78 + 52 + 26",
    ],
    "Questionnaires were sent to 180 managers; 126 answered. The response rate of 60% was welcome.": [
        "60% = 126 / 180 managers",
    ],
    "Homicides went up by 3%. Of all killings, 256 involved a knife, up from 250 the year before.": [
        "256 > 250",
    ],
    # means whose count stands beside them, and their total elsewhere
    "The branch has 4,210 members. It is organised in 20 workplaces, with 210.5 members on average.": [
        "210.5 members = 4,210 members / 20",
    ],
    "The branch has 4,200 members.\n\nThere were 84 stewards, one for every 60 members.": [
        "60 members = 4,200 members / 84",
    ],
    "The population was 152,600.\n\nThere were 61,040 households with 2.5 people on average.": [
        "2.5 people = 152,600 / 61,040 households",
    ],
    "Revenue was £324.0m and the group had 1,800 employees, so that revenue per employee rose to £180,000.": [
        "£180,000 = £324.0m / 1,800 employees",
    ],
    # coins of every pound
    # verbs with "up" that are no changes
    "Revenue was £324.0m. Operating costs of £81.0m took up 25% of revenue.": [
        "25% = £81.0m / £324.0m",
    ],
    "The court received 9,500 cases: 5,700 for trial, 2,850 for sentence and 950 appeals. Cases for trial"
    " made up 60% of receipts.": [
        "9,500 cases = 5,700 + 2,850 + 950",
        "60% = 5,700 / 9,500 cases",
    ],
    # what two make; capitals
    "The final dividend of 5.0p with the interim dividend of 3.0p makes 8.0p for the year.": [
        "8.0p = 5.0p + 3.0p",
    ],
    "Profit after tax UP 43% to £952m (H1 2016: £667m)": [
        "43% = (£952m - £667m) / £667m",
    ],
    # points from a rate of the sentence before
    "This gives a compliance rate of 94%. In last year's audit 88% complied; the rate has improved by 6"
    " points.": [
        "6 points = 94% - 88%",
    ],
    "Collected was £36.45m out of £42.88m due, or 85.0%; in the previous year it was 84.6%, so that it is"
    " 0.4 percentage points up.": [
        "85.0% = £36.45m / £42.88m",
        "0.4 percentage points = 85.0% - 84.6%",
    ],
    # the budget and the outturn that an underspend is between, some sentences before it
    "The set budget was £16.122m. The outturn was £15.747m. This gave an underspend of £0.375m.": [
        "£0.375m = £16.122m - £15.747m",
    ],
    "The budget for total revenue spend was £16.122m.\n\nThe outturn position was a total spend of"
    " £15.747m. This gave a revenue underspend of £0.375m compared to the budget.": [
        "£0.375m = £16.122m - £15.747m",
    ],
    "The budget is £4.20m. Spending to the end of March was £4.55m. The overspend is £0.85m.": [
        "£0.85m = £4.55m - £4.20m",
    ],
    "The budget is £4.20m. Spending to the end of March was £4.55m. The overspend on staff is £0.12m.": [],
    # how far over a budget, in per cent
    "Income fell by 4% to £376,342 (2017: £390,748). Our budget had predicted income of £370,600 so actual"
    " income was therefore 2% over budget.": [
        "4% = (£390,748 - £376,342) / £390,748",
        "2% = (£376,342 - £370,600) / £370,600",
    ],
    "Spending was £380,000 against a budget of £400,000, 5% under budget.": [
        "5% = (£400,000 - £380,000) / £400,000",
    ],
    # lines below their whole, or above their total
    "The total number of casualties, 222,146, were 4% lower than in 2008. Breakdown by injury:\n- 2,222"
    " people were killed\n- 24,690 were seriously injured\n- 195,234 were slightly injured": [
        "4% = (?1 - 222,146) / ?1",
        "222,146 = 2,222 people + 24,690 + 195,234",
    ],
    "- General fund: $915.3 million\n- Debt service fund: $278.4 million\n- Enterprise funds: $668.1"
    " million\n- Total operating funds: $1,861.8 million\n- Staff: 1,308": [
        "$1,861.8 million = $915.3 million + $278.4 million + $668.1 million",
    ],
    # the level before a rise from one level to another is not where it ends
    "They ask for a $1 fee in the recycling service, rising from $21.88 last year to $23.97 this year.": [
        "$23.97 > $21.88",
    ],
    # a share behind a change, of another level than that is from
    # the rest behind a sentence with a share
    "Passengers made 84.0 million journeys in 2023. Season tickets accounted for 21.0 million journeys, a"
    " quarter of the total. The other 63.0 million were made on single tickets.": [
        "a quarter = 21.0 million / 84.0 million",
        "84.0 million = 21.0 million + 63.0 million",
    ],
    # a mean of what an earlier paragraph counts
    "Passengers made 84.0 million journeys in 2023.\n\nRevenue was £378.0m, or £4.50 a journey.": [
        "£4.50 = £378.0m / 84.0 million",
    ],
    "There are 12,480 members.\n\nThere are 48 branches with an average of 260 members.": [
        "260 members = 12,480 members / 48 branches",
    ],
    # both ends of a change before it
    "Revenue was £378.0m. In 2022 it had been £330.0m. Revenue therefore grew by 12.5%.": [
        "12.5% = (£378.0m - £330.0m) / £330.0m",
    ],
    "36,000 trains, 3%, were cancelled, compared with 4.5% in 2022. Cancellations thus fell by 1.5"
    " percentage points.": [
        "1.5 percentage points = 4.5% - 3%",
    ],
    "1,872 members, or 15%, were under 30; last year they were 13.5%, which is an increase of 1.5 points.": [
        "15% = 1,872 members / ?1",
        "1.5 points = 15% - 13.5%",
    ],
    # a rate without a name
    "There were 4,200 complaints. 3,990 complaints were answered within 20 days, a rate of 85%.": [
        "85% = 3,990 complaints / 4,200 complaints",
    ],
    # a total that is told as what follows
    "Subscription income was £2,496,000. Other income came to £104,000, and total income was therefore"
    " £2,600,000.": [
        "£2,600,000 = £2,496,000 + £104,000",
    ],
    # what was put into what grew
    "We put the remaining £130,000 into the strike fund, which grew from £870,000 to £1,000,000.": [
        "£130,000 = £1,000,000 - £870,000",
    ],
    "We put £130,000 into the strike fund, which grew from £870,000 to £1,200,000.": [
        "£1,200,000 > £870,000",
    ],
    # parts of an earlier total that happen to make the first of them; the rest as an amount
    "Actual expenditure was £57.6m.\n\nHousing spent £28.8m, exactly half of the total; schools £14.4m"
    " (25%), roads £8.64m (15%) and other schemes £5.76m (12%).": [
        "half = £28.8m / £57.6m",
        "25% = £14.4m / £57.6m",
        "15% = £8.64m / £57.6m",
        "12% = £5.76m / £57.6m",
        "£57.6m = £28.8m + £14.4m + £8.64m + £5.76m",
    ],
    "We spent £2,470,000. Staff costs made up 60% of spending (£1,482,000), premises 15% (£370,500),"
    " campaigns 20% (£494,000) and fees the rest (£123,500).": [
        "60% = £1,482,000 / £2,470,000",
        "15% = £370,500 / £2,470,000",
        "20% = £494,000 / £2,470,000",
        "£2,470,000 = £1,482,000 + £370,500 + £494,000 + £123,500",
    ],
    # wrong figures that the words still tie: a total below its parts, a rest above its whole, votes above all votes
    "Of the 44,600 disposals, 50,760 were summary motoring (60%), 21,150 were summary non-motoring (25%)"
    " and 12,690 were triable either way (15%).": [
        "44,600 = 50,760 + 21,150 + 12,690",
    ],
    "We employ 6,000 people, 1,500 of whom are drivers and 900 guards; the remaining 6,600 work in stations"
    " and depots.": [
        "1,500 <= 6,000 people",
        "900 <= 6,000 people",
        "6,000 people = 1,500 + 900 + 6,600",
    ],
    "In the first ballot 1,684 members voted; 1,863 voted for strike action and 421 against.": [
        "1,684 members = 1,863 + 421",
    ],
    "Its forecast is £8.52m against £8.40m, mainly because of vacancies. The underspend of £0.38m is made"
    " up of £0.26m on staff and £0.12m on fuel.": [
        "£0.38m = £8.40m - £8.52m",
        "£0.38m = £0.26m + £0.12m",
    ],
    "Questionnaires were sent to 130 managers; 126 answered. The response rate of 70% was welcome.": [
        "70% = 126 / 130 managers",
    ],
    "Arrivals: 85.5% of 1,200,431 trains arrived within five minutes (1,062,382).": [
        "85.5% = 1,062,382 / 1,200,431",
    ],
    # what two dividends make, with a wrong digit; an underspend beside another directorate's budget
    "The board proposes a final dividend of 5.7p, which with the interim dividend of 3.0p makes 8.0p for"
    " the year.": [
        "8.0p = 5.7p + 3.0p",
    ],
    "Schools have a budget of £13.40m and are expected to spend £13.55m, £0.15m over budget. Parks are"
    " underspending: the forecast is £8.52m against £8.40m. The underspend of £0.38m is on fuel.": [
        "£0.15m = £13.55m - £13.40m",
        "£0.38m = £8.40m - £8.52m",
    ],
    # things of another kind are no part of those before
    "The survey covered all the 28 states and 7 territories including 640 districts, 497 cities and 5,767"
    " towns.": [],
    # money that was raised is no change; parts of a split; a total behind a colon; births and deaths
    "The charity raised £84,000: £50,400 from events, £21,000 from appeals and £13,600 from shops.": [
        "£84,000 = £50,400 + £21,000 + £13,600",
    ],
    "The budget of £4.5m is split between staff (£2.7m), premises (£1.2m) and travel (£0.6m).": [
        "£4.5m = £2.7m + £1.2m + £0.6m",
    ],
    "Sales were £12m in the north, £9m in the south and £6m abroad: £27m in all.": [
        "£27m = £12m + £9m + £6m",
    ],
    "There were 312 deaths and 468 births, a natural increase of 156.": [
        "156 = 468 - 312",
    ],
    # a mean that is rounded accuses nobody; one with a wrong digit is of the count that another mean is of
    "We own 8,400 homes.\n\n1,260 homes are adapted.\n\nRent came to £42.0m, an average of £5,000 for each"
    " home.\n\nBorrowing stood at £96.0m, £11,400 per home.": [
        "£5,000 = £42.0m / 8,400 homes",
    ],
    "We own 8,400 homes.\n\n1,260 homes are adapted.\n\nRent came to £42.0m, an average of £5,000 for each"
    " home.\n\nBorrowing stood at £96.0m, £11,529 per home.": [
        "£5,000 = £42.0m / 8,400 homes",
        "£11,529 = £96.0m / 8,400 homes",
    ],
    # levels that a change stands at, with what they were in brackets; causes that make what another figure follows
    "Burglary was down 12.5% at 1,400 (1,600) and vehicle crime up 5% at 2,100 (2,000).": [
        "12.5% = (1,600 - 1,400) / 1,600",
        "5% = (2,100 - 2,000) / 2,000",
    ],
    "Pay rose 5% at 20 sites.": [],
    "Spending was £41.6m against a budget of £40.0m. The overspend of £1.6m, or 4%, is due to overtime"
    " (£0.9m), fuel (£0.4m) and cars (£0.3m).": [
        "£1.6m = £41.6m - £40.0m",
        "4% = £1.6m / £40.0m",
        "£1.6m = £0.9m + £0.4m + £0.3m",
    ],
    "The overspend of £1.6m is due to overtime (£0.9m) and fuel (£0.4m).": [],
}


@pytest.mark.parametrize(("text", "stated"), STATED.items())
def test_what_staff_write_is_stated(rules: Rules, text: str, stated: list[str]) -> None:
    """The rules of a text, with its figures as it prints them."""
    assert rules(text) == stated
