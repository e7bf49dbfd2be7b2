"""Relations of English yearly reports and reviews that the words decide, written as in test_slipped."""

STATED: dict[str, list[str]] = {
    # the later of two levels stands in the sentence before
    "The waiting list stood at 46,210 at the end of March. It had been 43,890 twelve months before, and so grew by {2,320|3,220}, or 5.3%.": [
        "{2,320|3,220} = 46,210 - 43,890",
        "5.3% = (46,210 - 43,890) / 43,890",
    ],
    "Vacancies stood at 1,840 in May. A year earlier they had numbered 1,600: a rise of {240|420}, or 15.0%.": [
        "{240|420} = 1,840 - 1,600",
        "15.0% = (1,840 - 1,600) / 1,600",
    ],
    "Net debt stood at £184.2m at the year end. It had been £196.5m twelve months earlier, so fell by {£12.3m|£13.2m}.": [
        "{£12.3m|£13.2m} = £196.5m - £184.2m",
    ],
    # so much for each, for so many and for so long
    "Strike pay of £70 a week was paid to 940 members for three weeks, at a cost to the Fund of {£197,400|£179,400}.": [
        "{£197,400|£179,400} = £70 * 940 members * 3",
    ],
    "The college paid 1,250 trainees £75 a week for 4 weeks, {£375,000|£357,000} in all.": [
        "{£375,000|£357,000} = £75 * 1,250 trainees * 4",
    ],
    # what so many of an amount come to, in the next sentence
    "1,845 households received a fuel voucher worth £49 each. In all we spent {£90,405|£94,005} on vouchers.": [
        "£49 = {£90,405|£94,005} / 1,845 households",
    ],
    "We gave 1,250 families a hamper worth £32 each; the total cost was {£40,000|£44,000}.": [
        "£32 = {£40,000|£44,000} / 1,250 families",
    ],
    # the growth behind the level that a difference is from
    "Passengers made 386.4 million journeys. This was 42.0 million more than the 344.4 million of 2022/23, equal to growth of {12.2%|21.2%}.": [
        "42.0 million = 386.4 million - 344.4 million",
        "{12.2%|21.2%} = (386.4 million - 344.4 million) / 344.4 million",
    ],
    "The ports handled 48.3 million tonnes. This was {2.1 million|1.2 million} more than the 46.2 million tonnes of 2022.": [
        "{2.1 million|1.2 million} = 48.3 million tonnes - 46.2 million tonnes",
    ],
    # a rate of what the words only call a result
    "The clinics saw 157,092 people. 113,106 of them were seen within four hours; this is a performance of {72.0%|70.2%} against the standard of 76%.": [
        "{72.0%|70.2%} = 113,106 / 157,092 people",
    ],
    "We received 4,200 applications. 3,654 of them were decided in time, which is a result of {87%|78%}.": [
        "{87%|78%} = 3,654 / 4,200",
    ],
    "We have 7,840 staff. 3,763 of them took part in the survey, a response rate of {48%|84%}.": [
        "{48%|84%} = 3,763 / 7,840",
    ],
    # a change of another thing behind two levels whose change is told
    "Government jobs, at 389,100, were up {1.3%|3.1%} from October 2023 (384,100). Over the year total employment grew by 36,700, or 1.5%.": [
        "{1.3%|3.1%} = (389,100 - 384,100) / 384,100",
    ],
    # a part or a whole that a slip makes larger or smaller than the other
    "Of the 1,187 planning applications decided in the year, {1,092|2,092} were decided within the time limit (92.0%).": [
        "92.0% = {1,092|2,092} / 1,187",
    ],
    "Of 420 planned inspections {399|899} were carried out (95.0%).": ["95.0% = {399|899} / 420"],
    "£96.3m of the {£98.7m|£38.7m} of council tax due for the year had been collected by 31 March, a collection rate of 97.6%.": [
        "97.6% = £96.3m / {£98.7m|£38.7m}",
    ],
    # a rate that two counts behind a colon make
    "The response rate to the survey was {63.7%|36.7%}: of 5,000 businesses in the sample, 3,185 replied.": [
        "{63.7%|36.7%} = 3,185 / 5,000 businesses",
    ],
    "The success rate was {62.5%|65.2%}: of 1,280 appeals, 800 were allowed.": [
        "{62.5%|65.2%} = 800 / 1,280"
    ],
    # a slip in digits that the share does not tell
    "Of 2,480,000 trains planned, {85,560|83,560} were cancelled in full or in part, giving a cancellations score of 3.45%.": [
        "3.45% = {85,560|83,560} / 2,480,000",
    ],
    # a whole that opens the sentence by its name
    "There were 68,420 active borrowers at the end of March. Of the active borrowers 24,631 ({36.0%|16.0%}) were under 16.": [
        "{36.0%|16.0%} = 24,631 / 68,420",
    ],
    # shares in brackets of the whole that the others are of
    "In all, 3,906 members replied. Of these, 2,187 were women (56.0%) and 1,641 were men (42.0%). 859 ({22.0%|32.0%}) were under 35.": [
        "56.0% = 2,187 / 3,906 members",
        "42.0% = 1,641 / 3,906 members",
        "{22.0%|32.0%} = 859 / 3,906 members",
    ],
    # the share in brackets behind a time
    "The clinic told {8,316|8,136} of 10,800 patients within 28 days whether they had cancer (77.0%).": [
        "77.0% = {8,316|8,136} / 10,800 patients",
    ],
    # a revision, and what an offer was raised to
    "Growth in Quarter 2 has been revised from 1.1% to {1.4%|4.1%}, an upward revision of 0.3 percentage points.": [
        "0.3 percentage points = {1.4%|4.1%} - 1.1%",
    ],
    "The estimate was revised from 12,400 to {12,900|19,200}, an upward revision of 500.": [
        "500 = {12,900|19,200} - 12,400",
    ],
    "The offer of 4.5 per cent was raised to 6.2 per cent, an improvement of {1.7|7.1} points.": [
        "{1.7|7.1} points = 6.2 per cent - 4.5 per cent",
    ],
    "The limit of 480 places was raised to {600|900}, an increase of 120.": [
        "120 = {600|900} - 480",
    ],
    # the rate of the year before that words tell what was achieved
    "Performance was 72.0%. In the previous year we achieved {69.3%|63.9%}, so performance was 2.7 percentage points better.": [
        "2.7 percentage points = 72.0% - {69.3%|63.9%}",
    ],
    # a share of that amount
    "Men earned £640 a week on average; women earned {£544|£454}, or 85% of that amount.": [
        "85% = {£544|£454} / £640",
    ],
    # two coins of every pound, and the last of some shares that is all the rest
    "For every £1 we received, {86p|68p} went on services and 14p on fundraising.": [
        "100p = {86p|68p} + 14p",
    ],
    "Staff took {36%|63%}, rolling stock 24%, track access 22% and everything else 18%.": [
        "100% = {36%|63%} + 24% + 22% + 18%",
    ],
    # rates for so many whose base stands behind, or is spelt
    "Complaints fell by 8% from 825 to 759. Patients reported 3,120 falls, equivalent to {6.5|5.6} per 1,000 of our 480,000 bed days.": [
        "8% = (825 - 759) / 825",
        "{6.5|5.6} = 3,120 / 480,000 * 1,000",
    ],
    "The railway carried 4.2 million passengers. There were 63 assaults, or {15|51} per million passengers.": [
        "{15|51} = 63 / 4.2 million passengers * 1000000",
    ],
    "The firms carried 386.4 million passengers. They received 96,600 complaints, or {25|52} for each 100,000 passengers.": [
        "{25|52} = 96,600 complaints / 386.4 million passengers * 100000",
    ],
    # how many months reserves last
    "Total expenditure was £4,630,000. Free reserves were £1,112,000, equal to {2.9|9.2} months of expenditure.": [
        "{2.9|9.2} months = £1,112,000 / £4,630,000 * 12.000000个月",
    ],
    "We hold £3,000,000 in reserves, equivalent to {7.5|5.7} months of annual expenditure of £4,800,000.": [
        "{7.5|5.7} months = £3,000,000 / £4,800,000 * 12.000000个月",
    ],
    # what is left, said to follow from the others
    "Total funds were £2,145,000. Restricted funds made up £613,000 of this and designated funds £420,000; free reserves were therefore {£1,112,000|£1,121,000}.": [
        "£2,145,000 = £613,000 + £420,000 + {£1,112,000|£1,121,000}",
    ],
    # parts of a change, up to the rest of it
    "The population increased by 81,700 in ten years. Births exceeded deaths by 46,300; net migration added the remaining {35,400|34,500}.": [
        "81,700 = 46,300 + {35,400|34,500}",
    ],
    "Costs rose by £24.6m. Pay awards added £13.2m and energy the remaining {£11.4m|£14.1m}.": [
        "£24.6m = £13.2m + {£11.4m|£14.1m}",
    ],
    "Spending rose by £31.4m. Energy, at £18.2m, was responsible for {58%|85%} of the increase.": [
        "{58%|85%} = £18.2m / £31.4m",
    ],
    # what an average one has, whatever it does
    "1,248,300 people lived in 520,125 households. The average household was thus made up of {2.4|4.2} people.": [
        "{2.4|4.2} people = 1,248,300 people / 520,125 households",
    ],
    "Passengers made 386.4 million journeys. Passenger revenue totalled £2,898m, so that the average journey brought in {£7.50|£5.70}.": [
        "{£7.50|£5.70} = £2,898m / 386.4 million",
    ],
    "We closed 3,240 claims and paid £648,000 in compensation. The average payment, at {£200|£300}, has not changed.": [
        "{£200|£300} = £648,000 / 3,240",
    ],
    # a share that lacks a digit, of a whole that a paragraph before names
    "There are 84,620 members.\n\nWomen now number 27,078, which is {32.0|3.2} per cent of the membership.": [
        "{32.0|3.2} per cent = 27,078 / 84,620 members",
    ],
    # how many times as many
    "Applications rose from 1,240 to 3,100, {2.5|5.2} times as many as before.": [
        "{2.5|5.2} times = 3,100 / 1,240",
    ],
    "Capital spending rose from £3.2m to {£7.2m|£2.7m}, two and a quarter times as much.": [
        "two and a quarter times = {£7.2m|£2.7m} / £3.2m",
    ],
    # a figure of the year before, in a sentence of its own
    "We recorded 74,260 crimes in 2023/24. The total for 2022/23 was 79,000, so crime is down by {4,740|4,470}, or 6.0 per cent.": [
        "{4,740|4,470} = 79,000 - 74,260",
        "6.0 per cent = (79,000 - 74,260) / 79,000",
    ],
    "We closed 5,280 cases. The figure for the previous year was 4,800, an increase of {480|840} (10.0 per cent).": [
        "{480|840} = 5,280 cases - 4,800",
        "10.0 per cent = (5,280 cases - 4,800) / 4,800",
    ],
    # what is left of income when all costs are taken off, and of a budget that is told with what met it
    "Total income was £62.4m. Staff costs were £40.6m and other operating costs £19.3m, leaving an operating surplus of {£2.5m|£5.2m} before tax.": [
        "£62.4m = £40.6m + £19.3m + {£2.5m|£5.2m}",
    ],
    "The budget of £214.0 million was met from a grant (£128.4 million) and a levy (the remaining £85.6 million). Actual spending was £212.3 million: an underspend of {£1.7 million|£7.1 million}.": [
        "{£1.7 million|£7.1 million} = £214.0 million - £212.3 million",
        "£214.0 million = £128.4 million + £85.6 million",
    ],
    # calls on a line with a number
    "The control room took 312,400 calls, of which 96,844 were 999 calls and {215,556|251,556} came in on the 101 line.": [
        "312,400 = 96,844 + {215,556|251,556}",
    ],
}

