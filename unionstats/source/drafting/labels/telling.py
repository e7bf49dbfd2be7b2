"""What a label says of a figure where words are parted by spaces: what is counted, and what is told of it."""

from __future__ import annotations

from itertools import dropwhile

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.spaced import (
    behind_and,
    done,
    headless,
    hollow,
    measures,
    noun_behind,
    trimmed,
    unit_words,
    until,
    words_in,
)

_LONGEST = 48  # characters of a clause
_SPELT = 4  # letters from which a unit is a word
_ADVERB = "ly"
_TIMES = {"time", "months"}
_JOINED = 4  # words of a noun behind "and"


def labelled(item: Item, words: Words) -> Words:
    """The words of a figure as a label says them: cases that courts received, of courts received 12 cases."""
    if item.kind is not Kind.LEVEL:
        return _rate(item, words)
    if words.manner and (words.noun or not item.tail.strip().startswith(words.manner)):
        own = " ".join(noun_behind(item))
        alone = not item.first and words.noun == own
        named = words.noun.removesuffix(f" {own}") if own == " ".join(unit_words(item)) else words.noun
        return Words("" if alone else named, words.manner)
    clause = _clause(item)
    if (told := _part(item) or _deed(item, words, clause)) is not None:
        return told
    noun, behind = _thing(item)
    told = _object(item, noun, clause) or _named(item, words, noun, behind, clause)
    bare = measures(item) and told.noun == " ".join(unit_words(item))
    return told if told.noun and not bare else Words("", told.manner, noun)


def _part(item: Item) -> Words | None:
    """Those of a part, which say what it is of the whole: 12 of them new, including 12 for repairs."""
    marks, tail = item.language.marks, item.tail
    if (part := marks.part_of_it.match(tail)) is not None:
        rest = tail[part.end() :]
        told = _predicate(item, rest) or _ended(item, rest)
    elif item.first:
        return None
    elif marks.preposition.match(tail) and marks.part_for.search(item.gap):
        told = _ended(item, tail)
    else:
        told = _predicate(item, tail) if marks.part_told.search(item.gap) else ""
    return Words("", told) if told else None


def _deed(item: Item, words: Words, clause: str) -> Words | None:
    """Those of a figure that a verb or what it went to stands behind, and no noun: 12 were settled early."""
    marks, tail, unit = item.language.marks, item.tail, measures(item)
    if (of := marks.named_of.search(item.lead)) is not None:
        return Words(of["of"])
    named = " ".join(trimmed(item, item.lead)) if unit and marks.copula.match(tail) else ""
    told = _predicate(item, tail) if unit or not unit_words(item) else ""
    told = told if _ends_noun(item, told) else ""
    if named or (told and (not clause or item.lead.endswith(" the "))):
        alike = item.lead.endswith(" the ") and told.startswith(words.noun)
        carried = not named and not item.first and (alike or not words.noun)
        return Words("", told) if carried else Words(f"{named} {told}".strip() or words.noun)
    if unit and marks.spent.match(tail) and _acts(item, clause) is not None:
        return Words(f"{clause} {_ended(item, tail)}")
    if unit and not clause and words.noun and marks.relates.match(tail):
        return Words(_ended(item, tail))
    alone = unit and item.gap.startswith(",") and done(item, clause)
    return Words("", clause) if alone else None


def _object(item: Item, noun: str, clause: str) -> Words | None:
    """Those of what a clause before the figure tells of: cases that courts received, cases closed."""
    marks = item.language.marks
    acts, passive = _acts(item, clause), marks.passive.fullmatch(clause)
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
    if measures(item) and noun and (not words.noun or last in item.language.word_set("joining")):
        return Words(noun)
    if marks.time_noun.fullmatch(noun) and (time := marks.in_time.search(item.lead)) is not None:
        return Words(words.noun.removesuffix(own).strip(), f"{time.group().strip()} {noun}")
    if mean or not noun or not words.noun.endswith(own):
        return Words(f"{words.noun} {noun}") if mean and noun else _unnamed(item, words)
    before = words.noun.removesuffix(own).strip()
    if own and before:
        return _joined_noun(item, before, noun, behind, clause)
    if own:
        return Words(_with(item, noun, behind), about=noun)
    return Words(noun) if marks.more_of.match(item.tail) or not words.noun else words


def _joined_noun(item: Item, before: str, noun: str, behind: str, clause: str) -> Words:
    """Those of what is named on both sides: federation branches, an output of barrels."""
    marks, last = item.language.marks, clause.rpartition(" ")[2]
    level = marks.measures.search(clause)
    if not level and last not in item.language.word_set("verb_ends"):
        return Words(f"{before} {_with(item, noun, behind)}", about=f"{before} {noun}")
    own = item.first or item.lead != item.gap
    whose = own and marks.of_ends.match(last) and " " not in noun and not marks.gerund.fullmatch(before)
    return Words(f"{before} {last} {noun}" if whose else before if level else noun)


