"""Relations of English reports that are drafted whatever the figures are, written as in test_slipped."""

STATED: dict[str, list[str]] = {
    # coins of every pound, of a level told before, in whatever paragraph
    # what was there, what came in and went out, and what is left
    "General balances stood at £11.60 million on 1 April 2022. With £2.48 million added from the underspend and £1.35 million set aside for schools, they amounted to £{12.73|12.37} million at the year end.": [
        "£{12.73|12.37} million = £11.60 million + £2.48 million - £1.35 million"
    ],
    "Reserves were £11.60 million at the start of the year. After a contribution of £2.48 million and transfers out of £1.35 million, they stood at £{12.73|12.37} million on 31 March.": [
        "£{12.73|12.37} million = £11.60 million + £2.48 million - £1.35 million"
    ],
    "The fund stood at £52.4m at 1 April. Transfers in of £3.6m and drawdowns of £8.1m left it at £{47.9|49.7}m at 31 March.": [
        "£{47.9|49.7}m = £52.4m + £3.6m - £8.1m"
    ],
    "We began the year with 420 open cases. With 150 new ones and 170 closed, {400|440} were open at the year end.": [
        "{400|440} = 420 + 150 - 170"
    ],
    "Our solicitors took on 1,380 new cases and settled 1,265. With 2,140 cases in hand at the start of the year, the caseload grew to {2,255|2,525}.": [
        "{2,255|2,525} = 2,140 cases + 1,380 - 1,265"
    ],
    "Investigators opened 142 cases in the year and carried forward 38 from 2021/22. They closed {151|115}, leaving 29 open at year end.": [
        "29 = 38 + 142 cases - {151|115}"
    ],
    # what several gains and losses come to
    "We ended the year with 432 staff; 39 were hired and 27 retired or resigned, for a net gain of {12|21}.": [
        "{12|21} = 39 - 27"
    ],
    "During the year 62 homes were lost through sales and 4 were demolished. Against that we built 48 and bought back 21, so that the stock grew by just {3|5}.": [
        "{3|5} = 48 + 21 - 62 homes - 4"
    ],
    "We recruited 410 members and 35 transferred in. We lost 280 through retirement and 95 by resignation, so that membership rose by {70|170}.": [
        "{70|170} = 410 members + 35 - 280 - 95"
    ],
    "There were 71,042 arrivals, 547 more than a year ago and 3,640 fewer than in May, and 72,323 departures, 3,180 more, a net loss of {1,281|1,821}.": [
        "{1,281|1,821} = 72,323 - 71,042"
    ],
    "We gained 31,200 members and lost {24,700|27,400}. Membership therefore rose by 6,500 to 148,000.": [
        "6,500 = 31,200 members - {24,700|27,400}"
    ],
    "The town grew by {39,200|32,900} people (84,500 arrivals less 45,300 departures).": [
        "{39,200|32,900} people = 84,500 - 45,300"
    ],
    "Revenue was £148.8 million. After operating costs of £104.2 million and depreciation of £14.6 million, the operating profit was £30.{0|3} million.": [
        "£30.{0|3} million = £148.8 million - £104.2 million - £14.6 million"
    ],
    # what is left when some of all are gone
    "Building firms shed 4,500 of their 94,500 jobs and now employ {90,000|99,000}.": [
        "{90,000|99,000} = 94,500 jobs - 4,500"
    ],
    "The firm cut 120 of its 1,500 jobs and now has {1,380|1,830} left.": [
        "{1,380|1,830} = 1,500 jobs - 120"
    ],
    # what is left of income and costs, and of tax
    "Revenue was £742 million. Operating costs, at £528 million, were higher than last year. Operating profit accordingly edged up from £210 million to £{214|241} million.": [
        "£{214|241} million = £742 million - £528 million",
        "£{214|241} million > £210 million",
    ],
    "Income was £8.2m. Costs, at £7.6m, were lower than last year, and the surplus thus rose to £0.{6|9}m.": [
        "£0.{6|9}m = £8.2m - £7.6m"
    ],
    "Profit before tax was £93 million. With tax of £18 million the profit after tax was £{75|78} million.": [
        "£{75|78} million = £93 million - £18 million"
    ],
    # a net change of several rises and falls, and points of an index
    "Numbers rose by 40 in the north and by 25 in the south and fell by 15 in the east, a net increase of {50|80}.": [
        "{50|80} = 40 + 25 - 15"
    ],
    "Losses of 120 in textiles and 85 in shipping were partly offset by gains of 60 in services, a net loss of {145|154}.": [
        "{145|154} = 120 + 85 - 60"
    ],
    "The index of prices stood at 112.5, up {4.5|5.4} points from 108.0.": [
        "{4.5|5.4} points = (112.5 - 108.0) / 100"
    ],
    "The confidence index was 96.2 in May, {3.1|1.3} points below the 99.3 of April.": [
        "{3.1|1.3} points = (99.3 - 96.2) / 100"
    ],
    "The price index rose {4.5|5.4} points to 112.5 from 108.0.": [
        "{4.5|5.4} points = (112.5 - 108.0) / 100"
    ],
    "The waiting list stood at 22,480 on 30 June. During the quarter 9,310 patients were added to it and 9,750 were treated, which brought it down to {22,040|22,400}.": [
        "{22,040|22,400} = 22,480 + 9,310 patients - 9,750"
    ],
    "The list stood at 22,480 on 30 June. During the quarter 9,310 patients were added and 9,750 treated, which brought it down to {22,040|22,400}. Those waiting longest fell by a third, from 1,350 to 900.": [
        "{22,040|22,400} = 22,480 + 9,310 patients - 9,750",
        "0.67 = 900 / 1,350",
    ],
    "The Alliance had 1,284 members at the close of 2023, 96 more than at the start of it. We welcomed {152|125} newcomers and said goodbye to 56 who closed.": [
        "96 = {152|125} - 56"
    ],
    "The number of farms went up from 1,150 to 1,311, which means an increase of {14|41} per cent.": [
        "{14|41} per cent = (1,311 - 1,150) / 1,150",
    ],
    "The Fund had 21,640 members. A year earlier there were 21,910, so total membership has come down by {270|720}.": [
        "{270|720} = 21,910 - 21,640 members"
    ],
    "There were 640 women and 520 men, women thus outnumbering men by {120|210}.": [
        "{120|210} = 640 women - 520 men"
    ],
    # a change with both its levels behind it
    "Serious offences have decreased by {10|20}%, with 168 incidents reported this year compared to 187 last year.": [
        "{10|20}% = (187 - 168) / 187"
    ],
    "Complaints dropped {20|50} percent, with 96 received compared with 120 in the previous year.": [
        "{20|50} percent = (120 - 96) / 120"
    ],
    "Admissions fell by {12|21}%, with 8,800 people admitted in 2022 and 10,000 in 2021.": [
        "{12|21}% = (10,000 - 8,800 people) / 10,000"
    ],
    "There was a drop of {73|37} in complaints, 1,144 this year as against 1,217 last year.": [
        "{73|37} = 1,217 - 1,144"
    ],
    "There were only {nine|six} more calls this year—4,986 this year versus 4,977 last year.": [
        "{nine|six} = 4,986 - 4,977"
    ],
    # a saving told more finely than its levels
    "Pay had been £19.092 million compared against an original estimate of £19.526 million, with much of the saving of £{434,000|344,000} being due to vacancies.": [
        "£{434,000|344,000} = £19.526 million - £19.092 million"
    ],
    # how far something is off its target, before what it reached
    "Planning fees exceeded their target of £1.15 million by {12|21}%, reaching £1.288 million.": [
        "{12|21}% = (£1.288 million - £1.15 million) / £1.15 million"
    ],
    "Parking fees fell short of their target of £1.20 million by {15|51}%, reaching only £1.02 million.": [
        "{15|51}% = (£1.20 million - £1.02 million) / £1.20 million"
    ],
    "Visitors exceeded the 250,000 we had planned for by 8 per cent, and reached {270,000|207,000}.": [
        "8 per cent = ({270,000|207,000} - 250,000) / 250,000"
    ],
    # an underspend is told in per cent of the budget
    "Net spending was £187.4 million against a budget of £190.0 million, giving an underspend of £2.6 million or {1.37|1.73}%.": [
        "£2.6 million = £190.0 million - £187.4 million",
        "{1.37|1.73}% = £2.6 million / £190.0 million",
    ],
    # rates of the sentence before, by their name
    "The court received 5,000 claims. It settled 1,250 of them. The settlement rate, {25|35} per cent, was the highest yet.": [
        "{25|35} per cent = 1,250 / 5,000"
    ],
    "The college enrolled 1,200 students. Of these 960 passed. The pass rate of {80|90} per cent was above the average.": [
        "{80|90} per cent = 960 / 1,200 students",
    ],
    "The service received 3,150 referrals. It closed 2,520. The closure rate was {80|60} per cent.": [
        "{80|60} per cent = 2,520 / 3,150"
    ],
    "We employed 118 staff. During the year 22 people left us, giving a turnover rate of {18.6|16.8} per cent.": [
        "{18.6|16.8} per cent = 22 people / 118"
    ],
    "There are 48,000 employees in the trade and 35,040 of them are in membership, a density of {73|78} per cent.": [
        "{73|78} per cent = 35,040 / 48,000 employees"
    ],
    "Of 2,073,200 bed nights on offer 1,071,200 were sold, so bed occupancy was {51.7|57.1}%.": [
        "{51.7|57.1}% = 1,071,200 / 2,073,200"
    ],
    # so much for each of what something rose to
    "The number of households in hostels climbed by 37 to {285|258}. The cost was £4.56 million, equivalent to £16,000 per household.": [
        "£16,000 = £4.56 million / {285|258}"
    ],
    "The number of branches rose from 116 to 120. Their income was £3.6 million, or £{30,000|60,000} per branch.": [
        "£{30,000|60,000} = £3.6 million / 120",
        "120 > 116",
    ],
    "Members rely on 28,400 volunteers and 7,100 staff, which makes {four|five} volunteers for each employee.": [
        "{four|five} volunteers = 28,400 volunteers / 7,100"
    ],
    "We performed 7,200 operations. Theatre sessions numbered 1,800, so each session saw an average of {four|six} operations.": [
        "{four|six} = 7,200 / 1,800"
    ],
    "The branches held 4,800 meetings. There are 120 branches, so on average each branch held {40|60} meetings.": [
        "{40|60} meetings = 4,800 meetings / 120 branches"
    ],
    "Parents paid £2.50 for each of the {3.60|3.90} million meals that were not free, a total of £9.00 million.": [
        "£2.50 = £9.00 million / {3.60|3.90} million"
    ],
    "We ran 480 learning centres with an enrolment of 14,400 children, or {30|50} to a centre.": [
        "{30|50} = 14,400 children / 480"
    ],
    "There were 390 judges. They sat on 24,400 days. Each salaried judge thus sat for an average of {62.6|66.2} days.": [
        "{62.6|66.2} days = 24,400 days / 390"
    ],
    # so many a day of the year that a sentence before is of
    "We had 9,360 visitors during the year. The helpline took 26,280 calls, which works out at {72|78} a day.": [
        "{72|78} = 26,280 / 365"
    ],
    # what hours, and what each of several, come to
    "Volunteers gave 41,600 hours of their time. At the living wage of £12.00 an hour they would have cost us £{499,200|949,200}.": [
        "£12.00 = £{499,200|949,200} / 41,600 hours * 1.000000小时"
    ],
    "At £12 per hour, the 41,600 hours given were worth £{499,200|4,992,000}.": [
        "£12 = £{499,200|4,992,000} / 41,600 hours * 1.000000小时"
    ],
    # what comes to a level of the sentence before
    "Contributions yielded £7.35 million. With other income of £0.65 million our receipts came to £{8.00|8.50} million.": [
        "£{8.00|8.50} million = £7.35 million + £0.65 million"
    ],
    "Fees brought in £7.35m. Together with grants of £0.65m they took our income to £{8.00|8.50}m.": [
        "£{8.00|8.50}m = £7.35m + £0.65m"
    ],
    "Fees brought in £7.35m. Adding grants of £0.65m, income was £{8.00|8.50}m.": [
        "£{8.00|8.50}m = £7.35m + £0.65m"
    ],
    "Loans of books reached 3.24 million. E-books added a further 0.76 million, so that loans of all kinds came to {4.00|4.60} million.": [
        "{4.00|4.60} million = 3.24 million + 0.76 million"
    ],
    "There were 420 houses. A further 180 flats were built, so that homes of all kinds numbered {600|900}.": [
        "{600|900} = 420 houses + 180"
    ],
    # two parts of a whole, the first of which is a share of it
    "There were 14,591 people on remand. Some of them (9,484, or 65 per cent) were awaiting trial, while {5,107|5,170} awaited sentence.": [
        "65 per cent = 9,484 / 14,591 people",
        "14,591 people = 9,484 + {5,107|5,170}",
    ],
    # parts of those who left or came
    "During the year 312 people joined and 578 left; of the leavers 401 kept a pension, {163|136} retired and 14 died.": [
        "578 = 401 + {163|136} + 14"
    ],
    "We took on 320 people. Of the recruits 200 were women and {120|210} were men.": [
        "320 people = 200 + {120|210}"
    ],
    # all the parts that a paragraph tells, up to the rest
    "We answered 38,640 calls. Medical emergencies were 27,821 of them. Fires, at 1,546, were few. The balance of {9,273|9,723} calls were for hazards.": [
        "38,640 = 27,821 + 1,546 + {9,273|9,723}"
    ],
    "A total of 81,216 claims were disposed of.\n\nOf the disposals, 24,365 were settled, {16,243|16,423} were withdrawn and 12,182 were struck out. The other 28,426 had other outcomes.": [
        "81,216 = 24,365 + {16,243|16,423} + 12,182 + 28,426"
    ],
    # all the parts of what a paragraph before tells, whose shares make 100%
    "There were 38,600 farms.\n\nFarms below 20 hectares made up 43 per cent of the total (16,598), those between 20 and 50 hectares 31 per cent ({11,966|11,696}) and larger ones 26 per cent (10,036).": [
        "100% = 43 per cent + 31 per cent + 26 per cent",
        "38,600 = 16,598 + {11,966|11,696} + 10,036",
    ],
    # all the parts of what a paragraph before tells, up to the rest
    "There were 29,540 casualties.\n\nCar users, at 15,361, made up just over half (52.0 per cent) of them. Walkers came next with {5,613|5,163}, and 7,680 cyclists were hurt. All other groups together had 886 casualties.": [
        "29,540 = 15,361 + {5,613|5,163} + 7,680 + 886",
    ],
    "We answered 12,400 calls in the year.\n\nHousing was the subject of 6,820 calls. Benefits were the subject of {3,410|3,140}. The remaining 2,170 were about debt.": [
        "12,400 = 6,820 + {3,410|3,140} + 2,170"
    ],
    # a change told behind its base, what is left, what a sentence makes with the one before, what was expected
    "It recorded 58,240 crimes, excluding fraud. In the previous twelve months there had been 61,630, so that recorded crime fell by {5.5%|5.0%}.": [
        "{5.5%|5.0%} = (61,630 - 58,240) / 61,630"
    ],
    "Spending on meals was £568.00 a head. It had been £528.80 the year before, so that spending rose by {7.4%|4.7%}.": [
        "{7.4%|4.7%} = (£568.00 - £528.80) / £528.80"
    ],
    "The city registered 4,120 births in 2023. The year before there had been 4,480, so births fell by {8.0%|8.8%}.": [
        "{8.0%|8.8%} = (4,480 - 4,120) / 4,480"
    ],
    "Visits came to 31,460. They had been 29,125 in the previous year, which means that visits rose by {8.0%|8.6%}.": [
        "{8.0%|8.6%} = (31,460 - 29,125) / 29,125"
    ],
    "In 2023 we sold 4,410 tickets. In 2022 we had sold 4,200, so sales grew by {5.0%|5.5%}.": [
        "{5.0%|5.5%} = (4,410 - 4,200) / 4,200"
    ],
    "The trust employs 6,240 people. In the previous year it employed 6,000, an increase of {4.0%|4.9%}.": [
        "{4.0%|4.9%} = (6,240 people - 6,000) / 6,000"
    ],
    "The surplus fell from £8.3 million to £6.8 million, or by {18.1%|11.8%}.": [
        "{18.1%|11.8%} = (£8.3 million - £6.8 million) / £8.3 million"
    ],
    "Applications numbered 8.1 million in all. The office approved 6.7 million of them; {1.4 million|4.1 million} were rejected.": [
        "8.1 million = 6.7 million + {1.4 million|4.1 million}"
    ],
    "The agency received 7.6 million claims. It approved 6.2 million of them; {1.4 million|1.8 million} were rejected.": [
        "7.6 million = 6.2 million + {1.4 million|1.8 million}"
    ],
    "Of the 5,726 claims, officers approved 4,555; {1,171|1,117} were rejected.": [
        "5,726 = 4,555 + {1,171|1,117}"
    ],
    "The trust received £2.40m. It spent £1.85m of it on repairs and will carry forward {£0.55m|£0.85m}.": [
        "£2.40m = £1.85m + {£0.55m|£0.85m}"
    ],
    "The trust received a grant of £240,000. It spent £185,000 of it and returned {£55,000|£85,000} to the funder.": [
        "£240,000 = £185,000 + {£55,000|£85,000}"
    ],
    "Savings of £3.20 million had been planned for the year. Of these £2.56 million were delivered, a delivery rate of 80%, and {£0.64 million|£0.46 million} had to be met from reserves.": [
        "80% = £2.56 million / £3.20 million",
        "£3.20 million = £2.56 million + {£0.64 million|£0.46 million}",
    ],
    "The plan was to save £4.75m. We saved £4.10m and {£0.65m|£0.56m} had to be found elsewhere.": [
        "£4.75m = £4.10m + {£0.65m|£0.56m}"
    ],
    "The scale fee is £112,400. We have agreed additional fees of {£23,650|£26,350} for the work on group accounts, and the total fee is £136,050.": [
        "£136,050 = £112,400 + {£23,650|£26,350}"
    ],
    "The basic grant was £84,300. A further {£12,450|£14,250} came for repairs, which brings the total to £96,750.": [
        "£96,750 = £84,300 + {£12,450|£14,250}"
    ],
    "Operating cash flow was £58.2m. After capital expenditure of £17.5m, interest and tax of £14.8m and lease payments of £6.1m, free cash flow was {£19.8m|£18.9m}.": [
        "{£19.8m|£18.9m} = £58.2m - £17.5m - £14.8m - £6.1m"
    ],
    "Gross income was £84,210. After costs of £31,450 and a levy of £2,105, the balance was {£50,655|£56,055}.": [
        "{£50,655|£56,055} = £84,210 - £31,450 - £2,105"
    ],
    "Disposals rose faster, by {7%|9%}, from 330,104 to 352,917.": [
        "{7%|9%} = (352,917 - 330,104) / 330,104"
    ],
    "Disposals rose more slowly, by {6.9%|9.6%}, from 330,104 to 352,917.": [
        "{6.9%|9.6%} = (352,917 - 330,104) / 330,104"
    ],
    "The surplus was £6.8 million. Council had budgeted for a surplus of £5.0 million, so the result is {£1.8 million|£1.3 million} better than planned.": [
        "{£1.8 million|£1.3 million} = £6.8 million - £5.0 million"
    ],
    "The deficit was £6.8 million. We had planned a deficit of £8.5 million, so the result is {£1.7 million|£1.2 million} better than planned.": [
        "{£1.7 million|£1.2 million} = £8.5 million - £6.8 million"
    ],
    "Costs were £12.9m against an expected £10.0m, {29%|92%} higher than expected.": [
        "{29%|92%} = (£12.9m - £10.0m) / £10.0m"
    ],
    "The council had expected to spend £35.0 million. Spending was £45.2 million, {29%|92%} higher than expected.": [
        "{29%|92%} = (£45.2 million - £35.0 million) / £35.0 million"
    ],
    # parts of what something changed by, rates of the only counts, a share that says them again, a mean of the report's year
    "The approved budget was £272.5 million. The forecast outturn is £275.8 million, an overspend of £3.3 million against the approved budget, or {1.2%|2.1%}.": [
        "£3.3 million = £275.8 million - £272.5 million",
        "{1.2%|2.1%} = £3.3 million / £272.5 million",
    ],
    "The budget was £38.4 million. Spending came to £40.9 million, an overspend of £2.5 million ({6.5%|5.6%}).": [
        "£2.5 million = £40.9 million - £38.4 million",
        "{6.5%|5.6%} = £2.5 million / £38.4 million",
    ],
    "We selected 60 invoices for testing. In three cases no purchase order could be found, an error rate of {5.0%|5.5%}.": [
        "{5.0%|5.5%} = three cases / 60"
    ],
    "We tested 80 payments. Six were not authorised, an error rate of {7.5%|5.7%}.": [
        "{7.5%|5.7%} = Six / 80"
    ],
    "The inspectors visited 250 homes, and 35 failed, a failure rate of {14%|41%}.": [
        "{14%|41%} = 35 / 250 homes"
    ],
    "Of 420 samples, 21 were above the limit, a failure rate of {5.0%|5.9%}.": [
        "{5.0%|5.9%} = 21 / 420 samples"
    ],
    "We examined 60 files. In 12 of them a signature was missing, an error rate of {20%|25%}.": [
        "{20%|25%} = 12 / 60"
    ],
    "Offers were made to 22,022 applicants, and 5,726 accepted a place. In other words, {26%|62%} of those who were offered a place came.": [
        "{26%|62%} = 5,726 / 22,022"
    ],
    "Invitations went to 5,300 residents and 1,325 took part, so that {25%|52%} of those invited came.": [
        "{25%|52%} = 1,325 / 5,300 residents"
    ],
    "A fine was given to 62.4% of them, a caution to 27.1% and some other outcome to {10.5%|15.0%}.": [
        "100% = 62.4% + 27.1% + {10.5%|15.0%}"
    ],
    "Costs rose by £13.9 million. Pay accounts for £6.2 million of this, inflation for £4.5 million and demand for {£3.2 million|£2.3 million}.": [
        "£13.9 million = £6.2 million + £4.5 million + {£3.2 million|£2.3 million}"
    ],
    "The budget is £286.4 million, which is £13.9 million more than last year. Pay awards account for £6.2 million of that increase, contract inflation for {£4.5 million|£4.8 million} and growth in demand for £3.2 million.": [
        "£13.9 million = £6.2 million + {£4.5 million|£4.8 million} + £3.2 million"
    ],
    "Our audit identified 14 misstatements, of which management corrected nine. The remaining {five|six} would raise the deficit.": [
        "14 = nine + {five|six}"
    ],
    "The council overspent by £2.50m. Homelessness made up £1.70m of the overspend, social care £0.55m and waste {£0.25m|£0.52m}.": [
        "£2.50m = £1.70m + £0.55m + {£0.25m|£0.52m}"
    ],
    "Membership grew by 1,240. Schools accounted for 610 of the increase, hospitals for 420 and councils for {210|120}.": [
        "1,240 = 610 + 420 + {210|120}"
    ],
    "The control room answered 184,600 emergency calls, {506|560} a day on average.": [
        "{506|560} = 184,600 / 365"
    ],
    "The control room answered 184,600 emergency calls, {504|540} a day on average (2023/24 had 366 days).": [
        "{504|540} = 184,600 / 366"
    ],
    # what a paragraph before tells, and lists beside a share of it; what is left of what there was
    "The courts sentenced 1,142,440 offenders. Fines were given to 79.4% of them, community sentences to 7.1%, immediate custody to 6.9%, suspended sentences to {3.8%|8.3%} and other disposals to 2.8%.": [
        "100% = 79.4% + 7.1% + 6.9% + {3.8%|8.3%} + 2.8%"
    ],
    "The University surplus fell from £8.3 million to £6.8 million, that is 2.2% of income. Council had budgeted for a surplus of £5.0 million, so the result is {£1.8 million|£1.3 million} better than planned.": [
        "{£1.8 million|£1.3 million} = £6.8 million - £5.0 million",
        "£6.8 million < £8.3 million",
    ],
    "Operating cash flow was £58.2m, a cash conversion of 124% of adjusted operating profit. After capital expenditure of £17.5m, interest and tax of £14.8m and lease payments of £6.1m, free cash flow was {£19.8m|£18.9m}, almost double the £10.3m of the comparative period.": [
        "{£19.8m|£18.9m} = £58.2m - £17.5m - £14.8m - £6.1m"
    ],
    "During the quarter 28,436 cases were received and 27,190 were completed. The open caseload therefore grew by 1,246, to 67,284 from 66,038 at the end of March; it had been 61,410 in June 2023.\n\nOf the cases received, 11,942 were triable either way, 9,684 were indictable only, {5,127|5,172} were committals for sentence and 1,683 were appeals.": [
        "1,246 = 67,284 - 66,038",
        "67,284 = 66,038 + 28,436 cases - 27,190",
        "1,246 = 28,436 cases - 27,190",
        "28,436 cases = 11,942 + 9,684 + {5,127|5,172} + 1,683",
    ],
    "Group revenue was £418.6m.\n\nRoofing contributed £187.4m, or 44.8% of Group revenue, Bricks £142.9m and Landscaping {£88.3m|£83.8m}.": [
        "44.8% = £187.4m / £418.6m",
        "£418.6m = £187.4m + £142.9m + {£88.3m|£83.8m}",
    ],
    "Group revenue was £418.6m.\n\nSales in the United Kingdom amounted to £351.6m, 84% of the total, with the remaining {£67.0m|£76.0m} earned in Ireland and the Benelux countries.": [
        "£418.6m = £351.6m + {£67.0m|£76.0m}"
    ],
    "The fund had £4.62m at the start of the year and paid out £1.15m. It now stands at {£3.47m|£3.74m}.": [
        "{£3.47m|£3.74m} = £4.62m - £1.15m"
    ],
    "General reserves stood at £31.6 million last April. After the overspend of £3.3 million and the transfer of £2.5 million they stood at {£25.8 million|£28.5 million} at the end of March.": [
        "{£25.8 million|£28.5 million} = £31.6 million - £3.3 million - £2.5 million"
    ],
    "We made 13 recommendations last year. Seven have been implemented, four are in progress and {2|4} have not been started.": [
        "13 = Seven + four + {2|4}"
    ],
    # what follows from a change told before, outcomes that leave none out, a total with the sentence before, results against a plan
    "The departments saw 148,920 patients in the year, which is 5,436 more than in 2022/23, when there were 143,484. Attendances thus rose by {3.8%|8.3%}.": [
        "5,436 = 148,920 patients - 143,484",
        "{3.8%|8.3%} = (148,920 patients - 143,484) / 143,484",
    ],
    "The departments saw 148,920 patients in the year, which is 5,436 more than in 2022/23, when there were 143,484. Attendances thus rose by 3.8%. Of those who came, 41,698 were admitted, a conversion rate of {28%|23%}.": [
        "5,436 = 148,920 patients - 143,484",
        "{28%|23%} = 41,698 / 148,920 patients",
        "3.8% = (148,920 patients - 143,484) / 143,484",
    ],
    "Patients made 1,240 formal complaints, 112 fewer than in the year before. We upheld 310 of them, a quarter, partly upheld 496 and did not uphold {434|343}.": [
        "1,240 = 310 + 496 + {434|343}"
    ],
    "We received 1,240 complaints. Of these 310 were upheld, 496 were partly upheld and {434|343} were not upheld.": [
        "1,240 complaints = 310 + 496 + {434|343}"
    ],
    "The plan was for a deficit of £1.5 million. We made a surplus of £0.9 million, {£2.4 million|£4.2 million} better than planned.": [
        "{£2.4 million|£4.2 million} = £0.9 million + £1.5 million"
    ],
    "We received 1,904 complaints in the year, 72 for every 1,000 homes. In 1,142 cases, {60%|66%}, we found for the tenant.": [
        "{60%|66%} = 1,142 cases / 1,904 complaints"
    ],
    "We received 1,904 complaints in the year. In 1,142 cases ({60%|66%}) we found for the tenant.": [
        "{60%|66%} = 1,142 cases / 1,904 complaints"
    ],
    "Residents took 1.86 million trips in 2023. A year earlier the number of trips had been 1.75 million, so that volume rose by {6.3%|3.6%}.": [
        "{6.3%|3.6%} = (1.86 million trips - 1.75 million) / 1.75 million"
    ],
    "Residents took 1.86 million trips in 2023. Visitors from abroad made a further 540,000 trips. Together with those of residents this gives a total of {2.40 million|2.04 million} trips.": [
        "{2.40 million|2.04 million} trips = 1.86 million trips + 540,000 trips"
    ],
    "We planned a surplus of £2.2 million. The result was a deficit of £3.2 million, {£5.4 million|£4.5 million} worse than planned.": [
        "{£5.4 million|£4.5 million} = £3.2 million + £2.2 million"
    ],
}

