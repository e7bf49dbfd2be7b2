"""What the words around a figure say where words are parted by spaces."""

from __future__ import annotations

import re

from unionstats.languages.language import Language
from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.objects import hollow, subject_in, told_of
from unionstats.source.drafting.labels.phrases import (
    behind_and,
    done,
    ended,
    headless,
    is_date,
    measures,
    noun_behind,
    unit_words,
    until,
    words_in,
)

_LONGEST = 40
_STEM = 4  # letters that a word shares with its kin: closure, closed
_LEAD_WORDS = 14
_LONGEST_ID = 40
_ID_WORDS = 5
_MANNER = 64  # characters in which a verb of change ends
_NOT_ID = pattern(r"[\W_]+")


def words_of(item: Item) -> Words:
    """Read the words around a figure; either part may be empty."""
    marks, manner = item.language.marks, ""
    if item.kind is Kind.RATE and (change := marks.change_named.search(item.gap)) is not None:
        return Words(" ".join(words_in(marks.copula.split(change["of"])[0])))
    inner = not item.first and item.lead == item.gap.removeprefix(")")
    # 3,400 new members and lost 2,900: what stands before is the first's
    before = (behind_and(item, item.lead) if inner else item.lead).strip()
    again = item.gap.endswith("(") and not item.first and item.kind is Kind.LEVEL
    before = "" if again and noun_behind(item) else before  # 15 tonne kilometres (9 tonne miles)
    before = marks.record_level.sub("", marks.from_mean.sub("", f"{before} ")).strip()
    before = marks.numbering.sub("", before, 1) if item.first else before
    if item.kind is Kind.RATE and (said := marks.share.search(item.lead)) is not None:
        before = item.lead[: said.start()].strip()
    found = marks.manner.search(before.lower(), max(0, len(before) - _MANNER))
    if found is not None:
        manner, before = before[found.start() :].strip(), before[: found.start()]
    if item.kind is Kind.LEVEL and manner.partition(" ")[0] in item.language.word_set("gaps"):
        gap = manner.partition(" ")[0]  # a forecast overspend of 12 is one, no change of a forecast
        return _level(item, trimmed(item, f"{before} {gap}") or [gap], "")
    lead = trimmed(item, before) or _elsewhere(item, manner)
    second = inner and marks.second_of_two.search(item.gap)
    if second and not (manner or marks.copula.match(item.tail)):
        return _second(item)
    if not item.first and marks.reached_label.search(item.gap) and not marks.another_told.search(item.gap):
        return Words("")
    return _level(item, lead, manner) if item.kind is Kind.LEVEL else Words(_told(lead), manner)


def _level(item: Item, lead: list[str], manner: str) -> Words:
    """Read the words around a count: its noun stands in it, behind it, or before it."""
    marks = item.language.marks
    noun = noun_behind(item)
    if lead and lead[0].lower() in item.language.word_set("means"):
        noun = []
    if (lead or not item.first) and measures(item):
        noun = noun[len(unit_words(item)) :]  # a year of 12 years is no thing that is counted
        noun = [] if lead and marks.of_ends.search(item.lead.rstrip()) else noun
    copula = marks.copula.match(item.tail)
    if copula is not None and not noun and not (lead and marks.of_ends.search(item.lead.rstrip())):
        named = until(item, words_in(item.tail[copula.end() :]))
        goes_on = item.tail.rstrip() != f"{copula.group()}{' '.join(named)}"
        acts = len(named) == 1 and goes_on and not item.first and done(item, named[0]) == "done"
        if named and not acts:
            return Words(" ".join(named))
    if not noun and not lead and item.tail.strip() and not marks.preposition.match(item.tail):
        return Words("", ended(item, item.tail))
    return Words(_told(lead + noun), manner)


def _second(item: Item) -> Words:
    """The second of 3 in the public sector and 2 in the private: the words between are the first's."""
    noun = noun_behind(item) if item.kind is Kind.LEVEL else []
    noun = noun[len(unit_words(item)) :] if measures(item) else noun
    return Words(
        _told(noun), "" if noun else ended(item, item.language.marks.respectively_joined.sub("", item.tail))
    )


