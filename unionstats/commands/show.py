"""`unionstats show ID`: everything about one figure, check or table."""

from typing import Annotated

from unionstats.commands.data import figure_labels, open_ledger
from unionstats.commands.declare import command, completing
from unionstats.commands.run import OK, Run


@command(long_tables=True)
def show(run: Run, id: Annotated[str, completing(figure_labels)]) -> int:  # noqa: A002 - as in its help
    """Show what is known of one id."""
    from unionstats.commands.judged import judged, require_id
    from unionstats.results.show import show_result

    opened = open_ledger(run)
    require_id(opened, id)
    run.deliver(show_result(judged(opened, ids=[id], strength=True), id, run.words))
    return OK
