"""English labels hold what the clause of a figure says of it, not only the phrase beside it."""

import pytest

from unionstats.source.drafting.draft import draft

LABELS = {
    # what a verb that only carries a figure tells of
    "Hull recorded the highest figure at 31% of calls.": ["Hull, share of calls"],
    "Cyclists have suffered an 8% rise in deaths.": ["Cyclists, deaths, rise"],
    "Hull had 12 members in 2019 (15) and 9 trainees.": [
        "Hull, members, in 2019",
        "Hull, members, 2019",
        "Hull, trainees",
    ],
    "The largest number of claims came from staff of Leeds (37), followed by York (24) and Goole (12).": [
        "claims, staff of Leeds",
        "claims, staff of York",
        "claims, staff of Goole",
    ],
    "Solar power led the field, with 346 MW of new plant.": ["Solar power, new plant"],
    # but not who did, set or published it, nor another clause
    "The council had set a reserve of £3 million.": ["reserve"],
    "The accounts show a deficit of £12,000.": ["deficit"],
    "Rents rose by 3%, fees by 1% and fines by 5%.": ["Rents, rise", "fees, rise", "fines, rise"],
    "Ballots were held in 57 workplaces.": ["workplaces"],
    "Absence stood at 7%, made up of leave of 5% and strikes of 2%.": ["Absence", "leave", "strikes"],
    # also of those that go back to another figure
    "Hybrids now have a 6% market share, compared to 4.6% in 2017.": [
        "Hybrids, market share",
        "Hybrids, market share, in 2017",
    ],
    "Hull had the most days lost to strikes, at 602. In 2014 some 788 days were lost to fog.": [
        "Hull, days lost to strikes",
        "days lost to fog",
    ],
    # where it holds, of whom it is told
    "Claims rose by 25% in private homes, but fell by 4% in council homes.": [
        "Claims in private homes, rise",
        "Claims in council homes, fall",
    ],
    "For children in care the trust ran 102 courses.": ["courses that the trust ran for children in care"],
    "For cyclists, the total was 101. In terms of deaths alone, there was an average of 17.": [
        "cyclists",
        "deaths alone, average",
    ],
    "Across the country, 12 fires were put out.": ["fires put out"],
    # a change in a part of what has changed
    "There were 597 fires last year, up 11%, comprising a 1% fall in barns and a 52% rise in woods.": [
        "fires",
        "fires, rise",
        "fires, barns, fall",
        "fires, woods, rise",
    ],
    "Fires were up 9%, with a 2% rise in barns and a 29% rise in woods.": [
        "Fires, rise",
        "Fires, barns, rise",
        "Fires, woods, rise",
    ],
    # what was done with it
    "Some 61% of first claims received a full award, compared with 52% of late claims.": [
        "share of first claims that received a full award",
        "share of late claims that received a full award",
    ],
    "This year, 118 claims (2%) ended in failure.": [
        "claims that ended in failure",
        "claims that ended in failure, share",
    ],
    "We ran 34 courses with 252 pupils attending.": ["courses", "pupils attending"],
    "Some 82% of tenants being paid in time were glad.": ["share of tenants paid in time"],
    # the whole of a share, told of the figure before
    "Boys took 12% of all places and girls made up 9%.": [
        "share of places that Boys took",
        "girls, share of places",
    ],
    "Fleet sales were down by 12%, compared with a 10% fall for shops and an 8% fall for homes.": [
        "Fleet sales, fall",
        "shops, fall",
        "homes, fall",
    ],
    # what the words go back to
    "There was a slight rise in the number of goats, to 6,300.": ["goats"],
    "The amount of glass reused fell. In May it was 93 tonnes, down from 102 tonnes in April.": [
        "glass reused",
        "glass reused, in April",
    ],
    "We gave 12 grants. That’s 44% more than planned.": ["grants", "grants, more than planned"],
    "Exports of beef are forecast to decline to 1.4 million kt.": ["Exports of beef"],
    "The precept was £92,400. That comes to £84 for each dwelling.": ["precept", "precept for each dwelling"],
    "Take-up reached 4.3 million homes, that is 25% of those that could have it.": [
        "Take-up, homes",
        "Take-up, share of those that could have it",
    ],
    "The audit says it has found 12 faults.": ["faults"],
    # subjects that go on over a clause or a name in commas
    "Output of the mine, Kettle in North Fife, fell by 23%.": ["Output of the mine, fall"],
    "The number of cases in which the tenant won rose by 21%.": ["cases in which the tenant won, rise"],
    "Sales as a share of income were 19%.": ["Sales as a share of income"],
    "Costs grew by 5%, as membership in the region swelled by 200 people.": [
        "Costs, growth",
        "membership in the region, swelled by",
    ],
    # out of what they are in goes on with those who are, as due to does
    "The number of people out of work was down 48,000 to 2.47m.": [
        "people out of work, fall",
        "people out of work",
    ],
    "The number of children out of school fell to 480.": ["children out of school"],
    # what each of two changes counts stands behind it
    "There was a fall of 4,000 full-time workers to 20.92 million, but a rise of 42,000 part-time workers "
    "to 7.25 million.": [
        "full-time workers, fall",
        "full-time workers",
        "part-time workers, rise",
        "part-time workers",
    ],
    "Members numbered 1,200, an increase of 300 on 2019.": ["Members", "Members, increase"],
    # a phrase that opens a clause right before its figure says where that holds, and the verb is not said again
    "In Goole 45% of fines were paid, in York 70% and in Hull, 96%.": [
        "share of fines paid in Goole",
        "share of fines paid in York",
        "share of fines paid in Hull",
    ],
    "Among nurses 45% agreed, among porters 70%.": [
        "share of nurses that agreed",
        "share of porters that agreed",
    ],
    "In the east 12% agreed and in the west 7% did.": [
        "share that agreed in the east",
        "share that agreed in the west",
    ],
    # what is said to have changed, what a form in -ing changes, and what one in -ing is that opens a sentence
    "The books show spending increased from £62m to £63m.": ["spending, the time before", "spending"],
    "More halls opened, increasing the rental income by £3.7m to £27.5m.": [
        "rental income, increase",
        "rental income",
    ],
    "Overspending in the northern areas amounted to £5m.": ["Overspending in the northern areas"],
    # a name in commas behind what it names
    "Letters to the Police and Crime Commissioner, Jane Hill, rose by 2% to 846.": [
        "Letters to the Police and Crime Commissioner, rise",
        "Letters to the Police and Crime Commissioner",
    ],
    # ages that only name a group, and are no figures
    "There were 400 residents aged 90 and over.": ["residents aged 90 and over"],
    "Pensioners (65 and over) numbered 6,400, and the number of people aged 85+ was 900.": [
        "Pensioners",
        "people aged 85+",
    ],
    "The 25 to 34 age group grew by 12%.": ["25 to 34 age group, growth"],
    # what only stands at a level, or is the highest somewhere
    "The strike fund, now standing at £3m, is safe.": ["strike fund"],
    "The share of women was the highest ever, standing at 42%.": ["share of women"],
    "Turnout was lowest among porters (12%) and highest among nurses (45%).": [
        "Turnout, among porters",
        "Turnout, among nurses",
    ],
    "The gross margin for full year 2008 was 53.9%.": ["gross margin"],
    # so does a time
    "By April 45% of bills had been sent, by July 70% and by October 96%.": [
        "share of bills sent, April",
        "share of bills sent, July",
        "share of bills sent, October",
    ],
}

