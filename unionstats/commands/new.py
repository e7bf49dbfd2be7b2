"""`unionstats new`: a ledger to start from."""

from unionstats.commands.declare import command
from unionstats.commands.run import Run


@command(formats=("toml", "json"), ledger=False)
def new(
    run: Run,
    path: str = "-",
    *,
    from_csv: str | None = None,
    schema: bool = False,
    force: bool = False,
) -> int:
    """Write a new ledger; 3 if the table cannot be read or the ledger cannot be written."""
    from unionstats.commands.source import open_table
    from unionstats.commands.starting import deliver, planned
    from unionstats.results.new import starter_toml, table_toml

    plan = planned(run, path, from_csv, schema=schema, force=force)
    if from_csv is None:
        return deliver(run, plan, starter_toml(plan.path, run.words, schema=schema))
    table, read = open_table(from_csv, run)
    text = table_toml(table, read.head, plan.path, run.words, schema=schema)
    return deliver(run, plan, text, read.head, table.unused, table.remarks)
