"""How a command file says what it is: `@command(…)` around its function, and what its options offer and take.

A parameter that may be given by position is an argument, any other an option; what they are called and what
they are for stands in `options.toml`.
"""

import os
from collections.abc import Callable, Iterable
from typing import Annotated, TypeAlias

import typer
from msgspec import Struct

from unionstats.locale import Language, pick_language
from unionstats.rounding import Rounding

FORMATS = ("table", "json", "jsonl", "csv", "markdown")
FOUND = (*FORMATS, "sarif", "github")
"""Those of a command that finds errors: also what tools gather that show those of many programs."""

Function: TypeAlias = Callable[..., int]
Pairs: TypeAlias = Iterable[tuple[str, str]]
Completion: TypeAlias = Callable[[typer.Context, str], list[tuple[str, str]]]


class Choices(Struct, frozen=True):
    """The values that an option takes; stands in its `Annotated`.

    Typer's own choices (Enum, Literal) complain in English; these are checked and completed by the shell.
    """

    values: tuple[str, ...]


Convention = Annotated[str | None, Choices(tuple(Rounding))]


class Command(Struct, frozen=True):
    """A command: its function, the formats of its result, whether it reads a ledger, long tables included."""

    function: Function
    formats: tuple[str, ...]
    ledger: bool
    long_tables: bool


def command(
    *, formats: tuple[str, ...] = FORMATS, ledger: bool = True, long_tables: bool = False
) -> Callable[[Function], Command]:
    """Declare the decorated function a command; its first parameter is the `Run`, the others are its options.

    The first of `formats` is the default; `ledger` gives it `--data`. Of a ledger's tables it leaves out the
    long ones, which is said, unless `long_tables`. Its help page stands in `pages.toml`. The function returns
    its exit code.
    """
    return lambda function: Command(function, formats, ledger, long_tables)


def language_of(ctx: typer.Context) -> Language:
    """Return the language of a line that is being completed."""
    return pick_language(ctx.params.get("lang") or ctx.find_root().params.get("lang"), os.environ)


def completing(load: Callable[[str | None, Language], Pairs]) -> Completion:
    """Return what offers the (id, label) pairs of the ledger in use; stands in the `Annotated` of an option.

    `load` is called with the value of `--data` and the language, on a press of the Tab key only, and should
    import what it needs itself. Whatever it raises offers nothing: a broken ledger must not spill into the
    command line.
    """

    def offered(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        from unionstats.text.escape import escape

        try:
            found = load(ctx.params.get("data"), language_of(ctx))
            pairs = [(name, label) for name, label in found if name.startswith(incomplete)]
        except Exception:  # noqa: BLE001 - see above
            return []
        return [(name, escape(label)) for name, label in pairs if escape(name) == name]

    return offered
