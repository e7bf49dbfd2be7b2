"""What stops a command before it starts: a wrong command line, or the wish for help.

What Typer finds wrong is told in codes and words of ours: its own sentences are English.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from unionstats.diagnostics.suggestion import closest

UsageError: Any = typer.BadParameter.__mro__[1]
"""What Typer raises for a wrong command line; it exports only this subclass."""


class WrongUsageError(Exception):
    """The command line cannot be carried out: `code` of family C and the words that fill its message.

    The command-line shell prints it with a pointer to the help of `command` and exits with 2.
    """

    def __init__(self, code: str, *, command: str = "", **words: str) -> None:
        self.code = code
        self.command = command
        self.words = words
        super().__init__(code, words)


class AskedError(Exception):
    """What option `name` asks for is wanted, in Typer's context; `exit_code` 2 if a command is missing."""

    def __init__(self, name: str, ctx: Any, exit_code: int = 0) -> None:  # noqa: ANN401 - vendored in Typer
        self.name = name
        self.ctx = ctx
        self.exit_code = exit_code
        super().__init__()


def not_a_choice(option: str, value: str, known: Collection[str]) -> WrongUsageError:
    """The refusal of a value that is none of those that an option takes."""
    return WrongUsageError(
        "C010", option=option, value=value, choices=", ".join(known), suggestion=closest(value, known)
    )


@contextmanager
def placing(ctx: Any) -> Iterator[None]:  # noqa: ANN401
    """Give a refusal of Typer's parser the context that it was raised in; the parser leaves it out."""
    try:
        yield
    except UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def wrong_usage(error: Any) -> WrongUsageError:  # noqa: ANN401
    """Return what Typer found wrong as a code and the words of its message."""
    command = "" if error.ctx is None or error.ctx.parent is None else error.ctx.info_name
    param, option = getattr(error, "param", None), getattr(error, "option_name", None)
    if option is not None and error.ctx is not None:
        known = {spelling: one for one in error.ctx.command.params for spelling in one.opts}
        if option[1:2].isdecimal():
            return WrongUsageError("C016", command=command, option=option)
        if option not in known:
            return WrongUsageError("C005", command=command, option=option, suggestion=closest(option, known))
        return WrongUsageError("C008" if known[option].is_flag else "C007", command=command, option=option)
    if param is not None:
        label = param.metavar or param.name.upper() if param.param_type_name == "argument" else param.opts[0]
        if hasattr(error, "param_type"):
            return WrongUsageError("C009", command=command, name=label)
        expected = "whole number" if _is_number(param) else "other value"
        return WrongUsageError("C013", command=command, option=label, expected=expected)
    return WrongUsageError("C001", command=command, detail=error.format_message())


def _is_number(param: Any) -> bool:  # noqa: ANN401
    """Tell whether an option takes an int; Typer renamed the place of its type in 0.29."""
    kind = getattr(param, "type_descriptor", None)
    return kind.annotation is int if kind else param.type.name.startswith("int")
