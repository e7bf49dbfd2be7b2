"""Relations over several sentences: a share whose part and whole are named again, two parts and their whole."""

from collections.abc import Callable

import pytest

RULES: dict[str, list[str]] = {
    # the words of a share name its part, which is known to be one of a whole
    "We had 4,200 staff: nurses 1,848, doctors 588 and others 1,764. Thus 44% of the staff are nurses.": [
        "44% = 1,848 / 4,200",
        "4,200 = 1,848 + 588 + 1,764",
    ],
    "We had 4,200 staff: nurses 1,848, doctors 588 and others 1,764. Thus 47% of the staff are nurses.": [
        "47% = 1,848 / 4,200",
        "4,200 = 1,848 + 588 + 1,764",
    ],
    "There were 420 posts. Clerks held 294 and 126 were empty. In short 30% of the posts were empty.": [
        "30% = 126 / 420",
        "420 = 294 + 126",
    ],
    "Appeals were lodged against 851 of the 9,453 judgments, a rate of 9.0%.": ["9.0% = 851 / 9,453"],
    "The ward saw 98,550 people, and 26% of them, 25,680, were kept in.": ["26% = 25,680 / 98,550 people"],
    "Income came to £412.0m. Grants were £231.6m, taxes £157.1m and fees £23.3m. Grants gave 56.2% of income.": [
        "56.2% = £231.6m / £412.0m",
        "£412.0m = £231.6m + £157.1m + £23.3m",
    ],
    "Costs were £321.5m: pay £209.0m, or 65% of all, drugs £48.2m, 18%, and the rest £64.3m, 20%.": [
        "18% = £48.2m / £321.5m",
        "20% = £64.3m / £321.5m",
        "65% = £209.0m / £321.5m",
        "£321.5m = £209.0m + £48.2m + £64.3m",
    ],
    # of another time, of another thing, or a change: none of these
    "There were 420 posts. Clerks held 294 and 126 were empty. In 2019 some 35% of posts were empty.": [
        "420 = 294 + 126"
    ],
    "Serious faults were found in 30 of the 200 grants, a rate of 15%. The rate is now 10%.": [
        "15% = 30 / 200",
    ],
    # two beside each other make what was told before
    "The unit delivered 3,650 babies. 2,555 came at term and 1,095 did not.": ["3,650 = 2,555 + 1,095"],
    "The unit delivered 3,650 babies. 2,555 came at term and 1,295 later.": ["3,650 = 2,555 + 1,295"],
    "The unit delivered 3,650 babies. 2,555 came at term and 41 were twins.": [],
    "The unit delivered 93,652 babies. 62,555 came at term, and 31,197 did not.": [
        "93,652 = 62,555 + 31,197"
    ],
    "We questioned $2,160,000. The firm accepted $1,620,000 (75%) of it and disputes the other $540,000.": [
        "75% = $1,620,000 / $2,160,000",
        "$2,160,000 = $1,620,000 + $540,000",
    ],
    "Men numbered 34,580 and women 51,870. Joiners were 7,920. The union has 86,450 members.": [],
    "The union has 86,450 members. Joiners were 7,920. Men number 34,580 and women 51,870.": [
        "86,450 members = 34,580 + 51,870"
    ],
    # a list that a joint closes is all of its whole, for a slip of any size
    "400 delegates may attend: 440 from branches, 100 from regions and 60 from the executive.": [
        "400 delegates = 440 + 100 + 60"
    ],
    "We took up 1,884 cases. 1,205 were won, 412 lost and 297 are still open.": [
        "1,884 cases = 1,205 + 412 + 297"
    ],
    "Of the 9,840 homes 6,134 were owned, 3,152 rented and 574 free of charge.": [
        "9,840 homes = 6,134 + 3,152 + 574"
    ],
    "Appeals were lodged against 851 judgments. Of those appeals 148 succeeded, 542 failed and 111 are open.": [
        "851 = 148 + 542 + 111",
        "111 <= 851",
        "148 <= 851",
        "542 <= 851",
    ],
    # rates that share a verb, or answer as a noun
    "Grants rose by 8.0% from £61.4m to £66.3m and fees by 12.5% from £48.0m to £54.0m.": [
        "12.5% = (£54.0m - £48.0m) / £48.0m",
        "8.0% = (£66.3m - £61.4m) / £61.4m",
    ],
    "Members rose by 150 to 1,400 and branches by 12 to 90.": ["12 = 90 - ?2", "150 = 1,400 - ?1"],
    "Pay rose from £61.4m to £66.3m and rent from £48.0m to £54.0m, increases of 8.0% and 12.5% respectively.": [
        "12.5% = (£54.0m - £48.0m) / £48.0m",
        "8.0% = (£66.3m - £61.4m) / £61.4m",
    ],
    # what was there, came in and went out makes what is left
    "At the beginning of the year 3,412 cases were pending. The court received 18,640 and disposed of 18,905, so that 3,157 were still pending at its end.": [
        "3,157 = 3,412 cases + 18,640 - 18,905"
    ],
    "Debt stood at £205.6m on 1 April 2022. New loans of £30.0m were taken out and £17.4m was repaid, leaving debt of £218.3m.": [
        "£218.3m = £205.6m + £30.0m - £17.4m"
    ],
    "We had 640 beds at the start of the year. Forty were opened and 16 closed, so there were 664 at the end.": [
        "664 = 640 beds + Forty - 16"
    ],
    "This year 483 people left us, while 573 were recruited, so that the staff grew by 80.": [
        "80 = 573 - 483 people"
    ],
    # named again a sentence later, with what is left
    "The scheme was approved at £64.0m. It cost £51.2m, 80% of the scheme; the balance of £62.8m is left.": [
        "80% = £51.2m / £64.0m",
        "£64.0m = £51.2m + £62.8m",
    ],
    "400 members are entitled to attend. 372 have registered, 94% of those entitled.": [
        "94% = 372 / 400 members"
    ],
    "We employed 48 officers against an establishment of 60, so that 13 posts were vacant.": [
        "13 = 60 - 48 officers"
    ],
    "Orders numbered 366, or 2% of the total: 183 for beds, 142 for chairs and 61 for tables.": [
        "2% = 366 / ?1",
        "366 = 183 + 142 + 61",
    ],
    "81.5% of cases were closed within six months in 2020 and 86.2% in 2021, up 4.8 percentage points.": [
        "4.8 percentage points = 86.2% - 81.5%"
    ],
    "Workers came to 631,260. Full-time workers numbered 441,882 and part-time workers 389,378.": [
        "631,260 = 441,882 + 389,378"
    ],
    "The count went up from 498,300 in 2011 to 548,130 in 2021, by 49,930.": ["49,930 = 548,130 - 498,300"],
    "We examined 240 grants. They represent 37% of the 800 grants that were paid.": ["37% = 240 / 800"],
    "The unit saw 98,550 people, an average of 270 a day, and 25% of them, 25,680, were kept in.": [
        "25% = 25,680 / 98,550 people",
        "270 = 98,550 people / 365",
    ],
    "Of 18,905 cases, 2,562 (40%) were settled, 9,453 (50%) ended and 1,890 (10%) were withdrawn.": [
        "10% = 1,890 / 18,905 cases",
        "18,905 cases = 2,562 + 9,453 + 1,890",
        "40% = 2,562 / 18,905 cases",
        "50% = 9,453 / 18,905 cases",
    ],
    "Crime stood at 54,600 offences, up from 52,000 in 2021. The increase of 2,600 equals 6%.": [
        "2,600 = 54,600 - 52,000",
        "6% = 2,600 / 52,000",
    ],
    "We had 24,600 students. Compared with 2019/20, when there were 24,000, the number has grown by 600 or 2.5%.": [
        "2.5% = 600 / 24,000",
        "600 = 24,600 students - 24,000",
    ],
    "Crimes came to 54,600. Violence was 16,380, theft 21,840 and damage 6,552; all other crimes came to 9,828.": [
        "54,600 = 16,380 + 21,840 + 6,552 + 9,828"
    ],
    "We own 12,480 homes. We bought 45. Family homes are 9,984, which is 80%; 1,872 are small and 624 are shared.": [
        "12,480 homes = 9,984 + 1,872 + 624",
        "80% = 9,984 / 12,480 homes",
    ],
    "We asked 2,000 firms and 1,240 answered (63%).": ["63% = 1,240 / 2,000 firms"],
    "We spent £9.72m: £8.83m on staff, £1.46m on books, £1.94m on rent and the balance of £0.49m on vans.": [
        "£9.72m = £8.83m + £1.46m + £1.94m + £0.49m"
    ],
    "At the start of the year we held 412,500 books. We bought 24,300 and sold 31,800, which brought the stock down to 405,200.": [
        "405,200 = 412,500 books + 24,300 - 31,800"
    ],
    "Our turnover of £78.5m was £3.2m above that of 2020 (£75.4m).": ["£3.2m = £78.5m - £75.4m"],
    "Fees fell short of their target by £36,000, reaching £365,000 instead of £400,000.": [
        "£36,000 = £400,000 - £365,000"
    ],
    "The budget was £236.4m. Grants covered £141.8m of this, and taxes the remaining £94.6m.": [
        "£236.4m = £141.8m + £94.6m"
    ],
    "We did 39,936 repairs, and the cost rose. 37,540 were finished on time. This is 94%.": [
        "94% = 37,540 / 39,936"
    ],
    # rounded amounts that only seem to be a sum
    "We spent £2.43m on services. Reserves were £1.10m and are now £1.34m.": [],
    # over paragraphs
    "We examined 240 grants worth £36.0m.\n\nOf the grants, 151 were in order, 60 had minor faults and 24 serious ones.": [
        "240 = 151 + 60 + 24"
    ],
    "Reserves were:\n\n- General: £11.5m\n- Earmarked: £34.9m\n- Schools: £8.3m\n\nReserves in all came to £54.5m.": [
        "£54.5m = £11.5m + £34.9m + £8.3m"
    ],
    "Reserves were:\n\n- General: £11.5m\n- Earmarked: £34.7m\n- Schools: £8.3m\n\nDebts came to £54.9m.": [],
    "储备如下：\n\n- 一般：11.5万元\n- 专项：34.9万元\n- 学校：8.3万元\n\n合计54.5万元。": [
        "54.5万元 = 11.5万元 + 34.9万元 + 8.3万元"
    ],
    "We have 86,450 members. Joiners were 7,920. 34,580 voted and about 51,870 did not.": [],
}


@pytest.mark.parametrize(("text", "stated"), RULES.items())
def test_what_sentences_say_together(rules: Callable[[str], list[str]], text: str, stated: list[str]) -> None:
    """The rules of the sentences, whether or not their figures hold."""
    assert sorted(rules(text)) == sorted(stated)
