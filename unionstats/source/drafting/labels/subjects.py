"""What a sentence tells of where words are parted by spaces, whatever stands between that and a figure."""

from __future__ import annotations

import re

from msgspec import structs

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.phrases import measures
from unionstats.source.drafting.labels.spaced import named
from unionstats.source.drafting.relations.row import Row

_REACH = 80  # characters


def whole_subject(row: Row, place: int, item: Item, text: str) -> Item:
    """A figure with all the words that say what it is told of: 49% of Half (49%) of the branches had."""
    item = _of_fraction(item, text)
    if place and (spanned := _spanned(row, place)) is not None:
        return spanned
    following = place + 1
    if following < len(row) and (verb := _inside(row, following)) is not None:
        lead = row.marks.inside_lead.search(item.lead)
        own = item.lead[lead.end("joint") :] if lead is not None else item.lead
        return structs.replace(item, lead=own, gap=own, tail=item.tail[: verb.start("verb")])
    return item


def _of_fraction(item: Item, text: str) -> Item:
    """A percentage in brackets behind a fraction in words, as if it stood in place of both."""
    found = item.language.marks.fraction_bracket.search(item.gap)
    end = item.printed.found.end
    if found is None or item.kind is not Kind.RATE or not text.startswith(")", end):
        return item
    behind = " ".join(text[end + 1 : end + _REACH].split())
    stop = item.language.marks.list_mark.search(behind.replace(".", ";").replace("(", ";"))
    behind = behind[: stop.start()] if stop is not None else behind.rpartition(" ")[0]
    behind = f" of {found['of'].strip()} {behind}" if found["of"] else f" {behind}"
    size = len(found.group())
    return structs.replace(item, gap=item.gap[:-size], lead=item.lead[:-size], tail=behind, aside=0)


def _inside(row: Row, place: int) -> re.Match[str] | None:
    """The words between a figure and the one before, if that stands inside what this one is told of."""
    item, before = row.items[place], row.items[place - 1]
    if item.first or item.sentence != before.sentence or item.aside or before.attribute:
        return None
    if before.kind is not Kind.LEVEL or before.role is not Role.PLAIN or measures(before):
        return None  # deposits of £12m grew
    if row.marks.inside_lead.search(before.lead) is None or row.marks.copula.search(before.lead):
        return None
    if not named(before, before.lead):
        return None
    return row.marks.inside_verb.fullmatch(item.gap)


def _spanned(row: Row, place: int) -> Item | None:
    """A figure behind one inside what it is told of: Spending by the top 40 branches grew by 8%."""
    if _inside(row, place) is None:
        return None
    item, before = row.items[place], row.items[place - 1]
    lead = f"{before.lead}{before.printed.found.literal}{item.gap}"
    return structs.replace(item, lead=lead, gap=lead, first=before.first)


def sentence_subject(item: Item) -> str:
    """What the sentence of a figure tells of, before its verb; "" where that only points to another one."""
    marks = item.language.marks
    found = marks.sentence_subject.match(marks.label_head.sub("", item.gap, 1)) if item.first else None
    return named(item, found["of"]) if found is not None else ""
