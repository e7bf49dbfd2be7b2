"""`unionstats summary`: the report on one screen."""

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import Run


@command()
def summary(run: Run) -> int:
    """Show the summary; 1 if a rule fails."""
    from unionstats.commands.judged import exit_code, judged
    from unionstats.views.answers import summary_answer

    opened = open_ledger(run)
    found = judged(opened)
    run.deliver(summary_answer(opened.ledger, opened.head, found.verdicts, found.failures))
    return exit_code(found.failures)