SOUND = [
    # part of what was there is taken off nothing; what a target is beaten by says nothing of others
    "The appeal exceeded its target of £60,000 by 5%, reaching 4,800 donors.",
    "The appeal exceeded its target of £60,000 by 5%, and brought in £12,000 from new donors.",
    "Fees brought in £7.35m. With a deficit of £0.65m the year before, our costs came to £8.10m.",
    "Fees rose to £7.35m. With inflation at 8%, costs came to £7.90m.",
    # what came in and went out of one thing says nothing of another
    "We looked at 260 files.\n\nThe unit opened 142 cases in the year. It closed 151, leaving 29 open at year end.",
    "The tolls were raised to £2.40 a vehicle. 1,200 vehicles crossed and the tolls came to £9,000.",
    "He scored 24 points, 4 points more than the 20 of last year.",
    "The index rose 4.5 points to 112.5, and the sub-index for food 3.0 points to 118.2.",
    # more of one thing than before is no share of others
    "The company employs 480 people. There were 20 (4.2%) more men than in 2022.",
    "There were 480 arrests in 2022. There were 24 (5%) fewer arrests than in 2021.",
    "We lent £640,000. The balance of £230,000 at the bank is for repairs, and £410,000 for new boilers.",
    "We sold 48 shops. The 12 that were bought by staff are doing well, so that sales grew by 3.",
    # a change of one thing beside the levels of another
    "Serious offences fell by 10%, with 168 robberies in 2022 and 312 thefts in 2021.",
    "Crime fell by 3%, with 45 arrests this year compared to 20 last year.",
    # each of another thing
    "There are 120 branches and 4,800 members. Each branch has on average 12 officers.",
    "The home has 96 beds and 24 nurses, which means two meals for each guest.",
    "The bank closed 45 branches and sold 12 others, leaving 320.",
    "The firm has 1,500 jobs in Leeds and 300 in York. It cut 120 in Leeds and now has 1,700 in all.",
    # a level of one thing that rose beside the income and costs of another
    "Income was £8.2m and costs £7.6m. The price of a ticket rose to £5.",
    "Of the 420 houses 180 were let. A further 60 were sold, so that sales came to £4m.",
    # rates of what no figure counts
    "The board received 3,150 appeals. It heard 2,520. The success rate was 36 per cent.",
    "The school has 1,500 pupils. 210 of them are entitled to free meals. The attendance rate was 94 per cent.",
    "There were 640 applicants. We offered places to 160. The rate of acceptance was 75 per cent.",
    # the first of some parts is no whole of the others
    "Walkers, at 5,613, made up 19 per cent of casualties. Cyclists came next with 2,726 and riders with 1,954. All other groups together had 886.",
    # beside them, what says no such thing
    "Membership stands at 6,240. Last year it was 6,000, and fees rose by 3.1%.",
    "Membership stands at 6,240. The year before it had been 6,000, when subscriptions fell by 2.0%.",
    "The grant was £6,240. The rent had been £6,000 the year before, and it rose by 2.0%.",
    "Adult social care overspent by £4.1 million and children's services by £1.9 million; underspends of £2.7 million elsewhere brought the figure down.",
    "Housing overspent by £412,000, waste by £180,000. Savings of £95,000 in other services offset some of this.",
    "Women made up 55.4% of students and men 44.1%; the rest gave another answer.",
    "Women made up 55.4% of students and men 44.1%. The remainder preferred not to say.",
    "Women made up 55.4% of students, men 44.1%, and a few gave another answer.",
    "Some 58% agreed and 33% disagreed; the others did not know.",
    "Of the 5,726 claims, officers approved 4,555; 1,100 of those were paid within a week.",
    "Of the 60 claims, 42 came from women; 31 were refused.",
    "The scale fee is £112,400. We have agreed additional fees of £23,650, and the total cost of audit across the group was £412,700.",
    "Operating cash flow was £58.2m. After capital expenditure of £17.5m, net debt was £124.6m.",
    # beside them, what says no such thing
    "Costs rose by £13.9 million. Pay accounts for £6.2 million of this and inflation for £4.5 million.",
    "Membership grew by 1,240. Schools accounted for 610 of the increase, while 420 members retired and 96 died.",
    "The control room answered 184,600 emergency calls, 2,028 a day on average.",
    "The library lent 154,000 books, 528 a day on average.",
    "The clinic saw 1,540 patients, 4.6 a day on average.",
    # beside them, what says no such thing
    "The courts sentenced 1,142,440 offenders. Fines were given to 79.4% of them, community sentences to 7.1% and immediate custody to 6.9%.",
    "The trust received 4,210 calls and made 2,140 visits.\n\nOf the calls received, 2,105 were about benefits and 1,263 about housing.",
    "We made 13 recommendations last year. Seven have been implemented and 4 have not yet been addressed; the committee is content.",
    "The fund had £4.62m at the start of the year and paid out £1.15m. It now stands at £3.58m.",
    # beside them, what says no such thing
    "We received 1,240 complaints. We upheld 310 of them and did not uphold 600; the others are open.",
    "We received 1,904 complaints in the year. In 1,142 cases, 8% more than a year ago, we found for the tenant.",
    "Residents took 1.86 million trips in 2023. Visitors from abroad made a further 540,000 trips. The region had a total of 2.75 million trips in 2019.",
]
