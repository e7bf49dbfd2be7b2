"""The words of a sentence that only say when."""

from unionstats.source.drafting.labels.grammar.told import Place, Told, past_bracket
from unionstats.source.drafting.labels.grammar.words import THINGS, VERBAL, Sentence, Tag, possessor

_APART = frozenset(
    {*VERBAL, Tag.FIGURE, Tag.SEMICOLON, Tag.COLON, Tag.OPEN, Tag.OPENER, Tag.TIME, Tag.INFINITIVE}
)
_ENDED = frozenset({None, Tag.COMMA, Tag.SEMICOLON, Tag.CLOSE, Tag.JOINT})
_COUNTED = 5  # words
_DESCRIBED = 4  # words
_LEADS = frozenset({Tag.PREPOSITION, Tag.TIME, Tag.OPENER})


def mark_times(one: Sentence) -> None:
    """Tag every phrase of time, with its preposition: at the end of March 2014, over the same period."""
    _mark_each(one)
    for at in range(len(one) - 2):
        if one.is_a(at, "time_nouns") and one.is_a(at + 1, "on", "over") and one.low(at) == one.low(at + 2):
            one.tags[at : at + 3] = [Tag.TIME] * 3  # year on year
    for at, tag in enumerate(one.tags):
        dated = tag is Tag.COMMA and _is_number(one, at - 1) and one.tag(at - 2) is Tag.TIME
        if dated and one.tag(at + 1) is Tag.TIME:
            one.tags[at] = Tag.TIME  # September 30, 2010
    for head in [at for at in range(len(one)) if _is_head(one, at)]:
        start, end = head, head + 1
        start -= one.tag(head - 1) is Tag.FIGURE
        while start and _belongs(one, start - 1):
            start -= 1
        start = _described(one, start, head)
        if one.tag(start - 1) is Tag.JOINT and _is_number(one, start - 2) and one.is_a(start - 3, "spanning"):
            start -= 2  # between 3 and 21 June
        named = one.tags[head] is Tag.NOUN and one.is_a(end, "time_edges")  # a year end surplus
        while one.tag(end) is Tag.NOUN and (named or _is_number(one, end) or one.is_a(end, "time_terms")):
            end, named = end + 1, False
        back = one.tag(end) in {Tag.ADVERB, Tag.ADJECTIVE} or one.tag(end + 1) in _ENDED
        end += one.is_a(end, "time_back") and back
        while start and one.is_a(start - 1, "time_prepositions") and one.tag(start - 1) in _LEADS:
            start -= 1
        dated = one.tag(end + 1) is Tag.TIME or _is_number(one, end + 1)
        joined = one.tag(end) is Tag.JOINT and dated and one.is_a(start, "spanning")
        for at in range(start, end + joined):  # between 2019 and 2021
            if one.tags[at] is not Tag.FIGURE:
                one.tags[at] = Tag.TIME


def _mark_each(one: Sentence) -> None:
    """Have what is counted in each time say so in one way: 12 calls a day, per day."""
    for at in range(len(one) - 1):
        if (
            one.is_a(at, "each_time")
            and one.is_a(at + 1, "clock")
            and not (one.tag(at + 2) in THINGS or one.is_a(at + 2, "time_back"))
        ):
            counted = one.before(at - 1, *THINGS)
            if counted >= at - _COUNTED and one.tag(counted) is Tag.FIGURE:
                one.put(at, one.word("each"), Tag.PREPOSITION)  # 12 calls a day


