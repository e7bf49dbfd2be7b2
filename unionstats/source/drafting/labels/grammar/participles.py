"""Forms in -ed: the verb of a clause, or a part of it or of a noun; and whether a clause has a verb."""

from unionstats.source.drafting.labels.grammar.phrases import opening
from unionstats.source.drafting.labels.grammar.words import (
    ASIDES,
    ENDS,
    LISTS,
    THINGS,
    VERBAL,
    Sentence,
    Tag,
    possessor,
)

_SHARE = ("%", "cent")
_NEAR = 6  # words from a form in -ed to the end of its phrase
_NAMED = frozenset({Tag.NOUN, Tag.TIME, Tag.CLOSE, Tag.GERUND})


def finite_ahead(one: Sentence, at: int) -> bool:
    """Whether a verb stands behind, in the same clause."""
    depth = 0
    aside = range(0)
    for where in range(at, len(one)):
        tag = one.tags[where]
        if tag is Tag.COMMA and one.is_a(where + 1, "at") and one.tag(where + 3) is Tag.COMMA:
            aside = range(where, where + 4)  # acres planted, at 12, were
        if where in aside:
            continue
        depth += (tag is Tag.OPEN) - (tag is Tag.CLOSE)
        parted = tag in ENDS - {Tag.CLOSE} or tag is Tag.COMMA
        parted = parted or (tag is Tag.JOINT and one.tag(where + 1) not in {*THINGS, Tag.PARTICIPLE})
        if depth < 0 or (depth == 0 and parted):
            return False
        if depth == 0 and tag in VERBAL:
            return True
    return False


def finite_behind(one: Sentence, at: int, *, participles: bool = True) -> bool:
    """Whether a verb stands in a clause up to a word; `participles` may be one."""
    inside = 0
    for where in range(at, -1, -1):
        tag = one.tags[where]
        inside = inside or (_opening_relative(one, where) if tag in VERBAL and not participles else 0)
        if where >= inside > 0 or (
            tag is Tag.JOINT and one.is_a(where, "or") and one.tag(where + 1) in THINGS
        ):
            continue  # those who were members rose; cases or claims closed
        inside = 0
        if tag in ENDS | LISTS or (participles and tag is Tag.VERB and one.is_a(where, "saying")):
            return False
        open_verb = tag is Tag.VERB and not participles and one.is_a(where, "past_participles")
        if (tag in VERBAL and not open_verb) or (participles and tag is Tag.PARTICIPLE):
            return True
    return False


def _opening_relative(one: Sentence, verb: int) -> int:
    """Where the relative clause opens whose verb stands at a word: who were members; 0 without one."""
    at = one.before(verb - 1, Tag.HELPER, Tag.ADVERB, Tag.VERB)
    return at if one.tag(at) is Tag.RELATIVE and one.is_a(at, "who") and at > 0 else 0


def participle(one: Sentence, at: int) -> Tag:
    """What a form in -ed is: an adjective (reported deaths), a verb, or a part of that or a noun."""
    back = _back(one, at)
    before, behind = one.tag(back), one.tag(at + 1)
    those = before is Tag.PRONOUN and one.is_a(back, "those") and finite_ahead(one, at + 1)
    if those or before is Tag.HELPER or (before is Tag.NOUN and _in_opening_whole(one, at)):
        return Tag.PARTICIPLE
    if one.is_a(at, "past_participles") and not one.is_a(at, "past") and not _describes(one, at, before):
        return Tag.PARTICIPLE  # seen, but not built or held
    if before is Tag.FIGURE and (found := _behind_figure(one, at, back)) is not None:
        return found
    if one.is_a(at, "saying", "thinking") and before in {*_NAMED, Tag.COMMA, Tag.PRONOUN}:
        led = behind is Tag.PREPOSITION or (behind is Tag.INFINITIVE and finite_ahead(one, at + 1))
        return Tag.PARTICIPLE if led else Tag.VERB  # fees expected to be paid are
    if before in {Tag.PRONOUN, Tag.RELATIVE} or (one.is_a(at, "telling") and one.is_a(at + 1, "that_words")):
        return Tag.VERB  # those asked responded that
    if before is Tag.PARTICIPLE and one.is_a(back, "stranded") and not finite_ahead(one, at + 1):
        return Tag.VERB  # children looked after returned home
    if one.is_a(at, "leading_on"):
        alone = before is Tag.NOUN and not one.is_a(at, "compared") and not one.has(0, at, *VERBAL)
        return Tag.VERB if alone and one.is_a(at + 1, "with") else Tag.PARTICIPLE  # Hull followed with 12
    if _acts(one, at, back):
        return Tag.VERB
    if "-" in one.texts[at] or _describes(one, at, before):
        return Tag.ADJECTIVE
    if before in LISTS:
        return _joined(one, back)
    return _of_noun(one, at, back) if before in {*_NAMED, Tag.FIGURE, Tag.ADJECTIVE} else Tag.PARTICIPLE


