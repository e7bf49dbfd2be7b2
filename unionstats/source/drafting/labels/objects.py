"""Which words of a clause are told of where words are parted by spaces, and a verb stands among them."""

from __future__ import annotations

from functools import lru_cache
from itertools import dropwhile, takewhile

from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.phrases import done


def hollow(item: Item) -> frozenset[str]:
    """The words that alone name nothing: verbs of change and such as only lead to a figure."""
    return _union(*map(item.language.word_set, ("tail_words", "up", "down")))


@lru_cache(maxsize=8)
def _union(*lists: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*lists)


def told_of(item: Item, words: list[str]) -> list[str]:
    """The words before what is only compared with, and behind a pronoun: upgraded, of it upgraded."""
    lists = item.language.word_set
    own = list(takewhile(lambda word: word.lower() not in lists("comparing"), words))
    if len(own) < len(words) and not item.first and (item.lead == item.gap or item.gap.endswith("(")):
        return []  # 12% compared with last year's 30
    cuts, opens = lists("pronouns") | lists("clauses"), lists("opens")
    cuts_at = [at + 1 for at, word in enumerate(own) if word.lower() in cuts]
    cuts_at += [at + 1 for at, word in enumerate(own[:-2]) if word in lists("standards")]
    cut = max([*cuts_at, *(at for at, word in enumerate(own) if word in opens)], default=0)
    pronoun = bool(cut) and own[cut - 1].lower() in lists("pronouns")
    own = own[cut:]
    if pronoun and len(own) > 2 and own[1] in lists("determiners") | lists("articles"):  # noqa: PLR2004
        own = own[2:]  # the use, of it approves the use
    if own and own[0] in lists("demonstratives") and (article := _article(item, own[2:6])):
        own = own[article + 2 :]  # a rate, of This corresponds to a rate
    says = len(own) > 1 and own[0] in lists("demonstratives") and own[1] in lists("finite")
    return [] if says else subject_in(item, own)


def _article(item: Item, words: list[str]) -> int:
    """How many words there are up to the first article; 0 where there is none."""
    articles = item.language.word_set("articles")
    return next((at for at, word in enumerate(words, 1) if word in articles), 0)


def subject_in(item: Item, words: list[str]) -> list[str]:
    """The words before a verb that says what they are: Damp of Damp was found; or behind one that has them.

    The most claims, of Leeds had the most claims; all where there are none.
    """
    lists = item.language.word_set
    empty = hollow(item)
    moves = range(1, len(words) - 1)
    moved = (at for at in moves if words[at] in lists("moved") and words[at + 1] in lists("during"))
    words = words[: next(moved, None)]  # libraries fell in the same period from 12
    says = [at for at, word in enumerate(words) if word in lists("saying")]
    says = [at for at in says if not at or words[at - 1] not in lists("auxiliaries")]
    said = max((at for at in says if words[at + 1 : at + 2] != ["to"]), default=-1)
    told = any(word.lower() not in empty for word in words[said + 1 :])
    words = words[said + 1 :] if told or item.kind is Kind.LEVEL else words[:said]
    verbs = [at for at, word in enumerate(words) if at and words[at - 1].lower() not in lists("relatives")]
    state = next((at for at in verbs if words[at].lower() in lists("states")), 0)
    before = range(state or len(words))
    acts = [at for at in before if _governs(item, words[at - 1] if at else "", words[at:])]
    acts += [at for at, word in enumerate(words[:-1]) if _reduces(item, word, words[at + 1])]
    if item.lead.rstrip().endswith(" of"):
        to_do = lists("to_do")  # able to find savings of 12
        acts += [at for at in range(2, len(words) - 1) if words[at - 1] == "to" and words[at - 2] in to_do]
        acts.sort()
    acts = sorted(acts + [at for at in range(1, len(words) - 1) if _leads(item, *words[at - 1 : at + 2])])
    governs = acts[-1] if acts else -1
    state = state if state > governs else 0
    if state or governs >= 0:
        return words[governs + 1 : state or None]
    has = max((at for at in verbs if words[at] in lists("finite")), default=0)
    rest = [*dropwhile(lambda word: word in lists("auxiliaries"), words[has + 1 :])]
    perfect = rest != [] and done(item, rest[0]) == "done"
    if not has or (perfect and len(rest) < len(words) - has - 1):  # has been cut
        return words[: has or None]
    rest = rest[perfect:]
    return rest if any(word.lower() not in empty for word in rest) else words[:has]


def _reduces(item: Item, word: str, following: str) -> bool:
    """Whether a verb changes what the next words name: to reduce this overspend."""
    return word in item.language.word_set("changing") and following in item.language.word_set("determiners")


def _governs(item: Item, before: str, words: list[str]) -> bool:
    """Whether words begin with a verb and its object: recorded the most claims; `before` stands before."""
    lists = item.language.word_set
    if before in lists("relatives") and not (lists("up") | lists("down")).isdisjoint(words[2:]):
        return False  # those that paid a dividend fell
    if not before:
        acts = words[0] in lists("recording") or item.language.marks.gerund.fullmatch(words[0])
        return bool(acts) and words[1:2] != [] and words[1] in lists("articles")
    named = len(words) > 1 and words[1].lower() not in lists("noun_stops")
    if words[0] in lists("recording") and before not in lists("verb_ends") | lists("articles"):
        told = words[1:2] != [] and words[1] in lists("articles") and words[-1].lower() not in hollow(item)
        return named or told
    if len(words) < 3:  # noqa: PLR2004
        return False
    if done(item, words[0]) == "done":
        owned = lists("articles") | (lists("determiners") - lists("relatives"))
        return words[1] in owned or (words[0] in lists("holding") and named)
    return _before_object(item, words) and before not in lists("relatives")


def _leads(item: Item, verb: str, joint: str, article: str) -> bool:
    """Whether a verb leads to its object by another word: resulted in a loss of 12, offset by one of 12."""
    opens = article in {"a", "an"} and item.lead.rstrip().endswith(" of")
    return opens and joint in item.language.word_set("by_verbs") and done(item, verb) == "done"


def _before_object(item: Item, words: list[str]) -> bool:
    """Whether the first word is a verb, as one is that an article follows: to keep a reserve of 12."""
    lists = item.language.word_set
    joints = ("goes_on", "verb_ends", "joining", "clauses", "pronouns", "leading", "before_articles")
    if words[1:2] == [] or words[1] not in lists("articles") or not item.lead.rstrip().endswith(" of"):
        return False
    return words[0].islower() and not any(words[0] in lists(one) for one in joints)
