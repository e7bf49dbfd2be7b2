"""`unionstats audit` with --rule: rules over the rows of files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.rows import in_rule, judged_rows, require_extra, require_rows_file
from unionstats.commands.run import FAILED, OK, UNREADABLE, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Unreadable
from unionstats.rounding import Rounding

if TYPE_CHECKING:
    from unionstats.columns.tally import Asked

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
    if "-" in paths:  # files of rows are read more than once
        raise WrongUsageError("C012", left="--rule", right="-")
    asked = _asked(rules, rounding, options)
    from unionstats.columns.files import find_files
    from unionstats.columns.refusal import RefusedTableError

    try:
        files = [] if options.engine == "spark" else find_files(paths)
        require_rows_file(options.output, files, force=force, is_folder=options.engine == "spark")
        if options.engine == "spark":
            from unionstats.commands.spark import judged_on_spark

            conf = _pairs("--conf", options.conf, partition=str.partition)
            found, failing = judged_on_spark(
                run, paths, asked, options.output, options.master, conf, force=force
            )
        else:
            [(found, failing)] = judged_rows(run, [(files, asked)], options.output, force=force)
    except RefusedTableError as error:
        raise LedgerRefusedError(None, [error.diagnostic]) from None
    except Unreadable as error:
        raise LedgerRefusedError(None, [in_rule(error, asked.rules)]) from None
    if not found.files:
        raise LedgerRefusedError(None, found.refusals)
    from unionstats.results.columns import columns_result
    from unionstats.results.rows import fails

    found.refusals += found.unjudged()
    run.tell(found.refusals, "unionstats")
    run.deliver(columns_result(found, failing, asked.by, run.words))
    if found.refusals:
        return UNREADABLE
    return FAILED if fails(found) else OK


def _asked(rules: Sequence[str], rounding: Rounding, options: ColumnOptions) -> Asked:
    """What is asked, or LedgerRefusedError where the extra is missing."""
    require_extra("spark" if options.engine == "spark" else "columns")
    from unionstats.columns.tally import Asked

    decimals = {}
    for name, text in _pairs("--decimals", options.decimals).items():
        if not (text.isascii() and text.isdigit() and int(text) <= _MOST_DECIMALS):
            raise WrongUsageError("C013", option="--decimals", expected="column and decimals")
        decimals[name] = int(text)
    units = _pairs("--unit", options.unit)
    where, key, by = options.where or "", options.key or "", options.by or ""
    return Asked(list(dict.fromkeys(rules)), rounding, units, decimals, where, key, by)


def _pairs(
    option: str, values: Sequence[str], partition: Callable[[str, str], tuple[str, str, str]] = str.rpartition
) -> dict[str, str]:
    """`column=value` of an option that may be given several times."""
    found = {}
    for value in values:
        name, sign, text = partition(value, "=")
        if not (name and sign and text):
            raise WrongUsageError("C013", option=option, expected=f"column and {option.strip('-')}")
        found[name.strip()] = text.strip()
    return found
