"""Levels that others are compared with, and figures that commas part from their name."""

from unionstats.source.drafting.labels.grammar.clauses import actor_of, clause_of, had_by
from unionstats.source.drafting.labels.grammar.complements import going_on, predicate, said_on
from unionstats.source.drafting.labels.grammar.phrases import Span, beginning_at, ending_at
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told, behind_figure
from unionstats.source.drafting.labels.grammar.words import ENDS, LISTS, THINGS, VERBAL, Sentence, Tag

_COMPARED = 9  # words
_NEXT = 5  # words


def based(place: Place) -> Told | None:
    """Those of what another one is compared with, or of a sum: down from 12, than 12, with a total of 12."""
    one, at = place.one, place.before
    apart = one.is_a(at, "from") and one.is_a(at - 1, "up_down")
    end = at - 1 - (one.tag(at - 2) is Tag.COMMA)
    if apart and one.tag(end - 1) in THINGS:
        start, stop = ending_at(one, end, subject=True)
        listed = {None, Tag.COLON, Tag.SEMICOLON} | ({Tag.COMMA} if end == at - 1 else set())
        led = one.before(start - 1, Tag.DETERMINER, Tag.JOINT)
        if one.tag(led) in listed or one.is_a(one.before(led, Tag.TIME), "with"):
            noun = said(one, (start, stop))  # nurses, down from 12
            return Told(noun, "", noun)
    acts = predicate(one, place.behind + 1) if one.tag(place.behind) is Tag.RELATIVE else ""
    compared = one.is_a(at, "compared") or one.is_a(at - 1, "compared")
    done = predicate(one, place.behind) if one.tag(place.behind) is Tag.PARTICIPLE and place.level else ""
    if done and compared and (" " in done or not one.is_a(place.behind, "owning_verbs")):
        return Told(ref=Ref.PART, words=done)  # 12 carried by bus, compared to 9 carried by tram
    if acts and compared and one.tag(at) is Tag.PREPOSITION:
        return Told(ref=Ref.PART, words=acts, share=place.rate)  # from the 12 who came in 2019
    summed = place.first and at < place.at - 1 and one.is_a(place.at - 1, "of")
    if summed and one.is_a(at, "with") and one.tag(at - 1) is Tag.COMMA:
        noun = said(one, ending_at(one, at - 1))  # granted loans, with a total of 12
        return Told(noun, "", noun) if noun else None
    double = one.is_a(at, "times_as_much") and one.tag(at + 1) is Tag.DETERMINER  # nearly double the £12
    if double or one.is_a(at - 1, "compared") or one.is_a(at, "than"):
        apart = one.is_a(place.behind, "for", "among", "in") and one.tag(place.behind) is Tag.PREPOSITION
        more = going_on(one, place.behind) if apart else place.behind
        behind = said_on(one, place.behind, more)
        return Told(ref=Ref.PART, words=behind) if behind else Told(ref=Ref.LEVEL)
    return None


def set_apart(place: Place) -> Told | None:
    """Those of a figure that commas or a bracket part from its name: At 12 tonnes, cargo; members, at 12."""
    one, at = place.one, place.before
    comma = one.tag(at - 1) is Tag.COMMA
    told = place.measures or one.is_a(place.behind + 2, "amounts")
    if at == 0 and one.tag(place.behind) is Tag.COMMA and told:
        start = place.behind + 1
        noun = said(one, (start, going_on(one, beginning_at(one, start))))
    elif one.is_a(at, "at") and one.tag(at - 1) is Tag.PARTICIPLE and one.tag(at - 2) is Tag.COMMA:
        noun = said(one, ending_at(one, at - 2))  # the fund, valued at £12
    elif one.is_a(at, "worth") and comma and place.money and behind_figure(one, at - 1):
        return Told(ref=Ref.BESIDE, words=one.low(at))  # 12 hours of their time, worth £3
    elif one.is_a(at, "worth"):
        noun = said(one, ending_at(one, at - comma))
    elif comma and one.is_a(at, "at", "of") and not behind_figure(one, at - 1):
        return _apposed(one, ending_at(one, at - 1))
    else:
        return None
    return Told(noun, "", noun) if noun else None


