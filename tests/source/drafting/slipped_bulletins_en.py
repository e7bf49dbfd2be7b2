"""Relations of whole English bulletins that are drafted whatever the figures are, written as in test_slipped."""

STATED: dict[str, list[str]] = {
    # points past a standard and past the month before, of a share in brackets
    "Of the 8,600 parcels, 7,052 (82.0%) came in time, {3.0|8.0} points short of the 85% standard but 1.5 points better than May's 80.5%.": [
        "82.0% = 7,052 / 8,600",
        "{3.0|8.0} points = 85% - 82.0%",
        "1.5 points = 82.0% - 80.5%",
    ],
    "Of the 8,600 parcels, 7,052 (82.0%) came in time, which is 82.0% and {4|9} points more than in 2022 (78%).": [
        "82.0% = 7,052 / 8,600",
        "{4|9} points = 82.0% - 78%",
    ],
    "Of the 2,500 tenants, 1,900 (76.0%) were content; in 2021 it was 71.5%, so we have gained {4.5|5.4} points.": [
        "76.0% = 1,900 / 2,500",
        "{4.5|5.4} points = 76.0% - 71.5%",
    ],
    # shares of two groups, each of its own
    "We employ 640 drivers and 480 mechanics. Women make up 12.5% of drivers (80) and {25.0%|52.0%} of mechanics (120).": [
        "12.5% = 80 / 640 drivers",
        "{25.0%|52.0%} = 120 / 480",
    ],
    # an amount for two times, and for each of so many
    "The average rent was £125 a week, or {£6,500|£5,600} a year.": ["£125 = {£6,500|£5,600} / 52"],
    "There were eight prizes of £250, {£2,000|£2,800} in total.": ["£250 = {£2,000|£2,800} / eight"],
    "The gift of £720,000, spread over 1,800 pupils, comes to {£400|£440} each.": [
        "{£400|£440} = £720,000 / over 1,800"
    ],
    # rises with both ends told behind them
    "The fare went up by {£0.80|£8.00} to £5.20 a week from £4.40.": ["{£0.80|£8.00} = £5.20 - £4.40"],
    "The grant rose 5% on last year's £2.00m to {£2.10m|£2.01m}.": [
        "5% = ({£2.10m|£2.01m} - £2.00m) / £2.00m"
    ],
    "There were {23|32} more fires than a year ago: 512, up from 489.": ["{23|32} = 512 - 489"],
    "Orders numbered 45,120 in June, 2,880 fewer than the 48,000 of the quarter before ({−6.0%|−9.0%}).": [
        "2,880 = 48,000 - 45,120",
        "{−6.0%|−9.0%} = (45,120 - 48,000) / 48,000",
    ],
    # what came and went
    "Files open at the start of the year stood at 512. We took on 864 new ones and closed 901, so that {475|457} remained.": [
        "{475|457} = 512 + 864 - 901"
    ],
    "The guild has 52,300 members, {1,270|1,720} more than a year ago: 6,840 joined and 5,570 left.": [
        "{1,270|1,720} = 6,840 - 5,570"
    ],
    # a whole without a part of it
    "All but {48|84} of the 912 branches answered: 864 in all.": ["912 branches = 864 + {48|84}"],
    "All but 48 of the 800 branches ({94.0%|49.0%}) answered.": [
        "{94.0%|49.0%} = (800 branches - 48) / 800 branches"
    ],
    # parts whose whole opens the sentence, or stands before it
    "Of the 3,640 trainees who began, 3,185 finished, a completion rate of 87.5%; {268|286} moved elsewhere and 187 gave up.": [
        "87.5% = 3,185 / 3,640 trainees",
        "3,640 trainees = 3,185 + {268|286} + 187",
    ],
    "2,050 tenants wrote to us. Their reasons were damp (812), noise (640), rent (420) or something else ({178|187}).": [
        "2,050 = 812 + 640 + 420 + {178|187}"
    ],
    "There were 15,600 callers in May. 11,232 (72.0%) were served within five minutes. The other {4,368|4,638} waited longer.": [
        "72.0% = 11,232 / 15,600",
        "15,600 = 11,232 + {4,368|4,638}",
    ],
    "Fee income came to £22.46m. Other income was £3.04m, of which £2.31m came from rents and £0.73m from dividends. Total income was therefore {£25.50m|£22.50m}.": [
        "£3.04m = £2.31m + £0.73m",
        "{£25.50m|£22.50m} = £22.46m + £3.04m",
    ],
    # fractions alone in brackets, and shares of them
    "There are 9,600 members, of whom {2,400|4,200} (a quarter) are retired.": [
        "a quarter = {2,400|4,200} / 9,600 members"
    ],
    "There were 15,600 visits. Among them were 390 that took more than two hours ({2.5%|5.2%} of all visits).": [
        "{2.5%|5.2%} = 390 / 15,600 visits"
    ],
    # wholes that words name by what was done
    "We lent £620m to 3,100 borrowers. New members took £186.0m, which is {30%|35%} of new lending.": [
        "{30%|35%} = £186.0m / £620m"
    ],
    "The trust spent £52.4m in the year. Salaries cost £39.3m, which was {75.0%|57.0%} of all spending.": [
        "{75.0%|57.0%} = £39.3m / £52.4m"
    ],
    "We have 18 depots and employ 840 people, of whom 252 are women. Women therefore make up {30%|80%} of our staff.": [
        "{30%|80%} = 252 / 840 people"
    ],
    # both ends before a change, and points behind although
    "Burglaries went down from 1,450 to 1,247, in percentage terms a fall of {14.0%|41.0%}.": [
        "{14.0%|41.0%} = (1,450 - 1,247) / 1,450"
    ],
    "It was 91.0%, two points short of the standard, although {2.5|5.2} points up on last year's 88.5%.": [
        "{2.5|5.2} points = 91.0% - 88.5%"
    ],
    # for and against
    "The plan was carried by 41,280 votes to 6,720: 86.0% were in favour and {14.0%|41.0%} against.": [
        "100% = 86.0% + {14.0%|41.0%}"
    ],
    # rates for each of the population, and the rest
    "The force recorded 45,030 crimes.\n\nWith a population of 632,000, the county had {71.3|73.1} crimes for every 1,000 residents.": [
        "{71.3|73.1} = 45,030 / 632,000 * 1000"
    ],
    "There were 14,200 visits in March. 10,650 (75.0%) were over within the hour. The other {3,550|5,350} took longer.": [
        "75.0% = 10,650 / 14,200 visits",
        "14,200 visits = 10,650 + {3,550|5,350}",
    ],
    # totals and rests told in words of their own, parts of each coin, gains between two times
    "Repair bills went up by £24.6m. Concrete was responsible for £13.1m of the increase, wages for {£7.4m|£4.7m}, and fuel for the remaining £4.1m.": [
        "£24.6m = £13.1m + {£7.4m|£4.7m} + £4.1m",
    ],
    "The clinic performed 18,420 operations: 3,912 in category 1, {6,248|6,428} in category 2 and 8,260 in category 3.": [
        "18,420 = 3,912 + {6,248|6,428} + 8,260",
    ],
    "The hotline logged 412 grumbles and {1,236|1,263} thanks, so thanks outnumbered grumbles by three to one.": [
        "three = {1,236|1,263} / 412",
    ],
    "In the pay ballot 61,240 papers came back out of 98,000. A strike was backed by 52,054 members (85.0 per cent), with {9,186|9,816} against.": [
        "85.0 per cent = 52,054 members / 61,240",
        "61,240 = 52,054 members + {9,186|9,816}",
    ],
    "In total 914 tenants found work through us – {538|583} went into full-time posts, and 376 were hired by the hour.": [
        "914 = {538|583} + 376",
    ],
    "Walkers gave 12,480 hours to the park in spring. There were 260 of them, so each gave an average of {48|84} hours.": [
        "{48|84} hours = 12,480 hours / 260",
    ],
    "The summer appeal brought in €312,000 from 5,200 backers, a mean gift of {€60|€90}.": [
        "{€60|€90} = €312,000 / 5,200",
    ],
    "Of the 214,300 households in the county, 139,295 owned their home and {75,005|85,005} rented it.": [
        "214,300 households = 139,295 + {75,005|85,005}",
    ],
    "The labour force came to 912,400, of whom 861,300 were in work and 51,100 were out of work. Of those out of work most are young. Among the out of work, 22,100 were school leavers, 17,600 had lost a job and {11,400|14,100} were back from a break.": [
        "912,400 = 861,300 + 51,100",
        "51,100 = 22,100 + 17,600 + {11,400|14,100}",
    ],
    "The archive lent 61,400 maps. In the previous year it had lent 57,900. Loans have therefore risen by {3,500|5,300}.": [
        "{3,500|5,300} = 61,400 - 57,900",
    ],
    "Turnout was 46% this time. A year ago it was 41%. The rise of {five|nine} points to 46% owes much to postal votes.": [
        "{five|nine} points = 46% - 41%",
    ],
    "There were 8,620 pupils with a free meal, up by {740|470} over the year; in January 2022 there had been 7,880.": [
        "{740|470} = 8,620 - 7,880",
    ],
    "The rolls held 31,400 names at the start of the year and 33,150 at its end, a gain of {1,750|1,570}.": [
        "{1,750|1,570} = 33,150 - 31,400",
    ],
    "For every pound given, 83p goes to the wards, {11p|17p} to appeals and 6p to the office.": [
        "100p = 83p + {11p|17p} + 6p",
    ],
    "Out of every 1,000 parcels, 742 arrived on time, {201|210} within a week and 57 later still.": [
        "1,000 = 742 + {201|210} + 57",
    ],
    "Buses cost $2.6m, trams $1.9m and ferries $0.8m. These add up to {$5.3m|$3.5m}.": [
        "{$5.3m|$3.5m} = $2.6m + $1.9m + $0.8m",
    ],
    "Grants came to £3.3m and fees to £2.4m. Together they made up {£5.7m|£7.5m}.": [
        "{£5.7m|£7.5m} = £3.3m + £2.4m",
    ],
    "We trained 64 cooks in Perth, 27 in Ayr and 19 in Oban. In all, {110|101} people took the course.": [
        "{110|101} people = 64 + 27 + 19",
    ],
    "Rooms for 31 firms opened in the port and for 45 in the old town. In total {76|67} firms moved in.": [
        "{76|67} firms = 31 firms + 45",
    ],
    "Of the $6.4m raised, $3.9m went to schools and {$2.5m|$5.2m} to everything else.": [
        "$6.4m = $3.9m + {$2.5m|$5.2m}",
    ],
    "After tax we made £26.4m. With 80 million shares in issue, earnings per share were {33.0p|30.3p}.": [
        "{33.0p|30.3p} = £26.4m / 80 million",
    ],
    # ways that several went, ratios and growth of what an earlier paragraph names, rests far off
    "Vacancies were fewer than a year earlier in 14 of the region's 36 districts, more in {19|16} and the same in 3.": [
        "36 districts = 14 + {19|16} + 3",
    ],
    "Rents were higher in 41 of the 68 towns, lower in {22|12}, and unchanged in 5.": [
        "68 towns = 41 + {22|12} + 5",
    ],
    "Sales rose to £318.0m.\n\nOperating profit was £47.7m, a margin of {15.0%|10.5%}.": [
        "{15.0%|10.5%} = £47.7m / £318.0m",
    ],
    "Turnover rose to £90.0m.\n\nEBITDA increased from £16.4m to £18.9m, giving an EBITDA margin of {21.0%|12.0%}.": [
        "£18.9m > £16.4m",
        "{21.0%|12.0%} = £18.9m / £90.0m",
    ],
    "Enrolment stands at 42,400.\n\nEnrolment has grown by 1,060 over the year, or {2.6|6.2} per cent.": [
        "{2.6|6.2} per cent = 1,060 / (42,400 - 1,060)",
    ],
    "The panel took in 4,180 pleas and turned away 1,020 of them as late.\n\nThe workforce was 91,240, of whom 85,610 were employed and 5,630 were unemployed.\n\nAmong the unemployed, 2,480 had left school, 1,970 had lost a job and {1,180|1,810} had come back to work.": [
        "91,240 = 85,610 + 5,630",
        "5,630 = 2,480 + 1,970 + {1,180|1,810}",
    ],
    "The trust had 7,420 staff. Nurses formed the largest group with 3,339 (45 per cent), followed by carers (1,640), doctors ({1,058|1,580}) and all other staff (1,383).": [
        "45 per cent = 3,339 / 7,420",
        "7,420 = 3,339 + 1,640 + {1,058|1,580} + 1,383",
    ],
    "We invested £94.2m in the harbour. Some 70% of the sum, £65.9m, went on piers; the other {£28.3m|£32.8m} was spent on dredging.": [
        "Some 70% = £65.9m / £94.2m",
        "£94.2m = £65.9m + {£28.3m|£32.8m}",
    ],
    "The town has 84,600 people. Pensioners came to 17,597 (20.8%). Children under 15 numbered 12,436 (14.7%). The remaining {54,567|57,456} people were of working age.": [
        "20.8% = 17,597 / 84,600 people",
        "14.7% = 12,436 / 84,600 people",
        "84,600 people = 17,597 + 12,436 + {54,567|57,456} people",
    ],
    # parts in brackets before a rest, cases that are anything, a whole of another place and time
    "The board received 4,218 pleas. Housing remained the largest category at 2,406 pleas, or 57% of the total, followed by tax (1,187) and schools ({296|269}). The balance of 329 came from abroad.": [
        "57% = 2,406 / 4,218",
        "4,218 = 2,406 + 1,187 + {296|269} + 329",
    ],
    "A total of 842 million parcel deliveries were made in Scotland in the year to June 2024.\n\nOf these deliveries, 517 million went to homes, 206 million to shops, and the remaining {119|191} million to lockers.": [
        "842 million = 517 million + 206 million + {119|191} million",
    ],
    "Orders were made in 627 cases: 58 pleas were granted, 91 granted in part, 117 sent back and {361|316} turned down.": [
        "627 cases = 58 + 91 + 117 + {361|316}",
    ],
    "The crew checked 6,420 boilers. They found the work sound in 5,117 cases; {917|971} needed a new valve and 386 had to be replaced.": [
        "6,420 = 5,117 cases + {917|971} + 386",
    ],
    "Tenants spent 34% of their pay on rent and fuel, {13|31} percentage points more than owners with a loan, who spent 21%.": [
        "{13|31} percentage points = 34% - 21%"
    ],
}