def _unnamed(item: Item, words: Words) -> Words:
    """Those of a figure without a noun of its own: what commas set off, the time it took, by what it came."""
    marks, tail = item.language.marks, item.tail
    if not item.first and words.noun.lower() in item.language.word_set("means"):
        return Words("", _ended(item, f"{words.noun} {tail}"))
    timed = measures(item) and item.dimension.islower()
    if timed and (time := marks.in_time.search(item.lead)) is not None:
        return Words(words.noun, " ".join([time.group().strip(), *unit_words(item)]))
    another = trimmed(item, behind_and(item, item.lead)) if marks.to_another.search(item.gap) else []
    if another and not words.noun and not done(item, another[0]):
        return Words(" ".join(another))
    placed = marks.list_goes_on.search(item.gap) and marks.listed_in.match(tail)
    if not words.noun and (placed or (marks.listed_behind.match(item.gap) and marks.listed_by.match(tail))):
        return Words("", _ended(item, tail))
    told = f" {words.manner}"
    copula = marks.copula.match(told)
    return Words(words.noun, _ended(item, told[copula.end() if copula is not None else 0 :]))


def _rate(item: Item, words: Words) -> Words:
    """Those of a rate: the share of what, and which part of it; or how it differs from another."""
    marks, labels = item.language.marks, item.language.labels
    part, among = marks.part_of_it.match(item.tail), not item.first and marks.part_told.search(item.gap)
    rest = item.tail[part.end() :] if part is not None else item.tail if among else ""
    if item.unit == PERCENT and rest.strip():
        verb = among or marks.copula.match(rest) or marks.has.match(rest) or _predicate(item, rest)
        said = _ended(item, rest)
        form = labels["that"] if verb else "{label} {words}"
        return Words("", form.format(label=labels["share_word"], words=said).strip())
    changed = marks.changed_behind.match(item.tail)
    if changed is not None and (changed["manner"] or marks.of_ends.search(words.manner)):
        return Words(" ".join(until(item, words_in(changed["of"]))), words.manner or changed["manner"])
    apart = marks.told_again.fullmatch(item.gap) or not marks.share.search(item.lead)
    if item.unit in {PERCENT, ""} and apart and (told := _share(item, words)):
        return told
    named = until(item, words_in(item.tail)) if marks.article.search(item.lead) else []
    if named and hollow(item).isdisjoint(named[:-1]) and named[0] not in hollow(item):
        last = named.pop() if named[-1] in hollow(item) else ""  # a 10% pay increase
        return Words(" ".join(_nouns(item, named)), last)
    more = None if marks.measures.search(_clause(item)) else marks.more_of.match(item.tail)
    if more is not None and (named := until(item, words_in(more["of"]))):
        return Words(" ".join([more["more"], *named]))
    differs = not words.manner and marks.differs.match(item.tail)
    return Words(words.noun, _ended(item, marks.and_word.split(item.tail)[0])) if differs else words


def _share(item: Item, words: Words) -> Words | None:
    """Those of a share whose whole or whose verb stands behind it: 12% of courts that sat, 12% sat."""
    marks, labels, clause = item.language.marks, item.language.labels, _clause(item)
    tail = item.tail if item.unit else f" of {item.tail.strip().removeprefix('of ')}"  # one in ten people
    whole = marks.share_told.match(tail)
    told = whole["whole"] if whole is not None else ""
    named = _ended(item, told).split() if marks.those_told.match(told) else []  # those with a postal vote
    named = named or _nouns(item, until(item, words_in(told)))
    if named:
        at = item.tail.find(named[-1]) + len(named[-1])
        named = [*named, *_joined(item, item.tail[at:]).split()]
        of, acts = labels["share_alone"].format(whole=" ".join(named)), _acts(item, clause)
        if (acts is not None and acts[0]) or marks.passive.fullmatch(clause):
            return Words(labels["that"].format(label=of, words=clause), about=of)
        leads = clause.rpartition(" ")[2] in item.language.word_set("leading") or (
            item.first and acts is None and marks.opens_place.match(item.lead)
        )
        if not clause or acts or leads or marks.gerund.fullmatch(clause) or marks.clause_left.match(clause):
            at = item.tail.find(" ".join(named)) + len(" ".join(named))
            about = " ".join(named)
            return Words(_with(item, of, item.tail[at:]), words.manner if words.noun else "", about)
    if marks.of_those.match(item.tail):
        return Words("", f"{labels['share_word']} {_ended(item, item.tail)}")
    told = _predicate(item, item.tail) if item.unit and not clause else ""
    if told:
        return Words("", told)
    plain = item.unit and not words.noun and not words.manner
    part, said = marks.share_part.match(item.tail) if plain else None, _ended(item, item.tail)
    if part is None or not said.removeprefix(part.group().strip()):
        return None
    form = labels["that"] if part["verb"] else "{label} {words}"
    return Words(form.format(label=labels["share_word"], words=said))