def _acts(one: Sentence, at: int, back: int) -> bool:
    """Whether a form in -ed acts on something, as the verb before it does, or behind a relative clause."""
    before, behind = one.tag(back), one.tag(at + 1)
    if before is Tag.VERB and one.tag(one.before(back - 1, Tag.HELPER, Tag.ADVERB)) is Tag.RELATIVE:
        return one.is_a(at, "past") and not finite_ahead(one, at + 1)  # of those who finished found work
    if one.is_a(back, "than") and one.is_a(back - 1, "more_less"):
        return behind is Tag.DETERMINER  # more than doubled the sum
    moves = (
        one.is_a(at, "moves") and _moved_by(one, at) and finite_behind(one, back - 1)
    )  # and cut sales by 5%
    sums = behind is Tag.NOUN and one.is_a(at + 2, "of") and one.tag(at + 3) is Tag.FIGURE
    sums = sums and one.has(0, back, Tag.VERB)  # heard 12 claims and ordered refunds of £9
    return before is Tag.JOINT and (moves or sums)


def _back(one: Sentence, at: int) -> int:
    """The word before a form in -ed and its adverbs: were, of were very or fairly satisfied."""
    back = one.before(at - 1, Tag.ADVERB)
    joined = back < at - 1 and one.tag(back) is Tag.JOINT and one.tag(back - 1) is Tag.ADVERB
    return one.before(back - 1, Tag.ADVERB) if joined else back


def _in_opening_whole(one: Sentence, at: int) -> bool:
    """Whether a whole that opens the sentence goes on with a form in -ed: Of 58 claims decided in May, 49."""
    opens = one.is_a(0, "of_these") and not one.has(0, at, Tag.COMMA, *VERBAL, Tag.RELATIVE)
    bare = one.tag(at + 1) is Tag.COMMA and one.tag(at + 2) is not Tag.FIGURE  # of 58 visits planned, 49
    return opens and not bare and one.has(at, at + _NEAR, Tag.COMMA)


def _moved_by(one: Sentence, at: int) -> bool:
    """Whether a verb at a word moves something by so much."""
    end = at + 1
    while one.tag(end) in {*THINGS, Tag.GERUND, Tag.DETERMINER}:
        end += 1
    return end > at + 1 and one.is_a(end, "by") and one.tag(end + 1) is Tag.FIGURE


