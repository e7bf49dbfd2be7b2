"""Findings of an audit that a person lets stand, written into the kept ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from unionstats.commands.data import open_path
from unionstats.commands.editing import edited_ledger, require_unchanged
from unionstats.commands.output import write_whole
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics.suggestion import closest
from unionstats.ledger import check_ledger
from unionstats.ledger.editing import accepted
from unionstats.ledger.edits import changes
from unionstats.ledger.file import STANDARD_INPUT
from unionstats.results.edit import ChangedRecord, edit_page
from unionstats.rules.verdict import Verdict
from unionstats.writers.terminal import page_text

if TYPE_CHECKING:
    from unionstats.commands.run import Run
    from unionstats.rounding import Rounding
    from unionstats.rules import Verdicts


def accept_all(
    run: Run, path: str | None, ids: Sequence[str], reason: str | None, rounding: Rounding | None
) -> None:
    """Write the reason into the ledger for each finding, as its figures are now; show the lines that changed.

    Raises WrongUsageError C063 for what is no finding, C037 where ids, reason or ledger are wanting; the file
    is then as it was.
    """
    if not ids:
        raise WrongUsageError("C037", option="--reason", needed="--accept")
    if path is None or path == STANDARD_INPUT:
        raise WrongUsageError("C037", option="--accept", needed="--ledger")
    if reason is None or not reason.strip():
        raise WrongUsageError("C037", option="--accept", needed="--reason")
    first = opened = open_path(path, run)
    for name in ids:
        verdicts = check_ledger(opened.ledger, rounding)
        found = findings(verdicts)
        if name not in found:
            raise WrongUsageError("C063", id=name, suggestion=closest(name, found))
        entries = [opened.ledger.checks[one] for one in found[name]]
        made = edited_ledger(opened, accepted(opened.document, entries, verdicts.checks, reason))
        lines = [
            ChangedRecord(one.line, list(one.old), list(one.new))
            for one in changes(made.document, made.edits)
        ]
        run.say(page_text(edit_page(lines, None, run.words), run.streams.err.screen, run.words))
        opened = type(opened)(made.ledger, made.changed, run)
    require_unchanged(first.document, path)
    write_whole(path, opened.document.raw, force=True)


def findings(verdicts: Verdicts) -> Mapping[str, Sequence[str]]:
    """The rules of each finding by its id: rules that fail, and those that clash, numbered as in an audit."""
    checks = verdicts.checks.items()
    failing = {name: [name] for name, one in checks if one.verdict is Verdict.INCONSISTENT}
    clashes = {f"conflict_{number}": one.checks for number, one in enumerate(verdicts.conflicts, start=1)}
    return {**failing, **clashes}
