"""Figures in brackets: of what stands before the bracket."""

from copy import copy

from msgspec.structs import replace

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.grammar.changes import changing
from unionstats.source.drafting.labels.grammar.clauses import (
    clause_before,
    clause_of,
    had_by,
    subject_of,
    verb_before,
)
from unionstats.source.drafting.labels.grammar.complements import going_on, predicate, said_on, that
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, ending_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.shares import shared
from unionstats.source.drafting.labels.grammar.told import (
    Place,
    Ref,
    Told,
    behind_figure,
    past_frames,
    told_of,
)
from unionstats.source.drafting.labels.grammar.words import LISTS, VERBAL, Tag, is_done

_SHARE = ("%", "cent")
_BESIDE = frozenset({Tag.FIGURE, Tag.PREPOSITION, Tag.SEMICOLON, Tag.JOINT})


def bracketed(place: Place) -> Told | None:
    """Those of a figure alone in brackets: falls (12), prices (up 4%)."""
    one, opens = place.one, place.bracket
    if opens < 0 or one.is_a(place.at + 1, "of"):
        return None
    framing = {Tag.ADVERB, Tag.DETERMINER}
    words = range(opens + 1, place.at)
    inner = [at for at in words if one.tags[at] not in framing or one.is_a(at, "moves")]
    closes = one.tag(place.at + 1) is Tag.CLOSE
    if (part := _part(place, opens)) is not None:
        return part
    if place.rate and one.tag(place.at - 1) is Tag.COMMA and closes:
        return Told(ref=Ref.AGAIN, share=True)
    more = [one.tags[at] for at in inner]
    moved = opens - one.is_a(opens - 1, "change_nouns")  # a fall of 8 (to 134), an 8% fall (to 134)
    if more == [Tag.PREPOSITION] and one.tag(moved - 1) is Tag.FIGURE and one.is_a(inner[0], "to", "from"):
        return Told(ref=Ref.BESIDE)  # rose by 8% (to 134)
    named = (at for at in inner if one.tags[at] in {Tag.NOUN, Tag.FIGURE, Tag.VERB})
    if any(not one.is_a(at, "moves", "sums") for at in named):
        return None
    end = beginning_at(one, place.at + 1) if place.rate and not inner else 0
    if end > place.at + 1 and one.tag(end) is Tag.CLOSE and one.is_a(end - 1, "rate_nouns"):
        noun = said(one, (place.at + 1, end))  # 12 of 15 branches (80% response rate)
        return Told(noun, "", noun)
    risen = bool(inner) and one.is_a(inner[0], "up_down")  # deaths in Hull (up from 4 to 12)
    if not risen and any(one.is_a(at, "compared") for at in inner):
        return Told(ref=Ref.AGAIN)
    from_one = risen and one.is_a(place.at - 1, "from")
    moves = inner and one.is_a(inner[0], "moves") and not from_one
    manner = one.told(range(inner[0], place.at)) if moves else ""
    moved = one.before(opens - 1, Tag.ADVERB) + 1
    if way := next((to for to in range(moved, opens) if one.is_a(to, "up_down")), 0):
        return Told(ref=Ref.AGAIN, manner=one.texts[way])  # received benefits, down slightly (-12)
    return _outside(place, opens, manner)


def _part(place: Place, opens: int) -> Told | None:
    """Those of a part of the amount before a bracket: £12m (£9m from fees and £3m from grants)."""
    one, at = place.one, place.at
    end = beginning_at(one, at + 1) if place.money and one.tag(opens - 1) is Tag.FIGURE else at + 1
    listed = one.tag(end) in {*LISTS, Tag.CLOSE, Tag.SEMICOLON} and not one.is_a(end - 1, "change_nouns")
    if place.level and end > at + 1 and listed and not one.is_a(at + 1, "comparing_words"):
        return Told(ref=Ref.BESIDE, words=said(one, (at + 1, end)))  # £12m (£9m fees, £3m grants)
    phrase = one.tag(at + 1) is Tag.PREPOSITION and not one.is_a(at + 1, "each")
    phrase = phrase and one.tag(at - 1) in {Tag.OPEN, *LISTS}
    if not (phrase and place.level and place.measures and behind_figure(one, opens)):
        return None
    more = going_on(one, at + 1)
    return Told(ref=Ref.PART, words=said_on(one, at + 1, more)) if more > at + 2 else None


