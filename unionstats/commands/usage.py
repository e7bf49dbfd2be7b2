"""What stops a command before it starts: a wrong command line, or the wish for help."""

from collections.abc import Collection
from typing import Any

from unionstats.diagnostics.suggestion import closest


class WrongUsageError(Exception):
    """The command line cannot be carried out: `code` of family C and the words that fill its message.

    The command-line shell prints it with a pointer to the help of `command` and exits with 2.
    """

    def __init__(self, code: str, *, command: str = "", **words: str) -> None:
        self.code = code
        self.command = command
        self.words = words
        super().__init__(code, words)


def not_a_choice(option: str, value: str, known: Collection[str]) -> WrongUsageError:
    """The refusal of a value that is none of those that an option takes."""
    return WrongUsageError(
        "C010", option=option, value=value, choices=", ".join(known), suggestion=closest(value, known)
    )


class HelpAskedError(Exception):
    """The help page of Typer's context `ctx` is wanted; `exit_code` 2 if a command is missing."""

    def __init__(self, ctx: Any, exit_code: int = 0) -> None:  # noqa: ANN401 - vendored in Typer, not exported
        self.ctx = ctx
        self.exit_code = exit_code
        super().__init__()


class VersionAskedError(Exception):
    """The version is wanted."""
