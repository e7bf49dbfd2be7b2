"""What the words over a column or before a row say of its figures."""

from __future__ import annotations

import re
from enum import Flag, auto
from functools import cache, lru_cache

from msgspec import Struct

from unionstats.languages.language import languages, table_words
from unionstats.pattern import pattern
from unionstats.quantity.characters import half_width


class Says(Flag):
    """The relations that a head may announce."""

    TOTAL = auto()
    MEAN = auto()
    SHARE = auto()
    COMPOSITION = auto()  # shares of one whole
    CHANGE = auto()
    REST = auto()  # what is left: a balance, a difference
    LESS = auto()  # what is taken away from a total
    MORE = auto()  # what is added to one
    OPENING = auto()  # what there was at the start of a time
    CLOSING = auto()  # what there is at its end
    OF_WHICH = auto()
    INCOME = auto()
    SPENDING = auto()
    EACH = auto()  # what each costs or has: it adds up to no total
    INDEXED = auto()  # an index, which is 100 at some time
    RUNNING = auto()  # what is counted up to a time, and so adds up by itself from line to line


DERIVED = Says.SHARE | Says.CHANGE | Says.MEAN


class Head(Struct, frozen=True):
    """The words of a line from the outermost head to the innermost, and what they say.

    `level` is how deep it stands below others, None where nothing tells it.
    """

    texts: tuple[str, ...]
    says: Says
    level: int | None = None

    @property
    def inner(self) -> Says:
        """What the innermost words say by themselves."""
        return _said(self.texts[-1]) if self.texts else Says(0)

    @property
    def is_time(self) -> bool:
        """Whether the innermost words name a time."""
        inner = self.texts[-1] if self.texts else ""
        return any(one.marks.period.search(inner) for one in languages())

    def without(self, say: Says) -> str:
        """The innermost words without those that say so."""
        return _announces(say).sub("", self.texts[-1]).strip() if self.texts else ""

    def names(self, other: Head) -> bool:
        """Whether the innermost words name another line: its time, or a word or two characters of it."""
        texts = [one.texts[-1] if one.texts else "" for one in (self, other)]
        times = [set(_YEAR.findall(text)) for text in texts]
        words = times if all(times) else [_words_of(text) for text in texts]
        return bool(words[0] & words[1])

    @property
    def kind(self) -> str:
        """The innermost words without numbers, signs and words for totals: what lines of one kind share."""
        if not self.texts:
            return ""
        words = _announces(Says.TOTAL).sub("", _announces(Says.MEAN).sub("", self.texts[-1]))
        return _LETTERS.sub("", words).casefold() or _LETTERS.sub("", self.texts[-1]).casefold()[-5:]


_WORD = pattern(r"[a-z]{4,}")
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?:[/.-]?(?:[IV]+|Q?\d\d?))?(?!\d)")  # with its quarter or month
_LETTERS = pattern(r"[\W\d_]+")
_NUMBER_PERCENT = pattern(r"\d\s*[%％‰]")


@lru_cache(maxsize=4096)
def _words_of(text: str) -> set[str]:
    """The words of a text that say what it counts, and its pairs of other letters."""
    for say in (Says.TOTAL, Says.MEAN, Says.SHARE, Says.CHANGE, Says.OF_WHICH):
        text = _announces(say).sub(" ", text)
    plain = text.casefold()
    pairs = {plain[at : at + 2] for at in range(len(plain) - 1) if not plain[at : at + 2].isascii()}
    return {word.rstrip("s") for word in _WORD.findall(plain)} | {pair for pair in pairs if pair.isalpha()}


def head(texts: tuple[str, ...]) -> Head:
    """The head with these words."""
    found = Says(0)
    for text in texts:
        found |= _said(text)
    return Head(texts, found)


@lru_cache(maxsize=4096)
def _said(text: str) -> Says:
    found = Says(0)
    text = _plain_words().sub("", _NUMBER_PERCENT.sub("", half_width(text)))
    if not _announces(None).search(text):
        return found
    for say in Says:
        if _announces(say).search(text):
            found |= say
    return found


@cache
def _announces(say: Says | None) -> re.Pattern[str]:
    """The words that say so; those of all for None. What is taken away is told by the first word."""
    names = [(one.name or "").lower() for one in ((say,) if say else Says)]
    return pattern("|".join(_any_of(name) for name in names))


@cache
def _plain_words() -> re.Pattern[str]:
    """Words that say nothing of a relation, though words in them do by themselves."""
    return pattern(_any_of("none"))


def _any_of(name: str) -> str:
    words = sorted(table_words("heads", name), key=len, reverse=True)
    start = r"(?<![^\W\d_])(?<![^\W\d_][\s,])" if name in ("less", "more") else ""
    return f"{start}(?i:{'|'.join(map(_bounded, words))})"


def _bounded(word: str) -> str:
    """A word of a spaced language stands by itself; others stand anywhere."""
    return rf"\b{re.escape(word)}\b" if word[0].isascii() and word[0].isalpha() else re.escape(word)