def _behind_figure(one: Sentence, at: int, back: int) -> Tag | None:
    """The same behind a figure: the 9 received in May; 12% received a grant; None where its noun follows."""
    noun = one.tag(at + 1) is Tag.NOUN
    again = (to for to in range(at) if one.tags[to] is Tag.VERB and one.low(to) == one.low(at))
    if noun and next(again, -1) >= 0:
        return Tag.VERB  # 83 passed French and 79 passed maths
    opens = one.is_a(0, "of_these") and one.tag(back - 1) is Tag.COMMA and not finite_ahead(one, at + 1)
    yields = one.is_a(at, "yielding") and one.is_a(back - 1, "of") and not finite_ahead(one, at + 1)
    if yields or one.tag(at + 1) is Tag.GERUND or opens:  # of the 440 cases, 19 resulted in
        return Tag.VERB  # the other 2 reported using
    if one.tag(back - 1) is Tag.DETERMINER and not noun:
        return Tag.PARTICIPLE
    verbs = (to for to in range(back - 1, -1, -1) if one.tags[to] in {*VERBAL, Tag.PARTICIPLE})
    last = next(verbs, 0)
    undergone = one.tag(last) is Tag.PARTICIPLE and one.tag(last - 1) is Tag.HELPER
    if undergone and one.tag(at + 1) in {None, *LISTS} and one.tag(back - 1) in LISTS:
        return Tag.PARTICIPLE  # 12 were removed and 9 added
    if not one.texts[back].endswith(_SHARE):
        return None
    describes = noun and not one.is_a(at, "past") and one.tags[at] is not Tag.PARTICIPLE
    return Tag.ADJECTIVE if describes else Tag.VERB


def _describes(one: Sentence, at: int, before: Tag | None) -> bool:
    """Whether a participle stands before the noun that it describes: social rented homes were."""
    behind = one.tag(at + 1)
    noun = behind in {*THINGS, Tag.GERUND} or (behind is Tag.PARTICIPLE and one.tag(at + 2) in THINGS)
    if one.is_a(at - 1, "superlatives") and behind in THINGS:
        return True  # the second most used fuel
    if before is Tag.NOUN:
        # European scheduled traffic, which
        relative = one.tag(at + 2) is Tag.COMMA and one.tag(at + 3) is Tag.RELATIVE
        owned = possessor(one.low(at - 1)) != one.low(at - 1)  # the state's occupied homes
        end = at + 1
        while one.tag(end) in {*THINGS, Tag.ADVERB}:
            end += 1
        acts = one.tag(end) is Tag.PARTICIPLE and one.is_a(end, "owning_verbs", "moves", "level_verbs")
        return behind is Tag.NOUN and (owned or relative or acts or finite_ahead(one, at + 1))
    opens = before in {None, *LISTS, Tag.OPENER, Tag.COLON} and one.tags[at] is not Tag.VERB
    return noun and (opens or before in {Tag.DETERMINER, Tag.FIGURE, Tag.ADJECTIVE, Tag.PREPOSITION})


def _of_noun(one: Sentence, at: int, back: int) -> Tag:
    """The same behind a noun: homes sold, of homes sold last year were; members voted."""
    before, behind = one.tag(back), one.tag(at + 1)
    ended = behind in {None, *LISTS, Tag.SEMICOLON}
    if before is Tag.NOUN and ended and _inside_phrase(one, back):
        return Tag.PARTICIPLE  # a rise in cases scheduled
    led = one.before(back, *THINGS, Tag.FIGURE)
    while one.tag(led) is Tag.JOINT and one.tag(led - 1) is Tag.PARTICIPLE:
        led = one.before(led - 2, *THINGS, Tag.FIGURE)  # with 12 offences recorded and 9 claims paid
    if one.tag(led) in LISTS or (one.is_a(led, "of") and one.tag(led - 1) is Tag.FIGURE):
        led = one.before(
            led, *THINGS, *LISTS, Tag.FIGURE, Tag.PARTICIPLE, Tag.ADVERB
        )  # with 12 books and films lent
        led = one.before(led - 2, *THINGS) if one.is_a(led, "of") and one.tag(led - 1) is Tag.FIGURE else led
    counted = one.tag(led - 1) is Tag.COMMA or (one.has(0, led, *VERBAL) and not one.has(led, at, *LISTS))
    counted = counted and one.is_a(led, "with") and one.tag(back) is Tag.NOUN
    if counted and not one.is_a(at, "moves"):
        return Tag.PARTICIPLE  # with 12 offences recorded
    counts = (
        behind is Tag.FIGURE
        and one.tag(at + 2) in THINGS
        and not one.is_a(at + 2, "clock", "comparing_words")
    )
    if before in {Tag.NOUN, Tag.CLOSE} and (counts or behind in {Tag.DETERMINER, Tag.PRONOUN}):
        return Tag.VERB  # led the way, helped 12 people
    agent = one.is_a(at + 1, "by") and one.tag(at + 2) is not Tag.FIGURE and not one.is_a(at, "moves")
    if agent or finite_ahead(one, at + 1):
        return Tag.PARTICIPLE  # loans and advances made by banks
    return Tag.PARTICIPLE if finite_behind(one, back) and not _told_behind(one, at, back) else Tag.VERB