def _outside(place: Place, opens: int, manner: str) -> Told | None:
    """Those of a figure in a bracket of what stands before it."""
    one = place.one
    again = Told(ref=Ref.AGAIN, manner=manner, share=not manner and not place.signed)
    if one.is_a(place.at + 1, "comparing_words") and one.tag(place.at + 2) in {Tag.PREPOSITION, Tag.CLOSE}:
        return Told(ref=Ref.AGAIN, manner=one.texts[place.at + 1])  # 12 claims (3 fewer than planned)
    if one.tag(opens - 1) is Tag.FIGURE or opens - 1 in one.inner:
        rates = place.rate and one.texts[opens - 1].endswith(_SHARE)  # 52% (56%)
        return Told(ref=Ref.SAME) if place.level or (rates and not manner) else again
    amount = place.measures and place.level and not one.is_a(opens - 1, "change_nouns")
    if amount and one.tag(opens - 2) is Tag.FIGURE:
        return Told(ref=Ref.BESIDE)  # 12 bags (720 kg)
    end = beginning_at(one, place.at + 1) if not place.measures else 0
    own = said(one, (place.at + 1, end)) if end > place.at + 1 else ""
    led = one.before(opens - 1, Tag.TIME, Tag.PREPOSITION)
    if own and one.is_a(place.at + 1, "comparing_words") and (more := said(one, (place.at + 2, end))):
        return Told(more, one.texts[place.at + 1], more)  # rose again (12 more pupils)
    than = one.is_a(led, "comparing_words") and one.is_a(led + 1, "compared")  # better than in 2022 (63%)
    again_led = than or (one.tag(led) in LISTS and one.tag(led - 1) is Tag.CLOSE)  # and five years ago (12)
    if (
        not own
        and (place.level or place.rate)
        and one.tag(opens - 1) is Tag.TIME
        and (one.is_a(led, "compared", "change_nouns") or again_led)
    ):
        return Told(ref=Ref.LEVEL)  # compared with last year (12)
    start, stop = ending_at(one, opens, brackets=False)
    if (found := _held_against(place, start, stop)) is not None:
        return found
    if place.rate and (found := _fraction(place, start, stop)) is not None:
        return found
    if place.level and one.is_a(stop - 1, "fraction_nouns"):
        return _of_fraction(place, start, stop)
    if one.is_a(stop - 1, "change_nouns") and says_nothing(one, said(one, (start, stop - 1))):
        return Told(ref=Ref.AGAIN, manner=one.texts[stop - 1])
    if place.level and one.is_a(place.at + 1, "each") and behind_figure(one, opens):
        return Told(ref=Ref.SAME)  # a rise of £15 on a home (29p per week)
    last = next((to for to in range(opens - 1, 0, -1) if one.tags[to] is Tag.FIGURE), opens)
    parted = one.has(last, opens, *LISTS, Tag.CLOSE, Tag.OPENER, Tag.RELATIVE, Tag.SEMICOLON)
    points = manner and place.item.kind is Kind.POINTS and one.has(last, opens, *VERBAL) and not parted
    if points or ((manner or not place.level) and behind_figure(one, opens)):
        return again  # 12% of waste was burnt (down 3 points)
    return _named(place, (start, stop), own, manner)


def _held_against(place: Place, start: int, stop: int) -> Told | None:
    """Those of where a level holds that is compared: was higher for men (12%) than for women (9%)."""
    one = place.one
    led = start + 2 if one.is_a(start, "comparing_words") and one.is_a(start + 1, "than") else start - 1
    if one.is_a(led - 1, "than") and one.tag(led) is Tag.PREPOSITION and stop > led + 1:
        return Told(ref=Ref.PART, words=said_on(one, led, stop)) if one.has(0, led, Tag.FIGURE) else None
    holds = one.is_a(start, "comparing_words") and one.tag(start + 1) is Tag.PREPOSITION and stop > start + 2
    verb = clause_before(one, start) if holds and not one.is_a(start + 1, "than") else None
    noun = subject_of(one, verb)
    return Told(f"{noun} {said_on(one, start + 1, stop)}", "", noun) if noun else None


