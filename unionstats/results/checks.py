"""The rules: one row each, their record for JSON, and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger import LedgerCheck
from unionstats.ledger.failures import other_side, printed_operands
from unionstats.locale import N_
from unionstats.results.localised import localised
from unionstats.results.numbers import (
    equation_text,
    estimate_text,
    in_own_unit,
    range_text,
    solved_text,
    with_unit,
)
from unionstats.results.repairs import distance_text, nearest_text, slips_text
from unionstats.results.table import Cell, Field, Kind
from unionstats.results.verdicts import computed_text, short_cell, solved_texts, verdict_cell
from unionstats.rules import Repair, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionstats.interval import Interval
    from unionstats.ledger import Judged
    from unionstats.locale import Words
    from unionstats.rules import Check, Strength

_NO_REPAIR = Repair(())
_ROOMY = 90  # columns from which the verdict has room for its word

CHECKS = (
    Field("verdict_cell", N_("Verdict"), Kind.VERDICT, on=("stated", "others", "paper"), wide=_ROOMY),
    Field("short_cell", "", Kind.VERDICT, on=("stated", "others"), until=_ROOMY),
    Field("id", N_("Check"), Kind.ID, on=("stated", "others", "paper"), fold=True),
    Field("figure", N_("Derived figure"), Kind.ID, on=("derived",), fold=True),
    Field("stated", N_("Stated"), Kind.FIGURE, on=("stated", "paper")),
    Field("formula", N_("As printed"), Kind.RULE, on=("others", "paper"), fold=True),
    Field("rule", N_("Rule"), Kind.RULE, on=("others", "paper"), fold=True, wide=100),
    Field("computed_from", N_("Computed from"), Kind.RULE, on=("stated", "derived"), fold=True),
    Field("computed_text", N_("Computed"), Kind.FIGURE, on=("stated", "paper")),
    Field(
        "solved",
        N_("Worked out"),
        Kind.FIGURE,
        get=lambda row: row.words.gettext(", ").join(solved_texts(row.check).values()),
        on=("stated",),
        style="bold",
    ),
    Field("worked_out", N_("Worked out"), on=("paper",)),
    Field("worth", N_("Worked out"), Kind.FIGURE, on=("derived",), style="bold"),
    Field(
        "between",
        N_("Between"),
        Kind.FIGURE,
        get=lambda row: row.estimate and range_text(row.estimate),
        on=("derived",),
        wide=100,
    ),
    Field("strength", N_("Caught"), Kind.NUMBER, on=("strength",)),
    Field("caught", N_("Caught"), on=("paper",)),
    Field("note", N_("Note"), on=("paper",)),
    Field("line", N_("Ledger line"), Kind.NUMBER, on=("paper",)),
)
REPAIRS = (
    Field("id", N_("Fails"), Kind.ID, fold=True),
    Field("off_by", N_("Off by"), Kind.NUMBER, fold=True),
    Field("should_be", N_("Should be"), Kind.FIGURE, style="bold"),
    Field("slips", N_("One slip away"), fold=True),
)


class CheckRow(Struct, frozen=True):
    """One rule of a judged ledger: texts as they are, "" where there is none; `computed` in `unit`.

    `figure` is the id of what stands alone on one side, `stated` its printed text, `misprints` how many of
    one digit the rule would have caught, None where that is not known.
    """

    id: str
    rule: str
    verdict: Verdict
    stated: str
    figure: str
    computed: Interval | None
    unit: str
    note: str
    line: int
    misprints: Strength | None
    check: Check
    repair: Repair
    entry: LedgerCheck
    judged: Judged
    words: Words

    @property
    def verdict_cell(self) -> Cell:
        """Sign and word of the verdict."""
        return verdict_cell(self.check, self.words)

    @property
    def short_cell(self) -> Cell:
        """The sign alone."""
        return short_cell(self.check)

    @property
    def formula(self) -> str:
        """Its text with the printed figures in the place of their ids."""
        rule = self.check.rule
        left, right = rule.sides(printed_operands(self.check))
        return f"{left} {rule.text[slice(*rule.relation)]} {right}"

    @property
    def computed_from(self) -> str:
        """The side that computes."""
        return other_side(self.check)

    @property
    def computed_text(self) -> str:
        """What that side gives."""
        return computed_text(self.check)

    @property
    def worked_out(self) -> str:
        """What the rule alone says of its unstated figures, each with its id."""
        texts = solved_texts(self.check).items()
        return self.words.gettext("; ").join(equation_text(name, text) for name, text in texts)

    @property
    def estimate(self) -> Interval | None:
        """What all rules leave of the figure that stands alone, where that has two ends."""
        solved = self.judged.verdicts.solved[self.figure]
        within = None if solved.within is None else in_own_unit(solved.within, self.check.unit)
        ends = within is not None and None not in (within.low, within.high)
        return within if within is not None and ends and within.point is None and solved.complete else None

    @property
    def worth(self) -> str:
        """What all rules say of it."""
        within, unit = self.estimate, self.check.unit
        if within is None:
            return solved_text(self.judged.verdicts.solved[self.figure], unit)
        return f"≈ {with_unit(estimate_text(within), unit)}"

    @property
    def strength(self) -> str:
        """Caught and possible misprints, `38/45`; a dash where that is not known."""
        found = self.misprints
        return "–" if found is None else f"{found.caught}/{found.possible}"

    @property
    def caught(self) -> str:
        """The same in words: a spreadsheet would take 4/10 for a day."""
        found, text = self.misprints, self.words.gettext("{caught} of {possible}")
        return "–" if found is None else text.format(caught=found.caught, possible=found.possible)

    @property
    def off_by(self) -> str:
        """How far off the stated figure is."""
        return distance_text(self.repair, self.words)

    @property
    def should_be(self) -> str:
        """What should have been printed."""
        return nearest_text(self.repair, self.words)

    @property
    def slips(self) -> str:
        """What one slip would explain."""
        return slips_text(self.repair, self.words)


def check_row(entry: LedgerCheck, judged: Judged, words: Words) -> CheckRow:
    """The row of a rule."""
    check, details = judged.verdicts.checks[entry.id], judged.details
    return CheckRow(
        id=entry.id,
        rule=check.rule.text,
        verdict=check.verdict,
        stated=check.stated.text if check.stated else "",
        figure="" if check.subject is None else str(check.rule.operands[check.subject]),
        computed=check.computed,
        unit=check.unit.name if check.unit else "",
        note=localised(entry.table.note, words),
        line=entry.line,
        misprints=details.strengths.get(entry.id),
        check=check,
        repair=details.repairs.get(entry.id, _NO_REPAIR),
        entry=entry,
        judged=judged,
        words=words,
    )


def check_rows(judged: Judged, words: Words, names: Iterable[str] | None = None) -> list[CheckRow]:
    """The rules with these ids; all of them, in the order of the ledger, if none are given."""
    checks = judged.ledger.checks
    return [check_row(checks[name], judged, words) for name in (checks if names is None else names)]
