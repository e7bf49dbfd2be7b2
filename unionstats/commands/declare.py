"""How a command file says what it is: `@command(…)` around its function, `Choices` beside an option."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

FORMATS = ("table", "json", "jsonl", "csv", "markdown")

Function: TypeAlias = Callable[..., int]


class Choices(Struct, frozen=True):
    """The values that an option takes; stands in its `Annotated` after `typer.Option`.

    Typer's own choices (Enum, Literal) complain in English; these are checked and completed by the shell.
    """

    values: tuple[str, ...]


class Command(Struct, frozen=True):
    """A command: `help` is its page's text, `examples` pairs of a command line and what it is good for."""

    function: Function
    help: str
    formats: tuple[str, ...]
    ledger: bool
    examples: tuple[tuple[str, str], ...]


def command(
    help: str,  # noqa: A002 - the word that Typer uses
    *,
    formats: tuple[str, ...] = FORMATS,
    ledger: bool = True,
    examples: tuple[tuple[str, str], ...] = (),
) -> Callable[[Function], Command]:
    """Declare the decorated function a command; its first parameter is the `Run`, the others are its options.

    The first of `formats` is the default; `ledger` gives it `--data`. `help` and the second text of each
    example are marked with `N_`. The function returns its exit code.
    """

    def declared(function: Function) -> Command:
        return Command(function, help, formats, ledger, examples)

    return declared
