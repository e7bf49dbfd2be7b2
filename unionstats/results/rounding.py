"""How the rules fare under each rounding convention: records, and a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.locale import N_
from unionstats.results.source import source_line
from unionstats.writers.page import Block, Cell, Column, Lines, Table
from unionstats.writers.paint import Style, paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.ledger import Ledger
    from unionstats.locale import Words
    from unionstats.rules.conventions import Fit
    from unionstats.streams import Screen

MEANINGS = {
    "nearest": N_("to the nearest; a tie may go either way"),
    "half-up": N_("to the nearest; a tie away from zero"),
    "half-even": N_("to the nearest; a tie to the even digit (GB/T 8170)"),
    "half-down": N_("to the nearest; a tie toward zero"),
    "down": N_("cut off"),
    "up": N_("away from zero"),
    "floor": N_("to the smaller number"),
    "ceiling": N_("to the greater number"),
    "any": N_("any of these"),
}
_SHOWN = 4  # ids of failing rules


class FitRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """How the rules on which a convention bears fare under it; `fits` if none fails and none clash.

    `failing` and `ties` are ids of rules; a tie hangs on which way a value midway was rounded.
    """

    rounding: str
    fits: bool
    consistent: int
    inconsistent: int
    undetermined: int
    failing: list[str]
    ties: list[str]
    conflicts: int


def fit_record(fit: Fit) -> FitRecord:
    """Return the record of one convention."""
    return FitRecord(
        fit.rounding.value,
        fit.fits,
        len(fit.holding),
        len(fit.failing),
        len(fit.untested),
        list(fit.failing),
        list(fit.ties),
        fit.conflicts,
    )


def rounding_blocks(ledger: Ledger, fits: Sequence[Fit], screen: Screen, words: Words) -> list[Block]:
    """Return the answer and a row for each convention."""
    source = Lines([source_line(ledger, ledger.report.rounding, words)])
    rules = len(fits[0].holding) + len(fits[0].failing) + len(fits[0].untested)
    if not rules:
        return [Lines([words.gettext("No rule tests a rounded figure: every convention fits.")]), source]
    fitting = [fit.rounding.value for fit in fits if fit.fits]
    if fitting:
        names = words.gettext(", ").join(fitting)
        line = words.gettext("The rules fit: {names}").format(names=names)
    else:
        line = words.gettext("The rules fit no rounding convention.")
    style: Style = "green" if fitting else "bold red"
    return [Lines([paint(line, style, color=screen.color)]), _table(fits, rules, words), source]


def _table(fits: Sequence[Fit], rules: int, words: Words) -> Table:
    columns = (
        Column(words.gettext("Convention")),
        Column(words.gettext("Rounds"), fold=True, wide=100),
        Column(words.gettext("Hold"), right=True),
        Column(words.gettext("Fail"), right=True),
        Column(words.gettext("Ties"), right=True),
        Column(words.gettext("Conflicts"), right=True, wide=0 if any(fit.conflicts for fit in fits) else 120),
        Column(words.gettext("Failing rules"), fold=True, wide=60),
    )
    rows: list[list[str | Cell]] = []
    for fit in fits:
        meaning = words.gettext(MEANINGS[fit.rounding.value])
        failing = [*fit.failing[:_SHOWN], *(["…"] if len(fit.failing) > _SHOWN else [])]
        rows.append(
            [
                Cell(f"{'√' if fit.fits else '×'} {fit.rounding.value}", "green" if fit.fits else "bold red"),
                meaning,
                words.gettext("{count} of {all}").format(count=len(fit.holding), all=rules),
                str(len(fit.failing)),
                str(len(fit.ties)),
                str(fit.conflicts),
                ", ".join(failing),  # ids, between which a line may break
            ]
        )
    return Table(columns, rows)
