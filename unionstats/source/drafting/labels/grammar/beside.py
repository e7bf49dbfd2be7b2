"""Figures that stand beside their name without a verb, or say another one again."""

from unionstats.source.drafting.labels.grammar.bases import compared_with
from unionstats.source.drafting.labels.grammar.clauses import actor_of, had_by, subject_of
from unionstats.source.drafting.labels.grammar.complements import (
    going_on,
    predicate,
    said_on,
    that,
)
from unionstats.source.drafting.labels.grammar.deeds import purpose
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, clause_end, ending_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told
from unionstats.source.drafting.labels.grammar.words import ENDS, LISTS, THINGS, VERBAL, Tag, possessor

_APART = frozenset({*LISTS, Tag.SEMICOLON, Tag.DASH, None})


def measuring(place: Place) -> Told | None:
    """Those of a time inside what another figure is told of: within 12 days."""
    one = place.one
    bounded = " ".join(place.item.printed.found.literal.split()[-2:]) in one.language.word_set("open_ends")
    bound = one.lows[place.at].partition(" ")[0] in one.language.word_set("bounds")
    acted = bound and one.tag(place.before) in {Tag.GERUND, Tag.PARTICIPLE} and not place.first
    # within 12 days; 12% were pending over 6 months; cleared in 12 weeks or less
    inside = one.is_a(place.before, "inside_time") or acted or (bounded and one.is_a(place.before, "in"))
    if place.at == place.before + 1 and place.level and one.low(place.before) == one.word("each"):
        noun = said(one, (place.behind, beginning_at(one, place.behind)))  # 14 per 100,000 workers
        return Told(noun, "", noun, None if noun else Ref.AGAIN, aside=True)
    return Told(ref=Ref.AGAIN, aside=True) if inside and place.timed else None


def either(place: Place) -> Told | None:
    """Those of a figure that says another one again: 12 or 5%."""
    one = place.one
    again = one.is_a(place.before, "or") and one.tag(place.before - 1) in {Tag.FIGURE, Tag.COMMA}
    return Told(ref=Ref.SAME) if again and not one.is_a(place.behind, "each") else None


def lesser(place: Place) -> Told | None:
    """Those of how much more or less there is: 12 fewer than in 2020."""
    one, behind = place.one, place.behind
    compared = one.is_a(behind + 1, "than", "in") or one.tag(behind + 1) in {None, Tag.COMMA}
    above = one.is_a(behind, "standards") and one.tag(place.before) in LISTS and not place.first
    if above and (not place.rate or one.tag(behind + 1) in {Tag.TIME, Tag.DETERMINER}):
        manner = said_on(one, behind, beginning_at(one, behind + 1)) or one.texts[behind]
        return Told(ref=Ref.AGAIN, manner=manner)  # £3m, £1m above budget
    ended = one.tag(behind + 1) in _APART or one.is_a(behind + 1, "bases")  # 12 cows, 7% down on 2019
    if place.rate and not place.first and one.is_a(behind, "up_down") and ended:
        return Told(ref=Ref.AGAIN, manner=one.texts[behind])  # 12 cows, 7% up
    if not (compared and one.is_a(behind, "comparing_words") and one.tag(place.before) in _APART):
        return None
    return Told(ref=Ref.AGAIN, manner=one.texts[behind])


def opened(place: Place) -> Told | None:
    """Those of a figure behind a phrase that opens its clause: in Leeds 12 were paid, in York 9."""
    one, opens = place.one, place.opening
    span = ending_at(one, place.before)
    ended = one.tag(place.before) is Tag.COMMA and one.tag(place.behind) in {None, Tag.SEMICOLON}
    if ended and place.first and (owner := had_by(one, span)):
        noun = said(one, span)
        return Told(one.language.told(owner, noun), "", noun)  # Hull had the highest rate, 12%
    if opens >= 0 and one.tag(place.behind) in {*_APART, *ENDS} and not place.first:
        return Told(ref=Ref.SAME)
    verbal = opens >= 0 and one.tag(place.behind) in VERBAL
    return (_told_behind(place, opens - 1) or Told()) if verbal else None


