"""The verdicts on a ledger's rules, and what is told of them beyond the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.coverage import Coverage, coverage_of, suspects_of
from unionstats.ledger.model import Ledger, LedgerCheck
from unionstats.ledger.standing import weighed
from unionstats.rounding import Rounding
from unionstats.rules import Repair, Strength, Verdict, Verdicts, check_rules
from unionstats.rules.joint import Known
from unionstats.rules.solver.system import Budget

if TYPE_CHECKING:
    from unionstats.rules.suspects.model import FailureGroup
    from unionstats.rules.suspects.rule_slips import RuleSlip

_WORK = 200_000  # on the repairs, and on the strengths, of all rules of a ledger: some second
_WORK_PER_RULE = 200  # beside that
_WORK_PER_SLIP = 200  # the same for the slips of a rule


class Details(Struct, frozen=True):
    """What is told of some rules: of those that fail their repairs, of all their strengths if asked for.

    `adjusted` are the rows of shares that were adjusted to make 100; a strength of None is not known.
    `groups` are the failures with their suspects, `rule_slips` how failing rules would hold.
    """

    repairs: Mapping[str, Repair] = {}
    strengths: Mapping[str, Strength | None] = {}
    adjusted: tuple[tuple[str, ...], ...] = ()
    groups: tuple[FailureGroup, ...] = ()
    rule_slips: tuple[RuleSlip, ...] = ()


class Judged(Struct, frozen=True, dict=True):
    """A ledger and all verdicts; of the rules that were asked for their ids, what fails, and more.

    `not_applied` are those of them that need a cell without a figure; `by_row` is what rules of long tables
    found (`results.rows`).
    """

    ledger: Ledger
    verdicts: Verdicts
    failures: Sequence[Diagnostic] = ()
    details: Details = Details()
    names: Sequence[str] = ()
    not_applied: Sequence[str] = ()
    by_row: Sequence[Any] = ()

    @property
    def groups(self) -> list[tuple[int, FailureGroup]]:
        """The groups of failures that the rules asked for are in, each with its number, from 1."""
        chosen = set(self.names)
        numbered = enumerate(self.details.groups, 1)
        return [(at, group) for at, group in numbered if not chosen.isdisjoint(group.members())]

    @cached_property
    def coverage(self) -> Coverage:
        """How much all rules of the ledger test, the rows of long tables counted in."""
        found = coverage_of(self.ledger, self.verdicts, self.details.groups)
        for table in {one.table.id: one for one in self.by_row}:
            parts = [one for one in self.by_row if one.table.id == table]
            tested = {name for part in parts for one in part.checks for name in one.rule.names()}
            columns = sum(not one.text for one in parts[0].table.columns)
            rows = max(one.found.rows for one in parts)
            printed, tried = found.printed + rows * columns, found.tested + rows * len(tested)
            found = replace(found, printed=printed, tested=tried, misprints=None, caught=None)
        return found


def check_ledger(
    ledger: Ledger, rounding: Rounding | None = None, progress: Callable[[int], None] = lambda _: None
) -> Verdicts:
    """Judge every rule, under the ledger's own convention unless another one is given.

    `progress` as for `check_rules`.
    """
    figures = {name: figure.figure for name, figure in ledger.figures.items()}
    known = Known()

    def judged(entries: Mapping[str, LedgerCheck]) -> Verdicts:
        rules = {name: check.rule for name, check in entries.items()}
        convention = rounding or ledger.report.rounding
        return check_rules(rules, figures, convention, constants=True, progress=progress, known=known)

    return weighed(ledger.checks, judged)


def details_of(
    ledger: Ledger,
    verdicts: Verdicts,
    names: Iterable[str],
    *,
    strength: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Details:
    """Look closer at the rules with these ids.

    `progress` is told how many are done: all of them once, and once more with `strength`.
    """
    chosen = {name: verdicts.checks[name] for name in names}
    failing = {name: check for name, check in chosen.items() if check.verdict is Verdict.INCONSISTENT}
    repairs: dict[str, Repair] = {}
    adjusted: tuple[tuple[str, ...], ...] = ()
    if failing or verdicts.conflicts:
        from unionstats.rules.adjusted import adjusted_rows
        from unionstats.rules.misprints.repair import repair_of

        budget = Budget(_WORK + _WORK_PER_RULE * len(failing))
        for number, (name, check) in enumerate(chosen.items()):
            if name in failing:
                progress(number)
                repairs[name] = repair_of(check, verdicts.rounding, budget)
        adjusted = tuple(row for row in adjusted_rows(verdicts) if not chosen.keys().isdisjoint(row))
    slips: list[RuleSlip] = []
    untried: set[str] = set()
    groups = suspects_of(ledger, verdicts)
    if groups:
        from unionstats.rules.suspects.rule_slips import rule_slips

        found = dict.fromkeys(name for group in groups for name in group.checks if name in chosen)
        budget = Budget(4 * _WORK + _WORK_PER_SLIP * len(found))
        for name in found:
            slips += rule_slips(name, chosen[name], verdicts.rounding, budget)
            if budget.left < 0:
                untried.add(name)
        groups = tuple(
            replace(one, complete=one.complete and untried.isdisjoint(one.checks)) for one in groups
        )
    strengths: dict[str, Strength | None] = {}
    if strength:
        from unionstats.rules.suspects.coverage import strength_of

        budget = Budget(_WORK + _WORK_PER_RULE * len(chosen))
        for number, (name, check) in enumerate(chosen.items(), len(chosen)):
            progress(number)
            strengths[name] = strength_of(check, verdicts.rounding, budget)
    return Details(repairs, strengths, adjusted, groups, tuple(slips))
