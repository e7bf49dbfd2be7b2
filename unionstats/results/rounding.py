"""What `rounding` found: how the rules fare under each convention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.locale import N_
from unionstats.results.document import Record, Result
from unionstats.results.heads import head, source_line
from unionstats.results.table import Block, Cell, Field, Kind, Lines, Table, line
from unionstats.rules.conventions import Fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.ledger import Ledger
    from unionstats.locale import Words

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


class FitRecord(Record, frozen=True):
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


class RoundingKeys(Record, frozen=True):
    """What `unionstats rounding --json` writes; `rounding` is the ledger's own convention."""

    rounding: str
    conventions: list[FitRecord]


class FitRow(Struct, frozen=True):
    """One convention."""

    fit: Fit
    words: Words

    @property
    def convention(self) -> Cell:
        """Its name, and whether the rules fit it."""
        fits = self.fit.fits
        return Cell(f"{'√' if fits else '×'} {self.fit.rounding.value}", "green" if fits else "bold red")

    @property
    def hold(self) -> str:
        """How many rules hold under it, and of how many."""
        fit = self.fit
        rules = len(fit.holding) + len(fit.failing) + len(fit.untested)
        return self.words.gettext("{count} of {all}").format(count=len(fit.holding), all=rules)

    @property
    def failing(self) -> str:
        """The ids of the rules that fail, between which a line may break."""
        found = self.fit.failing
        return ", ".join([*found[:_SHOWN], *(["…"] if len(found) > _SHOWN else [])])

    @property
    def record(self) -> FitRecord:
        """What JSON, JSON Lines and CSV hold of it."""
        fit = self.fit
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


def rounding_result(ledger: Ledger, fits: Sequence[Fit], words: Words) -> Result:
    """How the rules fare under each convention."""
    rows = [FitRow(fit, words) for fit in fits]

    def keys() -> RoundingKeys:
        return RoundingKeys(ledger.report.rounding.value, [row.record for row in rows])

    def page() -> list[Block]:
        """The answer and a row for each convention."""
        source = Lines([source_line(ledger, ledger.report.rounding, words)])
        if not (fits[0].holding or fits[0].failing or fits[0].untested):
            text = words.gettext("No rule tests a rounded figure: every convention fits.")
            return [Lines([line(text)]), source]
        fitting = [fit.rounding.value for fit in fits if fit.fits]
        text = words.gettext("The rules fit no rounding convention.")
        if fitting:
            text = words.gettext("The rules fit: {names}").format(names=words.gettext(", ").join(fitting))
        answer = Lines([line(text, "green" if fitting else "bold red")])
        return [answer, Table(_fields(clash=any(fit.conflicts for fit in fits)), rows), source]

    return Result("rounding", head(ledger), keys, ("conventions",), page, words)


def _meaning(row: FitRow) -> str:
    return row.words.gettext(MEANINGS[row.fit.rounding.value])


def _fields(*, clash: bool) -> tuple[Field, ...]:
    return (
        Field("convention", N_("Convention"), Kind.VERDICT),
        Field("meaning", N_("Rounds"), get=_meaning, fold=True, wide=100),
        Field("hold", N_("Hold"), Kind.NUMBER),
        Field("record.inconsistent", N_("Fail"), Kind.NUMBER),
        Field("ties", N_("Ties"), Kind.NUMBER, get=lambda row: len(row.fit.ties)),
        Field("fit.conflicts", N_("Conflicts"), Kind.NUMBER, wide=0 if clash else 120),
        Field("failing", N_("Failing rules"), fold=True, wide=60),
    )
