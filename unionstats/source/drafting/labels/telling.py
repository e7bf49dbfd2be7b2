"""What a label says of a figure where words are parted by spaces: what is counted, and what is told of it."""

from __future__ import annotations

from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.phrases import (
    acting,
    behind_and,
    change_in,
    clause_before,
    done,
    ended,
    joined,
    measures,
    named_of,
    noun_behind,
    nouns,
    phrases,
    predicate,
    unit_words,
    until,
    with_clause,
    words_in,
)
from unionstats.source.drafting.labels.rates import rate
from unionstats.source.drafting.labels.spaced import named, trimmed

_PASSIVE = 8  # words
_SUBJECT = 10
_SPELT = 4  # letters from which a unit is a word
_ADVERB = "ly"
_TIMES = {"time", "months"}


def labelled(item: Item, words: Words) -> Words:
    """The words of a figure as a label says them: cases that courts received, of courts received 12 cases."""
    if item.kind is not Kind.LEVEL:
        return rate(item, words)
    if not words.noun and not words.manner and item.language.marks.from_label.search(item.gap):
        return words
    if (change := _of_change(item, words)) is not None:
        return change
    if words.manner and (words.noun or not item.tail.strip().startswith(words.manner)):
        own = " ".join(noun_behind(item))
        alone = not item.first and words.noun == own
        named = words.noun.removesuffix(f" {own}") if own == " ".join(unit_words(item)) else words.noun
        return Words("" if alone else named, words.manner)
    clause = clause_before(item)
    told = _complement(item) or _governed(item, words, clause) or _named_beside(item)
    if (told := told or _part(item) or _deed(item, words, clause)) is not None:
        return told
    noun, behind = _thing(item)
    told = _object(item, noun, clause) or _named(item, words, noun, behind, clause)
    bare = measures(item) and told.noun == " ".join(unit_words(item))
    return told if told.noun and not bare else Words("", told.manner, noun)


def _of_change(item: Item, words: Words) -> Words | None:
    """Those of what an increase or a mean is one of: staff, of an increase of 12 in staff, or of 12 staff."""
    marks = item.language.marks
    changed = marks.changed_behind.match(item.tail) if marks.change_noun.search(item.gap) else None
    if changed is not None:
        return Words(named_of(item, changed["of"]), words.manner)
    if (told := change_in(item)) is not None:
        return told
    opens = marks.opens_for.match(item.gap) if item.first and marks.mean_named.match(words.noun) else None
    if opens is not None:
        return Words(f"{words.noun} of {opens['of']}", words.manner)
    own = " ".join(noun_behind(item)) if words.manner and not measures(item) else ""
    if not own or (found := marks.change_told.search(item.lead)) is None:
        return None
    return Words(marks.change_kind.sub("", found["noun"]).strip() or _thing(item)[0] or own, words.manner)


def _governed(item: Item, words: Words, clause: str) -> Words | None:
    """Those of the object of a verb, with that and what goes on behind: a reserve of 12 for repairs."""
    marks = item.language.marks
    of, noun = marks.named_of.search(item.lead), words.noun
    noun = of["of"] if of is not None else noun
    at = f" {clause}".rfind(f" {noun} ") if noun else -1
    if not measures(item) or words.manner or at < 0 or not clause.endswith(f"{noun} of"):
        return None
    if predicate(item, item.tail):
        return None
    more = phrases(item, item.tail)
    noun = noun if marks.time_noun.fullmatch(more.rpartition(" ")[2]) else f"{noun}{more}"
    before = clause[:at].rpartition(" that ")[2].split()
    while before and before[-1] in item.language.word_set("articles") | item.language.word_set("determiners"):
        before.pop()
    before = [word for word in before if word not in item.language.word_set("weekdays")]
    subject = acting(item, " ".join(before)) if 1 < len(before) <= _SUBJECT else None
    own = subject is None or not subject[0] or subject[0].endswith(" to")
    if own or before[-1] in item.language.word_set("verb_ends"):
        return Words(noun, about=words.noun)
    form = item.language.labels["that"]
    return Words(form.format(label=noun, words=" ".join(before)), about=words.noun)


def _complement(item: Item) -> Words | None:
    """Those of what a level is: variance, pressure, of The variance was a pressure of 12."""
    found = item.language.marks.was_a.fullmatch(item.lead) if item.first and measures(item) else None
    if found is None or not (of := named(item, found["of"])):
        return None
    told = found["noun"] or " ".join(nouns(item, until(item, words_in(item.tail))))
    return Words(of, told) if told else None


