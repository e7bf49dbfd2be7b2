"""Typer's two completion options, with their output on our streams and in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import Any

from typer import Exit

from unionstats.commands.shells import SHELLS, register
from unionstats.commands.usage import WrongUsageError, not_a_choice
from unionstats.streams import CannotWriteError

Callback = Any  # Typer's own: (context, parameter, value) → value
OPTIONS = ("--install-completion", "--show-completion")
SHELL = "unionstats.shell"
"""Where Typer's context holds the name of the shell that a completion option is for."""


def named(args: Sequence[str]) -> tuple[list[str], str | None]:
    """Take the name of a shell behind a completion option out of a command line.

    Returns the line without it, and the name: None if no option asks for one, empty if the option ends the
    line or another option follows. Raises WrongUsageError for a name that is no shell's, or a second request.
    """
    for position, option in enumerate(args):
        name, joined, value = option.partition("=")
        if name in OPTIONS:
            after = args[position + 1 :]
            if not joined and after and not after[0].startswith("-"):
                value, after = after[0], after[1:]
            if joined and not value:
                raise WrongUsageError("C007", option=name)
            for other in after:
                if other.partition("=")[0] in OPTIONS:
                    raise WrongUsageError("C012", left=name, right=other.partition("=")[0])
            if value and value not in SHELLS:
                raise not_a_choice(name, value, SHELLS)
            return [*args[:position], name, *after], value
    return list(args), None


def on_our_streams(callback: Callback, *, installs: bool) -> Callable[[Any, Any, Any], Any]:
    """Return a callback that does what Typer's does; raises CannotWriteError where it cannot write.

    It is done for the shell that `named` has left in the context, else for the one that runs the program.
    """

    def called(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ANN401
        register()
        text, end = StringIO(), None
        try:
            with redirect_stdout(text), redirect_stderr(StringIO()):
                value = callback(ctx, param, value and (ctx.meta.get(SHELL) or value))
        except SystemExit as left:
            end = left
        except Exit as unknown:
            raise WrongUsageError("C009", name="SHELL") from unknown
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
