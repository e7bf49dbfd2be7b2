"""What the words around a figure say, read as its language parts words: by spaces, or not."""

import unicodedata
from functools import lru_cache
from typing import Protocol

from unionstats.languages.language import Language, language_of, language_of_label
from unionstats.quantity.characters import half_width
from unionstats.source.drafting.clauses import Item, Words
from unionstats.source.drafting.labels import spaced, unspaced

_LONGEST = 40
_LONGEST_SPACED = 60


class Reader(Protocol):
    """What is read in another way where words are parted in another."""

    def named(self, item: Item, text: str) -> str:
        """What words before a figure name, without those that only frame it; "" if nothing."""

    def counts(self, item: Item, unit: str) -> bool:
        """Whether a figure counts the things for each of which something is told."""

    def named_by(self, item: Item, rate: str) -> bool:
        """Whether a level is what a rate of that name counts: 审结 of 结案率, closed of a closure rate."""

    def described(self, printed: str, words: Words, last: Item) -> str:
        """The label of a range or an age, as printed; `last` is its last figure, `words` are the first's."""

    def mean(self, of: str, words: Words, item: Item) -> str:
        """The label of an average of what is labelled `of`."""

    def thing(self, label: str, language: Language) -> str:
        """What is counted, of a label or a head, without the words that only frame it."""

    def alike(self, label: str, language: Language) -> str:
        """What is counted, the same in whatever words it is told; "" where it only says a total."""

    def name(self, label: str, language: Language) -> str:
        """What a label is as an id."""


def reader(language: Language) -> Reader:
    """The reader of a language."""
    return spaced if language.spaced else unspaced


def named(item: Item, text: str) -> str:
    """What words before a figure name, without those that only frame it; "" if nothing."""
    return reader(item.language).named(item, text)


@lru_cache(maxsize=4096)
def thing(label: str) -> str:
    """What is counted, of a label, a head or a caption; "" where it only says a total, a time or a place."""
    language = language_of_label(label)
    return reader(language).thing(half_width(unicodedata.normalize("NFKC", label)).strip(), language)


@lru_cache(maxsize=4096)
def core(label: str) -> str:
    """What a total is of: 进出口 of 全市进出口总值."""
    found = language_of_label(label).marks.whole_name.match(label)
    return thing(found["name"] if found is not None else label) or thing(label)


def within(label: str) -> str:
    """A label within a sentence, a change as that of a thing: rise in members, of members, rise."""
    language = language_of(label)
    found = language.marks.label_changed.fullmatch(label)
    return label if found is None else language.labels["change_of"].format(**found.groupdict())


def begun(label: str) -> str:
    """The beginning of a label that others go on from."""
    return cut(label, _LONGEST_SPACED if label.isascii() else _LONGEST)


def cut(label: str, longest: int) -> str:
    """A label of bounded length, cut behind a word."""
    begun = label[:longest]
    if len(label) <= longest or " " not in begun or not begun.isascii():
        return begun
    words = begun.split(" ")[:-1]
    open_words = language_of_label(label).word_set("open_ends_of_labels")
    while len(words) > 1 and words[-1].lower() in open_words:
        words.pop()
    return " ".join(words).rstrip(",")
