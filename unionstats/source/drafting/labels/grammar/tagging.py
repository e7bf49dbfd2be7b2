"""What a word is among its neighbours: a noun or a verb, the verb of its clause or a part of a noun."""

from unionstats.pattern import pattern
from unionstats.source.drafting.labels.grammar.participles import (
    finite_ahead,
    finite_behind,
    moves_on,
    participle,
)
from unionstats.source.drafting.labels.grammar.present import present
from unionstats.source.drafting.labels.grammar.words import (
    ENDS,
    LISTS,
    THINGS,
    VERBAL,
    Sentence,
    Tag,
    is_done,
    is_verb,
)

_SHORT_YEARS = pattern(r"([0-9]{2})[-/–]([0-9]{2})")
_OBJECTS = frozenset(
    {
        Tag.DETERMINER,
        Tag.FIGURE,
        Tag.NOUN,
        Tag.PREPOSITION,
        Tag.ADVERB,
        Tag.PRONOUN,
        Tag.ADJECTIVE,
        Tag.HELPER,
        None,
    }
)
_TAKEN = frozenset({Tag.DETERMINER, Tag.FIGURE, Tag.PRONOUN})
_BARE = frozenset({None, *LISTS, *ENDS, *VERBAL, Tag.PREPOSITION, Tag.PARTICIPLE})


def settle(one: Sentence) -> None:
    """Settle the tags of the words of a sentence, from left to right."""
    for at in range(len(one)):
        _settle_word(one, at)


def settle_forms(one: Sentence) -> None:
    """Settle what the forms in -ed of a sentence are, and the words that lead to them."""
    for at in range(len(one)):
        led = at - 1 - (one.tag(at - 1) in {Tag.COMMA, Tag.ADVERB})
        if one.is_a(at, "as") and finite_ahead(one, at + 1) and finite_behind(one, led, participles=False):
            one.tags[at] = Tag.OPENER
    for at, tag in enumerate(one.tags):
        if tag is Tag.PREPOSITION and one.is_a(at, "stranded") and _strands(one, at):
            one.tags[at] = Tag.PARTICIPLE  # children looked after by
    for at, tag in enumerate(one.tags):
        if tag is Tag.PARTICIPLE and moves_on(one, at):
            one.tags[at] = Tag.VERB
    for at, tag in enumerate(one.tags):
        if tag is Tag.PARTICIPLE or (tag is Tag.VERB and one.is_a(at, "past_participles")):
            one.tags[at] = participle(one, at)


def _settle_word(one: Sentence, at: int) -> None:
    """Settle a word by those before it and what those behind it are by themselves."""
    tag = one.tags[at]
    if (known := _known(one, at)) is not None:
        one.tags[at] = known
    elif tag in {Tag.DETERMINER, Tag.PRONOUN} and one.is_a(at, "pointers_alone", "that_words"):
        one.tags[at] = _pointer(one, at)
    elif tag is Tag.PREPOSITION and one.is_a(at, "particles") and _particle(one, at):
        one.tags[at] = Tag.ADVERB  # came in at 12
    elif tag is Tag.PREPOSITION:
        both = _pair_with(one, at)
        one.tags[at : at + 2] = [both, both] if both is not None else one.tags[at : at + 2]
    elif tag in {Tag.GERUND, Tag.NOUN} and _in_list(one, at):
        one.tags[at] = Tag.NOUN
    elif tag is Tag.GERUND:
        one.tags[at] = _gerund(one, at)
    elif tag is Tag.PARTICIPLE and at and one.texts[at][0].isupper():
        one.tags[at] = Tag.ADJECTIVE if one.tag(at + 1) in THINGS | {Tag.GERUND} else Tag.NOUN  # United
    elif tag is Tag.NOUN and at and one.is_a(at, "unchanging") and _undergone(one, at):
        one.tags[at] = Tag.PARTICIPLE
    elif tag is Tag.NOUN and at and present(one, at):
        one.tags[at] = Tag.VERB


