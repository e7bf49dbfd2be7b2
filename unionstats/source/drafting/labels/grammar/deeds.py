"""Figures that a verb governs: what was done with so much."""

from unionstats.source.drafting.labels.grammar.clauses import (
    actor_of,
    aside_before,
    clause_before,
    clause_of,
    subject_of,
)
from unionstats.source.drafting.labels.grammar.complements import going_on, said_on
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, ending_at, opening
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told, told_of
from unionstats.source.drafting.labels.grammar.words import (
    ENDS,
    LISTS,
    THINGS,
    VERBAL,
    Sentence,
    Tag,
    is_done,
)


def purpose(one: Sentence, at: int) -> str:
    """What so much is for, by words behind it: to support members, for resurfacing; "" where none say so."""
    end = at
    while one.tag(end) is Tag.INFINITIVE:
        end += 1
    if end == at and one.tag(at) is Tag.PREPOSITION and one.is_a(at, "for") and one.tag(at + 1) is Tag.GERUND:
        end = at + 2
    if end < at + 2:
        return ""
    end = beginning_at(one, end) if one.tag(end) in {*THINGS, Tag.DETERMINER, Tag.PRONOUN} else end
    return said_on(one, at, going_on(one, end, verbs=False))


def doing(place: Place, at: int) -> Told:
    """Those of a form in -ing before the figure: savings totalling £12m, leaving £12."""
    one = place.one
    subject = subject_of(one, clause_before(one, at))
    if one.is_a(at, "level_verbs"):
        end = aside_before(one, at - 1) if one.tag(at - 1) is Tag.COMMA else at
        end = at - 1 if one.has(end, at, *VERBAL) else end
        end = opening(one, end - 1) if one.tag(end - 1) is Tag.CLOSE else end
        if one.low(ending_at(one, end)[0] - 1) == one.word("each"):
            return told_of(subject)  # a dividend of 5p per share, totalling £12m
        return told_of(said(one, ending_at(one, end), changes=False) or subject)
    first = subject if place.first else ""
    return told_of(first, one.low(at) if place.money and at == place.at - 1 else "")  # leaving £12


def standing(one: Sentence, at: int) -> str:
    """What a form in -ing says the level of: a fund standing at £12; was the highest, standing at 5."""
    if not one.is_a(at, "level_verbs"):
        return ""
    led = one.before(at - 1, Tag.ADVERB)
    if one.tag(led) in {Tag.COMMA, Tag.DASH}:
        return subject_of(one, clause_before(one, led)) or said(one, ending_at(one, led))
    return said(one, ending_at(one, led + 1))


def done_with(place: Place, at: int, subject: str) -> Told:
    """Those of a verb that says what was done with so much: spent £12 on training, earned £12."""
    one = place.one
    more = going_on(one, place.at + 1, verbs=False)
    aim = purpose(one, place.at + 1) if place.money else ""
    behind = aim or said_on(one, place.at + 1, more)
    compared = one.texts[place.at + 1] if one.is_a(place.at + 1, "comparing_words") else ""
    phrasal = at + 1 < place.at and one.is_a(at + 1, "particles")
    led = one.texts[at + 1] if phrasal else ""
    done = " ".join(filter(None, (one.low(at), led, compared or behind)))  # brought in £12
    if subject and place.measures and place.level and not (place.money or behind or led or compared):
        return Told(ref=Ref.DEED, words=f"{subject} {one.low(at)}", head=subject)  # Hull caught 12 tonnes
    joined = one.tag(at - 1) in LISTS and not (place.first or place.measures)
    joined = joined and (one.tag(at) is Tag.VERB or not behind)
    rated = one.tag(place.behind) is Tag.ADJECTIVE or one.is_a(place.behind, "particles")
    rated = rated and not compared and one.tag(place.behind + 1) in {*LISTS, *ENDS, None}
    if joined and rated:
        done = f"{done} {one.low(place.behind)}"  # rated 12 good
    if joined and place.level and is_done(one.language, one.low(at)):
        return Told(ref=Ref.DEED, words=done)  # received 12 claims, settled 9 and carried 3 over
    if subject and place.money and done in one.language.word_set("bearing"):
        return told_of(subject)  # dues brought in £12
    acts = is_done(one.language, one.low(at)) or one.tag(at) is Tag.VERB
    if subject and place.money and acts:
        amount, clause = one.word("sums_of"), clause_of(one, at + 1)
        end = place.at if phrasal else at + 1
        deed = f"{actor_of(one, clause)} {one.told(range(clause.start, end))}"
        head = one.form("that", label=amount, words=deed)
        if compared:
            return Told(head, compared, head)  # pay £12 more
        return Told(f"{head} {behind}".strip(), "", head)  # raised £12, was fined £12, spent £12 on training
    if place.rate and one.tag(at - 1) in LISTS and not place.first and is_done(one.language, one.low(at)):
        return Told(ref=Ref.PART, words=f"{one.word('past_states')} {one.low(at)}", share=True, whole=True)
    bare = not (behind or led or compared or one.is_a(at, "losing"))
    if subject:
        return Told(subject, "" if bare else done, subject)  # output touched 12 tonnes
    if not behind and place.level and not place.measures and is_done(one.language, one.low(at)):
        return Told(ref=Ref.DEED, words=one.low(at))  # and added 12
    if place.money and place.level and not compared and is_done(one.language, one.low(at)):
        amount = one.word("sums_of")
        return Told(f"{amount} {done}", "", f"{amount} {one.low(at)}")  # we have given £12
    if aim:
        return Told(
            f"{one.word('sums_of')} {aim}", "", one.word("sums_of")
        )  # it would need £12 to pay for it
    return Told(ref=Ref.PART, words=done) if behind else Told(ref=Ref.AGAIN)
