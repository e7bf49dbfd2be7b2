"""A quotient that a figure may be, tried on levels that stand apart."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import reduce

from msgspec import Struct

from unionstats.interval import Interval, add, divide, multiply, scale
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.shares.names import share_two
from unionstats.source.drafting.relations.slips import can_be, is_beside, span

_TWO = 2
_MEASURED = frozenset({"area", "length"})


class Trial(Struct, frozen=True):
    """A quotient that a figure may be, `by` times that of levels; `form` has {0} for the figure.

    What several levels make stands below, if it is told for each of several things; `others` tell
    that number. `sure` says that the words name both levels.
    """

    form: str
    top: int
    bottom: tuple[int, ...]
    others: tuple[int, ...] = ()
    by: Fraction = Fraction(1)
    sure: bool = False

    def made(self, row: Row) -> Interval | None:
        """What the quotient can be, in the base of the figure."""
        exact = divide(span(row.items[self.top]), reduce(add, (span(row.items[one]) for one in self.bottom)))
        return scale(exact, self.by) if exact is not None else None

    def may_slip(self, row: Row, place: int) -> bool:
        """Whether a slip in the upper level alone keeps it from the figure, further off than another time."""
        below = reduce(add, (span(row.items[one]) for one in self.bottom))
        meant = scale(multiply(span(row.items[place], rounded=True), below), 1 / self.by)
        item = row.items[self.top]
        return not is_beside(item, meant) and can_be(item, meant)

    def is_for_each(self, row: Row, place: int) -> bool:
        """Whether a figure is in a unit for each of another, or for each of an area: 元/平方米, 亩产."""
        return "/" in row.items[place].dimension or row.items[self.bottom[0]].dimension in _MEASURED

    def operands(self, place: int) -> tuple[int, ...]:
        """The figures of the form, in its order."""
        return (place, self.top, *self.bottom, *self.others[: self.form.count("{3}")])


def named_tries(row: Row, place: int, made: Sequence[tuple[Trial, Interval]]) -> list[tuple[Trial, Interval]]:
    """The quotients whose levels the words of a figure name: 亩均投资 of 总投资, 每千名老年人养老床位."""
    lead = row.items[place].lead
    if made[0][0].is_for_each(row, place):
        return _named_for_each(row, place, made)
    scale_of, of = row.marks.each_scale.search(lead), row.marks.mean_of.search(lead)
    if scale_of is not None:
        words = thing(lead[scale_of.end("scale") :])
        ended = [one for one in made if words.endswith(row.words(one[0].top).noun or "#")]
        ended = ended or [one for one in made if words.endswith(row.words(one[0].top).noun[-_TWO:] or "#")]
        begun = words[: len(words) // _TWO]
        return [one for one in ended if share_two(row.words(one[0].bottom[0]).noun, begun)]
    name = of["of"].strip() if of is not None else _head_of_mean(row, place)
    nouns = [row.words(one[0].top).noun for one in made]
    if of is None:  # the service cost £31.5m … the cost per household was £175
        nouns = [f"{row.items[one[0].top].lead} ".lower() for one in made]
    named = [name in noun or (len(noun) >= _TWO and name.endswith(noun)) for noun in nouns]
    if not any(named):  # 人均结案, of 审执结
        kin = row.items[place].language.kin(name)
        named = [any(noun.endswith(word) for word in kin) for noun in nouns]
    return [one for one, told in zip(made, named, strict=True) if len(name) >= _TWO and told]


def _named_for_each(
    row: Row, place: int, made: Sequence[tuple[Trial, Interval]]
) -> list[tuple[Trial, Interval]]:
    """Those of its sentence whose levels go by words of a figure: 总产量 of 亩产, 销售面积 of 销售均价."""
    name, sentence = row.words(place).noun, row.items[place].sentence
    near = [one for one in made if {row.items[at].sentence for at in one[0].operands(place)} == {sentence}]
    tops = [one for one in near if not set(name).isdisjoint(row.words(one[0].top).noun)]
    return [one for one in tops if share_two(row.words(one[0].bottom[0]).noun, name)] or tops


def _head_of_mean(row: Row, place: int) -> str:
    """The word for what a mean is of, before what it is for each of: cost, of The cost per household was."""
    found = row.marks.mean_head.search(row.items[place].lead)
    return found["head"].lower() if found is not None else ""


def means(row: Row, place: int, near: Sequence[int], unit: str) -> Iterator[Trial]:
    """A total in the unit of the figure over what it is told for each of, of the levels near it."""
    counts = [one for one in near if _counts(row.items[one], unit)]
    for total in near:
        # 单位42家，平均每家承办7件，其中住建局承办45件
        part = total > place and row.marks.of_which.search(row.items[total].gap) is not None
        if row.same_unit(total, place) and not (part or row.marks.reference.search(row.near(total))):
            yield from (_for_each(row, total, count) for count in counts if count != total)
            for listed in _lists(row, [one for one in counts if one != total]):
                yield Trial(f"{{0}} = {{1}} / ({terms(2, len(listed))})", total, listed)


def _for_each(row: Row, total: int, count: int) -> Trial:
    """A total for each thing counted, or for each 亩 of an area, finer than any area is printed."""
    item, unit = row.items[count], row.items[count].quantity.unit
    if item.dimension not in _MEASURED or unit is None:
        return Trial(QUOTIENT, total, (count,))
    return Trial(f"{QUOTIENT} * 1.000000{item.unit}", total, (count,), by=Fraction(unit.factor))


def _lists(row: Row, counts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The counts that stand in one list: 职工60户、劳模12名."""
    listed: list[int] = []
    for one in [*counts, len(row)]:
        gap = row.items[one].gap if listed and one == listed[-1] + 1 < len(row) else ","
        if "," not in gap and row.marks.enumeration.search(gap):
            listed.append(one)
            continue
        if len(listed) > 1:
            yield tuple(listed)
        listed = [one]


def _counts(item: Item, unit: str) -> bool:
    """Whether a level counts things, and those of which the unit, or one of its words, is one."""
    counted = reader(item.language).counts
    named = item.unit.endswith(unit) or any(counted(item, word) for word in unit.split())
    return named and item.dimension in {"", "count", *_MEASURED}
