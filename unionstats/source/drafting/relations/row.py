"""What is read of the relations between the figures of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, StrEnum, auto
from fractions import Fraction
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Exact, Interval, add, divide, intersect, scale
from unionstats.quantity import Quantity
from unionstats.quantity.model import is_whole, stands_for
from unionstats.quantity.scan import Role
from unionstats.rounding import Rounding
from unionstats.source.drafting.clauses import Item, Kind

_MOST_ASIDE = 12  # figures in brackets
_REACH = 44  # characters before a figure in which a verb of change is looked for


class Doubt(StrEnum):
    """Why a reading is not sure."""

    RANGE = "range"  # an end of a range
    RATIO = "ratio"  # a term of a ratio
    LIST = "list"  # it is not clear which item of the list the figure belongs to
    WHOLE = "whole"  # the text does not say of what it is a share
    ONE_WHOLE = "one-whole"  # the shares read as if of one total, which they do not fit
    MISFIT = "misfit"  # the printed figures do not fit the relation that the words seem to state
    PRICES = "prices"  # growth that may be at constant prices, of an amount at current ones
    EACH = "each"  # it is not clear which figures "each" refers to
    PART = "part"  # it is not clear of which figure it is a part
    UNITS = "units"  # the units of the figures do not fit a relation of a table
    LABEL = "label"  # the words around it give no label
    BROKEN = "broken"  # a line ends between its digits


class Question(Enum):
    """What speaks for a relation that is only likely: it is judged, and is no finding where it fails."""

    PARTS = auto()  # the figures stand as parts of a whole; nothing says that they are all of them
    WHOLE = auto()  # the words around do not say of which figure this is a share or a part
    SAME = auto()  # two figures seem to be of one thing, place and time
    HEAD = auto()  # the words of a head announce the relation, and no row or column follows it


class Unstated(Struct, frozen=True, gc=False):
    """A figure that a relation needs and the text does not print.

    `key` is the number of a figure and a tag; relations with the same key share it. `form` names the
    template of its label, which takes the label of the figure `of` and `words`.
    """

    key: tuple[int, str]
    form: str
    of: int
    unit: str
    words: str = ""


class Relation(Struct, frozen=True, gc=False):
    """A rule: `form` has {0}, {1} … for the figures, of which the first says it, and {u} for `unstated`.

    `question` says what speaks for one that is only likely.
    """

    kind: str
    form: str
    figures: tuple[int, ...]
    unstated: Unstated | None = None
    doubt: Doubt | None = None
    question: Question | None = None


class Verb(Struct, frozen=True, gc=False):
    """A verb of change: its way, what it compares with, the words before it, and its own."""

    down: bool
    compared: str
    head: str
    words: str


class Row:
    """The figures of one paragraph and what is known of them so far, by their place in it."""

    def __init__(self, row: Sequence[Item]) -> None:
        self.items = row
        self.marks = row[0].language.marks
        self.base: dict[int, int] = {}
        self.compared: dict[int, str] = {}
        self.bases: dict[int, tuple[str, int]] = {}
        self.relations: list[Relation] = []
        self.doubts: dict[int, Doubt] = {}
        self.names: dict[int, str] = {}
        self.manners: dict[int, str] = {}
        self.falls: dict[int, bool] = {}
        self.increases: set[int] = set()
        self.aside: set[int] = set()
        self.parts: set[int] = set()
        self.references: set[int] = set()
        self.flows: set[int] = set()
        self.answered: dict[int, Sequence[int]] = {}

    def __len__(self) -> int:
        return len(self.items)

    def together(self, one: int, other: int) -> bool:
        """Whether two figures stand in one sentence, between the same semicolons."""
        return 0 <= one < other < len(self.items) and self.items[one].part == self.items[other].part

    def near(self, place: int) -> str:
        """The words right before a figure."""
        return self.items[place].gap[-_REACH:]

    def verb(self, place: int) -> Verb | None:
        """The verb of change that ends where a figure begins."""
        gap, near = self.items[place].gap, self.near(place)
        tried = self.marks.change.search(near), self.marks.change_compared.search(near)
        known = place - 1 in self.falls and self.together(place - 1, place)
        if tried[1] is not None and not (tried[1]["compared"] or known or self._is_plain(tried[1], place)):
            tried = tried[0], None
        found = min(filter(None, tried), key=lambda one: one.start(), default=None)
        if found is None:
            return None
        head = gap[: len(gap) - len(near) + found.start()]
        return Verb(found["down"] is not None, self.compared_in(found, place), head, found.group())

    def _is_plain(self, found: re.Match[str], place: int) -> bool:
        """Whether a verb says the change of a rate without what is compared with: 扩大20%, not 高20%."""
        word = found["up"] or found["down"]
        return self.items[place].kind is Kind.RATE and len(word) > 1

    def compared_in(self, found: re.Match[str], place: int) -> str:
        """With what the words of a change compare, in them or behind its figure; "" if they do not say it."""
        behind = self.marks.compared_behind.match(self.items[place].tail)
        return found.groupdict().get("compared") or (behind["compared"] if behind is not None else "")

    def is_level(self, place: int) -> bool:
        """Whether a figure is a plain level that nothing else is said of by."""
        item = self.items[place]
        return (
            item.kind is Kind.LEVEL
            and place not in self.base
            and not item.attribute
            and item.role in {Role.PLAIN, Role.LIST}
        )

    def before(self, place: int) -> int:
        """The figure before one that stands in no bracket that is closed by then."""
        here = self.items[place].aside
        for one in range(place - 1, max(place - _MOST_ASIDE, -1), -1):
            if self.items[one].aside in {0, here}:
                return one
        return place - 1

    def level_before(self, place: int) -> int | None:
        """The level that the words right before a figure are about; what brackets set aside is not."""
        before = self.before(place)
        if not self.together(before, place):
            return None
        about = before if self.is_level(before) else self.base.get(before)
        if about is not None and about in self.increases:
            return None
        plain = about is not None and self.items[about].role in {Role.PLAIN, Role.LIST}
        return about if plain and self.items[about or 0].kind is Kind.LEVEL else None

    def contested(self, about: int) -> bool:
        """Whether words behind a comma may as well be about the level before `about`, or about both.

        600 women and 400 men attended, accounting for 60%.
        """
        before, gap = about - 1, self.items[about].gap
        if (
            self.marks.clause_begins.search(gap)
            or not self.together(before, about)
            or not self.is_level(before)
        ):
            return False
        return not any(map(self.marks.whole_opens.search, (self.items[before].gap, gap)))

    def same_unit(self, one: int, other: int) -> bool:
        """Whether two figures are in one unit of one kind, so that they can be compared."""
        return akin(self.items[one], self.items[other])

    def fits(self, result: int, top: int, bottom: int) -> bool:
        """Whether a rounded quotient can be that of two figures."""
        exact = divide(span(self.items[top]), span(self.items[bottom]))
        return exact is not None and intersect(span(self.items[result], rounded=True), exact) is not None

    def set_apart(self, place: int, *, increase: bool = True) -> None:
        """Take a figure by itself for how much more of a level, or for what one is compared with."""
        (self.increases if increase else self.references).add(place)
        self.base[place] = place

    def add(
        self,
        kind: str,
        form: str,
        places: Sequence[int],
        unstated: Unstated | None = None,
        question: Question | None = None,
    ) -> None:
        """Record a relation; the first of `places` is the figure that says it."""
        numbers = tuple(self.items[place].number for place in places)
        self.relations.append(Relation(kind, form, numbers, unstated, self.doubts.get(places[0]), question))
        if kind in {"part", "sum"}:
            self.parts.update(numbers)

    def add_sum(self, whole: int, parts: Sequence[int], question: Question | None = None) -> None:
        """Record that parts make a whole."""
        self.add("sum", "{0} = " + terms(1, len(parts)), (whole, *parts), None, question)

    def join_shares(self, numbers: Sequence[int]) -> None:
        """Give some recorded shares the total of the first of them, which their parts make."""
        first = self.relations[numbers[0]].unstated
        parts = [self.relations[number].figures[1] for number in numbers]
        base = self.items[0].number
        for number in numbers:
            self.relations[number] = replace(self.relations[number], unstated=first, doubt=None)
            place = self.relations[number].figures[0] - base
            if self.doubts.get(place) is Doubt.WHOLE:
                del self.doubts[place]
        self.relations.append(Relation("sum", "{u} = " + terms(0, len(parts)), tuple(parts), first))

    def unstated(self, of: int, tag: str, form: str, unit: str, words: str = "") -> Unstated:
        """A figure that is not printed, known by `tag` beside the figure at place `of`."""
        number = self.items[of].number
        return Unstated((number, tag), form, number, unit, words)


def akin(one: Item, other: Item) -> bool:
    """Whether two levels are in one unit; a bare number counts the same things as one with a measure word.

    People are counted in one unit by whatever word: 60名 and 30人, members and women.
    """
    left, right = one.quantity.unit, other.quantity.unit
    if left is None or right is None:
        named = left or right
        return named is None or (one.language.bare_counts and named.dimension == "count")
    if left.dimension != right.dimension:
        return False
    people = one.language.word_set("people")
    return left.dimension != "count" or left.name == right.name or {left.name, right.name} <= people


def terms(first: int, count: int) -> str:
    """The form of a sum of figures from that number on."""
    return " + ".join(f"{{{number}}}" for number in range(first, first + count))


def span(item: Item, *, rounded: bool = False) -> Interval:
    """The true values that a figure can stand for, in the base of its dimension; `rounded`: whole or not."""
    return span_of(item.quantity, rounded=rounded)


def span_of(quantity: Quantity, *, rounded: bool) -> Interval:
    """The same of a printed number."""
    factor = quantity.unit.factor if quantity.unit is not None else 1
    whole = is_whole(quantity) and not rounded
    return scale(stands_for(quantity, Rounding.NEAREST, whole=whole), factor)


def in_base(quantity: Quantity, number: Exact) -> Fraction:
    """A number in the unit of a quantity, in the base of its dimension."""
    return Fraction(number) * (quantity.unit.factor if quantity.unit is not None else 1)


def fits_sum(total: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts can make the total, all of them within their rounding."""
    return intersect(span(total), reduce(add, map(span, parts))) is not None
