"""`unionstats add RULE`: a rule for the ledger, tried first."""

from unionstats.commands.data import open_ledger
from unionstats.commands.declare import command
from unionstats.commands.run import FAILED, OK, Run


@command(formats=("table", "json"), long_tables=True)
def add(
    run: Run,
    rule: str,
    *,
    id: str | None = None,  # noqa: A002 - what the option is called
    question: str | None = None,
    note: str | None = None,
    force: bool = False,
) -> int:
    """Add the rule and show the new lines; 1 if it does not hold, and nothing is changed then."""
    from unionstats.commands.editing import deliver, edited_ledger, failing, refuse, require_id
    from unionstats.ledger.editing import added

    opened = open_ledger(run, packaged=False)
    require_id(opened, id)
    name, edits = added(opened.document, opened.ledger, rule, id, question, note)
    found = edited_ledger(opened, edits)
    problems = [] if force or question is not None else failing(found, name)
    if problems:
        refuse(run, opened.ledger, problems)
        return FAILED
    deliver(run, found, [name])
    return OK
