"""`unionstats export FILE`: the audit working paper, or a picture of a page."""

from typing import Annotated

from unionstats.commands.data import open_ledger, page_names
from unionstats.commands.declare import Convention, command, completing
from unionstats.commands.run import Run
from unionstats.rounding import Rounding


@command(formats=("table", "json"), long_tables=True)
def export(
    run: Run,
    file: str,
    *,
    force: bool = False,
    rounding: Convention = None,
    page: Annotated[str | None, completing(page_names)] = None,
    width: int | None = None,
) -> int:
    """Write the file, and say what is in it; 1 if a rule fails."""
    from unionstats.commands.exporting import as_paper, exported, require_form
    from unionstats.commands.judged import exit_code, judged
    from unionstats.commands.output import require_new, require_other, write_whole
    from unionstats.results.paper import export_result

    ending = require_form(file, page, width)
    require_new(file, force=force)
    opened = open_ledger(run)
    require_other(file, opened.ledger.path, run.streams.stdin)
    paper = as_paper(judged(opened, Rounding(rounding) if rounding else None, strength=True), run.environ)
    with run.working(run.words.gettext("Writing the result")):
        data = exported(ending, opened, paper, page or "summary", width or 100)
    write_whole(file, data, force=force)
    run.deliver(export_result(paper, file, data, run.words))
    return exit_code(paper.failures)
