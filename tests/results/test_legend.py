"""What the words of the working paper mean."""

from unionstats.locale import Language, words
from unionstats.results.paper import terms
from unionstats.results.verdicts import ASIDE, SIGNS

EN, ZH = words(Language.EN), words(Language.ZH)


def test_each_word_has_a_meaning_in_both_languages() -> None:
    """No word is explained twice for one part of the paper, and nothing is left in English."""
    for language in (EN, ZH):
        found = terms(language)
        assert len({(part, word) for part, word, _ in found}) == len(found)
        assert all(word and len(meaning) > 8 for _, word, meaning in found)
    assert all(zh[2] != en[2] for zh, en in zip(terms(ZH), terms(EN), strict=True))


def test_the_verdicts_come_first_with_their_signs() -> None:
    """Each sign of a verdict is explained, and only words of verdicts bear one."""
    signs = {*SIGNS.values(), *ASIDE.values()}
    signed = [word for _, word, _ in terms(EN) if word[0] in signs]
    assert signed == [word for _, word, _ in terms(EN)][: len(signed)]
    assert signed[0] == "√ holds"
    assert {word[0] for word in signed} == signs


def test_the_words_are_those_of_the_tables() -> None:
    """What a table calls a verdict the legend calls so too, in each language."""
    for language in (EN, ZH):
        told = {word for _, word, _ in terms(language)}
        verdicts = (
            "√ holds",
            "√ within rounding",
            "× fails",
            "· derived",
            "· untested",
            "· not settled",
            "? in question",
            "* accepted",
        )
        assert told.issuperset(f"{one[:2]}{language.gettext(one[2:])}" for one in verdicts)


def test_a_page_without_formulas_explains_none() -> None:
    """The cells, formulas and totals of the workbook are explained in the workbook alone."""
    assert {part for part, _, _ in terms(EN, formulas=False)} == {"checks", "figures"}
    assert {part for part, _, _ in terms(EN)} == {"checks", "figures", "formulas", "totals", "tables"}
