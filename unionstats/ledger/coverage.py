"""How much of a report its ledger's rules test, and which figures are most likely wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger.model import Ledger
from unionstats.rules import Verdict, Verdicts

if TYPE_CHECKING:
    from unionstats.rules.suspects.coverage import Noticed
    from unionstats.rules.suspects.model import FailureGroup

MOST_FIGURES = 10_000  # printed, whose misprints are tried


class Coverage(Struct, frozen=True):
    """Of the printed figures, cells included: those that some rule tests, and the ids of the others.

    Of `misprints` of one digit all rules together notice `caught`; both are None where the report is too
    large to try them, and more may be noticed where not `complete`. `idle` are rules that test
    nothing, `not_applied` counts those that lack a cell.
    """

    printed: int
    tested: int
    untested: tuple[str, ...]
    misprints: int | None
    caught: int | None
    not_applied: int
    idle: tuple[str, ...] = ()
    complete: bool = True


def coverage_of(ledger: Ledger, verdicts: Verdicts, groups: Sequence[FailureGroup] = ()) -> Coverage:
    """How much all rules of a ledger test, questions included.

    Misprints are those beside the errors that are found: the best suspects of the `groups` count as noticed.
    """
    printed = {
        name: one.figure.quantity for name, one in ledger.figures.items() if one.figure.quantity is not None
    }
    clashing = {name for conflict in verdicts.conflicts for name in conflict.checks}
    mute = {name for name, one in verdicts.checks.items() if one.verdict is Verdict.UNDETERMINED} - clashing
    tested = {
        figure for name, check in verdicts.checks.items() if name not in mute for figure in check.rule.names()
    }
    mended = [group for group in groups if _is_mended(group)]
    guilty = {one.figure for group in mended for one in group.suspects[0].figures if one.figure is not None}
    found: Mapping[str, Noticed] | None = None
    counts: tuple[int | None, int | None] = (None, None)
    if len(printed) <= MOST_FIGURES:
        from unionstats.quantity.misprints import how_many
        from unionstats.rules.suspects.coverage import noticed

        among = {name for group in mended for name in group.members()}
        held = {
            name: one
            for name, one in verdicts.checks.items()
            if name in among or not (one.is_open or one.verdict is Verdict.INCONSISTENT or name in clashing)
        }
        found = noticed(held, verdicts.rounding, guilty) if held else {}
        possible = {name: how_many(quantity) for name, quantity in printed.items()}
        noted = {name: one.caught for name, one in found.items()} | {name: possible[name] for name in guilty}
        counts = sum(possible.values()), sum(noted.get(name, 0) for name in printed)
        tested |= {name for name, one in found.items() if one.caught}
    untested = tuple(name for name in printed if name not in tested)
    return Coverage(
        len(printed),
        len(printed) - len(untested),
        untested,
        *counts,
        not_applied=len(ledger.not_applied),
        idle=tuple(name for name in verdicts.checks if name in mute and not verdicts.checks[name].is_open),
        complete=found is not None and all(one.complete for one in found.values()),
    )


def _is_mended(group: FailureGroup) -> bool:
    """Whether all rules of a group hold without the figures of its best suspect."""
    first = group.suspects[:1]
    return group.complete and any(all(one.figure for one in suspect.figures) for suspect in first)


def suspects_of(ledger: Ledger, verdicts: Verdicts) -> tuple[FailureGroup, ...]:
    """The groups of failures, in the order of the report; questions and what is accepted make none."""
    checks = {
        name: check
        for name, check in verdicts.checks.items()
        if ledger.checks[name].table.question is None and not check.is_aside
    }
    if not any(check.fails for check in checks.values()) and not verdicts.clashes:
        return ()
    from unionstats.rules.suspects.find import find_suspects

    figures = sorted(ledger.figures, key=lambda name: ledger.figures[name].line)
    order = {name: at for at, name in enumerate(figures)}
    asked = (check for check in verdicts.checks.values() if check.is_aside)
    doubts = Counter(name for check in asked for name in check.rule.names())
    return tuple(find_suspects(checks, verdicts.clashes, order, doubts))