def _clause(item: Item) -> str:
    """The words before a figure, from its "and" on, without those that lead in or say how exact it is."""
    lead = item.language.marks.label_head.sub("", item.lead, 1)
    lead = behind_and(item, lead) if not item.first and item.lead == item.gap else lead
    told = item.language.marks.nearly.sub("", lead).split()
    pronouns = item.language.word_set("pronouns")
    last = max((at for at, word in enumerate(told) if word.lower() in pronouns), default=-1)
    told = told[last + 1 :]
    return " ".join(headless(item, told))


def _thing(item: Item) -> tuple[str, str]:
    """What is counted, as it stands behind the figure (assaults on staff), and the words behind that."""
    marks, words = item.language.marks, noun_behind(item)
    found = None
    if measures(item) or not words:
        found = (marks.measured_of if measures(item) else marks.more_of).match(item.tail)
        words = until(item, words_in(found["of"])) if found is not None else []
    if not (words := _nouns(item, words)):
        return "", ""
    at = item.tail.find(words[-1])
    at = at + len(words[-1]) if at >= 0 else 0
    more = marks.thing_more.match(item.tail, at)
    told = more.group() if more is not None else _joined(item, item.tail[at:])
    lead = f"{found['more']} " if found is not None and found.groupdict().get("more") else ""
    return f"{lead}{' '.join(words)}{told}", item.tail[at + len(told) :]


def _joined(item: Item, text: str) -> str:
    """The rest of a noun that "and" joins: urgent calls, of 12 emergency and urgent calls."""
    joint, *rest = text.split() or [""]
    words = until(item, [word.strip(".") for word in rest])
    followed = len(words) == len(rest) and text[-1:].isspace()  # by a figure: 12 members and branches 5
    if not item.language.marks.joint_word.fullmatch(joint) or followed or not 0 < len(words) <= _JOINED:
        return ""
    lists = item.language.word_set
    verbs = any(done(item, word) or word in lists("doing") | lists("pronouns") for word in words)
    return "" if verbs or text[:1] != " " else f" {joint} {' '.join(words)}"


def _with(item: Item, noun: str, behind: str) -> str:
    """What is counted with the clause that it is the subject of: farms that had a shop, days lost."""
    if told := _predicate(item, behind):
        return f"{noun} {told}"
    if item.language.marks.copula.match(behind) or item.language.marks.has.match(behind):
        return item.language.labels["that"].format(label=noun, words=_ended(item, behind))
    return noun


def _predicate(item: Item, text: str) -> str:
    """A clause that begins with what was done, "" for another: settled early, of were settled early."""
    words = text.split()
    told = [*dropwhile(lambda word: word in item.language.word_set("auxiliaries"), words)]
    verb = next((word for word in told if not word.endswith(_ADVERB)), "")
    kind, alone = done(item, verb), len(words) == 1 and text[-1].isspace()  # a figure follows
    if not kind or alone or verb in item.language.word_set("comparing"):
        return ""
    return "" if kind == "did" and len(told) < len(words) else _ended(item, " ".join(told))


def _ends_noun(item: Item, told: str) -> bool:
    """Whether words that begin with what was done are no noun: settled the claims, of settled claims."""
    verb, *rest = told.split() or [""]
    after = ("noun_stops", "pronouns", "verb_ends")
    return done(item, verb) == "did" or (
        bool(verb) and (not rest or any(rest[0] in item.language.word_set(one) for one in after))
    )


def _acts(item: Item, clause: str) -> tuple[str, bool] | None:
    """The words before the verb that ends a clause, and whether that is a participle; None without one."""
    words, lists = clause.split(), item.language.word_set
    *subject, verb = words[: len(words) - (words[-1:] != [] and words[-1] in lists("verb_ends"))] or [""]
    kind = done(item, verb) or ("did" if verb in lists("doing") else "")
    if not kind or verb in lists("measuring") | lists("holding"):
        return None
    return "" if all(word.endswith(_ADVERB) for word in subject) else " ".join(subject), kind == "done"


def _nouns(item: Item, words: list[str]) -> list[str]:
    """The words up to a verb behind them; a participle behind an adverb is none: fully paid members."""
    acts = (at for at, word in enumerate(words) if at and done(item, word))
    return words[: next((at for at in acts if not words[at - 1].endswith(_ADVERB)), len(words))]


def _ended(item: Item, text: str) -> str:
    """Words of bounded length, without such at their end as go on."""
    told = text.strip()[: _LONGEST + 1].split()
    told = told[:-1] if len(text.strip()) > _LONGEST else told
    while told and told[-1].lower() in item.language.word_set("goes_on"):
        told.pop()
    return " ".join(told)
