"""The verb that a word stands behind, and what that tells of."""

from typing import NamedTuple

from unionstats.source.drafting.labels.grammar.phrases import Span, ending_at, opened, opening
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.words import ASIDES, THINGS, VERBAL, Sentence, Tag

_NO_SUBJECT = frozenset({Tag.PREPOSITION, Tag.TIME, Tag.ADVERB, Tag.OPENER, Tag.GERUND})
_VERBS = frozenset({Tag.HELPER, Tag.VERB, Tag.PARTICIPLE, Tag.INFINITIVE, Tag.ADVERB})


class Clause(NamedTuple):
    """A verb from `start` to `end`, and the phrase of its subject: empty where that only points back."""

    start: int
    end: int
    subject: Span

    @property
    def verb(self) -> int:
        """The last word of the verb."""
        return self.end - 1


def verb_before(one: Sentence, at: int) -> int:
    """The end of the nearest verb before a word in its clause, 0 where there is none."""
    while at > 0:
        tag = one.tags[at - 1]
        if tag is Tag.CLOSE and (opens := opening(one, at - 1)) >= 0:
            at = opens
            continue
        if tag in {Tag.SEMICOLON, Tag.COLON, Tag.OPEN, Tag.OPENER}:
            return 0
        acted = tag is Tag.PARTICIPLE and one.tag(at - 2) in _VERBS - {Tag.INFINITIVE}
        if acted or tag in {Tag.VERB, Tag.HELPER}:
            return at
        at -= 1
    return 0


def clause_before(one: Sentence, at: int) -> Clause | None:
    """The clause of the nearest verb before a word, if there is one."""
    end = verb_before(one, at)
    return clause_of(one, end) if end else None


def clause_of(one: Sentence, end: int) -> Clause:
    """The clause of the verb that ends at a word."""
    start = end
    while start > 0 and (start == end or _in_group(one, start - 1)):
        start -= 1
    while start < end and one.tags[start] is Tag.ADVERB:
        start += 1
    return Clause(start, end, subject_before(one, start))


def _in_group(one: Sentence, at: int) -> bool:
    """Whether a word before the last of a verb is part of it: has, been, slightly, continued to."""
    tag = one.tags[at]
    if tag in {Tag.HELPER, Tag.ADVERB, Tag.INFINITIVE}:
        return True
    helped = tag is Tag.PARTICIPLE and one.tag(one.before(at - 1, Tag.ADVERB)) is Tag.HELPER
    leads = tag in {Tag.VERB, Tag.PARTICIPLE} or one.is_a(at, "to_do")  # were able to
    return helped or (leads and one.tags[at + 1] is Tag.INFINITIVE)


def subject_before(one: Sentence, verb: int) -> Span:
    """The phrase that a verb tells of; an empty one where that only points back."""
    at = one.before(verb - 1, Tag.ADVERB) + 1
    at -= 2 * (one.is_a(at - 1, "than") and one.is_a(at - 2, "more_less"))  # visits more than doubled
    at -= (
        one.tag(at - 1) is Tag.DETERMINER
        and one.is_a(at - 1, "pointers_alone")
        and one.tag(at - 2) is Tag.COMMA
    )
    before = one.tag(at - 1)
    if before is Tag.COMMA:  # sales, which were revised, were
        comma, at = at - 1, aside_before(one, at - 1)
        before = one.tag(at - 1)
        acts = one.tag(verb) is Tag.VERB or (
            one.is_a(verb, "owning_verbs") and not one.low(verb).endswith("ing")
        )
        acts = acts and at == comma and one.has(0, at, Tag.FIGURE)
        if acts and before in {*THINGS, Tag.TIME, Tag.FIGURE} and (earlier := verb_before(one, at)):
            return clause_of(one, earlier).subject  # cleared 12 paths, mended 9 stiles
    if before is Tag.DASH:
        at = next((where for where in range(at - 2, 0, -1) if one.tags[where] is Tag.DASH), at)
    if before is Tag.FIGURE and one.is_a(at - 2, "of", "at", "worth"):
        at -= 2  # a deficit of £12m was
    if before is Tag.PRONOUN and one.tag(at - 2) is Tag.PREPOSITION and one.is_a(at - 1, "object_pronouns"):
        return ending_at(one, at - 2, subject=True)  # income from them was
    if before is Tag.RELATIVE and not one.is_a(at - 1, "what"):
        return after_with(one, ending_at(one, one.before(at - 2, Tag.COMMA, Tag.PREPOSITION) + 1))
    if before is Tag.PRONOUN:
        return at, at
    if before is Tag.JOINT and (earlier := verb_before(one, at - 1)):
        clause = clause_of(one, earlier)
        inside = one.tag(clause.start - 1) is Tag.RELATIVE and one.tag(at - 2) is Tag.COMMA
        if inside and (earlier := verb_before(one, clause.start - 1)):
            return clause_of(one, earlier).subject  # held events that drew 12, and sold 9
        return clause.subject
    return ending_at(one, at, subject=True)


def aside_before(one: Sentence, comma: int) -> int:
    """Where what stands between two commas begins, the second of which is given."""
    for at in range(comma - 1, -1, -1):
        named = one.texts[at + 1][0].isupper() and _is_named(one, at, comma)
        if one.tags[at] is Tag.COMMA and (one.tag(at + 1) in ASIDES or named):
            return at
    return comma


def _is_named(one: Sentence, comma: int, end: int) -> bool:
    """Whether a noun opens a sentence that a name in commas follows: the mine, Escondida in Chile, sold."""
    nouns = (at for at in range(comma) if one.tags[at] is Tag.NOUN)
    apart = one.tags[0] in _NO_SUBJECT or one.has(0, end, *VERBAL, Tag.FIGURE)
    return not apart and any(not one.is_a(at, "steady", "ranking") for at in nouns)


