"""`unionstats new`: a ledger to start from."""

from unionstats.commands.declare import command
from unionstats.commands.run import Run


@command(formats=("toml", "json"), ledger=False)
def new(
    run: Run,
    path: str = "-",
    *,
    from_csv: str | None = None,
    as_table: bool = False,
    schema: bool = False,
    force: bool = False,
) -> int:
    """Write a new ledger; 3 if the table cannot be read or the ledger cannot be written."""
    from unionstats.commands.source import open_grid, open_table
    from unionstats.commands.starting import deliver, planned
    from unionstats.commands.usage import WrongUsageError
    from unionstats.results.new import grid_toml, starter_toml, table_toml

    if as_table and from_csv is None:
        raise WrongUsageError("C037", option="--as-table", needed="--from-csv")
    plan = planned(run, path, from_csv, schema=schema, force=force)
    if from_csv is None:
        return deliver(run, plan, starter_toml(plan.path, run.words, schema=schema))
    if as_table:
        grid, name, read = open_grid(from_csv, run)
        text = grid_toml(grid, name, read.head, plan.path, run.words, schema=schema)
        return deliver(run, plan, text, read.head)
    table, read = open_table(from_csv, run)
    text = table_toml(table, read.head, plan.path, run.words, schema=schema)
    return deliver(run, plan, text, read.head, table.unused, table.remarks)
