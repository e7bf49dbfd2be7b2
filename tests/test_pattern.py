"""Patterns that are compiled late: they match what the same pattern of `re` does."""

import re
from pathlib import Path

import pytest

import unionstats
from unionstats.languages.language import languages
from unionstats.languages.marks import NEVER
from unionstats.pattern import _CLASS, pattern, quick

PACKAGE = Path(unionstats.__file__).parent


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("[今去前]年", "(?:今{1}|去|前)年"),
        ("[一二0-9]{1,2}", "(?:[0-9]{1}|一|二){1,2}"),
        (r"(?<=[、,\s])x", r"(?<=(?:[,\s]{1}|、))x"),
        ("[]、)]", "(?:[])]{1}|、)"),
        ("(?:有|为|达)?", "(?:有{1}|为|达)?"),
        *[(one, one) for one in ("[三三三]", "[今去]", "[一二三]*", "[^今去前]", "[一-九百]", "[今^去]x", r"\[今去前]", "[a-z]", "(?:有|为)", "(?:有|a|b)")],
    ],
)  # fmt: skip
def test_a_class_of_a_few_characters_becomes_a_choice(source: str, made: str) -> None:
    """Only what is not Latin is taken out of the class; where it would be another one, it stays."""
    assert quick(source) == made


def test_each_choice_matches_what_its_class_does() -> None:
    """Of all patterns of the package: the characters of the class, and all of ASCII."""
    marks = [mark for one in languages() for mark in vars(one.marks).values()]
    texts = [mark._source() for mark in marks if mark is not NEVER]  # noqa: SLF001
    texts += [path.read_text("utf-8") for path in (PACKAGE / "quantity").rglob("*.py")]
    classes = {found[0] for text in texts for found in _CLASS.finditer(text) if found[0][0] != "\\"}
    made = {one: choice for one in classes if (choice := quick(one)) != one}
    assert len(made) > 100
    for one, choice in made.items():
        try:
            plain, other = re.compile(one), re.compile(choice)
        except re.error:  # brackets of Python, no class
            continue
        for letter in {*one, *map(chr, range(128))}:
            assert bool(plain.fullmatch(letter)) == bool(other.fullmatch(letter)), (one, letter)
        assert other.fullmatch("") is None


def test_it_is_made_and_compiled_when_it_is_used() -> None:
    """Not before, and its methods are those of `re`."""
    asked: list[str] = []

    def source() -> str:
        asked.append("now")
        return "(?P<year>[今去前]年)"

    late = pattern(source, re.IGNORECASE)
    assert not asked
    assert late.sub("-", "今年和去年") == "-和-"
    found = late.search("在前年")
    assert found is not None
    assert (found["year"], found.span(), set(late.groupindex)) == ("前年", (1, 3), {"year"})
