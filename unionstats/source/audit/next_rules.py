"""Which rules would test more of a report: of figures that stand together, or of a total that is missing."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.source.audit.model import Audit
from unionstats.source.drafting.sentences import sentence_at

_MOST_BESIDE = 12  # figures of a sentence that are tried with each other
_FINE = 20  # last places that a rate has at least, so that it does not fit by chance

_Kind: TypeAlias = tuple[str, bool]


class NextRule(Struct, frozen=True):
    """A rule of these figures, some of which no rule tests yet.

    `rule` is one that holds as they are printed, in a sentence that has no other such, `printed` the same in
    the texts of its figures; both are "" where `lacks`, a figure that is not printed, has to be known first.
    """

    figures: tuple[str, ...]
    rule: str = ""
    printed: str = ""
    lacks: str = ""


def next_rules(audit: Audit) -> list[NextRule]:
    """The rules that would test more, for a person to look at: of printed figures, then of missing ones.

    Of the latter those come first that would test most.
    """
    found = list(_Beside(audit).rules())
    tied = {one.figures[0] for one in found}
    lacking = (one for one in _lacking(audit) if not tied.issuperset(one.figures))
    return [*found, *sorted(lacking, key=lambda one: -len(one.figures))]


def _lacking(audit: Audit) -> Iterator[NextRule]:
    """Yield the totals without which rules test nothing, with the figures that these rules would test."""
    judged = audit.judged
    untested = set(judged.coverage.untested)
    figures: dict[str, dict[str, None]] = {}
    for name in judged.coverage.idle:
        names = judged.verdicts.checks[name].rule.names()
        lost = [one for one in names if judged.ledger.figures[one].figure.quantity is None]
        if len(lost) == 1:
            own = (one for one in names if one in untested)
            figures.setdefault(lost[0], {}).update(dict.fromkeys(own))
    yield from (NextRule(tuple(own), lacks=lost) for lost, own in figures.items() if own)


class _Beside:
    """The untested figures of sentences with the figures beside them."""

    def __init__(self, audit: Audit) -> None:
        self.judged, self.layout = audit.judged, audit.places.source.layout
        figures = self.judged.ledger.figures
        plain = {name: figures[name].figure.quantity for name in audit.spans if figures[name].spot is None}
        self.quantities = {name: one for name, one in plain.items() if one and not one.approximation}
        self.ids = sorted(self.quantities, key=audit.spans.__getitem__)
        self.spans = [audit.spans[one] for one in self.ids]
        self.untested = set(self.judged.coverage.untested)

    def rules(self) -> Iterator[NextRule]:
        """Yield a rule for each untested figure that is a share, a rate or a sum of others beside it."""
        done = -1
        for at, name in enumerate(self.ids):
            if name in self.untested and at > done:
                low, high = sentence_at(self.layout, *self.spans[at])
                first, done = bisect_left(self.spans, (low, 0)), bisect_left(self.spans, (high, 0)) - 1
                row = self.ids[first : done + 1]
                if len(row) <= _MOST_BESIDE:
                    yield from self._tied(row)

    def _tied(self, row: Sequence[str]) -> Iterator[NextRule]:
        amounts = [(one, self._value(one), self._unit(one)) for one in row if not self._is_rate(one)]
        for name in row:
            if name in self.untested and self._is_fine(name):
                rules = self._quotients(name, amounts) if self._is_rate(name) else self._sums(name, row)
                fitting = list(rules)
                if len(fitting) == 1:
                    yield fitting[0]

    def _quotients(self, name: str, amounts: Sequence[tuple[str, Exact, _Kind]]) -> Iterator[NextRule]:
        """Yield the shares and the growth rates that print so."""
        printed = self._domain(name)
        for (part, one, unit), (whole, other, kind) in permutations(amounts, 2):
            if other <= 0 or one < 0 or one == other or unit != kind:
                continue
            more, less = (part, whole) if one > other else (whole, part)
            if one < other and Fraction(one, other) in printed:
                yield self._rule("{} = {} / {}", name, part, whole)
            if Fraction(one - other if one > other else other - one, other) in printed:
                yield self._rule("{} = ({} - {}) / {}", name, more, less, whole)

    def _sums(self, name: str, row: Sequence[str]) -> Iterator[NextRule]:
        """Yield the sums of figures that follow each other, before or behind, and make the figure."""
        at, unit, printed = row.index(name), self._unit(name), self._domain(name)
        for side in (row[at + 1 :], row[:at]):
            parts = [one for one in side if self._unit(one) == unit]
            for low in range(len(parts)):
                for high in range(low + 2, len(parts) + 1):
                    some = parts[low:high]
                    if sum(map(self._value, some)) in printed and all(map(self._value, some)):
                        yield self._rule(" + ".join(["{} = {}", *["{}"] * (len(some) - 1)]), name, *some)

    def _rule(self, form: str, *names: str) -> NextRule:
        texts = [self.quantities[name].text for name in names]
        return NextRule(tuple(dict.fromkeys(names)), form.format(*names), form.format(*texts))

    def _is_fine(self, name: str) -> bool:
        quantity = self.quantities[name]
        return quantity.step * _FINE <= max(quantity.value, -quantity.value)

    def _domain(self, name: str) -> Interval:
        return self.judged.verdicts.variable(name, self.judged.ledger.figures[name].figure).domain

    def _value(self, name: str) -> Exact:
        """What a figure prints, in the base of its dimension."""
        quantity = self.quantities[name]
        return quantity.value * (quantity.unit.factor if quantity.unit else 1)

    def _unit(self, name: str) -> _Kind:
        """What two figures share that can be added: the dimension, and of counts what is counted."""
        unit = self.quantities[name].unit
        return (unit.dimension if unit.dimension != "count" else unit.name, True) if unit else ("", False)

    def _is_rate(self, name: str) -> bool:
        return self._unit(name)[0] == "ratio"
