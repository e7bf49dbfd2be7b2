"""What staff write in English reports: the rules that their words state, and sound words that are not accused."""

from collections.abc import Callable

import pytest

Rules = Callable[[str], list[str]]

STATED: dict[str, list[str]] = {
    # two spaces behind a full stop, as typists put them
    "12 claims were settled since April.  Of those, 8 were won.\n\n13 appeals were decided.  Of those, 9 appeals (69%)"
    " were dismissed and 4 appeals (31%) allowed.": [
        "8 <= 12",
        "69% = 9 / 13",
        "31% = 4 / 13",
        "13 = 9 + 4",
    ],
    # both ends of a change behind it, or in the next sentence
    "The data showed a 14% increase in recorded offences, from 630 to 719.": [
        "14% = (719 - 630) / 630",
    ],
    "The firm reported a 134 per cent increase in pre-tax profit, which rose from £65.1m to £152m for the"
    " six months.": [
        "134 per cent = (£152m - £65.1m) / £65.1m",
    ],
    "The branch saw a fall of 5% in the number of its members, from 4,000 to 3,900.": [
        "5% = (4,000 - 3,900) / 4,000",
    ],
    "There was a 2 percentage point rise in turnout, from 40% to 43%.": [
        "2 percentage point = 43% - 40%",
    ],
    "We saw an increase of 130 in membership, from 4,080 to 4,210.": [
        "130 = 4,210 - 4,080",
    ],
    "Public order offences have increased by 65.5 per cent. There were 1,392 offences last year compared to"
    " 841 the previous year.": [
        "65.5 per cent = (1,392 - 841) / 841",
    ],
    "The number of calls went up by 20%. We took 620 calls this year, against 500 last year.": [
        "20% = (620 - 500) / 500",
    ],
    # how far an overspend, itself a difference, got better
    "The forecast outturn is £49.32m, an overspend of £0.72m. At the end of September the forecast"
    " overspend was £0.88m, so the position has improved by £0.16m.": [
        "£0.72m = £49.32m - ?1",
        "£0.16m = £0.88m - £0.72m",
    ],
    "The council reports an overspend of £0.655m, which is an improvement of £5.559m from month 11.": [],
    # causes, each with its amount in brackets; all by region of what an earlier paragraph names
    "The outturn was £21.90m against a budget of £20.80m, an overspend of £1.10m. The pressure comes from"
    " placements (£0.74m), home care (£0.25m) and transport (£0.11m).": [
        "£1.10m = £21.90m - £20.80m",
        "£1.10m = £0.74m + £0.25m + £0.11m",
    ],
    "Revenue rose 8% to £324.0m (2022: £300.0m).\n\nRevenue by region: home £162.0m, rest of Europe £97.2m"
    " and Americas £64.8m.": [
        "8% = (£324.0m - £300.0m) / £300.0m",
        "£324.0m = £162.0m + £97.2m + £64.8m",
    ],
    # what was there at the start, and what it rose to by the surplus
    "Income came to £126,300. Expenditure was £118,900, leaving a surplus of £7,400. Reserves, which stood"
    " at £41,200 at the start of the year, rose to £48,900.": [
        "£7,400 = £126,300 - £118,900",
        "£48,900 = £41,200 + £7,400",
    ],
    "The branch made a surplus of £7,400. The hardship fund stood at £41,200 at the start of the year, and"
    " rose to £43,000.": [],
    # the whole of a rate is larger than its part, if the rate is
    "We dealt with 260 cases. Of these, 104 concerned sickness, 78 grading, 52 discipline and 26 other"
    " matters. 182 cases were closed by the end of the year, a closure rate of 70%.": [
        "70% = 182 cases / 260 cases",
        "260 cases = 104 + 78 + 52 + 26",
    ],
    "Questionnaires were sent to 180 managers; 126 answered. The response rate of 60% was welcome.": [
        "60% = 126 / 180 managers",
    ],
}


@pytest.mark.parametrize(("text", "stated"), STATED.items())
def test_what_staff_write_is_stated(rules: Rules, text: str, stated: list[str]) -> None:
    """The rules of a text, with its figures as it prints them."""
    assert rules(text) == stated
