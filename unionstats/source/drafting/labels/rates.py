"""What a label says of a rate where words are parted by spaces: of what it is one, or how that differs."""

from __future__ import annotations

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Item, Words
from unionstats.source.drafting.labels.objects import hollow
from unionstats.source.drafting.labels.phrases import (
    acting,
    change_in,
    clause_before,
    ended,
    joined,
    named_of,
    nouns,
    phrases,
    predicate,
    until,
    with_clause,
    words_in,
)
from unionstats.source.drafting.labels.spaced import trimmed


def rate(item: Item, words: Words) -> Words:
    """Those of a rate: the share of what, and which part of it; or how it differs from another."""
    marks, labels = item.language.marks, item.language.labels
    part, among = marks.part_of_it.match(item.tail), not item.first and marks.part_told.search(item.gap)
    rest = item.tail[part.end() :] if part is not None else item.tail if among else ""
    if item.unit in {PERCENT, ""} and rest.strip():
        verb = among or marks.copula.match(rest) or marks.has.match(rest) or predicate(item, rest)
        said = ended(item, rest)
        form = labels["that"] if verb else "{label} {words}"
        return Words("", form.format(label=labels["share_word"], words=said).strip())
    if (change := _of_change(item, words) or _with(item)) is not None:
        return change
    again, shares = marks.told_again.fullmatch(item.gap), marks.share.search(item.lead)
    whole = marks.share_told.match(item.tail) if shares and not again else None
    if whole is not None and item.unit == PERCENT and (of := named_of(item, whole["whole"])):
        return Words(words.noun, labels["share_alone"].format(whole=of))
    apart = again or not shares
    if item.unit in {PERCENT, ""} and apart and (told := _share(item, words)):
        return told
    named = until(item, words_in(item.tail)) if marks.article.search(item.lead) else []
    if named and hollow(item).isdisjoint(named[:-1]) and named[0] not in hollow(item):
        last = named.pop() if named[-1] in hollow(item) else ""  # a 10% pay increase
        return Words(" ".join(nouns(item, named)), last)
    return _changed(item, words) or _compared(item, words)


def _with(item: Item) -> Words | None:
    """Those of a share of what is spoken of, by what it did: with 2% going to intensive care."""
    marks = item.language.marks
    if not (marks.with_doing.search(item.lead) and marks.doing.match(item.tail)):
        return None
    return Words("", f"{item.language.labels['share_word']} {ended(item, item.tail)}")


def _of_change(item: Item, words: Words) -> Words | None:
    """Those of what an increase is one of: fees, of saw a fee increase of 5%, a 5% rise in fees."""
    marks = item.language.marks
    changed = marks.changed_behind.match(item.tail)
    if changed is not None and (changed["manner"] or marks.of_ends.search(words.manner)):
        return Words(named_of(item, changed["of"]), words.manner or changed["manner"])
    if (told := change_in(item)) is not None:
        return told
    found = marks.change_told.search(item.lead)
    noun = marks.change_kind.sub("", found["noun"]).strip() if found is not None else ""
    last = words.noun.rpartition(" ")[2]
    joins = found is not None and (marks.and_word.search(words.noun) is not None or last in {"a", "an"})
    return Words(noun, words.manner) if noun or joins else None


def _compared(item: Item, words: Words) -> Words:
    """Those of a rate by which there is more of something, or one is above another."""
    marks = item.language.marks
    more = None if marks.measures.search(clause_before(item)) else marks.more_of.match(item.tail)
    if more is not None and (named := until(item, words_in(more["of"]))):
        return Words(" ".join([more["more"] or "", *named]).strip())
    differs = not words.manner and marks.differs.match(item.tail)
    return Words(words.noun, ended(item, marks.and_word.split(item.tail)[0])) if differs else words


def _changed(item: Item, words: Words) -> Words | None:
    """Those of a rate whose noun of change stands behind it: the bank's 12% gain, the 3% decline."""
    named = until(item, words_in(item.tail))
    ends = next((at for at, word in enumerate(named) if word.lower() in hollow(item)), -1)
    named = named[: ends + 1]
    if not named or not item.tail.startswith(f" {named[0]}"):
        return None
    last, told = item.lead.rstrip().rpartition(" ")[2], " ".join(named)
    if item.language.marks.possessive.search(last):
        return Words(" ".join([*trimmed(item, item.lead), told]))
    if last in item.language.word_set("recording") and words.noun:
        return Words(f"{words.noun} {told}")
    points = last in item.language.word_set("determiners") | item.language.word_set("articles")
    return Words("", told) if points and not item.first else None


def _those(item: Item, told: str, clause: str) -> Words | None:
    """Those of a share of some, and what it did: 12% of those seen in Leeds were admitted."""
    labels, both = item.language.labels, item.language.marks.those_verb.fullmatch(ended(item, told))
    if both is None or clause:
        return None
    of = labels["share_alone"].format(whole=both["of"])
    return Words(labels["that"].format(label=of, words=both["verb"].strip()), about=both["of"])


def _share(item: Item, words: Words) -> Words | None:
    """Those of a share whose whole or whose verb stands behind it: 12% of courts that sat, 12% sat."""
    marks, labels, clause = item.language.marks, item.language.labels, clause_before(item)
    tail = item.tail if item.unit else f" of {item.tail.strip().removeprefix('of ')}"  # one in ten people
    whole = marks.share_told.match(tail)
    told = whole["whole"] if whole is not None else ""
    if those := _those(item, told, clause):
        return those
    named = ended(item, told).split() if marks.those_told.match(told) else []  # those with a postal vote
    named = named or nouns(item, until(item, words_in(told)))
    if named:
        at = item.tail.find(named[-1]) + len(named[-1])
        named = [*named, *joined(item, item.tail[at:]).split()]
        at = item.tail.find(" ".join(named)) + len(" ".join(named))
        named += phrases(item, item.tail[at:]).split()
        of, acts = labels["share_alone"].format(whole=" ".join(named)), acting(item, clause)
        if (acts is not None and acts[0]) or marks.passive.fullmatch(clause):
            return Words(labels["that"].format(label=of, words=clause), about=of)
        leads = clause.rpartition(" ")[2] in item.language.word_set("leading") or (
            item.first and acts is None and marks.opens_place.match(item.lead)
        )
        if not clause or acts or leads or marks.gerund.fullmatch(clause) or marks.clause_left.match(clause):
            at = item.tail.find(" ".join(named)) + len(" ".join(named))
            about = " ".join(named)
            return Words(with_clause(item, of, item.tail[at:]), words.manner if words.noun else "", about)
    told = predicate(item, item.tail) if item.unit and not clause else ""
    if marks.of_those.match(item.tail):
        told = f"{labels['share_word']} {ended(item, item.tail)}"
    if told:
        return Words("", told)
    plain = item.unit and not words.noun and not words.manner and not clause
    part, said = marks.share_part.match(item.tail) if plain else None, ended(item, item.tail)
    if part is None or not said.removeprefix(part.group().strip()):
        return None
    form = labels["that"] if part["verb"] else "{label} {words}"
    return Words(form.format(label=labels["share_word"], words=said))
