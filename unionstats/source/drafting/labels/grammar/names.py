"""What a figure is called by a name that another one has a part of; its number and its unit."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.languages.language import Language
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.grammar.complements import going_on, said_on, that
from unionstats.source.drafting.labels.grammar.phrases import beginning_at, owns
from unionstats.source.drafting.labels.grammar.said import said, says_nothing
from unionstats.source.drafting.labels.grammar.told import Place, Told
from unionstats.source.drafting.labels.grammar.words import THINGS, Sentence, Tag


def in_list_of(name: str, before: str) -> str:
    """A name with the words that stand before the last one: trips to Spain, behind trips to Italy."""
    head, _, last = before.rpartition(" ")
    alone = bool(head) and name[:1].isupper() and last[:1].isupper() and " " not in name
    return f"{head} {name}" if alone and not head.rpartition(" ")[2][:1].isupper() else ""


def unit_of(item: Item) -> str:
    """The unit of a figure; none of one that counts."""
    return "" if item.dimension == "count" else item.unit


def core_of(item: Item, text: str, base: int) -> tuple[int, int]:
    """Where a figure stands in its sentence, without the noun of what is counted."""
    start, end = item.printed.found.start - base, item.printed.found.end - base
    if item.dimension != "count":
        return start, end
    words, scale = text[start:end].split(" "), item.language.word_set("scale_words")
    while len(words) > 1 and words[-1][:1].isalpha() and words[-1].lower() not in scale:
        words.pop()
    return start, start + len(" ".join(words))


def pointed(language: Language, told: Told, before: str) -> Told:
    """Those of a name that points back to another one, in full: pay of women, of that of women behind pay."""
    noun, head = (_in_full(language, name, before) for name in (told.noun, told.head))
    return told if noun == told.noun else replace(told, noun=noun, head=head)


def _in_full(language: Language, name: str, before: str) -> str:
    """A name that may point back to another one, in full."""
    ones = language.word_set("ones")
    if before and not ones.isdisjoint(name.split()):
        return " ".join(before if word in ones else word for word in name.split())  # major ones
    pointer, _, rest = name.partition(" ")
    prepositions = language.word_set("prepositions")
    if pointer not in language.word_set("pointing_back") or rest.partition(" ")[0] not in prepositions:
        return name
    words = before.split()
    end = next((at for at, word in enumerate(words) if word in prepositions), len(words))
    return f"{' '.join(words[:end])} {rest}" if end else rest.partition(" ")[2]


def recalled(one: Sentence, told: Told, found: Sequence[Told]) -> Told:
    """Those of a bare rate with the name that it had before: the rate, of the rate of theft told before."""
    words = told.noun.split()
    if len(words) != 1 or not one.language.word_set("rate_nouns").intersection(words) or not found:
        return told
    last = found[-1].noun.partition(" of ")[0].partition(" for ")[0]
    again = last.lower().endswith(words[0].lower())
    return replace(told, noun=found[-1].noun, head=found[-1].head) if again else told


def placed(one: Sentence, at: int, told: Told) -> str:
    """Where a figure holds, by the phrase behind it that is not told yet: in York, of 5% in York."""
    if one.tag(at + 1) is not Tag.PREPOSITION or not one.is_a(at + 1, "placing"):
        return ""
    phrase = said_on(one, at + 1, going_on(one, at + 1, verbs=False))
    return "" if set(phrase.split()[1:]) <= set(f"{told.noun} {told.manner}".split()) else phrase


def as_share(one: Sentence, at: int, told: Told) -> Told:
    """Those of a figure with the whole that it is told by: as a share of sales."""
    start = at + 4
    frame = ((at + 1, "as"), (at + 2, "one_of"), (at + 3, "share_nouns"), (start, "of"))
    if not (told.noun and all(one.is_a(to, name) for to, name in frame)):
        return told
    whole = said(one, (start + 1, beginning_at(one, start + 1)))
    noun = one.language.told(told.noun, one.form("share_alone", whole=whole))
    return replace(told, noun=noun, head=noun) if whole else told


def without_place(language: Language, noun: str, instead: str) -> str:
    """A noun without the words that other ones stand instead of: fees, of fees for men, for women."""
    words = noun.split()
    whom = language.word_set("for_whom")
    others = whom if instead.partition(" ")[0] in whom else language.word_set("placing") - whom
    placed = (at for at, word in enumerate(words) if at and word in others)
    return " ".join(words[: next(placed, len(words))])


def whole_of(one: Sentence) -> str:
    """Of what the figures of a sentence are parts: Of the 72 murders, Among members."""
    start = 1 + one.is_a(1, "of")
    end = beginning_at(one, start)
    if end == start:
        while one.tag(start) in {Tag.DETERMINER, Tag.FIGURE, Tag.ADJECTIVE, Tag.TIME}:
            start += 1
        end = beginning_at(one, start)
    noun = said(one, (start, going_on(one, end))) if end > start else ""
    return "" if says_nothing(one, noun) else noun


def leading(place: Place, told: Told) -> str:
    """The word to which a preposition ties what is counted: pay, of pay for 12 members."""
    one, at = place.one, place.before
    tied = told.noun.startswith(told.head) and told.head and place.level
    led = one.tag(at) is Tag.PREPOSITION and one.tag(at - 1) in {Tag.NOUN, Tag.VERB, Tag.PARTICIPLE}
    return one.texts[at - 1] if tied and led and not place.measures and at == place.at - 1 else ""


def is_change(language: Language, manner: str) -> bool:
    """Whether words tell of a change, or of a share."""
    word = manner.split(maxsplit=1)[0].lower()
    named = word in language.changes or word == language.labels.get("share_word", "")
    return named or any(word in language.word_set(name) for name in ("change_nouns", "comparing_words"))


def alone(one: Sentence, part: str) -> str:
    """What is told of some that nothing names: women, of were women."""
    words = that(one, "", part).strip().removeprefix(one.form("that", label="", words="").lstrip()).split()
    words = words[words[0] in one.language.word_set("states_of") :]
    return " ".join(words[bool(words) and words[0] in one.language.word_set("articles") :])


def some_that(one: Sentence, words: str, *, money: bool) -> str:
    """What is told of some, with a noun of its own: amount that goes to schools, those that had left."""
    helped = words.partition(" ")[0] in one.language.word_set("helpers")
    return that(one, one.word("sums_of" if money else "those"), words) if money or helped else words


def share_in(one: Sentence, head: str, *, all_of: bool) -> str:
    """A share by what is spoken of, which may be all of it."""
    of = one.form("share_alone", whole="")
    return f"{of}{head}" if all_of and head else head if head.startswith(of) else one.form("share_word")


def is_plural(noun: str) -> bool:
    """Whether a noun names more than one thing: claims, claims of members; not an age of members."""
    return noun.partition(" of ")[0].endswith(("s", "people"))


def bare(one: Sentence, words: str) -> str:
    """What some are, or where, without the verb that says no more: at firms, of were at firms."""
    first, _, rest = words.partition(" ")
    lists = one.language.word_set
    bare = rest.partition(" ")[0] in lists("prepositions") or rest in lists("people")
    return rest if first in lists("states_of") and bare else words


def inside_of(one: Sentence, at: int, words: str) -> str:
    """The noun behind a figure at a word, led as some other words are: pay, of 4% in pay."""
    end = going_on(one, beginning_at(one, at + 2))
    return said(one, (at + 2, end)) if one.low(at + 1) == words.partition(" ")[0] else ""


def stands_inside(one: Sentence, at: int) -> bool:
    """Whether a figure at a word only tells where others are: in 12 towns, by the county's 12 branches."""
    owned = owns(one, at - 1)
    led = one.before(at - 1 - owned, Tag.DETERMINER)
    by = one.is_a(led, "by") and led < at - 1 and one.tag(led - 1) is Tag.PARTICIPLE  # by the 12 branches
    source = one.is_a(led, "from") and one.tag(led - 1) is Tag.NOUN and one.tag(at + 1) in THINGS
    source = source and one.has(0, led, Tag.FIGURE)  # 12 runners from 9 towns
    return by or one.is_a(led, "inner_places") or source
