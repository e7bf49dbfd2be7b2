"""What is read of the relations between the figures of one paragraph."""

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from unionstats.interval import divide
from unionstats.languages.marks import NEVER
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.grammar.figures import Reading
from unionstats.source.drafting.labels.unspaced import words_of
from unionstats.source.drafting.relations.relation import (
    QUOTIENT,
    Doubt,
    Operand,
    Question,
    Relation,
    Unstated,
    Verb,
)
from unionstats.source.drafting.relations.slips import (
    BOUNDS,
    Slip,
    akin,
    amount,
    balanced,
    is_loose,
    is_nothing,
    is_over,
    is_said,
    span,
    stands,
)

NEAR = 16  # how many figures are looked at before one
FAR = 24  # the same where a whole or a list is looked for, and how many parts one has at most

_ALL = 100  # per cent
_MOST_ASIDE = 12  # figures in brackets
_REACH = 44  # characters before a figure in which a verb of change is looked for


class Row:
    """The figures of one paragraph and what is known of them so far, by their place in it.

    `reading` is what their sentences say where words are parted by spaces. `base` is the figure that one is
    told of: itself if it is no level. `compared` names what a level is compared with, `bases` the printed
    figure of that. `names` and `manners` are words that stand elsewhere; `turns` says which of how many in a
    list that answers to another; `falls` are changes that may go down. `increases` say how much more, `aside`
    are levels left open, `references` those that others are compared with, `starts` those that rose to the
    next one, `flows` what came in or went out, `roles` as what, `answered` the levels that a list answers.
    `means` are averages without a count, `scaled` numbers for so many, `counted` means without a total, by
    their count, `ratios` tops without a base, `off_budget` what missed no known
    budget, `parts` those of sums and bounds, `inner` the same without wholes, `shared` parts by their wholes.
    """

    def __init__(self, items: Sequence[Item], reading: Reading | None) -> None:
        self.items, self.reading = items, reading
        self.marks = items[0].language.marks
        self.parts_of_sentences = [one.part for one in items]
        self.base, self.compared = dict[int, int](), dict[int, str]()
        self.bases: dict[int, tuple[str, int]] = {}
        self.relations, self.doubts = list[Relation](), dict[int, Doubt]()
        self.names, self.manners = dict[int, str](), dict[int, str]()
        self.turns, self.falls = dict[int, tuple[int, int]](), dict[int, bool]()
        self.increases, self.aside, self.off_budget = set[int](), set[int](), set[int]()
        self.parts, self.inner = set[int](), set[int]()
        self.references, self.starts, self.flows = set[int](), set[int](), set[int]()
        self.roles, self.means = dict[int, str](), dict[int, str]()
        self.answered: dict[int, Sequence[int]] = {}
        self.shared, self.counted, self.ratios = dict[int, int](), dict[int, int](), dict[int, int]()
        self.scaled = dict[int, Fraction]()
        self._words = dict[int, Words]()
        self._changes: dict[int, tuple[re.Match[str] | None, re.Match[str] | None]] = {}

    def __len__(self) -> int:
        return len(self.items)

    @property
    def parsed(self) -> bool:
        """Whether the words of the sentences are known by their part in them, and not only by their place."""
        return self.reading is not None

    def words(self, place: int) -> Words:
        """What the words around a figure say."""
        if place not in self._words:
            read = self.reading
            self._words[place] = words_of(self.items[place]) if read is None else read.words(place)
        return self._words[place]

    def together(self, one: int, other: int) -> bool:
        """Whether two figures stand in one sentence, between the same semicolons."""
        parts = self.parts_of_sentences
        return 0 <= one < other < len(parts) and parts[one] == parts[other]

    def near(self, place: int) -> str:
        """The words right before a figure."""
        return self.items[place].gap[-_REACH:]

    def verb(self, place: int, *, compared: bool = False) -> Verb | None:
        """The verb of change that ends where a figure begins; `compared` says that one stands before it."""
        gap, near, marks = self.items[place].gap, self.near(place), self.marks
        if place not in self._changes:
            told = marks.change_near is NEVER or marks.change_near.search(near) is not None
            told = told and not (self.items[place].dimension.isupper() and marks.money_raised.search(near))
            both = marks.change.search, marks.change_compared.search
            self._changes[place] = (both[0](near), both[1](near)) if told else (None, None)
        tried = self._changes[place]
        if not any(tried):
            return self._verb_again(place)
        if tried[1] is not None:
            word = tried[1]["up"] or tried[1]["down"] or ""
            plain = self.items[place].kind is Kind.RATE and len(word) > 1  # 扩大20%
            plain = plain and not marks.did_more.fullmatch(word)
            beside = {place - 1} & (self.falls.keys() | self.references) or place - 2 in self.starts
            known = compared or (beside and self.together(place - 1, place))
            tried = tried if tried[1]["compared"] or known or plain else (tried[0], None)
        if (found := min(filter(None, tried), key=lambda one: one.start(), default=None)) is None:
            return None
        head = gap[: len(gap) - len(near) + found.start()]
        return Verb(found["down"] is not None, self.compared_in(found, place), head, found.group())

    def _verb_again(self, place: int) -> Verb | None:
        """The verb of the change before, or of the levels: and costs by 5%; from 120 to 150, by 30."""
        start, gap = place - 2, self.items[place].gap
        if start in self.starts and self.together(start, place) and self.marks.by_that.fullmatch(gap):
            return Verb(self.items[place - 1].value < self.items[start].value, "", ",", "")
        last = next((one for one in range(place - 1, max(place - 4, -1), -1) if one in self.falls), place)
        found = self.marks.change_again.match(gap) if self.together(last, place) else None
        return Verb(self.falls[last], "", found["head"], "") if found is not None else None

    def compared_in(self, found: re.Match[str], place: int) -> str:
        """With what the words of a change compare, in them or behind its figure; "" if they do not say it."""
        behind = self.marks.compared_behind.match(self.items[place].tail)
        return found.groupdict().get("compared") or (behind["compared"] if behind is not None else "")

    def is_level(self, place: int, only: Role = Role.LIST) -> bool:
        """Whether a figure is a plain level, or one of a list, that nothing else is said of by."""
        item = self.items[place]
        if item.kind is not Kind.LEVEL or place in self.base or item.attribute or place in self.starts:
            return False
        if item.quantity.approximation and self.bounded(place) is not None:
            return False
        if item.value == _ALL and self.marks.adds_to.search(item.lead):
            return False  # shares may not add up to 100
        return item.role is Role.PLAIN or item.role is only

    def bounded(self, place: int) -> re.Match[str] | None:
        """The words by which a figure bounds what the next one counts: under 50 acres numbered 12."""
        marks, items = self.marks, self.items
        if not self.together(place, place + 1) or items[place].unit == items[place + 1].unit:
            return None
        here, gap = items[place], items[place + 1].gap
        bounds = here.quantity.approximation in BOUNDS or here.role is Role.RANGE
        bounds = bounds or marks.each_group.search(here.lead) is not None
        return marks.band_behind.fullmatch(gap) if bounds and marks.band.search(here.lead) else None

    def levels(self, place: int, back: int = NEAR) -> list[int]:
        """The levels before a figure that stand in no list; the first one first."""
        return [one for one in range(max(0, place - back), place) if self.is_level(one, only=Role.PLAIN)]

    def levels_in(self, place: int, back: int = 0) -> list[int]:
        """Those in its sentence, or in the one so many before it."""
        sentence = self.items[place].sentence - back
        return [one for one in self.levels(place) if self.items[one].sentence == sentence]

    def larger_than(self, part: int) -> list[int]:
        """The levels before a part that are larger, in its unit; the nearest first."""
        near = range(part - 1, max(part - FAR, -1), -1)
        each, least = self.means.get(part) or None, amount(self.items[part])
        alike = (
            one
            for one in near
            if self.is_level(one) or each == self.means.get(one, "") or self.is_paid(one, part)
        )
        return [one for one in alike if self.same_unit(one, part) and amount(self.items[one]) > least]

    def is_paid(self, one: int, part: int) -> bool:
        """Whether a figure is a mean of money of which 其中 tells a part: 人均收入4万元，其中工资2万元."""
        told = one in self.means and self.base.get(one) == one and self.items[one].dimension.isupper()
        gaps = [self.items[at].gap for at in range(one + 1, part + 1)] if told else []
        return any(map(self.marks.of_which.search, gaps))

    def before(self, place: int) -> int:
        """The figure before one that stands in no bracket that is closed by then."""
        here = 0, self.items[place].aside
        if place > 0 and self.items[place - 1].aside in here:
            return place - 1
        near = range(place - 2, max(place - _MOST_ASIDE, -1), -1)
        return next((one for one in near if self.items[one].aside in here), place - 1)

    def same_unit(self, one: int, other: int) -> bool:
        """Whether two figures are in one unit of one kind, so that they can be compared."""
        return akin(self.items[one], self.items[other])

    def alike(self, one: int, other: int) -> bool:
        """Whether two figures are in one unit and both levels, or both rates."""
        return self.items[one].kind is self.items[other].kind and self.same_unit(one, other)

    def fits(self, result: int, top: int, bottom: int) -> bool:
        """Whether a rounded quotient can be that of two figures."""
        return stands(self.items[result], divide(span(self.items[top]), span(self.items[bottom])))

    def set_apart(self, place: int, *, increase: bool = True) -> None:
        """Take a figure by itself for how much more of a level, or for what one is compared with."""
        (self.increases if increase else self.references).add(place)
        self.base[place] = place

    def add(
        self, kind: str, form: str, operands: Sequence[Operand], question: Question | None = None
    ) -> None:
        """Record a relation by a form with {0}, {1} … for its operands; the first one says it."""
        names, places, unstated = list[str](), list[int](), None
        for one in operands:
            if isinstance(one, Unstated):
                unstated = one
                names.append("{u}")
            else:
                names.append(f"{{{len(places)}}}")
                places.append(one)
        doubt = self.doubts.get(places[0])
        self.relations.append(Relation(kind, form.format(*names), tuple(places), unstated, doubt, question))
        if kind in {"part", "sum"}:
            self.parts.update(places)
            self.inner.update(places[1:] if kind == "sum" else places[:1])
        if kind == "share":
            gaps = [self.items[one].gap for one in (places[0], places[-1])]
            if not self.marks.base_plan.search("".join(gaps)):  # 完成预算的96%
                self.shared[places[1]] = places[-1]

    def add_sum(self, whole: int, parts: Sequence[int], question: Question | None = None) -> None:
        """Record that parts make a whole."""
        parts = [one for one in parts if not is_nothing(self.items[one], self.items[whole])]
        self.add("sum", "{0} = " + terms(1, len(parts)), (whole, *parts), question)

    def net_slip(self, place: int, ways: Mapping[int, int]) -> Slip | None:
        """None if a figure can be what others come to with their signs, else the slip by which it is not."""
        return balanced([self.items[one] for one in (place, *ways)], (-1, *ways.values()))

    def add_net(self, place: int, ways: Mapping[int, int]) -> None:
        """Record that a figure is what others come to with their signs; those that are added stand first."""
        listed = sorted(ways, key=lambda one: -ways[one])
        form = signed(ways[one] for one in listed)
        self.add("difference" if "-" in form else "sum", form, (place, *listed))

    def add_share(
        self, place: int, part: int, whole: Operand, kind: str = "share", question: Question | None = None
    ) -> None:
        """Record a share or another quotient; a share that a printed whole does not fit is in doubt.

        A fraction in words states nothing where it is the nearest one.
        """
        if kind == "share" and isinstance(whole, int) and not self.fits(place, part, whole):
            if is_said(*(self.items[one] for one in (place, part, whole))):
                self.base[place] = part  # two thirds of 850, or 567
                return
            self.doubts[place] = Doubt.MISFIT
            if is_over(self.items[place], self.items[part], self.items[whole]):
                self.add("part", "{0} <= {1}", (part, whole))
        self.base[place] = part
        if kind == "share" and not isinstance(whole, int) and is_loose(self.items[place], self.items[part]):
            return  # 19,845 members, or two in five
        self.add(kind, QUOTIENT, (place, part, whole), question)

    def forget(self, place: int) -> None:
        """Take back what the figure at a place says."""
        self.relations[:] = [one for one in self.relations if one.figures[0] != place]

    def unstated(self, of: int, tag: str, form: str, unit: str, words: str = "") -> Unstated:
        """A figure that is not printed, known by `tag` beside the figure at place `of`."""
        return Unstated((of, tag), form, of, unit, words)


def terms(first: int, count: int) -> str:
    """The form of a sum of figures from that number on."""
    return " + ".join(f"{{{number}}}" for number in range(first, first + count))


def signed(signs: Iterable[int]) -> str:
    """The form of a figure that the others come to, each with its sign."""
    told = "".join(f" {'-+'[one > 0]} {{{at}}}" for at, one in enumerate(signs, 1))
    return "{0} =" + told.removeprefix(" +")
