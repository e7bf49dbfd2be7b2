"""Changing the ledger of a run in its file: rules that are added, and findings that a person lets stand."""

from collections.abc import Mapping, Sequence

from unionstats.commands.data import LedgerRefusedError, Opened, open_path
from unionstats.commands.output import deliver_bytes, write_whole
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.suggestion import closest
from unionstats.ledger import Ledger, check_ledger, details_of
from unionstats.ledger.document import Document
from unionstats.ledger.editing import Edited, accepted, edited
from unionstats.ledger.edits import Edit, changes
from unionstats.ledger.failures import REMARKS, failures
from unionstats.ledger.file import STANDARD_INPUT, read_bytes
from unionstats.ledger.findings import is_id
from unionstats.ledger.load import InvalidLedgerError
from unionstats.results.edit import EditKeys, edit_page, edit_result
from unionstats.results.heads import head, unread
from unionstats.rounding import Rounding
from unionstats.rules import Verdicts
from unionstats.rules.verdict import Verdict
from unionstats.writers.terminal import page_text


def edited_ledger(opened: Opened, edits: Sequence[Edit]) -> Edited:
    """Make the edits; raise LedgerRefusedError if no ledger comes of them."""
    ledger = opened.ledger
    try:
        return edited(opened.document, ledger.path, edits)
    except InvalidLedgerError as error:
        broken = error.code.startswith("T")  # as TOML: it is written in a form that cannot be added to
        told = [Diagnostic("C064", {"detail": error.code})] if broken else [*error.diagnostics]
        raise LedgerRefusedError(head(ledger), told) from None


def deliver(run: Run, found: Edited, ids: Sequence[str]) -> None:
    """Write the ledger and show what changed; one from standard input goes to standard output."""
    path = found.ledger.path
    if path == STANDARD_INPUT and run.format != "json":
        deliver_bytes(run, found.raw, None)
        return
    written = None if path == STANDARD_INPUT else path
    if written is not None and found.edits:
        require_unchanged(found.document, written)
        write_whole(written, found.raw, force=True)
    keys = EditKeys(written, [*ids], [*changes(found.document, found.edits)])
    run.deliver(edit_result(run.command, found.ledger, keys, run.words))


def require_unchanged(document: Document, path: str) -> None:
    """Raise LedgerRefusedError C065 if the file is no longer the one that was read."""
    if read_bytes(path, None) != document.raw:
        raise LedgerRefusedError(unread(path), [Diagnostic("C065", {})])


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
        told = [*problems, Diagnostic("C062", {})]
        run.deliver(edit_result(run.command, ledger, EditKeys(None, [], []), run.words, told))
        return
    run.tell(problems, ledger.path)
    run.remark(Diagnostic("C062", {}))


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
        lines = [*changes(made.document, made.edits)]
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
