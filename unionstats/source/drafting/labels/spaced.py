"""What the words around a figure say where words are parted by spaces."""

import re

from unionstats.languages.language import Language
from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item, Words
from unionstats.source.drafting.labels.grammar.phrases import ending_at
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.tagging import settle
from unionstats.source.drafting.labels.grammar.times import mark_times
from unionstats.source.drafting.labels.grammar.words import Sentence, Tag

_LONGEST = 40
_STEM = 4  # letters that a word shares with its kin: closure, closed
_LONGEST_ID = 40
_ID_WORDS = 5
_WORD = pattern(r"(?:[A-Z]\.){2,}|[^\W_]+(?:(?:['’.&-]|(?<=[0-9]),(?=[0-9]{3}))[^\W_]+)*")
_ENDING = pattern(r"(?<=[a-z]{3})(?:ment|ing|ed|e)\Z")
_NOT_ID = pattern(r"[\W_]+")


def named(item: Item, text: str) -> str:
    """What words before a figure name, without those that only frame it."""
    one = Sentence(text, (), item.language)
    settle(one)
    mark_times(one)
    end = one.before(len(one) - 1, Tag.HELPER, Tag.VERB, Tag.ADVERB) + 1
    return said(one, ending_at(one, end))


def counts(item: Item, unit: str) -> bool:
    """Whether the unit is one of the words of a figure, or of those behind it; heads are of any people."""
    marks = item.language.marks
    if marks.per_head.fullmatch(unit):
        return item.unit in item.language.word_set("people") or marks.people_of.search(item.lead) is not None
    if marks.body_of.search(f"{item.lead}#{unit}"):
        return True  # a membership of 1,200, of each member
    one = re.escape(unit)  # the number of households rose to 285,500; a population of 1.15 million
    if re.search(rf"\b(?:numbers? of (?:[a-z-]+ ){{0,2}}{one}s?\b[^,;]*|{one} (?:of|was|is) )\Z", item.lead):
        return True
    tail = marks.counted_where.split(item.tail[:_LONGEST])[0] if item.unit else item.tail[:_LONGEST]
    words = f"{item.printed.found.literal}{tail}".lower()
    return re.search(rf"\b(?:{re.escape(unit)}(?:s|es)?|{re.escape(unit[:-1])}ies)\b", words) is not None


def named_by(item: Item, rate: str) -> bool:
    """Whether a level is what a rate of that name counts: its words begin like the name, or are its kin."""
    joint = item.language.marks.rate_joint
    lead, tail = joint.split(item.lead)[-1], joint.split(item.tail[:_LONGEST])[0]
    words = f"{lead}{item.printed.found.literal}{tail}".lower()
    kin = (rate[:_STEM].lower(), *item.language.kin(rate.lower()))
    return not item.language.marks.newly.search(words) and any(word in words for word in kin)


def described(printed: str, words: Words, _: Item) -> str:
    """The noun before a range or an age, and the range."""
    return f"{words.noun} {printed}".strip()


def mean(of: str, _: Words, item: Item) -> str:
    """The label of an average, with the words behind it, which say for each of what."""
    return item.language.labels["average"].format(label=of, words=item.tail.rstrip()[:_LONGEST])


def name(label: str, language: Language) -> str:
    """The last words of the label, without those that say little: snake_case."""
    dropped = language.word_set("dropped")
    words = _NOT_ID.sub(" ", label.lower()).split()
    words = [word for word in words if word not in dropped] or words
    made = "_".join(words[-_ID_WORDS - 1 :])
    while len(made) > _LONGEST_ID and "_" in made:
        made = made.partition("_")[2]
    return made[-_LONGEST_ID:]


def alike(label: str, language: Language) -> str:
    """What is counted, the same in whatever words it is told: without endings and without who counts it."""
    words = thing(language.marks.own_body.sub(" ", label), language).split()
    return " ".join(sorted({_ENDING.sub("", language.stems.get(word, word)) for word in words}))


def thing(label: str, language: Language) -> str:
    """What is counted, of a label or a head: its words without those that only frame it, in the singular."""
    words = _WORD.findall(language.marks.no_thing.sub(" ", label.lower()))
    dropped = language.word_set("dropped")
    return " ".join(word.removesuffix("s") for word in words if word not in dropped)
