"""`unionstats audit`: a report in, its errors out."""

from typing import Annotated

from unionstats.commands.declare import FOUND, Choices, Convention, command
from unionstats.commands.run import FAILED, OK, UNREADABLE, Run
from unionstats.rounding import Rounding


@command(formats=FOUND, ledger=False, long_tables=True)
def audit(
    run: Run,
    files: list[str],
    *,
    ledger: str | None = None,
    complete: bool = False,
    save: str | None = None,
    annotate: str | None = None,
    recursive: bool = False,
    rounding: Convention = None,
    rule: list[str] | None = None,
    unit: list[str] | None = None,
    decimals: list[str] | None = None,
    where: str | None = None,
    key: str | None = None,
    by: str | None = None,
    output: str | None = None,
    engine: Annotated[str | None, Choices(("duckdb", "spark"))] = None,
    master: str | None = None,
    conf: list[str] | None = None,
    accept: list[str] | None = None,
    reason: str | None = None,
    force: bool = False,
) -> int:
    """Audit the reports; 1 if a finding stands, 3 if one cannot be read."""
    from unionstats.commands.columns import ColumnOptions, audit_columns, require_alone

    options = ColumnOptions(unit or (), decimals or (), where, key, by, output, engine, master, conf or ())
    others = {"ledger": ledger, "complete": complete, "save": save, "recursive": recursive, "accept": accept}
    require_alone(rule, options, annotate=annotate, **others)
    if rule:
        return audit_columns(run, files, rule, Rounding(rounding or Rounding.NEAREST), options, force=force)
    from unionstats.commands.auditing import annotated, audited, require_annotatable, require_fitting, saved
    from unionstats.results.audit import audit_result
    from unionstats.results.audit_page import counts

    require_fitting(run, files, ledger=ledger, complete=complete, save=save, force=force)
    if annotate is not None:
        paths = [one for one in (save, ledger) if one is not None]
        require_annotatable(run, files, annotate, paths, recursive=recursive, force=force)
    convention = Rounding(rounding) if rounding else None
    if accept or reason is not None:
        from unionstats.commands.editing import accept_all

        accept_all(run, ledger, accept or (), reason, convention)
    found = audited(
        run, files, convention, ledger=ledger, complete=complete, recursive=recursive, annotate=annotate
    )
    if save is not None and found.documents:
        saved(run, found.documents[0], save, force=force)
    if annotate is not None:
        annotated(run, found.documents[0], found.sources[0], annotate, force=force)
    run.deliver(audit_result(found.documents, found.ledger, run.words, found.refusals))
    if found.refusals:
        return UNREADABLE
    return FAILED if counts(found.documents).findings else OK
