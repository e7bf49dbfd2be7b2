"""What figures say again of one before them in their sentence, where words are parted by spaces."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind, Words
from unionstats.source.drafting.labels.spaced import named
from unionstats.source.drafting.labels.telling import told_behind
from unionstats.source.drafting.relations.row import Row

_REACH = 12  # figures


def again(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """The words that a figure shares with the one before: women for 46%, behind men for 54% of members."""
    item, marks = row.items[place], row.marks
    if not place or words.manner:
        return words
    than = marks.than_bracket.search(item.gap)
    if than is not None and row.items[place - 1].kind is item.kind:
        return Words("", than["told"])  # pay of men ($12) was higher than that of women ($11)
    if marks.or_again.fullmatch(item.gap) and before[-1].manner and not words.noun:
        return before[-1]  # rose by 5% or 12
    if item.kind is Kind.LEVEL:
        return words
    if marks.told_again.fullmatch(item.gap) and marks.change_noun.search(row.items[place - 1].gap):
        return before[-1]
    return _rate_again(row, place, words, before) if item.kind is Kind.RATE else words


def _rate_again(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """The same of a rate: 33% in brackets behind a third of births, 6% for others than the 5% before."""
    item, marks = row.items[place], row.marks
    shares = row.items[place - 1].kind is Kind.RATE
    if shares and marks.share_bracket.fullmatch(item.gap):
        return before[-1]
    if (
        shares
        and marks.for_another.search(item.gap)
        and (found := marks.told_for.match(item.tail)) is not None
    ):
        return Words(named(item, found["of"]), before[-1].manner)
    if words.noun:
        told = before[-1].manner if marks.share_goes_on.match(item.gap) else ""
        return Words(words.noun, told) if told.startswith(item.language.labels["share_word"]) else words
    return words


def verb_again(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """Those of a further change, which has the verb of the last one: rose by 5% in Leeds and by 7%."""
    item = row.items[place]
    found = row.marks.by_again.search(item.gap) if item.kind is not Kind.LEVEL else None
    if found is None:
        return words
    near = range(place - 1, max(place - _REACH, -1), -1)
    same = (at for at in near if row.items[at].kind is item.kind and row.together(at, place))
    verb = next((before[at].manner.partition(" ")[0] for at in same), "")
    return Words("", f"{verb}{found['where'] or ''} by") if verb else words


def subject_again(row: Row, place: int) -> str:
    """What figures between commas part from its verb: Profit, after £2m of costs, was."""
    item = row.items[place]
    if not place or not row.marks.subject_again.fullmatch(item.gap):
        return ""
    opens = place
    while opens and row.items[opens - 1].sentence == item.sentence:
        opens -= 1
    told, comma, _ = row.items[opens].gap.partition(",")
    return named(item, told) if comma else ""


def goes_on(row: Row, place: int, words: Words, before: Sequence[Words]) -> bool:
    """Whether a figure is what the one before it was or came to: 8.8% from 9.4%."""
    if not place or not row.marks.reached_label.search(row.items[place].gap):
        return False
    alike = row.items[place - 1].kind is row.items[place].kind and row.together(place - 1, place)
    return alike and not (words.manner or before[place - 1].manner)


def told_apart(row: Row, labels: list[str]) -> list[str]:
    """The labels, of which those alike in a sentence say what stands behind: 5% in Leeds, 7% in York."""
    alike: dict[tuple[int, Kind, str], list[int]] = {}
    apart = [*labels]
    for place, item in enumerate(row.items):
        if item.role is Role.PLAIN and not item.attribute:
            told = told_behind(item)
            label = labels[place].removesuffix(f", {told}") if told else labels[place]
            alike.setdefault((item.sentence, item.kind, label), []).append(place)
    for places in alike.values():
        tails = [told_behind(row.items[place]) for place in places] if len(places) > 1 else []
        for place, told in zip(places, tails, strict=False):
            if told and tails.count(told) == 1 and told.partition(" ")[2] not in apart[place]:
                apart[place] = row.items[place].language.told(apart[place], told)
    return apart
