"""The noun phrases of a sentence: where one that ends or begins at a word does so, and what it says."""

from typing import TypeAlias

from unionstats.source.drafting.labels.grammar.words import (
    ENDS,
    LISTS,
    THINGS,
    VERBAL,
    Sentence,
    Tag,
    is_verb,
)

Span: TypeAlias = tuple[int, int]
"""The first word of some, and the one behind the last."""

_LONGEST = 24  # words of a phrase
_CLAUSE = 9  # words of a relative clause up to its verb
_INNER = frozenset(
    {*THINGS, Tag.DETERMINER, Tag.TIME, Tag.PREPOSITION, Tag.PARTICIPLE, Tag.GERUND, Tag.JOINT}
)
SIGNS = frozenset({Tag.COLON, Tag.SEMICOLON, Tag.DASH, Tag.OPEN, Tag.CLOSE})
_LEADING = frozenset({*LISTS, *SIGNS, Tag.ADVERB, Tag.TIME})
_OPENS = frozenset({None, Tag.OPENER, Tag.SEMICOLON})


def ending_at(one: Sentence, end: int, *, brackets: bool = True, subject: bool = False) -> Span:
    """The phrase, with what it goes on with, that ends before a word; empty if none does.

    It may hold `brackets`, which `said` leaves out. As the `subject` of a verb it stands in one clause.
    """
    start, words = end, 0
    while start > 0 and words < _LONGEST:
        at = start - 1
        tag = one.tags[at]
        words += 1
        if tag is Tag.CLOSE and brackets and (opens := opening(one, at)) >= 0:
            start = opens
        elif _is_verb(one, at) and (relative := _relative(one, at)) >= 0:
            start = relative
        elif _parts(one, at, subject=subject) or not (tag in _INNER or _leads_on(one, at, end, subject)):
            break
        else:
            start -= 1
            led = one.before(at - 1, *THINGS)
            if tag is Tag.DETERMINER and led < at - 1 and one.tag(led) is Tag.DETERMINER and at + 1 < end:
                break  # since this peak | the volume
    return opened(one, start, end), end


def _is_verb(one: Sentence, at: int) -> bool:
    """Whether a word is, or ends, the verb of a clause: had, were performed."""
    helped = one.tag(one.before(at - 1, Tag.ADVERB)) is Tag.HELPER
    return one.tags[at] in VERBAL or (one.tags[at] is Tag.PARTICIPLE and helped)


def _parts(one: Sentence, at: int, *, subject: bool) -> bool:
    """Whether a word parts a phrase from what stands before it: having delivered; and, of another clause."""
    tag = one.tags[at]
    apart = one.tag(at + 1) is Tag.PREPOSITION and one.tag(at - 1) is not Tag.PREPOSITION
    again = subject and one.low(one.before(at - 1, *THINGS, Tag.DETERMINER)) == one.low(at + 1)
    if tag is Tag.JOINT and apart and not again:
        return True  # due to storms and to a target of 3%
    fraction = one.is_a(at + 1, "one_of")  # more than a fifth
    compared = one.tag(at + 1) is Tag.DETERMINER and one.is_a(at - 1, "comparing_words") and not fraction
    if compared and one.is_a(at, "than"):
        return True  # lower than the peak
    if tag is Tag.GERUND and one.is_a(at, "leaving") and one.tag(at + 1) is Tag.DETERMINER:
        return True  # grew, leaving the gap
    if tag is Tag.PARTICIPLE:
        return one.is_a(at, "leading_on") or _is_verb(one, at)
    return subject and tag in LISTS and _clause_behind(one, at - 1)


def _leads_on(one: Sentence, at: int, end: int, subject: bool) -> bool:  # noqa: FBT001 - as of ending_at
    """Whether a word that stands in few phrases does in one that goes on behind it."""
    tag = one.tags[at]
    if tag is Tag.FIGURE:
        opens = one.tag(at - 1) in {Tag.PREPOSITION, Tag.DETERMINER, *THINGS, Tag.GERUND}
        opens = opens and not one.is_a(at - 1, "ways", "at")
        clocked = subject and one.texts[at].rpartition(" ")[2] in one.language.word_set("clock")
        inside = clocked or one.is_a(at - 1, "bounds")
        counts = one.tag(at + 1) in THINGS and not one.is_a(at + 1, "comparing_words")
        return inside or (counts and opens)  # the top 40 branches
    if tag is Tag.INFINITIVE:
        return subject and at + 1 < end and not one.is_a(at, "saying", "telling")
    if tag is Tag.ADVERB:
        within = one.tag(at - 1) in {Tag.PREPOSITION, Tag.DETERMINER}  # for not guilty trials
        done = one.tag(at - 1) is Tag.PARTICIPLE and one.low(at).endswith("ly")  # referred urgently by
        arising = (done or one.tag(at - 1) is Tag.GERUND) and one.tag(
            at + 1
        ) is Tag.PREPOSITION  # arising out of
        within = within or arising
        return within or one.tag(at + 1) in {Tag.PARTICIPLE, Tag.ADJECTIVE, Tag.INFINITIVE, Tag.GERUND}
    if tag is Tag.RELATIVE:
        led = one.is_a(at, "of_whom") and one.tag(at - 1) is Tag.PREPOSITION
        return led and one.tag(at - 2) is Tag.NOUN and at + 1 < end  # cases in which the tenant won
    if tag in {Tag.PRONOUN, Tag.DETERMINER}:
        return one.is_a(at, "object_pronouns") and one.tag(at - 1) is Tag.VERB  # that reached us in May
    return tag is Tag.COMMA and _lists(one, at, end)


