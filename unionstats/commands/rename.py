"""`unionstats rename OLD NEW`: another name for a figure, a check, a section, a table, a column or a row."""

from typing import Annotated

from unionstats.commands.data import figure_labels, open_ledger, unknown
from unionstats.commands.declare import command, completing
from unionstats.commands.run import OK, Run
from unionstats.commands.usage import WrongUsageError


@command(formats=("table", "json"), long_tables=True)
def rename(run: Run, old: Annotated[str, completing(figure_labels)], new: str) -> int:
    """Rename it wherever it is used, and show the lines that changed."""
    from unionstats.commands.editing import deliver, edited_ledger
    from unionstats.ledger.findings import is_id
    from unionstats.ledger.renaming import renamed, taken, target_of

    opened = open_ledger(run, packaged=False)
    ledger, document = opened.ledger, opened.document
    target = target_of(document, ledger, old)
    if target is None:
        known = {
            name
            for kind in ("sections", "figures", "tables", "checks")
            for name in document.data.get(kind, {})
        }
        columns = {f"{table.id}.{one.id}" for table in ledger.tables.values() for one in table.columns}
        raise unknown(old, sorted(known | columns))
    if target.row and ledger.tables[target.table].file is not None:
        raise WrongUsageError("C061", id=old)
    for shared in (f"{target.table}.", f"{target.table}["):
        if target.table and new.startswith(shared):
            new = new.removeprefix(shared).removesuffix("]" if target.row else "")
    if not (new.strip() if target.row else is_id(new)):
        raise WrongUsageError("L004", key=new)
    if new not in (target.part, old) and taken(document, ledger, target, new):
        raise WrongUsageError("C060", id=new)
    deliver(run, edited_ledger(opened, renamed(document, ledger, target, new)), [new])
    return OK