def set_off(place: Place) -> Told | None:
    """Those of a figure that stands beside its name: Members: 12; women 12; 12 in Leeds; 12 were women."""
    one, at = place.one, place.before
    while one.tag(at) is Tag.TIME and possessor(one.texts[at]) == one.texts[at]:
        at -= 1
    acted = one.tag(at) is Tag.COLON and one.tag(place.behind) in VERBAL  # 12 firms: 5 paid
    placed = one.is_a(place.behind, "placing") and going_on(one, place.behind) > place.behind + 1
    acted = acted or (placed and one.tag(at) is Tag.COLON)  # 12 firms: 5 in Leeds
    acted = acted or one.is_a(place.behind - 1, "those_told")  # 12 births – 5 of them at home
    if one.tag(at) in {Tag.COLON, Tag.DASH, *THINGS} and not acted:
        start, end = ending_at(one, at + (one.tag(at) in THINGS))
        joints = [to for to in range(start, end) if one.tags[to] is Tag.JOINT]
        if joints and one.tag(start - 1) is Tag.PREPOSITION and one.tag(start - 2) is Tag.FIGURE:
            start = joints[-1] + 1  # wind gave 12% of power and gas 9%
        whole = one.tag(at) is not Tag.DASH or not place.level
        noun, led, clause = (
            said(one, (start, end), changes=whole),
            one.before(start - 1, Tag.DETERMINER),
            place.clause,
        )
        if clause is not None and clause.end == led and one.is_a(clause.verb, "moves"):
            manner = f"{one.texts[clause.verb]} {one.texts[led]} {noun}"  # fell in the north 5%
            return Told(subject_of(one, clause), manner)
        if clause is not None and clause.end == led + 1 and one.is_a(clause.verb, "giving"):
            return Told(subject_of(one, clause), one.texts[clause.verb])  # strikes cost the firm 12 days
        gives = one.tag(led) is Tag.VERB and place.money and not one.is_a(led, "saying", "level_verbs")
        if clause is not None and clause.end == led + 1 and gives and subject_of(one, clause):
            deed = f"{actor_of(one, clause)} {one.told(range(clause.start, place.at))}"
            return Told(one.form("that", label=one.word("sums_of"), words=deed))  # fined the owner £12
        manner = compared_with(place) if one.is_a(place.behind, "comparing_words", "standards") else ""
        if noun:
            listed = place.rate and not (place.first or manner)  # and insurance 4%
            return Told(noun, manner, noun, Ref.SAME if listed else None)
    apart = one.tag(at) in {Tag.COMMA, Tag.DASH} and one.tag(place.behind) is one.tag(at)
    some = apart and place.rate and one.is_a(at - 1, "fraction_nouns", "superlatives")
    if some and (acts := predicate(one, place.behind + 1)):  # just over half, 55%, said
        return Told(ref=Ref.PART, words=acts, share=True)
    if at < 0 and one.tag(place.behind) is Tag.DASH:
        start = place.behind + 1
        noun = said(one, (start, going_on(one, beginning_at(one, start))))
        return Told(noun, "", noun) if noun else None
    rest = one.is_a(at - 1, "rest") and place.rate
    if one.tag(at) is Tag.COMMA and one.tag(place.behind) is Tag.COMMA and (place.level or rest):
        start, end = ending_at(one, at, subject=True)
        if start < end and one.tag(one.before(start - 1, Tag.DETERMINER)) in {*LISTS, None, Tag.OPENER}:
            noun = said(one, (start, end))  # and the rest, £3m, was
            if says_nothing(one, noun) and (acts := predicate(one, place.behind + 1)):
                return Told(ref=Ref.PART, words=acts)  # the majority, 28, were women
            acts = predicate(one, place.behind + 1) if rest else ""
            return Told(that(one, noun, acts) if acts else noun, "", noun) if noun else None
    found = _told_behind(place, at)
    return Told(ref=Ref.SAME) if found is None and one.is_a(at, "or") else found


def _told_behind(place: Place, at: int) -> Told | None:
    """Those of a figure that only the words behind it tell of."""
    one, behind = place.one, place.behind
    tag = one.tag(behind)
    doing = behind + (one.tag(behind + 1) is Tag.GERUND)  # £12 for improving the hall
    phrase = max(going_on(one, behind), beginning_at(one, doing + 1))
    if one.is_a(at, "including") and tag is Tag.PREPOSITION:
        return Told(ref=Ref.PART, words=said_on(one, behind, phrase))
    if place.money and tag is Tag.INFINITIVE and (aim := purpose(one, behind)):
        return Told(f"{one.word('sums_of')} {aim}", "", one.word("sums_of"))  # and £12 to support members
    acts = one.is_a(behind, "with") and one.tag(phrase) is Tag.GERUND  # 12 with sales rising
    named = behind + 1 + (one.tag(behind + 1) is Tag.DETERMINER)
    listed = one.tag(at) in LISTS and one.tag(named) in THINGS  # and 12 from Leeds
    listed = listed and (named == behind + 1 or one.texts[named][:1].isupper())
    if one.low(behind) == one.word("each") and not place.first and phrase > behind + 1:
        return Told(ref=Ref.EACH, words=one.told(range(behind, phrase)))  # £12 a year, just 23p per week
    listed = listed or one.is_a(behind - 1, "those_told")
    if tag is Tag.PREPOSITION and not acts and (place.rate or listed or not one.is_a(behind, "compared")):
        more = phrase if place.rate or doing > behind else going_on(one, behind)
        if more > behind + 1:
            words, whole = said_on(one, behind, more), one.is_a(behind - 1, "those_told")
            return Told(ref=Ref.PART, words=words, share=place.rate, whole=whole)
    if tag is Tag.TIME and place.rate and one.is_a(behind - 1, "those_told"):
        end = next((to for to in range(behind, len(one)) if one.tags[to] is not Tag.TIME), len(one))
        words = " ".join(one.texts[behind:end])  # 12 claims, 5% of them within a week
        return Told(ref=Ref.PART, words=words, share=True, whole=True)
    if tag is Tag.GERUND and one.is_a(behind, "waiting") and one.tag(behind + 1) is Tag.TIME:
        end = next((to for to in range(behind + 1, len(one)) if one.tags[to] is not Tag.TIME), len(one))
        return Told(ref=Ref.PART, words=one.told(range(behind, end)))  # 12 of them waiting over a year
    if tag is Tag.GERUND:
        tells = one.is_a(behind, "telling")
        end = going_on(one, max(beginning_at(one, behind + 1), behind + 1))
        end = clause_end(one, behind + 1) if tells else end
        return Told(ref=Ref.PART, words=said_on(one, behind, end), share=tells and place.rate)
    if tag is Tag.RELATIVE and (told := predicate(one, behind + 1)):
        return Told(ref=Ref.PART, words=told, share=place.rate)  # and nine that are new
    done = predicate(one, behind) if tag in {*VERBAL, Tag.PARTICIPLE} else ""
    if not done:
        return None
    which = one.is_a(at, "of_whom")
    return Told(ref=Ref.DEED if tag is Tag.PARTICIPLE else Ref.PART, words=done, whole=which)
