"""Two judged ledgers → what changed between them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from unionstats.comparison.change import Change, Side, Status, change_of, side_of
from unionstats.comparison.matching import Match, Matched, match_figures
from unionstats.comparison.verdicts import CheckPair, match_checks
from unionstats.ledger import Judged
from unionstats.rules import Check


class FigurePair(Struct, frozen=True):
    """One figure in both ledgers, and how it changed."""

    match: Match
    old: Side
    new: Side
    change: Change


class Comparison(Struct, frozen=True):
    """What changed from an old ledger to a new one.

    `pairs` and `checks` are in both, in the order of the new one; `new` and `dropped` are figures of one
    ledger alone, `new_checks` and `dropped_checks` rules of one alone, by id and in its order.
    """

    pairs: tuple[FigurePair, ...]
    new: tuple[Side, ...]
    dropped: tuple[Side, ...]
    checks: tuple[CheckPair, ...]
    new_checks: Mapping[str, Check]
    dropped_checks: Mapping[str, Check]

    def __repr__(self) -> str:
        told = ", ".join(f"{self.count(one)} {one}" for one in Status)
        return f"<Comparison {told}, {len(self.new)} new, {len(self.dropped)} gone>"

    def count(self, status: Status) -> int:
        """How many of the figures in both ledgers came out so."""
        return sum(pair.change.status is status for pair in self.pairs)

    def matched_by(self, by: Matched) -> int:
        """How many of the figures in both ledgers were matched so."""
        return sum(pair.match.by is by for pair in self.pairs)


def compare(old: Judged, new: Judged) -> Comparison:
    """Compare two ledgers, each under its own rounding convention."""
    pairs = []
    for match in match_figures(old.ledger.figures, new.ledger.figures):
        before = side_of(old.ledger.figures[match.old], old.verdicts)
        after = side_of(new.ledger.figures[match.new], new.verdicts)
        pairs.append(FigurePair(match, before, after, change_of(before, after)))
    checks = match_checks(old.verdicts.checks, new.verdicts.checks)
    of_old, of_new = {pair.match.old for pair in pairs}, {pair.match.new for pair in pairs}
    judged_old, judged_new = {pair.match.old for pair in checks}, {pair.match.new for pair in checks}
    return Comparison(
        tuple(pairs),
        tuple(side_of(f, new.verdicts) for f in new.ledger.figures.values() if f.id not in of_new),
        tuple(side_of(f, old.verdicts) for f in old.ledger.figures.values() if f.id not in of_old),
        tuple(checks),
        {name: check for name, check in new.verdicts.checks.items() if name not in judged_new},
        {name: check for name, check in old.verdicts.checks.items() if name not in judged_old},
    )
