"""How a command file says what it is: `@command(…)` around its function, `Choices` beside an option."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

FORMATS = ("table", "json", "jsonl", "csv", "markdown")
FOUND = (*FORMATS, "sarif", "github")
"""Those of a command that finds errors: also what tools gather that show those of many programs."""

Function: TypeAlias = Callable[..., int]


class Choices(Struct, frozen=True):
    """The values that an option takes; stands in its `Annotated` after `typer.Option`.

    Typer's own choices (Enum, Literal) complain in English; these are checked and completed by the shell.
    """

    values: tuple[str, ...]


class Command(Struct, frozen=True):
    """A command: its function, the formats of its result, and whether it reads a ledger."""

    function: Function
    formats: tuple[str, ...]
    ledger: bool


def command(*, formats: tuple[str, ...] = FORMATS, ledger: bool = True) -> Callable[[Function], Command]:
    """Declare the decorated function a command; its first parameter is the `Run`, the others are its options.

    The first of `formats` is the default; `ledger` gives it `--data`. Its help page stands in `pages.toml`.
    The function returns its exit code.
    """
    return lambda function: Command(function, formats, ledger)
