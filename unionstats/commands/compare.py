"""`unionstats compare`: what changed from one ledger to another."""

from typing import Annotated

import typer

from unionstats.commands.declare import command
from unionstats.commands.run import Run
from unionstats.locale import N_


@command(ledger=False)
def compare(
    run: Run,
    old: Annotated[str, typer.Argument(metavar=N_("OLD"), help=N_("The older ledger; - is standard input."))],
    new: Annotated[str, typer.Argument(metavar=N_("NEW"), help=N_("The newer ledger; - is standard input."))],
) -> int:
    """Compare and show; 1 if a rule of either ledger fails."""
    from unionstats.commands.judged import exit_code
    from unionstats.commands.pair import open_pair, remarks_on, require_common, require_two
    from unionstats.comparison import compare as compared
    from unionstats.results.comparison.result import compare_result

    require_two(run, old, new)
    pair = open_pair(run, old, new)
    found = compared(pair.old, pair.new)
    require_common(found, pair)
    remarks = remarks_on(found, pair)
    for one in remarks:
        run.remark(one)
    run.deliver(compare_result(found, pair.old, pair.new, [*remarks, *pair.failures], run.words))
    return exit_code(pair.failures)