def _known(one: Sentence, at: int) -> Tag | None:
    """What a word is that its list tells wrongly among its neighbours, if it is one."""
    tag, behind = one.tags[at], one.tag(at + 1)
    letter = one.texts[at] in {"A", "I"} and at > 0
    if letter and (tag is Tag.DETERMINER or (tag is Tag.PRONOUN and one.tag(at - 1) is Tag.NOUN)):
        return Tag.NOUN  # an A grade, Part I crimes
    years = _SHORT_YEARS.fullmatch(one.texts[at])
    if years and int(years[2]) == int(years[1]) + 1 and not one.is_a(at - 1, "ages", "bounds"):
        return Tag.TIME  # the 22-23 budget
    out = one.is_a(at, "out") and one.is_a(at + 1, "of") and one.tag(at - 1) in THINGS  # people out of work
    if out or (one.is_a(at, "due") and one.is_a(at + 1, "to")):
        return Tag.PREPOSITION
    if (
        one.is_a(at, "comparing_words")
        and one.is_a(at - 1, "states_of")
        and is_done(one.language, one.low(at + 1))
    ):
        return Tag.ADVERB  # were later put down
    being = one.is_a(at - 1, "states_of") and behind is Tag.NOUN and not finite_ahead(one, at + 1)
    if tag is Tag.OPENER and being:
        return Tag.ADVERB  # were once homeless
    if tag is Tag.OPENER and behind is Tag.PREPOSITION and one.tag(at - 1) is Tag.PARTICIPLE:
        return Tag.ADVERB  # were answered so within 12 days
    if (
        one.is_a(at, "superlatives")
        and behind is Tag.NOUN
        and one.is_a(at - 1, "of")
        and one.is_a(at - 2, "amounts")
    ):
        return Tag.ADJECTIVE  # the number of most serious crimes
    led = one.tag(at - 1) in {Tag.DETERMINER, *THINGS}
    if one.is_a(at, "superlatives") and one.tag(at - 1) is Tag.DETERMINER and behind is Tag.NOUN:
        return Tag.ADJECTIVE if one.tag(at + 2) is Tag.NOUN else None  # the most urgent calls
    if one.is_a(at, "superlatives") and led and behind in {Tag.VERB, Tag.PARTICIPLE, Tag.ADJECTIVE}:
        return Tag.ADVERB  # the second most used fuel
    if tag is Tag.OPENER and at and one.is_a(at, "time_prepositions") and not one.has(0, at, *VERBAL):
        return Tag.PREPOSITION  # loans made since the start were
    if tag is Tag.VERB and one.is_a(at, "only_verbs") and one.is_a(at - 1, "articles", "possessives"):
        return Tag.NOUN  # the accounts
    if one.is_a(at, "level_verbs") and one.is_a(at - 1, "states_of") and one.is_a(at + 1, "at"):
        return Tag.VERB  # is sitting at 5%
    being = tag is Tag.HELPER and one.is_a(at, "being") and one.tag(at - 1) is not Tag.HELPER
    told = one.tag(at - 1) is Tag.PREPOSITION or finite_ahead(one, at + 1)  # taken as being homeless
    proven = one.tag(at - 1) is Tag.NOUN and is_done(one.language, one.low(at + 1))
    told = told or proven  # fraud being proven
    return Tag.GERUND if being and told else None  # patients being seen rose


def _particle(one: Sentence, at: int) -> bool:
    """Whether a preposition belongs to the verb before it: came in at."""
    if not at or one.tags[at - 1] not in {Tag.VERB, Tag.PARTICIPLE}:
        return False
    return one.is_a(at + 1, "at", "to") or (one.is_a(at - 1, "phrasal") and one.tag(at + 1) is Tag.FIGURE)


def _strands(one: Sentence, at: int) -> bool:
    """Whether a preposition has no noun behind it, and ends a form in -ed: dealt with, looked after."""
    done = one.tags[at - 1] is Tag.PARTICIPLE or one.is_a(at - 1, "past_participles")
    led = one.is_a(at - 1, "leading_on", "share_verbs", "level_verbs")
    return done and one.tag(at + 1) in _BARE and not led


def _pair_with(one: Sentence, at: int) -> Tag | None:
    """What a preposition and the word behind are together, if they are one: to stop, per capita, in all."""
    if one.is_a(at, "to") and _infinitive(one, at + 1):
        return Tag.INFINITIVE
    told_in = one.is_a(at + 1, "leading_in") and not one.is_a(at + 2, "to", "of")
    told_in = told_in and one.texts[at + 1].islower()  # not in General Fund spending
    return Tag.ADVERB if one.is_a(at, "in") and (told_in or _sums_up(one, at + 1)) else None


def _pointer(one: Sentence, at: int) -> Tag:
    """What a word like "that" or "these" is: before its noun, alone, or where a clause opens."""
    tag, behind = one.tags[at], one.tag(at + 1)
    nominal = behind in {*THINGS, Tag.DETERMINER, Tag.FIGURE, Tag.TIME, Tag.GERUND, Tag.PARTICIPLE}
    verb = behind in VERBAL
    verb = verb or (behind is Tag.PARTICIPLE and one.tag(at + 2) in _TAKEN | VERBAL | {Tag.PREPOSITION})
    that = one.is_a(at, "that_words")
    if that and at and _opens_clause(one, at):
        return Tag.OPENER
    if verb:
        told = one.tag(at - 1) in {Tag.NOUN, Tag.TIME, Tag.FIGURE}
        return Tag.RELATIVE if that and told else Tag.PRONOUN
    return Tag.RELATIVE if that and at and not nominal else tag


