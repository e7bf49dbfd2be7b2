"""A Typer command → its help page, in words of the catalogue instead of Typer's own."""

from __future__ import annotations

from typing import Any

from unionstats.commands import SUMMARIES
from unionstats.commands.build import Page
from unionstats.commands.help import HelpPage, Section
from unionstats.locale import Words
from unionstats.toml_file import toml_file


def help_page(ctx: Any, words: Words) -> HelpPage:  # noqa: ANN401 - Typer's vendored context
    """Return the page for the command of Typer's context `ctx`, or for the whole program."""
    command = ctx.command
    options = tuple(
        _option(one, command, words)
        for one in command.params
        if one.param_type_name == "option" and not one.hidden
    )
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    gettext = words.gettext
    if not isinstance(command, Page):
        usage = gettext("Usage: {command} COMMAND [OPTIONS]")
        listed = tuple((name, gettext(summary)) for name, summary in SUMMARIES.items())
        return HelpPage(
            usage.format(command="unionstats"),
            gettext(
                "Checks the figures that a report prints: every rule between them gets an exact verdict,"
                " every total that the report left out its value."
            ),
            (Section(gettext("Commands:"), listed), Section(gettext("Options:"), options)),
            footer=gettext("`unionstats COMMAND -h` says more about a command."),
        )
    given = " ".join(_argument(one) for one in arguments)
    usage = gettext("Usage: {command} [OPTIONS]").format(command=f"unionstats {ctx.info_name}")
    sections = [Section(gettext("Options:"), options)]
    if arguments:
        sections.insert(
            0, Section(gettext("Arguments:"), tuple((_name(one), one.help or "") for one in arguments))
        )
    told = toml_file("commands/pages.toml").get(command.name or "", {})
    shown = tuple((line, gettext(meaning)) for line, meaning in told.get("examples", {}).items())
    examples = Section(gettext("Examples:"), shown) if shown else None
    about = gettext(told["about"]) if told else ""
    return HelpPage(f"{usage} {given}".rstrip(), about, tuple(sections), examples)


def _name(argument: Any) -> str:  # noqa: ANN401
    return str(argument.metavar or argument.name.upper())


def _argument(argument: Any) -> str:  # noqa: ANN401
    name = _name(argument) + ("..." if argument.nargs != 1 else "")
    return name if argument.required else f"[{name}]"


def _option(option: Any, command: Any, words: Words) -> tuple[str, str]:  # noqa: ANN401
    spellings = ", ".join(sorted(option.opts, key=len))
    value = option.metavar or ("" if option.is_flag else option.name.upper())
    left = f"{spellings} {value}".rstrip()
    notes = []
    declared_choices = command.choices.get(option.name) if isinstance(command, Page) else None
    if declared_choices:
        notes.append(words.gettext("one of {choices}").format(choices=", ".join(declared_choices)))
    default = declared_choices[0] if declared_choices and option.name == "format" else option.default
    if default and not option.is_flag:
        notes.append(words.gettext("default: {value}").format(value=default))
    if option.required:
        notes.append(words.gettext("required"))
    if option.multiple:
        notes.append(words.gettext("may be repeated"))
    return left, " ".join([option.help or "", *(f"[{note}]" for note in notes)])
