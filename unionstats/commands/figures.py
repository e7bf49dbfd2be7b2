"""`unionstats figures`: tables of the figures by section."""

from typing import Annotated

import typer

from unionstats.commands.data import open_ledger, section_titles, unknown
from unionstats.commands.declare import command
from unionstats.commands.options import completing
from unionstats.commands.run import OK, Run
from unionstats.locale import N_


@command()
def figures(
    run: Run,
    section: Annotated[
        str | None,
        typer.Option(
            metavar=N_("ID"),
            help=N_("Only this section, by id or title."),
            autocompletion=completing(section_titles),
        ),
    ] = None,
    region: Annotated[
        str | None, typer.Option(metavar=N_("TEXT"), help=N_("Only regions that hold TEXT."))
    ] = None,
    unit: Annotated[
        str | None, typer.Option(metavar=N_("UNIT"), help=N_("Only figures in this unit."))
    ] = None,
    search: Annotated[
        str | None,
        typer.Option(metavar=N_("TEXT"), help=N_("Only figures whose id, label, text or note holds TEXT.")),
    ] = None,
    *,
    untested: Annotated[bool, typer.Option(help=N_("Only printed figures that no rule tests."))] = False,
) -> int:
    """Show the figures that pass every filter; that there are none is no failure, but is said."""
    from unionstats.commands.judged import verdicts_of
    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Judged
    from unionstats.ledger.selection import sections_called, select
    from unionstats.results.figures import figures_result

    opened = open_ledger(run)
    ledger = opened.ledger
    if section is not None and not sections_called(ledger, section):
        raise unknown(section, ledger.sections)
    filters = {"section": section, "region": region, "unit": unit, "search": search}
    given = {f"--{name}": text for name, text in filters.items() if text is not None}
    chosen = select(ledger, **filters)
    judged = Judged(ledger, verdicts_of(opened))
    if untested:
        left = set(judged.coverage.untested)
        chosen = [figure for figure in chosen if figure.id in left]
    remarks = []
    if given and not chosen:
        remarks.append(Diagnostic("C003", {"selection": " ".join(f"{k} {v}" for k, v in given.items())}))
        run.remark(remarks[0])
    run.deliver(figures_result(judged, chosen, run.words, remarks))
    return OK
