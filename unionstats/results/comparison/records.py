"""A comparison as records: what JSON, JSON Lines and CSV hold."""

from fractions import Fraction

from msgspec import Struct

from unionstats.comparison import CheckPair, Comparison, FigurePair, Matched, Side, Status
from unionstats.comparison.change import is_percentage
from unionstats.interval import Exact, Interval
from unionstats.ledger import Judged, Text
from unionstats.locale import Words
from unionstats.results.comparison.texts import difference_of, growth_of
from unionstats.results.document import Record
from unionstats.results.heads import LedgerRead, head
from unionstats.results.ledger_records import ConflictRecord, conflict_records
from unionstats.results.numbers import Number, high_number, in_own_unit, low_number, number
from unionstats.rules import Check, Verdict

_POINTS = "百分点"


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

    old: LedgerRead
    figures: list[ComparedRecord]
    new: list[ComparedRecord]
    dropped: list[ComparedRecord]
    checks: list[ComparedCheckRecord]
    conflicts: ConflictsRecord
    counts: CompareCounts


class RuleRow(Struct, frozen=True):
    """A rule of one ledger or of both, by its id and verdict in each; `match` where it is in both."""

    id: str | None
    new: Check | None
    old_id: str | None
    old: Check | None
    match: CheckPair | None
    words: Words

    @property
    def shown(self) -> bool:
        """Whether it is more than a rule that holds as before, or a new one that holds."""
        fails = any(one and one.verdict is Verdict.INCONSISTENT for one in (self.old, self.new))
        changed = self.match is not None and (self.match.changed or self.match.reworded)
        return fails or changed or self.new is None

    @property
    def note(self) -> str:
        """What is to be said beyond its verdicts."""
        if self.match is None:
            return self.words.gettext("new rule") if self.new else self.words.gettext("dropped")
        if self.match.match.by is Matched.RULE:
            return self.words.gettext("matched by its text; the old id is {id}").format(id=self.old_id)
        text = self.words.gettext("the old rule: {rule}") if self.match.reworded else ""
        return text.format(rule=self.match.old.rule.text)

    @property
    def record(self) -> ComparedCheckRecord:
        """What JSON holds of it."""
        status = "new" if self.old is None else "dropped"
        if self.match is not None:
            status = "changed" if self.match.changed else "same"
        by = self.match.match.by if self.match else None
        texts = [one.rule.text if one else None for one in (self.new, self.old)]
        verdicts = [one.verdict if one else None for one in (self.old, self.new)]
        return ComparedCheckRecord("check", self.id, self.old_id, by, status, *texts, *verdicts)


def rule_rows(found: Comparison, words: Words) -> list[RuleRow]:
    """The rules of both ledgers, then those of the new one alone, then those of the old one alone."""
    return [
        *(RuleRow(x.match.new, x.new, x.match.old, x.old, x, words) for x in found.checks),
        *(RuleRow(name, check, None, None, None, words) for name, check in found.new_checks.items()),
        *(RuleRow(None, None, name, check, None, words) for name, check in found.dropped_checks.items()),
    ]


def compare_keys(found: Comparison, old: Judged, new: Judged, words: Words) -> CompareKeys:
    """The keys of the document; the figures of both ledgers are in the order of the new one."""
    checks = found.checks
    counts = [len(found.pairs), *(found.count(status) for status in Status), found.matched_by(Matched.LABEL)]
    counts += [len(found.new), len(found.dropped), len(checks), sum(pair.changed for pair in checks)]
    counts += [len(found.new_checks), len(found.dropped_checks)]
    counts += [one.verdicts.count(Verdict.INCONSISTENT) for one in (new, old)]
    return CompareKeys(
        head(old.ledger),
        [_compared(pair.change.status, pair.old, pair.new, pair) for pair in found.pairs],
        [_compared("new", None, side) for side in found.new],
        [_compared("dropped", side, None) for side in found.dropped],
        [row.record for row in rule_rows(found, words)],
        ConflictsRecord(*(conflict_records(one.verdicts) for one in (old, new))),
        CompareCounts(*counts),
    )


def _compared(
    status: str, old: Side | None, new: Side | None, pair: FigurePair | None = None
) -> ComparedRecord:
    side, unit = new or old, new.unit if new else None
    change = growth = measure = certain = None
    if pair is not None and (found := difference_of(pair)) is not None:
        change = _change(found, pair.change.face_difference, unit.factor if unit else 1)
        measure = _POINTS if is_percentage(unit) else unit.name if unit else None
        certain = pair.change.status is not Status.UNCERTAIN
    if pair is not None and (found := growth_of(pair)) is not None:
        growth = _change(found, pair.change.face_growth, Fraction(1, 100))
    return ComparedRecord(
        kind="figure",
        id=new.entry.id if new else None,
        old_id=old.entry.id if old else None,
        matched=pair.match.by if pair else None,
        status=status,
        label=new.entry.table.label if new else None,
        old_label=old.entry.table.label if old else None,
        section=side.entry.table.section if side else None,
        unit=measure,
        old=_side(old),
        new=_side(new),
        change=change,
        growth=growth,
        certain=certain,
        reason=pair.change.reason if pair else None,
    )


def _change(found: Interval | None, value: Exact | None, factor: Exact) -> ChangeRecord:
    """The interval in the unit that it is told in; `value` in the base, of which that unit is `factor`."""
    face = None if value is None else number(Fraction(value) / factor)
    return ChangeRecord(face, low_number(found), high_number(found))


def _side(side: Side | None) -> SideRecord | None:
    if side is None:
        return None
    unit, known = side.unit, None if side.interval is None else in_own_unit(side.interval, side.unit)
    ends = _change(known, side.face, unit.factor if unit else 1)
    own = {"stated": side.entry.table.stated, "unit": unit and unit.name, "line": side.entry.line}
    return SideRecord.taken(ends, **own)
