"""Judging the ledger of a run, and choosing the rules that its command line asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from unionstats.commands.data import Opened, unknown
from unionstats.commands.run import FAILED, OK
from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Judged, check_ledger, details_of
from unionstats.ledger.failures import REMARKS, failures
from unionstats.rounding import Rounding
from unionstats.rules import Verdicts


def judged(
    opened: Opened, rounding: Rounding | None = None, ids: Sequence[str] = (), *, strength: bool = False
) -> Judged:
    """Judge every rule; `ids` choose rules by their own id or by that of a figure in them, all if empty.

    The id of a table, or of a check in it, chooses all rules that it gives.

    `strength` asks for the strengths of those rules. Raises WrongUsageError C002 for an id that is neither.
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
    return Judged(ledger, verdicts, failing, details, names, nil)


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
    rules = [*ledger.checks, *(one.check for one in ledger.not_applied)]
    wholes = {rule.partition("[")[0] for rule in rules if "[" in rule}
    known = dict.fromkeys([*ledger.figures, *rules, *ledger.tables, *sorted(wholes)])
    if name not in known and ledger.nil(name) is None:
        raise unknown(name, known, opened.run.command)