def _clause_behind(one: Sentence, at: int) -> bool:
    """Whether "and" begins another clause: the words before it have a verb."""
    while at >= 0 and one.tags[at] is not Tag.COMMA:
        if one.tags[at] is Tag.CLOSE and (opens := opening(one, at)) >= 0:
            at = opens - 1
            continue
        if one.tags[at] in ENDS:
            break
        if one.tags[at] in VERBAL and not one.is_a(at, "saying", "telling"):
            return True
        at -= 1
    return False


def _relative(one: Sentence, verb: int) -> int:
    """Where the relative clause opens that ends with a verb: who are members; -1 if none does."""
    gap = False
    for at in range(verb, max(verb - _CLAUSE, 0), -1):
        if one.tags[at] is Tag.RELATIVE:
            return at if one.tag(at - 1) in {Tag.NOUN, Tag.PRONOUN, Tag.DETERMINER} else -1
        if one.is_a(at, "persons") and one.tag(at - 1) is Tag.NOUN:
            return at  # the pay they received
        if one.tags[at] in {*LISTS, *ENDS} or (gap and _is_verb(one, at)):
            return -1
        gap = gap or not (_is_verb(one, at) or one.tags[at] is Tag.ADVERB)
    return -1


def _lists(one: Sentence, comma: int, end: int) -> bool:
    """Whether a comma parts the members of a list that "and" closes: foods, feeds and beverages."""
    two = one.tag(comma + 1) is Tag.JOINT and one.tag(one.before(comma - 1, *THINGS)) is not Tag.COMMA
    if two or one.tag(comma - 1) is Tag.TIME:
        return False
    nouns = {*THINGS, Tag.TIME, Tag.GERUND}
    joint = comma + 1
    while joint < end and one.tags[joint] in nouns | {Tag.COMMA, Tag.DETERMINER}:
        joint += 1
    before = one.before(comma - 1, *nouns)
    closed = joint < end and one.tags[joint] is Tag.JOINT
    return closed and before < comma - 1 and one.tag(before) is not Tag.TIME


def opening(one: Sentence, close: int) -> int:
    """Where the bracket opens that closes at a word, -1 if nowhere."""
    depth = 0
    for at in range(close, -1, -1):
        depth += (one.tags[at] is Tag.CLOSE) - (one.tags[at] is Tag.OPEN)
        if depth == 0:
            return at
    return -1


def opened(one: Sentence, start: int, end: int) -> int:
    """Where a phrase begins behind what only leads to it: and; In total; resulting in an overspend."""
    while start < end and one.tags[start] in _LEADING and not describing(one, start):
        opens = one.tags[start] is Tag.OPEN
        close = next((at for at in range(start, end) if one.tags[at] is Tag.CLOSE), start) if opens else start
        start = close + 1
    if start + 1 >= end:
        return start if start < end and one.tags[start] is not Tag.PREPOSITION else end
    tag, behind = one.tags[start], one.tags[start + 1]
    opens = start == 0 or one.tags[start - 1] in {Tag.COMMA, Tag.FIGURE, Tag.OPENER}
    if opens and tag in {Tag.GERUND, Tag.PARTICIPLE} and behind is Tag.PREPOSITION:
        return opened(one, start + 2, end)
    left = one.is_a(start, "leaving") and start > 0 and one.tags[start - 1] is Tag.COMMA
    acts = tag is Tag.NOUN and behind is Tag.DETERMINER and is_verb(one.language, one.low(start))
    if acts or (tag is Tag.GERUND and (left or behind in {Tag.DETERMINER, Tag.FIGURE})):
        return opened(one, start + 1, end)
    led = {Tag.VERB, Tag.PARTICIPLE} if behind is Tag.DETERMINER else {Tag.VERB}
    if tag is Tag.PREPOSITION and start and one.tags[start - 1] in led:
        return opened(one, start + 1, end)  # led to a fall in the fund
    if tag is Tag.PREPOSITION:
        apart = (at for at in range(start + 2, end) if one.tags[at] in {Tag.DETERMINER, Tag.TIME})
        counts = (at for at in range(start + 2, end) if one.tags[at] is Tag.FIGURE and opens)
        return opened(one, next(apart, next(counts, start + 1)), end)  # In Leeds 12 incidents
    return start


