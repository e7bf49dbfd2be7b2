"""Where a new ledger goes, its schema beside it: both are written, or neither."""

import os
from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct

from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.output import (
    deliver_bytes,
    require_file,
    require_new,
    require_other,
    write_whole,
)
from unionstats.commands.run import OK, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.ledger.document import read_document
from unionstats.ledger.file import LARGEST, STANDARD_INPUT, read_bytes
from unionstats.ledger.load import build_ledger
from unionstats.results.heads import head, unread
from unionstats.results.new import SCHEMA_FILE, new_document
from unionstats.results.places import SourceHead
from unionstats.streams import CannotWriteError
from unionstats.text.escape import escape
from unionstats.writers.json import json_document


class Plan(Struct, frozen=True):
    """Where the ledger goes, None being standard output; path and bytes of a schema to be written."""

    path: str | None
    schema_path: str | None = None
    schema: bytes = b""
    force: bool = False


def planned(run: Run, path: str, source: str | None, *, schema: bool, force: bool) -> Plan:
    """Return where to write; raise WrongUsageError if that is no place for it, or would lose a file."""
    if path == STANDARD_INPUT:
        if schema:
            raise WrongUsageError("C030")
        return Plan(None)
    if not path:
        raise WrongUsageError("C009", name="PATH")
    require_file(path, "data.toml")
    plan = Plan(path, force=force)
    if schema:
        from unionstats.results.schemas import schema as schema_called

        beside = os.path.join(os.path.dirname(path), SCHEMA_FILE)  # noqa: PTH118, PTH120
        if os.path.realpath(path) == os.path.realpath(beside):
            raise WrongUsageError("C032", path=path)
        require_file(beside, "data.toml")
        data = json_document(schema_called("ledger"))
        if read_bytes(beside, None) != data:  # else it stands there already
            plan = Plan(path, beside, data, force)
    for one in (plan.path, plan.schema_path):
        if source is not None:
            require_other(one, source, run.streams.stdin)
        require_new(one, force=force)
    return plan


def deliver(
    run: Run,
    plan: Plan,
    text: str,
    source: SourceHead | None = None,
    unused: Sequence[str] = (),
    remarks: Sequence[Diagnostic] = (),
) -> int:
    """Write the ledger, and say what was written and left out: in lines on standard error, or as JSON.

    Raises LedgerRefusedError F004 if it would be larger than one may be, and as `write_whole`.
    """
    path, words, data = plan.path or STANDARD_INPUT, run.words, text.encode()
    if len(data) > LARGEST:
        limit = f"{LARGEST // (1024 * 1024)} MB"
        raise LedgerRefusedError(unread(path), [Diagnostic("F004", {"path": path, "limit": limit})])
    document = read_document(data)
    if isinstance(document, list):
        raise TypeError(document)  # a fault of this program: it would not read what it writes
    ledger = build_ledger(document, path)
    if plan.path is not None:
        _write(plan.path, data, plan)
    if run.format == "json":
        read = head(ledger) if plan.path is not None else None
        written = [one for one in (plan.path, plan.schema_path) if one is not None]
        run.write_json(new_document(ledger, read, source, written, unused, words, remarks))
        return OK
    if plan.path is None:
        deliver_bytes(run, data, None)
    if source is not None:
        run.tell(remarks, source.path)
    if plan.path is not None:
        told = words.gettext("Written: {path}; figures: {figures}, rules: {rules}.")
        run.say(told.format(path=escape(path), figures=len(ledger.figures), rules=len(ledger.checks)))
    if unused:
        shown = ", ".join(escape(name) for name in unused)
        run.say(words.gettext("Columns of the table that are not used: {columns}").format(columns=shown))
    return OK


def _write(path: str, data: bytes, plan: Plan) -> None:
    """Write schema and ledger, and leave no new schema if the ledger cannot be written; as `write_whole`."""
    beside = plan.schema_path
    new = beside is not None and not os.path.lexists(beside)
    if beside is not None:
        write_whole(beside, plan.schema, force=plan.force)
    try:
        write_whole(path, data, force=plan.force)
    except (CannotWriteError, WrongUsageError):
        if new and beside is not None:
            with suppress(OSError):
                os.unlink(beside)  # noqa: PTH108
        raise
