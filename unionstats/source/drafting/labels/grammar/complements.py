"""What a noun goes on with, and what is told of it by the verb behind."""

from unionstats.source.drafting.labels.grammar.phrases import beginning_at, open_end
from unionstats.source.drafting.labels.grammar.words import (
    ENDS,
    LISTS,
    THINGS,
    VERBAL,
    Sentence,
    Tag,
    is_done,
)

_GOES_ON = 10  # words that a noun goes on with
_CLAUSE = 9  # words of a relative clause
_PREDICATE = 15  # words
_DONE = frozenset({Tag.PARTICIPLE, Tag.PREPOSITION, Tag.GERUND})
_LISTED = frozenset({*THINGS, Tag.GERUND})
_SAID = frozenset({*VERBAL, Tag.FIGURE, Tag.GERUND})
_TOLD = 18  # words of one that tells what is said
_OBJECT = frozenset({*THINGS, Tag.DETERMINER, Tag.PRONOUN, Tag.FIGURE})
_VERB = frozenset({*VERBAL, Tag.ADVERB, Tag.PARTICIPLE, Tag.INFINITIVE})
_LAST = frozenset({Tag.TIME, Tag.PREPOSITION, Tag.DETERMINER, Tag.JOINT, Tag.ADVERB})


def going_on(one: Sentence, end: int, *, verbs: bool = True) -> int:
    """The end of what a noun goes on with: in work, of people in work, reported to the police.

    Without `verbs` those are prepositions alone.
    """
    at = end
    while at < len(one) and at - end < _GOES_ON and (stop := _next(one, at, end, verbs=verbs)) > at:
        at = stop
        if one.tags[at - 1] not in {Tag.TIME, Tag.ADVERB} and one.tag(at) in VERBAL:
            break
    while at > end and one.tags[at - 1] in {Tag.TIME, Tag.ADVERB}:
        if one.is_a(at - 1, "particles") and one.tag(at - 2) is Tag.PARTICIPLE:
            break
        at -= 1
    return at


def _next(one: Sentence, at: int, end: int, *, verbs: bool) -> int:
    """The end of the next part of what a noun goes on with, `at` where there is none."""
    tag, before = one.tags[at], one.tag(at - 1)
    pair = ("due", "to") if one.is_a(at, "due") else ("out", "of")
    if one.is_a(at, pair[0]) and one.is_a(at + 1, pair[1]):  # due to storms, out of work
        return max(beginning_at(one, at + 2), at)
    if tag is Tag.PREPOSITION:
        return _prepositional(one, at)
    if tag is Tag.TIME and one.is_a(at + 1, "of"):
        return at  # admitted to the first year of a course
    if tag is Tag.TIME or (tag is Tag.ADVERB and one.tag(at + 1) in _DONE):
        return at + 1
    if tag is Tag.INFINITIVE and one.is_a(at + 1, "states_of") and one.tag(at + 2) is Tag.PARTICIPLE:
        return at + 3
    if not verbs:
        return at
    if tag is Tag.PARTICIPLE:
        return at if one.is_a(at, "leading_on") else _done_on(one, at)
    if tag is Tag.JOINT and before is Tag.PARTICIPLE and at > end:
        return both_done(one, at) or at
    if tag is Tag.GERUND and one.tag(at + 1) is Tag.INFINITIVE and before is Tag.NOUN:
        stop = at + 1
        while one.tag(stop) is Tag.INFINITIVE or (one.tag(stop) is Tag.PARTICIPLE and stop < at + 4):
            stop += 1
        # ceasing to be looked after
        return stop + (one.tag(stop) is Tag.PARTICIPLE and one.is_a(stop, "stranded"))
    if tag is Tag.GERUND and at <= end + 1 and before in {Tag.NOUN, Tag.ADVERB}:
        stop = beginning_at(one, at + 1)
        led = one.tag(stop) is Tag.PREPOSITION and one.tag(stop + 1) is not Tag.FIGURE
        return stop if stop > at + 1 or led else at
    return _relative_end(one, at) or at if tag in {Tag.RELATIVE, Tag.PRONOUN} else at