def _named_beside(item: Item) -> Words | None:
    """Those of a figure that the words right beside it name alone, whatever else its clause tells."""
    marks = item.language.marks
    if described := _described(item):
        return Words(described)
    own, whose = _thing(item)[0], marks.with_noun.fullmatch(item.lead) if item.first else None
    if whose is not None and own and (of := named(item, whose["of"])):
        return Words(item.language.told(of, own), about=own)  # Leeds was first with 12 members
    if marks.each_group.search(item.lead) and (own := " ".join(noun_behind(item))):
        return Words(own)  # deaths per 1,000 inmates
    told = named(item, item.lead)
    return Words(told) if marks.rate_noun.search(told) and marks.rate_joined.match(item.tail) else None


def _described(item: Item) -> str:
    """The noun behind a sum that describes it: budget deficit, of the £1.3m budget deficit."""
    leads = item.language.marks.described_by.search(item.lead) is not None and item.dimension.isupper()
    behind = until(item, words_in(item.tail)) if leads and measures(item) else []
    told = " ".join(nouns(item, behind))
    if not told or not item.tail.startswith(f" {told}"):
        return ""
    at = len(told) + 1
    more = phrases(item, item.tail[at:])
    return with_clause(item, told + more, item.tail[at + len(more) :])


def _part(item: Item) -> Words | None:
    """Those of a part, which say what it is of the whole: 12 of them new, including 12 for repairs."""
    marks, tail = item.language.marks, item.tail
    if (part := marks.part_of_it.match(tail)) is not None:
        rest = tail[part.end() :]
        told = predicate(item, rest) or ended(item, rest)
    elif item.first:
        return None
    elif marks.preposition.match(tail) and marks.part_for.search(item.gap):
        told = ended(item, tail)
    else:
        told = predicate(item, tail) if marks.part_told.search(item.gap) else ""
    return Words("", told) if told else None


def _deed(item: Item, words: Words, clause: str) -> Words | None:
    """Those of a figure that a verb or what it went to stands behind, and no noun: 12 were settled early."""
    marks, tail, unit = item.language.marks, item.tail, measures(item)
    if (of := marks.named_of.search(item.lead)) is not None:
        return Words(of["of"])
    lead = item.lead if item.first else behind_and(item, item.lead)
    named = " ".join(trimmed(item, lead)) if unit and marks.copula.match(tail) else ""
    told = predicate(item, tail) if unit or not unit_words(item) else ""
    told = told if _ends_noun(item, told) else ""
    timed = told and not clause and item.dimension in _TIMES
    told = " ".join([*unit_words(item), told]) if timed else told
    if named or (told and (not clause or item.lead.endswith(" the "))):
        alike = item.lead.endswith(" the ") and told.startswith(words.noun)
        carried = not named and not item.first and (alike or not words.noun)
        return Words("", told) if carried else Words(f"{named} {told}".strip() or words.noun)
    if unit and marks.spent.match(tail) and acting(item, clause) is not None:
        return Words(f"{clause} {ended(item, tail)}")
    if unit and not clause and words.noun and marks.relates.match(tail):
        return Words(ended(item, tail))
    alone = unit and item.gap.startswith(",") and done(item, clause)
    return Words("", clause) if alone else None


def _object(item: Item, noun: str, clause: str) -> Words | None:
    """Those of what a clause before the figure tells of: cases that courts received, cases closed."""
    marks = item.language.marks
    acts = acting(item, clause)
    level = marks.measures.search(clause) or len(clause.split()) > _PASSIVE
    passive = None if level else marks.passive.fullmatch(clause)
    subject = acts[0] if acts is not None else ""
    about = noun
    if not noun and (acts is not None or passive):
        measured = " ".join(unit_words(item)) if item.dimension in _TIMES or not measures(item) else ""
        noun = measured if measured.islower() and len(measured) >= _SPELT else ""
        about = subject or noun
    if noun and (subject or passive):
        return Words(item.language.labels["that"].format(label=noun, words=clause), about=about)
    if noun and (acts is not None or marks.gerund.fullmatch(clause) or marks.acted_by.fullmatch(clause)):
        return Words(f"{noun} {clause}" if acts is not None and acts[1] else noun, about=about)
    return None


