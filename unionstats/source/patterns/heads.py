"""What the words over a column or before a row say of its figures."""

from __future__ import annotations

import re
from enum import Flag, auto
from functools import cache, lru_cache

from msgspec import Struct

from unionstats.languages.language import table_words
from unionstats.pattern import pattern


class Says(Flag):
    """The relations that a head may announce."""

    TOTAL = auto()
    MEAN = auto()
    SHARE = auto()
    CHANGE = auto()
    REST = auto()  # what is left: a balance, a difference
    LESS = auto()  # what is taken away from a total
    OF_WHICH = auto()
    INCOME = auto()
    SPENDING = auto()
    RUNNING = auto()  # what is counted up to a time, and so adds up by itself from line to line


class Head(Struct, frozen=True):
    """The words of a line from the outermost head to the innermost, and what they say."""

    texts: tuple[str, ...]
    says: Says

    @property
    def inner(self) -> Says:
        """What the innermost words say by themselves."""
        return _said(self.texts[-1]) if self.texts else Says(0)

    def without(self, say: Says) -> str:
        """The innermost words without those that say so."""
        return _announces(say).sub("", self.texts[-1]).strip() if self.texts else ""

    @property
    def kind(self) -> str:
        """The innermost words without numbers and signs: what lines of one kind share."""
        return _LETTERS.sub("", self.texts[-1]).casefold() if self.texts else ""


_LETTERS = pattern(r"[\W\d_]+")


def head(texts: tuple[str, ...]) -> Head:
    """The head with these words."""
    found = Says(0)
    for text in texts:
        found |= _said(text)
    return Head(texts, found)


@lru_cache(maxsize=4096)
def _said(text: str) -> Says:
    found = Says(0)
    if not _announces(None).search(text):
        return found
    for say in Says:
        if _announces(say).search(text):
            found |= say
    return found


@cache
def _announces(say: Says | None) -> re.Pattern[str]:
    """The words that say so; those of all for None."""
    names = [(one.name or "").lower() for one in ((say,) if say else Says)]
    words = sorted((word for name in names for word in table_words("heads", name)), key=len, reverse=True)
    return pattern("(?i)" + "|".join(_bounded(word) for word in words))


def _bounded(word: str) -> str:
    """A word of a spaced language stands by itself; others stand anywhere."""
    return rf"\b{re.escape(word)}\b" if word[0].isascii() and word[0].isalpha() else re.escape(word)
