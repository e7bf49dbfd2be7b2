"""Counts: the thing that is counted, what was done with it, and whose it is."""

from unionstats.source.drafting.labels.grammar.changes import change_behind
from unionstats.source.drafting.labels.grammar.clauses import (
    Clause,
    actor_of,
    clause_of,
    is_level,
    subject_of,
    verb_before,
)
from unionstats.source.drafting.labels.grammar.complements import going_on, predicate, that, who_acts
from unionstats.source.drafting.labels.grammar.levels import level_of
from unionstats.source.drafting.labels.grammar.objects import object_of, owned
from unionstats.source.drafting.labels.grammar.phrases import Span, beginning_at, ending_at
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.shares import holder
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told, past_bracket
from unionstats.source.drafting.labels.grammar.words import ENDS, LISTS, VERBAL, Sentence, Tag

_POINTED = frozenset({Tag.DETERMINER, Tag.PRONOUN, Tag.FIGURE})
_MOVED = frozenset({Tag.FIGURE, Tag.COMMA, Tag.TIME, Tag.VERB, Tag.PARTICIPLE, Tag.CLOSE})
_OPENS = frozenset({None, *LISTS, Tag.OPENER, Tag.TIME, Tag.COLON, Tag.SEMICOLON, Tag.RELATIVE})


def counted(place: Place) -> Told | None:
    """Those of a figure with a noun behind it: 12 new members, £12 of dues, a 5% rise in fees."""
    one, start = place.one, place.behind + place.one.is_a(place.behind, "such_words")
    those = one.tag(start) is Tag.GERUND and one.is_a(start - 1, "pointers_alone")  # 9 of these needing care
    if those or one.tag(start) in {None, Tag.OPEN, Tag.COMMA}:
        return None
    if one.is_a(start, "unsettled"):
        words = f"{one.word('sums_of')} {one.low(start)}"  # leaving £12 outstanding, 5 outstanding
        return Told(words, "", words) if place.money else Told(ref=Ref.DEED, words=one.low(start))
    if one.is_a(place.before, "or") and one.is_a(start, "each") and start + 1 < len(one):
        return Told(ref=Ref.EACH, words=f"{one.word('each')} {one.texts[start + 1]}")
    if one.is_a(start, "of") and one.tag(start + 1) in _POINTED:
        first = start + 1
        while one.tag(first) in _POINTED:
            first += 1
        of_amount = one.tag(first - 1) is Tag.FIGURE and one.is_a(first, "of")  # £9m of the £12m of dues
        first += place.measures and of_amount
        if place.measures and not of_amount:
            return _measured(place, start)
        end = beginning_at(one, first)  # 49 of the 58 activities
        return _with_clause(place, (first, end)) if end > first else None
    if place.measures and one.is_a(start, "of", "in"):
        return _measured(place, start)
    if _mean_of(place):
        return None
    end = beginning_at(one, start)
    if end == start or one.tag(start) is Tag.DETERMINER:
        return None
    return _named(place, (start, end))


def _mean_of(place: Place) -> bool:
    """Whether the noun before "of" is a mean, of which a noun behind is the unit: a mean stay of 4 nights."""
    one, before = place.one, place.before
    span = ending_at(one, before) if one.is_a(before, "of") else (before, before)
    mean = any(one.is_a(at, "means") for at in range(*span))
    return place.level and mean and not says_nothing(one, said(one, span))


def _measured(place: Place, start: int) -> Told | None:
    """Those of a measure of something: £12 of dues, £12 in dues, 5 km of road."""
    one, before = place.one, place.before
    end = beginning_at(one, start + 1)
    if end == start + 1:
        return None
    earlier = [at for at in range(place.at) if one.tags[at] is Tag.FIGURE]
    listed = bool(earlier) and one.is_a(earlier[-1] + 1, "in") and one.tag(start) is Tag.PREPOSITION
    listed = (
        listed
        and one.texts[earlier[-1] + 2 : earlier[-1] + 3] != []
        and one.texts[earlier[-1] + 2][0].islower()
    )
    capital = one.texts[start + 1][:1].isupper() and not listed  # £3m in wages and £1m in Grants
    listed_end = one.tag(before) not in LISTS or one.is_a(start + 2, "of")  # and £12 in cash
    no_thing = capital or (one.is_a(start + 1, "no_things") and listed_end)
    amount = one.is_a(start, "of") or (place.money and not no_thing)
    changed = one.is_a(before, "of", "by") and one.is_a(before - 1, "change_nouns")
    named = one.is_a(before, "of") and one.tag(before - 1) is Tag.NOUN and not one.is_a(before - 1, "amounts")
    nothing = says_nothing(one, said(one, (start + 1, end)))  # £31 in its second
    led = earlier[-1] - 1 if earlier and one.tag(before) in LISTS else before
    nothing = nothing or (
        one.is_a(start, "in") and one.is_a(led, "from", "to", "investing")
    )  # from £4 in schools
    if not amount or changed or named or nothing:
        return None
    return _with_clause(place, (start + 1, end))


