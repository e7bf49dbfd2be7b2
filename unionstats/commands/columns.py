"""`unionstats audit` with --rule: rules over the rows of files."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.output import require_file, require_new, same_file, whole_file
from unionstats.commands.run import FAILED, OK, UNREADABLE, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic, Place, Unreadable
from unionstats.rounding import Rounding

if TYPE_CHECKING:
    from concurrent.futures import Future

    from unionstats.columns.explained import Explained
    from unionstats.columns.run import Asked, Failing, Pass
    from unionstats.results.failing import FailingRow

_MOST_DECIMALS = 18


class ColumnOptions(Struct, frozen=True):
    """What the command line says of rows, each by the name of its option."""

    unit: Sequence[str]
    decimals: Sequence[str]
    where: str | None
    key: str | None
    by: str | None
    output: str | None
    engine: str | None
    master: str | None
    conf: Sequence[str]


def require_alone(rule: Sequence[str] | None, options: ColumnOptions, **others: object) -> None:
    """Raise WrongUsageError where options of rows stand without a rule, or `others` with one."""
    rows = {name: getattr(options, name) for name in options.__struct_fields__}
    for name, value in (others if rule else rows).items():
        if value and rule:
            raise WrongUsageError("C012", left="--rule", right=f"--{name}")
        if value:
            raise WrongUsageError("C037", option=f"--{name}", needed="--rule")
    for name in ("master", "conf") if options.engine != "spark" else ():
        if getattr(options, name):
            raise WrongUsageError("C037", option=f"--{name}", needed="--engine spark")


def audit_columns(
    run: Run,
    paths: Sequence[str],
    rules: Sequence[str],
    rounding: Rounding,
    options: ColumnOptions,
    *,
    force: bool,
) -> int:
    """Judge the rules on all rows; 1 if a row fails, 3 if a file or a rule cannot be read."""
    asked = _asked(rules, rounding, options)
    try:
        from unionstats.columns.files import find_files
        from unionstats.columns.refusal import RefusedTableError
    except ImportError:
        raise LedgerRefusedError(None, [Diagnostic("K008", {"package": "columns"})]) from None
    try:
        files = [] if options.engine == "spark" else find_files(paths)
        _require_output(options, files, force=force)
        if options.engine == "spark":
            from unionstats.commands.spark import judged_on_spark

            conf = _pairs("--conf", options.conf, partition=str.partition)
            found, failing = judged_on_spark(
                run, paths, asked, options.output, options.master, conf, force=force
            )
        else:
            found, failing = _judged(run, files, asked, options.output, force=force)
    except RefusedTableError as error:
        raise LedgerRefusedError(None, [error.diagnostic]) from None
    except Unreadable as error:
        raise LedgerRefusedError(None, [_in_rule(error, asked.rules)]) from None
    if not found.files:
        raise LedgerRefusedError(None, found.refusals)
    from unionstats.results.columns import columns_result, fails

    run.tell(found.refusals, "")
    run.deliver(columns_result(found, failing, asked.by, run.words))
    if found.refusals:
        return UNREADABLE
    return FAILED if fails(found) else OK


def _in_rule(error: Unreadable, rules: Sequence[str]) -> Diagnostic:
    """What is wrong with a rule, placed in it."""
    problem = error.problem
    place = Place(1, problem.start + 1, problem.end + 1)
    return Diagnostic(problem.code, problem.words, place=place, source=getattr(error, "rule", rules[0]))


def _asked(rules: Sequence[str], rounding: Rounding, options: ColumnOptions) -> Asked:
    """What is asked, or LedgerRefusedError where the extra is missing."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy would start threads that nothing here uses
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    try:
        from unionstats.columns.run import Asked
    except ImportError:
        raise LedgerRefusedError(None, [Diagnostic("K008", {"package": "columns"})]) from None
    decimals = {}
    for name, text in _pairs("--decimals", options.decimals).items():
        if not (text.isascii() and text.isdigit() and int(text) <= _MOST_DECIMALS):
            raise WrongUsageError("C013", option="--decimals", expected="column and decimals")
        decimals[name] = int(text)
    units = _pairs("--unit", options.unit)
    where, key, by = options.where or "", options.key or "", options.by or ""
    return Asked(list(dict.fromkeys(rules)), rounding, units, decimals, where, key, by)


def _pairs(
    option: str,
    values: Sequence[str],
    partition: Callable[[str, str], tuple[str, str, str]] = str.rpartition,
) -> dict[str, str]:
    """`column=value` of an option that may be given several times."""
    found = {}
    for value in values:
        name, sign, text = partition(value, "=")
        if not (name and sign and text):
            raise WrongUsageError("C013", option=option, expected=f"column and {option.strip('-')}")
        found[name.strip()] = text.strip()
    return found


def _require_output(options: ColumnOptions, files: Sequence[str], *, force: bool) -> None:
    """Raise WrongUsageError where the failing rows cannot be written."""
    path = options.output
    if path is None:
        return
    from unionstats.writers.rows import KINDS

    if options.engine != "spark":  # which writes folders, and asks its own file system
        require_file(path, "failing.csv")
        require_new(path, force=force)
    if not path.lower().endswith(KINDS):
        raise WrongUsageError("C036", path=path, endings=", ".join(KINDS), suggestion="")
    if any(same_file(path, one, None) for one in files):
        raise WrongUsageError("C018", path=path)


def _judged(
    run: Run, files: Sequence[str], asked: Asked, output: str | None, *, force: bool
) -> tuple[Pass, list[FailingRow]]:
    """Judge the rows, write those that fail where that is asked for, and keep the first."""
    from concurrent.futures import ThreadPoolExecutor

    from unionstats.columns.explained import explained, repaired
    from unionstats.columns.refusal import RefusedTableError
    from unionstats.columns.run import judge_files
    from unionstats.results.columns import SHOWN
    from unionstats.results.failing import FailingRow, columns_of, failing_cells
    from unionstats.writers.rows import RowsWriter

    first: list[tuple[Failing, Future[Explained]]] = []
    passed: list[Pass] = []
    with ExitStack() as stack:
        progress = stack.enter_context(run.counting_rows(run.words.gettext("Judging rows")))
        file = stack.enter_context(whole_file(output, force=force)) if output else None
        beside = stack.enter_context(ThreadPoolExecutor(1))
        writers: list[RowsWriter] = []

        def begin(found: Pass) -> None:
            """Open the file of failing rows, now that their columns are known."""
            passed.append(found)
            if file is not None:
                writers.append(RowsWriter(file, output or "", columns_of(found.tallies)))

        def kept() -> list[tuple[Failing, Future[Explained]]]:
            """The first rows of files that could be read."""
            refused = {one.file for one in passed[0].refusals}
            return [one for one in first if one[0].file.path not in refused]

        def failing(row: Failing) -> bool:
            """Explain a row that fails, where it is shown or written; whether more are asked for."""
            if len(first) >= SHOWN:
                first[:] = kept()
            for writer in writers:
                writer.write(failing_cells(row, repaired(row.rule, row.read(), asked.rounding)))
            if len(first) < SHOWN:
                first.append((row, beside.submit(explained, row.rule, row.read(), asked.rounding)))
            return bool(writers) or len(first) < SHOWN

        found = judge_files(files, asked, failing, progress, os.cpu_count() or 1, begin)
        if found.refusals and output:
            raise RefusedTableError(found.refusals[0])
        for writer in writers:
            writer.close()
        return found, [FailingRow(row, told.result(), run.words) for row, told in kept()]