def _is_head(one: Sentence, at: int) -> bool:
    """Whether a word is a year, a month, or names a time: a period, not a period room or 12 months."""
    if one.tags[at] is Tag.TIME:
        return True
    if one.tags[at] is Tag.NOUN and one.low(at - 1) == one.word("each"):
        return False  # 12 calls per day
    lost = one.tag(at + 1) is Tag.PARTICIPLE or one.is_a(at + 1, "past_participles")
    if one.low(at).endswith("s") and (one.is_a(at - 1, "means") or (lost and one.is_a(at, "clock"))):
        return False  # average days pending; days lost to strikes
    if one.is_a(at, "occasions") and one.is_a(at - 1, "time_terms"):
        # at the same time, not age of first time mothers
        return one.tag(at + 1) is not Tag.NOUN or one.tag(at - 2) is Tag.DETERMINER
    if one.tags[at] is not Tag.NOUN or possessor(one.low(at)) not in one.language.word_set("time_nouns"):
        return False
    named = one.tag(at - 1) is Tag.NOUN and one.tag(at - 2) is Tag.PREPOSITION and one.is_a(at, "clock")
    if named and not one.is_a(at - 1, "time_terms", "time_nouns", "cardinals", "day_kinds"):
        return one.low(at - 1).isdigit()  # occupied on census day
    if one.is_a(at - 1, "day_kinds") and not (one.is_a(at - 3, "inside_time") and at - 2 not in one.inner):
        return False  # 12 working days were lost
    of = one.is_a(at + 1, "of") and one.tag(at + 2) is not Tag.TIME
    if (
        one.is_a(at, "fraction_nouns")
        and (of or one.tag(at + 1) is Tag.OPEN)
        and one.is_a(at - 1, "articles")
    ):
        return False  # a quarter (26%) of
    follows = one.tag(at + 1) is Tag.NOUN and not one.is_a(at + 1, "time_nouns", "time_terms")
    named = one.tag(at - 1) is Tag.DETERMINER and one.is_a(at - 2, "time_prepositions")
    named = named and one.texts[at][:1].islower()
    follows = follows and not (named and one.texts[at + 1][:1].isupper())  # during the year Partners paid
    follows = follows and not (one.is_a(at + 1, "amounts") and possessor(one.low(at)) == one.low(at))
    return not follows


def _described(one: Sentence, start: int, head: int) -> int:
    """Where a phrase of time begins with what describes its time: over the bank holiday weekend."""
    opens = one.before(start - 1, *THINGS)
    led = one.tag(opens) is Tag.DETERMINER and one.is_a(opens, "articles", "pointers_alone")
    leads = one.tag(opens - 1) is Tag.PREPOSITION and one.is_a(opens - 1, "time_prepositions", "compared")
    described = start == head and opens >= start - _DESCRIBED and not one.is_a(head, "clock")
    return opens if described and led and leads and not one.is_a(opens - 1, "of") else start


def _belongs(one: Sentence, at: int) -> bool:
    """Whether a word before a word of time is one of its phrase: the same, 31, last, year ending."""
    if one.tags[at] in {Tag.DETERMINER, Tag.TIME}:
        return True
    most = one.is_a(at, "superlatives") and one.is_a(at + 1, "time_terms")  # the most recent quarter
    return most or one.is_a(at, "time_terms", "time_nouns", "time_openers") or _is_number(one, at)


def _is_number(one: Sentence, at: int) -> bool:
    low = one.low(at)
    ordinal = low.endswith(("st", "nd", "rd", "th")) and low[:-2].isdigit()
    return one.tag(at) is Tag.NOUN and (ordinal or low.isdigit() or one.is_a(at, "cardinals"))


def spanned(place: Place) -> Told | None:
    """Those of a duration that only says when: 12 weeks to May, the next five years, best in six years."""
    one, at = place.one, place.at
    led = at - 1
    while one.is_a(led, "time_terms", "following") or one.tag(led) is Tag.DETERMINER:
        led -= 1
    leads = one.is_a(led, "time_prepositions") or one.tag(led) is Tag.OPEN
    dated = one.tag(at + 1) is Tag.TIME and one.tag(at + 2) is Tag.TIME and one.is_a(at + 1, "to", "dated")
    gone = led < at - 1 and one.is_a(at - 1, "time_terms", "following")
    best = led == at - 1 and one.low(led - 1).endswith("est")
    span = one.word("spans")
    only = place.timed and leads and (dated or gone or best)
    return Told(span, "", span, aside=True) if only else None


def time_of(one: Sentence, at: int, *, over: bool = False) -> str:
    """The time that a sentence gives a figure behind it, or right before it: in 2001, last year.

    Behind it that may stand `over` other figures.
    """
    start = end = _behind(one, at + 1 + (one.tag(at + 1) is Tag.RELATIVE), over=over)
    while one.tag(end) is Tag.TIME:
        end += 1
    if one.tag(end) is Tag.NOUN and start < end and not one.is_a(end, "time_terms", "time_edges"):
        return ""  # up from the August forecast
    start += one.is_a(start, "of")
    before = _time_before(one, at)
    led = possessor(one.low(end - 1)) != one.low(end - 1) or before  # by June 12 and by July 14
    time = before if start == end or (one.tag(end) is Tag.FIGURE and led) else one.told(range(start, end))
    each = one.language.word_set("each").intersection(time.split()[:2])  # 600 a month
    return "" if each and not _is_back(one, time) else time


