"""What Typer found wrong with a command line, in codes and words: its own sentences are English."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer

from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics.suggestion import closest

UsageError: Any = typer.BadParameter.__mro__[1]
"""What Typer raises for a wrong command line; it exports only this subclass."""


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
        label = param.metavar or param.name if param.param_type_name == "argument" else param.opts[0]
        if hasattr(error, "param_type"):
            return WrongUsageError("C009", command=command, name=label)
        expected = "whole number" if _is_number(param) else "other value"
        return WrongUsageError("C013", command=command, option=label, expected=expected)
    return WrongUsageError("C001", command=command, detail=error.format_message())


def _is_number(param: Any) -> bool:  # noqa: ANN401
    """Tell whether an option takes an int; Typer renamed the place of its type in 0.29."""
    kind = getattr(param, "type_descriptor", None)
    return kind.annotation is int if kind else param.type.name.startswith("int")
