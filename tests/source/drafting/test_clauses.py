"""The sentence and clause around each figure."""

import pytest

from unionstats.languages.language import language_of
from unionstats.source.drafting.clauses import Item, Kind, items
from unionstats.source.figures import printed_figures
from unionstats.source.layout import Layout


def read(text: str) -> list[Item]:
    """Return the items of all paragraphs."""
    layout = Layout(text)
    return [one for row in items(layout, printed_figures(layout)) for one in row]


def test_gap_lead_and_tail() -> None:
    """From the figure before, from the mark before, and to the next mark or figure."""
    first, second, third = read("去年，全市会员５人，比上年增加3个工种、4%。")
    assert (first.gap, first.lead, first.tail, first.first) == ("去年,全市会员", "全市会员", "", True)
    assert (second.gap, second.lead, second.tail, second.first) == (
        ",比上年增加",
        "比上年增加",
        "工种、",
        False,
    )
    assert (third.gap, third.kind) == ("工种、", Kind.RATE)


@pytest.mark.parametrize(
    ("text", "sentences", "parts"),
    [
        ("会员5人，干部3人。基层工会2个。", [1, 1, 2], [1, 1, 2]),
        ("会员5人；干部3人。基层工会2个。", [1, 1, 2], [1, 2, 3]),
        ("会员5人\n\n干部3人\n\n基层工会2个", [1, 2, 3], [1, 2, 3]),
        ("Dues rose to 4.5 million. Members gave 3.2 million; firms gave 1.3 million.", [1, 2, 2], [1, 2, 3]),
    ],
)
def test_sentences_and_parts_are_counted(text: str, sentences: list[int], parts: list[int]) -> None:
    """A point inside a number ends none."""
    found = read(text)
    assert [one.sentence for one in found] == sentences
    assert [one.part for one in found] == parts


def test_a_line_break_of_the_layout_is_no_mark() -> None:
    """It is nothing in Chinese and a space in English."""
    assert read("前文说明。\n\n带动基层宣\n讲活动5场")[0].lead == "带动基层宣讲活动"
    assert read("Before.\n\nThe union\ntrained 12 workers")[0].lead == "The union trained "


def test_an_age_is_a_word_of_what_it_describes() -> None:
    """60岁及以上人口为5人: the 5 are people of that age, which is no figure."""
    (people,) = read("60岁及以上人口为5人")
    assert people.lead == "60岁及以上人口为"


def test_a_range_between_unlike_units_is_none() -> None:
    """4% to 520 gives a growth and a level."""
    assert [one.role.value for one in read("Branches grew 4% to 520 in 2020.")] == ["plain", "plain"]
    assert [one.role.value for one in read("Firms of 20 to 50 workers.")] == ["range", "range"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全市会员", "zh"),
        ("Union members", "en"),
        ("全市GDP同比增长", "zh"),
        ("", "zh"),
        ("The 工会 is a union here", "en"),
    ],
)
def test_language_of_a_paragraph(text: str, language: str) -> None:
    """English where Latin letters are far more than Chinese characters."""
    assert language_of(text).code == language


def test_words_around_are_bounded() -> None:
    """However long a clause is."""
    long = read("会" * 5000 + "5人" + "会" * 5000)[0]
    assert max(len(long.gap), len(long.lead), len(long.tail)) <= 160


def test_figures_in_brackets_stand_aside() -> None:
    """Each bracket of a sentence has a number; one that is never closed ends with its sentence."""
    text = "会员10人（女20人（青年30人），男40人），共50人（60人）。工会70家（80家。基层90家。"
    assert [item.aside for item in read(text)] == [0, 1, 2, 1, 0, 3, 0, 4, 0]