def _told_behind(one: Sentence, at: int, back: int) -> bool:
    """Whether a relative clause of its own stands before a verb with an object: those who came got work."""
    verbs = [where for where in range(back, -1, -1) if one.tags[where] in {*VERBAL, Tag.PARTICIPLE}]
    led = one.before(verbs[0] - 1, Tag.HELPER, Tag.ADVERB)
    if one.tag(led) is not Tag.RELATIVE or one.is_a(at, "past_participles"):
        return False
    main = one.tag(at + 1) is Tag.PREPOSITION and not finite_behind(one, led - 1)
    return main or one.tag(at + 1) is Tag.NOUN  # those who used the bus lived in towns


def _inside_phrase(one: Sentence, at: int) -> bool:
    """Whether a noun stands behind a preposition that does not open the clause."""
    at = one.before(at, *THINGS, Tag.DETERMINER)
    opens = {None, *LISTS, Tag.FIGURE, Tag.OPENER}
    return one.tag(at) is Tag.PREPOSITION and one.tag(at - 1) not in opens


def moves_on(one: Sentence, at: int) -> bool:
    """Whether a form in -ed can only be the verb of its clause: increased by 12, reached 12."""
    if one.tag(at + 1) is Tag.INFINITIVE and finite_ahead(one, at + 1):
        return False  # fees expected to be paid are
    back = one.before(at - 1, Tag.ADVERB)
    ahead = one.tag(at + 1) in {Tag.FIGURE, Tag.ADVERB, Tag.TIME, Tag.COMMA, None}
    ahead = ahead or one.is_a(at + 1, "ways", "at", "in")
    verb = one.is_a(at, "moves", "level_verbs")
    named = one.tag(one.before(back - 1, Tag.ADVERB)) in _NAMED
    told = one.tag(back) is Tag.PARTICIPLE and named  # the rent collected slipped
    return (
        verb
        and ahead
        and (told or one.tag(back) in _NAMED)
        and not finite_behind(one, back, participles=False)
    )


def _joined(one: Sentence, joint: int) -> Tag:
    """What a form behind "and" or a comma is: what the verb before that is."""
    verbs = {*VERBAL, Tag.PARTICIPLE}
    if one.tags[joint] is Tag.COMMA:
        acted = next((one.tags[to] for to in range(joint, -1, -1) if one.tags[to] in verbs), None)
        acts = (
            one.tag(joint + 2) is Tag.FIGURE
            and one.tag(joint + 3) in {*THINGS, *LISTS, Tag.PREPOSITION, None}
            and acted is Tag.VERB
        )
        return Tag.VERB if acts or closes_aside(one, joint) else Tag.PARTICIPLE
    at = joint - 1
    while at >= 0 and one.tags[at] not in verbs:
        at = (opening(one, at) if one.tags[at] is Tag.CLOSE else at) - 1
    tag = one.tags[at] if at >= 0 else Tag.PARTICIPLE
    return Tag.VERB if tag is Tag.HELPER else tag


def closes_aside(one: Sentence, comma: int) -> bool:
    """Whether a comma closes words set off behind a subject without its verb: The union, of Leeds, cut."""
    opens = comma - 1
    while opens >= 0 and one.tags[opens] is not Tag.COMMA:
        opens -= 1
    share = one.tag(opens + 1) is Tag.FIGURE and one.texts[opens + 1].endswith("%")
    apart = (at for at in range(opens, -1, -1) if one.tags[at] in {Tag.SEMICOLON, Tag.OPENER})
    told = one.has(next(apart, 0), opens, *VERBAL)
    return opens > 0 and (share or one.tag(opens + 1) in ASIDES) and not told
