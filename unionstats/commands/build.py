"""A declared command → a Typer command: common options added, texts translated, choices checked."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import typer
from typer.core import TyperCommand
from typer.models import ParameterInfo

from unionstats.commands import options
from unionstats.commands.data import LedgerRefusedError
from unionstats.commands.declare import Choices, Command
from unionstats.commands.refusal import placing
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError, not_a_choice
from unionstats.diagnostics import Diagnostic
from unionstats.locale import Words
from unionstats.streams import FileNotWrittenError

if TYPE_CHECKING:
    from typer._click import Context

CONTEXT = {"allow_extra_args": True}
"""Typer lets too many arguments through to `Page.parse_args`, which says so in the reader's language."""


class Page(TyperCommand):
    """A Typer command that knows what its help page shows beside the options."""

    declared: Command
    choices: Mapping[str, tuple[str, ...]]

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse as Typer does, and refuse what is left over."""
        with placing(ctx):
            rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise WrongUsageError("C011", command=ctx.info_name or "", value=ctx.args[0])
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

    takes(call, [translated(one, words, choices.get(one.name, ())) for one in asked])
    app = typer.Typer(add_completion=False)
    app.command(name, cls=Page, context_settings=CONTEXT, add_help_option=False)(call)
    page = typer.main.get_command(app)
    if not isinstance(page, Page):
        raise TypeError(page)
    page.declared, page.choices = declared, choices
    return page


def _common(declared: Command) -> list[inspect.Parameter]:
    common: list[tuple[str, Any, object]] = []
    if declared.ledger:
        common.append(("data", options.Data, None))
    if declared.formats:
        common.append(("format", options.Format, None))
    if "json" in declared.formats:
        common.append(("json", options.Json, False))
    common += [("lang", options.Lang, None), ("color", options.Color, None), ("help", options.Help, False)]
    return [parameter(*one) for one in common]


def parameter(name: str, annotation: object, default: object) -> inspect.Parameter:
    """Return one parameter of a function that Typer is to read."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def takes(function: Callable[..., object], parameters: list[inspect.Parameter]) -> None:
    """Make `function`, which takes keywords, look to Typer as if it had `ctx` and `parameters`."""
    context = parameter("ctx", typer.Context, inspect.Parameter.empty)
    keyword = [context, *(one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in parameters)]
    function.__signature__ = inspect.Signature(keyword)  # type: ignore[attr-defined]
    function.__annotations__ = {one.name: one.annotation for one in keyword}


def choices_of(parameters: list[inspect.Parameter]) -> dict[str, tuple[str, ...]]:
    """Return the choices of each parameter that has them."""
    return {
        one.name: extra.values
        for one in parameters
        for extra in get_args(one.annotation)
        if isinstance(extra, Choices)
    }


def translated(one: inspect.Parameter, words: Words, choices: tuple[str, ...]) -> inspect.Parameter:
    """Return the parameter with help and metavar in the language of `words`, and its choices completed."""
    if get_origin(one.annotation) is not Annotated:
        return one
    base, *extras = get_args(one.annotation)
    infos = [copy(extra) for extra in extras if isinstance(extra, ParameterInfo)]
    for info in infos:
        info.help = words.gettext(info.help) if info.help else info.help
        info.metavar = words.gettext(info.metavar) if info.metavar else info.metavar
        if choices and info.autocompletion is None:
            info.autocompletion = _offering(choices)
    return one.replace(annotation=Annotated[base, *infos])


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
