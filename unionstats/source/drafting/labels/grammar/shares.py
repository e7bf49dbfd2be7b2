"""Shares: of what they are, and of which part of it."""

from unionstats.source.drafting.labels.grammar.clauses import (
    actor_of,
    clause_before,
    clause_of,
    is_level,
    named_before,
    subject_of,
)
from unionstats.source.drafting.labels.grammar.complements import (
    going_on,
    predicate,
    said_on,
    that,
)
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, clause_end, ending_at
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told, past_bracket, told_of
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, VERBAL, Tag

_THOSE = 9  # words
_APART = 6  # words that commas set off


def shared(place: Place) -> Told | None:
    """Those of a share whose whole or whose part stands behind it: 12% of courts sat, 12% were women."""
    one, behind = place.one, place.behind
    if not place.rate:
        return None
    set_off = one.tag(behind) is Tag.COMMA and one.is_a(place.before - 1, "fraction_nouns", "superlatives")
    of = one.is_a(behind + set_off, "of") and (1 + set_off)  # the majority, 55%, of members
    counted = not place.item.unit and one.tag(behind) in THINGS and not one.is_a(behind, "change_nouns")
    if of or counted:
        return _of_whole(place, behind + of)
    if one.is_a(place.before, "with") and one.is_a(behind, "acting"):
        doing = said_on(one, behind, going_on(one, behind + 1))
        return Told(f"{one.form('share_word')} {doing}")
    if one.is_a(place.before, "with") and place.first and one.is_a(behind, "placing", "from"):
        more, subject = going_on(one, behind), subject_of(one, place.clause)
        if subject and more > behind + 1:  # nurses were tired, with 12% from abroad
            share = one.form("share_alone", whole=subject)
            return Told(f"{share} {said_on(one, behind, more)}", "", share, share=True)
    named = one.tag(place.before) in {Tag.NOUN, Tag.VERB, Tag.HELPER} or one.is_a(place.before, "by")
    named = named or (one.is_a(place.before, "of") and one.tag(place.before - 1) is Tag.NOUN)
    named = named and place.opening < 0  # in schools 12% were
    denied = behind + one.is_a(behind, "denying")  # three in ten never paid
    acts = predicate(one, denied) if one.tag(denied) in VERBAL and not named else ""
    acts = f"{one.texts[behind]} {acts}" if acts and denied > behind else acts
    helped = one.is_a(behind - 1, "pointers_alone") and one.tag(behind) is Tag.HELPER
    done = one.is_a(place.before, "with") and not place.first
    if done and (acts := acts or predicate(one, behind)):
        return Told(ref=Ref.PART, words=acts, share=True, whole=True, aside=True)  # 12 jobs, with 5% done
    if one.is_a(behind - 1, "those_told") and not acts and (deed := _deed(place)) is not None and deed.words:
        return Told(ref=Ref.PART, words=deed.words, share=True, whole=True)  # members take 12% of them
    whole = helped or one.is_a(place.before, "of_whom") or one.is_a(behind - 1, "those_told")
    return Told(ref=Ref.PART, words=acts, share=True, whole=whole) if acts else None


def _of_whole(place: Place, start: int) -> Told | None:
    """Those of a share whose whole begins at a word."""
    one, before = place.one, place.before
    whole, end = _whole(place, start)
    if not whole:
        pointing = one.tag(start) in {Tag.RELATIVE, Tag.PRONOUN, Tag.DETERMINER}
        acts = predicate(one, past_bracket(one, start + 1)) if pointing else ""
        phrase = going_on(one, start + 1) if pointing and one.tag(start + 1) is Tag.PREPOSITION else 0
        acts = said_on(one, start + 1, phrase) if phrase > start + 1 else acts  # 40% of it in fees
        return Told(ref=Ref.PART, words=acts, share=True) if acts else None
    share = one.form("share_alone", whole=whole)
    if (again := _again(place, start, end, share)) is not None:
        return again
    if one.is_a(before, "with") and place.clause is not None:
        owner = subject_of(one, place.clause)
        known = bool(owner) and whole.startswith(owner.partition(" ")[0])
        return Told(share, "", share, share=True) if known else told_of(owner, share)
    done = one.is_a(before, "in", "by") and one.tag(before - 1) in {Tag.PARTICIPLE, *THINGS}
    if done and (user := subject_of(one, place.clause)):
        return told_of(user, share)
    if (subject := holder(place)) is not None:
        return told_of(subject, share)
    reached = one.is_a(before, "to") and one.tag(before - 1) is Tag.FIGURE
    if one.is_a(before, "compared") or reached:  # up 2% to 12% of staff, from 10% of staff
        return Told(ref=Ref.AGAIN, manner=share, share=True)
    if one.is_a(before, "to") and one.is_a(before - 1, "before_to") and one.tag(before - 2) is Tag.COMMA:
        return Told(ref=Ref.AGAIN, manner=share, share=True)  # 12 women, equal to 5% of all
    verb = before - one.is_a(before, "to", "at")  # which amounted to 3% of them
    verb -= one.is_a(verb, "before_to")  # is equal to 3% of them
    reached = one.tag(verb) in VERBAL and one.is_a(before, "to")
    if reached or (one.tag(verb) in VERBAL and (is_level(one, verb) or one.is_a(verb, "moves"))):
        return told_of(subject_of(one, clause_of(one, verb + 1)), share)
    acts = _acts(place, end)
    if not acts and (deed := _deed(place)) is not None:
        return (
            deed
            if not deed.words
            else Told(one.form("that", label=share, words=deed.words), "", share, share=True)
        )
    if not acts and place.bracket >= 0 and one.tag(before) is Tag.OPEN:
        return Told(ref=Ref.AGAIN, manner=share)  # 12 million jobs (8% of the total)
    if not acts:
        return Told(share, "", share, share=True)
    those = one.is_a(start, "those")
    label = one.form("that", label=share, words=acts) if those else that(one, share, acts)
    return Told(label, "", share, share=True)