def _named(place: Place, span: tuple[int, int], own: str, manner: str) -> Told:
    """Those of a figure whose bracket stands behind its name."""
    one = place.one
    verb = verb_before(one, span[0]) if place.rate and not (manner or own) else 0
    if verb and one.tag(clause_of(one, verb).start - 1) is Tag.FIGURE:
        return Told(ref=Ref.AGAIN, share=True)  # 49 were settled within a month (84%)
    noun = said(one, span, changes=place.rate and not manner)
    led = span[0] - 1
    if (
        noun
        and one.tag(led) is Tag.PREPOSITION
        and one.low(led - 1).endswith("ly")
        and one.tag(led - 2) is Tag.COMMA
    ):
        head = said(one, ending_at(one, led - 2))  # losses, mainly in Hull (12)
        noun = f"{head} {one.texts[led]} {noun}" if head else noun
    if noun and not own and not one.has(*span, Tag.NOUN, Tag.GERUND):
        # 12 weeks longer than before (10 weeks); 12 were seen (down 5%)
        return Told(ref=Ref.AGAIN, manner=manner) if manner else Told(ref=Ref.BESIDE)
    if not own and says_nothing(one, noun):
        return told_of(subject_of(one, clause_before(one, span[0])), manner)  # a new high (12)
    owner = had_by(one, span) if noun and one.tag(led) is Tag.VERB else ""
    noun = one.language.told(owner, noun) if owner else noun
    noun = noun.removesuffix(f" {own}") if own else noun
    if " " in own and noun.endswith(own.rpartition(" ")[2]):
        noun = ""  # train trips (coach trips)
    end = verb_before(one, span[0])
    placed = one.is_a(span[0], "extremes") and one.tag(span[0] + 1) is Tag.PREPOSITION and place.rate
    placed = placed and (end == span[0] or one.tag(span[0] - 1) is Tag.JOINT)
    if placed and end and (subject := subject_of(one, clause_of(one, end))):
        return told_of(subject, said_on(one, span[0] + 1, span[1]))  # density was highest in Hull (12%)
    if not noun and not own:
        return told_of(subject_of(one, clause_of(one, end)) if end else "", manner)
    if noun and not place.level and not manner and end and one.is_a(end - 1, "moves"):
        moved = subject_of(one, clause_of(one, end))  # prices fell in Leeds (3%)
        return told_of(moved, f"{one.texts[end - 1]} {one.word('in')} {noun}")
    if noun and one.language.word_set("sexes").issuperset(own.lower().split()):
        return Told(one.language.told(noun, own), manner, own or noun)  # 12 unions (5 male)
    plural = noun[-1:] == "s" or is_done(one.language, noun.rpartition(" ")[2])
    if plural and own.lower() in one.language.word_set("counted_things"):
        own = ""  # cars sold (12 units)
    return Told(f"{noun} {own}".strip(), manner, own or noun)


def _fraction(place: Place, start: int, stop: int) -> Told | None:
    """Those of a percentage behind a fraction in words: a fifth (21%) of cars, most nurses (58%)."""
    one = place.one
    close = next((at for at in range(place.at, len(one)) if one.tags[at] is Tag.CLOSE), place.at)
    if one.is_a(stop - 1, "fraction_nouns"):
        place.behind, place.before = close + 1, past_frames(one, start - 1)
        if one.tag(close + 1) is Tag.GERUND:  # claims, the majority (96%) relating to pay
            words = said_on(one, close + 1, going_on(one, close + 2))
            return Told(ref=Ref.AGAIN, manner=f"{one.form('share_word')} {words}", share=True)
        return shared(place) or changing(place)  # rose by a fifth (19%)
    first = start + (one.tag(start) is Tag.DETERMINER)
    if not (one.is_a(first, "fraction_nouns") and one.is_a(first + 1, "of")):
        return None
    share = one.form("share_alone", whole=said(one, (first + 2, stop)))
    acts = predicate(one, close + 1)
    return Told(that(one, share, acts) if acts else share, "", share, share=True)


def _of_fraction(place: Place, start: int, stop: int) -> Told | None:
    """Those of a count behind a fraction in words: half (12) of the members."""
    as_share, of = copy(place), place.one.form("share_alone", whole="")
    as_share.rate = True
    found = _fraction(as_share, start, stop)
    if found is None:
        return None
    noun, head = found.noun.removeprefix(of), found.head.removeprefix(of)
    return replace(found, noun=noun, head=head, share=False)
