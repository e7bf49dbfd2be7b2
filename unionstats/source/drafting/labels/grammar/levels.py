"""Levels: what a verb or a preposition before the figure says it of."""

from unionstats.source.drafting.labels.grammar.bases import based, compared_with, led_on, set_apart
from unionstats.source.drafting.labels.grammar.clauses import (
    Clause,
    after_with,
    clause_before,
    clause_of,
    is_level,
    is_steady,
    risen,
    subject_of,
)
from unionstats.source.drafting.labels.grammar.complements import going_on, predicate, said_on, that
from unionstats.source.drafting.labels.grammar.deeds import doing, done_with, standing
from unionstats.source.drafting.labels.grammar.objects import measured_of, object_of, owned
from unionstats.source.drafting.labels.grammar.phrases import Span, ending_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.told import (
    Place,
    Ref,
    Told,
    behind_figure,
    past_bracket,
    told_of,
)
from unionstats.source.drafting.labels.grammar.words import LISTS, VERBAL, Sentence, Tag

_TYING = ("of", "at", "to", "with", "from", "for", "by", "worth", "in")


def tied(place: Place) -> Told | None:
    """Those of a noun that a preposition ties to the figure: a reserve of £12, Leeds at 12%."""
    one, at = place.one, place.before
    if (found := based(place) or led_on(place)) is not None:
        return found
    if one.tag(at) not in {Tag.PREPOSITION, Tag.ADVERB} or not one.is_a(at, *_TYING):
        return None
    if (found := set_apart(place)) is not None:
        return found
    if one.is_a(at, "from", "to", "by") and (thing := _changed(place)):
        return Told(thing, "", thing)
    if one.is_a(at, "from", "to"):
        return _end(place)
    if one.is_a(at, "for") and one.is_a(at - 1, "share_verbs") and place.rate:
        return told_of(subject_of(one, clause_of(one, at)), one.form("share_word"))
    if (
        one.is_a(at, "of")
        and one.is_a(at - 1, "consisting")
        and (subject := subject_of(one, clause_of(one, at)))
    ):
        more = going_on(one, place.behind, verbs=False)
        part = said_on(one, place.behind, more) if one.tag(place.behind) is Tag.PREPOSITION else ""
        noun = one.language.told(subject, part) if part else subject
        return Told(noun, "", subject)  # consists of £12 in dues
    if one.is_a(at, "of") and one.tag(at - 1) in {Tag.VERB, Tag.PARTICIPLE} and not place.measures:
        return Told(ref=Ref.DEED, words=f"{one.low(at - 1)} {one.low(at)}")  # and disposed of 12
    done = one.tag(at - 1) is Tag.PARTICIPLE and one.tag(at - 2) is Tag.NOUN
    done = done and one.is_a(at, "at") and place.first and place.clause is not None
    if (
        not (one.is_a(at, "of") or done)  # is more than the fires attended at 12
        and one.tag(at - 1) in {*VERBAL, Tag.PARTICIPLE, Tag.ADVERB}
    ):
        return _of_subject(place, "")
    if one.tag(at - 1) is Tag.GERUND and (noun := standing(one, at - 1)):
        return told_of(noun)
    of = one.is_a(at, "of")
    span = ending_at(one, at, subject=one.is_a(at, "for"))
    owner = clause_of(one, span[0]) if one.is_a(at, "with") and one.is_a(span[0] - 1, "states_of") else None
    if owner is not None and place.measures and not place.money and (noun := subject_of(one, owner)):
        return Told(noun, "", noun)  # Hull is the busiest port with 12 tonnes
    if one.is_a(at, "for") and place.rate and not place.first and (noun := said(one, span)):
        return Told(noun, "", noun, Ref.SAME)  # and women for 46%
    return _of_noun(place, after_with(one, span) if of else span)


def _of_subject(place: Place, manner: str) -> Told:
    """Those of what the verb before tells of."""
    changes = bool(manner) or not place.level
    noun = subject_of(place.one, clause_before(place.one, place.before), changes=changes)
    return Told(noun, manner, noun, None if noun else Ref.AGAIN if manner else Ref.LEVEL)


