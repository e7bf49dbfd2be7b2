"""`unionstats schema`: the JSON Schemas of the ledger and of the JSON documents."""

from typing import Annotated

from unionstats.commands import SUMMARIES
from unionstats.commands.declare import command
from unionstats.commands.run import OK, Run
from unionstats.commands.usage import not_a_choice


def _names(beginning: str = "") -> list[str]:
    names = ("ledger", *(name for name in SUMMARIES if name != "schema"), "error")
    return [name for name in names if name.startswith(beginning)]


@command(formats=(), ledger=False)
def schema(run: Run, name: Annotated[str | None, _names] = None) -> int:
    """Print one schema, or the names of all."""
    names = _names()
    if name is None:
        run.write("\n".join(names))
        return OK
    if name not in names:
        raise not_a_choice("NAME", name, names)
    from unionstats.results.schemas import schema as schema_called

    run.write_json(schema_called(name))
    return OK
