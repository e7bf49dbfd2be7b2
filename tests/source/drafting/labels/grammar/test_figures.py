"""What the figures of English sentences are told of, by the part that they have in them."""

import pytest

from unionstats.source.drafting.draft import draft

LABELS = {
    "Union membership, which had fallen for years, rose by 3% to 4,120.": [
        "Union membership, rise",
        "Union membership",
    ],
    "The fund cut its running costs by £0.4m to £2.1m.": ["running costs, cut", "running costs"],
    "Of the 64 claims that we closed, 41 were settled and 12 were withdrawn.": [
        "claims",
        "claims settled",
        "claims withdrawn",
    ],
    "The share of women among stewards stayed at 38%, while that of members fell to 51%.": [
        "share of women among stewards",
        "share of members",
    ],
    "Reported accidents, many of them at night, were down 4.2% on the year.": ["Reported accidents, fall"],
    "Dues of £1.3m were collected, or £31 per member.": ["Dues collected", "Dues collected per member"],
    "Repairs accounted for 22% of spending, cleaning 9% and insurance 4%.": [
        "Repairs, share of spending",
        "cleaning, share of spending",
        "insurance, share of spending",
    ],
    "Hull has 1,450 members and York has 980.": ["Hull, members", "York, members"],
    "A further 310 nurses joined in May, bringing the total to 5,200.": [
        "nurses that joined",
        "nurses",
    ],
    "There were 18,600 visits to the library in 2021, compared with 21,400 in 2019.": [
        "visits to the library, in 2021",
        "visits to the library, in 2019",
    ],
    "Falls (38), burns (21) and cuts (17) were the commonest injuries.": ["Falls", "burns", "cuts"],
    "The hall led the way with 10,300 guests and Leeds reported growth of 21%.": [
        "guests",
        "Leeds, growth",
    ],
    "The council trimmed its transport budget from £6.2m to £5.9m, leaving £0.3m.": [
        "transport budget, the time before",
        "transport budget",
        "transport budget, leaving",
    ],
    "Fees rose 2.5%, fines by 4% and rents by 1%.": ["Fees, rise", "fines, rise", "rents, rise"],
    "Two thirds (66.4%) of the branches that replied had held a ballot.": [
        "share of branches that replied that had held a ballot",
        "share of branches that replied that had held a ballot",
    ],
    "The backlog grew to a record 7,450 cases, 12% more than in March.": ["backlog, cases", "backlog, more"],
    "The auditors found that 14 of the 52 contracts lacked a signature.": [
        "contracts that lacked a signature",
        "contracts",
    ],
    "Income from courses, excluding grants, came to £88,000.": ["Income from courses"],
    "The vacancy rate was 3.1 percentage points lower than in schools.": [
        "vacancy rate, lower than in schools"
    ],
    "The board expects to spend £2.4m on repairs and £0.9m on training.": [
        "board, spend on repairs",
        "board, on training",
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """A label says what is counted, and what tells it from its neighbours."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]


def test_a_sentence_of_many_figures_is_read_in_parts() -> None:
    """Its figures have labels, and the time is bounded by its length."""
    text = "We saw " + ", ".join(f"{number} clubs" for number in range(101, 301)) + "."
    labels = {figure.label for figure in draft(text).figures}
    assert labels <= {"clubs", "clubs saw"}
