"""Which figure of a ledger is which of a draft of the revised text: by place, label and printed text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from unionstats.ledger.model import Ledger
from unionstats.ledger.texts import Text, in_each
from unionstats.source.drafting.drafted import Draft
from unionstats.source.figures import spelling
from unionstats.source.tracing.status import Status
from unionstats.source.tracing.trace import Trace

Pairs: TypeAlias = Iterable[tuple[str, str]]
Keys: TypeAlias = set[tuple[object, ...]]
_SAME = (Status.FOUND, Status.ELSEWHERE)


class Matched(Struct, frozen=True):
    """`ids` are those of the ledger by those of the draft; `printed` are figures that the text still prints.

    Some of the `printed` are no figures of the draft, such as those of a heading.
    """

    ids: Mapping[str, str]
    printed: frozenset[str]


def matched(ledger: Ledger, draft: Draft, traced: Trace) -> Matched:
    """Match figures of sentences, the surest first, and those that are not printed, by their rules."""
    matcher = _Matcher(ledger, draft, traced)
    matcher.match()
    matcher.unprinted(draft)
    same = frozenset(one.id for one in traced.figures if one.status in _SAME)
    return Matched(matcher.found, same)


class _Matcher:
    """Pairs the figures that are left on both sides; `found` has ids of the ledger by those of the draft."""

    def __init__(self, ledger: Ledger, draft: Draft, traced: Trace) -> None:
        self.ledger = ledger
        self.found: dict[str, str] = {}
        figures = ledger.figures.values()
        self.old = {one.id: one for one in figures if one.figure.quantity is not None and not one.spot}
        self.new = {one.id: one for one in draft.figures if one.start >= 0}
        self.sections = {name: one.section for name, one in traced.headings.items()}
        self.layout = draft.layout
        at = {one.start: one.id for one in self.new.values()}
        places = [(one, at[one.start]) for one in traced.figures if one.start in at and one.id in self.old]
        self.same = [(one.id, new) for one, new in places if one.status in _SAME]
        self.other = [(one.id, new) for one, new in places if one.status is Status.DIFFERENT]

    def match(self) -> None:
        """Two of place, label and text are the same, or a label that one figure on either side has.

        At last what stands in the place of another, in the same unit, is taken for it.
        """
        self.pair(
            (a, b) for a, b in self.same if spelling(self.new[b].label) in _texts(self.old[a].table.label)
        )
        for with_place in (True, False):
            self.alike(with_place=with_place, full=True)
            self.alike(with_place=with_place, full=False)
            self.pair(self.same)
        self.pair((a, b) for a, b in self.other if self.same_unit(a, b))

    def pair(self, pairs: Pairs) -> None:
        """Take the pairs whose figures are both left."""
        for mine, theirs in pairs:
            if mine in self.old and theirs in self.new:
                self.found[theirs] = mine
                del self.old[mine], self.new[theirs]

    def same_unit(self, mine: str, theirs: str) -> bool:
        """Whether two figures that are left are in one unit."""
        if mine not in self.old or theirs not in self.new:
            return False
        unit, quantity = self.old[mine].figure.unit, self.new[theirs].quantity
        other = quantity.unit if quantity else None
        return (unit.name if unit else None) == (other.name if other else None)

    def alike(self, *, with_place: bool, full: bool) -> None:
        """Pair those with one label; `full` asks for one region and period, `with_place` for one section."""

        def keys(label: Text | None, region: Text | None, period: Text | None, section: object) -> Keys:
            rest = (_first(region), _first(period)) if full else ()
            return {(one, *rest, section if with_place else None) for one in _texts(label)}

        old = {
            name: keys(one.label, one.region, one.period, self.sections.get(one.section or "", 0))
            for name, one in ((name, old.table) for name, old in self.old.items())
        }
        new = {
            name: keys(one.label, one.region, one.period, self.layout.block_at(one.start).section)
            for name, one in self.new.items()
        }
        self.pair(list(_lone(old, new)))

    def unprinted(self, draft: Draft) -> None:
        """Pair figures that are not printed: a rule of each has the same other figures; else their labels."""
        rules = [set(one.rule.names()) for one in self.ledger.checks.values()]
        figures = self.ledger.figures
        for one in draft.figures:
            if one.start >= 0 or one.id in self.found:
                continue
            using = [
                {self.found.get(name) for name in rule.figures if name != one.id}
                for rule in draft.rules
                if one.id in rule.figures
            ]
            left = [names - own for own in using if None not in own for names in rules if own < names]
            meant = {next(iter(names)) for names in left if len(names) == 1}
            meant |= {
                name
                for name, old in figures.items()
                if not meant
                and old.figure.quantity is None
                and spelling(one.label) in _texts(old.table.label)
            }
            free = {name for name in meant if name in figures and figures[name].figure.quantity is None}
            if len(free) == 1 and not free & {*self.found.values()}:
                self.found[one.id] = free.pop()


def _lone(old: Mapping[str, Keys], new: Mapping[str, Keys]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that have a key which no other figure on either side has."""
    counts = [Counter(key for keys in side.values() for key in keys) for side in (old, new)]
    bearers = {key: name for name, keys in old.items() for key in keys}
    for name, keys in new.items():
        for key in keys:
            if counts[0][key] == counts[1][key] == 1:
                yield bearers[key], name


def _texts(text: Text | None) -> set[str]:
    return {spelling(one) for one in in_each(text) if one}


def _first(text: Text | None) -> str:
    return spelling(next(iter(filter(None, in_each(text))), ""))
