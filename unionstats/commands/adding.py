"""What keeps a rule from being added."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.commands.data import Opened
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Ledger, check_ledger, details_of
from unionstats.ledger.editing import Edited
from unionstats.ledger.failures import REMARKS, failures
from unionstats.ledger.findings import is_id


def require_id(opened: Opened, name: str | None) -> None:
    """Raise WrongUsageError L004 for what is no id, C060 for one that a check has."""
    if name is None:
        return
    if not is_id(name):
        raise WrongUsageError("L004", key=name)
    if name in opened.document.data.get("checks", {}):
        raise WrongUsageError("C060", id=name)


def failing(found: Edited, name: str) -> Sequence[Diagnostic]:
    """Why the rule does not hold, by itself or with others; nothing where it does."""
    verdicts = check_ledger(found.ledger)
    if name not in verdicts.checks:
        return []
    details = details_of(found.ledger, verdicts, [name])
    told = failures(found.ledger, found.changed, verdicts, [name], details)
    return [one for one in told if one.code not in REMARKS]


def refuse(run: Run, ledger: Ledger, problems: Sequence[Diagnostic]) -> None:
    """Tell why the rule was not added; as JSON in a document without changes."""
    if run.format == "json":
        from unionstats.results.edit import refused_result

        run.deliver(refused_result(run.command, ledger, [*problems, Diagnostic("C062", {})], run.words))
        return
    run.tell(problems, ledger.path)
    run.remark(Diagnostic("C062", {}))
