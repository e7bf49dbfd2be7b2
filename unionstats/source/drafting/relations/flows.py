"""What comes in, what goes out and what is left: 净增 = 新增 - 减少, 期末 = 期初 + 收入 - 支出, a surplus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import NEAR, Row

_IN, _OUT = ("gain", "income"), ("loss", "spending")
_TRADE = ("exports", "imports")  # parts of what is told before them, too
_FORMS: Sequence[tuple[str, Sequence[Sequence[str]], str]] = (
    ("net_gain", (("gain",), ("loss",)), "{0} = {1} - {2}"),
    ("net_loss", (("gain",), ("loss",)), "{0} = {2} - {1}"),
    ("closing", (("opening",), _IN, _OUT), "{0} = {1} + {2} - {3}"),
    ("surplus", (("opening",), _IN, _OUT), "{0} = {1} + {2} - {3}"),
    ("surplus", (("income",), ("spending",)), "{0} = {1} - {2}"),
    ("surplus", (_TRADE[:1], _TRADE[1:]), "{0} = {1} - {2}"),
    ("deficit", (("income",), ("spending",)), "{0} = {2} - {1}"),
    ("deficit", (_TRADE[:1], _TRADE[1:]), "{0} = {2} - {1}"),
)
"""What the last figure is, what those before it are, and the rule: the first of which all are printed."""


def read_flows(row: Row) -> None:
    """Find what a paragraph says is left of what came in and went out, each of which it tells once before."""
    roles: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(len(row)):
        role = _role(row, place)
        for result, needed, form in _FORMS:
            if result != role:
                continue
            told = [_only(row, place, [one for name in names for one in roles[name]]) for names in needed]
            if -1 not in told:
                row.add("difference", form, (place, *told))
                row.flows.update((place, *told) if place - 1 in told else ())
                roles.clear()
                break
        if role:
            roles[role].append(place)


def _role(row: Row, place: int) -> str:
    """What the words at a figure say of it, "" if nothing of this."""
    item, marks = row.items[place], row.marks
    known = item.kind is Kind.LEVEL or (item.kind is Kind.RATE and marks.flow_rate.search(item.lead))
    found = marks.flow.search(item.lead) or marks.flow_behind.match(item.tail) if known else None
    role = (found.lastgroup or "") if found is not None else ""
    return "" if role not in _TRADE and marks.of_which.search(item.gap) else role


def _only(row: Row, place: int, told: Sequence[int]) -> int:
    """The only figure in the unit of another; -1 if there is none, or another."""
    alike = [one for one in told if one >= place - NEAR and row.same_unit(one, place)]
    return alike[0] if len(alike) == 1 else -1
