"""Each figure of a sound text is misprinted in turn; where its rules say so, the audit tells of it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import unionstats
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.drafted import Draft, DraftRule

SOUND = [
    (
        "The union had 12,480 members at the end of 2023, of whom 7,488 (60.0%) were women. A year before there had been"
        " 12,000, so membership grew by 480, or 4.0%."
    ),
    (
        "Income came to £3,640,000 and expenditure to £3,325,000, leaving a surplus of £315,000. Subscriptions brought in"
        " £2,912,000, which was 80.0% of all income."
    ),
    "The fund opened the year with £1,320,000. It received £580,000 and paid out £440,000, and so closed with £1,460,000.",
    (
        "Turnout was 64.5% against 58.2% in 2021, a rise of 6.3 percentage points. Of 24,000 ballot papers sent out, 15,480"
        " were returned."
    ),
    "Council spending rose from £48.5 million to £52.6 million, an increase of £4.1 million or 8.5%.",
    "Of the 1,187 planning applications decided in the year, 1,092 were decided within the time limit (92.0%).",
    "We paid £2,375,000 to 1,900 families, an average of £1,250 each.",
    "年末会员12480人，其中女会员7488人，占60.0%。上年末会员12000人，一年增加480人，增长4.0%。",
    "全年收入364.0万元，支出332.5万元，结余31.5万元。其中会费收入291.2万元，占收入的80.0%。",
    "年初结转132万元，本年收入58万元，支出44万元，年末结余146万元。",
    "投票率为64.5%，比2021年的58.2%提高6.3个百分点。发出选票24000张，收回15480张，收回率64.5%。",
    "发放补助237.5万元，惠及1900户，户均1250元。比上年的228.0万元增长4.2%。",
    "财政支出由48.5亿元增加到52.6亿元，增加4.1亿元，增长8.5%。",
]
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def misprints(number: str) -> Iterator[str]:
    """Yield a printed number with its first two neighbours that differ exchanged, and with another last digit."""
    places = [at for at, one in enumerate(number) if one.isdigit()]
    for one, other in pairwise(places):
        if number[one] != number[other] != "0":
            yield f"{number[:one]}{number[other]}{number[one + 1 : other]}{number[one]}{number[other + 1 :]}"
            break
    last = places[-1]
    yield f"{number[:last]}{(int(number[last]) + 5) % 10}{number[last + 1 :]}"


def fails(rule: DraftRule, stated: dict[str, str]) -> bool:
    """Whether a rule fails by the printed texts of its figures."""
    names = "|".join(sorted(map(re.escape, rule.figures), key=len, reverse=True))
    equation = re.sub(rf"(?<!\w)(?:{names})(?!\w)", lambda found: stated[found.group()], rule.rule)
    return unionstats.solve(equation).verdict == "inconsistent"


def misprinted(sound: Draft, text: str) -> Iterator[tuple[str, str]]:
    """Yield each misprint that a rule of a sound text denies: the number, and the whole text with it."""
    stated = {one.id: one.stated for one in sound.figures if one.stated}
    for figure in sound.figures:
        rules = [one for one in sound.rules if figure.id in one.figures and one.question is None]
        rules = [one for one in rules if stated.keys() >= {*one.figures}]
        number = NUMBER.search(figure.stated or "")
        if number is None or text.count(number.group()) != 1:
            continue
        for wrong in misprints(number.group()):
            printed = {**stated, figure.id: stated[figure.id].replace(number.group(), wrong)}
            if any(fails(one, printed) for one in rules):
                yield wrong, text.replace(number.group(), wrong)


@pytest.mark.parametrize("text", SOUND)
def test_a_misprint_of_a_figure_that_is_tied_is_told(text: str, tmp_path: Path) -> None:
    """The rule is drafted whatever the figures are, and what fails names the misprinted one."""
    report = tmp_path / "report.txt"
    missed, tried = [], 0
    for wrong, printed in misprinted(draft(text), text):
        report.write_text(printed, encoding="utf-8")
        told = [one.stated or "" for finding in unionstats.audit(report).findings for one in finding.figures]
        missed += [] if any(wrong in one for one in told) else [wrong]
        tried += 1
    assert missed == []
    assert tried > 1
