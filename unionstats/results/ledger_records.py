"""What JSON holds of a judged ledger as a whole: counts, conflicts, suspects, and how much is tested."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec.structs import replace

from unionstats.ledger import Judged
from unionstats.results.document import Record
from unionstats.results.numbers import Whole
from unionstats.results.places import PlaceInLedger, place_in_ledger
from unionstats.results.records import Range, SolvedRecord, solved_record
from unionstats.results.rows import standing_of
from unionstats.rules import Verdict, Verdicts
from unionstats.rules.verdict import Standing

if TYPE_CHECKING:
    from unionstats.rules.suspects.model import Accused, FailureGroup, Suspect

P = TypeVar("P")
_FAILING = {
    Standing.COUNTED: "inconsistent",
    Standing.QUESTION: "questions",
    Standing.ACCEPTED: "accepted",
}


class ConflictRecord(Record, frozen=True):
    """Rules that hold one by one but not together, and the figures that they share.

    `standing` is counted, question or accepted: the last two do not count as findings.
    """

    checks: list[str]
    figures: list[str]
    standing: str


class CountsRecord(Record, frozen=True):
    """How many rules have each verdict, and how many are not applied, for a cell that they need is empty.

    `questions` and `accepted` fail too, and do not count: `inconsistent` is without them.
    """

    consistent: int
    inconsistent: int
    undetermined: int
    not_applied: int
    questions: int
    accepted: int


class WouldBe(Range, frozen=True):
    """What a figure would have to be, in its unit: both ends, and the whole numbers where they are few."""

    values: list[Whole] | None


class SlipRecord(Record, frozen=True):
    """A printed text, or a rule, that would hold, and the kind of slip that made another of it."""

    to: str
    kind: str


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


def conflict_records(verdicts: Verdicts) -> list[ConflictRecord]:
    """Every conflict, for JSON."""
    return [ConflictRecord.taken(one) for one in verdicts.conflicts]


def counts_record(judged: Judged) -> CountsRecord:
    """How many rules have each verdict, or none; the rows of long tables are counted in."""
    verdicts, ledger = judged.verdicts, judged.ledger
    counts = {verdict.value: verdicts.count(verdict) for verdict in Verdict}
    aside = {"questions": verdicts.aside(Standing.QUESTION), "accepted": verdicts.aside(Standing.ACCEPTED)}
    found = CountsRecord(**counts, **aside, not_applied=len(ledger.not_applied))
    return with_rows(found, judged) if judged.by_row else found


def with_rows(counts: CountsRecord, judged: Judged) -> CountsRecord:
    """The counts with those of the rows of long tables."""
    for one in judged.by_row:
        for check, tally in one.tallied:
            holds, fails, idle, nil = tally.counts
            name = _FAILING[standing_of(check)]
            counts = replace(
                counts,
                consistent=counts.consistent + holds,
                undetermined=counts.undetermined + idle,
                not_applied=counts.not_applied + nil,
                **{name: getattr(counts, name) + fails},
            )
    return counts


def solved_records(judged: Judged) -> dict[str, SolvedRecord]:
    """What each unstated figure can be."""
    figures, solved = judged.ledger.figures, judged.verdicts.solved
    return {name: solved_record(one, figures[name].figure.unit) for name, one in solved.items()}


def suspects_in_ledger(judged: Judged) -> list[SuspectRecord[PlaceInLedger]]:
    """The suspects of all groups, with their places in the ledger."""

    def place(one: Accused) -> PlaceInLedger:
        if one.figure is None:
            return place_in_ledger(None, judged.ledger, judged.ledger.checks[one.check].line)
        return place_in_ledger(judged.ledger.figures[one.figure], judged.ledger)

    return [
        suspect_record(number, group, suspect, place)
        for number, group in judged.groups
        for suspect in group.suspects
    ]


def suspect_record(
    number: int, group: FailureGroup, suspect: Suspect, place: Callable[[Accused], P]
) -> SuspectRecord[P]:
    """A suspect of the group with this number; `place` gives the places of its figures."""
    accused = [
        AccusedRecord(
            one.figure,
            one.variable.quantity.text,
            None
            if one.would_be is None
            else WouldBe.taken(solved_record(one.would_be, one.variable.figure.unit)),
            [SlipRecord(slip.to, slip.kind) for slip in one.slips],
            place(one),
        )
        for one in suspect.figures
    ]
    own = {"group": number, "figures": accused, "explains": suspect.explains, "of": group.failures}
    return SuspectRecord.taken(group, **own)


def rule_slip_records(judged: Judged) -> list[RuleSlipRecord]:
    """How failing rules would hold."""
    return [RuleSlipRecord.taken(one) for one in judged.details.rule_slips]
