"""The words of a sentence, each with the part of speech that it has by itself."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from unionstats.languages.language import Language, language
from unionstats.pattern import pattern
from unionstats.quantity.scan.lookalike import OPEN_AGE

_TOKEN = pattern(
    r"(?P<word>(?:[A-Za-z]\.){2,}|[0-9]{1,2}:[0-9]{2}(?:[ap]m)?\b|[0-9]{1,3}\+|(?<=aged )[0-9]{1,3} plus\b"
    rf"|{OPEN_AGE}\b"
    r"|[^\W_]+(?:(?:[’'.&/-]|(?<=[0-9])(?:,(?=[0-9]{3})|–(?=[0-9])))[^\W_]+)*(?:\.?[’']s\b|(?<=s)[’'](?=\s))?)"
    r"|(?P<mark>&|[,;:=()]|\[|\]|[–—]|(?<=\s)-(?=\s))"
)
_DATE = pattern(
    r"(?:FY)?(?:1[6-9]|20)[0-9]{2}(?:[-/–][0-9]{2,4})?|[QH][1-4](?:['’/]?[0-9]{2,4})?|(?:19|20)[0-9]{2}s"
    r"|[0-3]?[0-9]([/.])[01]?[0-9]\1(?:19|20)?[0-9]{2}"
)
_SHORTEST = {"ed": 5, "ing": 5}  # letters of a verb with such an end


class Tag(StrEnum):
    """A part of speech, told as finely as a label needs it."""

    FIGURE = "F"
    DETERMINER = "D"
    PREPOSITION = "P"
    JOINT = "C"  # and, or
    OPENER = "S"  # opens a clause: while, because
    RELATIVE = "R"
    PRONOUN = "O"
    HELPER = "X"  # be, have, do, will
    VERB = "V"
    PARTICIPLE = "E"
    GERUND = "G"
    INFINITIVE = "I"
    ADVERB = "J"
    ADJECTIVE = "A"
    NOUN = "N"
    TIME = "T"
    COMMA = ","
    COLON = ":"
    SEMICOLON = ";"
    OPEN = "("
    CLOSE = ")"
    DASH = "-"


VERBAL = frozenset({Tag.HELPER, Tag.VERB})
THINGS = frozenset({Tag.NOUN, Tag.ADJECTIVE})
ENDS = frozenset({Tag.OPENER, Tag.RELATIVE, Tag.SEMICOLON, Tag.COLON, Tag.OPEN, Tag.CLOSE, Tag.DASH})
LISTS = frozenset({Tag.COMMA, Tag.JOINT})
ASIDES = frozenset(
    {
        Tag.DETERMINER,
        Tag.RELATIVE,
        Tag.PARTICIPLE,
        Tag.GERUND,
        Tag.PREPOSITION,
        Tag.TIME,
        Tag.ADVERB,
        Tag.OPENER,
    }
)
"""What words begin with that are set off by commas."""

_MARKS = {
    "&": Tag.JOINT,
    ",": Tag.COMMA,
    ";": Tag.SEMICOLON,
    ":": Tag.COLON,
    "=": Tag.COLON,
    "(": Tag.OPEN,
    "[": Tag.OPEN,
}
_MARKS |= {")": Tag.CLOSE, "]": Tag.CLOSE, "–": Tag.DASH, "—": Tag.DASH, "-": Tag.DASH}
_CLOSING = frozenset({Tag.COMMA, Tag.SEMICOLON, Tag.COLON, Tag.CLOSE})
_POINTING = frozenset({Tag.PRONOUN, Tag.HELPER, Tag.RELATIVE})
_CLOSED = (
    ("pointing", Tag.DETERMINER),
    ("possessives", Tag.DETERMINER),
    ("helpers", Tag.HELPER),
    ("subject_pronouns", Tag.PRONOUN),
    ("relative_words", Tag.RELATIVE),
    ("conjunctions", Tag.JOINT),
    ("subordinators", Tag.OPENER),
    ("prepositions", Tag.PREPOSITION),
    ("comparing_words", Tag.ADJECTIVE),
    ("qualities", Tag.ADJECTIVE),
    ("adverbs", Tag.ADVERB),
    ("only_verbs", Tag.VERB),
    ("time_signs", Tag.TIME),
    ("past", Tag.VERB),
    ("past_participles", Tag.VERB),
    ("ing_nouns", Tag.NOUN),
)


class Sentence:
    """A sentence as words: `texts`, the same in lower case, and `tags`; `at` is the word of each figure.

    Where a word stands is a number; beyond either end there are no words.
    """

    def __init__(self, text: str, figures: Iterable[tuple[int, int, int]], language: Language) -> None:
        self.language = language
        self.texts: list[str] = []
        self.tags: list[Tag] = []
        self.at: dict[int, int] = {}
        self.inner: set[int] = set()  # where figures stand that are words of what others are told of
        done = 0
        for place, start, end in figures:
            self._read(text[done:start])
            self.at[place] = len(self.texts)
            self.texts.append(text[start:end])
            self.tags.append(Tag.FIGURE)
            done = end
        self._read(text[done:])
        self.lows = [one.lower() for one in self.texts]
        self._lists = [language.lists_of(one) for one in self.lows]

    def __len__(self) -> int:
        return len(self.texts)

    def tag(self, at: int) -> Tag | None:
        """The tag of a word."""
        return self.tags[at] if 0 <= at < len(self.tags) else None

    def low(self, at: int) -> str:
        """A word in lower case."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def is_a(self, at: int, *names: str) -> bool:
        """Whether a word stands in one of some lists of the language."""
        return 0 <= at < len(self._lists) and not self._lists[at].isdisjoint(names)

    def before(self, at: int, *tags: Tag) -> int:
        """The last word up to one that has none of some tags."""
        while at >= 0 and self.tags[at] in tags:
            at -= 1
        return at

    def told(self, places: Iterable[int]) -> str:
        """Some words, with the marks between them."""
        told = ""
        for at in places:
            bare = not told or told[-1] in "([" or self.tags[at] in _CLOSING or self.texts[at] == ","
            told += self.texts[at] if bare else f" {self.texts[at]}"
        return told

    def has(self, start: int, end: int, *tags: Tag) -> bool:
        """Whether one of some words has one of some tags."""
        return any(tag in tags for tag in self.tags[max(start, 0) : end])

    def word(self, name: str) -> str:
        """The first word of a list of the language."""
        return next(iter(self.language.words.get(name, ())), "")

    def form(self, name: str, **words: str) -> str:
        """A form of labels, filled; the words alone where the language does not have it."""
        form = self.language.labels.get(name)
        return " ".join(words.values()) if form is None else form.format(**words)

    def put(self, at: int, word: str, tag: Tag) -> None:
        """Have another word in the place of one."""
        self.texts[at] = self.lows[at] = word
        self.tags[at], self._lists[at] = tag, self.language.lists_of(word)

    def _read(self, text: str) -> None:
        for found in _TOKEN.finditer(text):
            word = found.group()
            pointer = possessor(word)
            if pointer != word and pointer.lower() in self.language.word_set("contracted"):
                self.texts += [pointer, self.language.words["states_of"][1]]  # it's
                self.tags += [Tag.PRONOUN, Tag.HELPER]
                continue
            self.texts.append(word)
            self.tags.append(_MARKS[word] if found["mark"] else _tag(word, self.language.code))