def _named(place: Place, span: Span) -> Told | None:
    """Those of a figure right before a noun."""
    one, (start, end) = place.one, span
    gap = one.is_a(end - 1, "gap_nouns") and place.measures
    related = place.money and one.is_a(end - 1, "change_nouns") and one.tag(end) is Tag.GERUND
    gap = gap or related  # a £3m gain relating to pensions
    if one.tag(end) is Tag.TIME and one.is_a(end, "time_nouns") and not one.is_a(end - 1, "change_nouns"):
        return Told(ref=Ref.LEVEL)  # within 12 working days
    if gap and (clause := place.clause) is not None:
        words = said(one, (start, going_on(one, end, verbs=related))) or one.texts[end - 1]
        tied = one.tag(place.before) is Tag.PREPOSITION
        return Told(words, "", words) if tied else object_of(place, clause, words, words)
    if gap or one.is_a(end - 1, "change_nouns"):
        return change_behind(place, start, end)
    if (reached := _reached(place, span)) is not None:
        return reached
    if one.is_a(end, "of") and one.tag(end + 1) is Tag.FIGURE and one.is_a(start, "comparing_words"):
        return None  # assets of £12 less liabilities of £9
    came = predicate(one, end) if one.is_a(end, "arriving") else ""
    if one.is_a(start, "comparing_words") and came and (noun := said(one, (start + 1, end))):
        return Told(that(one, noun, came), one.texts[start], noun)  # 12 more people arrived than left
    if one.is_a(start, "comparing_words") and (noun := said(one, (start + 1, going_on(one, end)))):
        return Told(noun, one.texts[start], noun)
    if not place.level:
        noun = said(one, (start, going_on(one, end, verbs=False)))
        held = one.is_a(end - 1, "share_nouns") and verb_before(one, place.at) == place.before + 1
        owner = subject_of(one, place.clause) if held else ""  # vans took a 12% market share
        return Told(owned(one, owner, noun), "", noun) if noun else None
    return _with_clause(place, span)


def _reached(place: Place, span: Span) -> Told | None:
    """Those of a level that is reached, of what has moved: the herd fell by 2%, to 12 cows."""
    one, before = place.one, place.before
    subject = subject_of(one, clause := place.clause)
    acts = one.tag(before) in {Tag.INFINITIVE, Tag.GERUND, Tag.VERB}
    ends = one.is_a(before, "to", "from", "than") or (acts and one.is_a(before, "reaching"))
    if not (ends and place.level and not place.measures and subject):
        return None
    noun = said(one, span)
    reaches = one.tag(before) in {Tag.INFINITIVE, Tag.GERUND} and one.is_a(before, "reaching")
    if reaches and one.has(0, before, Tag.FIGURE) and not place.measures:
        return Told(subject, "" if noun.lower() in subject.lower() else noun, subject)  # to reach 4 bags
    changes = any(one.is_a(to, "moves", "change_nouns") for to in range(before))
    if changes and one.tag(one.before(before - 1, Tag.COMMA)) is Tag.FIGURE and one.is_a(before, "to"):
        return Told(ref=Ref.BESIDE, words=noun)  # rose by 2%, to 12 cows
    moved = clause is not None and one.is_a(clause.verb, "moves", "owning_verbs")
    if moved and one.tag(before - 1) in _MOVED:
        return Told(subject, "" if noun.lower() in subject.lower() else noun, subject)
    same = set(noun.lower().split()) <= set(subject.lower().split())
    return Told(subject, "", subject) if same else None


def _with_clause(place: Place, span: Span) -> Told:
    """Those of a thing that is counted, with what was done with it, and who did it."""
    one, stop = place.one, going_on(place.one, span[1])
    whole = one.is_a(place.at - 1, "of") and one.tag(place.at - 2) is Tag.FIGURE
    noun, head = _thing(place, span, span[1] if whole else stop)  # 9 of 12 rooms let
    if not noun:
        return Told()
    if (acts := _opening(place, stop)) is not None:
        return Told(that(one, noun, acts), "", head)
    before, clause = place.before, place.clause
    told = clause is not None and one.has(clause.end, before, Tag.FIGURE)  # Rent was £12, with 9 homes let
    held = clause is not None and one.is_a(clause.verb, "states_of") and not told
    held = held and clause is not None and not one.is_a(clause.end, "up_down")
    if one.is_a(before, "with", "at") and (owner := _named_after(place)):
        return Told(owned(one, owner, noun), "", head)  # followed by York with 12 members
    if one.is_a(before, "for") and one.is_a(before - 1, "share_verbs"):
        owner = holder(place) or subject_of(one, clause_of(one, before))
        return Told(owned(one, owner, noun), "", head)
    if one.tag(before) is Tag.GERUND and one.is_a(before, "level_verbs"):
        if place.money and one.is_a(place.behind, "in"):
            return Told(noun, "", head)  # a budget totalling £12 in wages
        level = level_of(place)  # sales, surpassing 12 units
        return level if level is not None and level.noun else Told(noun, "", head)
    if one.tag(before) is Tag.GERUND and not one.is_a(before, "share_verbs", "owning_verbs"):
        # settlements covering 12 members
        comma = one.tag(before - 1) is Tag.COMMA
        held = one.is_a(before, "holding") or one.tag(before - 1) not in LISTS
        # top grossing 25 films; by cutting 12 jobs
        held = held and not one.is_a(before - 1, "ranking", "ways")
        owner = said(one, ending_at(one, before - comma)) if held else ""
        return Told(owned(one, owner, noun), "", head)
    return _governed(place, clause, noun, head)


