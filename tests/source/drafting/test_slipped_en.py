"""Relations of English reviews, bulletins and reports that the words decide, written as in test_slipped."""

import pytest

from tests.source.drafting import slipped_bulletins_en, slipped_reports_en, slipped_reviews_en
from tests.source.drafting.slipped import between_printed, both

_TABLES = (slipped_reviews_en, slipped_bulletins_en, slipped_reports_en)


@pytest.mark.parametrize(("text", "rules"), [one for table in _TABLES for one in both(table.STATED)])
def test_the_words_decide_and_the_figures_judge(text: str, rules: list[str]) -> None:
    """The same rules are drafted of both."""
    assert between_printed(text) == rules


@pytest.mark.parametrize("text", [one for table in _TABLES for one in table.SOUND])
def test_nothing_is_made_of_sound_sentences(text: str) -> None:
    """No rule between printed figures is drafted."""
    assert between_printed(text) == []