def _done_on(one: Sentence, at: int) -> int:
    """The end of a form in -ed that a noun goes on with: checked out, given a top mark."""
    if one.is_a(at + 1, "particles") and one.tag(at + 2) in {*LISTS, None}:
        return at + 2
    stop = beginning_at(one, at + 1) if one.tag(at + 1) is Tag.DETERMINER else at
    return stop if stop > at + 2 and one.tag(stop) not in VERBAL else at + 1


def listed_end(one: Sentence, comma: int) -> int:
    """The end of a list of nouns that goes on behind a comma and that "and" closes; 0 where there is none."""
    at = comma
    while one.tag(at) is Tag.COMMA and one.tag(at + 1) in _LISTED:
        at += 1
        while one.tag(at) in _LISTED:
            at += 1
    at += one.tag(at) is Tag.COMMA
    end = at + 1
    while one.tag(end) in _LISTED:
        end += 1
    closed = at > comma + 1 and one.tag(at) is Tag.JOINT and end > at + 1 and one.is_a(at, "closing_lists")
    return end if closed and one.tag(end) not in {*VERBAL, Tag.FIGURE, Tag.PARTICIPLE, Tag.COLON} else 0


def both_done(one: Sentence, joint: int) -> int:
    """The end of a second form in -ed that "and" joins to one: killed or seriously injured; 0 without one."""
    at = joint + 1 + (one.tag(joint + 1) is Tag.ADVERB)
    return at + 1 if one.tag(at) is Tag.PARTICIPLE and one.tag(at + 1) is not Tag.FIGURE else 0


def _prepositional(one: Sentence, at: int) -> int:
    """The end of a phrase behind a preposition that a noun goes on with, `at` where it is another one's."""
    seen = one.is_a(at, "as") and one.tag(at - 1) is Tag.PARTICIPLE
    inner = at + 1 + (one.is_a(at, "from") and one.tag(at + 1) is Tag.PREPOSITION)  # from outside the town
    inner += 2 * (
        one.tag(at + 1) is Tag.JOINT and one.tag(at + 2) is Tag.PREPOSITION
    )  # thefts of and from cars
    stop = beginning_at(one, inner)
    stop = at + 1 if stop == inner else stop
    if seen and stop == at + 1:  # recorded as seriously injured
        last = at + 1 + (one.tag(at + 1) is Tag.ADVERB)
        return last + 1 if one.tag(last) in {Tag.PARTICIPLE, Tag.ADJECTIVE} else at
    source = one.is_a(at, "from") and one.tag(stop) is not Tag.FIGURE and not one.is_a(stop, "to")
    other = beginning_at(one, stop + 1)
    if one.is_a(at, "from") and one.is_a(stop, "to") and other > stop + 1 and one.tags[stop + 1] in THINGS:
        return other  # conversions from partnerships to marriages
    if not (seen or source or one.is_a(at, "noun_prepositions")):
        return at
    measured = one.is_a(stop, "of") and one.tag(stop + 1) is Tag.FIGURE and not one.is_a(at, "of")
    counted = one.tag(stop) is Tag.FIGURE and (
        one.tag(stop - 1) is Tag.DETERMINER or one.is_a(stop - 1, "ranking")
    )  # in the top 12 leagues
    stop = listed_end(one, stop) if one.tag(stop) is Tag.COMMA and listed_end(one, stop) else stop
    both = one.is_a(at, "spanning") and one.tag(stop) is Tag.JOINT
    stop = beginning_at(one, stop + 1) if both and stop > at + 1 else stop  # the gap between men and women
    acting = one.is_a(at, "with") and one.tag(stop) is Tag.GERUND  # calls to us with people asking
    return at if stop == at + 1 or measured or counted or acting else stop


def _relative_end(one: Sentence, at: int) -> int:
    """The end of a relative clause before the verb of the whole: who are members; 0 where none follows."""
    own = False
    for where in range(at + 1, min(at + _CLAUSE, len(one))):
        tag = one.tags[where]
        if tag in {Tag.COMMA, Tag.FIGURE, *ENDS}:
            return 0
        if tag in VERBAL and own and one.tags[where - 1] not in {Tag.HELPER, Tag.ADVERB}:
            return where
        own = own or tag in VERBAL
    return 0


