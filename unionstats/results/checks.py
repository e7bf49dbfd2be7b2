"""The rules, a row each with its fields."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from msgspec.structs import replace

from unionstats.interval import Interval
from unionstats.ledger import Judged, LedgerCheck
from unionstats.ledger.failures import other_side
from unionstats.ledger.standing import accepted_reason, formula
from unionstats.locale import N_, Words
from unionstats.quantity.formatting import with_unit
from unionstats.results.heads import EntryRow, figure_label, listed
from unionstats.results.numbers import (
    equation_text,
    estimate_text,
    in_own_unit,
    range_text,
    solved_text,
    unit_for,
)
from unionstats.results.repairs import distance_text, repair_facts
from unionstats.results.table import NAMED, Cell, Field, Kind, Line, Table, fields_on, labelled
from unionstats.results.verdicts import (
    answer_lines,
    computed_text,
    group_of,
    not_applied_lines,
    short_cell,
    solved_texts,
    verdict_cell,
)
from unionstats.rules import Check, Repair, Strength

_ROOMY = 90  # columns from which the verdict has room for its word


def _solved(row: CheckRow) -> str:
    return listed([*row.solved_texts.values()], row.words)


def _estimate(row: CheckRow) -> Interval | None:
    """What all rules leave of the figure that stands alone, where that has two ends."""
    solved = row.judged.verdicts.solved[row.figure]
    if solved.within is None or not solved.complete or solved.within.point is not None:
        return None
    ends = None not in (solved.within.low, solved.within.high)
    return in_own_unit(solved.within, row.check.unit) if ends else None


def _between(row: CheckRow) -> str:
    within = _estimate(row)
    return range_text(within) if within else ""


def _worth(row: CheckRow) -> str:
    """What all rules say of it."""
    within, unit = _estimate(row), unit_for(row.check.unit, row.words)
    if within is None:
        return solved_text(row.judged.verdicts.solved[row.figure], unit)
    return f"≈ {with_unit(estimate_text(within), unit)}"


def _caught(row: CheckRow, text: str = "") -> str:
    """Caught and possible misprints as `text` has them, else in words: a spreadsheet takes 4/10 for a day."""
    found, text = row.misprints, text or row.words.gettext("{caught} of {possible}")
    return "–" if found is None else text.format(caught=found.caught, possible=found.possible)


_TESTS, _ALL, _OTHERS = ("stated", "others"), ("stated", "others", "paper"), ("others", "paper")
_STATED, _DERIVED, _SHORT = ("stated", "paper"), ("derived",), "{caught}/{possible}"
CHECKS = (
    Field("verdict_cell", N_("Verdict"), Kind.VERDICT, on=_ALL, wide=_ROOMY),
    Field("short_cell", "", Kind.VERDICT, lambda row: short_cell(row.check), _TESTS, until=_ROOMY),
    replace(NAMED, under="rule"),
    Field("id", N_("Check"), Kind.ID, on=_ALL, fold=True, under="rule"),
    Field("figure", N_("Derived figure"), Kind.ID, on=_DERIVED, fold=True),
    Field("stated", N_("Stated"), Kind.FIGURE, on=_STATED),
    Field("formula", N_("As printed"), Kind.RULE, on=_OTHERS, fold=True, under="rule"),
    Field("rule", N_("Rule"), Kind.RULE, on=_OTHERS, fold=True, wide=100),
    Field("computed_from", N_("Computed from"), Kind.RULE, on=("stated", "derived"), fold=True),
    Field("computed_text", N_("Computed"), Kind.FIGURE, on=_STATED, fold=True),
    Field("solved", N_("Worked out"), Kind.FIGURE, _solved, ("stated",), "bold", fold=True),
    Field("worked_out", N_("Worked out"), on=("paper",)),
    Field("worth", N_("Worked out"), Kind.FIGURE, _worth, _DERIVED, "bold", fold=True),
    Field("between", N_("Between"), Kind.FIGURE, _between, _DERIVED, wide=100),
    Field("strength", N_("Caught"), Kind.NUMBER, lambda row: _caught(row, _SHORT), ("strength",)),
    Field("caught", N_("Caught"), get=_caught, on=("paper",)),
    Field(
        "aside",
        N_("Does not count"),
        get=lambda row: row.words.gettext("; ").join(aside_texts(row)),
        on=("aside",),
        under="rule",
    ),
    Field("note", N_("Note"), get=lambda row: row.told("note"), on=("paper",), under="rule"),
    Field("line", N_("Ledger line"), Kind.NUMBER, attrgetter("entry.line"), ("paper",), under="rule"),
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
        return self.judged.details.repairs.get(self.id, Repair())

    @property
    def misprints(self) -> Strength | None:
        """How many misprints of one digit it would have caught, None where that is not known."""
        return self.judged.details.strengths.get(self.id)

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
    def named(self) -> str:
        """What the figure is that stands alone on one side, or the first of the rule; or its id."""
        names = [self.figure, *self.check.rule.names()]
        first = next((name for name in names if name in self.judged.ledger.figures), "")
        return figure_label(self.judged.ledger, first, self.words) or self.id

    @property
    def called(self) -> str:
        """The same with its id behind it."""
        text = self.words.gettext("{number} ({name})")
        return text.format(number=self.named, name=self.id) if self.named != self.id else self.id

    @property
    def stated(self) -> str:
        """The printed text of what stands alone on one side."""
        return self.check.stated.text if self.check.stated else ""

    @property
    def formula(self) -> str:
        """Its text with the printed figures in the place of their ids."""
        return formula(self.check)

    @property
    def computed_from(self) -> str:
        """The side that computes, where a figure stands alone on the other."""
        return other_side(self.check) if self.check.subject is not None else ""

    @property
    def worked_out(self) -> str:
        """What the rule alone says of its unstated figures, each with its id."""
        texts = self.solved_texts.items()
        return self.words.gettext("; ").join(equation_text(name, text) for name, text in texts)

    @property
    def solved_texts(self) -> dict[str, str]:
        """The same by id."""
        return solved_texts(self.check, self.words)

    @property
    def computed_text(self) -> str:
        """The computed interval in the unit of what stands alone."""
        return computed_text(self.check, self.words)

    @property
    def off_by(self) -> str:
        """How far off the stated figure is, in its unit."""
        return distance_text(self.repair, self.check.stated, self.words)

    @property
    def repair_facts(self) -> list[tuple[str, str]]:
        """What may have been meant, as labelled texts."""
        return repair_facts(self.repair, self.check.stated, self.words)


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


def rows_answer(rows: Iterable[CheckRow], judged: Judged, words: Words) -> list[Line]:
    """The answer on these rules, and on those that were asked for and are not applied."""
    checks = {row.id: row.check for row in rows}
    answer = answer_lines(checks, judged, words) if checks or judged.by_row or not judged.not_applied else []
    return [*answer, *not_applied_lines(judged, words)]


def check_rows(judged: Judged, words: Words, names: Iterable[str] | None = None) -> list[CheckRow]:
    """The rules with these ids; all of them, in the order of the ledger, if none are given."""
    checks = judged.ledger.checks
    return [CheckRow(checks[name], judged, words) for name in (checks if names is None else names)]


def grouped(rows: list[CheckRow]) -> list[Table]:
    """The rules by what they do: those that test a printed figure, the others, those that give one."""
    strength = ["strength"] if rows and rows[0].judged.details.strengths else []
    tables = []
    for group, more in (("stated", strength), ("others", strength), ("derived", [])):
        members = [row for row in rows if group_of(row.check) == group]
        fields = fields_on(CHECKS, group, *more)
        # no totals worked out where no rule works one out
        shown = [one for one in fields if one.name != "solved" or any(map(one.getter, members))]
        tables.append(Table(labelled(shown, members), members))
    return tables
