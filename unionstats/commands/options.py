"""Options that more than one command takes, and the completion of ids in the shell."""

import os
from collections.abc import Callable, Iterable
from typing import Annotated, TypeAlias

import typer

from unionstats.commands.declare import Choices
from unionstats.commands.usage import HelpAskedError
from unionstats.locale import N_, Language, pick_language
from unionstats.rounding import Rounding

COLORS = ("auto", "always", "never")


def _show_help(ctx: typer.Context, value: bool) -> None:  # noqa: FBT001 - Typer calls it by position
    if value and not ctx.resilient_parsing:
        raise HelpAskedError(ctx)


Data = Annotated[
    str | None,
    typer.Option(
        "--data",
        "-d",
        metavar=N_("PATH"),
        help=N_(
            "The ledger to read; - is standard input. Without it: the file that UNIONSTATS_DATA names,"
            " else data.toml in this folder, else the ledger that comes with the program."
        ),
    ),
]
Format = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar=N_("FORMAT"), help=N_("Form of the result."), show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help=N_("Short for --format json."))]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar=N_("LANGUAGE"), help=N_("Language of all texts; that of the locale if not given.")
    ),
    Choices(tuple(Language)),
]
Color = Annotated[
    str | None,
    typer.Option(
        "--color", metavar=N_("WHEN"), help=N_("When to use colour; only on a terminal if not given.")
    ),
    Choices(COLORS),
]
Help = Annotated[
    bool,
    typer.Option(
        "--help",
        "-h",
        is_eager=True,
        expose_value=False,
        callback=_show_help,
        help=N_("Show this help and stop."),
    ),
]

Convention = Annotated[
    str | None,
    typer.Option(
        "--rounding", metavar=N_("NAME"), help=N_("Rounding convention; the ledger's own if not given.")
    ),
    Choices(tuple(Rounding)),
]
Force = Annotated[bool, typer.Option("--force", help=N_("Overwrite the file if there is one."))]
Report = Annotated[
    str,
    typer.Argument(
        metavar=N_("TEXT"),
        help=N_("The report: .txt, .md, .html, .docx, .pdf, .xlsx or .csv; - is standard input."),
    ),
]

Pairs: TypeAlias = Iterable[tuple[str, str]]
Completion: TypeAlias = Callable[[typer.Context, str], list[tuple[str, str]]]


def language_of(ctx: typer.Context) -> Language:
    """Return the language of a line that is being completed."""
    return pick_language(ctx.params.get("lang") or ctx.find_root().params.get("lang"), os.environ)


def completing(load: Callable[[str | None, Language], Pairs]) -> Completion:
    """Return a Typer `autocompletion` that offers the (id, label) pairs of the ledger in use.

    `load` is called with the value of `--data` and the language, on a press of the Tab key only, and should
    import what it needs itself. Whatever it raises offers nothing: a broken ledger must not spill into the
    command line.
    """

    def offered(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        from unionstats.text.escape import escape

        try:
            found = load(ctx.params.get("data"), language_of(ctx))
            pairs = [(name, label) for name, label in found if name.startswith(incomplete)]
        except Exception:  # noqa: BLE001 - see above
            return []
        return [(name, escape(label)) for name, label in pairs if escape(name) == name]

    return offered
