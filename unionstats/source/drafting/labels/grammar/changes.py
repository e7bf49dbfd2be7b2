"""Changes: what rose or fell, by verbs and by nouns of change."""

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.grammar.clauses import (
    after_with,
    clause_before,
    clause_of,
    is_level,
    named_before,
    risen,
    subject_of,
    verb_before,
)
from unionstats.source.drafting.labels.grammar.complements import going_on, who_acts
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, ending_at, opening
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.told import (
    Place,
    Ref,
    Told,
    behind_figure,
    past_bracket,
    told_of,
)
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, VERBAL, Tag, possessor

_BETWEEN = frozenset({*THINGS, Tag.PREPOSITION, Tag.DETERMINER, Tag.TIME, Tag.ADVERB})
_OBJECT = _BETWEEN | {Tag.GERUND}


def changing(place: Place) -> Told | None:
    """Those of a verb or a noun of change before the figure: fees rose by 5%, an increase of 5% in fees."""
    one, at = place.one, place.before
    by, link = one.is_a(at, "by"), one.texts[at] if one.is_a(at, "by", "of") else ""
    at -= by and one.tag(at - 1) is Tag.COMMA and one.is_a(at - 2, "moves")  # fell, by 5%, to 12
    if one.tag(at) is Tag.TIME and possessor(one.low(at)) != one.low(at):
        return None  # a rise on last year's 12
    at -= bool(link)
    while one.tag(at) is Tag.TIME or (one.tag(at) is Tag.ADVERB and not one.is_a(at, "moves")):
        at -= 1
    counts = (
        place.level and not place.measures and one.tag(place.behind) in THINGS and one.is_a(at - 1, "net")
    )
    noun = one.is_a(at, "change_nouns") and (counts or not one.is_a(at, "gap_nouns"))
    things = place.level and not place.measures and not link and one.tag(place.behind) in THINGS
    gaining = things and one.is_a(at, "gaining")  # gained 12 posts
    if noun and not by and (one.tag(at) is Tag.NOUN or (one.tag(at) is Tag.VERB and not gaining)):
        return named_change(place, at, f"{one.texts[at]} {link}".strip())
    if by and one.tag(at) in LISTS:
        return Told(ref=Ref.SAME)  # rose by 5% in Leeds and by 7%
    if by and not one.is_a(at, "moves"):
        found, at = _by(place, at)
        if found is not None:
            return found
    acted = at == place.before and one.is_a(at, "up_down") and one.tag(at - 1) in {Tag.VERB, Tag.PARTICIPLE}
    level = is_level(one, at - 1) and not (one.tag(at - 1) is Tag.VERB and one.is_a(at - 1, "unchanging"))
    if acted and not (level or place.rate or one.is_a(at - 1, "moves", "share_verbs", "owning_verbs")):
        return None  # signed up 12 people
    if one.is_a(at, "up") and one.is_a(at - 1, "share_verbs") and not place.rate and link:
        return None  # made up of 12 members
    if one.is_a(at, "up") and one.is_a(at - 1, "share_verbs"):
        share = one.form("share_word") if place.rate else ""  # made up 12 of them
        return told_of(subject_of(one, clause_of(one, at)), share)
    gap = one.is_a(at, "gap_nouns") and one.tag(at) is Tag.NOUN
    gap = gap or (place.money and not link and one.is_a(at, "raising"))  # raised £12 from members
    return _moved(place, at, link) if one.is_a(at, "moves") and not (gap or gaining) else None


def _by(place: Place, at: int) -> tuple[Told | None, int]:
    """What stands before "by" where that is no verb: cut its costs by, fell in real terms by, fraud by."""
    one, link = place.one, place.one.texts[place.before]
    verb = verb_before(one, at + 1) - 1
    acts = one.before(at, *_BETWEEN, Tag.PARTICIPLE)
    cutting = one.tag(acts) in {Tag.GERUND, Tag.INFINITIVE} and one.is_a(acts, "moves")
    verb = acts if cutting else verb  # cutting the amount of water used by
    between = one.tags[verb + 1 : at + 1]
    if verb >= 0 and one.is_a(verb, "moves") and (cutting or _OBJECT.issuperset(between)):
        thing = said(one, (verb + 1, at + 1)) if between and between[0] is not Tag.PREPOSITION else ""
        return (Told(thing, f"{one.texts[verb]} {link}", thing), at) if thing else (None, verb)
    if one.tag(at) is Tag.NOUN:
        start, end = ending_at(one, at + 1)
        if one.tag(start - 1) in {*LISTS, Tag.FIGURE}:
            noun = said(one, (start, end))
            return Told(noun, "", noun, Ref.SAME), at
    return None, at


