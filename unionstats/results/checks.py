"""The rules: one row each, their record for JSON, and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger import LedgerCheck, Text
from unionstats.ledger.failures import other_side, printed_operands
from unionstats.locale import N_
from unionstats.results.document import Record
from unionstats.results.figures import SolvedRecord, solved_record
from unionstats.results.json_numbers import Number, Whole, high_number, low_number, number
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
    from unionstats.locale import Words
    from unionstats.results.judged import Judged
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
    Field("solved", N_("Worked out"), Kind.FIGURE, on=("stated",), style="bold"),
    Field("worked_out", N_("Worked out"), on=("paper",)),
    Field("worth", N_("Worked out"), Kind.FIGURE, on=("derived",), style="bold"),
    Field("between", N_("Between"), Kind.FIGURE, on=("derived",), wide=100),
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


class Range(Record, frozen=True):
    """Both ends of an interval; null where it is unbounded."""

    low: Number | None
    high: Number | None


class NeighbourRecord(Record, frozen=True):
    """A whole number next to where an unstated total would have to lie, and what it gives."""

    figure: str
    value: Whole
    gives: Number


class SuggestionRecord(Record, frozen=True, rename={"from_": "from"}):
    """A change of one text that would make the rule hold; `figure` is null for a number in the rule."""

    figure: str | None
    from_: str
    to: str


class StrengthRecord(Record, frozen=True):
    """Of all one-digit misprints of a rule's printed figures, how many it would have caught."""

    caught: int
    possible: int


class CheckRecord(Record, frozen=True):
    """One rule, judged alone; `strength` is null where it was not asked for, or is not known.

    `suggestions`, `nearest` and `distance` tell of a rule that fails: what one slip would explain, what
    should have been printed, and how far off the stated figure is in units of its last place. `adjusted`
    is true for a share of a row that was adjusted to make 100.
    """

    id: str
    rule: str
    verdict: str
    agreement: str
    stated: str | None
    computed: Range | None
    solved: dict[str, SolvedRecord]
    neighbours: list[NeighbourRecord]
    note: Text | None
    line: int
    tie: bool
    suggestions: list[SuggestionRecord]
    nearest: list[str]
    distance: Number | None
    adjusted: bool
    stopped: bool
    strength: StrengthRecord | None


