"""Which quotients the words at a figure may tell of the levels near it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from unionstats.interval import Interval, divide, scale
from unionstats.quantity import read_quantity
from unionstats.quantity.model import TIMES
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.changes.bases import asides, started
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.quotients.trials import Trial, means
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.slips import BOUNDS, amount, is_beside, span, stands

_FAR = 24  # figures before one that names what it is of: 人均地区生产总值
_SENTENCES = 2  # before or behind the figure in which its levels are looked for
_HUNDRED = 100
_LEAST_NAME, _NAME = 2, 4  # signs of what is counted
_HALF, _TWICE = Fraction(1, 2), 2
_NAMES = (("top", "first"), ("bottom", "last"))


def is_for_many(row: Row, place: int) -> bool:
    """每十万人口立案17起, 百万客户投诉124件: whether a count is told for so many, or for each day."""
    many = place > 0 and row.together(place - 1, place) and is_group(row, place - 1)
    return many or row.marks.per_many.search(row.items[place].lead) is not None


def levels_near(row: Row, place: int) -> list[int]:
    """The levels in the sentences near a figure that stand in no bracket, and those before that it names."""
    near = range(max(place - _FAR, 0), min(place + NEAR + 1, len(row)))
    return [one for one in near if one != place and (_is_close(row, place, one) or _is_of(row, place, one))]


def _is_close(row: Row, place: int, one: int) -> bool:
    """Whether a level or a mean stands a few figures and sentences from a figure, in no bracket but its."""
    item, level = row.items[place], row.items[one]
    open_ = level.aside in {0, item.aside} and level.quantity.approximation not in BOUNDS
    near = abs(one - place) <= NEAR and abs(level.sentence - item.sentence) <= _SENTENCES
    return open_ and near and (row.is_level(one) or is_mean(row, one))


def _is_of(row: Row, place: int, one: int) -> bool:
    """Whether the name of a figure ends with that of a level before it: 人均地区生产总值."""
    told = thing(row.words(one).noun) if one < place and row.is_level(one) else ""
    return bool(told) and row.words(place).noun.endswith(told)


def readings(row: Row, place: int) -> Iterator[tuple[str, Iterator[Trial]]]:
    """What the words at a figure may say, each with the quotients that it can then be."""
    item, marks = row.items[place], row.marks
    named = marks.ratio_of_two.search(_words(row, place)) is not None
    if item.kind is Kind.LEVEL and item.role is Role.PLAIN:
        found = marks.mean.search(item.lead) or marks.each.search(item.lead)
        behind = marks.each_of.match(item.tail)
        unit = (next(filter(None, found.groups()), "") if found else "") or (behind["unit"] if behind else "")
        if unit and unit.split()[0] not in item.language.word_set("scale_words"):  # 9.1 per thousand
            yield "average", means(row, place, levels_near(row, place), unit)
        lead = _lead_of(row, place)
        if place not in row.starts and (group := marks.each_scale.search(lead)) is not None:
            row.scaled[place] = _number_of(group["scale"])
            yield "quotient", _per_scale(row, place, row.scaled[place], thing(lead[group.end("scale") :]))
        if "/" in item.dimension:
            yield "quotient", _per_unit(row, place)
        opening = _group_of(row, place)
        told = item.quantity.approximation in BOUNDS or place in row.references  # from 32 in 2018
        if opening and not told:
            yield "quotient", _per_group(row, place, levels_near(row, place), opening[0])
    if named and not item.unit:
        yield from _of_two(row, place)
    elif item.kind is Kind.RATE and (named or (item.unit == TIMES and marks.covered.search(item.lead))):
        yield "quotient", _named(row, place, QUOTIENT, 1)
    whose = marks.aside_part.fullmatch(item.tail)
    if (
        item.kind is Kind.RATE
        and place
        and not (item.first or whose)
        and marks.in_brackets.fullmatch(item.gap)
    ):
        yield "share", _bracketed(row, place)
    if item.role is Role.RATIO:
        yield from _one_to(row, place)


def _lead_of(row: Row, place: int) -> str:
    """The words before a figure, or before that from which it rose: 每千人口床位由6.98张增加到7.26张."""
    start = started(row, place)
    since = row.marks.started.search(row.items[start].lead) if start is not None else None
    return row.items[place].lead if start is None or since is None else row.items[start].lead[: since.start()]


def _of_two(row: Row, place: int) -> Iterator[tuple[str, Iterator[Trial]]]:
    """One level over another one, 16.9:1, or for a hundred of it: 105 men for 100 women."""
    item, beside = row.items[place], row.items[max(place - 1, 0) : place + 2]
    if item.role is Role.RATIO and not any(one.role is Role.RATIO and one.value == 1 for one in beside):
        return  # 2:3 is neither 2 nor 3
    for by in (1,) if item.role is Role.RATIO else (1, _HUNDRED):
        yield "quotient", _named(row, place, QUOTIENT if by == 1 else f"{QUOTIENT} * {by}", by)


def _words(row: Row, place: int) -> str:
    """The words before a figure, without a bracket that tells a base: 性别比(以女性为100)为."""
    item = row.items[place]
    if place and not item.first and ")" in item.gap and row.items[place - 1].aside != item.aside:
        return row.items[place - 1].gap.rpartition("(")[0] + item.gap.rpartition(")")[2]
    return item.lead


def _number_of(words: str) -> Fraction:
    """The number that words for a scale say: 万 is 10000, 十万 is 100000."""
    return Fraction(read_quantity(words if len(words) > 1 else f"1{words}").value)


def _bracketed(row: Row, place: int) -> Iterator[Trial]:
    """The share in brackets behind a level, of a larger one before it."""
    part = place - 1
    for one in levels_near(row, place) if row.is_level(part) else ():
        larger = row.items[one].value > row.items[part].value
        if one < part and larger and row.same_unit(one, part) and not beside_part(row, one, part):
            yield Trial(QUOTIENT, part, (one,))


def _per_unit(row: Row, place: int) -> Iterator[Trial]:
    """8000元/平方米, 2000人/平方公里: a level over another one, in the units that it is told in."""
    near = [one for one in levels_near(row, place) if row.is_level(one)]
    over = [row.items[place].dimension.split("/")]
    for top, bottom in permutations(near, 2):
        if [row.items[top].dimension, row.items[bottom].dimension] in over:
            yield Trial(QUOTIENT, top, (bottom,))


def _per_scale(row: Row, place: int, size: Fraction, words: str) -> Iterator[Trial]:
    """So many for each thousand: a count over another, of whatever is counted; `words` may name both."""
    for top, bottom in permutations([*levels_near(row, place), *asides(row, place)], 2):
        if row.same_unit(top, place) and row.items[bottom].dimension == "count":
            nouns = [thing(row.words(one).noun) for one in (top, bottom)]
            end = nouns[0][-_NAME:]
            ends = len(end) >= _LEAST_NAME and any(one.endswith(end) for one in (words, words[:-1]))
            if is_of_some(row.items[bottom], nouns[1], words) and not _stands(row, place, top, bottom, size):
                continue
            begins = words.startswith(row.items[bottom].unit or "#") or nouns[1][-_LEAST_NAME:] in words[1:5]
            sure = ends and begins and bool(nouns[1])
            yield Trial(f"{QUOTIENT} * {size}", top, (bottom,), by=size, sure=sure)


def is_of_some(counted: Item, noun: str, words: str) -> bool:
    """Whether a count is of some people, as the words of a rate are not: 户籍人口, of 每千人口."""
    some = counted.language.marks.some_people.search
    return some(noun) is not None and some(words) is None


def _stands(row: Row, place: int, top: int, bottom: int, size: Fraction) -> bool:
    made = divide(span(row.items[top]), span(row.items[bottom]))
    return made is not None and stands(row.items[place], scale(made, size))


def _group_of(row: Row, place: int) -> list[int]:
    """The figures that say for how many another one is told: 每10万人中14979人, 5.2 per 1,000 homes."""
    number = place + 1
    behind = row.together(place, number) and row.marks.per_number.match(row.items[number].gap)
    before = [one for one in range(place - 1, place - 4, -1) if _opens_group(row, one, place)]
    return [number] if behind else before


def _opens_group(row: Row, group: int, place: int) -> bool:
    """Whether a figure says among how many another one is counted: 每10万人中."""
    told = row.together(group, place) and row.marks.each_group.search(row.items[group].gap) is not None
    return told and row.same_unit(group, place)


def _per_group(row: Row, place: int, near: Sequence[int], group: int) -> Iterator[Trial]:
    """So many among each 100,000: a count over its whole, times that number."""
    size, told = amount(row.items[group]), span(row.items[group])
    by = "{3}" if told.low == told.high else size  # 10万人 is exact here
    among = next(iter(row.items[group].tail.split()), "") or row.items[group].unit
    counted = reader(row.items[group].language).counts
    named = [one for one in near if among and one != group and counted(row.items[one], among)]
    beside = [one for one in near if one == place - 1 and row.together(one, place)]
    for top, bottom in permutations([one for one in near if one != group], 2):
        sure = (
            len(named) == 1
            and bottom == named[0]
            and (beside == [top] or _is_only(row, place, top, bottom, size))
        )
        if row.same_unit(top, bottom) and row.items[bottom].value > row.items[top].value:
            yield Trial(f"{QUOTIENT} * {by}", top, (bottom,), (group,), size, sure)


def _is_only(row: Row, place: int, top: int, bottom: int, size: Fraction) -> bool:
    """Whether no other level near is so much for each of some: within twice, or half, of what is printed."""
    values = {one: amount(row.items[one]) for one in levels_near(row, place)}
    meant = values[bottom] * Fraction(row.items[place].value) / size
    near = [one for one, value in values.items() if meant * _HALF < value < meant * _TWICE]
    return near == [top]


def _named(row: Row, place: int, form: str, by: int) -> Iterator[Trial]:
    """A ratio that is named: two levels of one unit, times 1 or 100."""
    near = [one for one in levels_near(row, place) if one < place or row.items[place].unit == TIMES]
    found = row.marks.ratio_names.search(row.items[place].lead)
    nouns = {one: f"{row.words(one).noun} {row.items[one].unit}".lower() for one in near if found is not None}
    named = found.groupdict() if found is not None else {}
    names = [(named.get(one) or named.get(other) or "#").lower() for one, other in _NAMES]
    for top, bottom in permutations(near, 2):
        if row.same_unit(top, bottom) or (found is not None and both_counts(row, top, bottom)):
            sure = by == 1 and all(
                one in nouns.get(at, "") for one, at in zip(names, (top, bottom), strict=True)
            )
            yield Trial(form, top, (bottom,), by=Fraction(by), sure=sure)


def _one_to(row: Row, place: int) -> Iterator[tuple[str, Iterator[Trial]]]:
    """The term of a ratio of two whose other one is 1: 1:15, 0.8:1."""
    item = row.items[place]
    group = [one for one in (place - 1, place, place + 1) if 0 <= one < len(row)]
    group = [one for one in group if row.items[one].printed.found.group == item.printed.found.group]
    others = [one for one in group if one != place]
    if len(group) == 2 and row.items[others[0]].value == 1 and item.value != 1:  # noqa: PLR2004 - two terms
        pairs = [pair for pair in permutations(levels_near(row, place), 2) if both_counts(row, *pair)]
        yield "quotient", (Trial(QUOTIENT, top, (bottom,)) for top, bottom in pairs)


def both_counts(row: Row, one: int, other: int) -> bool:
    """Whether two levels are in one unit or both count things."""
    return row.same_unit(one, other) or {row.items[at].dimension for at in (one, other)} <= {"count", ""}


def is_of_all(row: Row, place: int, trial: Trial) -> bool:
    """Whether people for each area may be those of a level: of its sentence, or of what is a population."""
    item = row.items[place]
    if item.unit not in item.language.word_set("people") or not trial.is_for_each(row, place):
        return True
    words = row.words(trial.top).noun
    return row.together(trial.top, place) or row.marks.population.search(words) is not None


def is_count(row: Row, place: int, counts: Sequence[int]) -> bool:
    """Whether a mean may be told for each of some: not of what a later sentence tells, nor of the rest."""
    near = all(one < place or row.items[one].sentence == row.items[place].sentence for one in counts)
    return near and not any(row.marks.rest.match(row.items[one].gap) for one in counts)


def is_apart(row: Row, place: int, meant: Interval) -> bool:
    """Whether a number for each thousand is further off than of the population of another time."""
    return place not in row.scaled or not is_beside(row.items[place], meant)


def is_mean(row: Row, one: int) -> bool:
    """Whether a figure is an average, which is told of nothing else and may be compared with another one."""
    item = row.items[one]
    plain = item.kind is Kind.LEVEL and item.role is Role.PLAIN
    told = plain and row.base.get(one) == one and one not in row.increases
    return told and row.marks.mean.search(item.lead) is not None


def not_schools(row: Row, levels: Sequence[int]) -> list[int]:
    """Levels that count no schools, of which 普职招生比 is not told."""
    schools = row.items[0].language.word_set("schools")
    return [one for one in levels if row.items[one].unit not in schools]