def _moved(place: Place, at: int, link: str) -> Told:
    """Those of a verb of change at a word, or of up or down."""
    one = place.one
    manner = f"{one.texts[at]} {link}".strip()
    if link and at < place.before - 1:
        words = [
            where
            for where in range(at, place.before + 1)
            if one.tags[where] not in {Tag.TIME, Tag.ADVERB, Tag.COMMA}
        ]
        manner = one.told([at, *(where for where in words if where > at)])
    if one.tag(at) is Tag.ADVERB:
        return _up(place, at, manner)
    if one.is_a(place.behind, "comparing_words"):
        manner += f" {one.texts[place.behind]}"  # edged 0.4 points higher
    acts = one.low(at).endswith("ing")
    comma = one.tag(at - 1) is Tag.COMMA
    end = one.before(at - 1, Tag.ADVERB) + 1  # with sales also falling by 3%
    if one.tag(at) is Tag.GERUND or acts:
        noun = "" if comma else said(one, after_with(one, ending_at(one, end)))
        if comma and behind_figure(one, at - 1):
            return Told(ref=Ref.AGAIN, manner=manner)  # with fees at £12, climbing 5%
        return told_of(noun or subject_of(one, clause_before(one, at), changes=False), manner)
    clause = clause_of(one, at + 1)
    return told_of(subject_of(one, clause, changes=one.tag(clause.start - 1) is not Tag.RELATIVE), manner)


def _up(place: Place, at: int, manner: str) -> Told:
    """Those of up or down: prices are up 4%, female members, up 12."""
    one, before = place.one, place.one.tag(at - 1)
    if at == 0 and (comma := next((to for to in range(place.at, len(one)) if one.tags[to] is Tag.COMMA), 0)):
        noun = said(one, (comma + 1, going_on(one, beginning_at(one, comma + 1))))
        return told_of(noun, manner)  # Up 2% on 2016, sales
    if before in VERBAL:
        return told_of(subject_of(one, clause_of(one, at)), manner)
    end = at - (before in {Tag.COMMA, Tag.DASH})
    end = opening(one, end - 1) if one.tag(end - 1) is Tag.CLOSE else end
    start = ending_at(one, end)[0]
    apart = before is Tag.JOINT or behind_figure(one, end)
    clause = clause_before(one, end) if before is Tag.COMMA else None
    counted = clause is not None and one.tag(clause.subject[0] - 1) is Tag.FIGURE
    apart = apart or counted  # 12 were seen in Hull, up 5%
    apart = apart or (not place.first and Tag.PARTICIPLE in {one.tag(start - 1), one.tag(start)})
    return told_of("" if apart else named_before(one, end, changes=False), manner)


def named_change(place: Place, at: int, manner: str) -> Told:
    """Those of an increase of so much: in what stands behind it, of what stands before it or the subject."""
    one = place.one
    if noun := _changed_behind(place):
        return Told(noun, manner, noun)
    start = at
    while one.tag(start - 1) in THINGS and not one.is_a(start - 1, "framing", "together"):
        start -= 1
    if start == at - 1 and one.is_a(start, "net"):
        manner = f"{one.texts[start]} {one.texts[at]}"  # a net gain of 12
    elif noun := said(one, (start, at)):
        return Told(noun, manner, noun)
    opens = start - 1
    while one.tag(opens) in {Tag.DETERMINER, Tag.ADVERB} or one.is_a(opens, "framing", "together"):
        opens -= 1
    behind = place.behind
    counts = place.item.kind is Kind.LEVEL and not place.measures
    stop = beginning_at(one, behind) if counts else behind
    counted = said(one, (behind, going_on(one, stop))) if stop > behind else ""
    again = one.tag(opens) in {*LISTS, Tag.FIGURE, Tag.DASH, Tag.OPEN, None}
    # 1,200, an increase of 12 people
    people = counted in one.language.word_set("people") and one.tag(opens) is not None
    whose = subject_of(one, clause_before(one, at)) if one.is_a(opens, "with") else ""
    if whose and counted.lower() in one.language.word_set("bare_counted"):
        return Told(whose, manner, whose)  # work in shops rose, with a gain of 12 jobs
    if counted and not (people and again) and (not again or one.tag(opens) in {Tag.JOINT, None}):
        return Told(counted, manner, counted)
    if again and one.tag(opens) is Tag.COMMA and (noun := risen(one, opens)):
        return Told(noun, manner, noun)  # the fall in sales, a decrease of 5%
    if again:
        return Told(ref=Ref.AGAIN, manner=manner)  # 12, an increase of 3
    clause = clause_before(one, at)
    there = clause is not None and one.is_a(clause.start - 1, "there")
    stop = beginning_at(one, behind + 1) if there and one.is_a(behind, "on", "across", "among") else 0
    if stop > behind + 1 and (noun := said(one, (behind + 1, going_on(one, stop)))):
        return Told(noun, manner, noun)  # there was a rise of 5% on other routes
    shares = clause is not None and one.is_a(clause.verb, "share_verbs")
    return told_of("" if shares else subject_of(one, clause), manner)