def predicate(one: Sentence, at: int) -> str:
    """What a verb at a word tells of what stands before: were admitted to hospital; "" without one."""
    while one.tag(at) in {Tag.ADVERB, Tag.TIME}:
        at += 1
    if one.is_a(at, "leading_on") or one.tag(at) not in {*VERBAL, Tag.PARTICIPLE}:
        return ""
    start = verb = at
    while one.tag(verb) in _VERB:
        if verb > start and one.is_a(verb, "compared"):
            break  # would be saved | compared
        verb += 1
    end = verb
    tells = any(one.is_a(where, "telling") for where in range(start, verb))
    while end < len(one) and end - start < (_TOLD if tells else _PREDICATE):
        clause = tells and (one.tags[end] in _SAID or one.is_a(end, "that_words", "than"))
        size, last = (1, False) if clause else _goes_on(one, end)
        end += size
        if last:
            break
    end = _cut_short(one, start, verb, end)
    told = [where for where in range(start, end) if one.tags[where] is not Tag.TIME]
    bare = end == verb and all(one.tags[where] is Tag.HELPER for where in told)
    return "" if bare else one.told(told)


def _cut_short(one: Sentence, start: int, verb: int, end: int) -> int:
    """The end of a predicate from `start` on without words that lead to others; its verb ends at `verb`."""
    while end - start >= _PREDICATE and one.tag(end - 1) in THINGS and one.tag(end) in THINGS:
        end += 1
    end = min(end, len(one))
    cut = end - start >= _PREDICATE and end - 2 > verb and one.tags[end - 2] is Tag.JOINT
    end -= 2 * (cut and one.tags[end - 1] is Tag.PARTICIPLE)
    while end > verb and one.tags[end - 1] is Tag.INFINITIVE and one.tag(end) in _OBJECT:
        end -= 1  # a team to support | those
    while end > verb + 1 and one.tags[end - 1] in VERBAL and one.tags[end - 2] is Tag.RELATIVE:
        end -= 2  # had a rise that was | 5% or more
    while end > verb and (one.tags[end - 1] in _LAST or one.is_a(end - 1, "to")):
        if open_end(one, end - 2) or one.is_a(end - 1, "neither"):
            break
        end -= 1
    return end


def _goes_on(one: Sentence, at: int) -> tuple[int, bool]:
    """How many words a predicate goes on by, and whether it ends there."""
    tag = one.tags[at]
    if tag is Tag.FIGURE:  # an income of £5 million or more, aged 35 or over, within 12 days
        bounded = one.is_a(at - 1, "of") and open_end(one, at + 1)
        bound, _, age = one.low(at).partition(" ")  # were under 16
        young = bound in one.language.word_set("bounds") and age.isdigit() and one.is_a(at - 1, "states_of")
        young = young and beginning_at(one, at + 1) == at + 1
        other = at + 2 * (one.is_a(at + 1, "or") and one.tag(at + 2) is Tag.FIGURE)
        noun = beginning_at(one, other + 1)
        counts = one.is_a(at - 1, "for") and noun > other + 1  # provided for over 12 children
        inside = bounded or young or (one.is_a(at - 1, "ages", "reaches") and not counts)
        if not inside and one.is_a(at - 1, "of", "with") and one.tag(at - 2) is Tag.NOUN and noun > other + 1:
            return noun - at, True  # in classes of 30 pupils
        if one.is_a(at - 1, "to") and one.is_a(at - 2, "going") and one.tag(at + 1) in THINGS:
            return 1, False  # went to 12 branches
        return inside + 2 * (inside and open_end(one, at + 1)), True
    led = tag is Tag.PREPOSITION and one.is_a(at + 1, "no_settings") and one.tag(at + 2) is Tag.PREPOSITION
    if led and one.tag(at + 3) is Tag.FIGURE:
        return 0, True  # passed | in comparison to 12%
    if tag is Tag.COMMA and (end := listed_end(one, at)):
        return end - at, False  # caused by slips, trips and falls
    if tag is Tag.PRONOUN and one.tag(at - 1) is Tag.NOUN and one.tag(at + 1) in VERBAL:
        return 0, True  # hit by the steps | we took
    relative = tag is Tag.RELATIVE and one.is_a(at, "who") and one.tag(at - 1) is Tag.NOUN
    if relative and one.tag(at + 1) in VERBAL:
        end = at + 1
        while one.tag(end) in _VERB:
            end += 1
        return end - at, False  # were to mothers who were born abroad
    if one.is_a(at, "than"):
        return at + 1 in one.inner, at + 1 not in one.inner  # waited for longer than 12 days
    if tag in ENDS or tag in {Tag.COMMA, *VERBAL} or one.is_a(at, "leading_on"):
        return 0, True
    if (
        tag is Tag.GERUND
        and one.tag(at - 1) in {Tag.PARTICIPLE, Tag.NOUN, Tag.TIME}
        and at + 1 not in one.inner
    ):
        return 0, True
    return _joined_on(one, at) if tag is Tag.JOINT else (1, False)