def _changed(place: Place) -> str:
    """What a verb changes, before its figure: its loss, of trimmed its loss to £3m."""
    one = place.one
    start, stop = ending_at(one, place.before)
    verb = one.tag(start - 1) in {Tag.VERB, Tag.INFINITIVE, Tag.GERUND}
    verb = verb or (one.tag(start - 1) is Tag.PARTICIPLE and one.is_a(start - 1, "moves", "phrasal"))
    if start == stop or not verb:
        return ""
    changes = [
        at for at in range(start, stop) if one.is_a(at, "change_nouns") and not one.is_a(at, "gap_nouns")
    ]
    last = changes[-1] if changes else start - 1
    inside = last + 1 if one.is_a(last + 1, "in") else stop  # proposed a rise in the rent from £12
    if one.is_a(start, "object_pronouns") and stop == start + 1:
        begun = clause_of(one, start).subject[0]
        parts = (
            to for to in range(begun - 1, 0, -1) if one.tags[to] in {Tag.SEMICOLON, Tag.OPENER, Tag.JOINT}
        )
        return subject_of(one, clause_before(one, next(parts, 0)))  # sales were £12m; costs cut it to £9m
    noun = said(one, (inside + 1, stop)) if changes else said(one, (start, stop))
    return "" if says_nothing(one, noun) else noun


def _end(place: Place) -> Told:
    """Those of a level from which or to which something went."""
    one, at = place.one, place.before
    start, stop = ending_at(one, at)
    if one.is_a(at, "to") and one.tag(start - 1) is Tag.GERUND and start < stop and not place.first:
        return Told(ref=Ref.OWNER)  # took in 12, bringing the total to 40
    if one.is_a(at, "to") and one.tag(at - 1) in {Tag.FIGURE, Tag.COMMA} and place.bracket < 0:
        return Told(ref=Ref.BESIDE)
    if one.is_a(at, "from") and one.tag(at - 1) is Tag.COMMA and (noun := risen(one, at - 1)):
        return Told(noun, "", noun)
    moving = one.tag(at - 1) in {Tag.GERUND, Tag.NOUN} and one.is_a(at - 1, "moves", "level_verbs")
    if moving and one.tag(at - 2) is Tag.COMMA and place.first:
        return _of_subject(place, "")  # have varied, falling to 12
    noun = (risen(one, at - 1) or said(one, ending_at(one, at - 1))) if moving else ""
    if noun and not says_nothing(one, noun):
        return Told(noun, "", noun)  # with incidents climbing to 12
    if one.is_a(at, "from") and one.is_a(at - 1, "up_down") and one.has(0, at, Tag.FIGURE):
        return Told(ref=Ref.LEVEL)
    if behind_figure(one, at):
        return Told(ref=Ref.BESIDE)  # a 7% rise in the dividend to 14p
    if noun := _also_moved(one, at) or risen(one, one.before(at - 1, Tag.TIME) + 1):
        return Told(noun, "", noun)
    clause = clause_before(one, at)
    moved = clause is not None and (one.is_a(clause.verb, "moves") or is_level(one, clause.verb))
    return _of_subject(place, "") if moved else Told(ref=Ref.LEVEL)


def _also_moved(one: Sentence, at: int) -> str:
    """What shares the verb of the figures before it: theft rose from 30 to 41 and fraud from 50 to 62."""
    start, stop = ending_at(one, at)
    joined = one.tag(start - 1) in {*LISTS, Tag.SEMICOLON}
    joined = joined and one.tag(one.before(start - 2, Tag.COMMA)) is Tag.FIGURE
    if start == stop or not joined or one.is_a(stop - 1, "change_nouns", "moves"):
        return ""
    noun = said(one, (start, stop))
    return "" if says_nothing(one, noun) else noun