def _apposed(one: Sentence, span: Span) -> Told | None:
    """Those of a figure behind what it is: Hull had the highest rate, at 12%."""
    noun, owner = said(one, span), had_by(one, span)
    return Told(one.language.told(owner, noun) if owner else noun, "", noun) if noun else None


def led_on(place: Place) -> Told | None:
    """Those of a figure that goes on from another one by a preposition: followed by York with 12."""
    one, at = place.one, place.before
    if one.is_a(at, "with") and one.tag(at - 1) is Tag.PRONOUN and one.is_a(at - 2, "leaving"):
        return Told(ref=Ref.DEED, words=one.word("left"))  # sold 12, leaving us with 9
    if place.timed and one.is_a(at, "on") and one.tag(at - 1) is Tag.VERB and not one.is_a(at - 1, "moves"):
        unit = place.item.printed.found.literal.rpartition(" ")[2]
        words = f"{actor_of(one, clause_of(one, at))} {one.told((at - 1, at))}"
        return Told(one.form("that", label=unit, words=words), "", unit)  # the court sat on 12 days
    if place.first:
        return None
    if one.is_a(at, "with") and one.is_a(at - 1, "no_settings") and one.is_a(at - 2, "in"):
        return Told(ref=Ref.LEVEL)  # in line with 12%
    start, stop = ending_at(one, at)
    noun = said(one, (start, stop))
    by, followed = one.before(start - 1, Tag.DETERMINER), False
    if noun and one.is_a(at, "with", "at", "on") and one.is_a(by, "by"):
        followed = one.is_a(one.before(by - 1, Tag.ADVERB), "following_on")
    if followed:
        return Told(ref=Ref.OWNER, words=noun)
    equal = one.is_a(at, "to") and one.is_a(at - 1, "before_to") and one.tag(at - 2) is Tag.COMMA
    if equal and one.low(place.at + 1) == one.word("each") and place.at + 2 < len(one):
        return Told(ref=Ref.EACH, words=one.told((place.at + 1, place.at + 2)))  # 12 t, equal to 2 t per head
    last = next(to for to in range(place.at - 1, -1, -1) if one.tags[to] is Tag.FIGURE)
    listed = one.tag(start - 1) in LISTS or one.tag(start) in LISTS
    alike = listed and start > last and one.low(at) == one.low(last - 1) and not one.has(last, start, *VERBAL)
    if noun and place.rate and alike:
        return Told(noun, "", noun, Ref.SAME)  # orders were made in 9%, and fines in 12%
    return None


def compared_with(place: Place) -> str:
    """The words behind a figure that say which way or where it holds: higher than among men, on repairs."""
    one, at = place.one, place.behind
    if one.is_a(at, "to") and one.is_a(place.before, "costing"):
        return f"{one.word('costing')} {one.told((at, at + 1))}"  # cost £12 to run
    if one.is_a(at, "up_down") and not one.is_a(at + 1, "to", "from", "by"):
        return one.texts[at]  # 14% down on 2022
    if one.is_a(at, "comparing_words", "standards"):
        stops = {None, Tag.COMMA, Tag.FIGURE, Tag.JOINT, Tag.PRONOUN, *VERBAL, *ENDS}
        ends = (where for where in range(at + 1, at + _COMPARED) if one.tag(where) in stops)
        return said_on(one, at, next(ends, at + _COMPARED))
    more = going_on(one, at)
    apart = one.is_a(at, "with") and one.has(more, more + _NEXT, Tag.FIGURE)  # with a gap of £3m
    holds = (
        one.tag(at) is Tag.PREPOSITION
        and not apart
        and not one.is_a(at, "compared", "of", "each", "as", "by")
        and not one.is_a(at + 1, "cardinals")
    )
    return said_on(one, at, more) if holds else ""
