"""Two figures side by side: in brackets behind a rate, more or less than each other, or so many times as much."""

import pytest

from tests.source.drafting.test_sums import as_printed

CASES: list[tuple[str, list[str]]] = [
    # two levels in brackets behind the rate between them
    ("Pay rose 4% (£600 to £642).", ["4% = (£642 - £600) / £600"]),
    (
        "Traffic grew by 17% from 2008 to 2018 (2.8 to 3.3 billion miles).",
        ["17% = (3.3 billion miles - 2.8 billion miles) / 2.8 billion miles"],
    ),
    ("Women earned 12% less than men (£892 against £1,014).", ["12% = (£1,014 - £892) / £1,014"]),
    (
        "The young earned 87 percent of what others earned ($892 versus $1,095).",
        ["87 percent = $892 / $1,095"],
    ),
    ("Pay rose 4% (£600 to £900 for the old).", []),
    (
        "A 25% fall in deaths (253 against 339 in 2017, which had 71 at one fire).",
        ["25% = (339 - 253) / 339"],
    ),
    (
        "There were 247 deaths compared to 344 in the year before – which had one large fire – marking a 23% decrease.",
        ["23% = (344 - 247) / 344"],
    ),
    (
        "Fires fell by 10% to 144,000. Those at home are at their lowest since 1977 (53,000, down 6%).",
        ["10% = (? - 144,000) / ?", "6% = (? - 53,000) / ?"],
    ),
    # a share of a whole that is named between it and its part
    ("7% of all car users (303 out of 4,557) were children.", ["7% = 303 / 4,557"]),
    ("Two in five callers, 14,560 of 36,400, were new.", ["Two in five = 14,560 / 36,400"]),
    ("One in five members (960 of 4,800) voted.", ["One in five = 960 / 4,800"]),
    ("30% of staff are women, 12 of the 50 managers are men.", []),
    (
        "We had 556,884 calls. Crews put out 159,685 fires. Fires accounted for 29% of all calls.",
        ["29% = 159,685 / 556,884"],
    ),
    # all the shares of one whole
    ("The makeup of the town was 45.3% male and 57.4% female.", ["100% = 45.3% + 57.4%"]),
    ("The split of the workforce was 40% drivers, 35% cleaners and 52% clerks.", ["100% = 40% + 35% + 52%"]),
    # which one is more
    (
        "The rate for men (10.8 percent) was higher than that for women (9.7 percent).",
        ["10.8 percent > 9.7 percent"],
    ),
    ("The pass rate was 97.4%, below the 95% standard.", ["97.4% < 95%"]),
    ("It was 12% more than the 10% target.", []),
    ("The share ticked down between 2018 and 2019, from 11.7% to 11.9%.", ["11.9% < 11.7%"]),
    ("Filings leaped from 1,011 to 2,200.", ["2,200 > 1,011"]),
    ("The rate of upheld complaints was 63%. Up from 66% last year.", ["63% > 66%"]),
    ("We found fault in 67% of cases. This is a slight decrease from 71% in 2022.", ["67% < 71%"]),
    (
        "The margin decreased to 40.2% in the last quarter of 2012, compared to 41.1% in the last quarter of 2011.",
        ["40.2% < 41.1%"],
    ),
    ("The rate increased to 40.2% in 2012, compared to 41.1% in Scotland.", []),
    ("Of pupils 17.3% are known to be poor, an increase from 18.4% in 2019.", ["17.3% > 18.4%"]),
    ("The average class was 26.7 in infant schools – up from 26.6 in 2021.", ["26.7 > 26.6"]),
    (
        "Spending increased a bit: from £251 million in 2017 to £246 million in 2018.",
        ["£246 million > £251 million"],
    ),
    # an amount for each of what stands behind it
    (
        (
            "Income of $3.0 million, or $0.04 per share, on 84.4 million shares compared to $4.7 million, or $0.06 per share, on "
            "84.2 million shares last year."
        ),
        ["$0.04 = $3.0 million / 84.4 million", "$0.06 = $4.7 million / 84.2 million"],
    ),
    # so many times as much
    ("We housed 1,274 people, twice as many as the 673 housed in 2019.", ["2.0 = 1,274 people / 673"]),
    ("We housed 1,274 people, nearly twice as many as the 700 housed in 2019.", []),
    ("Costs rose in the first half from 30 to 40.", ["40 > 30"]),
    # a mean whose count is two sentences off
    (
        "The union has 48,260 members. Dues were £9.37 million. The average due was therefore £149 per member.",
        ["£149 = £9.37 million / 48,260 members"],
    ),
    # what is left of this
    (
        "Spending was £4.2 million. Of this, £3.1 million went on pay; the remaining £1.5 million was spent on rent.",
        ["£4.2 million = £3.1 million + £1.5 million"],
    ),
    # over a span of time, and a sentence without a verb
    (
        "We took 46,265 calls over 12 months, 6% more than in 2018 (43,646).",
        ["6% = (46,265 - 43,646) / 43,646"],
    ),
    (
        "Appeals numbered 4,226. A decrease of 9% on 4,496 in the year before.",
        ["9% = (4,496 - 4,226) / 4,496"],
    ),
]


@pytest.mark.parametrize(("text", "rules"), CASES)
def test_two_figures_side_by_side_are_held_against_each_other(text: str, rules: list[str]) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert as_printed(text) == rules
