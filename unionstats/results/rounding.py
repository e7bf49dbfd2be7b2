"""What `rounding` found: how the rules fare under each convention."""

from collections.abc import Sequence

from unionstats.ledger import Ledger
from unionstats.locale import N_, Words
from unionstats.results.document import Record, Result
from unionstats.results.heads import head, listed, phrase, source_line
from unionstats.results.table import Block, Cell, Field, Kind, Lines, Table, line
from unionstats.rules.conventions import Fit

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


def rounding_result(ledger: Ledger, fits: Sequence[Fit], words: Words) -> Result:
    """How the rules fare under each convention."""
    records = [
        FitRecord.taken(
            fit, consistent=len(fit.holding), inconsistent=len(fit.failing), undetermined=len(fit.untested)
        )
        for fit in fits
    ]

    keys = RoundingKeys(ledger.report.rounding, records)

    def page() -> list[Block]:
        """The answer and a row for each convention."""
        source = Lines([source_line(ledger, ledger.report.rounding, words)])
        if not _rules(records[0]):
            text = words.gettext("No rule tests a rounded figure: every convention fits.")
            return [Lines([line(text)]), source]
        fitting = [one.rounding for one in records if one.fits]
        text = words.gettext("The rules fit no rounding convention.")
        if fitting:
            text = words.gettext("The rules fit: {names}").format(names=listed(fitting, words))
        answer = Lines([line(text, "green" if fitting else "bold red")])
        return [answer, Table(_fields(words, clash=any(one.conflicts for one in records)), records), source]

    return Result("rounding", head(ledger), lambda: keys, ("conventions",), page, words)


def _rules(one: FitRecord) -> int:
    return one.consistent + one.inconsistent + one.undetermined


def _fields(words: Words, *, clash: bool) -> tuple[Field, ...]:
    hold = words.gettext("{count} of {all}")

    def convention(one: FitRecord) -> Cell:
        return Cell(f"{'√' if one.fits else '×'} {one.rounding}", "green" if one.fits else "bold red")

    return (
        Field("convention", N_("Convention"), Kind.VERDICT, convention),
        Field(
            "meaning", N_("Rounds"), get=lambda x: phrase("roundings", x.rounding, words), fold=True, wide=100
        ),
        Field("hold", N_("Hold"), Kind.NUMBER, lambda x: hold.format(count=x.consistent, all=_rules(x))),
        Field("inconsistent", N_("Fail"), Kind.NUMBER),
        Field("ties", N_("Ties"), Kind.NUMBER, lambda x: len(x.ties)),
        Field("conflicts", N_("Conflicts"), Kind.NUMBER, wide=0 if clash else 120),
        Field(
            "failing", N_("Failing rules"), get=lambda x: listed(x.failing, words, _SHOWN), fold=True, wide=60
        ),
    )
