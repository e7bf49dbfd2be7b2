"""The results as records: what JSON, JSON Lines and CSV hold, and what their schemas describe.

Keys and codes are English in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.ledger import Bilingual, Details, Ledger, LedgerCheck, LedgerFigure
from unionstats.quantity import Unit
from unionstats.results.json_numbers import Number, Whole, high_number, low_number, number
from unionstats.results.numbers import in_own_unit
from unionstats.results.overview import section_counts, shares
from unionstats.rules import Check, Repair, Solved, Verdict, Verdicts

Words: TypeAlias = str | Bilingual

LISTED_VALUES = 20  # of the whole numbers that fit, so many are listed

_NO_REPAIR = Repair(())


class Range(Struct, frozen=True, forbid_unknown_fields=True):
    """Both ends of an interval; null where it is unbounded."""

    low: Number | None
    high: Number | None


class SolvedRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """What an unstated figure can be: `count` whole numbers fit (null: unbounded, or not a count)."""

    count: Whole | None
    values: list[Whole] | None
    low: Number | None
    high: Number | None


class FigureRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """One figure: `value`, `low` and `high` are in `unit`, per cent for a percentage."""

    id: str
    section: str | None
    paragraph: int | None
    label: Words | None
    stated: str | None
    value: Number | None
    unit: str | None
    low: Number | None
    high: Number | None
    whole: bool
    exact: bool
    region: Words | None
    period: Words | None
    note: Words | None
    line: int
    solved: SolvedRecord | None = None


class NeighbourRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole number next to where an unstated total would have to lie, and what it gives."""

    figure: str
    value: Whole
    gives: Number