def _opens_clause(one: Sentence, at: int) -> bool:
    """Whether "that" opens what is said: shows that the number, said that members."""
    before, behind = one.tag(at - 1), one.tag(at + 1)
    said = before is Tag.VERB or is_verb(one.language, one.low(at - 1))
    said = said or (one.is_a(at - 1, "states_of") and behind is Tag.NOUN and finite_ahead(one, at + 1))
    said = said or (before is Tag.PARTICIPLE and not one.is_a(at + 1, "time_nouns"))
    return behind in {Tag.DETERMINER, Tag.FIGURE, Tag.PRONOUN} or (said and behind in THINGS)


def _infinitive(one: Sentence, at: int) -> bool:
    """Whether what stands behind "to" is a verb: to stop work, not to members."""
    tag, verb = one.tag(at), one.is_a(at, "verbs")
    if one.is_a(at - 2, "before_to") or (
        one.is_a(at, "time_nouns") and one.tag(at + 1) not in _TAKEN - {Tag.FIGURE}
    ):
        return False  # to date
    if tag is Tag.HELPER or (tag is Tag.VERB and verb):
        return True
    ended = one.tag(at + 1) in {*LISTS, None}
    ended = ended and one.tag(at - 2) in {Tag.VERB, Tag.PARTICIPLE, Tag.FIGURE}  # continued to rise,
    follows = one.tag(at + 1) in {*_OBJECTS, *ENDS, Tag.PARTICIPLE, Tag.GERUND}
    return tag is Tag.NOUN and verb and (ended or follows)


def _sums_up(one: Sentence, at: int) -> bool:
    """Whether words say "altogether": in all, in total."""
    return one.is_a(at, "in_sum") and one.tag(at + 1) in {*VERBAL, Tag.FIGURE, Tag.COMMA, None}


def _gerund(one: Sentence, at: int) -> Tag:
    """Whether a form in -ing acts: employing 300 people; or names or describes: the training of."""
    before, behind = one.tag(at - 1), one.tag(at + 1)
    named = before in {Tag.DETERMINER, Tag.ADJECTIVE} and behind is not Tag.DETERMINER
    named = named and not (one.is_a(at - 1, "pointers_alone") and one.is_a(at - 2, "of"))  # of these needing
    named = named or (before is Tag.PARTICIPLE and one.is_a(at + 1, "of"))  # unauthorised taking of cars
    if one.is_a(one.before(at - 1, Tag.ADVERB), "states_of") and not one.is_a(at, "lying"):
        return Tag.VERB  # was forecasting
    kind = (
        before in THINGS
        and behind is Tag.NOUN
        and _amounts(one, at + 1)
        and not one.low(at - 1).endswith("s")
    )
    if kind and not one.is_a(at, "holding", "level_verbs", "leaving"):
        return Tag.NOUN  # restructuring, in a trading cash flow of £12
    alone = before is Tag.PREPOSITION and behind in {Tag.PREPOSITION, Tag.JOINT, Tag.HELPER, None}
    ahead = (one.tags[where] for where in range(at + 1, len(one)))
    stop = next((tag for tag in ahead if tag is Tag.COMMA or tag in VERBAL), Tag.COMMA)
    alone = alone or (
        before is None and behind is Tag.PREPOSITION and stop in VERBAL
    )  # Lending to firms rose
    return Tag.NOUN if named or alone else Tag.GERUND


def _amounts(one: Sentence, at: int) -> bool:
    """Whether the nouns from a word on are of so much: charges of £12."""
    while one.tag(at) in THINGS:
        at += 1
    return one.is_a(at, "of") and one.tag(at + 1) is Tag.FIGURE


def _in_list(one: Sentence, at: int) -> bool:
    """Whether a word ends a name in a list of names and figures: dues £12, cargo handling £9 and rents £5."""
    if one.tag(at + 1) is not Tag.FIGURE or one.tag(at + 2) not in {*LISTS, Tag.SEMICOLON, None}:
        return False
    led = one.before(at - 1, *THINGS, Tag.GERUND)
    joint = one.before(led, *LISTS)
    listed = led < at - 1 and joint < led and one.tag(joint) is Tag.FIGURE
    return listed and not one.is_a(at, "level_verbs", "moves", "owning_verbs", "share_verbs", "leaving")


def _undergone(one: Sentence, at: int) -> bool:
    """Whether a verb that has one form stands as a participle: has cut, hit by."""
    before = one.tags[at - 1]
    return before is Tag.HELPER or (before is Tag.COMMA and one.is_a(at + 1, "by"))
