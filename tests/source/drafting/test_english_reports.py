"""Relations of ordinary reports of unions, councils, courts and censuses, each with a misprint or a neighbour."""

from collections.abc import Callable

import pytest

RULES = {
    # income and spending move no spending
    "Income was £612.4 million and expenditure was £618.9 million, a deficit of £6.5 million. Spending on agency staff fell from £24.0 million to £21.6 million.": [
        "£6.5 million = £618.9 million - £612.4 million"
    ],
    "Income was £612.4 million and spending £608.9 million. Reserves rose from £24.0 million to £27.7 million.": [
        "£27.7 million = £24.0 million + £612.4 million - £608.9 million"
    ],
    # people for each square kilometre are those of the whole place
    "The three towns have 312,000, 187,500 and 94,200 people. The region covers 12,336 square kilometres, giving a density of 150 persons per square kilometre.": [],
    "The population was 1,850,400. The region covers 12,336 square kilometres, giving a density of 180 persons per square kilometre.": [
        "180 persons = 1,850,400 / 12,336 square kilometres * 1.000000 square kilometres"
    ],
    # growth over the time that two levels are told of
    "The population was 1,850,400, up from 1,711,620 in 2011. This represents growth of 8.8 per cent over the decade.": [
        "8.8 per cent = (1,850,400 - 1,711,620) / 1,711,620"
    ],
    "There were 1,850 members in 2021, against 1,815 in 2020. That is growth of 8.8 per cent over the decade.": [],
    # the rest, told by itself
    "The court decided 11,890 claims. Judgment was given in 2,378 claims. The remaining 9,215 were settled.": [
        "11,890 = 2,378 + 9,215"
    ],
    "There are 640 branches. Elections were held in 210. The other 70 sent no report.": [],
}


@pytest.mark.parametrize("text", RULES)
def test_reports_are_read(rules: Callable[[str], list[str]], text: str) -> None:
    """Bounds, ways and rules of what is not printed are left out."""
    assert [one for one in rules(text) if not {"<=", ">", "<"} & {*one.split()} and "?" not in one] == RULES[
        text
    ]
