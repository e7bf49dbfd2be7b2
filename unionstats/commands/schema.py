"""`unionstats schema`: the JSON Schemas of the ledger and of the JSON documents."""

from typing import Annotated

import typer

from unionstats.commands import SUMMARIES
from unionstats.commands.declare import command
from unionstats.commands.run import OK, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.locale import N_

_NAMES = ("ledger", *(name for name in SUMMARIES if name != "schema"), "error")


def _names(incomplete: str) -> list[str]:
    return [name for name in _NAMES if name.startswith(incomplete)]


@command(formats=(), ledger=False)
def schema(
    run: Run,
    name: Annotated[
        str | None, typer.Argument(metavar=N_("NAME"), help=N_("Name of a schema."), autocompletion=_names)
    ] = None,
) -> int:
    """Print one schema, or the names of all."""
    if name is None:
        run.write("\n".join(_NAMES))
        return OK
    if name not in _NAMES:
        from unionstats.diagnostics.suggestion import closest

        raise WrongUsageError(
            "C010", option="NAME", value=name, choices=", ".join(_NAMES), suggestion=closest(name, _NAMES)
        )
    from unionstats.views.schemas import schema as schema_called

    run.write_json(schema_called(name))
    return OK