def _joined_on(one: Sentence, joint: int) -> tuple[int, bool]:
    """The same from "and" or "or" on."""
    before = one.tag(joint - 1)
    if before is Tag.PARTICIPLE and (both := both_done(one, joint)):
        return both - joint, False
    if before is Tag.PREPOSITION or before is one.tag(joint + 1) is Tag.ADVERB:
        return 2, False  # eligible for and claiming meals; very or fairly satisfied
    if before is Tag.ADJECTIVE and one.tag(joint + 1) is Tag.ADVERB and one.tag(joint + 2) is Tag.ADJECTIVE:
        return 3, False  # good or very good
    return (1, False) if _joins_noun(one, joint) else (0, True)


def _joins_noun(one: Sentence, joint: int) -> bool:
    """Whether "and" joins a noun that has no verb or figure of its own."""
    if one.tag(joint + 1) not in THINGS:
        return False
    end = beginning_at(one, joint + 1)
    return end == joint + 1 or one.tag(end) not in {*VERBAL, Tag.FIGURE}


def who_acts(one: Sentence, noun: str, stop: int) -> str:
    """Those of a noun that a relative clause at a word tells of: children who were adopted."""
    relative = one.tag(stop) is Tag.RELATIVE and one.is_a(stop, "who")
    acts = predicate(one, stop + 1) if relative and noun else ""
    own = acts and (" " in acts or one.tag(stop + 2) not in {Tag.FIGURE, Tag.DETERMINER})
    return f"{noun} {one.texts[stop]} {acts}" if own else noun


def that(one: Sentence, noun: str, acts: str) -> str:
    """Something and what is told of it: people that voted, claims settled (of were settled)."""
    words, helpers = acts.split(), one.language.word_set("helpers")
    passed = helpers | one.language.word_set("adverbs") - one.language.word_set("denying")
    led = next((at for at, word in enumerate(words) if word not in passed), 0)
    led *= bool(words) and words[0] in helpers
    if acts[:1].islower() and words[0].endswith("ing") and words[0] not in helpers:
        return f"{noun} {acts}"  # members saying that it was right
    if words[:1] and words[0] in one.language.word_set("arriving"):
        return one.form("that", label=noun, words=acts)  # patients that arrived by car
    if one.word("by") in words[1:3] and is_done(one.language, words[0]):
        return f"{noun} {acts}"  # shares accounted for by members
    done = bool(words) and words[led] not in one.language.word_set("qualities")
    if led and noun.endswith(f" {words[led]}"):
        noun = noun.removesuffix(f" {words[led]}")  # of claims decided in May, 49 were decided
    if (
        led
        and done
        and words[led - 1] in one.language.word_set("states_of")
        and is_done(one.language, words[led])
    ):
        told = " " in noun and is_done(one.language, noun.rpartition(" ")[2])
        if told and noun.startswith(one.form("share_alone", whole="")):
            return one.form("that", label=noun, words=acts)  # share of claims made that were paid
        joint = f" {one.word('conjunctions')} " if told else " "  # fines imposed and collected
        return f"{noun}{joint}{' '.join(words[led:])}".strip()
    return one.form("that", label=noun, words=acts)


def said_on(one: Sentence, start: int, end: int) -> str:
    """The words that go on behind a figure, with their preposition."""
    while end > start and one.tags[end - 1] in {Tag.PREPOSITION, Tag.DETERMINER, Tag.TIME}:
        end -= 1
    return one.told(at for at in range(start, end) if one.tags[at] is not Tag.TIME)
