"""Which figure, and which rule, of the new ledger is which of the old one: by id, else by label or text."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from unionstats.ledger import LedgerFigure, Text, in_each
from unionstats.rules import Check

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
    by_label = dict(_alike(lone_old, lone_new, lambda one: {(label,) for label in folded(one.table.label)}))
    taken = set(by_region.values())
    found = []
    for name, figure in new.items():
        if name in old:
            found.append(Match(name, name, Matched.ID))
            continue
        meant = by_region.get(name, by_label.get(name))
        if meant is None or (name not in by_region and meant in taken):
            continue
        regions = folded(old[meant].table.region), folded(figure.table.region)
        if not all(regions) or not regions[0].isdisjoint(regions[1]):
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


def _labels_in_regions(figure: LedgerFigure) -> set[Key]:
    regions = folded(figure.table.region)
    return {(label, region) for label in folded(figure.table.label) for region in regions}


def folded(text: Text | None) -> frozenset[str]:
    """A text in each of its languages, as it is compared: width, case and white space do not count."""
    texts = ("".join(unicodedata.normalize("NFKC", one).casefold().split()) for one in in_each(text))
    return frozenset(filter(None, texts))


class CheckPair(Struct, frozen=True):
    """One rule in both ledgers, as each of them judged it."""

    match: Match
    old: Check
    new: Check

    @property
    def changed(self) -> bool:
        """Whether the verdict is another one, or counts otherwise."""
        old, new = self.old, self.new
        return old.verdict is not new.verdict or (old.fails, old.is_aside) != (new.fails, new.is_aside)

    @property
    def reworded(self) -> bool:
        """Whether the id stands for another rule than before."""
        return rule_text(self.old) != rule_text(self.new)


def match_checks(old: Mapping[str, Check], new: Mapping[str, Check]) -> list[CheckPair]:
    """The rules that are in both ledgers, in the order of the new one: by id, else by the rule's text."""
    lone_old = {name: rule_text(check) for name, check in old.items() if name not in new}
    lone_new = {name: rule_text(check) for name, check in new.items() if name not in old}
    times = Counter(lone_old.values()), Counter(lone_new.values())
    named = {text: name for name, text in lone_old.items()}
    found = []
    for name, check in new.items():
        if name in old:
            found.append(CheckPair(Match(name, name, Matched.ID), old[name], check))
        elif (text := lone_new[name]) in named and times[0][text] == times[1][text] == 1:
            found.append(CheckPair(Match(named[text], name, Matched.RULE), old[named[text]], check))
    return found


def rule_text(check: Check) -> str:
    """The rule without its white space."""
    return "".join(check.rule.text.split())