SOUND = [
    # levels of a year before that have changed since another time
    "The list stood at 46,210 in March. It had been 43,890 a year earlier, a fall of 2.1% on 2022.",
    "There were 640 vacancies in June. There were 512 a year ago, up by 10 on the year before.",
    "Membership was 12,400 in 2023. It had been 11,900 in 2018, when it had already risen by 3.5% since 2013.",
    # amounts for each beside other amounts
    "Strike pay of £70 a week was paid to 940 members for up to three weeks; the fund stood at £2,410,000.",
    "The union paid 1,250 members £75 a week for 4 weeks and spent £391,000 on it, with £12,000 for meals.",
    "1,845 households received a fuel voucher worth £49 each. In all we spent £412,000 on relief.",
    "The 64 branches were paid £1,200 each. Together they raised £98,400 from members.",
    # rates, shares and coins of something else
    "The Trust saw 157,092 patients, 113,106 of them within four hours. Performance on cancer was 72.4%.",
    "We employed 7,840 people. In the staff survey 3,430 people were asked, a response rate of 49%.",
    "62% of members voted by post and 28% online in the first week.",
    "89 per cent of returns were made on time and 21 per cent on paper.",
    "For every pound spent, 82 pence went on care and 41 pence on nursing.",
    "Our policy is to hold between three and six months of expenditure, and we hold £800,000 against spending of £2,400,000.",
    "There were 63 assaults on staff, or 1.9 per million journeys, on the 4.2 million passengers of 2022.",
    "The average household spent £412 a week, and the average pensioner £286; 4,800 households took part.",
    # parts of some of what stands before, and of what costs are a part of
    "Complaints numbered 640. Of those that were finalised, 71 were upheld and 488 were not.",
    "There were 640 applicants. Of those who took the test 310 passed and 205 failed.",
    "Income was £62.4m. Premises costs were £40.6m and other costs £17.3m.",
    "We closed 5,280 cases. The figure for 2021 was 4,800, an increase of 210 on 2020.",
    # parts and rests of other things than a change
    "The population rose by 12,400. Migration accounted for 3,900 of this. The remaining 5,800 migrants left again.",
    "Costs rose by £24.6m. We spent £13.2m on pay and the remaining £14.1m on energy.",
    "There were 640 members in 2021 and 400 in 2022; the number of branches was therefore 42.",
    "The offer of 3% was raised to 5% after 1,260 members had voted.",
]
