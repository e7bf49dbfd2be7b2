"""Levels that others are compared with, and figures that commas part from their name."""

from unionstats.source.drafting.labels.grammar.complements import going_on, predicate, said_on
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, ending_at
from unionstats.source.drafting.labels.grammar.said import said
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told, behind_figure
from unionstats.source.drafting.labels.grammar.words import THINGS, Tag


def based(place: Place) -> Told | None:
    """Those of what another one is compared with, or of a sum: down from 12, than 12, with a total of 12."""
    one, at = place.one, place.before
    apart = one.is_a(at, "from") and one.is_a(at - 1, "up_down")
    end = at - 1 - (one.tag(at - 2) is Tag.COMMA)
    if apart and one.tag(end - 1) in THINGS:
        start, stop = ending_at(one, end, subject=True)
        listed = {None, Tag.COLON, Tag.SEMICOLON} | ({Tag.COMMA} if end == at - 1 else set())
        if one.tag(one.before(start - 1, Tag.DETERMINER, Tag.JOINT)) in listed:
            noun = said(one, (start, stop))  # nurses, down from 12
            return Told(noun, "", noun)
    acts = predicate(one, place.behind + 1) if one.tag(place.behind) is Tag.RELATIVE else ""
    compared = one.is_a(at, "compared") or one.is_a(at - 1, "compared")
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
    one, at, opens = place.one, place.before, place.bracket
    if one.is_a(at, "from", "to") and opens >= 0 and one.has(opens, at, Tag.FIGURE):
        return Told(ref=Ref.BESIDE)
    comma = one.tag(at - 1) is Tag.COMMA
    told = place.measures or place.rate or one.is_a(place.behind + 2, "amounts")
    if at == 0 and one.tag(place.behind) is Tag.COMMA and told:
        start = place.behind + 1
        noun = said(one, (start, going_on(one, beginning_at(one, start))))
    elif one.is_a(at, "at") and one.tag(at - 1) is Tag.PARTICIPLE and one.tag(at - 2) is Tag.COMMA:
        noun = said(one, ending_at(one, at - 2))  # the fund, valued at £12
    elif one.is_a(at, "worth"):
        noun = said(one, ending_at(one, at - (comma or one.tag(at - 1) is Tag.DASH)))
    elif comma and one.is_a(at, "at", "of") and not behind_figure(one, at - 1):
        noun = said(one, ending_at(one, at - 1))
    else:
        return None
    return Told(noun, "", noun) if noun else None
