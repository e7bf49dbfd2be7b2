"""`unionstats figures`: tables of the figures by section."""

from typing import Annotated

import typer

from unionstats.commands.data import open_ledger, section_titles, unknown_section
from unionstats.commands.declare import command
from unionstats.commands.options import completing
from unionstats.commands.run import OK, Run
from unionstats.locale import N_


@command(
    N_("Shows the figures of the ledger by section, as printed; figures that are not printed as worked out."),
    examples=(
        ("unionstats figures --section tech", N_("One section.")),
        ("unionstats figures --unit % --format csv", N_("All percentages, for a spreadsheet.")),
    ),
)
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
) -> int:
    """Show the figures that pass every filter."""
    from unionstats.ledger import check_ledger
    from unionstats.ledger.selection import sections_called, select
    from unionstats.views.answers import figures_answer

    opened = open_ledger(run)
    ledger = opened.ledger
    if section is not None and not sections_called(ledger, section):
        raise unknown_section(section, ledger.sections)
    chosen = select(ledger, section=section, region=region, unit=unit, search=search)
    run.deliver(figures_answer(ledger, opened.head, check_ledger(ledger), chosen))
    return OK
