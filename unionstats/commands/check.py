"""`unionstats check`: every rule's verdict, what was worked out, what clashes."""

from typing import Annotated

from unionstats.commands.data import figure_labels, open_ledger
from unionstats.commands.declare import FOUND, Convention, command, completing
from unionstats.commands.run import Run
from unionstats.rounding import Rounding


@command(formats=FOUND, long_tables=True)
def check(
    run: Run,
    ids: Annotated[list[str] | None, completing(figure_labels)] = None,
    *,
    rounding: Convention = None,
    strength: bool = False,
    all: bool = False,  # noqa: A002 - the name of the option
    output: str | None = None,
    force: bool = False,
) -> int:
    """Judge the rules and show the verdicts; 1 if one of those shown fails."""
    from unionstats.commands.judged import exit_code, judged
    from unionstats.results.check import check_result

    opened = open_ledger(run)
    convention = Rounding(rounding) if rounding else None
    found = judged(opened, convention, ids or (), strength=strength, output=output, force=force)
    run.deliver(check_result(found, run.words, folds=not (ids or strength or all)))
    return exit_code(found.failures)