def _of_noun(place: Place, span: Span) -> Told | None:
    """Those of the noun before a preposition: a reserve of £12."""
    one, (start, stop) = place.one, span
    steady = one.is_a(place.before, "at") and one.is_a(stop - 1, "steady") and stop > start + 1
    stop -= steady and not one.is_a(stop - 1, "lows")
    span, of = (start, stop), one.is_a(place.before, "of")  # a ratio stable at 12%
    if start == stop:
        return None
    noun = said(one, span, changes=of)
    heads = (at for at in range(start, stop) if one.tags[at] in {Tag.NOUN, Tag.VERB})
    head = next((at for at in heads if not one.is_a(at, "framing")), stop)
    if of and one.is_a(head, "change_nouns") and one.is_a(head + 1, "in"):
        inside = said(one, (head + 2, stop))
        return Told(inside, one.texts[head], inside)
    plain = {Tag.DETERMINER, Tag.ADJECTIVE, Tag.ADVERB}
    rated = ("change_nouns", "rate_nouns", "framing")
    rates = (one.tags[at] in plain or one.is_a(at, *rated) for at in range(*span))
    if one.is_a(stop - 1, "rate_nouns") and all(rates):
        return _rate(place, noun)
    clause = place.clause
    if (
        not of
        and clause is not None
        and one.is_a(stop - 1, "change_nouns")
        and one.is_a(clause.verb, "owning_verbs")
    ):
        return told_of(subject_of(one, clause), one.texts[stop - 1])  # Hull saw the largest gain at 5%
    if says_nothing(one, noun):
        return _amount(place, span)
    return _thing(place, span, noun)


def _rate(place: Place, noun: str) -> Told:
    """Those of a rate of so much: rose by a rate of 5%; 12, a growth rate of 5%."""
    one, clause = place.one, clause_before(place.one, place.before)
    if clause is not None and one.is_a(clause.verb, "moves"):
        if not place.rate:
            return Told(ref=Ref.LEVEL)  # rose to 12 above a July rate of 9
        return told_of(subject_of(one, clause), f"{one.texts[clause.verb]} {one.word('by')}")
    level = clause is not None and not one.has(clause.end, place.at, Tag.FIGURE)
    level = level and clause is not None and not one.has(clause.end, place.at, Tag.COMMA)
    return told_of(subject_of(one, clause), noun) if level else Told(ref=Ref.AGAIN, manner=noun)


def _amount(place: Place, span: Span) -> Told | None:
    """Those of an amount that its noun says nothing of: a record of 12, an average of 12."""
    one, clause = place.one, place.clause
    manner = one.texts[span[1] - 1] if one.is_a(span[1] - 1, "means") else ""
    if one.is_a(span[0] - 1, "with") and one.is_a(span[1] - 1, "share_nouns") and clause is not None:
        subject = subject_of(one, clause)  # gas is second with a share of 5%
        return told_of(subject, "" if one.form("share_word") in subject else one.form("share_word"))
    apart = clause is None or one.has(clause.end, place.at, Tag.COMMA)
    led = one.before(span[0] - 1, Tag.DETERMINER)
    acts = clause is not None and clause.verb == led and not is_level(one, led)
    acts = acts or (one.tag(led) is Tag.GERUND and is_level(one, led))  # has varied, reaching a high of 5
    if acts and not one.is_a(led, "moves", "owning_verbs"):
        place.before = led  # spent a record sum of £12
        return level_of(place)
    compared = one.is_a(led, "compared") or one.is_a(led - 1, "compared")
    if not place.first and (compared or apart or not subject_of(one, clause)):
        # ranging from a low of 70% to a high of 90%
        return Told(ref=Ref.AGAIN if manner else Ref.LEVEL, manner=manner)
    if clause is not None and one.is_a(clause.verb, "moves") and one.is_a(span[0] - 1, "by"):
        return _of_subject(place, f"{one.texts[clause.verb]} {one.word('by')}")
    return _of_subject(place, manner)


def _thing(place: Place, span: Span, noun: str) -> Told:
    """Those of what a noun names, with what that goes on with behind the figure."""
    one, of = place.one, place.one.is_a(place.before, "of")
    begun = past_bracket(one, place.at + 1)
    more = going_on(one, begun, verbs=False)
    if place.measures and more > begun:
        noun += f" {said_on(one, begun, more)}"
    acts = predicate(one, place.behind) if of else ""
    passive = acts.partition(" ")[0] in one.language.word_set("helpers")
    passive = passive and acts.rpartition(" ")[2] not in one.language.word_set("moves")
    passive = passive and not place.rate and not that(one, "", acts).startswith(" ")
    if of and one.tag(span[0] - 1) in VERBAL and not passive:
        return object_of(place, clause_of(one, span[0]), noun, noun)
    if not passive and one.language.word_set("bare_measures").issuperset(noun.lower().split()):
        return Told(owned(one, measured_of(one, span[0]), noun), "", noun)
    return Told(that(one, noun, acts) if passive else noun, "", noun)


