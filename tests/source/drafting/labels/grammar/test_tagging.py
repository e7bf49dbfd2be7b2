"""The words of English sentences: what each is among its neighbours, and which phrases only say when."""

import pytest

from unionstats.languages.language import language
from unionstats.source.drafting.labels.grammar.tagging import settle, settle_forms
from unionstats.source.drafting.labels.grammar.times import mark_times
from unionstats.source.drafting.labels.grammar.words import Sentence

TAGS = {
    # the same form as an adjective, a verb, and a part of a noun
    "Reported accidents fell": "A N V",
    "The union reported accidents": "D N V N",
    "Accidents reported in May were few": "N E T T X N",
    "Claims were settled": "N X E",
    # a noun or a verb of the present, by what stands around it
    "Dues cost": "N N",
    "The branch runs a club": "D N V D N",
    "The runs of buses": "D N P N",
    "Members can vote": "N X V",
    # one form for all times
    "The fund cut its costs": "D N V D N",
    "The fund has cut its costs": "D N X E D N",
    # what "to" and "that" lead to
    "We plan to build homes": "O V I I N",
    "We went to members": "O V P N",
    "They said that the rate fell": "O V S D N V",
    "Homes that were sold": "N R X E",
    "That rate fell": "D N V",
    # forms in -ing
    "The training of nurses": "D N P N",
    "Branches employing nurses": "N G N",
    # words set off between commas
    "The union, of Leeds, trimmed its staff": "D N , P N , V D N",
    # phrases of time, with their preposition
    "In the same period of 2021 dues rose": "T T T T T T N V",
    "At the end of last year, dues rose": "T T T T T T , N V",
}


@pytest.mark.parametrize("text", TAGS)
def test_what_a_word_is(text: str) -> None:
    """Each word has a tag: a noun, a verb, a participle, a preposition."""
    one = Sentence(text, [], language("en"))
    settle(one)
    settle_forms(one)
    mark_times(one)
    assert " ".join(tag.value for tag in one.tags) == TAGS[text]


def test_where_a_language_has_no_words_all_are_nouns() -> None:
    """A language without lists is read all the same."""
    one = Sentence("日本 desu 12", [], language("zh"))
    settle(one)
    settle_forms(one)
    assert {tag.value for tag in one.tags} == {"N"}
