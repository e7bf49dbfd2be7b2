"""English labels: which noun phrase of a sentence is the thing counted, and where it ends."""

import pytest

from unionstats.source.drafting.draft import draft

LABELS = {
    # a verb and its object: the object is what the figure is of
    "The branch has a policy to retain a minimum hardship reserve of £40,000.": ["minimum hardship reserve"],
    "The plan requires savings of £3.1m.": ["savings"],
    "The council agreed to propose a parking charge of £4.20.": ["parking charge"],
    "Grants provided investment of £2.4m.": ["investment"],
    "The survey found household debt had fallen by 4%.": ["household debt, fallen by"],
    "Rents rose by 3%, providing an average rent of £88.40 per week.": ["Rents, rose by", "average rent"],
    "Growth in spending of 9% outpaced growth in income of 6%.": ["spending, Growth", "income, growth"],
    "There has been wasteful spending of £2.7m.": ["wasteful spending"],
    "Rents could be raised by up to 2.5%.": ["Rents, raised by"],
    # a figure inside what another one is told of
    "Spending by the top 40 branches grew by 8%.": [
        "top branches",
        "Spending by the top 40 branches, grew by",
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
    "Theft rose by 3%, fraud by 1% and arson by 5%.": ["Theft, rose by", "fraud, rose by", "arson, rose by"],
    # an increase is one of what is spoken of, whatever the word behind its figure
    "There were 670 house fires, compared with 640 in 2020, an increase of 30 incidents.": [
        "house fires",
        "house fires",
        "house fires, increase of",
    ],
    "Filings went from 8,400 to 8,820 in the 2021 term, a 5 percent increase.": [
        "Filings",
        "Filings",
        "Filings, increase",
    ],
    # a record is a record of what is spoken of
    "The number of trainees rose 4% to a record high of nearly 690.": ["trainees, rose", "trainees"],
    "Visits increased 3% to set a new record of 10,290.": ["Visits, increased", "Visits"],
    # its own sentence has a subject
    "Grants of £4m were paid. Housing and health remained the most popular causes, receiving £565,000.": [
        "Grants paid",
        "Housing and health",
    ],
    "Members paid £4m in dues. The gap between pay and prices is the smallest in years at £90.": [
        "dues that Members paid",
        "gap between pay and prices",
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """A label is the thing that is counted, whole, and nothing else."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]
