"""`unionstats trace`: whether a text prints the figures of a ledger, and what the ledger leaves out."""

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import FAILED, OK, Run


@command()
def trace(run: Run, text: str, *, allow_unrecorded: bool = False) -> int:
    """Trace the ledger in the text; 1 if a figure is not found as recorded or not recorded."""
    from unionstats.commands.source import open_source, refuse_text, require_apart
    from unionstats.results.trace import trace_result
    from unionstats.source.tracing.findings import findings
    from unionstats.source.tracing.trace import trace as traced

    require_apart(run, text)
    opened = open_ledger(run, packaged=False)
    source = open_source(text, run)
    run.tell(source.remarks, source.path)
    with run.working(run.words.gettext("Searching the text"), len(source.text)) as progress:
        found = traced(opened.ledger, source.document, progress)
    if not found.printed:
        raise refuse_text(source.path, "S007")
    failures = list(findings(found, opened.ledger, opened.document, source.path))
    run.deliver(trace_result(found, opened.ledger, source.head, failures, run.words, source.remarks))
    fails = [one for one in failures if not (allow_unrecorded and one.code == "P004")]
    return FAILED if fails else OK
