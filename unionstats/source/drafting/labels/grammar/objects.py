"""The objects of verbs: who did what with them, and whose they are."""

from unionstats.source.drafting.labels.grammar.clauses import (
    Clause,
    actor_of,
    clause_before,
    is_level,
    subject_of,
)
from unionstats.source.drafting.labels.grammar.phrases import ending_at
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.told import Place, Told
from unionstats.source.drafting.labels.grammar.words import THINGS, Sentence, Tag, is_done


def object_of(place: Place, clause: Clause, noun: str, head: str) -> Told:
    """Those of the object of a verb: dues that members paid, claims settled; or of what has or is it."""
    one, verb = place.one, clause.verb
    subject = subject_of(one, clause)
    subject = "" if subject.lower() in one.language.word_set("change_nouns") else subject
    if one.is_a(clause.start - 1, "there"):
        return Told(noun, "", head)
    if one.is_a(verb, "owning_verbs"):
        owner = _owner(one, clause)
        bare = one.is_a(verb, "helpers") and " " not in f"{subject}{noun}"
        if bare and not owner and subject and noun != subject:
            return Told(f"{subject} {noun}", "", noun)  # the union has 12 members
        return Told(noun if head.lower() in owner.lower() else owned(one, owner, noun), "", head)
    aims = clause.end <= place.before
    aims = aims and all(tag is Tag.INFINITIVE for tag in one.tags[clause.end : place.before + 1])
    if is_level(one, place.before if aims else verb) and not one.is_a(clause.end, "up_down"):
        known = not subject or head.lower() in subject.lower() or subject.lower() in head.lower()
        return Told(subject or noun, "" if known else noun, head)
    results = one.is_a(verb, "yielding") and head.lower().rpartition(" ")[2] in one.language.word_set(
        "result_nouns"
    )
    if one.is_a(verb, "saying") or results:  # income of 3 and costs of 2 left a surplus of 1
        return Told(noun, "", head)
    if subject:
        helped = (
            (aims and one.tag(verb) is Tag.PARTICIPLE)
            or one.low(verb).endswith("ing")
            or one.is_a(clause.start, "modals")
        )
        first = clause.start if helped else verb  # were planning, can take
        end = place.before + 1 if aims else clause.end
        end += one.is_a(end, "particles", "up_down") and end < place.at  # carried out 12 checks
        deed = f"{actor_of(one, clause)} {one.told(range(first, end))}"
        return Told(one.form("that", label=noun, words=deed), "", head, words=deed)
    done = one.tag(verb) is Tag.PARTICIPLE or is_done(one.language, one.low(verb))
    acts = one.told(range(verb, clause.end + one.is_a(clause.end, "particles", "up_down")))  # carried out 12
    return Told(f"{noun} {acts}", "", head, words=acts) if done else Told(noun, "", head)


def _owner(one: Sentence, clause: Clause) -> str:
    """Who has something, where the words name one of several: Leeds, but no "branch" of ours."""
    subject = subject_of(one, clause)
    pointed = one.tag(clause.subject[0]) is Tag.DETERMINER
    common = pointed and not subject[:1].isupper() and " " not in subject
    return "" if common else subject


def owned(one: Sentence, owner: str, noun: str) -> str:
    """Something and whose it is."""
    return one.language.told(owner, noun) if owner else noun


def measured_of(one: Sentence, start: int) -> str:
    """What has a cost or a value, named from a word on: signs, of put up 12 signs at a cost of £3."""
    at = one.before(start - 1, Tag.DETERMINER)
    if one.tag(at - 1) in THINGS:
        return said(one, ending_at(one, at))
    return subject_of(one, clause_before(one, at)) if one.tag(at - 1) is Tag.PARTICIPLE else ""
