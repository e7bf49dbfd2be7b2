"""What JSON holds of an audit: findings, counts, and rules over rows of files."""

from msgspec import field

from unionstats.results.document import Record
from unionstats.results.ledger_records import CoverageRecord, RuleSlipRecord, SuspectRecord
from unionstats.results.places import PlaceRecord, SourceHead


class MentionRecord(Record, frozen=True):
    """A printed figure and where it stands; `figure` is "" for one that the ledger does not hold."""

    figure: str
    stated: str
    place: PlaceRecord | None


class AuditFindingRecord(Record, frozen=True):
    """An error, or a question; `check` is null for rules that clash, whose ids are `checks`.

    `certainty` is `stated` where words or the kept ledger say that the relation is meant, `pattern` where
    most rows or columns of a table follow it. `question` says why one is only likely; else it is null.
    """

    id: str
    kind: str
    check: str | None
    checks: list[str]
    rule: str
    message: str
    figures: list[MentionRecord]
    suspects: list[SuspectRecord[PlaceRecord | None]]
    certainty: str
    place: PlaceRecord | None
    question: str | None = None


class SampleRecord(Record, frozen=True):
    """Of the one-digit misprints of so many rows that hold, how many a rule would notice."""

    rows: int
    misprints: int
    caught: int


class RuleCountsRecord(Record, frozen=True):
    """How many rows have each verdict under a rule; `not_applied` counts the others by reason.

    `check` is its id in a ledger, null for one of `--rule`; `unknown` a whole number that no row
    prints.
    """

    check: str | None
    rule: str
    unknown: str | None
    consistent: int
    inconsistent: int
    undetermined: int
    not_applied: dict[str, int]
    sample: SampleRecord


class GroupCountsRecord(Record, frozen=True):
    """The rows with one text in the column of --by, and how many of them fail a rule."""

    rule: str
    value: str
    rows: int
    failing: int


class AuditCounts(Record, frozen=True):
    """How much was found, and of how much; `not_applied` are rules that need a cell without a figure."""

    findings: int
    questions: int
    accepted: int
    figures: int
    rules: int
    not_applied: int


class AuditKeys(Record, frozen=True):
    """What `unionstats audit --json` writes; its `ledger` is null without `--ledger`.

    `rules` and `groups` are those of files of rows, judged with `--rule`; with `--by` in groups.
    """

    sources: list[SourceHead]
    findings: list[AuditFindingRecord]
    questions: list[AuditFindingRecord]
    counts: AuditCounts
    suspects: list[SuspectRecord[PlaceRecord | None]]
    rule_slips: list[RuleSlipRecord]
    coverage: CoverageRecord
    rules: list[RuleCountsRecord] = field(default_factory=list)
    groups: list[GroupCountsRecord] = field(default_factory=list)
