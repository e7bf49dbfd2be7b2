"""What a word is among its neighbours: a noun or a verb, the verb of its clause or a part of a noun."""

from unionstats.pattern import pattern
from unionstats.source.drafting.labels.grammar.participles import (
    closes_aside,
    finite_ahead,
    finite_behind,
    moves_on,
    participle,
)
from unionstats.source.drafting.labels.grammar.phrases import opening
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
_SHARE = ("%", "cent")
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
_FOLLOWS = frozenset(
    {Tag.DETERMINER, Tag.FIGURE, Tag.PRONOUN, Tag.INFINITIVE, Tag.ADVERB, Tag.RELATIVE, Tag.OPENER}
)
_TAKEN = frozenset({Tag.DETERMINER, Tag.FIGURE, Tag.PRONOUN})
_BARE = frozenset({None, *LISTS, *ENDS, *VERBAL, Tag.PREPOSITION, Tag.PARTICIPLE})
_NAMED = frozenset({Tag.NOUN, Tag.TIME, Tag.CLOSE, Tag.GERUND})


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
    elif tag is Tag.GERUND:
        one.tags[at] = _gerund(one, at)
    elif tag is Tag.PARTICIPLE and at and one.texts[at][0].isupper():
        one.tags[at] = Tag.ADJECTIVE if one.tag(at + 1) in THINGS | {Tag.GERUND} else Tag.NOUN  # United
    elif tag is Tag.NOUN and at and one.is_a(at, "unchanging") and _undergone(one, at):
        one.tags[at] = Tag.PARTICIPLE
    elif tag is Tag.NOUN and at and _present(one, at):
        one.tags[at] = Tag.VERB


def _known(one: Sentence, at: int) -> Tag | None:
    """What a word is that its list tells wrongly among its neighbours, if it is one."""
    tag, behind = one.tags[at], one.tag(at + 1)
    letter = one.texts[at] in {"A", "I"} and at > 0
    if letter and (tag is Tag.DETERMINER or (tag is Tag.PRONOUN and one.tag(at - 1) is Tag.NOUN)):
        return Tag.NOUN  # an A grade, Part I crimes
    insured = tag is Tag.NOUN and one.is_a(at, "ed_nouns") and one.tag(at - 1) is Tag.ADVERB
    if behind in THINGS and (insured or one.is_a(at, "further")):
        return Tag.ADJECTIVE  # fully insured homes
    years = _SHORT_YEARS.fullmatch(one.texts[at])
    if years and int(years[2]) == int(years[1]) + 1 and not one.is_a(at - 1, "ages", "bounds"):
        return Tag.TIME  # the 22-23 budget
    out = one.is_a(at, "out") and one.is_a(at + 1, "of") and one.tag(at - 1) in THINGS  # people out of work
    if out or (one.is_a(at, "due") and one.is_a(at + 1, "to")):
        return Tag.PREPOSITION
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
    if one.is_a(at, "superlatives") and led and behind in {Tag.VERB, Tag.PARTICIPLE, Tag.ADJECTIVE}:
        return Tag.ADVERB  # the second most used fuel
    if tag is Tag.OPENER and at and one.is_a(at, "time_prepositions") and not one.has(0, at, *VERBAL):
        return Tag.PREPOSITION  # loans made since the start were
    if tag is Tag.PREPOSITION and one.tag(at - 1) is Tag.DETERMINER and one.low(at).endswith("ing"):
        return Tag.ADJECTIVE  # the following
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
    if one.is_a(at + 1, "by_each"):
        return Tag.ADJECTIVE
    told_in = one.is_a(at + 1, "leading_in") and not one.is_a(at + 2, "to", "of")
    told_in = told_in and one.texts[at + 1].islower()  # not in General Fund spending
    return Tag.ADVERB if one.is_a(at, "in") and (told_in or _sums_up(one, at + 1)) else None


def _pointer(one: Sentence, at: int) -> Tag:
    """What a word like "that" or "these" is: before its noun, alone, or where a clause opens."""
    tag, behind = one.tags[at], one.tag(at + 1)
    nominal = behind in {*THINGS, Tag.DETERMINER, Tag.FIGURE, Tag.TIME, Tag.GERUND, Tag.PARTICIPLE}
    verb = behind in VERBAL or (behind is Tag.ADVERB and one.tag(at + 2) in VERBAL)
    verb = verb or (behind is Tag.PARTICIPLE and one.tag(at + 2) in _TAKEN | VERBAL)
    that = one.is_a(at, "that_words")
    if that and at and _opens_clause(one, at):
        return Tag.OPENER
    if tag is Tag.PRONOUN:
        return Tag.DETERMINER if nominal else tag
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
    if one.is_a(at - 2, "before_to"):
        return False
    if tag is Tag.HELPER or (tag is Tag.VERB and verb):
        return True
    ended = one.tag(at + 1) in LISTS and one.tag(at - 2) in {Tag.VERB, Tag.PARTICIPLE}  # continued to rise,
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
    alone = before is Tag.PREPOSITION and behind in {Tag.PREPOSITION, Tag.JOINT, Tag.HELPER, None}
    ahead = (one.tags[where] for where in range(at + 1, len(one)))
    stop = next((tag for tag in ahead if tag is Tag.COMMA or tag in VERBAL), Tag.COMMA)
    alone = alone or (
        before is None and behind is Tag.PREPOSITION and stop in VERBAL
    )  # Lending to firms rose
    return Tag.NOUN if named or alone else Tag.GERUND