def _named_after(place: Place) -> str:
    """The name before a preposition that follows on others: York, of Hull with 12, followed by York at 9."""
    one = place.one
    span = ending_at(one, place.before)
    led = one.before(span[0] - 1, Tag.DETERMINER)
    following = one.is_a(led, "by") and one.is_a(led - 1, "following_on")
    following = following or one.is_a(led, "owning_verbs")  # included York with 9 members
    listed = one.tag(led) in {*LISTS, Tag.SEMICOLON}
    listed = listed and any(one.is_a(at, "following_on", "owning_verbs") for at in range(led))
    name = said(one, span) if following or listed else ""
    return name if name and all(word[:1].isupper() for word in name.split()) else ""


def _governed(place: Place, clause: Clause | None, noun: str, head: str) -> Told:
    """Those of a thing that is the object of a verb, if one governs it."""
    one, before = place.one, place.before
    led = clause is not None and one.is_a(before, "at", "to") and clause.end == before
    if clause is not None and led and is_level(one, clause.verb):
        return object_of(place, clause, noun, head)
    if clause is not None and clause.end == before and one.tag(before) is Tag.COMMA:
        return Told(noun, "", head)  # 12 shops opened, 9 closures
    tied = clause is not None and clause.end == before and not one.is_a(before, "ways", "than")
    if tied and one.is_a(before, "inner_places") and one.is_a(place.at - 1, "articles"):
        return Told(noun, "", head)  # claims were made in the 36 towns
    plain = clause is None or one.is_a(clause.verb, "level_verbs", "owning_verbs", "moves")
    if clause is not None and tied and not plain and (actor := actor_of(one, clause)):
        deed = f"{actor} {one.told(range(clause.start, before + 1))}"  # the court disposed of 12 appeals
        return Told(one.form("that", label=noun, words=deed), "", head)
    if clause is None or clause.end < before - 1 or one.tag(before) is Tag.PREPOSITION:
        return Told(noun, "", head)
    return object_of(place, clause, noun, head)


def _thing(place: Place, span: Span, stop: int) -> tuple[str, str]:
    """What is counted, with what it goes on with and without that."""
    one = place.one
    noun, head = said(one, (span[0], stop)), said(one, span)
    noun = who_acts(one, noun, past_bracket(one, stop))
    inner = place.at - 1
    if one.is_a(inner, "ranking") and one.tag(inner - 1) is Tag.DETERMINER:
        return f"{one.texts[inner]} {noun}", f"{one.texts[inner]} {head}"  # the top 40 branches
    return noun, head


def _past_share(one: Sentence, at: int) -> int:
    """Where words go on behind a share between commas: 12 employees, 40% of the workforce, completed."""
    share = at + 1 + one.is_a(at + 1, "or")
    bare = one.texts[share].endswith("%") or share > at + 1 if share < len(one) else False
    if not (one.tag(at) is Tag.COMMA and one.tag(share) is Tag.FIGURE and bare):
        return at
    close = next((where for where in range(at + 1, len(one)) if one.tags[where] in {*ENDS, Tag.COMMA}), at)
    return (
        close + 1 if one.tag(close) is Tag.COMMA and one.tag(close + 1) in {*VERBAL, Tag.PARTICIPLE} else at
    )


def _opening(place: Place, stop: int) -> str | None:
    """What is told of a thing that opens its clause: were settled, of 12 claims were settled."""
    one, before = place.one, place.before
    opens = one.tag(before) in _OPENS or (before == 0 and one.tag(0) is Tag.PREPOSITION)
    opens = opens or (one.is_a(before, "of") and one.is_a(before - 1, "amounts"))
    opens = opens or (one.tag(before) is Tag.VERB and one.is_a(before, "saying")) or place.opening >= 0
    stop = _past_share(one, past_bracket(one, stop))
    acts = predicate(one, stop) if opens else ""
    if not acts or (" " not in acts and one.tag(stop + 1) is Tag.FIGURE):
        return None
    helped = acts.partition(" ")[0] in one.language.word_set("helpers")
    changes = one.is_a(stop, "moves") and (one.tag(stop + 1) is Tag.FIGURE or one.is_a(stop + 1, "ways"))
    among = one.is_a(place.behind, "of") and not place.measures  # 32 of the 43 councils reported
    tells = changes or one.is_a(stop, "level_verbs", "share_verbs")
    claims = one.is_a(stop, "saying") and not one.is_a(stop + 1, "that_words")  # 12 members said that
    tells = tells or (
        not among and (claims or (one.is_a(stop, "owning_verbs") and not one.is_a(stop, "lacking")))
    )
    return acts if helped or (one.tag(stop) is Tag.VERB and not tells) else None
