"""Verbs of the present that look like nouns: work, of 12% work part time; cost, of dues cost £40."""

from unionstats.source.drafting.labels.grammar.participles import closes_aside, finite_ahead
from unionstats.source.drafting.labels.grammar.phrases import opening, owns
from unionstats.source.drafting.labels.grammar.words import (
    ENDS,
    LISTS,
    THINGS,
    VERBAL,
    Sentence,
    Tag,
    is_verb,
)

_SHARE = ("%", "cent")
_OBJECTS = frozenset({*THINGS, Tag.PARTICIPLE, Tag.VERB})
_FOLLOWS = frozenset(
    {Tag.DETERMINER, Tag.FIGURE, Tag.PRONOUN, Tag.INFINITIVE, Tag.ADVERB, Tag.RELATIVE, Tag.OPENER}
)
_TAKEN = frozenset({Tag.DETERMINER, Tag.FIGURE, Tag.PRONOUN})
_NAMED = frozenset({Tag.NOUN, Tag.TIME, Tag.CLOSE, Tag.GERUND})


def present(one: Sentence, at: int) -> bool:
    """Whether a word that may be a verb of the present is the one of its clause: dues cost £40."""
    if not is_verb(one.language, one.low(at)):
        return False
    if one.is_a(at, "ranking") and one.tag(at + 1) is Tag.FIGURE and owns(one, at - 1):
        return False  # the world's top 40 ports
    behind, back = one.tag(at + 1), one.before(at - 1, Tag.ADVERB)
    if behind is Tag.FIGURE and one.is_a(at, "costing") and one.texts[at + 1].endswith(_SHARE):
        return False  # and labour costs 5%
    before, plural = one.tag(back), not one.low(at).endswith("s")
    if before is Tag.FIGURE and (found := _behind_figure(one, at, back)) is not None:
        return found
    if before is Tag.HELPER:
        return one.is_a(at - 1, "modals") or one.is_a(back, "modals")
    if before in {Tag.PRONOUN, Tag.RELATIVE}:
        return behind not in VERBAL and not one.is_a(at + 1, "of")  # where claims grew
    if before is Tag.JOINT:
        return one.has(0, back, *VERBAL) and _joined(one, at, plural=plural)
    if before is Tag.COMMA:
        goes_on = one.is_a(at, "unchanging") and behind is Tag.FIGURE and one.tag(at + 2) in THINGS
        goes_on = goes_on and one.has(0, back, Tag.VERB, Tag.PARTICIPLE)  # closed 12 shops, cut 9 jobs
        goes_on = goes_on or (
            plural and behind in _TAKEN and any(one.is_a(to, "modals") for to in range(back))
        )
        return goes_on or (closes_aside(one, back) and behind in _FOLLOWS)
    named = opening(one, back) - 1 if before is Tag.CLOSE else back - (before is Tag.PARTICIPLE)
    whole = _whole_of_share(one, back)
    named = whole if whole >= 0 and behind not in THINGS else named
    many = one.low(named).endswith("s") or one.is_a(named, "plurals")
    agrees = many == plural or one.is_a(at, "unchanging", "saying")
    agrees = agrees or (one.is_a(at, "share_verbs") and one.is_a(at + 1, "for"))
    told = before is Tag.PARTICIPLE and one.tag(back - 1) is Tag.NOUN
    told = told and (one.is_a(at, "level_verbs") or (plural and behind in {*THINGS, Tag.DETERMINER}))
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
    noun = behind in THINGS and (one.is_a(at, "only_verbs") or before in {Tag.CLOSE, Tag.PARTICIPLE})
    noun = noun or (whole >= 0 and plural and (behind in {Tag.DETERMINER, Tag.PREPOSITION} or whole == back))
    lacks = one.is_a(at, "lacking") and one.tag(one.before(back, *THINGS)) is Tag.FIGURE
    noun = noun or (lacks and behind in THINGS)  # 27 bridges need repair
    noun = noun or one.is_a(at + 1, "comparing_words")
    return (follows or noun) and not _finite_near(one, at)


