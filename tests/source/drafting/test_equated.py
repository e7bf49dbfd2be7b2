"""Figures that words equate with others of their sentence, whether or not they hold, and means of every head.

A rule is written with the printed texts in the place of ids; ? stands for what is not printed.
"""

import pytest

from tests.source.drafting.test_sums import as_printed

STATED: dict[str, list[str]] = {
    # added and taken off, by words or by what each figure is
    "Borrowings of £365 million less cash of £55 million gave net debt of £301 million.": [
        "£301 million = £365 million - £55 million"
    ],
    "Net debt of £310 million is borrowings of £365 million less cash of £55 million.": [
        "£310 million = £365 million - £55 million"
    ],
    "The club opened with 1,520 members; 190 joined and 145 left, so that 1,665 were on the books.": [
        "1,665 = 1,520 members + 190 - 145"
    ],
    "Immigration of 86,000 and emigration of 52,000 gave net migration of 43,000.": [
        "43,000 = 86,000 - 52,000"
    ],
    "At the end of June, 61 cases were outstanding: 48 brought forward, plus 137 new, minus 124 closed.": [
        "61 cases = 48 + 137 + minus 124"
    ],
    "The fund held assets of £412.6 million against liabilities of £455.1 million, a deficit of £43.5 million.": [
        "£43.5 million = £455.1 million - £412.6 million"
    ],
    "Hale polled 21,430 votes, 2,675 ahead of Moss on 18,665.": ["2,675 = 21,430 - 18,665"],
    "In the ballot 4,118 were in favour, 1,027 against and 93 abstained; 5,328 votes were cast in total.": [
        "5,328 = 4,118 + 1,027 + 93"
    ],
    "Total assets of £7.7 million comprise buildings of £5.2 million and stocks of £3.5 million.": [
        "£7.7 million = £5.2 million + £3.5 million"
    ],
    # firms of which each has so many more or fewer than another
    "Ashby has 1,600 members, Brook 540 fewer at 1,150 and Cole 725 more than Brook at 1,875.": [
        "725 = 1,875 - 1,150",
        "540 = 1,600 members - 1,150",
    ],
    # what is added, in brackets or not, and what is left of stocks
    "Wages (£41.2m), premises (£6.9m) and supplies (£3.4m) add up to the £55.1m shown.": [
        "£55.1m = £41.2m + £6.9m + £3.4m"
    ],
    "Adding the 2,940 agency workers to 11,320 on the payroll gives a headcount of 14,620.": [
        "14,620 = 2,940 + 11,320"
    ],
    "The staff of 1,384 consists of 611 drivers, 402 engineers, 254 officers and 126 pensioners.": [
        "1,384 = 611 drivers + 402 engineers + 254 officers + 126 pensioners"
    ],
    "Stock at 1 January 840 units; purchases 2,260; sales 2,395; stock at 31 December 750.": [
        "750 = 840 units + 2,260 - 2,395"
    ],
    "Cash rose from £64,300 to £78,150 after receipts of £212,900 and payments of £205,350.": [
        "£78,150 > £64,300",
        "£78,150 = £64,300 + £212,900 - £205,350",
    ],
    "The motion fell: 246 delegates supported it and 331 opposed it, out of 595 voting.": [
        "595 = 246 delegates + 331"
    ],
    "Some 9,170 appeals were lodged, against 9,820 the year before, which is 560 fewer.": [
        "560 = 9,820 - Some 9,170"
    ],
    "Support among women was 64% and among men 57%, nine percentage points apart.": [
        "nine percentage points = 64% - 57%"
    ],
    # quotients
    "The dividend of 4.5p per share is covered 3.0 times by earnings of 9.0p.": ["3.0 times = 9.0p / 4.5p"],
    "Fees are £2.40 a member, so that a branch of 350 pays £880.": ["£2.40 = £880 / 350"],
    "On average each of the 48 stewards handled 15 grievances, 270 in total.": ["15 = 270 / 48"],
    "Burglary fell to 5.2 offences per 1,000 households: 624 offences in 150,000 households.": [
        "5.2 = 624 / 150,000 households * 1,000 households"
    ],
    "Some 1,904 of 2,380 eligible staff took part, giving a response rate of 88 per cent.": [
        "88 per cent = Some 1,904 / 2,380"
    ],
    "There are 55,000 union members in an industry of 220,000, so density is 29 per cent.": [
        "29 per cent = 55,000 / 220,000"
    ],
    "The repairs budget of £2,500,000 was underspent by £175,000, or 9 per cent.": [
        "9 per cent = £175,000 / £2,500,000"
    ],
    "Claims worth $1,914,000 were settled in 66 cases, so the typical award was $23,000.": [
        "$23,000 = $1,914,000 / 66 cases"
    ],
    "Earnings per share were 36.0p and the dividend 15.0p, so the dividend was covered 2.8 times.": [
        "2.8 times = 36.0p / 15.0p"
    ],
    "There were 1,350 injuries among 90,000 workers, a rate of 13.5 per 1,000 workers.": [
        "13.5 = 1,350 / 90,000 workers * 1,000 workers"
    ],
    "GDP was $84 billion for a population of 5.6 million, which is $16,000 per head.": [
        "$16,000 = $84 billion / 5.6 million"
    ],
    "With £1,260,000 spent on 42,000 members, services came to £36 per member.": [
        "£36 = £1,260,000 / 42,000 members"
    ],
    "A sample of 64 invoices totalling £208,000 was tested, with a mean value of £3,520.": [
        "£3,520 = £208,000 / 64"
    ],
    "The college had 150 teachers for 2,700 students, a ratio of 1 to 16.": [
        "16 = 2,700 students / 150 teachers"
    ],
    "At the year end 4,320 of the union's 5,760 members, or 78 per cent, paid by direct debit.": [
        "78 per cent = 4,320 / 5,760 members"
    ],
    "Three quarters of the 6,800 respondents, 5,700 people, agreed.": [
        "Three quarters = 5,700 people / 6,800 respondents"
    ],
    "Of the 6,200 households surveyed 1,240, or one in four, had no savings.": [
        "one in four = 1,240 / 6,200 households"
    ],
    "Interest cover fell to 5.4 times, operating profit of £81m being set against interest of £18m.": [
        "5.4 times = £81m / £18m"
    ],
    "Twenty-four tonnes of salt were bought for £1,488, or £26 a tonne.": [
        "£26 = £1,488 / Twenty-four tonnes * 1.000000tonnes"
    ],
    "We planned for 1,200 new members and gained 1,080, 99% of target.": ["99% = 1,080 / 1,200"],
    # what is made of others in other ways
    "The reserve, which had been £4.8 million, was drawn down by £1.3 million and now amounts to £5.3 million.": [
        "£1.3 million = ? - £5.3 million",
        "£5.3 million = £4.8 million - £1.3 million",
    ],
    "The two shifts produce 640 and 560 units respectively, a daily output of 12,000 units.": [
        "12,000 units = 640 units + 560 units"
    ],
    "Unemployment, at 6.1%, is 4.1 percentage points lower than the peak of 7.5%.": [
        "4.1 percentage points = 7.5% - 6.1%"
    ],
    "The district gained 3,180 people and lost 1,460, a net inflow of 1,270.": [
        "1,270 = 3,180 people - 1,460"
    ],
    "Membership began the year at 8,460; with 715 recruits and 590 leavers it finished at 8,855.": [
        "8,855 = 8,460 + 715 - 590"
    ],
    "Total receipts of £64,900 exceeded total payments of £58,150 by £6,570.": ["£6,570 = £64,900 - £58,150"],
    "Costs of $7.35m outstripped revenue of $6.98m, producing a loss of $0.73m.": [
        "$0.73m = $7.35m - $6.98m"
    ],
    "The council budgeted £96.5m for social care but spent £99.2m, £7.2m too much.": [
        "£7.2m = £99.2m - £96.5m"
    ],
    "The wards returned 1,930 and 2,070 votes respectively; together that is 4,400.": [
        "4,400 = 1,930 + 2,070"
    ],
    "The library lent 187,200 books in 52 weeks, a weekly average of 6,300.": [
        "6,300 = 187,200 books / 52 weeks * 1.000000 weeks"
    ],
    # changes
    "Exports and imports were £6.3m and £4.4m, up 5% and 12% respectively from £6.0m and £4.0m.": [
        "5% = (£6.3m - £6.0m) / £6.0m",
        "12% = (£4.4m - £4.0m) / £4.0m",
    ],
    "Fees and grants were £6.3m and £4.4m respectively, up 5% and 10% on the £6.0m and £4.0m of 2020.": [
        "5% = (£6.3m - £6.0m) / £6.0m",
        "10% = (£4.4m - £4.0m) / £4.0m",
    ],
    "The price index reached 118.6 (2015 = 100), so prices have risen 16.8 per cent since 2015.": [
        "16.8 per cent = (118.6 - 100) / 100"
    ],
    "Training places tripled to 3,900 from 1,300 in 2018.": ["3.0 = 3,900 / 1,300"],
    "The count went down 5,600 between the two censuses, from 71,900 to 63,600.": ["5,600 = 71,900 - 63,600"],
    "Between 2001 and 2021 the borough added 14,800 residents, going from 146,900 to 165,300.": [
        "14,800 residents = 165,300 - 146,900"
    ],
    "Solar output was twice that of 2018: 1,240 MWh against 820 MWh.": ["2.0 = 1,240 MWh / 820 MWh"],
    "The 2,664 claims received represent an 11% increase on the 2,900 received in 2020.": [
        "11% = (2,664 - 2,900) / 2,900"
    ],
    "Spending came in at £3.15m, £350,000 under its allocation of £3.05m.": ["£350,000 = £3.05m - £3.15m"],
    # what only looks like it
    "Exports of goods were $138.6 billion. The services surplus stood at $19.6 billion as exports rose 0.2% to $59.4"
    " billion, a record, and imports were unchanged at $39.8 billion.": [
        "0.2% = ($59.4 billion - ?) / ?",
        "$19.6 billion = $59.4 billion - $39.8 billion",
    ],
    "Each of the 64 branches received a grant, £48,000 in total, and 12 of them a loan of £750.": [],
    "Membership began the year at 8,460; 715 recruits came from retail, and 590 of them are under 25.": [],
    "There were 3 deaths per 1,000 births, 198 deaths in all, most in wards with fewer than 20 beds.": [],
    "At 6.1%, unemployment is 1.4 points lower than in 2012, and inflation stands at 7.5%.": [],
    "Solar output was twice that of 2018 and wind output 15% higher: 1,640 MWh and 3,100 MWh.": [],
    "The hall earned £18,400, so it paid £2,000 into the fund, which lost £2,750 and stood at £41,000.": [],
    "There were 3 deaths per 1,000 births, 198 in all, most of them in small wards of under 20 beds.": [],
    "Admissions numbered 2,410 and discharges 1,960, 45 more than in 2021.": [],
    "March saw a fall in the trade deficit of $6.4 billion, with exports of $256.2 billion and imports of"
    " $320.4 billion.": [],
    "Net income was $0.3 million and net income per share $0.00, against net income of $272.3 million.": [],
    "The council had a surplus of £5m in 2020, £7m in 2019 and £9m in 2018.": [],
    "Profit was £61m, with sales of £512m in the north and £347m in the south.": [],
}


@pytest.mark.parametrize("text", STATED)
def test_what_words_equate(text: str) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert [one for one in as_printed(text) if " <= " not in one] == STATED[text]