def _qualifies(one: Sentence, at: int) -> bool:
    """Whether an adverb stands before two nouns, the first of which describes: potentially fatal crashes."""
    return one.low(at).endswith("ly") and one.tag(at + 1) is Tag.NOUN and one.tag(at + 2) is Tag.NOUN


def describing(one: Sentence, at: int) -> bool:
    """Whether an adverb stands before what it describes: seasonally adjusted jobs."""
    adverb = one.tags[at] is Tag.ADVERB and one.low(at).endswith("ly")
    return adverb and one.tag(at + 1) is Tag.ADJECTIVE and not one.is_a(at + 1, "comparing_words")


def beginning_at(one: Sentence, start: int) -> int:
    """The end of the bare noun phrase, without what it goes on with, that begins at a word."""
    end = at = start
    while at < len(one) and at - start < _LONGEST:
        if one.tags[at] in THINGS:
            end = at + 1
        elif not _goes_through(one, start, end, at):
            break
        at += 1
    adjective = end > start and one.tags[end - 1] is Tag.ADJECTIVE
    return start if adjective and not one.has(start, end, Tag.NOUN) else end


def _goes_through(one: Sentence, start: int, end: int, at: int) -> bool:
    """Whether a phrase goes on over a word to a noun behind it; `end` is the end of its nouns so far."""
    tag, before, behind = one.tags[at], one.tag(at - 1), one.tag(at + 1)
    if tag is Tag.DETERMINER:
        return at == start
    if tag is Tag.FIGURE and one.is_a(at - 1, "numbered") and behind in THINGS:
        return at > start  # category 2 incidents
    if tag is Tag.FIGURE:
        return at > start and owns(one, at - 1) and behind in THINGS  # libraries’ 12 programs
    if tag in LISTS:
        closes = (
            tag is Tag.JOINT and behind in THINGS and one.has(start, at, Tag.COMMA)
        )  # books, films and maps
        behind_comma = tag is Tag.JOINT and before is Tag.COMMA and end == at - 1  # books, films, and maps
        behind_comma = behind_comma and one.has(start, at - 1, Tag.COMMA)
        return (end == at > start or (behind_comma and closes)) and (closes or _pair(one, at))
    if tag is Tag.GERUND:
        kind = at - 1 > start and before is Tag.NOUN and not one.is_a(at - 1, "plurals")
        kind = kind and not one.low(at - 1).endswith("s")  # the library taxing district
        return behind is Tag.NOUN and (at == start or kind)
    if tag is Tag.ADVERB:
        return end == start and (behind in {Tag.ADJECTIVE, Tag.PARTICIPLE} or _qualifies(one, at))
    if tag is Tag.PARTICIPLE:  # the current approved budget
        return at > start and behind is Tag.NOUN and before in {*THINGS, Tag.DETERMINER, Tag.ADVERB, Tag.TIME}
    if tag is not Tag.TIME or (before is not Tag.TIME and one.is_a(at, "time_prepositions")):
        return False
    return behind in {*THINGS, Tag.TIME}


def owns(one: Sentence, at: int) -> bool:
    """Whether a word says whose something is: libraries’."""
    return one.texts[at].endswith(("’", "’s", "'", "'s"))


def _pair(one: Sentence, joint: int) -> bool:
    """Whether "and" joins two nouns into one phrase, and no clause or figure of its own follows."""
    comma = one.tags[joint] is Tag.COMMA
    begun = joint + 1 + (comma and one.tag(joint + 1) is Tag.JOINT)
    at = begun
    while one.tag(at) in {*THINGS, Tag.GERUND}:
        at += 1
    if comma and begun == joint + 1:
        more = at + (one.tag(at) is Tag.COMMA and one.tag(at + 1) is Tag.JOINT)
        return at > begun and one.tag(at) in LISTS and one.tag(more + 1) in THINGS
    own = one.tag(at) is Tag.PREPOSITION and one.tag(at + 1) is Tag.FIGURE  # members and women for 46%
    last, first = one.low(at - 1), one.low(joint - 1)
    shared = last.endswith("s") > first.endswith("s") and not one.is_a(joint - 1, "plurals")
    count = one.before(joint - 1, *THINGS)
    shared = shared or one.tag(count - 1) in _OPENS  # 12 plant and tool hires were; 12 cars and vans were
    shared = shared and one.texts[count][-1:].isdigit() and one.tag(at) in VERBAL
    return at > begun and not own and (shared or one.tag(at) not in VERBAL | {Tag.FIGURE})


def open_end(one: Sentence, at: int) -> bool:
    """Whether two words leave an amount open: or over, or more."""
    return f"{one.low(at)} {one.low(at + 1)}" in one.language.word_set("open_ends")


def clause_end(one: Sentence, at: int) -> int:
    """Where a clause, or its part up to a comma or a figure, ends."""
    while at < len(one) and one.tags[at] not in ENDS | LISTS - {Tag.JOINT} | {Tag.FIGURE}:
        at += 1
    return at
