"""What a label says of a figure where words are parted by spaces: what is counted, and the clause that tells of it."""

from __future__ import annotations

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.spaced import noun_behind, trimmed, unit_words, until, words_in

_LONGEST = 48  # characters of a clause
_SPELT = 4  # letters from which a unit is a word


def labelled(item: Item, words: Words) -> Words:
    """The words of a figure as a label says them: cases that courts received, of courts received 12 cases."""
    marks, tail = item.language.marks, item.tail
    part = marks.part_of_it.match(tail)
    if item.kind is not Kind.LEVEL:
        return _rate(item, words, tail[part.end() :] if part is not None else "")
    if words.manner and (words.noun or not tail.strip().startswith(words.manner)):
        return words
    if part is not None and (told := _predicate(item, tail[part.end() :]) or _ended(item, tail[part.end() :])):
        return Words("", told)
    if not item.first and marks.part_told.search(item.gap) and (told := _predicate(item, tail)):
        return Words("", told)
    if not item.first and marks.part_for.search(item.gap) and marks.preposition.match(tail):
        return Words("", _ended(item, tail))
    clause, unit = _clause(item), item.dimension not in {"", "count"}
    if (of := marks.named_of.search(item.lead)) is not None:
        return Words(of["of"])
    if marks.done_there.match(tail) and not (unit_words(item) and not unit):
        told = _predicate(item, tail)
        named = " ".join(trimmed(item, item.lead)) if unit and marks.copula.match(tail) else ""
        if named or not clause:
            carried = not named and not words.noun and not item.first
            return Words("", told) if carried else Words(f"{named} {told}".strip() or words.noun)
        return words
    noun, behind = _thing(item)
    acts, passive = marks.acts.fullmatch(clause), marks.passive.fullmatch(clause)
    if acts is not None or passive:
        measured = " ".join(unit_words(item))
        noun = noun or (measured if measured.islower() and len(measured) >= _SPELT else "")
    if (acts is not None and acts["subject"]) or passive:
        form = item.language.labels["that"]
        return Words(form.format(label=noun, words=clause), about=noun) if noun else words
    own = " ".join(noun_behind(item))
    if noun and (acts is not None or marks.gerund.fullmatch(clause)):
        return Words(f"{noun} {clause}" if acts is not None and acts["done"] else noun, about=noun)
    if not noun and item.first and (off := marks.set_off.search(item.gap)) is not None:
        return Words(" ".join(trimmed(item, off[1])) or words.noun)
    if not noun or (own and not words.noun.endswith(own)):
        return Words(words.noun, _ended(item, words.manner)) if words.manner else words
    if not own:
        return Words(noun) if marks.more_of.match(tail) or not words.noun else words
    if marks.measures.search(clause) and words.noun.endswith(own) and words.noun != own:
        return Words(words.noun.removesuffix(own).strip())
    before = words.noun.removesuffix(own)
    return Words(before + _with(item, noun, behind), about=before + noun)


def _rate(item: Item, words: Words, rest: str) -> Words:
    """Those of a rate: the share of what, and which part of it; or how it differs from another."""
    marks, labels = item.language.marks, item.language.labels
    if item.unit == PERCENT and marks.copula.match(rest):
        return Words("", labels["that"].format(label=labels["share_word"], words=_ended(item, rest)))
    clause, rated = _clause(item), item.unit == PERCENT and not marks.share.search(item.lead)
    whole = marks.share_told.match(item.tail) if rated else None
    if whole is not None and (named := until(item, words_in(whole["whole"]))):
        of = labels["share_alone"].format(whole=" ".join(named))
        acts = marks.acts.fullmatch(clause)
        if acts is not None and acts["subject"]:
            return Words(labels["that"].format(label=of, words=clause), about=of)
        if not clause or marks.gerund.fullmatch(clause):
            at = item.tail.find(named[-1]) + len(named[-1])
            about = " ".join(named)
            return Words(_with(item, of, item.tail[at:]), words.manner if words.noun else "", about)
    if rated and not clause and marks.done_there.match(item.tail):
        return Words("", _predicate(item, item.tail))
    if words.manner or not marks.differs.match(item.tail):
        return words
    return Words(words.noun, _ended(item, item.tail))


def _clause(item: Item) -> str:
    """The words before a figure from the last "and" on, without those that lead it in or say how exact it is."""
    lead = item.language.marks.label_head.sub("", item.lead, 1)
    lead = lead.rpartition(" and ")[2] if not item.first and item.lead == item.gap else lead
    told = lead.split()
    heads, nearly, pronouns = map(item.language.word_set, ("lead_words", "nearly", "pronouns"))
    last = max((at for at, word in enumerate(told) if word.lower() in pronouns), default=-1)
    told = told[last + 1 :]
    while told and told[-1].lower() in nearly:
        told.pop()
    while told and told[0].lower() in heads:
        told.pop(0)
    return " ".join(told)


def _thing(item: Item) -> tuple[str, str]:
    """What is counted, as it stands behind the figure (assaults on staff), and the words behind that."""
    marks, words = item.language.marks, noun_behind(item)
    found = None
    if item.dimension not in {"", "count"} or not words:
        found = (marks.more_of if item.dimension in {"", "count"} else marks.measured_of).match(item.tail)
        words = until(item, words_in(found["of"])) if found is not None else []
    acts = (at for at, one in enumerate(words) if at and marks.acting.fullmatch(one))
    words = words[: next(acts, len(words))]
    if not words:
        return "", ""
    at = item.tail.find(words[-1])
    at = at + len(words[-1]) if at >= 0 else 0
    more = marks.thing_more.match(item.tail, at)
    told = more.group() if more is not None else ""
    lead = f"{found['more']} " if found is not None and found.groupdict().get("more") else ""
    return f"{lead}{' '.join(words)}{told}", item.tail[at + len(told) :]


def _with(item: Item, noun: str, behind: str) -> str:
    """What is counted with the clause that it is the subject of: farms that had a shop, days lost."""
    if told := _predicate(item, behind):
        return f"{noun} {told}"
    if item.language.marks.copula.match(behind) or item.language.marks.has.match(behind):
        return item.language.labels["that"].format(label=noun, words=_ended(item, behind))
    return noun


def _predicate(item: Item, text: str) -> str:
    """A clause that begins with what was done, "" for another: settled early, of were settled early."""
    found = item.language.marks.predicate.match(text)
    return _ended(item, found["told"]) if found is not None else ""


def _ended(item: Item, text: str) -> str:
    """Words of bounded length, without such at their end as go on."""
    told = text.strip()[: _LONGEST + 1].split()
    told = told[:-1] if len(text.strip()) > _LONGEST or len(item.tail) > _LONGEST - 1 else told
    while told and told[-1].lower() in item.language.word_set("goes_on"):
        told.pop()
    return " ".join(told)