def level_of(place: Place) -> Told | None:
    """Those of a verb right before the figure: membership was 12, the union spent £12 on training."""
    one = place.one
    at = one.before(place.before, Tag.TIME)
    at = is_steady(one, at) - 1 if is_steady(one, at) else at  # remained stable between 5 and 8
    if one.tag(at) not in {*VERBAL, Tag.PARTICIPLE, Tag.GERUND, Tag.INFINITIVE}:
        return None
    if one.is_a(at, "saying") and one.tag(place.behind) in VERBAL:
        return None  # it said 12 came by sea
    if one.tag(at) is Tag.GERUND and not one.is_a(at, "share_verbs"):
        return doing(place, at)
    if one.tag(at) is Tag.GERUND and one.is_a(place.at + 1, "each") and one.tag(at - 1) is Tag.COMMA:
        return Told(ref=Ref.LEVEL)  # 1,200 calls, representing 40 a day
    clause = clause_of(one, at + 1)
    subject = subject_of(one, clause)
    if one.is_a(clause.start - 1, "there"):
        return None
    if one.is_a(at, "share_verbs") and place.rate:
        return told_of(subject, one.form("share_word"))
    led = one.tag(clause.start - 1)
    pointed = led is Tag.RELATIVE or (led is Tag.PRONOUN and not subject)
    if one.is_a(at, "owning_verbs") and pointed and one.tag(place.behind) is Tag.PREPOSITION:
        part = said_on(one, place.behind, going_on(one, place.behind, verbs=False))
        return Told(ref=Ref.PART, words=part) if part else None  # this includes £12 on pay
    if one.is_a(at, "owning_verbs") and subject and not place.measures and place.level:
        return Told(ref=Ref.OWNER, words=subject)
    if one.is_a(at, "owning_verbs") and place.measures and one.tag(place.at + 1) is Tag.PARTICIPLE:
        return Told(subject, predicate(one, place.at + 1), subject, None if subject else Ref.AGAIN)
    if is_level(one, at):
        return _leveled(place, at, clause, subject)
    if place.timed or one.low(place.at).endswith(f" {one.word('repeated')}"):
        unit = place.item.printed.found.literal.rpartition(" ")[2]
        return object_of(place, clause, unit, unit)
    return done_with(place, at, subject)


def _leveled(place: Place, at: int, clause: Clause, subject: str) -> Told:
    """Those of a verb that says how much its subject is."""
    one = place.one
    if one.is_a(at, "being") and one.is_a(at - 1, "extremes") and one.tag(at - 2) is Tag.DETERMINER:
        return Told(ref=Ref.AGAIN, manner=one.low(at - 1))  # 12 bids, the lowest being £3m
    if one.is_a(at, "lasting_verbs") and place.timed and subject:
        return Told(subject, one.word("lasting_verbs"), subject)
    opening = "" if subject else _opening(place, clause.start)
    return Told(ref=Ref.PART, words=opening) if opening else told_of(subject, compared_with(place))


def _opening(place: Place, verb: int) -> str:
    """The phrase before a pronoun that says where it holds: among women, of among women it was 12%."""
    one = place.one
    start = verb - 1
    if one.tag(start) is not Tag.PRONOUN:
        return ""
    while start > 0 and one.tags[start - 1] not in {
        Tag.SEMICOLON,
        Tag.OPENER,
        Tag.COLON,
        Tag.FIGURE,
        *VERBAL,
    }:
        start -= 1
    while one.tag(start) in LISTS:
        start += 1
    phrase = one.tag(start) is Tag.PREPOSITION and one.is_a(start, "among", "in", "for", "at")
    words = said_on(one, start, one.before(verb - 2, Tag.COMMA) + 1) if phrase else ""
    return words[:1].lower() + words[1:]
