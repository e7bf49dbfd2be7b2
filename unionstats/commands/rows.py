"""Judging rows of files, of those that `audit --rule` names and of the long tables of a ledger."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from unionstats.commands.data import LedgerRefusedError, Opened
from unionstats.commands.output import require_file, require_new, same_file, whole_file
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic, Place, Unreadable
from unionstats.ledger.tabular.file_rows import MOST_ROWS
from unionstats.locale import Words
from unionstats.rounding import Rounding

if TYPE_CHECKING:
    from unionstats.columns.tally import Asked, Failing, Pass
    from unionstats.results.failing import FailingRow
    from unionstats.results.rows import JudgedTable
    from unionstats.writers.csv import RowsWriter

_TURN = 0.0002
"""Seconds that rows which are explained may keep those waiting that are judged."""


def require_extra(package: str = "columns") -> None:
    """Raise LedgerRefusedError K008 where what reads rows is missing; `package` is the extra to install."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy would start threads that nothing here uses
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    try:
        import unionstats.columns.run  # noqa: F401 - whether it is there
    except ImportError:
        raise LedgerRefusedError(None, [Diagnostic("K008", {"package": package})]) from None


def require_rows_file(
    path: str | None, files: Sequence[str], *, force: bool, is_folder: bool = False
) -> None:
    """Raise WrongUsageError where the failing rows cannot be written."""
    if path is None:
        return
    from unionstats.writers.csv import KINDS

    if not is_folder:  # which Spark writes, and asks its own file system for
        require_file(path, "failing.csv")
        require_new(path, force=force)
    if not path.lower().endswith(KINDS):
        raise WrongUsageError("C036", path=path, endings=", ".join(KINDS), suggestion="")
    if any(same_file(path, one, None) for one in files):
        raise WrongUsageError("C018", path=path)


def in_rule(error: Unreadable, rules: Sequence[str]) -> Diagnostic:
    """What is wrong with a rule, placed in it."""
    problem = error.problem
    place = Place(1, problem.start + 1, problem.end + 1)
    return Diagnostic(problem.code, problem.words, place=place, source=getattr(error, "rule", rules[0]))


def judged_rows(
    run: Run,
    asked: Sequence[tuple[Sequence[str], Asked]],
    output: str | None,
    columns: Sequence[str] | None = None,
    *,
    force: bool,
) -> list[tuple[Pass, list[FailingRow]]]:
    """Judge the rows of files, write those that fail where that is asked for, keep the first of each pass.

    `columns` are the figures that are written of a row, where several passes have others.
    """
    from unionstats.columns.refusal import RefusedTableError
    from unionstats.columns.run import judge_files
    from unionstats.results.failing import columns_of
    from unionstats.writers.csv import RowsWriter

    found: list[tuple[Pass, list[FailingRow]]] = []
    with ExitStack() as stack:
        progress = stack.enter_context(run.judging_rows())
        file = stack.enter_context(whole_file(output, force=force)) if output else None
        if file is not None:
            sys.setswitchinterval(_TURN)
        writers: list[RowsWriter] = []

        def begin(first: _First, passed: Pass) -> None:
            """Open the file of failing rows, now that their columns are known."""
            first.refusals = passed.refusals
            if file is not None and not writers:
                names = columns or [name for tally in passed.tallies for name in tally.columns]
                writers.append(RowsWriter(file, output or "", columns_of(names)))

        for files, one in asked:
            first = _First(one.rounding, writers)
            passed = judge_files(files, one, first.take, progress, os.cpu_count() or 1, partial(begin, first))
            if passed.refusals and output:
                raise RefusedTableError(passed.refusals[0])
            found.append((passed, _told(first.kept(), one.rounding, run.words)))
        for writer in writers:
            writer.close()
    return found


def _told(rows: Sequence[Failing], rounding: Rounding, words: Words) -> list[FailingRow]:
    """Rows that fail, explained, with where they stand in their files."""
    from unionstats.columns.explained import explained
    from unionstats.columns.files import is_text_file
    from unionstats.columns.lines import stands_of
    from unionstats.results.failing import FailingRow

    paths = {row.file.path for row in rows if is_text_file(row.file.path)}
    stands = {path: stands_of(path, {row.row for row in rows if row.file.path == path}) for path in paths}
    return [
        FailingRow(
            row, explained(row.rule, row.figures, rounding), words, stands.get(row.file.path, {}).get(row.row)
        )
        for row in rows
    ]


class _First:
    """The first rows of a pass that fail; all of them are written where that is asked for."""

    def __init__(self, rounding: Rounding, writers: Sequence[RowsWriter]) -> None:
        self.rounding, self.writers = rounding, writers
        self.rows: list[Failing] = []
        self.refusals: Sequence[Diagnostic] = ()
        self.file = ""

    def kept(self) -> list[Failing]:
        """Those of files that could be read."""
        refused = {one.file for one in self.refusals}
        return [one for one in self.rows if one.file.path not in refused]

    def take(self, row: Failing) -> bool:
        """Take a row that fails; whether more are asked for."""
        from unionstats.columns.explained import repaired
        from unionstats.results.columns import SHOWN
        from unionstats.results.failing import failing_cells

        if row.file.path != self.file:  # the one before it may not have been read to its end
            self.file, self.rows = row.file.path, self.kept()
        for writer in self.writers:
            writer.write(failing_cells(row, repaired(row.rule, row.figures, self.rounding)))
        if len(self.rows) < SHOWN:
            self.rows.append(row)
        return bool(self.writers) or len(self.rows) < SHOWN


def judged_tables(
    opened: Opened,
    rounding: Rounding | None = None,
    ids: Collection[str] = (),
    output: str | None = None,
    *,
    force: bool = False,
) -> list[JudgedTable]:
    """Judge the rules of long tables on each of their rows: all, or those that `ids` name, or their tables.

    Raises LedgerRefusedError for what cannot be read, WrongUsageError for what cannot be written.
    """
    tables = [
        replace(table, checks=checks)
        for table in opened.ledger.tables.values()
        if (checks := [one for one in table.checks if not ids or {table.id, one.check.id} & {*ids}])
    ]
    if output is not None and not tables:
        raise WrongUsageError("C037", option="--output", needed=f"[tables.ID] file (> {MOST_ROWS:,})")
    files = {one.id: [one.file.path] for one in tables if one.file}
    require_rows_file(output, [path for some in files.values() for path in some], force=force)
    if not tables:
        return []
    require_extra()
    from unionstats.columns.refusal import RefusedTableError
    from unionstats.columns.tally import asked_of
    from unionstats.results.heads import head
    from unionstats.results.rows import JudgedTable

    convention = rounding or opened.ledger.report.rounding
    parts = [(table, *part) for table in tables for part in asked_of(table, convention)]
    columns = [name for table in tables for one in table.checks for name in one.check.rule.names()]
    try:
        asked = [(files[table.id], one) for table, _, one in parts]
        found = judged_rows(opened.run, asked, output, columns, force=force)
    except RefusedTableError as error:
        refusals = [error.diagnostic]
    except Unreadable as error:
        text, problem = getattr(error, "rule", ""), error.problem
        rule = next(one for _, checks, _ in parts for one in checks if one.rule.text == text)
        refusals = [opened.document.finding(problem.code, rule.path, problem.words, rule.id)]
    else:
        refusals = [one for passed, _ in found for one in passed.refusals + passed.unjudged()]
    if refusals:
        raise LedgerRefusedError(head(opened.ledger), refusals)
    return [JudgedTable(table, checks, *one) for (table, checks, _), one in zip(parts, found, strict=True)]
