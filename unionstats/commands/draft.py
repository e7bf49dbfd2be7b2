"""`unionstats draft`: a ledger drafted from the text of a report."""

from unionstats.commands.declare import command
from unionstats.commands.run import OK, Run


@command(formats=("toml", "json"), ledger=False)
def draft(
    run: Run, text: str, *, output: str | None = None, update: str | None = None, force: bool = False
) -> int:
    """Draft a ledger; 3 if the text cannot be read or holds no figure."""
    from unionstats.commands.drafting import require_update, updated
    from unionstats.commands.output import deliver_bytes, require_file, require_new, require_other
    from unionstats.commands.source import open_source, refuse_text
    from unionstats.results.draft import draft_document, draft_toml, written_lines
    from unionstats.source.drafting.draft import draft as drafted
    from unionstats.writers.json import json_document

    if output is not None:
        require_file(output, "data.toml")
    require_new(output, force=force)
    require_other(output, text, run.streams.stdin)
    if update is not None:
        require_update(run, text, update)
    source = open_source(text, run)
    run.tell(source.remarks, source.path)
    with run.working(run.words.gettext("Drafting"), len(source.text)) as progress:
        found = drafted(source.document, progress)
    if not (found.figures or found.tables):
        raise refuse_text(source.path, "S007")
    if update is not None:
        updated(run, source, found, update, output, force=force)
        return OK
    with run.working(run.words.gettext("Writing the result")):
        if run.format == "json":
            data = json_document(draft_document(found, source.head, run.words, source.remarks))
        else:
            data = draft_toml(found, source.head, run.words).encode()
    deliver_bytes(run, data, output, force=force)
    if output is not None and run.format != "json":
        run.say("\n".join(written_lines(output, found, run.words)))
    return OK
