"""`unionstats figures`: tables of the figures by section."""

from typing import Annotated

from unionstats.commands.data import open_ledger, section_titles, unknown
from unionstats.commands.declare import command, completing
from unionstats.commands.run import OK, Run


@command()
def figures(
    run: Run,
    *,
    section: Annotated[str | None, completing(section_titles)] = None,
    region: str | None = None,
    unit: str | None = None,
    search: str | None = None,
    untested: bool = False,
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