def _again(place: Place, start: int, end: int, share: str) -> Told | None:
    """Those of a share that the figure before it is, or that another whole's is compared with."""
    one, before = place.one, place.before
    apposed = one.tag(before) in {Tag.DASH, Tag.COMMA} and one.tag(before - 1) is Tag.FIGURE
    if apposed and place.bracket >= 0:
        return Told(ref=Ref.AGAIN, manner=share)  # £12m - almost a third (32%) of income
    compared = one.is_a(before - 1, "compared", "no_settings") and one.tag(before) is Tag.PREPOSITION
    if compared and not one.has(start, end, Tag.PREPOSITION, Tag.GERUND):
        return Told(ref=Ref.AGAIN, manner=share, share=True)  # 12% of women, compared with 9% of men
    return None


def _deed(place: Place) -> Told | None:
    """Who did something with a share, or has it: Hull, of Hull took 12% of the grants."""
    one, verb = place.one, place.before
    told = one.is_a(verb, "saying", "owning_verbs")
    if told or one.tag(verb) is not Tag.VERB or not subject_of(one, clause_of(one, verb + 1)):
        return None
    return Told(words=f"{actor_of(one, clause_of(one, verb + 1))} {one.texts[verb]}")


def _whole(place: Place, start: int) -> tuple[str, int]:
    """The whole of a share that begins at a word, and its end; "" where it is only pointed to."""
    one = place.one
    if one.is_a(start, "those"):
        relative = one.tag(start + 1) is Tag.RELATIVE
        last = min(clause_end(one, start + 2), start + _THOSE, len(one))
        verbs = (at for at in range(start + 2 + relative, last) if one.tags[at] in VERBAL)
        end = one.before(next(verbs, last) - 1, *LISTS) + 1
        return one.told(range(start, end)), end
    start += 2 * (one.tag(start) is Tag.DETERMINER and one.tag(start + 1) is Tag.FIGURE)  # of the 58 cases
    noun = beginning_at(one, start)
    end = going_on(one, noun) if noun > start else start
    joined = beginning_at(one, end + 1) if end > start and one.tag(end) is Tag.JOINT else 0
    tells = one.tag(joined) in VERBAL and not one.is_a(joined, "moves")
    opens = place.clause is None and one.tag(place.before) is not Tag.PARTICIPLE
    if joined > end + 1 and tells and opens:
        end = joined  # 12% of primary and secondary schools were
    return (said(one, (start, end)), end) if end > start else ("", start)


def _acts(place: Place, end: int) -> str:
    """What is told of a share; of the first of two joined ones what is told of both."""
    one = place.one
    aside = one.tag(end + 1) is Tag.FIGURE
    if one.tag(end) is Tag.COMMA and aside:  # 60% of branches, 214 in all, have
        end = next((at + 1 for at in range(end + 2, end + _APART) if one.tag(at) is Tag.COMMA), end)
    # 24% of crimes, including 9% of thefts, were
    if one.tag(end) is Tag.COMMA and one.is_a(end + 1, "including"):
        end = next((at for at in range(end, len(one)) if one.tags[at] in VERBAL), end)
    if one.tag(end) is Tag.DASH:  # 40% of members – mostly women – paid
        end = next((at + 1 for at in range(end + 1, end + _APART) if one.tag(at) is Tag.DASH), end)
    past = past_bracket(one, end)
    held = going_on(one, past) if past > end and one.tag(past) is Tag.PREPOSITION else past
    acts = predicate(one, past) or predicate(one, held)  # one in five people (19%) in Hull were
    joined = one.tag(end) is Tag.JOINT and one.tag(end + 1) is Tag.FIGURE and one.is_a(end + 2, "of")
    return acts or (predicate(one, going_on(one, beginning_at(one, end + 3))) if joined else "")


def holder(place: Place) -> str | None:
    """What accounts for a share: women, of women made up 23% of members; None where no words say so."""
    one, at = place.one, place.before
    at -= one.tag(at) in {Tag.PREPOSITION, Tag.ADVERB}
    if not one.is_a(at, "share_verbs"):
        return None
    if one.tag(at) is Tag.GERUND:
        end = at - (one.tag(at - 1) is Tag.COMMA)
        start = one.before(ending_at(one, end)[0] - 1, Tag.DETERMINER) + 1
        clause = clause_before(one, end) if start < end < at else None
        if clause is not None and clause.end == start:
            return subject_of(one, clause)  # flu overtook colds, accounting for 12%
        return named_before(one, end) if one.tag(end - 1) is not Tag.FIGURE else ""
    clause = clause_of(one, at + 1)
    if one.tag(at) is Tag.INFINITIVE and (earlier := clause_before(one, clause.start)) is not None:
        return subject_of(one, earlier)  # grew by 5% to account for 12% of sales
    return subject_of(one, clause) or ("" if one.tag(clause.start - 1) is Tag.PRONOUN else None)
