"""What the English words around a figure say."""

from __future__ import annotations

import re
from functools import cache

from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.words import Words, any_of, word_list

_LONGEST = 40
_NOUN_WORDS = 5
_LEAD_WORDS = 8
_WORD = pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
_REACHED = pattern(r"(?:\A| )to \Z")
_COPULA = pattern(r" (?:were|was|are|is) ")
_OF_WHOM = pattern(r" of (?:whom|which)\b")
_PREPOSITION = pattern(r" (?:in|at|by|on|from|to|during|since|for|of|and|or|over|than|with)\b")
_SET_OFF = pattern(r"([^,;()]+), at \Z")
_VERB = pattern(r"[a-z]{3,}ed")
_PLACE = pattern(
    r" [a-z]{3,}ed (?:in|at|by|on|for|to|with) (?:(?!(?:and|or|but|while|which) )[^\W_][\w'’-]* ?){1,5}"
)
_OF = pattern(r" of (.+)")


@cache
def _lists() -> tuple[frozenset[str], ...]:
    names = ("lead_words", "tail_words", "noun_stops", "scale_words")
    return tuple(frozenset(word_list("en", name)) for name in names)


@cache
def _manner() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|\s){any_of(word_list('en', 'up'), word_list('en', 'down'))}(?: by| of)?\Z")


def english_words(item: Item) -> Words:
    """Read the words around a figure; either part may be empty."""
    before = item.lead.strip()
    manner = ""
    found = _manner().search(before.lower(), max(0, len(before) - 20))
    if found is not None:
        manner, before = before[found.start() :].strip(), before[: found.start()]
    lead = _trimmed(_words(before)) or _outside(item) or _set_off(item)
    if (
        not item.first
        and item.lead == item.gap
        and item.gap.endswith(" and ")
        and not (manner or _COPULA.match(item.tail))
    ):
        return _second(item)
    if item.kind is Kind.LEVEL:
        return _level(item, lead, manner)
    if item.kind is Kind.RATE and not lead and not manner and (of := _OF.match(item.tail)) is not None:
        rest = _until(_trimmed(_words(of[1])))
        return Words(" ".join(["share of", *rest]) if rest else "")
    return Words(_told(lead), manner)


def _level(item: Item, lead: list[str], manner: str) -> Words:
    """Read the words around a count: its noun stands in it, behind it, or before it."""
    if not item.first and _REACHED.search(item.gap):
        return Words("")
    noun = _noun(item)
    copula = _COPULA.match(item.tail)
    if copula is not None and not noun:
        named = _until(_words(item.tail[copula.end() :]))
        if named:
            return Words(" ".join(named))
    if _OF_WHOM.match(item.tail):
        lead = lead or _trimmed(_words(item.gap.rpartition(",")[0]))
    if not noun and not lead and item.tail.strip() and not _PREPOSITION.match(item.tail):
        return Words("", item.tail.strip()[:_LONGEST])
    return Words(_told(lead + noun), manner)


def _second(item: Item) -> Words:
    """The second of 3 in the public sector and 2 in the private: the words between are the first's."""
    noun = _noun(item) if item.kind is Kind.LEVEL else []
    return Words(_told(noun), "" if noun else item.tail.strip()[:_LONGEST])


def _outside(item: Item) -> list[str]:
    """The words before the parenthesis that a figure stands in: South Carolina (2.3 percent)."""
    if not item.gap.endswith("("):
        return []
    return _trimmed(_words(item.gap[:-1].rpartition(",")[2]))


def _set_off(item: Item) -> list[str]:
    """The words before the commas that a count stands between: The number, at 14.4 million, rose."""
    found = _SET_OFF.search(item.gap) if item.kind is Kind.LEVEL and item.first else None
    return _trimmed(_words(found[1])) if found is not None else []


def _told(words: list[str]) -> str:
    return " ".join(words)[-2 * _LONGEST :].strip()


def _words(text: str) -> list[str]:
    return [match.group() for match in _WORD.finditer(text)]


def _trimmed(words: list[str]) -> list[str]:
    """The last words before a figure, without articles, prepositions and verbs at either end."""
    heads, ends = _lists()[:2]
    while words and words[-1].lower() in ends:
        words.pop()
    words = words[-_LEAD_WORDS:]
    while words and words[0].lower() in heads:
        words.pop(0)
    return words


def _noun(item: Item) -> list[str]:
    scale = _lists()[3]
    own = [
        word for word in _words(item.printed.found.literal) if word[0].isalpha() and word.lower() not in scale
    ]
    found = _PLACE.match(item.tail) if not own else None
    return own + (_words(found.group()) if found is not None else _until(_words(item.tail)))


def verb_of(noun: str) -> str:
    """The verb with which a label begins that is one and a place (worked in the public sector), else ""."""
    verb, _, rest = noun.partition(" ")
    return verb if rest and _PLACE.match(f" {noun} ") and _VERB.fullmatch(verb) else ""


def _until(words: list[str]) -> list[str]:
    stops = _lists()[2]
    kept: list[str] = []
    for word in words[:_NOUN_WORDS]:
        if word.lower() in stops:
            break
        kept.append(word)
    return kept
