"""Judging the ledger of a run, and choosing the rules that its command line asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from unionstats.commands.data import Opened, unknown
from unionstats.commands.run import FAILED, OK
from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Judged, check_ledger, details_of
from unionstats.ledger.failures import REMARKS, failures
from unionstats.rounding import Rounding
from unionstats.rules import Verdicts

if TYPE_CHECKING:
    from unionstats.results.rows import JudgedTable


def judged(
    opened: Opened,
    rounding: Rounding | None = None,
    ids: Sequence[str] = (),
    *,
    strength: bool = False,
    output: str | None = None,
    force: bool = False,
) -> Judged:
    """Judge every rule; `ids` choose rules by their own id or by that of a figure in them, all if empty.

    The id of a table, or of a check in it, chooses all rules that it gives.

    `strength` asks for the strengths of those rules; the rows of long tables that fail are written to
    `output`. Raises WrongUsageError C002 for an id that is neither.
    """
    ledger = opened.ledger
    for name in ids:
        require_id(opened, name)
    verdicts = verdicts_of(opened, rounding)
    chosen = set(ids)
    names = [
        name
        for name, check in verdicts.checks.items()
        if not chosen or is_chosen(name, check.rule.names(), chosen)
    ]
    nil = [one.check for one in ledger.not_applied if not chosen or is_chosen(one.check, one.cells, chosen)]
    gettext = opened.run.words.gettext
    with opened.run.working(gettext("Looking closer"), len(names) * (1 + strength)) as progress:
        details = details_of(ledger, verdicts, names, strength=strength, progress=progress)
    failing = failures(ledger, opened.document, verdicts, names, details)
    by_row: Sequence[JudgedTable] = ()
    if output is not None or any(one.is_long for one in ledger.tables.values()):
        from unionstats.commands.rows import judged_tables

        by_row = judged_tables(opened, rounding, chosen, output, force=force)
        failing += [one for table in by_row for one in table.failures(opened.document.finding)]
    return Judged(ledger, verdicts, failing, details, names, nil, by_row)


def is_chosen(name: str, figures: Iterable[str], chosen: set[str]) -> bool:
    """Whether a rule over these figures is chosen: by its id, or that of a figure, a table or its check."""
    whole = name.partition("[")[0]
    return not chosen.isdisjoint((name, whole, whole.partition(".")[0])) or not chosen.isdisjoint(figures)


def verdicts_of(opened: Opened, rounding: Rounding | None = None) -> Verdicts:
    """Judge every rule, under the ledger's own convention unless another one is given, showing progress."""
    run = opened.run
    with run.working(run.words.gettext("Checking"), 2 * len(opened.ledger.checks)) as progress:
        return check_ledger(opened.ledger, rounding, progress)


def exit_code(failures: Sequence[Diagnostic]) -> int:
    """1 if a rule fails; what is only remarked on is no failure."""
    return FAILED if any(one.code not in REMARKS for one in failures) else OK


def require_id(opened: Opened, name: str) -> None:
    """Raise WrongUsageError C002 for a name that the ledger does not have.

    It has figures, cells without one, rules, those that are not applied, tables, and checks of tables.
    """
    ledger = opened.ledger
    if name in ledger.figures or name in ledger.checks:
        return
    by_row = [one.check.id for table in ledger.tables.values() for one in table.checks]
    rules = [*ledger.checks, *(one.check for one in ledger.not_applied), *by_row]
    wholes = {rule.partition("[")[0] for rule in rules if "[" in rule}
    known = dict.fromkeys([*ledger.figures, *rules, *ledger.tables, *sorted(wholes)])
    if name not in known and ledger.nil(name) is None:
        raise unknown(name, known, opened.run.command)
