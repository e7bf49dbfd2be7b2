"""What is to be said of a figure's change beyond its row in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.comparison import Matched, Reason, Status
from unionstats.comparison.matching import folded
from unionstats.locale import N_
from unionstats.results.heads import localised

if TYPE_CHECKING:
    from unionstats.comparison import FigurePair, Side
    from unionstats.locale import Words
    from unionstats.results.comparison.texts import Told

_REASONS = {
    Reason.NOT_WORKED_OUT: N_("not worked out in both ledgers, so there is no change to compute"),
    Reason.ZERO: N_("no growth rate: the old figure is zero"),
    Reason.MAY_BE_ZERO: N_("no growth rate: the old figure may be zero"),
    Reason.NEGATIVE: N_("no growth rate: a figure is, or may be, below zero"),
}


def notes_of(pair: FigurePair, known: Told, words: Words) -> tuple[list[str], list[str]]:
    """The notes on one figure: where a table has a column for its ranges, and where it has none."""
    change, gettext = pair.change, words.gettext
    found = []
    if pair.match.by is Matched.LABEL:
        found.append(gettext("matched by label; the old id is {id}").format(id=pair.match.old))
    elif relabelled(pair):
        old = localised(pair.old.entry.table.label, words)
        found.append(gettext("same id, another label; the old one: {label}").format(label=old))
    if change.reason is Reason.UNIT_CHANGED:
        text = gettext("the unit changed from {old} to {new}, so no change is computed")
        found.append(text.format(old=_unit(pair.old, words), new=_unit(pair.new, words)))
    elif change.reason in _REASONS:
        found.append(gettext(_REASONS[change.reason]))
    if change.status is Status.UNCERTAIN:
        found.append(_uncertain(pair, words))
    ranges = []
    if known.change_range:
        ranges.append(gettext("change: {range}").format(range=known.change_range))
    if known.growth_range:
        ranges.append(gettext("growth: {range}").format(range=known.growth_range))
    last = []
    if change.difference is not None and not (pair.old.complete and pair.new.complete):
        last.append(gettext("the range may be narrower than shown"))
    # the column has the range of the growth where there is one
    beside = ranges[:1] if len(ranges) > 1 and change.status is not Status.UNCERTAIN else []
    return [*found, *beside, *last], [*found, *ranges, *last]


def relabelled(pair: FigurePair) -> bool:
    """Whether both ledgers label the figure, and not alike."""
    labels = [folded(side.entry.table.label) for side in (pair.old, pair.new)]
    return all(labels) and labels[0].isdisjoint(labels[1])


def _uncertain(pair: FigurePair, words: Words) -> str:
    if not pair.change.may_be_equal:
        return words.gettext("changed, but whether up or down is not known")
    stated = [side.entry.figure.quantity for side in (pair.old, pair.new)]
    if stated[0] and stated[1] and (stated[0].value, stated[0].unit) == (stated[1].value, stated[1].unit):
        return words.gettext("printed alike; the true values may differ")
    return words.gettext("may not have changed: one true value fits both")


def _unit(side: Side, words: Words) -> str:
    return side.unit.name if side.unit else words.gettext("none")
