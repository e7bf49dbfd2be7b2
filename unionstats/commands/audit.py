"""`unionstats audit`: a report in, its errors out."""

from typing import Annotated

import typer

from unionstats.commands.declare import command
from unionstats.commands.options import Convention
from unionstats.commands.run import FAILED, OK, Run
from unionstats.locale import N_
from unionstats.rounding import Rounding


@command(ledger=False)
def audit(
    run: Run,
    files: Annotated[list[str], typer.Argument(metavar=N_("FILE"), help=N_("The reports."))],
    *,
    rounding: Convention = None,
) -> int:
    """Audit the documents; 1 if a finding stands."""
    from unionstats.commands.source import open_source, refuse_text
    from unionstats.results.audit import Audited, audit_result
    from unionstats.results.trace import SourceHead
    from unionstats.source.audit.audit import audit as audited

    documents = []
    for path in files:
        source = open_source(path, run)
        run.tell(source.remarks, source.path)
        with run.working(run.words.gettext("Auditing"), len(source.text)) as progress:
            found = audited(source.document, path, Rounding(rounding) if rounding else None, progress)
        if not found.judged.ledger.figures:
            raise refuse_text(source.path, "S007")
        documents.append(Audited(SourceHead(source.path, source.sha256), found))
    result = audit_result(documents, None, run.words)
    run.deliver(result)
    return FAILED if any(one.audit.findings for one in documents) else OK
