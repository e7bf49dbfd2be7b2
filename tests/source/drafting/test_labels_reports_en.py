"""English labels of the sentences that reports are made of: budgets, surveys, courts, schools."""

import pytest

from unionstats.source.drafting.draft import draft

LABELS = {
    "The branch closed with a deficit in the region of £4.7m.": ["deficit"],
    "The clearance rate is sitting at 107%, and inflation was running at 4.2%.": [
        "clearance rate",
        "inflation",
    ],
    "Of gross income, £12.4m relates to the pension fund.": ["gross income that relates to the pension fund"],
    "Dues were £9.1m, of which £8.2m came from staff and £0.9m was paid in cash.": [
        "Dues",
        "Dues that came from staff",
        "Dues paid in cash",
    ],
    "The change led to a reduction in the hardship fund of £30k.": ["hardship fund, reduction"],
    "The deficit of £3.2m, when added to the storm pressures of £1.8m, came to £5.0m.": [
        "deficit",
        "storm pressures",
        "deficit",
    ],
    "Savings came from posts held vacant and to a staff turnover target of 3% being met.": [
        "staff turnover target"
    ],
    "We hold a contingency of £3m and a Hardship Provision of £5m to support struggling families.": [
        "contingency",
        "Hardship Provision",
    ],
    "Some £46.3m of unspent grant was carried forward into the new financial year.": [
        "unspent grant carried forward"
    ],
    "Some 32 of the 43 councils reported a fall in arrears, with 33 councils also seeing a cut in staff.": [
        "councils that reported a fall in arrears",
        "councils",
        "councils also seeing a cut in staff",
    ],
    "In Leeds the share of thefts solved went down by 21% and in Hull it was down by 25%.": [
        "share of thefts solved in Leeds, fall",
        "share of thefts solved in Hull, fall",
    ],
    "In state schools there were 4.2 million pupils. In private schools there were 577,400 pupils.": [
        "pupils in state schools",
        "pupils in private schools",
    ],
    "The rate of theft fell from 9% to 8%; fraud from 7% to 6%.": [
        "rate of theft, the time before",
        "rate of theft",
        "fraud, the time before",
        "fraud",
    ],
    "The survey shows 48% of people believe the police do a good job.": [
        "share of people that believe the police do a good job"
    ],
    "Most infants are in classes with 31 or 32 pupils.": ["pupils", "pupils"],
    "The review covered firms that took $125 million or more in contract payments.": [
        "contract payments that firms took"
    ],
    "Some 15.4% of pupils were eligible for and claiming free meals.": [
        "share of pupils that were eligible for and claiming free meals"
    ],
    "Some 4.5% of infants are in classes of more than 30 pupils. This is 1.7 percentage points lower than the peak of 2015.": [
        "share of infants that are in classes of more than 30 pupils",
        "pupils",
        "share of infants that are in classes of more than 30 pupils, lower than the peak",
    ],
    "Some 121,000 people were out of work in July. That is 17,000 fewer than it was in April.": [
        "people that were out of work",
        "people that were out of work, fewer",
    ],
    "Claims settled rose to 251 an increase of 53 claims on last year.": [
        "Claims settled",
        "Claims settled, increase",
    ],
    "The chair highlighted that Adult Services report an overspend of £946k.": ["Adult Services, overspend"],
    "The share of homes let fell to 13% from last year's figure of 15%.": [
        "share of homes let",
        "share of homes let",
    ],
    "There was a 17% fall in cases begun for the period 01/07/2016 to 30/06/2017.": ["cases begun, fall"],
    "The plan for 23-24 to 26-27 was set at £505.9m.": ["plan"],
    "The share of homes burgled fell to 2% and those highly worried about crime from 17% to 15%.": [
        "share of homes burgled",
        "those highly worried about crime, the time before",
        "those highly worried about crime",
    ],
    "Council Tax rises by 1.99% in May (an increase of £30.44 per home or 59p per week).": [
        "Council Tax, rise",
        "Council Tax, rise",
        "Council Tax per week, rise",
    ],
    "An increase of 1% to the care levy was approved.": ["care levy, increase"],
    "It asked us to approve the net contributions to reserves of £209,350.": [
        "net contributions to reserves"
    ],
    "The fee was £90, representing no increase over 2021 and representing a Net Requirement for 2022 of £75m.": [
        "fee",
        "Net Requirement",
    ],
    "Male deaths rose by 10, 8% (to 134).": ["Male deaths, rise", "Male deaths, rise", "Male deaths"],
    "The number of people seriously injured also fell by six per cent to 1,596.": [
        "people seriously injured, fall",
        "people seriously injured",
    ],
    "There were 1,959 people recorded as seriously injured.": ["people recorded as seriously injured"],
    "At the same time exports grew by 0.8%. Seasonally adjusted jobs in the 2nd quarter of 2018 rose by 1.8%.": [
        "exports, growth",
        "Seasonally adjusted jobs, rise",
    ],
    "Public spending rose by 2.8% and gross fixed capital formation by 7.5%.": [
        "Public spending, rise",
        "gross fixed capital formation, rise",
    ],
    "Appeals arising out of long trials totaled 29 cases, and the court disposed of 26 such appeals.": [
        "Appeals arising out of long trials, cases",
        "appeals that the court disposed of",
    ],
    "Matters totaled 22,515 made up of 13,738 appeals and 8,777 new proceedings.": [
        "Matters",
        "appeals",
        "new proceedings",
    ],
    "Fees ranged from £11.9m to £13.2m, and teams had 12 to 15 members.": [
        "Fees, low",
        "Fees, high",
        "teams, members",
        "teams, members",
    ],
    "The rise was evident in Leeds, where claims grew by 12%.": ["claims, growth"],
    "Some 40% of members – mostly women – paid in cash.": ["share of members that paid in cash"],
    "Members aged 25 and over numbered 1,200.": ["Members aged 25 and over"],
    "Of the town, 23.4% were under the age of 18, 8.1% from 18 to 24 and 12.5% were 65 years of age or older.": [
        "share of town that were under the age of 18",
        "share of town from 18 to 24",
        "share of town that were 65 years of age or older",
    ],
    "The biggest change was that density in the mining and energy sector fell from 31% to 29%.": [
        "density in the mining and energy sector, the time before",
        "density in the mining and energy sector",
    ],
    "This was offset by an increase in density in services, from 30% to 31%.": [
        "density in services, the time before",
        "density in services",
    ],
    "The share of men who were members of a union fell to 21%, whilst the share of women who were members of a union increased to 26%.": [
        "share of men who were members of a union",
        "share of women who were members of a union",
    ],
    "Five in every 100 households were victims of theft.": ["share of households that were victims of theft"],
    "Thefts of and from vehicles fell by 7%.": ["Thefts of and from vehicles, fall"],
    "Some 24% of all crimes, including 55% of thefts were detected.": [
        "share of crimes detected",
        "share of thefts detected",
    ],
    "There were 7.3 million incidents against households and resident adults (aged 16 and over).": [
        "incidents against households and resident adults"
    ],
    "There were a total of 223,000 cases or claims disposed of.": ["cases or claims disposed of"],
    "Half of all cases were cleared in 19 weeks or less.": [
        "share of cases cleared in 19 weeks or less",
        "cases cleared in 19 weeks or less",
    ],
    "In 2024 we carried out 188 fire checks.": ["fire checks carried out"],
    "The case load was 253,637, the majority (96%) relating to multiple claims.": [
        "case load",
        "case load, share relating to multiple claims",
    ],
    "It was the second rise in membership following the fall to the series low of 6.23 million.": [
        "membership"
    ],
    "Crime did not change, with 3.7 million offences recorded in the year.": ["Crime, offences recorded"],
    "There was an 8% increase in theft or unauthorised taking of a vehicle.": [
        "theft or unauthorised taking of a vehicle, increase"
    ],
    "Some 29% of injuries are caused by slips, trips and falls, and 30% due to noise.": [
        "share of injuries caused by slips, trips and falls",
        "share of injuries due to noise",
    ],
    "In all 1.6 million people were suffering from an illness, which caused 32.5 million lost working days.": [
        "people that were suffering from an illness",
        "lost working days that illness caused",
    ],
    "It saves money by eliminating 16 vacant positions, with schools taking 57.3% of the fund.": [
        "vacant positions",
        "schools, share of fund",
    ],
    "Councils accepted 15,290 households as being homeless between 1 July and 30 September, up 6% from 14,390 a year before.": [
        "households that Councils accepted, between 1 July and 30 September",
        "households that Councils accepted, rise",
        "households that Councils accepted, a year before",
    ],
    "In June 45,203 people were in receipt of support under the Asylum Act 1999, up 6% from last year.": [
        "people that were in receipt of support under the Asylum Act",
        "people that were in receipt of support under the Asylum Act, rise",
    ],
    "There were 20,366 decisions, of which 44% (9,052) were grants.": [
        "decisions",
        "share of decisions that were grants",
        "decisions that were grants",
    ],
    "The board set aside $27 million of reserves; however, only $1.4 million was used.": [
        "board, reserves",
        "reserves used",
    ],
    "The auditor approved 33 of 50 claims (66%) totaling $114,333. It found 69 claims, including card purchases, totaling $275,846.": [
        "claims that the auditor approved",
        "claims",
        "claims, share",
        "claims",
        "claims",
        "claims",
    ],
    "Officials did not adequately seek bids for purchases totaling $172,760.": ["bids for purchases"],
    "Of these, 17,007 cases had been waiting for longer than 6 months.": [
        "cases that had been waiting for longer than 6 months",
        "cases that had been waiting for longer than 6 months",
    ],
    "Children made up 10% of all claims in the latest year. Claims rose by 6% on the same date last year.": [
        "Children, share of claims",
        "Claims, rise",
    ],
    # what two amounts leave; a share told right behind its part
    "Expenditure of £3.15m against income of £3.40m produced a surplus of £0.25m.": [
        "Expenditure",
        "income",
        "surplus",
    ],
    "The factory produced 1,200 cars.": ["cars that the factory produced"],
    "The panel upheld 63 of the 180 cases it heard, or 35%.": ["cases", "cases", "cases, share"],
    "Output was 41.6 million tonnes (17 million tonnes from fishing and 24.6 million tonnes from farming).": [
        "Output",
        "Output, from fishing",
        "Output, from farming",
    ],
    "The stock was up 65% on a low point of 48,010.": ["stock, rise", "stock"],
    "Some 40% of those who used the bus lived in towns.": [
        "share of those who used the bus that lived in towns"
    ],
    "The Union has increased its debt provision to €1.6m. It has cut its backlog of pending claims by 44%.": [
        "debt provision",
        "backlog of pending claims, cut",
    ],
    "It has improved its accuracy from 83% to 91%.": ["accuracy, the time before", "accuracy"],
    "Bad debts in the year ended September 30, 2010 amounted to €622,578 with €78,571 recovered.": [
        "Bad debts",
        "Bad debts recovered",
    ],
    "It now boasts a membership of 10,066.": ["membership"],
    "There were 370 claims, 23% of which have been pending over 180 days.": [
        "claims",
        "share of claims that have been pending over 180 days",
        "claims that have been pending over 180 days",
    ],
    "The agency promised to receive 1,317 claims. It received only 1,044 claims (272 fewer than promised) and completed 1,169 claims.": [
        "claims that the agency promised to receive",
        "claims received",
        "claims received, fewer",
        "claims completed",
    ],
    "Solar output grew by 3.8% to account for 23.8% of all power. Gas is the second fuel with a share of 23.2%.": [
        "Solar output, growth",
        "Solar output, share of power",
        "Gas, share",
    ],
    "Coal still accounted for the largest share of generation at 38%.": ["Coal, largest share of generation"],
    "The figures show the injury rate has fallen 11.1%, from a 20-year high of 4.95 in 2002.": [
        "injury rate, fall",
        "injury rate",
    ],
    "Flu overtook colds as the main illness, accounting for 10.5% (1,850) of all deaths in Wales.": [
        "Flu, share of deaths in Wales",
        "Flu, deaths in Wales",
    ],
    "There were 12 cases, with a third (36%) accounted for by people aged 85 or over.": [
        "cases",
        "share of cases accounted for by people aged 85 or over",
    ],
    "There were 207 conversions from civil partnerships to marriage.": [
        "conversions from civil partnerships to marriage"
    ],
    "There were 37 unions, three of which involved men, but the majority, 28, were local.": [
        "unions",
        "unions that involved men",
        "unions that were local",
    ],
    "There were 2,040 divorces in 2021, an increase on the previous year (1,507).": [
        "divorces, in 2021",
        "divorces, the previous year",
    ],
    "The average age of brides and grooms in Wales is 33.4 and 35.4 years respectively.": [
        "average age of brides in Wales",
        "average age of grooms in Wales",
    ],
    "Some 10% of births were to mothers who were born outside the UK. Just over half (12,800) of all births were in Leeds.": [
        "share of births that were to mothers who were born outside the UK",
        "births that were in Leeds",
    ],
    "The agency cut the average days pending to 111.": ["average days pending"],
    "Eight programs used samples, and the remaining 2 reported using other methods.": [
        "programs that used samples",
        "programs that reported using other methods",
    ],
    "There were 10,016 decisions, 42% of which were allowed (4,200).": [
        "decisions",
        "share of decisions allowed",
        "decisions allowed",
    ],
    "The figures rest on returns for 322 out of 326 local councils (98.8% response rate).": [
        "local councils",
        "local councils",
        "response rate",
    ],
    "Gas is the second most used fuel with a share of 23.2%.": ["Gas, share"],
    "The loans granted since formation totalled £1.8 million.": ["loans granted since formation"],
    "Divorces were 30% lower than the peak number of 2,913 in 2007.": [
        "Divorces, lower than the peak number",
        "Divorces, in 2007",
    ],
    "During the year Partners contributed £1.3m to the fund.": [
        "amount that Partners contributed to the fund"
    ],
    "The £2.83m of payments that are being recovered include £933,000 of tax.": [
        "payments that are being recovered",
        "payments, tax",
    ],
    "Of the fraud found, most – 74 per cent – related to failure to declare income.": [
        "share of fraud that related to failure to declare income"
    ],
    "Some 24 per cent of the 1,345 referrals came via staff.": [
        "share of referrals that came via staff",
        "referrals",
    ],
    "Checks identified £1,022,322 in overpaid benefit and a further £15,151 in Administrative Penalties.": [
        "overpaid benefit that Checks identified",
        "Administrative Penalties",
    ],
    "Of the 440 cases that were heard, 19 resulted in an appeal.": [
        "cases that were heard",
        "cases that resulted in an appeal",
    ],
    "Fully 82 percent of those surveyed responded that pay was a problem.": [
        "share of those surveyed that responded that pay was a problem"
    ],
    "We met 940 people on trips. The office said 105,080 came on holiday.": [
        "people on trips met",
        "people that came on holiday",
    ],
    "Of the cases, 66.75 per cent were determined within six months of hearing.": [
        "share of cases determined within six months of hearing",
        "cases determined within six months of hearing",
    ],
    "There were 1,780 road deaths, an increase of 3% in comparison to the year ending September 2014.": [
        "road deaths",
        "road deaths, increase",
    ],
    "There was a 1% fall to 910,600 in the number of breeding ewes compared with 2013.": [
        "breeding ewes, fall",
        "breeding ewes",
    ],
    "There was a rise of 4% to 12,300 in the number of permits issued.": [
        "permits issued, rise",
        "permits issued",
    ],
    "Visits to the museum fell, by 12%, to 45,300.": ["Visits to the museum, fall", "Visits to the museum"],
    "Sales reached £450,000, with costs also rising by 3%.": ["Sales", "costs, rise"],
    "Some £511 million was spent in 2013/14 – nearly double the £263 million spent in the previous year.": [
        "amount spent, in 2013/14",
        "amount spent, in the previous year",
    ],
    "The rate rose to a peak of 8.4% in 2011 before falling to a low of 3.8% in 2019.": [
        "rate, in 2011",
        "rate, in 2019",
    ],
    "Prices fell to a 20-year low of £412 in June.": ["Prices"],
    "A quarter of NHS and foundation trusts were in deficit.": [
        "share of NHS and foundation trusts that were in deficit"
    ],
    "Around 60% of water and sewerage bills were paid.": ["share of water and sewerage bills paid"],
    "The council closed 12% of libraries and staff left.": ["share of libraries"],
    # what is told of those counted, behind other words than a verb
    "In all 512 members were very or fairly satisfied.": ["members that were very or fairly satisfied"],
    "Some 86 drivers were under 25.": ["drivers that were under 25", "drivers"],
    "Of our readers 340 (12%) were under 16.": [
        "readers, under 16",
        "readers, under 16, share of readers",
        "readers, under 16",
    ],
    "Some 212 members said that they often worked on Sundays.": [
        "members that said that they often worked on Sundays"
    ],
    "Of 420 planned visits 399 were carried out (95%).": [
        "planned visits",
        "visits carried out",
        "visits carried out, share of visits",
    ],
    "Of the 58 claims decided in the year, 49 were decided within the time limit (84%).": [
        "claims decided",
        "claims decided within the time limit",
        "claims decided within the time limit, share of claims decided",
    ],
    "In May 317 drivers, 40% of the staff, completed the course.": [
        "drivers that completed the course",
        "drivers that completed the course, share of staff",
    ],
    "£9.3m of the £9.8m of rent due had been collected.": ["rent due collected", "rent due"],
    "The pass rate was 66%, 3 points better than in 2022 (63%).": [
        "pass rate",
        "pass rate, better",
        "pass rate, 2022",
    ],
    # what brings in or takes an amount; names of a list whose last word looks like a verb
    "Mooring fees brought in £3.6m, cargo handling £2.7m and property rents £2.1m, of which repairs took £0.4m.": [
        "Mooring fees",
        "cargo handling",
        "property rents",
        "repairs",
    ],
    # a deed with its particle; what a part makes up
    "The divers carried out 944 inspections. Night dives made up 312 of them and training dives 98.": [
        "inspections that the divers carried out",
        "Night dives",
        "training dives",
    ],
    # what a share is told of by a preposition, in turn
    "Fines were used in 61.2% of cases, orders in 11.4% and discharges in 4.9%.": [
        "Fines, share of cases",
        "orders, share of cases",
        "discharges, share of cases",
    ],
    "Cost was given as the reason by 41% of tenants, noise by 23% and damp by 12%.": [
        "Cost, share of tenants",
        "noise, share of tenants",
        "damp, share of tenants",
    ],
    # days on which something was done; what is left
    "The panel sat on 126 days and heard 411 appeals, leaving us with 38.": [
        "days that the panel sat on",
        "appeals that the panel heard",
        "appeals left",
    ],
    "Fees charged came to £1.9m, but only £1.2m was collected, leaving £0.7m outstanding.": [
        "Fees charged",
        "Fees charged and collected",
        "amount outstanding",
    ],
    # those that a word points back to; what something reduced
    "Sales of the north depot were £61m and those of the south depot £25m.": [
        "Sales of the north depot",
        "Sales of south depot",
    ],
    "Trading profit was £21m; one-off restructuring charges of £3m reduced it to £18m.": [
        "Trading profit",
        "one-off restructuring charges",
        "Trading profit",
    ],
    # words between a noun and its time
    "The average age of first time buyers was 31 years. A dividend of 2p for the half year to June was paid.": [
        "average age of first time buyers",
        "dividend paid",
    ],
    # a change with a level in brackets between
    "There was a 5.2% decrease (to 7,271) in deaths from flu.": [
        "deaths from flu, decrease",
        "deaths from flu",
    ],
    # verbs of the present behind a share
    "Of adults, 53% walk to work, while 22% cycle and 14% run.": [
        "share of adults that walk to work",
        "share of adults that cycle",
        "share of adults that run",
    ],
    # verbs in a list have one subject; what a cost is of
    "The council cleared 187 paths, repaired 54 stiles and put up 310 signs at a cost of £96,500.": [
        "paths that the council cleared",
        "stiles that the council repaired",
        "signs that the council put up",
        "signs, cost",
    ],
    # some of so many; a share of them; what is equal to so much per head
    "There was demand, with 4,118 of 4,272 rooms let.": ["rooms let", "rooms"],
    "We did 7,650 jobs, 88% of them within a week. Emissions were 634 tonnes, equal to 1.5 tonnes per job.": [
        "jobs",
        "share of jobs within a week",
        "Emissions",
        "Emissions per job",
    ],
    # which of several has an amount; who follows
    "Three bids were received, the lowest being £2m.": ["bids received", "bids received, lowest"],
    "Leeds was the busiest court, with 205 cases, followed by Hull Crown Court with 153.": [
        "Leeds, cases",
        "Hull Crown Court, cases",
    ],
    # lists of what was lent; some that were treated like those before
    "There was steady use, with 641 books, magazines, films and maps checked out, and 572 games and 38 discs lent.": [
        "books, magazines, films and maps checked out",
        "games",
        "discs lent",
    ],
    "Twenty names were removed from the roll, and 64 added.": ["names removed from the roll", "names added"],
    # brackets and what is compared over them
    "There were 77 unions (31 male and 46 female), 14 more than before.": [
        "unions",
        "unions, male",
        "unions, female",
        "unions, more",
    ],
    # two prepositions of one noun; a date between two days
    "There were 1,078 thefts of and from cars. A total of 2,406 adults were interviewed between 3 and 21 June.": [
        "thefts of and from cars",
        "adults interviewed",
    ],
    # an adjective that goes on; an aim at the end of a clause
    "Two in three users rated the desk as good or very good. Some 12 people waited for a decision to admit – a record.": [
        "share of users that rated the desk as good or very good",
        "people that waited for a decision to admit",
    ],
    # what has its own pronoun; both ends of what a rate ranges over
    "The bakery division sold 46 loaves and its sales reached £97m.": [
        "loaves that the bakery division sold",
        "bakery division, sales",
    ],
    "The rate has ranged from 3.9% to 4.1%.": ["rate, low", "rate, high"],
    # what some never do, and where
    "Three in ten never take any exercise; the proportion was 34% in the north and 24% in the south.": [
        "share that never take any exercise",
        "share that never take any exercise, in the north",
        "share that never take any exercise, in the south",
    ],
    # parts of a whole that opens the sentence; times that follow on
    "Of the 3,118 home visits planned, 2,904 took place.": [
        "home visits planned",
        "home visits planned that took place",
    ],
    "In the first six months 487 calls were logged; in the second six months 515.": [
        "calls logged, the first six months",
        "calls logged, the second six months",
    ],
    # amounts less others; verbs in turn without a noun
    "Assets of £9.4m less liabilities of £2.6m left net assets of £6.8m.": [
        "Assets",
        "liabilities",
        "net assets",
    ],
    "The court received 1,204 new claims, settled 877, dismissed 142 and carried 185 forward.": [
        "new claims that the court received",
        "new claims settled",
        "new claims dismissed",
        "new claims carried",
    ],
    # those that something was done with; a gapped passive
    "Some 70% of those arrested were under 25.": ["share of those arrested that were under 25", "arrested"],
    "Asked about pay, 58% were dissatisfied, 27% satisfied and 15% had no view.": [
        "share dissatisfied",
        "share satisfied",
        "share that had no view",
    ],
    # a list with a comma before its end; what it costs to do something
    "We lent 525 books, maps, and discs to schools. The gala, which cost £38,000 to stage, sold out.": [
        "books, maps, and discs to schools lent",
        "gala, cost to stage",
    ],
    # money of a kind at the end of a list; who takes a share of them
    "Officers seized 48 kg of hash and £214,000 in cash.": [
        "hash that Officers seized",
        "cash that Officers seized",
    ],
    "The desk answers 92% of calls, and volunteers take 7 in 10 of them.": [
        "share of calls that the desk answers",
        "share of calls that volunteers take",
    ],
    # the same verb again; the same phrase of place in another part; a share that another one is compared with
    "Of every 100 pupils, 83 passed English and 79 passed maths.": [
        "pupils",
        "pupils that passed English",
        "pupils that passed maths",
    ],
    "Fees in the north were £3.2m, in the south £4.1m.": ["Fees in the north", "Fees in the south"],
    "Bin fires made up 47% of fires, compared to 38% the year before.": [
        "Bin fires, share of fires",
        "Bin fires, share of fires the year before",
    ],
    # an amount by what was done; those that an act tells of; how long something lasts
    "Ticket sales raised £412,000. The firm was fined £75,000.": [
        "amount that Ticket sales raised",
        "amount that the firm was fined",
    ],
    "There were 69 casualties, with 31 of these requiring hospital care. Trials lasted 1.8 days.": [
        "casualties",
        "casualties requiring hospital care",
        "Trials, length",
    ],
    # a participle in a name; what one of several has
    "UK scheduled traffic also recorded gains of 12%. The busiest ports included Hull with 38 ferries.": [
        "UK scheduled traffic, gains",
        "busiest ports, Hull, ferries",
    ],
    # what another level is compared with, over a number that only tells where
    "Readers borrowed 2.31 million items from the county's eleven libraries, against 2.19 million in 2024.": [
        "items from the county's libraries that Readers borrowed",
        "libraries",
        "items from the county's libraries that Readers borrowed, in 2024",
    ],
    "Nurses who were members had median pay of £812, compared with £701 for other nurses.": [
        "Nurses who were members, median pay",
        "median pay, for other nurses",
    ],
    "Care homes had the highest vacancy rate, at 12.4%, followed closely by hospitals at 9.8%.": [
        "Care homes, highest vacancy rate",
        "hospitals, highest vacancy rate",
    ],
    "In Devon, small firms had the lowest accident rate, 3.1%.": [
        "small firms, lowest accident rate",
    ],
    "This resulted in a net margin of 9.2%, down from 9.9% in 2018.": [
        "net margin",
        "net margin, in 2018",
    ],
    "Density was higher for women (41%) than for men (33%).": [
        "Density for women",
        "Density, for men",
    ],
    "Fee income was £640m (£655m) and the cost ratio 52.3% (56.0%).": [
        "Fee income",
        "Fee income",
        "cost ratio",
        "cost ratio",
    ],
    "Of the new starters, 61 work in shops and 38 drive vans.": [
        "new starters that work in shops",
        "new starters that drive vans",
    ],
    "Rents range from £410 in council flats to £980 in private flats.": [
        "Rents, in council flats",
        "Rents, in private flats",
    ],
    "Overheads reduced 13%; down 40bp as a percentage of sales to 11.7%.": [
        "Overheads, decrease",
        "Overheads, share of sales, fall",
        "Overheads, share of sales",
    ],
    "The capital plan totals £14 million (£8 million housing, £6 million roads).": [
        "capital plan",
        "capital plan, housing",
        "capital plan, roads",
    ],
    "Claims fell to 412 in May, down slightly (-9 or -2.1%).": [
        "Claims",
        "Claims, fall",
        "Claims, fall",
    ],
    "We provided 478 acts of support which included a 32% increase in visits.": [
        "acts of support provided",
        "visits, increase",
    ],
    "Nearly 70% of the 520 farms surveyed grow maize and 22% keep cattle.": [
        "share of farms surveyed that grow maize",
        "farms surveyed",
        "share of farms that keep cattle",
    ],
    "The trust invested £3.2m in beds and £1.1m in scanners, and raised £400,000 from donors.": [
        "amount that the trust invested in beds",
        "amount that the trust invested in scanners",
        "amount that the trust raised from donors",
    ],
    "Tuition fees brought in 58% of income, grants 23% and donations 2%.": [
        "share of income that Tuition fees brought",
        "grants, share of income",
        "donations, share of income",
    ],
    "Output touched a record 13.8 million tonnes and the board met nine times.": [
        "Output",
        "times that the board met",
    ],
    "The panel turned down 118 claims, and the depot moved 1.2 million parcels, 7% up.": [
        "claims that the panel turned down",
        "parcels that the depot moved",
        "parcels that the depot moved, rise",
    ],
    "Profit of £43m included a £3m gain relating to the sale of a depot.": [
        "Profit",
        "Profit, gain relating to the sale of a depot",
    ],
    "The rise was driven by increases in the numbers of deaths in Hull (up from 4 to 12), Leeds (up from 1 to 15) and York (up from 9 to 19).": [
        "deaths in Hull, the time before",
        "deaths in Hull",
        "deaths in Leeds, the time before",
        "deaths in Leeds",
        "deaths in York, the time before",
        "deaths in York",
    ],
    "There were 181 crashes resulting in 190 deaths.": [
        "crashes",
        "deaths",
    ],
    "Tea sales lifted by 5% while the cafe saw sales rebound by 4.4%.": [
        "Tea sales, increase",
        "sales, rise",
    ],
    "The office received 3,412 complaints, closed 3,209 and left 1,027 open.": [
        "complaints that the office received",
        "complaints closed",
        "complaints open",
    ],
    "The interim dividend was raised 5% to 4.2p.": [
        "interim dividend, increase",
        "interim dividend",
    ],
    "The council received 14,300 planning applications and determined 88% of major ones.": [
        "planning applications that the council received",
        "share of major planning applications that the council determined",
    ],
    "Of the £3.9m raised by the fair, £2.2m has already been spent on tents and £800,000 on dry food.": [
        "amount raised by the fair",
        "amount spent on tents",
        "amount on dry food",
    ],
    "For each pound given, 91p goes straight to our work with seamen.": [
        "amount that goes straight to our work with seamen",
    ],
    "The union owes £31m, has £2m in cash and expects to overspend by £1.6m.": [
        "amount that the union owes",
        "union, in cash",
        "union, overspend",
    ],
    "The board approved £6.1m for mending 12 miles of wall.": [
        "amount that the board approved for mending",
        "wall",
    ],
    "The force said it would need another £7m to train young officers, and £5m to rent halls.": [
        "amount to train young officers",
        "amount to rent halls",
    ],
    "Terraced houses will pay £88 more. That means flats pay £912 a year.": [
        "amount that Terraced houses will pay, more",
        "amount that flats pay per year",
    ],
    "The chain closed 9 shops, cut 210 posts and took a charge of $14m.": [
        "shops that the chain closed",
        "posts that the chain cut",
        "charge that the chain took",
    ],
    "Only 36% of adults in the valley ride at least once a month.": [
        "share of adults in the valley that ride",
    ],
    "The hall has 210 staff, of whom 31 were once jobless.": ["hall staff", "staff that were once jobless"],
    "Pupils read more books than their parents, averaging 9.2 a month.": ["books than parents per month"],
    "Inspectors checked 188 kennels, rated 140 good and left 12 to the spring.": [
        "kennels that Inspectors checked",
        "kennels rated good",
        "kennels left to the spring",
    ],
    "She scored 22 tries in 19 games, seven of them from the wing.": [
        "tries scored",
        "games",
        "tries, from the wing",
    ],
    "The race drew 9,480 riders from 41 towns; 8,902 finished.": [
        "riders that the race drew",
        "towns",
        "riders that finished",
    ],
    "The college took 4,100 students, and fee income from them slipped to £8.4m.": [
        "students that the college took",
        "fee income",
    ],
    "The share of calls seen to by a nurse and answered kindly by their own team fell from 71% to 64%.": [
        "share of calls seen to by a nurse and answered kindly by own team, the time before",
        "share of calls seen to by a nurse and answered kindly by own team",
    ],
    "It was driven by a large fall in planted ground, a decrease of 14% to 2,100 hectares.": [
        "planted ground, decrease",
        "planted ground",
    ],
    "Snow on the pass totalled 84cm, 30% above the ten-year norm.": [
        "Snow on the pass",
        "Snow on the pass, above the ten-year norm",
    ],
    "Stays numbered 21,400, with a mean length of stay of 3.6 nights.": ["Stays", "mean length of stay"],
    "48 new branches opened, 7 closures.": ["new branches that opened", "closures"],
    "Rents rose to £8.8m, but profit slid 8% to £0.9m after a refund of £140,000.": [
        "Rents",
        "profit, fall",
        "profit",
        "refund",
    ],
    "Hydro gave 19.4% of Norland's power and gas 12%.": [
        "share of Norland's power that Hydro gave",
        "gas, share of Norland's power",
    ],
    "Exports of tea were worth £3.6bn, with France taking £918m and Spain £314m.": [
        "Exports of tea",
        "Exports of tea, France",
        "Exports of tea, Spain",
    ],
    "For the 11 weeks to 5 May 2014, sales grew by 3.9%, the best in six years.": [
        "period",
        "sales, growth",
        "period",
    ],
    "Income for the 12-week period to 2 May rose by 2.6%; the cost was £3m more than the like period of 2013.": [
        "Income, rise",
        "cost, more",
    ],
    "Phone line calls = 512 up from 498 last year.": ["Phone line calls", "Phone line calls, last year"],
    "The helpline took 9,204 calls and one in nine came from a farm.": [
        "calls that the helpline took",
        "share of calls that came from a farm",
    ],
    "The vacancy rate in old flats and in new flats stood at 5.3% and 3.4% respectively.": [
        "vacancy rate in old flats",
        "vacancy rate in new flats",
    ],
    "Some 4,750 ponies were found last year and more than 500 were later put down.": [
        "ponies found",
        "ponies that were later put down",
    ],
    "The line took 11,400 calls to its night desk with people asking for food.": [
        "calls to night desk that the line took",
    ],
    "That is higher than the true number of fires attended at 18,225.": ["true number of fires attended"],
    "There has been a rise in boys taking art since 2008 from 3.3%, while the number of girls being taught the craft "
    "has varied, reaching a high of 9.6%.": [
        "boys taking art",
        "girls being taught the craft",
    ],
    "Of the boys sitting maths, 31% won top marks in comparison to 23% of girls.": [
        "share of boys sitting maths that won top marks",
        "share of girls that won top marks",
    ],
    "Boys did worse than girls, with 51% of male entries awarded a top mark.": [
        "Boys, share of male entries awarded a top mark",
    ],
    "The club won 9,600 fans in May, bringing the total to 48,860.": ["fans that the club won", "fans"],
    "The Fens and Wolds also posted pay gains of 2.9% and 2.4%, respectively.": [
        "Fens, pay gains",
        "Wolds, pay gains",
    ],
    "Sales of new barns climbed 5.7% to 5,520 above a revised July rate of 5,220.": [
        "Sales of new barns, rise",
        "Sales of new barns",
        "Sales of new barns",
    ],
    "Multifamily starts fell 5%.": ["Multifamily starts, fall"],
    "In the most recent term, thefts were up 9% to 4,000.": ["thefts, rise", "thefts"],
    "The hall drew 6,700 guests and a radio audience of 43,700.": [
        "guests that the hall drew",
        "radio audience",
    ],
    "A total of 88 had been out of work.": ["those that had been out of work"],
    "Of the riders hurt, 166 were cyclists, 6% down on 2008.": [
        "riders hurt that were cyclists",
        "riders hurt that were cyclists, fall",
    ],
    "The barge took 6,120 cars and turned 140 away.": ["cars that the barge took", "cars turned away"],
    "The bench fined the owner £1,250.": ["amount that the bench fined the owner"],
    "The margin was 7.2%, in line with 7.1% the year before, and the cover ratio steady at 3.1.": [
        "margin",
        "margin, the year before",
        "cover ratio",
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """A label tells what is counted, whole, and which one of several it is."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]
