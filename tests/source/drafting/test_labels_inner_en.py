"""English labels of figures inside the words that tell what another figure counts."""

import pytest

from unionstats.source.drafting.draft import draft

LABELS = {
    # how long something lasts: the words go on behind it
    "Some 92% of callers spent five minutes or less on hold.": [
        "share of callers that spent five minutes or less on hold",
        "callers that spent five minutes or less on hold",
    ],
    "In May, 1,240 tenants had been waiting more than 18 months to move home.": [
        "tenants that had been waiting more than 18 months to move home",
        "tenants that had been waiting more than 18 months to move home",
    ],
    "Some 312 pupils were left waiting 2 hours to be collected.": [
        "pupils left waiting 2 hours to be collected",
        "pupils left waiting 2 hours to be collected",
    ],
    "Some 64% of calls were answered so within 60 seconds, up from 61%.": [
        "share of calls answered so within 60 seconds",
        "calls answered so within 60 seconds",
        "share of calls answered so within 60 seconds, the time before",
    ],
    # what parts some from others; the figure that counts may stand behind it
    "About 14% of households with three or more children were poor.": [
        "share of households with three or more children that were poor",
        "children",
    ],
    "Half of clubs with an income of £20,000 or more reported a loss.": [
        "share of clubs with an income of £20,000 or more that reported a loss",
        "clubs with an income of £20,000 or more that reported a loss",
    ],
    "Firms with fewer than 20 employees rose by 5%.": [
        "employees",
        "Firms with fewer than 20 employees, rise",
    ],
    "About 30% of adults earned less than £20,000.": [
        "share of adults that earned less than £20,000",
        "adults that earned less than £20,000",
    ],
    "The number of tenants waiting over 12 weeks rose by 5% to 1,240.": [
        "tenants waiting over 12 weeks",
        "tenants waiting over 12 weeks, rise",
        "tenants waiting over 12 weeks",
    ],
    # in each time, for each of so many
    "We took 12,400 calls, representing 340 a day.": ["calls", "calls, per day"],
    "There was an average of 690 visits per day.": ["visits per day"],
    "Staff cleared 145 cases every week.": ["cases per week that Staff cleared"],
    "There were 12 burns, a rate of 3.4 burns per 1,000 cooks.": ["burns", "burns per 1,000 cooks", "cooks"],
    # what is part of a budget, and who plans it
    "The deficit consisted of £2.1m in Home Care (P1), £3.4m in Day Care (P2) and £0.8m in Transport.": [
        "deficit, in Home Care",
        "deficit, in Day Care",
        "deficit, in Transport",
    ],
    "Home Services were forecasting an overspend of £6.6m.": [
        "overspend that Home Services were forecasting",
    ],
    "We expect that £12m of savings would be made compared to £14m at Quarter 1.": [
        "savings made",
        "savings made",
    ],
    "The area expected to be cut for hay totals 24,800 acres.": ["area expected to be cut for hay"],
    "The number of most serious burns rose to 446.": ["most serious burns"],
    "Pay rose by 9%, leaving the gap between the two at £7m.": ["Pay, rise", "gap between the two"],
    # a share of those that the clause before is about; a share of what was told
    "Our nurses are a mixed group, with 15% from towns in the north and 12% from outside the county.": [
        "share of nurses from towns in the north",
        "share of nurses from outside the county",
    ],
    "Gifts reached £31m - almost a third (32%) of all income.": ["Gifts", "Gifts, share of income"],
    "Some 18% of female clerks were part-timers, compared with 12% of male clerks.": [
        "share of female clerks that were part-timers",
        "share of male clerks that were part-timers",
    ],
    "Of all jobs done in May, repairs accounted for 31%, and hedges 40%.": [
        "repairs, share of jobs done",
        "hedges, share of jobs done",
    ],
    "92% of clerks told us that pay is a worry, with 63% saying it was the main one.": [
        "share of clerks that told us that pay is a worry",
        "share of clerks saying it was the main one",
    ],
    # words of a predicate that go on
    "Some 94% of claims were closed within 20 working days.": [
        "share of claims closed within 20 working days",
        "claims closed within 20 working days",
    ],
    "Some 15 branches met the goal to answer 95% or more of their calls within 20 working days.": [
        "branches that met the goal to answer 95% or more of their calls within 20 working days",
        "branches that met the goal to answer 95% or more of their calls within 20 working days",
        "branches that met the goal to answer 95% or more of their calls within 20 working days",
    ],
    # a verb with a count behind it; those of a bracket; no change is told of "per 1,000"
    "The fund helped 200 firms, Kent backed 116 clubs and town halls rescue 80 cats.": [
        "firms that the fund helped",
        "clubs that Kent backed",
        "cats that town halls rescue",
    ],
    "There were 70 people (2% of adults) who said they walked.": [
        "people who said they walked",
        "people who said they walked, share of adults",
    ],
    "There were 31 complaints per 1,000 trips in May, a rise of 5.7%.": [
        "complaints per 1,000 trips",
        "trips",
        "complaints per 1,000 trips, rise",
    ],
    "Some 177 of the calls were hoaxes – a 5% increase on 2019.": [
        "calls that were hoaxes",
        "calls that were hoaxes, increase",
    ],
    # what only says that something is counted; those of both sexes
    "Burglary fell by 3%, with 228 incidents in May.": ["Burglary, fall", "Burglary, incidents"],
    "Arson took a dip to 86 reported cases.": ["Arson, reported cases"],
    "There were 631 hospital deaths, 352 males and 279 females.": [
        "hospital deaths",
        "hospital deaths, males",
        "hospital deaths, females",
    ],
    "Some 75 tenants were waiting to move – up from 71 tenants in May.": [
        "tenants that were waiting to move",
        "tenants that were waiting to move, in May",
    ],
    # names in a list with brackets; what follows
    "The largest rises in rent were in Leeds (£27; 8%), Hull (£19; 7%) and North Bay (£9; 4%).": [
        "largest rises in rent, Leeds",
        "largest rises in rent, Leeds",
        "largest rises in rent, Hull",
        "largest rises in rent, Hull",
        "largest rises in rent, North Bay",
        "largest rises in rent, North Bay",
    ],
    "York had 560 empty homes, followed by the south-east (86) and the east of Leeds (59).": [
        "York, empty homes",
        "York, empty homes, south-east",
        "York, empty homes, east of Leeds",
    ],
    "The main worry was noise (79 per cent), followed by rents (66 per cent).": ["noise", "rents"],
    # net gains; where those came from
    "In May 1,290 nurses joined, giving a net gain of 719.": ["nurses that joined", "nurses, net gain"],
    "There was a net loss of 134 nurses from Leeds.": ["nurses from Leeds, net loss"],
    "There were 337 new nurses, which included 110 from China, 79 from India and 44 from the Philippines.": [
        "new nurses",
        "new nurses, from China",
        "new nurses, from India",
        "new nurses, from the Philippines",
    ],
    # a share with a form in -ed; a count behind a verb and its preposition
    "Crews did 15% fewer repairs in May, with 88% done within target.": [
        "repairs, fewer",
        "share of repairs done within target",
    ],
    "Of these crashes, 165 resulted in at least one death.": [
        "crashes that resulted in at least one death",
        "death",
    ],
    "The sector is the largest employer, accounting for 2.7 million people.": ["sector, people"],
    "The average landlord has grown from 9,576 to 12,604 homes.": [
        "average landlord, homes",
        "average landlord, homes",
    ],
    # a clause that opens with those it holds for; sums that nothing names
    "Among clerks aged 35–44, burns rose 33% from 2019 (40) to 2020 (53).": [
        "burns among clerks aged 35–44, rise",
        "burns among clerks aged 35–44, 2019",
        "burns among clerks aged 35–44, 2020",
    ],
    "In the retail trade sector, union density was 11%.": ["union density in the retail trade sector"],
    "Even excluding petrol, prices are up 4%.": ["prices excluding petrol, rise"],
    "Over £96m was donated by the public.": ["amount donated by the public"],
    "Some 37% of those working in law and trade and 35% of those in work are from Kent.": [
        "share of those working in law and trade",
        "share of those in work that are from Kent",
    ],
    # words that go on behind the last of a label
    "Some 46 clerks were recorded sleeping badly on a given night.": [
        "clerks recorded sleeping badly on a given night",
    ],
    "Nearly one-third of tenants who approached their local council for help were renting.": [
        "share of tenants who approached local council for help that were renting",
    ],
    "There were 39 new clerks joining 4 branches.": ["new clerks", "new clerks, branches"],
    "A study to test the drug covered 946 nurses.": ["nurses that study to test the drug covered"],
    # a record; those of all; where a level holds; a change in a bracket behind a verb
    "Burns have continued to increase, reaching a record high of 272 in May, up 14%.": [
        "Burns",
        "Burns, rise",
    ],
    "Burns increased by 6% to a new record high of 715.": ["Burns, increase", "Burns"],
    "An astonishing 85 of the total claims involved lifts, up from 50 in 2012.": [
        "claims that involved lifts",
        "claims that involved lifts, in 2012",
    ],
    "For the North West region, the rate was higher at 19%.": ["rate for the North West region"],
    "In May, 12% of waste was sent to landfill (down 3 pp from April).": [
        "share of waste sent to landfill",
        "share of waste sent to landfill, fall",
    ],
    "The office was busy, with 143 letters received and 350 lunches handed into the town.": [
        "letters received",
        "lunches handed into the town",
    ],
    "Homes in blocks with five units or more were let at a rate of 360 in May.": [
        "Homes in blocks with five units or more",
        "Homes in blocks with five units or more, rate",
    ],
    # the thing measured is that of the sentence before
    "Kent sold 32,000 tonnes of hops. Sussex harvested 5,400 tonnes (18% of all hops).": [
        "hops that Kent sold",
        "hops that Sussex harvested",
        "hops that Sussex harvested, share of hops",
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """A figure that only describes is a word of the label of the one that counts."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]
