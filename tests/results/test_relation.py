"""Relations in the words of the report."""

import pytest

from unionstats.documents.read import read_document
from unionstats.locale import Language, words
from unionstats.results.relation import finding_message
from unionstats.source.audit.audit import audit


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("科技型企业62家，占表彰企业总数的77.3%。\n", "：没有整数能得出77.3%：80得77.5%、81得76.5%"),
        ("2021年，全市工会会员13人，比上年增长7.0%。\n", "：没有整数能得出7.0%：12得8.3%、13得0.0%"),
        (
            "采纳率40.4%，比上年的37.1%提高4.3个百分点。\n",
            "：按审核关系计算为3.2个百分点 … 3.4个百分点，印的是4.3个百分点",
        ),
    ],
)
def test_a_finding_says_what_the_rule_gives(text: str, told: str) -> None:
    """For a total that is not printed the two numbers that come nearest."""
    one = audit(read_document(text.encode(), "a.md"), "a.md")
    (finding,) = one.findings
    assert finding_message(finding, one, words(Language("zh"))).endswith(told)


def test_one_of_a_unit_is_told_without_its_decimals() -> None:
    """A mean over a time is told of one week, though its rule needs a finer number than any printed."""
    report = b"Sales came to 41,250 in 50 weeks, an average of 975 a week.\n"
    one = audit(read_document(report, "a.md"), "a.md")
    assert " * 1 weeks: " in finding_message(one.findings[0], one, words(Language("en")))


def test_figures_of_one_name_are_told_apart_by_their_texts() -> None:
    """A figure before and after bears one label."""
    one = audit(read_document("工会干部由220人增加到224人，增加6人。\n".encode(), "a.md"), "a.md")
    told = finding_message(one.findings[0], one, words(Language("zh")))
    assert told.startswith("工会干部增加 应等于 工会干部（224人） - 工会干部（220人）")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Membership rose by 5% to 120 from 112.\n", "rise in Membership"),
        ("Costs were down 9% to £8.0m from £9.0m.\n", "fall in Costs"),
        ("Membership saw an increase of 5% to 120 from 112.\n", "increase in Membership"),
        ("Membership stood at 120, 5% more than the 112 of 2021.\n", "Membership, more"),
    ],
)
def test_a_change_is_told_as_one_of_what_changed(text: str, told: str) -> None:
    """Its label says the change behind it: Membership, rise."""
    one = audit(read_document(text.encode(), "a.md"), "a.md")
    assert finding_message(one.findings[0], one, words(Language("en"))).startswith(f"{told} should equal ")
