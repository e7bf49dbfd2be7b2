"""What a suspect would have to be, as it would be printed."""

import pytest

from unionstats.documents.read import read_document
from unionstats.locale import Language, words
from unionstats.results.suspects import accusation, printed_words, rival_lines, worst_groups
from unionstats.source.audit.audit import audit


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "人均收入34862元，比上年的32795元增长6.8%。\n",
            [
                "6.8%：可能是6.3%（一位数字有误）",
                "34862元：须为35008元 … 35042元",
                "32795元：须为32627元 … 32658元",
            ],
        ),
        (
            "采纳率40.4%，比上年的37.1%提高4.8个百分点。\n",
            ["41.8% … 42.0%", "35.5% … 35.7%", "3.2个百分点 … 3.4个百分点"],
        ),
    ],
)
def test_a_rounded_figure_is_told_in_texts_that_could_be_printed(text: str, told: list[str]) -> None:
    """The first and the last of them; a slip that gives the only one stands for it."""
    one = audit(read_document(text.encode(), "a.md"), "a.md")
    ((_, group),) = one.judged.groups
    lines = rival_lines(group, words(Language("zh")))
    assert all(
        any(text in line.replace(" ", "") for line in lines)
        for text in (one.replace(" ", "") for one in told)
    )


def test_a_text_that_is_printed_often_is_told_once() -> None:
    """The figures of a set of suspects may all be printed alike: there is one text to look for."""
    rows = "| | 2022 | 2023 | Growth |\n|---|---|---|---|\n| Men | 7,702 | 8,120 | 5.4% |\n| Women | 5,804 | 6,223 | 7.2% |\n"
    text = (
        f"# Members in 2023\n\nAll members were 14,433.\n\n{rows}| All members | 13,506 | 14,433 | 6.2% |\n"
    )
    one = audit(read_document(text.encode(), "a.md"), "a.md")
    (group,) = (group for _, group in one.judged.groups)
    assert len(group.suspects[0].figures) == 2
    assert printed_words(group, words(Language.EN)) == "14,433"
    assert accusation(group, words(Language.EN)) == "14,433 explains 3 of 3 failing rules and conflicts"
    assert rival_lines(group, words(Language.EN)) == ["14,433: perhaps 14,343 (two digits swapped)"]


def test_where_two_figures_are_wrong_the_one_that_stands_out_is_told_first() -> None:
    """The other one is one of many."""
    parts = (
        "| 维权 | 1,240 | 23.9% |\n| 活动 | 1,865 | 36.0% |\n| 业务 | 980 | 18.9% |\n| 行政 | 715 | 13.8% |\n"
    )
    rows = f"| 项目 | 金额 | 占比 |\n|---|---|---|\n{parts}| 其他 | 390 | 7.4% |\n| 合计 | 5,180 | 100.0% |\n"
    one = audit(read_document(f"# 支出\n\n{rows}".encode(), "a.md"), "a.md")
    first, second = worst_groups(group for _, group in one.judged.groups)
    assert printed_words(first, words(Language.EN)) == "390"
    assert second.chief is None
