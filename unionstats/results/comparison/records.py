"""A comparison as records: what JSON, JSON Lines and CSV hold."""

from __future__ import annotations

from fractions import Fraction

from unionstats.comparison import Comparison, FigurePair, Matched, Side, Status
from unionstats.comparison.measure import is_percentage
from unionstats.interval import Exact, Interval
from unionstats.ledger import Judged, Text
from unionstats.quantity import Unit
from unionstats.results.comparison.texts import difference_of, growth_of
from unionstats.results.document import Record
from unionstats.results.json_numbers import Number, high_number, low_number, number
from unionstats.results.numbers import in_own_unit
from unionstats.results.overview import ConflictRecord, conflict_records
from unionstats.rules import Check, Verdict

_POINTS = "百分点"


class OldHead(Record, frozen=True):
    """The old ledger; the new one is the `ledger` of the document."""

    path: str
    sha256: str
    title: Text | None


class SideRecord(Record, frozen=True):
    """A figure in one of the ledgers: `stated` is null for one that its rules worked out.

    `value`, `low` and `high` are in `unit`; `value` is null where several fit, all three where none is known.
    """

    stated: str | None
    unit: str | None
    value: Number | None
    low: Number | None
    high: Number | None
    line: int


class ChangeRecord(Record, frozen=True):
    """A change or a growth rate: its ends, null where it is unbounded, and what the printed values give.

    `value` is null where one of the two figures has no single value: 600余, or several that fit.
    """

    value: Number | None
    low: Number | None
    high: Number | None


class ComparedRecord(Record, frozen=True):
    """A figure of one ledger or of both; `status` is that of its change, or `new`, or `dropped`.

    `change` is in `unit` (百分点 for percentages), `growth` in per cent; `reason` says why one is null.
    `certain` is false where the true value may have risen or fallen, or stayed. `section` is the new
    ledger's, or the old one's of a dropped figure.
    """

    kind: str
    id: str | None
    old_id: str | None
    matched: str | None
    status: str
    label: Text | None
    old_label: Text | None
    section: str | None
    unit: str | None
    old: SideRecord | None
    new: SideRecord | None
    change: ChangeRecord | None
    growth: ChangeRecord | None
    certain: bool | None
    reason: str | None


class ComparedCheckRecord(Record, frozen=True):
    """A rule of one ledger or both; `status` is `same`, `changed` (another verdict), `new` or `dropped`."""

    kind: str
    id: str | None
    old_id: str | None
    matched: str | None
    status: str
    rule: str | None
    old_rule: str | None
    old_verdict: str | None
    verdict: str | None


class CompareCounts(Record, frozen=True):
    """How many figures of both ledgers have each status and were matched by label, and what is in one alone.

    `verdicts` counts the rules of both ledgers whose verdict changed.
    """

    figures: int
    up: int
    down: int
    unchanged: int
    uncertain: int
    not_comparable: int
    by_label: int
    new: int
    dropped: int
    checks: int
    verdicts: int
    new_checks: int
    dropped_checks: int
    failing: int
    old_failing: int


class ConflictsRecord(Record, frozen=True):
    """The rules of each ledger that hold one by one but not together."""

    old: list[ConflictRecord]
    new: list[ConflictRecord]


class CompareKeys(Record, frozen=True):
    """What `unionstats compare --json` writes; `ledger` is the new one.

    `figures` are in both ledgers, `new` and `dropped` in one alone; `checks` are of all three kinds.
    """

    old: OldHead
    figures: list[ComparedRecord]
    new: list[ComparedRecord]
    dropped: list[ComparedRecord]
    checks: list[ComparedCheckRecord]
    conflicts: ConflictsRecord
    counts: CompareCounts


def compare_keys(found: Comparison, old: Judged, new: Judged) -> CompareKeys:
    """The keys of the document; the figures of both ledgers are in the order of the new one."""
    first = old.ledger
    return CompareKeys(
        OldHead(first.path, first.sha256, first.report.title),
        [_compared(pair.change.status, pair.old, pair.new, pair) for pair in found.pairs],
        [_compared("new", None, side) for side in found.new],
        [_compared("dropped", side, None) for side in found.dropped],
        [
            *(
                _check("changed" if x.changed else "same", x.match.old, x.old, x.match.new, x.new, x.match.by)
                for x in found.checks
            ),
            *(_check("new", None, None, name, check) for name, check in found.new_checks.items()),
            *(_check("dropped", name, check, None, None) for name, check in found.dropped_checks.items()),
        ],
        ConflictsRecord(*(conflict_records(one.verdicts) for one in (old, new))),
        _counts(found, old, new),
    )


def _counts(found: Comparison, old: Judged, new: Judged) -> CompareCounts:
    checks = found.checks
    counts = [len(found.pairs), *(found.count(status) for status in Status), found.matched_by(Matched.LABEL)]
    counts += [len(found.new), len(found.dropped), len(checks), sum(pair.changed for pair in checks)]
    counts += [len(found.new_checks), len(found.dropped_checks)]
    return CompareCounts(*counts, *(one.verdicts.count(Verdict.INCONSISTENT) for one in (new, old)))


def _compared(
    status: str, old: Side | None, new: Side | None, pair: FigurePair | None = None
) -> ComparedRecord:
    found, unit = (pair.change if pair else None), (new.unit if new else None)
    difference, growth = (difference_of(pair), growth_of(pair)) if pair else (None, None)
    side = new or old
    return ComparedRecord(
        "figure",
        new.entry.id if new else None,
        old.entry.id if old else None,
        pair.match.by if pair else None,
        status,
        new.entry.table.label if new else None,
        old.entry.table.label if old else None,
        side.entry.table.section if side else None,
        None if difference is None or unit is None else _POINTS if is_percentage(unit) else unit.name,
        _side(old),
        _side(new),
        _change(difference, found.face_difference, _factor(unit)) if found and difference else None,
        _change(growth, found.face_growth, Fraction(1, 100)) if found and growth else None,
        found.status is not Status.UNCERTAIN if found and difference else None,
        found.reason if found else None,
    )


def _change(found: Interval, value: Exact | None, factor: Exact) -> ChangeRecord:
    """The interval in the unit that it is told in; `value` in the base, of which that unit is `factor`."""
    return ChangeRecord(_number(value, factor), low_number(found), high_number(found))


def _number(value: Exact | None, factor: Exact) -> Number | None:
    return None if value is None else number(Fraction(value) / factor)


def _side(side: Side | None) -> SideRecord | None:
    if side is None:
        return None
    unit, line, stated = side.unit, side.entry.line, side.entry.table.stated
    name = unit.name if unit else None
    if side.interval is None:
        return SideRecord(stated, name, None, None, None, line)
    own = in_own_unit(side.interval, unit)
    return SideRecord(
        stated, name, _number(side.face, _factor(unit)), low_number(own), high_number(own), line
    )


def _factor(unit: Unit | None) -> Exact:
    return unit.factor if unit else 1


def _check(
    status: str,
    old_id: str | None,
    old: Check | None,
    id_: str | None,
    new: Check | None,
    by: str | None = None,
) -> ComparedCheckRecord:
    return ComparedCheckRecord(
        "check",
        id_,
        old_id,
        by,
        status,
        new.rule.text if new else None,
        old.rule.text if old else None,
        old.verdict if old else None,
        new.verdict if new else None,
    )