def subject_of(one: Sentence, clause: Clause | None, *, changes: bool = True) -> str:
    """What a clause tells of, "" where that only points back or says how much."""
    aims = clause is not None and one.tag(clause.subject[0]) is Tag.INFINITIVE  # a study to find it
    noun = "" if clause is None or aims else said(one, clause.subject, changes=changes)
    owner = _owner(one, clause.subject[0]) if clause is not None and noun else ""
    return "" if says_nothing(one, noun) else one.language.told(owner, noun) if owner else noun


def risen(one: Sentence, comma: int) -> str:
    """What rose, of a rise told before a comma: density, of an increase in density, from 30%."""
    span = ending_at(one, comma)
    changes = (at for at in range(*span) if one.is_a(at, "change_nouns"))
    heads = [at for at in changes if one.is_a(at + 1, "in") or one.is_a(at + 2, "possessives")]
    return said(one, (heads[0] + 2, span[1])) if heads else ""  # a cut of our costs


def actor_of(one: Sentence, clause: Clause) -> str:
    """Who does something, with the article that a common noun has: the council, Hull."""
    start = clause.subject[0]
    if one.low(start) == one.word("all_of") and one.is_a(start + 1, "of"):
        # each of the 12 branches holds
        return f"{one.low(start)} {one.told(range(start + 1, clause.subject[1]))}"
    subject = said(one, clause.subject) if one.is_a(start, "its") else subject_of(one, clause)
    articles = (at for at in (start - 1, start) if one.is_a(at, "articles_of"))
    pointed = subject and any(one.low(at + 1) == subject.lower().split()[0] for at in articles)
    return f"{one.word('articles_of')} {subject}" if pointed else subject


def had_by(one: Sentence, span: Span) -> str:
    """Who has what a phrase names, by the verb before: Hull, of Hull had the highest rate; "" for none."""
    has = span[0] < span[1] and one.tag(span[0] - 1) in VERBAL and one.is_a(span[0] - 1, "owning_verbs")
    return subject_of(one, clause_of(one, span[0])) if has else ""


def _owner(one: Sentence, start: int) -> str:
    """Whose a subject is that begins at a word, by the words before it: For Hull, its income was."""
    if one.tag(start - 1) is Tag.JOINT and (earlier := verb_before(one, start - 1)):
        if one.is_a(start, "its"):
            return said(one, clause_of(one, earlier).subject)  # Hull sold 12 and its income was
        start = clause_of(one, earlier).subject[0]
    about = one.is_a(1, "no_things") and one.is_a(2, "of")
    if one.tag(start - 1) is not Tag.COMMA or not (about or one.is_a(0, "concerning")):
        return ""
    first = 3 if about else 1
    return said(one, (first, start - 1)) if first < start - 1 and one.is_a(start, "possessives") else ""


def named_before(one: Sentence, end: int, *, changes: bool = True) -> str:
    """What the phrase before a word names, or what it is told of: Hull, of Hull was the first branch."""
    span = ending_at(one, end)
    verb = one.tag(span[0] - 1) in {Tag.HELPER, Tag.VERB} and span[0] < end
    noun = said(one, span, changes=changes)
    noun = "" if says_nothing(one, noun) else noun
    told = verb and (is_level(one, span[0] - 1) or one.is_a(end - 1, "change_nouns"))
    return (subject_of(one, clause_of(one, span[0])) if told else "") or noun


def is_level(one: Sentence, at: int) -> bool:
    """Whether a verb says how much something is: was, stood at, totalled."""
    return one.is_a(at, "level_verbs", "helpers")


def is_steady(one: Sentence, start: int) -> int:
    """The end of a verb before an adjective that says how a level is: remained stable; 0 without one."""
    at = one.before(start - 1, Tag.ADVERB)
    if not one.is_a(start, "steady"):
        return 0
    return at + 1 if one.tag(at) in {Tag.HELPER, Tag.VERB} and is_level(one, at) else 0


def after_with(one: Sentence, span: Span) -> Span:
    """The part of a phrase behind its last "with", or behind a form in -ing: a report showing assets."""
    start, end = span
    if one.tag(start - 1) is Tag.FIGURE:  # with 12 shops and a reserve of £9
        joints = (at for at in range(start, end) if one.tags[at] is Tag.JOINT)
        start = next((at + 1 for at in joints if one.tag(at + 1) is Tag.DETERMINER), start)
    acts = (Tag.NOUN, Tag.TIME, Tag.COMMA)
    gerunds = (at for at in range(start, end - 1) if one.tags[at] is Tag.GERUND and one.tag(at - 1) in acts)
    cuts = (at + 1 for at in gerunds if not one.is_a(at, "acting"))
    start = max((at for at in cuts if at > start + 1), default=start)
    based = (at for at in range(start + 1, end - 1) if one.is_a(at, "on", "over"))
    changes = (at for at in based if one.is_a(at - 1, "change_nouns") and not one.is_a(at - 1, "gap_nouns"))
    bases = (at + 1 for at in changes)
    start = max(bases, default=start)  # a rise on spending of £12
    told = (
        one.is_a(at, "with")
        or (one.is_a(at, "than") and one.tag(at - 1) is Tag.NOUN and one.tag(at + 1) in THINGS)
        or (one.is_a(at, "at", "on") and one.is_a(at + 1, "one_of"))
        for at in range(start, end)
    )
    return opened(
        one, max((at for at, apart in enumerate(told, start + 1) if apart), default=start), end
    ), end
