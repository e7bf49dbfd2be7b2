"""English labels: which noun phrase of a sentence is the thing counted, and where it ends."""

import pytest

from unionstats.source.drafting.draft import draft

LABELS = {
    # capitals inside a word name something; accounts are a noun behind an article
    "The accounts show GPs spent £12.3m on repairs.": ["amount that GPs spent on repairs"],
    "US mills sold 12 cranes.": ["cranes that US mills sold"],
    # a verb behind "and", without its subject
    "Rent arrears have grown since 2019 and now stand at 5.2% of income.": ["Rent arrears, share of income"],
    "Asia had 2.4 billion passengers. Europe followed with 1.9 billion.": ["Asia, passengers", "Europe"],
    # words that tell of a noun stand with it
    "The number of patients not being seen by a doctor rose to 1.8 million.": [
        "patients not being seen by a doctor"
    ],
    "Leeds had the highest rate of reuse and composting at 55%.": ["highest rate of reuse and composting"],
    "There were 1,240 people who self-isolated, up 5% from May.": [
        "people who self-isolated",
        "people who self-isolated, rise",
    ],
    # both ends of what something lies between; a measure before its noun
    "We are spending between £1,000 and £1,500 a week on hire.": [
        "spending per week",
        "spending per week on hire",
    ],
    "Fees were between 5 and 8 per cent.": ["Fees, low", "Fees"],
    "We packed 1,092 three day food parcels.": ["food parcels packed", "food parcels packed"],
    # a share of those that the figure before counts
    "We filled 9,400 vacancies, 38% of which were for nurses.": [
        "vacancies filled",
        "share of vacancies that were for nurses",
    ],
    # two things done, joined; a span of ages
    "There were 412 people killed or seriously injured.": ["people killed or seriously injured"],
    "Some 94% of patients were treated or discharged.": ["share of patients treated or discharged"],
    "Jobs among people aged 55–64 rose by 12,000.": ["Jobs among people aged 55–64, rise"],
    "We had 4,210 members in good standing.": ["members in good standing"],
    # a change of what is told behind it, in a fund or a rate
    "Of the £18m increase in General Fund spending, £9m is for pay.": [
        "General Fund spending, increase",
        "increase in General Fund spending, for pay",
    ],
    "Staff sought a rise in the parking rate from £4 to £5.": [
        "parking rate, the time before",
        "parking rate",
    ],
    # names with capitals share no last word; what an amount is in
    "Parks and Fire Rescue saw rises of £2.7m and £13.4m respectively.": [
        "Parks, rise",
        "Fire Rescue, rise",
    ],
    "It has a budget totalling £819m in wages and £283m in reserves.": ["wages", "reserves"],
    # parts behind a colon that the words behind them tell; a noun with a form in -ing inside
    "The levy is £26.3m: £19.3m for the county and £3.9m for the library taxing district.": [
        "levy",
        "levy, for the county",
        "levy, for the library taxing district",
    ],
    # those that are told by a relative clause
    "We fund 18 posts and nine that are paid by fees.": ["posts", "posts paid by fees"],
    # differences behind a semicolon; shares of a whole that opens the sentence
    "Crews took 7.8 million calls; 391,000 more than in 2019.": [
        "calls that Crews took",
        "calls that Crews took, more",
    ],
    "Among the state's occupied homes, 67% were owned, compared with 33% that were rented.": [
        "share of state's occupied homes owned",
        "share of state's occupied homes rented",
    ],
    # the head of a list behind a colon; a whole that its parts are told of
    "Spending by town: Leeds £3.2m, Hull £9.1m and York £4m.": [
        "Spending, Leeds",
        "Spending, Hull",
        "Spending, York",
    ],
    "The main causes were as follows: cancer 312, burns 98.": ["main causes, cancer", "main causes, burns"],
    "Key points: members 312, branches 98.": ["members", "branches"],
    "The union has 500 members: 300 in Leeds and 200 in Hull.": [
        "union members",
        "members, in Leeds",
        "members, in Hull",
    ],
    # what is reached, by the words before the verb; the same in another unit
    "Output is expected to reach a historic low of 505,000 bags.": ["Output, bags"],
    "Exports are forecast to grow 0.5% to reach 4 million bags.": ["Exports, growth", "Exports, bags"],
    "Output is forecast to be 7.5 million bags (450,000 tons).": ["Output, bags", "Output"],
    # a time inside the words of a subject
    "The number of patients who had to wait more than four hours has grown to 1.2m.": [
        "hours that patients wait",
        "patients who had to wait more than four hours",
    ],
    # changes of several things, each behind its figure; of those of whom something is told
    "Leeds had increases of 18% in rail traffic, 32% in cargo and 10% in post.": [
        "Leeds, rail traffic, increase",
        "Leeds, cargo, increase",
        "Leeds, post, increase",
    ],
    "We saw a 4% drop in the number of children who were adopted.": ["children who were adopted, drop"],
    "Fees went from £8,446 to £8,742, a £296 or 3.5% increase.": [
        "Fees, the time before",
        "Fees",
        "Fees, increase",
        "Fees, increase",
    ],
    # how much more than what
    "There were 80,080 pupils, 2% higher than in 2019 and 25% higher than in 2010.": [
        "pupils",
        "pupils, higher than in 2019",
        "pupils, higher than in 2010",
    ],
    # a phrase of its own behind a time; what is cut, with what tells of it
    "Since this peak the volume has fallen by 39%.": ["volume, fall"],
    "Drought led firms to cut the amount of water delivered to farms by 36%.": [
        "water delivered to farms, cut"
    ],
    # of how many others a rate is told is no level that is reached
    "The death rate fell from 14.3 per 100,000 workers in 1992 to 9.0 in 2011.": [
        "death rate per 100,000 workers, in 1992",
        "workers",
        "death rate per 100,000 workers, in 2011",
    ],
    # a change on one year and on another one; parts of what was spent
    "Members are 44,921, an increase of 1,181 over 1908 and 2,564 over 1907.": [
        "Members",
        "Members, increase over 1908",
        "Members, increase over 1907",
    ],
    "The agency spent £1.7bn on advice. Of this, £0.9bn was spent on criminal aid.": [
        "amount that the agency spent on advice",
        "amount spent on criminal aid",
    ],
    # a preposition without a noun stays with its verb; a change in brackets behind it
    "In May 320 children started to be looked after (down 3% on 2019).": [
        "children that started to be looked after",
        "children that started to be looked after, fall",
    ],
    "Some 31% of children ceasing to be looked after returned home.": [
        "share of children ceasing to be looked after that returned home"
    ],
    "There were 74 cases disposed of.": ["cases disposed of"],
    # what they had is a part of a noun; who leads a list of changes by name
    "The payments they received rose 5%.": ["payments they received, rise"],
    "Density fell: the private sector down from 6.3% to 6.1%, and the public sector down from 35% to 34%.": [
        "private sector, the time before",
        "private sector",
        "public sector, the time before",
        "public sector",
    ],
    # a form in -ing behind a figure changes what that is
    "Rents came to £131m, with fees at £48m, climbing 6%.": ["Rents", "fees", "fees, rise"],
    # the words behind a figure that is compared say for whom instead
    "Fees among men were £52, compared to £40 for women.": ["Fees among men", "Fees, for women"],
    "We queried the saving of £5m following the review.": ["saving queried"],
    # a place inside of which something is counted is not what is compared
    "A total of 90,500 claims were made in the 36 towns, compared with 87,100 in 2019.": [
        "claims made",
        "towns",
        "claims made, in 2019",
    ],
    # a verb and its object: the object is what the figure is of
    "The branch has a policy to retain a minimum hardship reserve of £40,000.": ["minimum hardship reserve"],
    "The plan requires savings of £3.1m.": ["savings"],
    "The council agreed to propose a parking charge of £4.20.": ["parking charge"],
    "Grants provided investment of £2.4m.": ["investment that Grants provided"],
    "The survey found household debt had fallen by 4%.": ["household debt, fall"],
    "Rents rose by 3%, providing an average rent of £88.40 per week.": [
        "Rents, rise",
        "average rent per week",
    ],
    "Growth in spending of 9% outpaced growth in income of 6%.": ["spending, Growth", "income, growth"],
    "There has been wasteful spending of £2.7m.": ["wasteful spending"],
    "Rents could be raised by up to 2.5%.": ["Rents, increase"],
    # a figure inside what another one is told of
    "Spending by the top 40 branches grew by 8%.": [
        "top branches",
        "Spending by the top 40 branches, growth",
    ],
    "The cost of training 300 stewards was £45,000.": [
        "stewards",
        "cost of training 300 stewards",
    ],
    # a fraction in words and its percentage are told of the same thing
    "Almost half (49.7%) of branches with a hall had let it.": [
        "share of branches with a hall that had let it"
    ],
    "Nearly three in five nurses (58.8%) are members.": [
        "share of nurses that are members",
        "share of nurses that are members",
    ],
    "The majority of stewards (98%) were trained in schools.": ["share of stewards trained in schools"],
    # what a list shares stands at its first member
    "Theft rose by 3%, fraud by 1% and arson by 5%.": ["Theft, rise", "fraud, rise", "arson, rise"],
    # an increase is one of what is spoken of, whatever the word behind its figure
    "There were 670 house fires, compared with 640 in 2020, an increase of 30 incidents.": [
        "house fires",
        "house fires, in 2020",
        "house fires, increase",
    ],
    "Filings went from 8,400 to 8,820 in the 2021 term, a 5 percent increase.": [
        "Filings",
        "Filings, in the 2021 term",
        "Filings, increase",
    ],
    "We recruited 361 regular volunteers under 25.": ["regular volunteers recruited", "regular volunteers"],
    "The union drew 412 cars and vans. Some 310 plant and tool hires were logged.": [
        "cars and vans that the union drew",
        "plant and tool hires logged",
    ],
    "Costs led to a cut of our spending to £4.2m.": ["spending"],
    "The number of thefts logged went up by a fifth (19%) to 1,240.": [
        "thefts logged, rise",
        "thefts logged",
    ],
    "There was a rise in theft, which soared 18% to 175.": ["theft, rise", "theft"],
    "Wind follows, making 2,098 GWh, a 14% rise on 2021.": ["Wind", "Wind, rise"],
    "A record 540 parcels were sent out for more than 265 children.": ["parcels sent out", "children"],
    "Vans claimed a 27% market share, compared to just under 24% in 2021.": [
        "Vans, market share",
        "Vans, market share, in 2021",
    ],
    "There was growth of 8.2% in terms of single homes from 4,684 to 5,068.": [
        "single homes, growth",
        "single homes, the time before",
        "single homes",
    ],
    "The vast majority, 81.3%, of the new homes were in towns.": ["share of new homes that were in towns"],
    "Members gave 480 hours of their time, worth £5,300.": [
        "hours that Members gave",
        "hours that Members gave, worth",
    ],
    # a record is a record of what is spoken of
    "The number of trainees rose 4% to a record high of nearly 690.": ["trainees, rise", "trainees"],
    "Visits increased 3% to set a new record of 10,290.": ["Visits, increase", "Visits"],
    # its own sentence has a subject
    "Grants of £4m were paid. Housing and health remained the most popular causes, receiving £565,000.": [
        "Grants paid",
        "Housing and health, receiving",
    ],
    "Members paid £4m in dues. The gap between pay and prices is the smallest in years at £90.": [
        "dues that Members paid",
        "gap between pay and prices",
    ],
    # an overspend is a level of its own, and whose it is goes with it
    "Housing reported an overspend of £4m. The board noted the forecast underspend of £2m.": [
        "Housing, overspend",
        "forecast underspend",
    ],
    "The shortfall of £3m was met.": ["shortfall met"],
    "The forecast outturn was a £19m overspend.": ["forecast outturn, overspend"],
    "The projected variance was a pressure of £13.6m.": ["projected variance, pressure"],
    # what goes on behind the figure
    "We kept a minimum balance of £7.5 million on the repairs reserve.": [
        "minimum balance on the repairs reserve kept"
    ],
    "The plan has £9m of savings to be found and £16m of savings seen as unlikely.": [
        "savings to be found",
        "savings seen as unlikely",
    ],
    "Under 3% of returns were from branches with an income of £5 million or more.": [
        "share of returns that were from branches with an income of £5 million or more",
        "returns that were from branches with an income of £5 million or more",
    ],
    # whom a relative clause says, and what those did
    "Half of nurses who were members were aged 35 or over.": [
        "share of nurses who were members that were aged 35 or over",
    ],
    "About 12 percent of those seen in the clinic were admitted.": [
        "share of those seen in the clinic that were admitted"
    ],
    "About 13% of patients were admitted, with 2% going to intensive care.": [
        "share of patients admitted",
        "share going to intensive care",
    ],
    # a bracket is named by what stands right before it, and a clause behind a comma by that
    "Back pain (12,500 visits) and chest pain (7,500 visits) were the most common causes.": [
        "Back pain visits",
        "chest pain visits",
    ],
    "Sales of homes (at £2bn) and of land (£1bn) rose.": ["Sales of homes", "land"],
    "The rise came from the increase in female members, up 170,000 to 3.69 million.": [
        "female members, rise",
        "female members",
    ],
    # verbs before the figure
    "The number of wards continued to decrease to 3,910.": ["wards"],
    "Helpers gave 2,900 hours. 1,200 hours were given by nurses.": [
        "hours that Helpers gave",
        "hours given by nurses",
    ],
    "Staff are cheerful, and 78 cases were argued and 74 were disposed of by letter.": [
        "cases argued",
        "cases disposed of by letter",
    ],
    "The cost of the plan to rebuild 3,500 homes has risen from £45bn.": ["homes", "homes"],
    "The county has 2,300 hectares of organic farm land.": ["organic farm land"],
    "We saw satisfaction rise by 3% to 85% whilst arrears fell to 1.9%.": [
        "satisfaction, rise",
        "satisfaction",
        "arrears",
    ],
    # what is told of it may stand before a bracket, and a change there is a change
    "There was a 9% increase in fires (1,820 against 1,670 in 2017) largely due to heat.": [
        "fires, increase",
        "fires",
        "fires, in 2017",
    ],
    "Both had growth in spending (9.6%).": ["growth in spending"],
    "Back pain (12,500 visits, 8.6%) was the most common cause.": [
        "Back pain visits",
        "Back pain visits, share",
    ],
    # a share that names no whole is one of the last whole
    "Half of union income came from dues, less than 10% from shops. Around 5% came from investments.": [
        "share of union income that came from dues",
        "share of union income from shops",
        "share of union income that came from investments",
    ],
    "60% of the cases we closed this year were about pay.": ["share of cases we closed that were about pay"],
    "40 per cent of all calls answered by volunteers were about pay.": [
        "share of calls answered by volunteers that were about pay"
    ],
    # who has or does it
    "There are 1,600 branches in the north, employing some 8,200 people.": [
        "branches in the north",
        "branches in the north, people",
    ],
    "Leeds was the best branch with 749 new members.": ["Leeds, new members"],
    "Unions won a record £330m in compensation for members.": ["compensation for members that Unions won"],
    "The union has cut its travel costs by 12%.": ["travel costs, cut"],
    "They want to find savings and income of £0.5m.": ["savings and income"],
    "There is a new £1m climate reserve.": ["new climate reserve"],
    "The branch kept the £1.6m of general balances.": ["general balances that the branch kept"],
    "We made 1,192 recommendations for redress and improvement to services.": [
        "recommendations for redress and improvement to services made"
    ],
    # what a noun goes on with, and what a verb before it does
    "There were 47,300 visits to museums and an increase of 4% on last year.": [
        "visits to museums",
        "visits to museums, increase",
    ],
    "There were 662 orders to stop work.": ["orders"],
    "Cabinet inherited a funding gap between planned income and costs of £28.8m.": [
        "funding gap between planned income and costs that Cabinet inherited"
    ],
    "The bill includes a 4.99% increase in Council Tax.": ["Council Tax, increase"],
    "The base budget is planned to fund pay pressures of £43.3m.": ["pay pressures"],
    "In all 220 workers were killed, a rate of 0.7 per 100,000 workers.": [
        "workers killed",
        "workers killed, rate",
        "workers",
    ],
    "Furthermore 462 letters were sent.": ["letters sent"],
    "We have data on 1,094 of the guests in the network.": ["guests in the network"],
    "She says 50 per cent of services saw a fall last year.": ["share of services that saw a fall"],
    "The fund has helped 314 people move into work.": ["people move into work that the fund helped"],
    "There was a transfer of £2.5m to the Repairs Reserve.": ["transfer to the Repairs Reserve"],
    "The board had set its capital programme at £10.7m.": ["capital programme"],
    "The number of lending libraries fell in the same period from 496 to 433.": [
        "lending libraries, the time before",
        "lending libraries",
    ],
    "The hall led the way with 10,300 guests and Leeds reported growth of 21%.": ["guests", "Leeds, growth"],
    "73% of visitors come to borrow books, 21% seek advice, 12% read a paper.": [
        "share of visitors that come to borrow books",
        "share of visitors that seek advice",
        "share of visitors that read a paper",
    ],
    "Net current spending for 2014 is expected to be £27.6 billion and the forecast for 2015 is £28.9 billion.": [
        "Net current spending",
        "forecast",
    ],
    "£364,000 is allocated to training and £90,000 is allocated to repairs.": [
        "amount allocated to training",
        "amount allocated to repairs",
    ],
    "Total member deposits of £464 million grew by 9%.": ["member deposits", "member deposits, growth"],
    "There were 313 thefts, compared with 288 thefts in the previous 12 months and last year's 301.": [
        "thefts",
        "thefts, in the previous 12 months",
        "thefts, last year",
    ],
    "Staff numbered 52, or 9% of the total, compared with 47, or 8% of the total, a year earlier.": [
        "Staff",
        "Staff, share of total",
        "Staff, a year earlier",
        "Staff, share of total a year earlier",
    ],
    "Branches closed 41 claims, an 8% drop compared with the previous year (44) and five years ago (61).": [
        "claims that Branches closed",
        "claims that Branches closed, drop",
        "claims that Branches closed, the previous year",
        "claims that Branches closed, five years ago",
    ],
    "Grants fell by 4%, with gifts down by 2% and the number of people working part time rising by 31.": [
        "Grants, fall",
        "gifts, fall",
        "people working part time, rise",
    ],
    "Migrants make up 28% of nurses. They make up only 12% of drivers. This is equivalent to 3% of all staff.": [
        "Migrants, share of nurses",
        "Migrants, share of drivers",
        "Migrants, share of staff",
    ],
    "The north took 93% of the new grants. Density rose by 1% to 29% of staff, up from 27% of staff.": [
        "share of new grants that the north took",
        "Density, rise",
        "Density, share of staff",
        "Density, share of staff, the time before",
    ],
    "Stewards reached 8,750, about 36% of all members. Pay cost £4m – 35% of all spending.": [
        "Stewards",
        "Stewards, share of members",
        "Pay",
        "Pay, share of spending",
    ],
    "Some 63% believe members are doing less than they should, and 12% said their pay had fallen.": [
        "share that believe members are doing less than they should",
        "share that said their pay had fallen",
    ],
    "We rehomed 2 dogs, 7 cats and 2 rabbits. Other crimes rose by 5%.": [
        "dogs rehomed",
        "cats rehomed",
        "rabbits rehomed",
        "Other crimes, rise",
    ],
    "Enrolment was: infants, down from 79 to 77; juniors, up from 31 to 34.": [
        "Enrolment, infants, the time before",
        "Enrolment, infants",
        "Enrolment, juniors, the time before",
        "Enrolment, juniors",
    ],
    "There was strong growth in trade, particularly with Hull (up 12%).": ["growth in trade with Hull, rise"],
    "Thefts and assaults recorded by the police fell between 2012 and 2014 by 9% and 4% respectively.": [
        "Thefts, fall",
        "assaults recorded by the police, fall",
    ],
    "Day visitors (1.4 million) and night visitors (1.3 million) rose 7% and 4% respectively.": [
        "Day visitors",
        "night visitors",
        "Day visitors, rise",
        "night visitors, rise",
    ],
    "Private and public sectors lost 12 and 31 posts respectively, while sales of cars and vans rose 3% and 5% respectively.": [
        "Private sectors, lost",
        "public sectors, lost",
        "sales of cars, rise",
        "sales of vans, rise",
    ],
    "Traffic fell at both coastal and inland ports, which lost 5% to 106 ships and 8% to 13 ships, respectively.": [
        "coastal ports, lost",
        "coastal ports, ships",
        "inland ports, lost",
        "inland ports, ships",
    ],
    "In addition the board reported 41 claims, a 1% rise on last year's 40. Membership fell in the north 5%.": [
        "claims",
        "claims, rise",
        "claims, last year",
        "Membership, fall in north",
    ],
    "Trips were taken by residents of Italy (6%), Spain (11%) and Malta (18%).": [
        "residents of Italy",
        "residents of Spain",
        "residents of Malta",
    ],
    "The herd fell by 2% to 310 cows. Now 52 members pay, up from 47 in 2019.": [
        "herd, fall",
        "herd, cows",
        "members pay",
        "members pay, in 2019",
    ],
    "There were 43 workers who died at work. The fund gave £4m in building grants to 31 branches.": [
        "workers who died at work",
        "building grants that the fund gave",
        "branches",
    ],
    "The budget has £3m for roads and £2m for schools.": ["budget, for roads", "budget, for schools"],
    # the mark of a footnote
    "Membership[2] was 12,400 at the year end[3], up 3.3% from 12,000 in 2023.": [
        *("Membership, at the year end", "Membership, rise", "Membership, in 2023"),
    ],
    "Income was £5.2m,[4] and spending[a] £4.9m.": ["Income", "spending"],
    "In respect of the strike fund, its income was £510 and expenditure was £253.": [
        "strike fund, income",
        "strike fund, expenditure",
    ],
    "Boats over 24 metres in length account for 4% of the fleet, and members aged over 65 fell by 3%.": [
        "Boats over 24 metres in length",
        "Boats over 24 metres in length, share of fleet",
        "members aged over 65, fall",
    ],
    "The share of claims that reached us before closing the office dropped from 28% to 24%.": [
        "share of claims that reached us before closing the office, the time before",
        "share of claims that reached us before closing the office",
    ],
    "Visits were at an all time high of 429. Our branches had an average of 31 pupils in further study.": [
        "Visits",
        "pupils in further study",
    ],
    "Some 62% of nurses who came from Wales obtained work within the region.": [
        "share of nurses who came from Wales that obtained work within the region"
    ],
    "Firms boosted their spending on roads by 41% and increased waste recycling by 6%.": [
        "spending on roads, increase",
        "waste recycling, increase",
    ],
    "Arrivals fell 74% from the 84,988 who came here in 2016.": ["Arrivals, fall", "Arrivals that came here"],
    "A quarter (26%) of new posts went to women. At the end of the accounting period total funds were £9m.": [
        "share of new posts that went to women",
        "funds",
    ],
    "The society granted more loans, with a total of 127.": ["loans"],
    "Men hold 43% of seats, and 61% of the club’s 310 courts are open.": [
        "share of seats that Men hold",
        "share of club’s courts that are open",
        "courts",
    ],
    "Fees, at £94, were 14% down on 2022. Turnout was 48% a year before, and 9% of them led to a notice.": [
        "Fees",
        "Fees, fall",
        "Turnout",
        "share that led to a notice",
    ],
    "Spending on parks came in at £4.2m.": ["Spending on parks"],
    "Harm was 3.7 points, compared with 11.8 points for 2014. At four, the number of collisions was the lowest.": [
        "Harm",
        "Harm, for 2014",
        "collisions",
    ],
    "Museums held 65 events that drew 2,192 people, and sold 843 books.": [
        "Museums, events",
        "people that events drew",
        "books that Museums sold",
    ],
    "Of that amount, £3m went to 41 branches and the remainder, £1m, was held.": [
        "amount that went to 41 branches",
        "branches",
        "remainder",
    ],
    "Officers seized 30 kilos of tea, a rise over the 9 kilos seized the year before.": [
        "tea that Officers seized",
        "tea seized, the year before",
    ],
    "Lending grew to £86m, £5m above the level a year ago. Debts were written off at a rate of 4%.": [
        "Lending",
        "Lending, above the level a year ago",
        "Debts, rate",
    ],
    "Bus trips recovered to 91% of their level. The board closed 11 cases, cutting its backlog by 107 to 655.": [
        "Bus trips, share of level",
        "cases that the board closed",
        "backlog, decrease",
        "backlog",
    ],
    "Advertising brought in £3m. The trust raised £4m, and its endowment, valued at £31m, fell.": [
        "Advertising",
        "amount that the trust raised",
        "endowment",
    ],
    "Absences cost the service 8 days, against 9 the year before.": [
        "Absences, cost",
        "Absences, cost the year before",
    ],
    "Pay of women rose to £31, while that of men fell to £33.": ["Pay of women", "Pay of men"],
    "The board received 84 claims and disposed of 91. Rent is down 3% in Hull, in York down 5%.": [
        "claims that the board received",
        "claims disposed of",
        "Rent, fall",
        "York, fall",
    ],
    "Legal fees accounted for £412 of the overspend, agency cover for £268 and heating for £95.": [
        "Legal fees, overspend",
        "agency cover",
        "heating",
    ],
    "Turnout was 93%; among nurses it was 86%, and in Hull 88%.": [
        "Turnout",
        "Turnout, among nurses",
        "Turnout in Hull",
    ],
    "Sick pay cost £18m. That is £2m, or 13%, more than in 2021.": [
        "Sick pay",
        "Sick pay, more",
        "Sick pay, more",
    ],
    "Some 9% of firms lost, 62% broke even and the rest, 28%, made a profit.": [
        "share of firms that lost",
        "share of firms that broke even",
        "rest that made a profit",
    ],
    "The scheme has a cost of £54 per household.": ["cost per household"],
    "Cash reserves of £9m cover 14 weeks of spending.": [
        "Cash reserves",
        "spending that Cash reserves cover",
    ],
    "More than 60% of branches, 214 in all, have a library.": [
        "share of branches that have a library",
        "share of branches that have a library",
    ],
    "There was a 23% fall in reported Part I violent crimes. We spent £20,000 on books and £23,000 for improving the hall.": [
        "reported Part I violent crimes, fall",
        "amount spent on books",
        "amount spent for improving the hall",
    ],
    "Adults borrowed 12 percent more and the circulation of films increased by 4 percent.": [
        "Adults, borrowed more",
        "circulation of films, increase",
    ],
    "The fund has £308,000 against the current approved budget. Fees rose, leaving market share for the month at 22%.": [
        "fund",
        "market share",
    ],
    "There was a fall in the number of transplants performed - 981 compared to 1,031.": [
        "transplants performed",
        "transplants performed",
    ],
    "The 19 stoppages in 2011 idled 113,000 workers. A majority of nurses (86%) say that their workload has grown.": [
        "stoppages",
        "workers that stoppages idled",
        "share of nurses that say that their workload has grown",
    ],
    "The roll rose for the fifth year in a row (69 more pupils). There were 370 category 2 incidents.": [
        "pupils, more",
        "category 2 incidents",
    ],
    "Claims are 1,411, down by 5 (new claims fell by 12) and the claim rate is 4.2%. A levy of £22m (including tax) was set for roads.": [
        "Claims",
        "Claims, fall",
        "new claims, fall",
        "claim rate",
        "levy set for roads",
    ],
    "The union spent £12m on courses, an increase of 5%. Visits more than doubled the target and rose 16%.": [
        "amount that the union spent on courses",
        "amount that the union spent on courses, increase",
        "Visits, rise",
    ],
    "All markets, with the exception of trains, which dropped 1.3%, grew. There was a collective rise of 15% on other routes.": [
        "trains, fall",
        "other routes, rise",
    ],
    "Hull saw the largest gain at 16%. York handled 748 tonnes of tea, a 7% year on year growth.": [
        "Hull, gain",
        "tea that York handled",
        "tea that York handled, growth",
    ],
    "Funds carried forward stand at £463. Some food prices, up 9.8%, rose faster.": [
        "Funds carried",
        "food prices, rise",
    ],
    "European scheduled traffic, which accounts for 41% of trips, rose 5.1%. Accounts show branches spent £12 on tea.": [
        "European scheduled traffic, share of trips",
        "European scheduled traffic, rise",
        "amount that branches spent on tea",
    ],
    "Women took 594 places, equivalent to 58% of the intake. There were 48 deaths, a 2% fall on 2018 figures.": [
        "places that Women took",
        "places that Women took, share of intake",
        "deaths",
        "deaths, fall",
    ],
    "Corn output is forecast at a record high 15.3 billion bushels. Up 2 percent from 2016, wheat output is 4.38 million tonnes.": [
        "Corn output",
        "wheat output, rise",
        "wheat output",
    ],
    "Growers are expected to cut their output by 7 percent. Acres planted to corn, at 90.9 million, remain unchanged.": [
        "output, cut",
        "Acres planted to corn",
    ],
    "Hull branches spent a record sum of £6m on repairs. That is a 20% rise on the spend of £5.4m and includes £3.7m spent on roofs.": [
        "amount that Hull branches spent on repairs",
        "amount that Hull branches spent on repairs, rise",
        "spend",
        "spend, spent on roofs",
    ],
    "The rent collected slipped from 98% to 97%. Pay is £11, 9% higher than in 2023 but £0.56 below the living wage.": [
        "rent collected, the time before",
        "rent collected",
        "Pay",
        "Pay, higher",
        "Pay, below the living wage",
    ],
    "The inquiry heard from 88 witnesses and cost £7m, 40% of it in legal fees.": [
        "witnesses",
        "inquiry",
        "share in legal fees",
    ],
    "There are 124 members in 38 branches, 17 fewer than in 2021. Pay rose 6% in Hull, 5% in York and 3% at sea.": [
        "members",
        "branches",
        "members, fewer",
        "Pay, rise in Hull",
        "Pay, rise in York",
        "Pay, rise at sea",
    ],
    "Of 412 shops seen, 88 had no guard and 23 had neither. Loans went to 118 members at an interest rate of 7%.": [
        "shops seen",
        "shops seen that had no guard",
        "shops seen that had neither",
        "Loans, members",
        "Loans, interest rate",
    ],
    "Three of the ten largest ports closed. The homes have 612 residents, and fees covered 88% of costs.": [
        "largest ports that closed",
        "homes residents",
        "share of costs that fees covered",
    ],
    "Output per hour grew 0.6% and unit labour costs 4.7%. Arrears stood at 2% of loans.": [
        "Output per hour, growth",
        "unit labour costs, growth",
        "Arrears, share of loans",
    ],
    "The survey reached 248 firms: 156 owned their site. Dues were £61m (2021: £59m).": [
        "survey, firms",
        "firms that owned their site",
        "Dues",
        "Dues, 2021",
    ],
    "Visitors rose by 62% to 8.4 million and cars by 44% to 1.9 million. Spending of £2.7m was met by a loan of £1.5m.": [
        "Visitors, rise",
        "Visitors",
        "cars, rise",
        "cars",
        "Spending met by a loan",
        "loan",
    ],
    "In 2011, 1,389 working days were lost. The number of strikes has doubled, with 88 in 2011.": [
        "working days lost",
        "strikes",
    ],
    # what shares the verb of the figures before it
    "Theft rose from 30 to 41 and other assaults from 398 to 487, an increase of 89.": [
        "Theft, the time before",
        "Theft",
        "other assaults, the time before",
        "other assaults",
        "other assaults, increase",
    ],
    "There were 205 million passengers carried by bus compared to 34 million carried by tram.": [
        "passengers carried by bus",
        "passengers carried by tram",
    ],
    "There were 19,868 workers employed by the 43 depots, a decrease of 223 or 1%.": [
        "workers employed",
        "depots",
        "workers employed, decrease",
        "workers employed, decrease",
    ],
    "Tea shares closed up 9.3% today.": [
        "Tea shares, rise",
    ],
    "Leeds station is the busiest depot with 4.6 million tonnes followed by Hull station with 4.3 million tonnes.": [
        "Leeds station",
        "Hull station",
    ],
    "Corn output is forecast at 13.8 million tonnes, up 2% from the August forecast.": [
        "Corn output",
        "Corn output, rise",
    ],
    "Headcount rose to 2,870, of whom 1,140 work nights.": [
        "Headcount",
        "Headcount that work nights",
    ],
    "Crews answered 83% of the most urgent calls and drove 4.1 million miles.": [
        "share of most urgent calls that Crews answered",
        "miles that Crews drove",
    ],
    "Some 92% of those who finished found work.": [
        "share of those who finished that found work",
    ],
    "The ferry can take 120 cars and 480 passengers.": [
        "cars that the ferry can take",
        "passengers that the ferry can take",
    ],
    "Membership in the south stood at 34,100, up 1,250; in the north it slipped by 310 to 21,700.": [
        "Membership in the south",
        "Membership in the south, rise",
        "Membership in the north, fall",
        "Membership in the north",
    ],
    "Volumes at the world's top 100 ports increased 1.8%.": [
        "ports",
        "Volumes at the world's top 100 ports, increase",
    ],
    "There are 456 people aged over 100.": [
        "people aged over 100",
        "people aged over 100",
    ],
    "The largest increase was a 3.8% advance at small shops.": [
        "small shops, advance",
    ],
    "Growers are expected to produce 1.4 million tonnes of wheat, up 1%.": [
        "wheat that Growers are expected to produce",
        "wheat that Growers are expected to produce, rise",
    ],
    "The office interviewed 14,200 growers across the country in preparation for this report.": [
        "growers across the country that the office interviewed",
    ],
    "About 4,300 people, or one in nine of the workforce, are employed at the plant.": [
        "people employed at the plant",
        "people employed at the plant, share of workforce",
    ],
    "The panel received 1,906 complaints, upheld 37% in full and ordered refunds of £1.1m to 640 customers.": [
        "complaints that the panel received",
        "share of complaints upheld",
        "refunds that the panel ordered",
        "customers",
    ],
    "Some 27 bridges need repair.": [
        "bridges that need repair",
    ],
    "The theft rate was 2.1%, down from 2.2%. A year earlier, the rate was 2.0%.": [
        "theft rate",
        "theft rate, the time before",
        "theft rate",
    ],
    "Receipts from 1878 to 1915 amounted to £4.5m.": [
        "Receipts",
    ],
    "The average workweek for all staff was 34.3 hours for the third month in a row. In manufacturing, the average workweek was 40.1 hours.": [
        "average workweek for all staff",
        "average workweek in manufacturing",
    ],
    "The estimate of the population is 5,463,300 – the highest ever and an increase of 25,200 people.": [
        "estimate of the population",
        "estimate of the population, increase",
    ],
    "Some 20,200 more people arrived from abroad than left.": [
        "people that arrived, more",
    ],
    "Women made up 17% of the staff and 64% of managers were graduates.": [
        "Women, share of staff",
        "share of managers that were graduates",
    ],
    "Each of the 23 branches holds at least four meetings a year.": [
        "branches",
        "meetings per year that each of the 23 branches holds",
    ],
    "Of the four towns, Leeds had the highest rise at 41%, followed by Hull at 37%, York at 30% and Ripon at 29%.": [
        "Leeds, rise",
        "Hull, rise",
        "York, rise",
        "Ripon, rise",
    ],
    "Work in shops continued to trend up, with a gain of 1,300 jobs.": [
        "Work in shops, gain",
    ],
    "The fund reported bad loans at 5.8% in 2022 compared to the peak of 7.3% in 2021.": [
        "bad loans, in 2022",
        "bad loans, in 2021",
    ],
    "The banks account for 62% of deposits and 58% of loans and advances extended by lenders.": [
        "banks, share of deposits",
        "banks, share of loans and advances extended by lenders",
    ],
    "Some 67% of Irish medium-sized firms use social media.": [
        "share of Irish medium-sized firms that use social media",
    ],
    "The branch opened 2023 with 4,310 members and ended it with 4,560, having recruited 612 and lost 362.": [
        "members",
        "members ended",
        "members recruited",
        "members lost",
    ],
    "The auction raised £2.4m, of which the hospice keeps £1.9m after fees.": [
        "amount that the auction raised",
        "amount that the hospice keeps",
    ],
    "Private firms gained 2,240 jobs, led by leisure.": [
        "jobs that Private firms gained",
    ],
    "The network gave 147 supplies, a 47% rise on the monthly average of supplies given, which was 99.": [
        "supplies that the network gave",
        "supplies that the network gave, rise",
        "supplies given",
    ],
    "Just under one in five people (19%) in Hull were aged 65 and over.": [
        "share of people that were aged 65 and over",
        "share of people that were aged 65 and over",
    ],
    "We have given away over £450,000.": [
        "amount given away",
    ],
    "It spent £3m on roads and £2m on parks.": [
        "amount spent on roads",
        "amount spent on parks",
    ],
    "Cloth sales saw a rise of 4.4%, better than the second quarter's 3.3% growth.": [
        "Cloth sales, rise",
        "Cloth sales, growth",
    ],
    "The ward has 28 beds, of which 19 were occupied on census day.": [
        "ward beds",
        "beds occupied on census day",
    ],
    "The fund bought 1.9m shares at an average price of £4.12 and sold 640,000.": [
        "shares that the fund bought",
        "average price",
        "shares sold",
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """A label is the thing that is counted, whole, and nothing else."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]
