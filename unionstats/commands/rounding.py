"""`unionstats rounding`: which conventions the report's rules fit."""

from functools import partial

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import OK, Run


@command()
def rounding(run: Run) -> int:
    """Judge the rules under each convention and show how they fare."""
    from unionstats.ledger import check_ledger
    from unionstats.results.rounding import rounding_result
    from unionstats.rules.conventions import fits_of

    opened = open_ledger(run)
    with run.working(run.words.gettext("Checking")):
        fits = fits_of(partial(check_ledger, opened.ledger))
    run.deliver(rounding_result(opened.ledger, fits, run.words))
    return OK
