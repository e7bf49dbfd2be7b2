"""Typer's two completion options, with their output on our streams and in the reader's language."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING, Any

from unionstats.streams import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Callable

Callback = Any  # Typer's own: (context, parameter, value) → value


def on_our_streams(callback: Callback, *, installs: bool) -> Callable[[Any, Any, Any], Any]:
    """Return a callback that does what Typer's does; raises CannotWriteError where it cannot write."""

    def called(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ANN401
        text, end = StringIO(), None
        try:
            with redirect_stdout(text):
                value = callback(ctx, param, value)
        except SystemExit as left:
            end = left
        except OSError as error:
            raise CannotWriteError(error.strerror or str(error)) from error
        said = text.getvalue()
        if said and installs and " installed in " in said:
            shell, _, path = said.splitlines()[0].partition(" completion installed in ")
            message = ctx.obj.words.gettext("Completion for {shell} is in {path}; new terminals use it.")
            said = message.format(shell=shell, path=path) + "\n"
        if said:
            ctx.obj.streams.out.write(said)
        if end is not None:
            raise end
        return value

    return called
