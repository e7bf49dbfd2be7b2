"""The figures that their own words name, with what tells them from others of one name."""

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from unionstats.languages.marks import Marks
from unionstats.quantity import Quantity
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.tables.told import Told

Passage: TypeAlias = tuple[str | None, int | None]
_LEFT = {"surplus", "deficit", "closing"}  # of what is told before them
_COUNTED = 100  # units of the last place of a number without unit that is no rank, class or choice
_FULL = 4  # characters of a name that is more than a word


class When(Struct, frozen=True, gc=False):
    """What the words of a figure say of its time beside its period.

    `opening` is the time or the place with which the sentence opens, if it is told without a number, `within`
    a part of the year; `loose` says that something else is said of the time.
    """

    opening: str
    within: str
    loose: bool


class Named(Struct, frozen=True, gc=False):
    """A figure that its own words name, as `thing`; `words` is where they stand.

    `counted` are the words of its label in any form, `who` is the body that the label says counted it. `wide`
    says that they tell of all of the place, `grand` of a total or all of that body, `full` that they are more
    than a word, `item` that its paragraph is one of a numbered list, each with a subject of its own.
    """

    figure: DraftFigure
    quantity: Quantity
    thing: str
    counted: str
    who: str
    wide: bool
    grand: bool
    full: bool
    item: bool
    words: tuple[int, int]
    when: When

    @property
    def passage(self) -> Passage:
        """The section and the paragraph in which it stands."""
        return self.figure.section, self.figure.paragraph


def named(told: Told, names: Names, row: Row, place: int) -> Iterator[Named]:
    """Yield a figure of a paragraph where its own words name it, and nothing is said of it by another."""
    item, marks = row.items[place], row.marks
    wide = marks.scope.search(item.lead) is not None
    if not (
        _is_sure(told, names, row, place)
        and _is_now(item, row.words(place).noun, marks)
        and _is_plain(row, place, wide=wide)
    ):
        return
    if item.quantity.unit is None and item.quantity.value < _COUNTED * item.quantity.step:
        return  # Option 2, Priority: 1, 方案：2
    label = told.figure.label or told.thing
    counted = reader(item.language).alike(label, item.language) or told.thing
    body = marks.own_body.search(label)
    yield Named(
        told.figure,
        item.quantity,
        told.thing,
        counted,
        who=body.group().split()[-1] if body is not None else "",
        wide=wide,
        grand=wide or (marks.grand.search(item.lead) or marks.whole_had.search(item.lead)) is not None,
        full=" " in counted or (len(counted) >= _FULL and not counted.isascii()),
        item=row.items[0].bullet > 0 or marks.enumerator.match(row.items[0].gap) is not None,
        words=(told.start, told.end),
        when=_when(item, marks, told.figure.period or ""),
    )


def _is_sure(told: Told, names: Names, row: Row, place: int) -> bool:
    """Whether the words of a figure itself name what it counts."""
    item, own = row.items[place], row.words(place)
    done = not own.manner or (item.language.spaced and f", {own.manner}" in (told.figure.label or ""))
    sure = own.noun and done and place not in names.unsure and place not in row.base
    return bool(sure and told.thing) and not item.aside and item.role is Role.PLAIN


def _is_plain(row: Row, place: int, *, wide: bool) -> bool:
    """Whether a figure is a level, or a rate with a name, and not what is left of others."""
    item = row.items[place]
    rate = item.kind is Kind.RATE and row.marks.rate_noun.search(row.words(place).noun)
    balance = item.dimension.isupper() and not wide  # of one account among several
    left = _LEFT if balance else _LEFT - {"closing"}
    return bool(row.is_level(place) or rate) and row.roles.get(place) not in left


def _is_now(item: Item, noun: str, marks: Marks) -> bool:
    """Whether a figure is exact and of its own time, not of a start nor, but for its name, of a plan."""
    past = marks.started.search(item.lead) or marks.planned.search(item.gap)
    around = f"{item.lead}{item.tail}"
    around = around.replace(noun, "") if marks.planned_noun.search(noun) else around
    return not (item.quantity.approximation or past or marks.not_now.search(around))


def _when(item: Item, marks: Marks, period: str) -> When:
    part = marks.part_of_year.search(f"{period} {item.gap}{item.tail}")
    opens = marks.opens_apart.match(item.gap) if item.first else None
    loose = marks.apart_in_time.search(f"{item.gap}#{item.tail}") is not None
    within = (part["within"] or "").lower() if part is not None else ""
    return When(opens["told"] if opens is not None else "", within, loose)
