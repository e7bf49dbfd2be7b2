"""The words of a clause where words are parted by spaces: a noun, what it goes on with, and what it did."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item, Kind

_LONGEST_TOLD = 80  # characters of a clause
_LONGEST_PHRASES = 48
_NOUN_WORDS = 5
_AGED = 2  # words: under 15
_JOINED = 4  # words of a noun behind "and"
_ADVERB = "ly"
_WORD = pattern(r"(?:[A-Z]\.){2,}|[^\W_]+(?:(?:['’.&-]|(?<=[0-9]),(?=[0-9]{3}))[^\W_]+)*")
_DATE = pattern(r"(?:FY)?(?:(?:19|20)?[0-9]{2}(?:[-/–][0-9]{2,4})?)|[0-9]|[QH][1-4](?:['’]?[0-9]{2})?")


def behind_and(item: Item, text: str) -> str:
    """The words behind the last "and" of some."""
    return item.language.marks.and_word.split(text)[-1]


def ended(item: Item, text: str) -> str:
    """Words of bounded length, without such at their end as go on."""
    text = item.language.marks.clause_joint.split(text)[0]
    told, joints = text.strip()[: _LONGEST_TOLD + 1].split(), item.language.word_set("goes_on")
    if len(text.strip()) > _LONGEST_TOLD:
        told.pop()
        last = max((at for at, word in enumerate(told) if word.lower() in joints), default=0)
        told = told[: last or None]
    whole = item.language.word_set("open_ends")
    while told and told[-1].lower() in joints and " ".join(told[-2:]) not in whole:
        told.pop()
    return " ".join(told).strip(" ,")


def words_in(text: str) -> list[str]:
    """The words of a text."""
    return [match.group() for match in _WORD.finditer(text)]


def is_date(word: str) -> bool:
    """Whether a word is a year, a day or a part of a year."""
    return _DATE.fullmatch(word) is not None


def done(item: Item, word: str) -> str:
    """Whether a word is a verb of what was done: "done" for one that is a participle, "did" for another."""
    if word in item.language.word_set("compounding"):
        return ""  # fire related deaths
    if item.language.marks.participle.fullmatch(word) or word in item.language.word_set("done"):
        return "done"
    return "did" if word in item.language.word_set("did") else ""


def noun_behind(item: Item) -> list[str]:
    """The words of what is counted, in the figure and right behind it."""
    own = unit_words(item)
    alone = not own and not item.lead.endswith(" the ")  # the 430 received in May are what is spoken of
    found = item.language.marks.participle_place.match(item.tail) if alone else None
    if found is not None:
        return own + words_in(found.group())
    behind = words_in(item.tail)
    words = until(item, behind)
    aged = [*own, *behind[: len(words) + _AGED]]
    return aged if item.language.marks.young.search(" ".join(aged)) else own + words  # children under 15


def unit_words(item: Item) -> list[str]:
    """The words of its unit."""
    scale = item.language.word_set("scale_words")
    literal = item.printed.found.literal
    digits = [at for at, sign in enumerate(literal) if sign.isdigit()]
    words = words_in(literal[digits[-1] + 1 :]) if digits else words_in(literal)[1:]
    return [word for word in words if word[0].isalpha() and word.lower() not in scale | {"a", "an"}]


def measures(item: Item) -> bool:
    """Whether it measures, and counts no things."""
    return item.dimension not in {"", "count"}


def until(item: Item, words: list[str]) -> list[str]:
    """The first words, up to one that no noun goes on over."""
    stops = item.language.word_set("noun_stops")
    return list(takewhile(lambda word: word.lower() not in stops, words[:_NOUN_WORDS]))


def joined(item: Item, text: str) -> str:
    """The rest of a noun that "and" joins: urgent calls, of 12 emergency and urgent calls."""
    joint, *rest = text.split() or [""]
    words = until(item, [word.strip(".") for word in rest])
    followed = len(words) == len(rest) and text[-1:].isspace()  # by a figure: 12 members and branches 5
    if not item.language.marks.joint_word.fullmatch(joint) or followed or not 0 < len(words) <= _JOINED:
        return ""
    lists = item.language.word_set
    last = words[-1]
    verbs = any(done(item, word) or word in lists("doing") | lists("pronouns") for word in words)
    verbs = verbs and not (words[0] == "cost" and last != "cost")  # and cost pressures
    behind = rest[len(words) :]
    verbs = verbs or (
        words[0][:1].isupper() and behind != [] and done(item, behind[0]) != ""
    )  # and Leeds had
    return "" if verbs or text[:1] != " " else f" {joint} {' '.join(words)}"


def phrases(item: Item, text: str) -> str:
    """The phrases that a noun goes on with: in work, of people in work; none that says when."""
    told = ""
    while len(told) < _LONGEST_PHRASES and (found := item.language.marks.phrase.match(text, len(told))):
        words = nouns(item, until(item, found["of"].split()))
        if len(words) > 1 and item.language.marks.gerund.fullmatch(words[-1]):
            words.pop()  # services across the country helping 12
        if not words:
            break
        told = text[: behind_words(text, words, found.start("of"))]
        both = item.language.marks.names_both.match(text, len(told)) if words[-1][0].isupper() else None
        told = text[: both.end()] if both is not None else told
    return told + (joined(item, text[len(told) :]) if told else "")


def behind_words(text: str, words: Sequence[str], start: int) -> int:
    """Where some words end that stand in a text, with whatever spaces between them."""
    found = re.compile(r"\s+".join(map(re.escape, words))).search(text, start)
    return found.end() if found is not None else start


def predicate(item: Item, text: str) -> str:
    """A clause that begins with what was done, "" for another: settled early, of were settled early."""
    words = text.split()
    told = [*dropwhile(lambda word: word in item.language.word_set("auxiliaries"), words)]
    verb = next((word for word in told if not word.endswith(_ADVERB)), "")
    kind, alone = done(item, verb), len(words) == 1 and text[-1].isspace()  # a figure follows
    if not kind or alone or verb in item.language.word_set("comparing"):
        return ""
    return "" if kind == "did" and len(told) < len(words) else ended(item, " ".join(told))


def nouns(item: Item, words: list[str]) -> list[str]:
    """The words up to a verb behind them; a participle behind an adverb is none: fully paid members."""
    lists = item.language.word_set
    acts = (
        at
        for at, word in enumerate(words)
        if at and (done(item, word) or (words[at - 1] in lists("people") and _does(item, word)))
    )
    return words[: next((at for at in acts if not words[at - 1].endswith(_ADVERB)), len(words))]


def _does(item: Item, word: str) -> bool:
    """Whether a word behind people is what they do: 12 people moving, helped 12 people move."""
    does = item.language.word_set("doing") | item.language.word_set("people_do")
    return item.language.marks.gerund.fullmatch(word) is not None or word in does


def headless(item: Item, words: list[str]) -> list[str]:
    """The words without articles, prepositions and times at their start."""
    heads, months = map(item.language.word_set, ("lead_words", "months"))
    while words and (words[0].lower() in heads or words[0].rpartition("-")[2] in months or is_date(words[0])):
        words.pop(0)
    return words


def clause_before(item: Item) -> str:
    """The words before a figure, from its "and" on, without those that lead in or say how exact it is."""
    lead = item.language.marks.label_head.sub("", item.lead, 1)
    lead = behind_and(item, lead) if not item.first and item.lead == item.gap else lead
    told = item.language.marks.nearly.sub("", lead).split()
    pronouns = item.language.word_set("pronouns")
    last = max((at for at, word in enumerate(told) if word.lower() in pronouns), default=-1)
    told = told[last + 1 :]
    says = [at + 1 for at, word in enumerate(told) if word in item.language.word_set("saying")]
    says = [at for at in says if at == 1 or told[at - 2] not in item.language.word_set("auxiliaries")]
    told = told[says[-1] :] if says and (says[-1] != len(told) or item.kind is not Kind.LEVEL) else told
    begins = [
        at + 1 for at, word in enumerate(told) if word.lower() in item.language.word_set("begins_again")
    ]
    told = told[max(begins, default=0) :]
    return " ".join(headless(item, told))


def acting(item: Item, clause: str) -> tuple[str, bool] | None:
    """The words before the verb that ends a clause, and whether that is a participle; None without one."""
    words, lists = clause.split(), item.language.word_set
    *subject, verb = words[: len(words) - (words[-1:] != [] and words[-1] in lists("verb_ends"))] or [""]
    kind = done(item, verb) or ("did" if verb in lists("doing") else "")
    if not kind or verb in lists("measuring") | lists("holding"):
        return None
    return "" if all(word.endswith(_ADVERB) for word in subject) else " ".join(subject), kind == "done"
