"""`unionstats new`: a ledger to start from."""

from typing import Annotated

import typer

from unionstats.commands.declare import command
from unionstats.commands.options import Force
from unionstats.commands.run import Run
from unionstats.locale import N_


@command(formats=("toml", "json"), ledger=False)
def new(
    run: Run,
    path: Annotated[
        str, typer.Argument(metavar=N_("PATH"), help=N_("The new ledger; - is standard output."))
    ] = "-",
    from_csv: Annotated[
        str | None,
        typer.Option(
            "--from-csv",
            metavar=N_("TABLE"),
            help=N_(
                "Make the figures from a table: label, printed text, section, in this order or with a header;"
                " - is standard input."
            ),
        ),
    ] = None,
    *,
    as_table: Annotated[
        bool,
        typer.Option(
            "--as-table",
            help=N_("Record the table as it is: a name and figures in each row, the heads of columns first."),
        ),
    ] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help=N_("Write ledger.schema.json beside it, for editors."))
    ] = False,
    force: Force = False,
) -> int:
    """Write a new ledger; 3 if the table cannot be read or the ledger cannot be written."""
    from unionstats.commands.source import open_grid, open_table
    from unionstats.commands.starting import checked, deliver, planned
    from unionstats.commands.usage import WrongUsageError
    from unionstats.results.new import starter_toml, table_toml
    from unionstats.results.new_table import grid_toml
    from unionstats.results.trace import SourceHead

    if as_table and from_csv is None:
        raise WrongUsageError("C037", option="--as-table", needed="--from-csv")
    plan = planned(run, path, from_csv, schema=schema, force=force)
    if from_csv is None:
        text = starter_toml(plan.path, run.words, schema=schema)
        return deliver(run, plan, checked(path, text), None, ())
    if as_table:
        grid, name, read = open_grid(from_csv or "-", run)
        source = SourceHead(read.path, read.sha256)
        text = grid_toml(grid, name, source, plan.path, run.words, schema=schema)
        return deliver(run, plan, checked(path, text), source, ())
    table, read = open_table(from_csv, run)
    source = SourceHead(read.path, read.sha256)
    text = table_toml(table, source, plan.path, run.words, schema=schema)
    return deliver(run, plan, checked(path, text), source, table.unused, table.remarks)
