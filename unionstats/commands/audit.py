"""`unionstats audit`: a report in, its errors out."""

from typing import Annotated

import typer

from unionstats.commands.declare import FOUND, command
from unionstats.commands.options import Convention, Force
from unionstats.commands.run import FAILED, OK, UNREADABLE, Run
from unionstats.locale import N_
from unionstats.rounding import Rounding


@command(formats=FOUND, ledger=False)
def audit(
    run: Run,
    files: Annotated[
        list[str],
        typer.Argument(
            metavar=N_("FILE"),
            help=N_("Reports: .docx, .pdf, .html, .md, .txt, .xlsx or .csv; - is standard input."),
        ),
    ],
    *,
    ledger: Annotated[
        str | None,
        typer.Option(metavar=N_("PATH"), help=N_("Audit against this ledger instead of drafting one.")),
    ] = None,
    complete: Annotated[
        bool, typer.Option(help=N_("With --ledger: every figure of the report must be in it."))
    ] = False,
    save: Annotated[
        str | None, typer.Option(metavar=N_("PATH"), help=N_("Keep the drafted ledger in this file."))
    ] = None,
    recursive: Annotated[bool, typer.Option(help=N_("Audit the reports in a folder and below."))] = False,
    rounding: Convention = None,
    force: Force = False,
) -> int:
    """Audit the reports; 1 if a finding stands, 3 if one cannot be read."""
    from unionstats.commands.auditing import audited, require_fitting, saved
    from unionstats.results.audit import audit_result

    require_fitting(run, files, ledger=ledger, complete=complete, save=save, force=force)
    convention = Rounding(rounding) if rounding else None
    found = audited(run, files, convention, ledger=ledger, complete=complete, recursive=recursive)
    if save is not None and found.documents:
        saved(run, found.documents[0], save, force=force)
    run.deliver(audit_result(found.documents, found.ledger, run.words, found.refusals))
    if found.refusals:
        return UNREADABLE
    return FAILED if any(one.audit.findings for one in found.documents) else OK
