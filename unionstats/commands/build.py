"""A declared command → a Typer command: common options added, texts translated, choices checked."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import typer
from typer.core import TyperCommand

from unionstats.commands.data import LedgerRefusedError, misplaced
from unionstats.commands.declare import Choices, Command
from unionstats.commands.run import Run
from unionstats.commands.usage import AskedError, WrongUsageError, not_a_choice, placing
from unionstats.diagnostics import Diagnostic
from unionstats.locale import Language, Words
from unionstats.streams import FileNotWrittenError
from unionstats.toml_file import toml_file

if TYPE_CHECKING:
    from typer._click import Context

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


def build(name: str, declared: Command, words: Words) -> Page:
    """Return the Typer command for `declared`, its texts in the language of `words`."""
    own = [*inspect.signature(declared.function, eval_str=True).parameters.values()][1:]
    asked = [*own, *_common(declared)]
    choices = choices_of(asked)
    if declared.formats:
        choices["format"] = declared.formats

    def call(**values: Any) -> int:  # noqa: ANN401 - whatever the options hold
        try:
            check_choices(values, choices)
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

    takes(call, asked, choices, texts_of(name), words)
    app = typer.Typer(add_completion=False)
    app.command(name, cls=Page, context_settings=CONTEXT, add_help_option=False)(call)
    page = typer.main.get_command(app)
    if not isinstance(page, Page):
        raise TypeError(page)
    page.declared, page.choices = declared, choices
    return page


def _common(declared: Command) -> list[inspect.Parameter]:
    common: list[tuple[str, Any, object]] = [("data", str | None, None)] * declared.ledger
    common += [("format", str | None, None)] * bool(declared.formats)
    common += [("json", bool, False)] * ("json" in declared.formats)
    return [parameter(*one) for one in (*common, LANG, COLOR, HELP)]


def parameter(name: str, annotation: object, default: object) -> inspect.Parameter:
    """Return one parameter of a function that Typer is to read."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def texts_of(command: str) -> dict[str, Any]:
    """What the arguments and options of a command are called and what they are for."""
    texts = _read(toml_file)
    return {**texts["all"], **texts.get(command, {})}


@cache
def _read(read: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """The file, read once for the program's own options and those of its command."""
    return read("commands/options.toml")


def takes(
    function: Callable[..., object],
    parameters: Sequence[inspect.Parameter],
    choices: Mapping[str, tuple[str, ...]],
    texts: Mapping[str, Any],
    words: Words,
) -> None:
    """Make `function`, which takes keywords, look to Typer as if it had `ctx` and `parameters`."""
    context = parameter("ctx", typer.Context, inspect.Parameter.empty)
    told = [_told(one, choices.get(one.name, ()), texts.get(one.name, {}), words) for one in parameters]
    function.__signature__ = inspect.Signature([context, *told])  # type: ignore[attr-defined]
    function.__annotations__ = {one.name: one.annotation for one in (context, *told)}


def choices_of(parameters: Sequence[inspect.Parameter]) -> dict[str, tuple[str, ...]]:
    """Return the choices of each parameter that has them."""
    return {
        one.name: extra.values
        for one in parameters
        for extra in get_args(one.annotation)
        if isinstance(extra, Choices)
    }


def _told(
    one: inspect.Parameter, choices: tuple[str, ...], texts: Mapping[str, Any], words: Words
) -> inspect.Parameter:
    """The parameter as Typer takes it: its names, its texts in the language of `words`, what completes it."""
    base, *extras = get_args(one.annotation) if get_origin(one.annotation) is Annotated else [one.annotation]
    offers = next((extra for extra in extras if callable(extra)), _offering(choices) if choices else None)
    shape: dict[str, Any] = {key: words.gettext(texts[key]) for key in ("help", "metavar") if key in texts}
    if one.kind is not inspect.Parameter.KEYWORD_ONLY:
        info = typer.Argument(autocompletion=offers, **shape)
    elif one.name in [name for name, _, _ in ASKING]:
        info = typer.Option(
            *texts["names"], is_eager=True, expose_value=False, callback=_asks(one.name), **shape
        )
    else:
        info = typer.Option(*texts.get("names", ()), autocompletion=offers, **shape)
    return parameter(one.name, Annotated[base, info], one.default)


def _asks(name: str) -> Callable[[typer.Context, bool], None]:
    def ask(ctx: typer.Context, value: bool) -> None:  # noqa: FBT001 - Typer calls it by position
        if value and not ctx.resilient_parsing:
            raise AskedError(name, ctx)

    return ask


def _offering(choices: tuple[str, ...]) -> Callable[[str], list[str]]:
    def offered(incomplete: str) -> list[str]:
        return [choice for choice in choices if choice.startswith(incomplete)]

    return offered


def check_choices(values: Mapping[str, Any], choices: Mapping[str, tuple[str, ...]]) -> None:
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
    default = declared.formats[0] if declared.formats else ""
    shell = values["ctx"].obj
    return Run(name, values.get("data"), form or default, shell.words, shell.streams, shell.environ)
