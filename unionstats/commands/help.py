"""A help page: usage, what the command does, its arguments and options, examples.

It is made of a Typer command, in words of the catalogue instead of Typer's own.
"""

from collections.abc import Sequence
from typing import Any

from unionstats.commands import SUMMARIES
from unionstats.commands.root import Page
from unionstats.locale import Words
from unionstats.streams import Screen
from unionstats.text.cells import cells, pad, wrap
from unionstats.toml_file import toml_file
from unionstats.writers.paint import paint

_WIDEST = 100  # columns; longer lines are hard to read however wide the terminal
_PIPE_WIDTH = 80
_LEFT_MOST = 26  # columns of the left-hand side, beyond which its description goes below it
_AROUND, _NARROWEST = 4, 20  # columns before and between the sides, and those that a description needs

Rows = Sequence[tuple[str, str]]


def help_text(ctx: Any, screen: Screen, words: Words) -> str:  # noqa: ANN401 - Typer's vendored context
    """Return the page for the command of Typer's context, as lines of at most the screen's width."""
    width = min(screen.width or _PIPE_WIDTH, _WIDEST)
    command, gettext = ctx.command, words.gettext
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [
        _option(one, command, words)
        for one in command.params
        if one.param_type_name == "option" and not one.hidden
    ]
    examples: dict[str, str] = {}
    if isinstance(command, Page):
        usage = gettext("Usage: {command} [OPTIONS]").format(command=f"unionstats {ctx.info_name}")
        usage = " ".join([usage, *map(_argument, arguments)])
        told = toml_file("commands/pages.toml").get(command.name or "", {})
        about, examples, footer = gettext(told["about"]) if told else "", told.get("examples", {}), ""
        first = gettext("Arguments:"), [(_name(one), one.help or "") for one in arguments]
    else:
        usage = gettext("Usage: {command} COMMAND [OPTIONS]").format(command="unionstats")
        about = gettext(
            "Checks the figures that a report prints: every rule between them gets an exact verdict,"
            " every total that the report left out its value."
        )
        first = gettext("Commands:"), [(name, gettext(summary)) for name, summary in SUMMARIES.items()]
        footer = gettext("`unionstats COMMAND -h` says more about a command.")
    lines = [*wrap(usage, width), "", *wrap(about, width)]
    for title, rows in (first, (gettext("Options:"), options)):
        if rows:
            lines += ["", paint(title, "bold", color=screen.color), *_rows(rows, width, screen)]
    if examples:
        lines += ["", paint(gettext("Examples:"), "bold", color=screen.color)]
        for line, meaning in examples.items():
            lines.append(f"  {paint(line, 'bold', color=screen.color)}")
            lines += (f"      {part}" for part in wrap(gettext(meaning), width - 6))
    if footer:
        lines += ["", *wrap(footer, width)]
    return "\n".join(lines) + "\n"


def _rows(rows: Rows, width: int, screen: Screen) -> list[str]:
    """Names and what they are, side by side; a long name stands above, on a narrow screen every name."""
    widest = max((size for left, _ in rows if (size := cells(left)) <= _LEFT_MOST), default=0)
    if width - widest - _AROUND < _NARROWEST:
        widest = 2
    lines = []
    for left, right in rows:
        described = wrap(right, max(width - widest - _AROUND, 1))
        first = paint(left, "bold", color=screen.color)
        if cells(left) <= widest:
            first += " " * (widest - cells(left) + 2) + described.pop(0)
        lines.append(f"  {first}".rstrip())
        lines += [f"  {pad('', widest)}  {part}" for part in described]
    return lines


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