def _changed_behind(place: Place) -> str:
    """What has changed, behind a change: 5% in fees, 12 or 5%, in fees, 6% to 570 appeals."""
    one, behind = place.one, place.behind
    if one.is_a(behind, "or") and one.tag(behind + 1) is Tag.FIGURE:
        behind += 2
        behind += one.tag(behind) is Tag.COMMA
    reached = one.is_a(behind, "to") and one.tag(behind + 1) is Tag.FIGURE
    inside = one.is_a(behind, "in", "for", "to") and one.tags[behind] is not Tag.TIME
    led = one.is_a(behind + 1, "leading_in") and one.tag(behind + 2) in {Tag.PREPOSITION, Tag.TIME}
    if led or not (reached or inside):
        return ""  # 5%, in comparison to 2019
    start = behind + 1 + reached
    start += reached and one.is_a(start, "in")
    start += 2 * (one.is_a(start, "terms") and one.is_a(start + 1, "of"))
    end = beginning_at(one, start)
    noun = said(one, (start, going_on(one, end))) if end > start else ""
    return "" if one.is_a(behind, "to") and says_nothing(one, noun) else noun


def change_behind(place: Place, start: int, end: int) -> Told:
    """Those of a change named behind its figure: a 5% increase in fees, the £3m overspend."""
    one = place.one
    manner = said(one, (start, end)) or one.told(range(start, end))
    reached = one.is_a(end, "to") and one.tag(end + 1) is Tag.FIGURE
    inner = end + 2 * (reached and one.is_a(end + 2, "in"))  # a 5% fall to 12 in fees
    inner = past_bracket(one, inner)
    to = one.is_a(inner, "to") and one.tag(inner + 1) is Tag.DETERMINER
    stop = going_on(one, inner)
    if (to or one.is_a(inner, "in", "of", "for")) and (
        noun := who_acts(one, said(one, (inner + 1, stop)), stop)
    ):
        return Told(noun, manner, noun)
    framed = end - 1 == start
    if words := "" if framed else said(one, (start, end - 1)):
        return Told(words, one.texts[end - 1], words)
    owner = one.texts[place.at - 1]
    if one.tag(place.at - 1) is Tag.TIME:
        return Told(ref=Ref.AGAIN, manner=manner)  # better than last year's 3% growth
    if owner.endswith(("’s", "'s", "s'", "s’")):
        return Told(f"{owner} {manner}", "", manner)
    subject = place.clause.subject if place.clause is not None else (0, 0)
    ranks = any(one.is_a(at, "change_nouns") for at in range(*subject))
    where = beginning_at(one, end + 1) if ranks and one.tag(end) is Tag.PREPOSITION else 0
    if where > end + 1:  # the largest rise was a 5% gain at small shops
        noun = said(one, (end + 1, going_on(one, where)))
        return Told(noun, manner, noun)
    apposed = one.tag(place.before) is Tag.DASH and not place.first
    if apposed or (one.tag(place.before) in {Tag.COMMA, Tag.DASH} and behind_figure(one, place.before)):
        return Told(ref=Ref.AGAIN, manner=manner)  # 12 claims, a 5% rise
    clause = place.clause
    reaches = clause is not None and (
        is_level(one, clause.verb) or one.is_a(clause.verb, "owning_verbs", "moves")
    )
    return told_of(subject_of(one, clause) if reaches else "", manner)