class CheckRow(Struct, frozen=True):
    """One rule of a judged ledger: texts as they are, "" where there is none; `computed` in `unit`.

    `formula` is the rule with the printed figures in it, `computed_from` its side that computes.
    """

    entry: LedgerCheck
    judged: Judged
    words: Words

    @property
    def check(self) -> Check:
        """What was found of it."""
        return self.judged.verdicts.checks[self.entry.id]

    @property
    def repair(self) -> Repair:
        """What would mend it."""
        return self.judged.details.repairs.get(self.entry.id, _NO_REPAIR)

    @property
    def id(self) -> str:
        """Its id."""
        return self.entry.id

    @property
    def verdict(self) -> Verdict:
        """Its verdict."""
        return self.check.verdict

    @property
    def verdict_cell(self) -> Cell:
        """Sign and word of the verdict."""
        return verdict_cell(self.check, self.words)

    @property
    def short_cell(self) -> Cell:
        """The sign alone."""
        return short_cell(self.check)

    @property
    def rule(self) -> str:
        """Its text."""
        return self.check.rule.text

    @property
    def formula(self) -> str:
        """Its text with the printed figures in the place of their ids."""
        rule = self.check.rule
        left, right = rule.sides(printed_operands(self.check))
        return f"{left} {rule.text[slice(*rule.relation)]} {right}"

    @property
    def stated(self) -> str:
        """The printed figure that stands alone on one side."""
        return self.check.stated.text if self.check.stated else ""

    @property
    def figure(self) -> str:
        """The id of the figure that stands alone on one side."""
        check = self.check
        return "" if check.subject is None else str(check.rule.operands[check.subject])

    @property
    def computed_from(self) -> str:
        """The other side."""
        return other_side(self.check)

    @property
    def computed(self) -> Interval | None:
        """What the other side gives."""
        return self.check.computed

    @property
    def unit(self) -> str:
        """The unit of the figure that stands alone."""
        return self.check.unit.name if self.check.unit else ""

    @property
    def computed_text(self) -> str:
        """What the other side gives, as a text."""
        return computed_text(self.check)

    @property
    def solved(self) -> str:
        """What the rule alone says of its unstated figures."""
        return self.words.gettext(", ").join(solved_texts(self.check).values())

    @property
    def worked_out(self) -> str:
        """The same, each with its id."""
        return self.words.gettext("; ").join(
            equation_text(name, text) for name, text in solved_texts(self.check).items()
        )

    @property
    def worth(self) -> str:
        """What all rules say of the figure that stands alone."""
        text, unit = self._estimate, self.check.unit
        return (
            f"≈ {with_unit(text, unit)}"
            if text
            else solved_text(self.judged.verdicts.solved[self.figure], unit)
        )

    @property
    def between(self) -> str:
        """The ends between which it lies, where it is estimated."""
        within = self.judged.verdicts.solved[self.figure].within
        return range_text(in_own_unit(within, self.check.unit)) if within and self._estimate else ""

    @property
    def _estimate(self) -> str:
        solved = self.judged.verdicts.solved[self.figure]
        within = None if solved.within is None else in_own_unit(solved.within, self.check.unit)
        if (
            within is None
            or None in (within.low, within.high)
            or within.point is not None
            or not solved.complete
        ):
            return ""
        return estimate_text(within)

    @property
    def misprints(self) -> Strength | None:
        """How many one-digit misprints it would have caught; None where that is not known."""
        return self.judged.details.strengths.get(self.id)

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

    @property
    def note(self) -> str:
        """What the ledger notes of it."""
        return localised(self.entry.table.note, self.words)

    @property
    def line(self) -> int:
        """Its line in the ledger; 0 where that is not known."""
        return self.entry.line

    @property
    def record(self) -> CheckRecord:
        """What JSON, JSON Lines and CSV hold of it."""
        check, repair, strength, figures = self.check, self.repair, self.misprints, self.judged.ledger.figures
        return CheckRecord(
            id=self.id,
            rule=check.rule.text,
            verdict=check.verdict.value,
            agreement=check.agreement.value,
            stated=check.stated.text if check.stated else None,
            computed=range_record(check.computed),
            solved={
                name: solved_record(solved, figures[name].figure.unit)
                for name, solved in check.solved.items()
            },
            neighbours=[NeighbourRecord(n.name, number(n.number), number(n.gives)) for n in check.neighbours],
            note=self.entry.table.note,
            line=self.line,
            tie=check.tie,
            suggestions=[SuggestionRecord(one.figure, one.found, one.meant) for one in repair.suggestions],
            nearest=list(repair.nearest),
            distance=None if repair.distance is None else number(repair.distance),
            adjusted=any(self.id in row for row in self.judged.details.adjusted),
            stopped=check.stopped,
            strength=None if strength is None else StrengthRecord(strength.caught, strength.possible),
        )


def check_rows(judged: Judged, words: Words, names: Iterable[str] | None = None) -> list[CheckRow]:
    """The rules with these ids; all of them, in the order of the ledger, if none are given."""
    checks = judged.ledger.checks
    return [CheckRow(checks[name], judged, words) for name in (checks if names is None else names)]


def check_records(judged: Judged, words: Words, names: Iterable[str]) -> list[CheckRecord]:
    """The records of the rules with these ids."""
    return [row.record for row in check_rows(judged, words, names)]


def range_record(found: Interval | None) -> Range | None:
    """Both ends of an interval."""
    return None if found is None else Range(low_number(found), high_number(found))