@lru_cache(maxsize=8192)
def _tag(word: str, code: str) -> Tag:
    """What a word is by itself."""
    own, low = language(code), word.lower()
    bare = possessor(word)
    if word in own.word_set("months") or word in own.word_set("weekdays") or _DATE.fullmatch(bare):
        return Tag.TIME
    named = word[1:] != low[1:]  # HAs, US
    for name, tag in _CLOSED:
        if low in own.word_set(name) and not (named and tag in _POINTING):
            return tag
    if low.endswith("ly") and low.rpartition("-")[2] not in own.word_set("ly_nouns"):
        return Tag.ADVERB
    if _ends(low, "ed") and low not in own.word_set("ed_nouns"):
        return Tag.PARTICIPLE
    return Tag.GERUND if _ends(low, "ing") else Tag.NOUN


def _ends(word: str, end: str) -> bool:
    return word.endswith(end) and len(word) >= _SHORTEST[end] and word[0].isalpha()


def possessor(word: str) -> str:
    """A word without the sign that something is its own: year, of year's."""
    return word.removesuffix("'s").removesuffix("’s")


def is_done(one: Language, word: str) -> bool:
    """Whether a form of a verb can say what was done: closed, built, cut."""
    lists = (one.word_set(name) for name in ("past_participles", "unchanging"))
    return _ends(word, "ed") or any(word in words for words in lists)


def is_verb(language: Language, word: str) -> bool:
    """Whether a word can be a verb of the present: work, works, carries."""
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word)}
    return not language.word_set("verbs").isdisjoint(stems)
