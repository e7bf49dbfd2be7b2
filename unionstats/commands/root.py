"""The program itself as a Typer group: its own options, and commands that are built when they are called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from unionstats.commands import SUMMARIES
from unionstats.commands.build import (
    ASKING,
    COLOR,
    CONTEXT,
    LANG,
    Page,
    build,
    check_choices,
    choices_of,
    parameter,
    takes,
    texts_of,
)
from unionstats.commands.run import USAGE
from unionstats.commands.usage import AskedError, WrongUsageError, placing
from unionstats.diagnostics.suggestion import closest
from unionstats.locale import Words

if TYPE_CHECKING:
    from typer._click import Command, Context
    from typer._click.shell_completion import CompletionItem


class Root(TyperGroup):
    """The group of all commands; for listing and completing, a name and a line stand in for each."""

    words: Words
    choices: Mapping[str, tuple[str, ...]]

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse as Typer does; what is wrong is wrong in this context.

        `help COMMAND` is the help page of the command, and `--version` stands anywhere.
        """
        if args[:1] == ["help"]:
            args = [*args[1:2], "--help"]
        elif "--version" in args[: args.index("--") if "--" in args else None]:
            args = ["--version"]
        if any(one.startswith(("--install-completion", "--show-completion")) for one in args):
            from unionstats.commands.completion import SHELL, named

            args, ctx.meta[SHELL] = named(args)
        with placing(ctx):
            return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Offer commands and options, or shells behind an option that takes the name of one."""
        from unionstats.commands.completion import SHELL, shells_offered

        if ctx.meta.get(SHELL) == "":
            return shells_offered(incomplete)
        return super().shell_complete(ctx, incomplete)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Import and build the one command that the line names."""
        name = args[0]
        if name in SUMMARIES:
            return name, load(name, self.words), args[1:]
        if ctx.resilient_parsing:
            return None, None, args[1:]
        raise WrongUsageError("C006", name=name, suggestion=closest(name, SUMMARIES))


def load(name: str, words: Words) -> Page:
    """Import the file of the command `name` and build it."""
    return build(name, getattr(import_module(f"unionstats.commands.{name}"), name), words)


def build_root(words: Words, environ: Mapping[str, str]) -> Root:
    """Return the group, its texts in the language of `words`."""
    parameters = [parameter(*one) for one in (LANG, COLOR, *ASKING)]
    choices, texts = choices_of(parameters), texts_of("")

    def root(**values: Any) -> None:  # noqa: ANN401 - Typer's context and strings
        check_choices(values, choices)
        if values["ctx"].invoked_subcommand is None:
            raise AskedError("help", values["ctx"], USAGE)

    takes(root, parameters, choices, texts, words)
    app = typer.Typer(add_completion=False)
    app.callback(cls=Root, invoke_without_command=True, context_settings=CONTEXT, add_help_option=False)(root)
    group = typer.main.get_command(app)
    if not isinstance(group, Root):
        raise TypeError(group)
    if "_UNIONSTATS_COMPLETE" in environ:  # a shell asks
        from unionstats.commands.completion import register

        register()
    group.words, group.choices = words, choices
    group.commands.update(
        {name: TyperCommand(name, help=words.gettext(line)) for name, line in SUMMARIES.items()}
    )
    return group
