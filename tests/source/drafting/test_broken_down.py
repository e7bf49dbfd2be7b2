"""Sums that a sentence, a paragraph or the lines of a list tell behind their whole."""

import pytest

from tests.source.drafting.test_sums import as_printed

CASES: list[tuple[str, list[str]]] = [
    # what the sentence before tells, by groups
    (
        (
            "Fines came to £41.7 million. They fell into three groups: delay (£19.6 million), waste (£15.2 million) and "
            "theft (£6.5 million)."
        ),
        ["£41.7 million = £19.6 million + £15.2 million + £6.5 million"],
    ),
    (
        "违规资金41.7万元。分为三类：未招标19.6万元、擅自变更15.2万元、重复支付6.5万元。",
        ["question 41.7万元 = 19.6万元 + 15.2万元 + 6.5万元"],
    ),
    (
        "违规资金41.7万元，分三类：未招标19.6万元、擅自变更15.2万元、重复支付6.5万元。",
        ["question 41.7万元 = 19.6万元 + 15.2万元 + 6.5万元"],
    ),
    (
        "The trust raised £50 million. It met two friends: the bank (£5 million), the city (£3 million).",
        [],
    ),
    # and the paragraph before
    (
        "The union had 48,260 members.\n\nMembership by trade was as follows: rail 21,540, care 18,235 and others 8,395.",
        ["48,260 members = 21,540 + 18,235 + 8,395"],
    ),
    # a list of parts, with the share of one of them
    (
        (
            "The network carried 18.42 million people. Buses accounted for 9.76 million, or 53.0% of the total, rail for 6.53 "
            "million and ferries for 2.31 million."
        ),
        [
            "53.0% = 9.76 million / 18.42 million people",
            "18.42 million people = 9.76 million + 6.53 million + 2.31 million",
        ],
    ),
    (
        "There were 2,937,155 students, with 2,053,520 in their first course and 883,635 in another.",
        ["2,937,155 students = 2,053,520 + 883,635"],
    ),
    ("There were 2,937,155 students, with 2,053 in hospital and 88,363 in another town.", []),
    # the lines of a list
    (
        "The union has 4,800 members:\n\n- 2,000 in the north\n- 1,500 in the south\n- 1,300 in the west",
        ["4,800 members = 2,000 + 1,500 + 1,300"],
    ),
    ("全市会员4800人：\n\n- 东片2000人\n- 西片1500人\n- 南片1300人", ["4800人 = 2000人 + 1500人 + 1300人"]),
    ("The union has 4,800 members. Its trades:\n\n- 2,000 in buses\n- 1,500 in trains", []),
    (
        "- Cargo: 308,408 tonnes;\n- Domestic: 113,923 tonnes;\n- International: 195,185 tonnes.",
        ["308,408 tonnes = 113,923 tonnes + 195,185 tonnes"],
    ),
    ("- Visits: 9,000\n- Domestic: 4,100\n- International: 3,200\n- In transit: 1,700", []),
    # lines below a line
    (
        (
            "- 1,707 enquiries\n- 3,955: the complaints decided. A decrease of 6% on 4,226.\n  - 3,285 were decided before\n"
            "  - 680 were investigated\n- 1,160 recommendations:\n  - 386 for redress\n  - 644 for learning\n  - 130 others"
        ),
        ["6% = (4,226 - 3,955) / 4,226", "3,955 = 3,285 + 680", "1,160 = 386 + 644 + 130"],
    ),
    # a change of the level before, in a sentence of its own
    (
        "The population was 612,480, against 571,960 in 2011. It has thus grown by 40,520, or 7.9 percent.",
        ["40,520 = 612,480 - 571,960", "7.9 percent = (612,480 - 571,960) / 571,960"],
    ),
]


@pytest.mark.parametrize(("text", "rules"), CASES)
def test_a_list_tells_the_parts_of_what_stands_before_it(text: str, rules: list[str]) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert as_printed(text) == rules
