"""`unionstats show ID`: everything about one figure, check or table."""

from typing import Annotated

import typer

from unionstats.commands.data import figure_labels, open_ledger
from unionstats.commands.declare import command
from unionstats.commands.options import completing
from unionstats.commands.run import OK, Run
from unionstats.locale import N_


@command()
def show(
    run: Run,
    id: Annotated[  # noqa: A002 - the name that the help page shows
        str,
        typer.Argument(
            metavar=N_("ID"),
            help=N_("Id of a figure, a check or a table."),
            autocompletion=completing(figure_labels),
        ),
    ],
) -> int:
    """Show what is known of one id."""
    from unionstats.commands.judged import judged, require_id
    from unionstats.results.show import show_result

    opened = open_ledger(run)
    require_id(opened, id)
    run.deliver(show_result(judged(opened, ids=[id], strength=True), id, run.words))
    return OK
