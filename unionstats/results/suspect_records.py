"""The suspects and the coverage as records: what JSON holds of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from unionstats.results.document import Record
from unionstats.results.json_numbers import Number, Whole
from unionstats.results.records import solved_record

if TYPE_CHECKING:
    from unionstats.ledger import Judged
    from unionstats.ledger.coverage import Coverage
    from unionstats.rules.suspects.model import Accused, FailureGroup, Suspect


class WouldBe(Record, frozen=True):
    """What a figure would have to be, in its unit: both ends, and the whole numbers where they are few."""

    low: Number | None
    high: Number | None
    values: list[Whole] | None


class SlipRecord(Record, frozen=True):
    """A printed text, or a rule, that would hold, and the kind of slip that made another of it."""

    to: str
    kind: str


class PlaceInLedger(Record, frozen=True):
    """Where a figure stands: its section, its paragraph, its line in the ledger."""

    section: str | None
    paragraph: int | None
    line: int


P = TypeVar("P")


class AccusedRecord(Record, Generic[P], frozen=True):
    """A figure that may be wrong; `figure` is null for a number in a rule, `would_be` if not known."""

    figure: str | None
    stated: str
    would_be: WouldBe | None
    slips: list[SlipRecord]
    place: P


class SuspectRecord(Record, Generic[P], frozen=True):
    """Figures without which all rules of their group hold: a group is failing rules that hang together.

    They are in `explains` of `of` failures, which are the `checks` that fail and the `conflicts`. Where not
    `complete` the work stopped before all was proven.
    """

    group: int
    figures: list[AccusedRecord[P]]
    explains: int
    of: int
    checks: list[str]
    conflicts: list[list[str]]
    complete: bool


class RuleSlipRecord(Record, frozen=True):
    """How a failing rule would hold: `kind` is exchanged (numerator and denominator) or scale (100)."""

    check: str
    to: str
    kind: str


class CoverageRecord(Record, frozen=True):
    """Of the printed figures those in a rule that tests them, and the ids of the others.

    Of all one-digit misprints all rules together notice `caught`, at least; null where the report is too
    large to try them. `not_applied` counts rules that lack a cell.
    """

    printed: int
    tested: int
    untested: list[str]
    misprints: int | None
    caught: int | None
    not_applied: int


def suspects_in_ledger(judged: Judged) -> list[SuspectRecord[PlaceInLedger]]:
    """The suspects of all groups, with their places in the ledger."""

    def place(one: Accused) -> PlaceInLedger:
        if one.figure is None:
            return PlaceInLedger(None, None, judged.ledger.checks[one.check].line)
        entry = judged.ledger.figures[one.figure]
        return PlaceInLedger(entry.table.section, entry.table.paragraph, entry.line)

    return [
        suspect_record(number, group, suspect, place)
        for number, group in judged.groups
        for suspect in group.suspects
    ]


def suspect_record(
    number: int, group: FailureGroup, suspect: Suspect, place: Callable[[Accused], P]
) -> SuspectRecord[P]:
    """A suspect of the group with this number; `place` gives the places of its figures."""
    return SuspectRecord(
        number,
        [_accused(one, place(one)) for one in suspect.figures],
        suspect.explains,
        group.failures,
        list(group.checks),
        [list(names) for names in group.conflicts],
        group.complete,
    )


def _accused(one: Accused, place: P) -> AccusedRecord[P]:
    solved = None if one.would_be is None else solved_record(one.would_be, one.variable.figure.unit)
    return AccusedRecord(
        one.figure,
        one.quantity.text,
        None if solved is None else WouldBe(solved.low, solved.high, solved.values),
        [SlipRecord(slip.to, slip.kind.value) for slip in one.slips],
        place,
    )


def rule_slip_records(judged: Judged) -> list[RuleSlipRecord]:
    """How failing rules would hold."""
    return [RuleSlipRecord(one.check, one.to, one.kind.value) for one in judged.details.rule_slips]


def coverage_record(coverage: Coverage) -> CoverageRecord:
    """How much is tested."""
    return CoverageRecord.taken(coverage, untested=list(coverage.untested))