def _named(item: Item, words: Words, noun: str, behind: str, clause: str) -> Words:
    """Those of what is named before the figure or behind it, with the clause that it is the subject of."""
    marks, own = item.language.marks, " ".join(noun_behind(item))
    last, mean = clause.rpartition(" ")[2], words.noun.lower() in item.language.word_set("means")
    takes = item.language.word_set("joining") | item.language.word_set("finite")
    if measures(item) and noun and (not words.noun or last in takes or item.lead.endswith(" the ")):
        return Words(noun)
    if marks.time_noun.fullmatch(noun) and (time := marks.in_time.search(item.lead)) is not None:
        return Words(words.noun.removesuffix(own).strip(), f"{time.group().strip()} {noun}")
    if mean or not noun or not words.noun.endswith(own):
        clause = with_clause(item, noun, behind) if mean and noun else ""
        return Words(f"{words.noun} {clause}") if clause else _unnamed(item, words)
    before = words.noun.removesuffix(own).strip()
    if own and before:
        return _joined_noun(item, before, noun, behind, clause)
    if own or (not measures(item) and marks.of_the.match(item.tail)):
        return Words(with_clause(item, noun, behind), about=noun)
    return Words(noun) if marks.more_of.match(item.tail) or not words.noun else words


def _joined_noun(item: Item, before: str, noun: str, behind: str, clause: str) -> Words:
    """Those of what is named on both sides: federation branches, an output of barrels."""
    marks, last = item.language.marks, clause.rpartition(" ")[2]
    if last in item.language.word_set("holding") - item.language.word_set("finite"):
        return Words(noun)
    level = marks.measures.search(clause)
    if not level and last not in item.language.word_set("verb_ends"):
        return Words(f"{before} {with_clause(item, noun, behind)}", about=f"{before} {noun}")
    own = item.first or item.lead != item.gap
    whose = own and marks.of_ends.match(last) and " " not in noun and not marks.gerund.fullmatch(before)
    return Words(f"{before} {last} {noun}" if whose else before if level else noun)


def _unnamed(item: Item, words: Words) -> Words:
    """Those of a figure without a noun of its own: what commas set off, the time it took, by what it came."""
    marks, tail = item.language.marks, item.tail
    if not item.first and words.noun.lower() in item.language.word_set("means"):
        return Words("", ended(item, f"{words.noun} {tail}"))
    timed = measures(item) and item.dimension.islower()
    if timed and (time := marks.in_time.search(item.lead)) is not None:
        return Words(words.noun, " ".join([time.group().strip(), *unit_words(item)]))
    another = trimmed(item, behind_and(item, item.lead)) if marks.to_another.search(item.gap) else []
    if another and not words.noun and not done(item, another[0]):
        return Words(" ".join(another))
    placed = marks.list_goes_on.search(item.gap) and marks.listed_in.match(tail)
    if not words.noun and (placed or (marks.listed_behind.match(item.gap) and marks.listed_by.match(tail))):
        return Words("", ended(item, tail))
    told = f" {words.manner}"
    copula = marks.copula.match(told)
    return Words(words.noun, ended(item, told[copula.end() if copula is not None else 0 :]))


def _thing(item: Item) -> tuple[str, str]:
    """What is counted, as it stands behind the figure (assaults on staff), and the words behind that."""
    marks, words = item.language.marks, noun_behind(item)
    found = None
    if measures(item) or not words:
        some = marks.more_of.match(item.tail) or marks.of_the.match(item.tail)
        found = marks.measured_of.match(item.tail) if measures(item) else some
        words = until(item, words_in(found["of"])) if found is not None else []
    if not (words := nouns(item, words)):
        return "", ""
    at = item.tail.find(words[-1])
    at = at + len(words[-1]) if at >= 0 else 0
    more = marks.thing_more.match(item.tail, at)
    told = more.group() if more is not None else joined(item, item.tail[at:])
    told += phrases(item, item.tail[at + len(told) :])
    lead = f"{found['more']} " if found is not None and found.groupdict().get("more") else ""
    return f"{lead}{' '.join(words)}{told}", item.tail[at + len(told) :]


def _ends_noun(item: Item, told: str) -> bool:
    """Whether words that begin with what was done are no noun: settled the claims, of settled claims."""
    verb, *rest = told.split() or [""]
    after = ("noun_stops", "pronouns", "verb_ends")
    return done(item, verb) == "did" or (
        bool(verb) and (not rest or any(rest[0] in item.language.word_set(one) for one in after))
    )


def told_behind(item: Item) -> str:
    """Words behind a figure that say where, of what or against what it holds; "" where it is a time."""
    marks, found = item.language.marks, item.language.marks.tells_apart.match(item.tail)
    told = ended(item, found["told"]) if found is not None else ""
    return "" if marks.time.match(told) or marks.time.search(f" {told}") else told