def _elsewhere(item: Item, manner: str) -> list[str]:
    """The words outside the clause of a figure that name it: before a bracket, commas, a colon, a dash."""
    marks, gap = item.language.marks, item.language.marks.bracket_lead.sub("(", item.gap)
    opens = gap.rpartition("(")
    if opens[1] and manner and opens[2].strip() == manner:
        return trimmed(item, marks.list_mark.split(opens[0])[-1])  # thefts (up 4% from 200 to 208)
    outside = gap.endswith("(") and (item.kind is not Kind.LEVEL or item.first or gap.startswith(")"))
    outside = outside or (gap.endswith("(") and not noun_behind(item))
    outside = outside and not marks.compared_bracket.search(gap)  # South Carolina (2.3 percent)
    if outside and (named := _before_bracket(item, gap[:-1].rpartition(",")[2])):
        return named
    set_off = marks.set_off.search(gap) if item.first else None
    found = set_off or marks.which_was.search(gap) or marks.around_bracket.search(gap)
    named = (trimmed(item, found[1]) if found is not None else []) or trimmed(item, item.announced)
    dash = not item.lead.strip() and gap.endswith(("- ", "– ", "— "))
    bare = not manner and not item.lead.strip() and not (item.kind is Kind.LEVEL and noun_behind(item))
    if bare and (apposed := marks.apposed.search(gap)) is not None and not named:
        return trimmed(item, apposed[1])
    linked = item.first and not manner and (dash or marks.links.fullmatch(item.lead))
    linked = linked or (
        item.first and manner == item.lead.strip() and marks.change_clause.match(gap) is not None
    )
    return named or (_before(item) if linked else [])


def _before_bracket(item: Item, text: str) -> list[str]:
    """What stands before a bracket names it: falls, of The causes were falls (12)."""
    *_, behind = item.language.marks.copula.split(text)
    return trimmed(item, behind) or trimmed(item, text)


def _told(words: list[str]) -> str:
    return " ".join(words)[: 3 * _LONGEST].strip()


def named(item: Item, text: str) -> str:
    """What words before a figure name, without those that only frame it."""
    return " ".join(trimmed(item, text))


def trimmed(item: Item, text: str) -> list[str]:
    """The last words before a figure, without articles, prepositions and verbs at either end."""
    words = told_of(item, words_in(item.language.marks.label_head.sub("", text, 1)))
    ends, open_ends, ages = map(item.language.word_set, ("tail_words", "open_ends", "ages"))
    moves = item.language.word_set("up") | item.language.word_set("down")
    while words and (words[-1].lower() in ends or is_date(words[-1]) or _moving(words, moves)):
        if " ".join(words[-2:]).lower() in open_ends or not ages.isdisjoint(words[-4:-1]):
            break
        if item.language.marks.young.search(" ".join(words[-3:])):
            break
        words.pop()
    words = headless(item, words)
    if hollow(item).issuperset(word.lower() for word in words):
        return []
    while len(words) > _LEAD_WORDS or (words and words[-1].lower() in item.language.word_set("goes_on")):
        words = words[: min(len(words) - 1, _LEAD_WORDS)]
    return words


def _moving(words: list[str], moves: frozenset[str]) -> bool:
    """Whether words end with a verb of change: continued to decrease."""
    return len(words) > 2 and words[-1] in moves and words[-2] == "to"  # noqa: PLR2004


def counts(item: Item, unit: str) -> bool:
    """Whether the unit is one of the words of a figure, or of those behind it."""
    words = f"{item.printed.found.literal}{item.tail[:_LONGEST]}".lower()
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


def _before(item: Item) -> list[str]:
    """What the clause before that of a figure tells of."""
    marks = item.language.marks
    before = (
        (marks.change_clause.match(item.gap) or marks.clause_before.match(item.gap)) if item.first else None
    )
    return trimmed(item, before["told"]) if before is not None else []


def beyond(item: Item, text: str) -> str:
    """What the clause before tells of, or the one behind: At 12 tonnes, waste was less."""
    marks, end = item.language.marks, item.printed.found.end
    if named := _before(item):
        return _told(named)
    behind = marks.clause_behind.match(text[end : end + 2 * _LONGEST])
    if behind is None:
        return "" if measures(item) else _told(noun_behind(item))
    return _told(headless(item, subject_in(item, words_in(behind["told"]))))


def name(label: str, language: Language) -> str:
    """The last words of the label, without those that say little: snake_case."""
    dropped = language.word_set("dropped")
    words = _NOT_ID.sub(" ", label.lower()).split()
    words = [word for word in words if word not in dropped] or words
    made = "_".join(words[-_ID_WORDS - 1 :])
    while len(made) > _LONGEST_ID and "_" in made:
        made = made.partition("_")[2]
    return made[-_LONGEST_ID:]


def thing(label: str, language: Language) -> str:
    """What is counted, of a label or a head: its words without those that only frame it, in the singular."""
    words = words_in(language.marks.no_thing.sub(" ", label.lower()))
    dropped = language.word_set("dropped")
    return " ".join(word.removesuffix("s") for word in words if word not in dropped)
