"""What figures are about whose own words say only that something is counted: incidents, of burglary."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.source.drafting.labels.grammar.clauses import clause_before, clause_of, subject_of
from unionstats.source.drafting.labels.grammar.names import whole_of
from unionstats.source.drafting.labels.grammar.phrases import ending_at
from unionstats.source.drafting.labels.grammar.told import Told, past_frames
from unionstats.source.drafting.labels.grammar.words import LISTS, Sentence, Tag, is_done


def about(one: Sentence, at: int, told: Told, earlier: Sequence[Told]) -> Told:
    """Those of a figure at a word, with what it is about; `earlier` are those before it, the last first."""
    language, before = one.language, next(iter(earlier), Told())
    if told.manner == one.form("share_word") and one.is_a(0, "of_these") and (whole := whole_of(one)):
        return replace(told, manner=one.form("share_alone", whole=whole))  # Of claims, fires were 12%
    if told.noun and told.noun == told.head and _compared(one, at):
        same = (each.noun for each in earlier if each.head == told.head != each.noun)
        return replace(told, noun=next(same, told.noun))  # 12 claims that were paid, up from 9 claims
    if one.tag(at - 1) is Tag.OPEN and told.noun and not (told.manner or told.share):
        topic = _listed_of(one, at - 1, earlier)
        name = told.noun.removeprefix(f"{topic}, ")
        if topic and set(topic.lower().split()).isdisjoint(name.lower().split()):
            return replace(told, noun=one.language.told(topic, name), head=name)
    if told.noun == told.head and not told.manner and (topic := _whose_part(one, at, told, before)):
        return replace(told, noun=one.language.told(topic, told.noun))
    words = told.noun.lower().split()
    if not words or told.share or told.noun == before.noun:
        return told
    sexes = language.word_set("sexes")
    if told.noun.lower() in sexes:
        apart = one.tag(one.before(at - 1, Tag.ADVERB)) in LISTS and not one.has(at, len(one), *_VERBS)
        head = before.head if apart and not sexes & set(before.head.lower().split()) else ""
        owner = before.noun.partition(", ")[0] if before.head.lower() in sexes and apart else head
        return _with(told, owner, one) if owner and owner.lower() not in sexes else told
    bare = language.word_set("counted_things")
    if not all(word in bare or is_done(language, word) for word in words) or bare.isdisjoint(words):
        return told
    subject = subject_of(one, clause_before(one, at), changes=False)
    led = past_frames(one, at - 1)
    led = led if one.is_a(led, "with", "to", "from") or one.tag(led) is Tag.GERUND else -1
    if led < 0 or told.manner or subject == told.noun or _compared(one, at):
        return told
    topic = before.head or subject
    known = bare & set(topic.lower().split())
    return told if known else _with(told, topic, one)


def _whose_part(one: Sentence, at: int, told: Told, before: Told) -> str:
    """What a part is of that only a name tells: exports were £9m, with France taking £3m and Spain £2m."""
    last = next((to for to in range(at - 1, -1, -1) if one.tags[to] is Tag.FIGURE), at)
    sign = one.texts[last][:1]
    if sign.isdigit() or sign != one.texts[at][:1] or not _is_name(told.noun):
        return ""
    start = next((to for to in range(last, at) if one.texts[to] == told.noun.split()[0]), at)
    led = one.before(start - 1, Tag.DETERMINER)
    topic, apart, _ = before.noun.rpartition(f", {before.head}")
    if one.tag(led) in LISTS:
        return topic if apart and _is_name(before.head) else ""
    return before.noun if one.is_a(led, "with") and not (before.manner or _is_name(before.noun)) else ""


def _is_name(noun: str) -> bool:
    return bool(noun) and all(word[:1].isupper() for word in noun.split())


def _listed_of(one: Sentence, opens: int, earlier: Sequence[Told]) -> str:
    """What names with brackets are told of: rises were in Leeds (12) and York (9); followed by York (9)."""
    start, stop = ending_at(one, opens, brackets=False)
    led = one.before(start - 1, Tag.DETERMINER)
    if start == stop:
        return ""
    if one.is_a(led, "by") and one.is_a(led - 1, "leading_on"):
        last = next((to for to in range(opens, 0, -1) if one.tags[to] is Tag.FIGURE), 0)
        named = one.tag(last - 1) is Tag.OPEN  # the worst was noise (12), followed by
        first = ending_at(one, last - 1, brackets=False)[0] if named else 0
        named = named and one.tag(one.before(first - 1, Tag.DETERMINER)) in {Tag.HELPER, Tag.VERB}
        return earlier[0].noun if earlier and not (earlier[0].manner or named) else ""
    if one.tag(led) in LISTS:
        topic, apart, _ = earlier[0].noun.rpartition(f", {earlier[0].head}") if earlier else ("", "", "")
        return topic if apart and one.tag(one.before(led, *LISTS)) is Tag.CLOSE else ""
    placed = one.is_a(led, "in") and one.tag(led - 1) in {Tag.HELPER, Tag.VERB}
    return subject_of(one, clause_of(one, led)) if placed else ""


def _compared(one: Sentence, at: int) -> bool:
    """Whether a figure is what another one is compared with, or one beside that: from 12 cows and 9 goats."""
    if one.tag(at - 1) is Tag.JOINT:
        at = next((to for to in range(at - 2, 0, -1) if one.tags[to] is Tag.FIGURE), 0)
    return one.is_a(at - 1, "compared") or one.is_a(at - 2, "compared")


_VERBS = (Tag.VERB, Tag.HELPER)


def _with(told: Told, topic: str, one: Sentence) -> Told:
    """Those of a figure with what it is about."""
    return replace(told, noun=one.language.told(topic, told.noun)) if topic else told
