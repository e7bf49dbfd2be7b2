"""The rules: one row each, their record for JSON, and their fields."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from unionstats.interval import Interval
from unionstats.ledger import Judged, LedgerCheck
from unionstats.ledger.failures import other_side
from unionstats.ledger.standing import accepted_reason, formula
from unionstats.locale import N_, Words
from unionstats.results.heads import EntryRow
from unionstats.results.numbers import (
    equation_text,
    estimate_text,
    in_own_unit,
    range_text,
    solved_text,
    with_unit,
)
from unionstats.results.repairs import distance_text, nearest_text
from unionstats.results.table import Cell, Field, Kind
from unionstats.results.verdicts import computed_text, short_cell, solved_texts, verdict_cell
from unionstats.rules import Check, Repair, Strength

_NO_REPAIR = Repair(())
_ROOMY = 90  # columns from which the verdict has room for its word

_TESTS = ("stated", "others")
CHECKS = (
    Field("verdict_cell", N_("Verdict"), Kind.VERDICT, on=("stated", "others", "paper"), wide=_ROOMY),
    Field("short_cell", "", Kind.VERDICT, lambda row: short_cell(row.check), _TESTS, until=_ROOMY),
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
        lambda row: row.words.gettext(", ").join(solved_texts(row.check).values()),
        ("stated",),
        "bold",
    ),
    Field("worked_out", N_("Worked out"), on=("paper",)),
    Field("worth", N_("Worked out"), Kind.FIGURE, on=("derived",), style="bold"),
    Field(
        "between",
        N_("Between"),
        Kind.FIGURE,
        lambda row: row.estimate and range_text(row.estimate),
        ("derived",),
        wide=100,
    ),
    Field(
        "strength", N_("Caught"), Kind.NUMBER, lambda row: _caught(row, "{caught}/{possible}"), ("strength",)
    ),
    Field("caught", N_("Caught"), get=lambda row: _caught(row, ""), on=("paper",)),
    Field(
        "aside",
        N_("Does not count"),
        get=lambda row: row.words.gettext("; ").join(aside_texts(row)),
        on=("aside",),
    ),
    Field("note", N_("Note"), get=lambda row: row.told("note"), on=("paper",)),
    Field("line", N_("Ledger line"), Kind.NUMBER, attrgetter("entry.line"), on=("paper",)),
)
REPAIRS = (
    Field("id", N_("Fails"), Kind.ID, fold=True),
    Field("off_by", N_("Off by"), Kind.NUMBER, lambda row: distance_text(row.repair, row.words), fold=True),
    Field(
        "by_rule",
        N_("By the rule"),
        Kind.FIGURE,
        lambda row: nearest_text(row.repair, row.words),
        style="bold",
    ),
)


class CheckRow(EntryRow[LedgerCheck], frozen=True):
    """One rule."""

    @property
    def rule(self) -> str:
        """Its text."""
        return self.check.rule.text

    @property
    def check(self) -> Check:
        """What was found of it."""
        return self.judged.verdicts.checks[self.id]

    @property
    def repair(self) -> Repair:
        """What may have been meant where it fails."""
        return self.judged.details.repairs.get(self.id, _NO_REPAIR)

    @property
    def misprints(self) -> Strength | None:
        """How many misprints of one digit it would have caught, None where that is not known."""
        return self.judged.details.strengths.get(self.id)

    @property
    def stated(self) -> str:
        """The printed text of what stands alone on one side."""
        return self.check.stated.text if self.check.stated else ""

    @property
    def figure(self) -> str:
        """The id of what stands alone on one side."""
        check = self.check
        return "" if check.subject is None else str(check.rule.operands[check.subject])

    @property
    def verdict_cell(self) -> Cell:
        """Sign and word of the verdict."""
        return verdict_cell(self.check, self.words)

    @property
    def formula(self) -> str:
        """Its text with the printed figures in the place of their ids."""
        return formula(self.check)

    @property
    def computed_from(self) -> str:
        """The side that computes, where a figure stands alone on the other."""
        return other_side(self.check) if self.check.subject is not None else ""

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


def aside_texts(row: CheckRow) -> list[str]:
    """Why its relation is only likely, and why its finding is let stand, each in a sentence."""
    told = (
        (row.words.gettext("Only likely: {reason}"), row.entry.table.question),
        (row.words.gettext("Accepted: {reason}"), accepted_reason(row.entry, row.check)),
    )
    return [text.format(reason=reason) for text, reason in told if reason]


def says_aside(rows: Iterable[CheckRow]) -> tuple[str, ...]:
    """The name of the field of such texts, where one of the rules has any."""
    return ("aside",) if any(map(aside_texts, rows)) else ()


def _caught(row: CheckRow, text: str) -> str:
    """Caught and possible misprints as `text` has them; "" for words: a spreadsheet takes 4/10 for a day."""
    found, text = row.misprints, text or row.words.gettext("{caught} of {possible}")
    return "–" if found is None else text.format(caught=found.caught, possible=found.possible)


def check_rows(judged: Judged, words: Words, names: Iterable[str] | None = None) -> list[CheckRow]:
    """The rules with these ids; all of them, in the order of the ledger, if none are given."""
    checks = judged.ledger.checks
    return [CheckRow(checks[name], judged, words) for name in (checks if names is None else names)]