class SuggestionRecord(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A change of one text that would make the rule hold; `figure` is null for a number in the rule."""

    figure: str | None
    from_: str
    to: str


class StrengthRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """Of all one-digit misprints of a rule's printed figures, how many it would have caught."""

    caught: int
    possible: int


class CheckRecord(Struct, frozen=True, forbid_unknown_fields=True):
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
    note: Words | None
    line: int
    tie: bool
    suggestions: list[SuggestionRecord]
    nearest: list[str]
    distance: Number | None
    adjusted: bool
    stopped: bool
    strength: StrengthRecord | None


class ConflictRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """Rules that hold one by one but not together, and the figures that they share."""

    checks: list[str]
    figures: list[str]


class CountsRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """How many rules have each verdict."""

    consistent: int
    inconsistent: int
    undetermined: int


class SectionRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A section: how many figures are printed in it and how many are not, how many rules use one of them."""

    id: str
    title: Words | None
    stated: int
    unstated: int
    checks: int
    inconsistent: int


class ShareRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A percentage that a rule gives as a quotient: printed, or worked out."""

    id: str
    stated: str | None
    value: Number


def figure_records(ledger: Ledger, verdicts: Verdicts, names: Iterable[str]) -> list[FigureRecord]:
    """The figures with these ids."""
    return [_figure_record(ledger.figures[name], verdicts) for name in names]


def _figure_record(entry: LedgerFigure, verdicts: Verdicts) -> FigureRecord:
    table, quantity = entry.table, entry.figure.quantity
    unit = entry.figure.unit
    variable = verdicts.variable(entry.id, entry.figure)
    value = low = high = None
    if quantity is not None:
        interval = in_own_unit(variable.domain, unit)
        value, low, high = number(quantity.value), low_number(interval), high_number(interval)
    solved = verdicts.solved.get(entry.id)
    return FigureRecord(
        id=entry.id,
        section=table.section,
        paragraph=table.paragraph,
        label=table.label,
        stated=table.stated,
        value=value,
        unit=unit.name if unit else None,
        low=low,
        high=high,
        whole=variable.whole,
        exact=table.exact,
        region=table.region,
        period=table.period,
        note=table.note,
        line=entry.line,
        solved=None if solved is None else solved_record(solved, unit),
    )


def solved_record(solved: Solved, unit: Unit | None) -> SolvedRecord:
    """What an unstated figure can be, in its unit."""
    count = None if solved.count is None else number(solved.count)
    values = None if solved.values is None else [number(value) for value in solved.values[:LISTED_VALUES]]
    if solved.within is None:
        return SolvedRecord(count, values, None, None)
    interval = in_own_unit(solved.within, unit)
    return SolvedRecord(count, values, low_number(interval), high_number(interval))


def check_records(
    ledger: Ledger, verdicts: Verdicts, names: Iterable[str], details: Details
) -> list[CheckRecord]:
    """The rules with these ids."""
    return [_check_record(ledger, ledger.checks[name], verdicts.checks[name], details) for name in names]


def _check_record(ledger: Ledger, entry: LedgerCheck, check: Check, details: Details) -> CheckRecord:
    computed = check.computed
    repair, strength = details.repairs.get(entry.id, _NO_REPAIR), details.strengths.get(entry.id)
    return CheckRecord(
        id=entry.id,
        rule=check.rule.text,
        verdict=check.verdict.value,
        agreement=check.agreement.value,
        stated=check.stated.text if check.stated else None,
        computed=None if computed is None else Range(low_number(computed), high_number(computed)),
        solved={
            name: solved_record(solved, ledger.figures[name].figure.unit)
            for name, solved in check.solved.items()
        },
        neighbours=[NeighbourRecord(n.name, number(n.number), number(n.gives)) for n in check.neighbours],
        note=entry.table.note,
        line=entry.line,
        tie=check.tie,
        suggestions=[SuggestionRecord(one.figure, one.found, one.meant) for one in repair.suggestions],
        nearest=list(repair.nearest),
        distance=None if repair.distance is None else number(repair.distance),
        adjusted=any(entry.id in row for row in details.adjusted),
        stopped=check.stopped,
        strength=None if strength is None else StrengthRecord(strength.caught, strength.possible),
    )


def show_result(
    ledger: Ledger, verdicts: Verdicts, name: str, using: Iterable[str], details: Details
) -> dict[str, object]:
    """The keys of the `show` document: the figure or null, the check or null, the rules concerned."""
    return {
        "figure": figure_records(ledger, verdicts, [name])[0] if name in ledger.figures else None,
        "check": check_records(ledger, verdicts, [name], details)[0] if name in ledger.checks else None,
        "checks": check_records(ledger, verdicts, using, details),
    }


def summary_result(ledger: Ledger, verdicts: Verdicts) -> dict[str, object]:
    """The keys of the `summary` document."""
    stated = sum(figure.table.stated is not None for figure in ledger.figures.values())
    return {
        "rounding": verdicts.rounding.value,
        "figures": {"stated": stated, "unstated": len(ledger.figures) - stated},
        "sections": section_records(ledger, verdicts),
        "shares": [
            ShareRecord(
                share.id, share.check.stated.text if share.check.stated else None, number(share.value)
            )
            for share in shares(verdicts)
        ],
        "solved": _solved(ledger, verdicts),
        "conflicts": [ConflictRecord(list(c.checks), list(c.figures)) for c in verdicts.conflicts],
        "counts": CountsRecord(*(verdicts.count(verdict) for verdict in Verdict)),
    }


def section_records(ledger: Ledger, verdicts: Verdicts) -> list[SectionRecord]:
    """The sections in the order of the ledger."""
    return [
        SectionRecord(
            name, ledger.sections[name].title, found.stated, found.unstated, found.checks, found.inconsistent
        )
        for name, found in section_counts(ledger, verdicts).items()
    ]


def _solved(ledger: Ledger, verdicts: Verdicts) -> dict[str, SolvedRecord]:
    figures = ledger.figures
    return {
        name: solved_record(solved, figures[name].figure.unit) for name, solved in verdicts.solved.items()
    }


def check_result(
    ledger: Ledger, verdicts: Verdicts, names: Sequence[str], details: Details
) -> dict[str, object]:
    """The keys of the `check` document: the rules asked for; counts and conflicts of the whole ledger."""
    return {
        "rounding": verdicts.rounding.value,
        "checks": check_records(ledger, verdicts, names, details),
        "solved": _solved(ledger, verdicts),
        "conflicts": [ConflictRecord(list(c.checks), list(c.figures)) for c in verdicts.conflicts],
        "counts": CountsRecord(*(verdicts.count(verdict) for verdict in Verdict)),
    }