def _joined(one: Sentence, at: int, *, plural: bool) -> bool:
    """Whether a word behind "and" can be a second verb: and now stands at, and plans to use."""
    if one.is_a(at + 1, "to") and is_verb(one.language, one.low(at + 2)):
        return one.tag(at + 2) is Tag.NOUN
    sure = one.is_a(at, "only_verbs", "level_verbs", "moves") and not plural
    sure = sure or (one.is_a(at, "level_verbs") and one.is_a(at + 1, "at"))
    led = one.tag(at + 1) is Tag.FIGURE or one.is_a(at + 1, "ways", "at")
    if plural and one.tag(at + 1) in {*THINGS, *_TAKEN} and any(one.is_a(to, "modals") for to in range(at)):
        return one.tag(at + 2) in _TAKEN or one.tag(at + 1) in _TAKEN  # will cost £9 and save drivers £3
    return led and (sure or one.is_a(at, "unchanging"))


def _behind_figure(one: Sentence, at: int, back: int) -> bool | None:
    """The same behind a figure: 12% work nights, reserves of £9m cover 14 weeks; None where it may be one."""
    behind, plural = one.tag(at + 1), not one.low(at).endswith("s")
    changes = one.is_a(at, "change_nouns") or one.is_a(at + 1, "change_nouns")
    acts = behind in _TAKEN
    of = one.is_a(back - 1, "of") and one.low(back - 2).endswith("s") is plural and acts
    if of and not changes and not _finite_near(one, at):
        return True
    opens = one.tag(back - 1) in {None, *LISTS, Tag.OPENER, Tag.SEMICOLON}
    if (one.is_a(back - 1, "of_whom") or (one.is_a(0, "of_these") and opens)) and plural and not changes:
        return True  # of the joiners, 12 work in shops and 9 drive buses
    share = _is_share(one, back) and behind not in {Tag.PREPOSITION, None, *(() if opens else LISTS)}
    led = behind is Tag.PREPOSITION and not one.is_a(at + 1, "of") and not one.is_a(at, "share_nouns")
    share = share or (_is_share(one, back) and opens and (behind is None or led))
    return share and plural and not changes


def _whole_of_share(one: Sentence, back: int) -> int:
    """The noun of what a share is of, up to a word: adults, of 12% of adults in the town; -1 without one."""
    at = one.before(back, *THINGS, Tag.DETERMINER, Tag.PARTICIPLE, Tag.PREPOSITION) + 1
    if not (one.is_a(at, "of") and one.tag(at - 1) is Tag.FIGURE and _is_share(one, at - 1)):
        return -1
    at += 1 + (one.tag(at + 1) is Tag.DETERMINER)
    while one.tag(at + 1) in {*THINGS, Tag.PARTICIPLE} and at < back:
        at += 1
    return one.before(at, Tag.PARTICIPLE)


def _is_share(one: Sentence, at: int) -> bool:
    """Whether a figure is a share: 12%, three in ten."""
    return one.texts[at].endswith(_SHARE) or f" {one.word('in')} " in one.texts[at]


def _finite_near(one: Sentence, at: int) -> bool:
    """Whether the clause of a word has a verb already, or has one behind it."""
    for where in range(at - 1, -1, -1):
        if one.tags[where] in ENDS | LISTS:
            break
        acts = one.tags[where] is Tag.PARTICIPLE and one.tags[where - 1] in _NAMED | {Tag.PRONOUN}
        if one.tags[where] in VERBAL or (where and acts and one.tag(where + 1) in _TAKEN):
            return not one.is_a(where, "saying")
    return finite_ahead(one, at + 1)


def _moved_ahead(one: Sentence, at: int) -> bool:
    """Whether what a word begins to name changed: costs increased, of accounts show costs increased."""
    end = next((where for where in range(at, len(one)) if one.tags[where] not in THINGS), at)
    return end > at and one.is_a(end, "moves")
