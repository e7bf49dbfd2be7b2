"""Parts that words tell apart without a rest, and their whole: men in one paragraph, women in another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from unionstats.languages.language import Language
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.paragraphs.level import Level, Made, last_of
from unionstats.source.drafting.paragraphs.totals import same_place_and_time
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import terms
from unionstats.source.drafting.relations.slips import Slip, akin, amount, fits_sum
from unionstats.source.drafting.relations.sums.exhaustive import made_of, parted, slip_of_sum

_NEAR = 3  # paragraphs before two parts
_COMMON = 2  # words that a whole has in common with each of two parts that may be its own


def complements_of(levels: Sequence[Level], summed: set[str], made: set[str]) -> Iterator[Made]:
    """Yield the sums of parts that words tell apart.

    `summed` are the ids of those that are known, `made` those of what known parts make.
    """
    groups: defaultdict[tuple[object, ...], dict[str, Level]] = defaultdict(dict)
    known: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    told: set[str] = set()
    for one in levels:
        called = one.item.language.code, one.noun
        if called not in known:
            known[called] = list(told_apart(one.item.language, one.noun))
        for number, member, rest in known[called]:
            members = groups[called[0], number, rest, one.item.unit, one.figure.region, one.figure.period]
            members.setdefault(member, one)
            apart = summed.isdisjoint(member.figure.id for member in members.values())
            if len(members) == one.item.language.complements[number].groups and apart:
                parts = list(members.values())
                for whole in _both(levels, parts, rest)[-1:]:
                    if whole.figure.id in made and not fits_sum(whole.item, [each.item for each in parts]):
                        continue
                    told.update(each.figure.id for each in parts)
                    yield _sum_of(whole, parts)
    yield from _beside(levels, summed | told)


def told_apart(language: Language, noun: str) -> Iterator[tuple[int, str, str]]:
    """The complements of which a noun has one word: their number, which one it is, and the other words."""
    told = language.complement_word.search(noun.lower())
    for number, group in enumerate(language.complements if told else ()):
        found = {match.lastgroup or "" for match in group.finditer(noun)}
        if len(found) == 1 and (rest := thing(group.sub("", noun))):
            yield number, found.pop(), rest


def _sum_of(whole: Level, parts: Sequence[Level], question: Question | None = None) -> Made:
    return "sum", f"{{0}} = {terms(1, len(parts))}", [one.figure for one in (whole, *parts)], question


def _both(levels: Sequence[Level], parts: Sequence[Level], name: str) -> list[Level]:
    """Levels of a name that parts may make; of a longer one, only those that they make but for a slip."""
    first, items = parts[0].paragraph, [one.item for one in parts]
    alike = _alike(levels, parts)
    named = [one for one in alike if thing(one.noun) == name]
    if named and len({one.paragraph for one in parts}) > 1:
        return named
    ended = [one for one in alike if one.paragraph < first and thing(one.noun).endswith(name)]
    most = max(map(amount, items))  # what is not named so is larger than each part
    near = [one for one in alike if one.figure.start < parts[0].figure.start]
    people = parts[0].item.language.marks.population.search  # 居住在城镇的人口, of 常住人口
    near = [one for one in near if people(name) and people(one.noun)] or near[-1:]
    ended = ended or [one for one in near if amount(one.item) > most]
    return made_of(ended, lambda one: (one.item, *items))


def _alike(levels: Sequence[Level], parts: Sequence[Level]) -> list[Level]:
    """The levels before the last of some parts that may be their whole by unit, place and time."""
    last = max(parts, key=lambda one: one.figure.start)
    alike = [one for one in last_of(levels, last) if akin(one.item, last.item) and one not in parts]
    alike = [one for one in alike if same_place_and_time(one.figure, last.figure)]
    return [one for one in alike if not one.item.language.marks.mean_named.match(one.noun)]


def _beside(levels: Sequence[Level], summed: set[str]) -> Iterator[Made]:
    """Two parts in one paragraph, named in other words: public sector employees, private sector members."""
    for _, some in groupby(levels, key=lambda one: one.paragraph):
        for first, last in pairwise(some):
            near = last.item.sentence - first.item.sentence in {0, 1} and akin(first.item, last.item)
            known = not summed.isdisjoint({first.figure.id, last.figure.id})
            if near and not known and _are_parted(first, last):
                yield from _whole_near(levels, [first, last])


def _whole_near(levels: Sequence[Level], parts: Sequence[Level]) -> Iterator[Made]:
    """The last level before two parts that has words of theirs, and that they make but for a slip."""
    first, items = parts[0], [one.item for one in parts]
    most = max(map(amount, items))
    for whole in reversed(_alike(levels, parts)):
        before = whole.figure.start < first.figure.start and first.paragraph - whole.paragraph <= _NEAR
        if not before or amount(whole.item) <= most:
            continue
        beside = first.item.sentence - whole.item.sentence == 1
        common = [len(_words(whole) & _words(one)) for one in parts]
        slip = Slip.CLEAR if fits_sum(whole.item, items) else slip_of_sum(whole.item, items)
        named = max(common) if beside else min(common)
        if named and (slip is Slip.CLEAR or (slip is Slip.LIKELY and min(common) >= _COMMON)):
            yield _sum_of(whole, parts, None if slip is Slip.CLEAR else Question.PARTS)
            return


def _are_parted(first: Level, last: Level) -> bool:
    """Whether two levels, no balances, are told apart by their labels, or by the words before them, too."""
    labels, marks = [one.figure.label for one in (first, last)], first.item.language.marks
    balances = [one for one in labels if marks.in_red.search(one) or marks.in_black.search(one)]
    both = [f"{one.item.lead} {one.figure.label}" for one in (first, last)]
    return not balances and any(parted(first.item.language, words) is not None for words in (labels, both))


def _words(level: Level) -> frozenset[str]:
    """The words of its label."""
    return level.item.language.naming_words(level.figure.label)