SOUND = [
    # a number that is called is none of calls
    "We took 96,400 emergency calls and 210,300 calls to 101 in the year.",
    # points in each of two groups
    "64% of nurses this year and 58% of doctors last, a fall of six points in both.",
    # views that leave a third one out, and wholes of another deed
    "64% agreed and 21% disagreed.",
    "The society lent £486m. Its members spent £97.2m on repairs.",
    # two prices of which the buyer has the choice
    "The fee is £5 a month or £50 a year.",
    "Membership costs £12 a month, or £120 a year if it is paid in advance.",
    # parts of what all but some did
    "All but three of the 24 branches sent delegates; 18 delegates spoke.",
    "All but two of the 14 schools have a nurse, and six have two.",
    # what only sounds like a total, a rest, a mean or a gain of what stands before
    "In all, 4,200 people came. The fair drew 1,100 on Friday and 1,400 on Saturday.",
    "We opened 12 shops in Cork and 9 in Galway. In all, 3,100 people now work for us.",
    "Pay took $3.1m and rent $1.4m. These add up to more than half of our costs of $8.2m.",
    "Out of every 1,000 calls, 62 go unanswered and 114 last an hour.",
    "For every pound spent, 54p goes on pay, 21p on drugs and 12p on food.",
    "Among the nurses, 412 have a degree, 230 are over 50 and 118 speak Welsh.",
    "We heard 214 appeals. Last year it had heard 180. The backlog has risen by 12.",
    "There were 18,400 visits in May. 260 schools came, and each brought an average of 31 pupils.",
    "Costs rose by £24.6m. Concrete cost £13.1m more, wages £7.4m more, and fuel the remaining £1.4m of its grant.",
    "Grants came to £3.3m and fees to £2.4m. Together they covered £4.9m of our costs.",
    # cases that are others than what is counted beside them
    "We closed 640 cases. Letters came from 318 people, and 312 people rang us.",
]
