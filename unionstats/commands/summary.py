"""`unionstats summary`: the report on one screen."""

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import Run


@command(long_tables=True)
def summary(run: Run) -> int:
    """Show the summary; 1 if a rule fails."""
    from unionstats.commands.judged import exit_code, judged
    from unionstats.results.overview import summary_result

    opened = open_ledger(run)
    found = judged(opened)
    run.deliver(summary_result(found, run.words))
    return exit_code(found.failures)
