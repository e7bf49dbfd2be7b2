"""`unionstats summary`: the report on one screen."""

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import Run
from unionstats.locale import N_


@command(
    N_(
        "Shows the report on one screen: whether its percentages hold, its sections, its shares as bars and"
        " what was worked out. Exits with 1 if a rule fails."
    ),
    examples=(("unionstats summary -d report.toml", N_("The summary of another ledger.")),),
)
def summary(run: Run) -> int:
    """Show the summary; 1 if a rule fails."""
    from unionstats.commands.judged import exit_code, judged
    from unionstats.results.summary import summary_result

    opened = open_ledger(run)
    found = judged(opened)
    run.deliver(summary_result(found, run.words))
    return exit_code(found.failures)