def _behind(one: Sentence, start: int, *, over: bool) -> int:
    """Where the first time from a word on begins; the end where words part it from that."""
    parted = {Tag.SEMICOLON, Tag.OPENER, Tag.RELATIVE, Tag.VERB, Tag.COMMA}
    parted |= set() if over else {Tag.FIGURE}
    while start < len(one) and one.tags[start] is not Tag.TIME:
        goes_on = over and (one.tag(start + 1) is Tag.TIME or one.is_a(start + 1, "or"))
        if one.tags[start] is Tag.FIGURE and one.is_a(start - 1, "each"):
            start += 1  # 62 per 10,000 in 2017
            continue
        if (behind := past_bracket(one, start)) > start:
            start = behind  # 12 (2019: 9); 12 (5%) in 2019
            continue
        opens = one.tags[start] is Tag.JOINT and one.tag(start + 1) is Tag.TIME and not over
        if opens or (one.tags[start] in parted and not (goes_on and one.tags[start] is Tag.COMMA)):
            return len(one)  # 12 and in 2019 we had 9
        start += 1
    return start


def _time_before(one: Sentence, at: int) -> str:
    """The time right before a word, with its number: five years ago."""
    at -= one.tag(at - 1) is Tag.COLON  # (2019: 12)
    start = one.before(at - 1, Tag.TIME) + 1
    start -= one.tag(start - 1) is Tag.FIGURE and start < at and one.is_a(start, "time_nouns")
    while start < at and one.is_a(start, "time_prepositions"):
        start += 1
    return " ".join(map(possessor, one.texts[start:at]))


def time_compared(one: Sentence, at: int) -> str:
    """The time of a figure that another one is compared with: last year, of compared with 12 last year."""
    if one.tag(at - 1) is Tag.OPEN and one.tag(at + 1) is Tag.CLOSE and one.tag(at - 2) is Tag.TIME:
        return _time_before(one, at - 1)  # compared with 2019 (12)
    if one.tag(at - 1) is Tag.TIME and possessor(one.low(at - 1)) != one.low(at - 1):
        return _time_before(one, at)  # on last year's 12
    time = time_of(one, at)
    based = time.partition(" ")[0] in one.language.word_set("bases")
    if one.has(0, at, Tag.FIGURE) and _is_back(one, time) and not based:
        return time  # over the 12 seized the year before
    gap, apart = at - 1, False
    while gap >= 0 and not apart and not one.is_a(gap, "compared"):
        apart = one.tags[gap] in _APART
        gap -= not apart
    if gap < 0 or (apart and one.tags[gap] is not Tag.FIGURE):
        return ""
    if apart:  # and 9 of those were, of compared with 12 in 2019
        comma = one.has(gap, at, Tag.COMMA) and not one.is_a(at - 1, "or")
        return time_of(one, at, over=True) if not comma and time_compared(one, gap) else ""
    start = one.is_a(gap, "from")
    if start and one.tag(gap - 1) is not Tag.FIGURE and not one.is_a(gap - 1, "up_down", "change_nouns"):
        return ""
    return time_of(one, at, over=not start)


def _is_back(one: Sentence, time: str) -> bool:
    """Whether a time is before the one that is spoken of."""
    words = one.language.word_set
    return bool(time) and any(
        word.lower() in words("time_back") or word.lower() in words("times_gone") for word in time.split()
    )


def end_of(one: Sentence, at: int, before: str | None) -> str | None:
    """Which end a figure is of what lies between two: high, low; "" where it is what another one came from.

    `before` is the end that the figure before it is.
    """
    high, low = one.language.words.get("highs") or ("", "")
    if one.is_a(at - 1, "spanning") or (one.is_a(at - 1, "from") and one.is_a(at - 2, "ranging")):
        return low
    if one.is_a(at - 1, "to", "and") and before == low and not one.is_a(at - 2, "compared"):
        return high
    return "" if one.is_a(at - 1, "from") else None