def _moved_ahead(one: Sentence, at: int) -> bool:
    """Whether what a word begins to name changed: costs increased, of accounts show costs increased."""
    end = next((where for where in range(at, len(one)) if one.tags[where] not in THINGS), at)
    return end > at and one.is_a(end, "moves")


def _undergone(one: Sentence, at: int) -> bool:
    """Whether a verb that has one form stands as a participle: has cut, hit by."""
    before = one.tags[at - 1]
    if (
        before is Tag.FIGURE
        and not one.is_a(at, "change_nouns")
        and one.tag(at - 2) is Tag.DETERMINER
        and one.tag(at + 1) in {Tag.PREPOSITION, Tag.TIME}
    ):
        return True  # the £12m forecast in May
    return before is Tag.HELPER or (before is Tag.COMMA and one.is_a(at + 1, "by"))


def _present(one: Sentence, at: int) -> bool:
    """Whether a word that may be a verb of the present is the one of its clause: dues cost £40."""
    if not is_verb(one.language, one.low(at)):
        return False
    behind, back = one.tag(at + 1), one.before(at - 1, Tag.ADVERB)
    if behind is Tag.FIGURE and one.is_a(at, "costing") and one.texts[at + 1].endswith(_SHARE):
        return False  # and labour costs 5%
    before, plural = one.tag(back), not one.low(at).endswith("s")
    if before is Tag.FIGURE and back == at - 1:
        changes = one.is_a(at, "change_nouns") or one.is_a(at + 1, "change_nouns")
        of = one.is_a(back - 1, "of") and one.low(back - 2).endswith("s") and behind in _TAKEN
        if of and plural and not changes and not _finite_near(one, at):
            return True  # reserves of £9m cover 14 weeks
        share = one.texts[back].endswith(_SHARE) and behind not in {Tag.PREPOSITION, None}
        return share and plural and not changes
    if before is Tag.HELPER:
        return one.is_a(at - 1, "modals") or one.is_a(back, "modals")
    if before in {Tag.PRONOUN, Tag.RELATIVE}:
        return behind not in VERBAL and not one.is_a(at + 1, "of")  # where claims grew
    if before is Tag.JOINT:
        led = behind is Tag.FIGURE or one.is_a(at + 1, "ways", "at")
        sure = one.is_a(at, "only_verbs", "level_verbs", "moves") and not plural
        sure = sure or (one.is_a(at, "level_verbs") and one.is_a(at + 1, "at"))  # and now stand at
        sure = sure or one.is_a(at, "unchanging")
        if behind is Tag.PREPOSITION and one.is_a(at + 1, "to") and is_verb(one.language, one.low(at + 2)):
            return one.has(0, back, *VERBAL) and one.tag(at + 2) is Tag.NOUN  # and plans to use
        return led and sure and one.has(0, back, *VERBAL)
    if before is Tag.COMMA:
        return closes_aside(one, back) and behind in _FOLLOWS
    named = opening(one, back) - 1 if before is Tag.CLOSE else back - (before is Tag.PARTICIPLE)
    many = one.low(named).endswith("s") or one.is_a(named, "plurals")
    agrees = many == plural or one.is_a(at, "unchanging", "saying")
    agrees = agrees or (one.is_a(at, "share_verbs") and one.is_a(at + 1, "for"))
    told = before is Tag.PARTICIPLE and one.tag(back - 1) is Tag.NOUN and one.is_a(at, "level_verbs")
    if not (told or before in {*_NAMED, Tag.VERB}) or not agrees:
        return False
    said = one.is_a(at, "saying") and behind in THINGS
    said = said or (one.is_a(at, "thinking", "saying") and behind in {*THINGS, Tag.DETERMINER, Tag.PRONOUN})
    ahead = finite_ahead(one, at + 1) or _moved_ahead(one, at + 1)
    if (said and ahead) or (one.is_a(at, "telling") and one.is_a(at + 1, "that_words")):
        return True  # nurses say that; accounts show members paid
    accounts = one.is_a(at, "share_verbs") and one.is_a(at + 1, "for")
    sure = accounts or one.is_a(at, "only_verbs", "level_verbs")
    ways = ("ways", "at", "in", "for", "as") if sure else ("ways",)
    if one.is_a(at, "phrasal") and one.is_a(at + 1, "particles") and one.tag(at + 2) is Tag.FIGURE:
        return not _finite_near(one, at)  # investments bring in 12
    directed = one.is_a(at + 1, *ways) or one.tags[at - 1] is Tag.ADVERB
    follows = behind in _FOLLOWS or (behind is Tag.PREPOSITION and directed)
    noun = behind in THINGS and (one.is_a(at, "only_verbs") or before is Tag.CLOSE)
    noun = noun or (one.is_a(at, "owning_verbs") and one.is_a(at + 1, "comparing_words"))
    return (follows or noun) and not _finite_near(one, at)


def _finite_near(one: Sentence, at: int) -> bool:
    """Whether the clause of a word has a verb already, or has one behind it."""
    for where in range(at - 1, -1, -1):
        if one.tags[where] in ENDS | LISTS:
            break
        acts = one.tags[where] is Tag.PARTICIPLE and one.tags[where - 1] in _NAMED
        if one.tags[where] in VERBAL or (where and acts and one.tag(where + 1) in _TAKEN):
            return not one.is_a(where, "saying") or finite_ahead(one, at + 1)
    return finite_ahead(one, at + 1)
