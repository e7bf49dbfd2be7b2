"""`unionstats check`: every rule's verdict, what was worked out, what clashes."""

from typing import Annotated

import typer

from unionstats.commands.data import figure_labels, open_ledger
from unionstats.commands.declare import FOUND, command
from unionstats.commands.options import Convention, completing
from unionstats.commands.run import Run
from unionstats.locale import N_
from unionstats.rounding import Rounding


@command(formats=FOUND)
def check(
    run: Run,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("ID"),
            help=N_("Rules to show, or figures whose rules to show; without any, all."),
            autocompletion=completing(figure_labels),
        ),
    ] = None,
    *,
    rounding: Convention = None,
    strength: Annotated[
        bool, typer.Option(help=N_("Count the one-digit misprints that each rule would have caught."))
    ] = False,
) -> int:
    """Judge the rules and show the verdicts; 1 if one of those shown fails."""
    from unionstats.commands.judged import exit_code, judged
    from unionstats.results.check import check_result

    opened = open_ledger(run)
    found = judged(opened, Rounding(rounding) if rounding else None, ids or (), strength=strength)
    run.deliver(check_result(found, run.words))
    return exit_code(found.failures)
