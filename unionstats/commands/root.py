"""The command line as Typer sees it: the program's own options, and its commands, built when they are called.

A declared command becomes a Typer command: common options added, texts translated, choices checked.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup

from unionstats.commands import SUMMARIES
from unionstats.commands.data import LedgerRefusedError, misplaced
from unionstats.commands.declare import Choices, Command
from unionstats.commands.run import USAGE, Run
from unionstats.commands.usage import AskedError, WrongUsageError, not_a_choice, placing
from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.suggestion import closest
from unionstats.locale import Language, Words
from unionstats.streams import FileNotWrittenError
from unionstats.toml_file import toml_file

if TYPE_CHECKING:
    from typer._click import Command as ClickCommand
    from typer._click import Context
    from typer._click.shell_completion import CompletionItem
CONTEXT = {"allow_extra_args": True}
"""Typer lets too many arguments through to `Page.parse_args`, which says so in the reader's language."""

LANG = ("lang", Annotated[str | None, Choices(tuple(Language))], None)
COLOR = ("color", Annotated[str | None, Choices(("auto", "always", "never"))], None)
ASKING = tuple((name, bool, False) for name in ("version", "help", "install_completion", "show_completion"))
"""Options of the program that ask for something else than a command."""
HELP = ASKING[1]


class Page(TyperCommand):
    """A Typer command that knows what its help page shows beside the options."""

    declared: Command
    choices: Mapping[str, tuple[str, ...]]

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse as Typer does, and refuse what is left over."""
        with placing(ctx):
            rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            name, value = ctx.info_name or "", ctx.args[0]
            refusal = misplaced(value, name) if self.declared.ledger else None
            raise refusal or WrongUsageError("C011", command=name, value=value)
        return rest


class Root(TyperGroup):
    """The group of all commands; for listing and completing, a name and a line stand in for each."""

    words: Words

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse as Typer does; what is wrong is wrong in this context. `--version` stands anywhere."""
        if "--version" in args[: args.index("--") if "--" in args else None]:
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

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, ClickCommand | None, list[str]]:
        """Import and build the one command that the line names; `help COMMAND` is its help page."""
        if args[0] == "help":
            if len(args) == 1:
                raise AskedError("help", ctx)
            args = [args[1], "--help"]
        name = args[0]
        if name in SUMMARIES:
            return name, load(name, self.words), args[1:]
        if ctx.resilient_parsing:
            return None, None, args[1:]
        raise WrongUsageError("C006", name=name, suggestion=closest(name, SUMMARIES))


def load(name: str, words: Words) -> Page:
    """Import the file of the command `name` and return its Typer command, in the language of `words`."""
    declared: Command = getattr(import_module(f"unionstats.commands.{name}"), name)
    own = [*inspect.signature(declared.function, eval_str=True).parameters.values()][1:]
    common: list[tuple[str, Any, object]] = [("data", str | None, None)] * declared.ledger
    common += [("format", str | None, None)] * bool(declared.formats)
    common += [("json", bool, False)] * ("json" in declared.formats)

    def call(**values: Any) -> int:  # noqa: ANN401 - whatever the options hold
        try:
            _check_choices(values, choices)
            run = _run(name, declared, values)
            try:
                return declared.function(run, **{one.name: values[one.name] for one in own})
            except LedgerRefusedError as error:
                return run.refuse(error.diagnostics, error.head)
            except FileNotWrittenError as error:
                if run.format != "json":
                    raise
                return run.refuse([Diagnostic("F007", {"detail": str(error)})], None)
        except WrongUsageError as error:
            error.command = error.command or name
            raise

    asked = [*own, *(_parameter(*one) for one in (*common, LANG, COLOR, HELP))]
    choices = _takes(call, asked, name, words, declared.formats)
    app = typer.Typer(add_completion=False)
    app.command(name, cls=Page, context_settings=CONTEXT, add_help_option=False)(call)
    page = typer.main.get_command(app)
    if not isinstance(page, Page):
        raise TypeError(page)
    page.declared, page.choices = declared, choices
    return page


