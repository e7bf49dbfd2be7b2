"""`unionstats rounding`: which conventions the report's rules fit."""

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import OK, Run
from unionstats.rounding import Rounding


@command()
def rounding(run: Run) -> int:
    """Judge the rules under each convention and show how they fare."""
    from unionstats.ledger import check_ledger
    from unionstats.results.rounding import rounding_result
    from unionstats.rules import Verdicts
    from unionstats.rules.conventions import fits_of

    opened = open_ledger(run)
    steps = 2 * len(opened.ledger.checks)
    with run.working(run.words.gettext("Checking"), steps * len(Rounding)) as progress:

        def judged(convention: Rounding) -> Verdicts:
            before = steps * list(Rounding).index(convention)
            return check_ledger(opened.ledger, convention, lambda done: progress(before + done))

        fits = fits_of(judged)
    run.deliver(rounding_result(opened.ledger, fits, run.words))
    return OK
