"""Carrying a kept ledger over to a revised text."""

from collections.abc import Iterator

from unionstats.commands.data import open_path
from unionstats.commands.editing import edited_ledger, require_unchanged
from unionstats.commands.output import deliver_bytes, require_other
from unionstats.commands.run import Run
from unionstats.commands.source import Source
from unionstats.commands.usage import WrongUsageError
from unionstats.ledger.file import STANDARD_INPUT
from unionstats.locale import Words
from unionstats.results.draft import sentences, written_lines
from unionstats.results.heads import phrase
from unionstats.source.drafting.drafted import Draft
from unionstats.source.revising.marks import Mark
from unionstats.source.revising.revise import Reviser, Revision
from unionstats.source.tracing.trace import trace
from unionstats.text.escape import escape


def revision_lines(revision: Revision, words: Words) -> Iterator[str]:
    """Yield a line for each change, then for each rule that the text states and the ledger does not have."""
    for mark in Mark:
        for one in revision.changes:
            if one.mark is mark:
                text = phrase("revised", mark, words)
                told = text.format(id=escape(one.id), old=escape(one.old), new=escape(one.new))
                yield told.rstrip()
    for rule in revision.lacking:
        yield words.gettext("stated, but not in the ledger: {rule}").format(rule=escape(rule))
    if not (revision.changes or revision.lacking):
        yield words.gettext("Nothing changed.")


def require_update(run: Run, text: str, update: str) -> None:
    """Raise WrongUsageError where a ledger cannot be updated from a text."""
    if run.format == "json":
        raise WrongUsageError("C012", left="--update", right="--json")
    if text == update == STANDARD_INPUT:
        raise WrongUsageError("C014")
    require_other(update, text, run.streams.stdin)


def updated(
    run: Run, source: Source, drafted: Draft, update: str, output: str | None, *, force: bool
) -> None:
    """Write the ledger as the revised text has it, in its place or in another file, and tell the changes."""
    opened = open_path(update, run)
    found = trace(opened.ledger, source.document)
    words = run.words
    comments = {mark: phrase("marks", mark, words) for mark in Mark}
    reviser = Reviser(opened.document, opened.ledger, drafted, found, sentences(words), comments)
    revision = reviser.revision()
    made = edited_ledger(opened, revision.edits)
    path = output if output is not None else None if update == STANDARD_INPUT else update
    if path is None or output is not None:
        deliver_bytes(run, made.raw, path, force=force)
    elif made.edits:
        require_unchanged(made.document, update)
        deliver_bytes(run, made.raw, path, force=True)
    lines = [*revision_lines(revision, words)]
    if path is not None and (made.edits or output is not None):
        lines += written_lines(path, None, words)
    run.say("\n".join(lines))