PERIODS = {
    "In 2019 we ran 12 courses, in 2020 we ran 14 and in 2021 we ran 15.": ["2019", "2020", "2021"],
    "In 2019, 12 nurses left; in 2020, 14 and in 2021, 15.": ["2019", "2020", "2021"],
    "There were 12 strikes in 2019, 13 in 2020 and 14 in 2021.": ["2019", "2020", "2021"],
    "The league had a slump in 2009, with gates falling from 8,539 in 2008 to 6,338 in 2009.": [
        "2008",
        "2009",
    ],
    "Farms picked 9,600 tonnes in 2023, after frost had cut the previous crop to 7,100 tonnes.": [
        "2023",
        None,
    ],
    "Growers sowed 1,200 hectares after a dry autumn in 2022.": [None],
    "Visits hit 2,270, the most since records began in 2010.": [None],
}


REGIONS = {
    "UK sent 866 guests and Russia 433.": ["UK", "Russia"],
    "In Spain 52 were sold, while in the US market sales came to 44.": ["Spain", "US"],
    "Spain lent US$12m.": ["Spain"],
}


@pytest.mark.parametrize("text", REGIONS)
def test_regions(text: str) -> None:
    """The place is the one that the words beside a figure name."""
    assert [figure.region for figure in draft(text).figures if figure.stated] == REGIONS[text]


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """A reader who sees a label and a value alone knows what is counted."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    """The time that opens the next clause is none of the figure before it."""
    assert [figure.period for figure in draft(text).figures if figure.stated] == PERIODS[text]
