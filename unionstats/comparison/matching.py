"""Which figure of the new ledger is which of the old one: by id, and by label where the ids differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from unionstats.ledger import LedgerFigure, Text, in_each

_SEVERAL = 2  # bearers of one label, from which on it does not tell which of them is meant


class Matched(StrEnum):
    """By what two figures, or two rules, were taken for the same."""

    ID = "id"
    LABEL = "label"
    RULE = "rule"


class Match(Struct, frozen=True):
    """The ids of one figure, or of one rule, in both ledgers."""

    old: str
    new: str
    by: Matched


def match_figures(old: Mapping[str, LedgerFigure], new: Mapping[str, LedgerFigure]) -> list[Match]:
    """The figures that are in both ledgers, in the order of the new one.

    By label are matched only figures whose ids are in one ledger alone. Their labels are the same in one
    language at least; where several bear a label, their regions tell them apart; regions that contradict
    each other are no match, and where more than one figure could be meant there is none either.
    """
    lone_old = [figure for figure in old.values() if figure.id not in new]
    lone_new = [figure for figure in new.values() if figure.id not in old]
    by_region = dict(_alike(lone_old, lone_new, _labels_in_regions))
    by_label = dict(_alike(lone_old, lone_new, _labels))
    taken = set(by_region.values())
    found = []
    for name, figure in new.items():
        if name in old:
            found.append(Match(name, name, Matched.ID))
            continue
        meant = by_region.get(name, by_label.get(name))
        if meant is None or (name not in by_region and meant in taken):
            continue
        if _regions_fit(old[meant], figure):
            found.append(Match(meant, name, Matched.LABEL))
    return found


Key: TypeAlias = tuple[str, ...]
Keys: TypeAlias = Callable[[LedgerFigure], set[Key]]


def _alike(old: Iterable[LedgerFigure], new: Iterable[LedgerFigure], keys: Keys) -> Iterator[tuple[str, str]]:
    """Pairs of new and old id that have a key in common with each other and with no other figure."""
    of_old, of_new = {one.id: keys(one) for one in old}, {one.id: keys(one) for one in new}
    olds, news = _bearers(of_old), _bearers(of_new)
    for name, own in of_new.items():
        meant = {one for key in own for one in olds.get(key, ())}
        if len(meant) == 1 and {one for key in of_old[min(meant)] for one in news.get(key, ())} == {name}:
            yield name, min(meant)


def _bearers(keyed: Mapping[str, set[Key]]) -> dict[Key, list[str]]:
    """The ids that bear each key, two at most: more are no less ambiguous."""
    bearers: dict[Key, list[str]] = {}
    for name, own in keyed.items():
        for key in own:
            known = bearers.setdefault(key, [])
            if len(known) < _SEVERAL:
                known.append(name)
    return bearers


def _labels(figure: LedgerFigure) -> set[Key]:
    return {(label,) for label in folded(figure.table.label)}


def _labels_in_regions(figure: LedgerFigure) -> set[Key]:
    regions = folded(figure.table.region)
    return {(label, region) for label in folded(figure.table.label) for region in regions}


def _regions_fit(one: LedgerFigure, other: LedgerFigure) -> bool:
    """Whether both are about the same region, as far as their tables say."""
    mine, theirs = folded(one.table.region), folded(other.table.region)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def folded(text: Text | None) -> frozenset[str]:
    """A text in each of its languages, as it is compared: width, case and white space do not count."""
    return frozenset(filter(None, map(_folded, in_each(text))))


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