def build_root(words: Words, environ: Mapping[str, str]) -> Root:
    """Return the group, its texts in the language of `words`."""

    def root(**values: Any) -> None:  # noqa: ANN401 - Typer's context and strings
        _check_choices(values, choices)
        if values["ctx"].invoked_subcommand is None:
            raise AskedError("help", values["ctx"], USAGE)

    choices = _takes(root, [_parameter(*one) for one in (LANG, COLOR, *ASKING)], "", words)
    app = typer.Typer(add_completion=False)
    app.callback(cls=Root, invoke_without_command=True, context_settings=CONTEXT, add_help_option=False)(root)
    group = typer.main.get_command(app)
    if not isinstance(group, Root):
        raise TypeError(group)
    if "_UNIONSTATS_COMPLETE" in environ:  # a shell asks
        from unionstats.commands.completion import register

        register()
    group.words = words
    for name, line in SUMMARIES.items():
        group.commands[name] = TyperCommand(name, help=words.gettext(line))
    return group


def _parameter(name: str, annotation: object, default: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


@cache
def _texts(read: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """What all options are called and what they are for; read once for those of the program and a command."""
    return read("commands/options.toml")


def _takes(
    function: Callable[..., object],
    parameters: Sequence[inspect.Parameter],
    command: str,
    words: Words,
    formats: tuple[str, ...] = (),
) -> dict[str, tuple[str, ...]]:
    """Make `function`, which takes keywords, look to Typer as if it had `ctx` and `parameters`.

    Returns the choices of each parameter that has them.
    """
    choices = {
        one.name: extra.values
        for one in parameters
        for extra in get_args(one.annotation)
        if isinstance(extra, Choices)
    } | ({"format": formats} if formats else {})
    read = _texts(toml_file)
    texts = {**read["all"], **read.get(command, {})}
    context = _parameter("ctx", typer.Context, inspect.Parameter.empty)
    told = [_told(one, choices.get(one.name, ()), texts.get(one.name, {}), words) for one in parameters]
    function.__signature__ = inspect.Signature([context, *told])  # type: ignore[attr-defined]
    function.__annotations__ = {one.name: one.annotation for one in (context, *told)}
    return choices


def _told(
    one: inspect.Parameter, choices: tuple[str, ...], texts: Mapping[str, Any], words: Words
) -> inspect.Parameter:
    """The parameter as Typer takes it: its names, its texts in the language of `words`, what completes it."""
    base, *extras = get_args(one.annotation) if get_origin(one.annotation) is Annotated else [one.annotation]

    def offered(incomplete: str) -> list[str]:
        return [choice for choice in choices if choice.startswith(incomplete)]

    def ask(ctx: typer.Context, value: bool) -> None:  # noqa: FBT001 - Typer calls it by position
        if value and not ctx.resilient_parsing:
            raise AskedError(one.name, ctx)

    offers = next((extra for extra in extras if callable(extra)), offered if choices else None)
    shape: dict[str, Any] = {key: words.gettext(texts[key]) for key in ("help", "metavar") if key in texts}
    if one.kind is not inspect.Parameter.KEYWORD_ONLY:
        info = typer.Argument(autocompletion=offers, **shape)
    elif one.name in [name for name, _, _ in ASKING]:
        info = typer.Option(*texts["names"], is_eager=True, expose_value=False, callback=ask, **shape)
    else:
        info = typer.Option(*texts.get("names", ()), autocompletion=offers, **shape)
    return _parameter(one.name, Annotated[base, info], one.default)


def _check_choices(values: Mapping[str, Any], choices: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a value that is not among the choices of its option."""
    for name, known in choices.items():
        given = values[name] or ()
        for value in [given] if isinstance(given, str) else given:
            if value not in known:
                raise not_a_choice(f"--{name.replace('_', '-')}", value, known)


def _run(name: str, declared: Command, values: Mapping[str, Any]) -> Run:
    """Return the run that the common options and the shell's own values make."""
    form = values.get("format")
    if values.get("json"):
        if form not in (None, "json"):
            raise WrongUsageError("C012", left="--json", right=f"--format {form}")
        form = "json"
    shell = values["ctx"].obj
    default = next(iter(declared.formats), "")
    told = shell.words, shell.streams, shell.environ, declared.long_tables
    return Run(name, values.get("data"), form or default, *told)
