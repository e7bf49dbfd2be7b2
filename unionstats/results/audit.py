"""What the audit of one or several documents found: the keys of its document, and its page."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.codes import code_of
from unionstats.ledger import Ledger
from unionstats.locale import Words
from unionstats.results.audit_cases import Case, place_words, reasons
from unionstats.results.audit_page import Audited, audit_page, counts, coverage_of_all
from unionstats.results.audit_records import AuditFindingRecord, AuditKeys, MentionRecord
from unionstats.results.document import Result
from unionstats.results.heads import head
from unionstats.results.ledger_records import CoverageRecord, SuspectRecord, rule_slip_records, suspect_record
from unionstats.results.long_tables import row_findings, row_problems, row_rules
from unionstats.results.places import PlaceRecord
from unionstats.results.problems import ProblemRecord, finding_record, in_file, problem_record
from unionstats.results.relation import finding_message
from unionstats.results.suspects import accusation
from unionstats.rules.suspects.model import Accused, FailureGroup, Suspect
from unionstats.rules.verdict import Standing
from unionstats.source.audit.model import Finding, findings_of
from unionstats.source.places import Place


def audit_result(
    documents: Sequence[Audited], ledger: Ledger | None, words: Words, remarks: Sequence[Diagnostic] = ()
) -> Result:
    """The findings in the documents, in their order; `remarks` are on what could not be read of them."""

    def keys() -> AuditKeys:
        return AuditKeys(
            [one.source for one in documents],
            _records(documents, Standing.COUNTED, words),
            _records(documents, Standing.QUESTION, words),
            counts(documents),
            [
                _suspect(number, group, one, document)
                for document in documents
                for number, group in document.audit.judged.groups
                for one in group.suspects
            ],
            [slip for one in documents for slip in rule_slip_records(one.audit.judged)],
            CoverageRecord.taken(coverage_of_all(documents)),
            [record for one in documents for record in row_rules(one.audit.judged)],
        )

    def found() -> list[ProblemRecord]:
        return [
            *(
                _reported(one, each, standing, words)
                for standing in (Standing.COUNTED, Standing.QUESTION)
                for one in documents
                for each in findings_of(one.audit, standing)
            ),
            *(one for document in documents for one in row_problems(document.audit.judged)),
            *(in_file(problem_record(one, words), "") for one in remarks),
        ]

    kept, page = head(ledger) if ledger else None, partial(audit_page, documents, words)
    return Result("audit", kept, keys, ("findings", "questions"), page, words, remarks, found)


def _reported(document: Audited, found: Finding, standing: Standing, words: Words) -> ProblemRecord:
    """A finding in a text at its line and column, in a document of another kind at its words.

    It stands at the figure that stands out, else at the relation.
    """
    path, audit = document.source.path, document.audit
    _, group = audit.group(found)
    place = Case([found], group).place
    message = finding_message(found, audit, words)
    if group is not None and group.suspects:
        message = words.gettext("; ").join((message, accusation(group, words)))
    where = place_words(place, words) if place else ""
    as_in_file = path.lower().endswith((".txt", ".md"))  # so that its lines are lines there
    at = audit.places.lines.place((place.start, place.end)) if place and as_in_file else None
    level = "error" if standing is Standing.COUNTED else "note"
    record = finding_record(code_of(found.kind), level, message, path, where, at)
    asked = reasons(found.checks, standing, audit, words)
    return replace(record, hint=" ".join(asked)) if asked else record


def place_record(place: Place | None, path: str) -> PlaceRecord | None:
    """A place of the document at `path`."""
    return None if place is None else PlaceRecord.taken(place, file=path)


def _suspect(
    number: int, group: FailureGroup, suspect: Suspect, document: Audited
) -> SuspectRecord[PlaceRecord | None]:
    """A suspect, its figures where they stand in the document."""
    audit, first = document.audit, document.first_group

    def place(one: Accused) -> PlaceRecord | None:
        span = audit.spans.get(one.figure or "")
        return place_record(audit.places.at(*span), document.source.path) if span else None

    return suspect_record(first + number, group, suspect, place)


def _records(documents: Sequence[Audited], standing: Standing, words: Words) -> list[AuditFindingRecord]:
    """The findings that count so, those of the rows of long tables last."""
    rows = (record for one in documents for record in row_findings(one.audit.judged, standing))
    found = (
        _record(one, each, standing, words) for one in documents for each in findings_of(one.audit, standing)
    )
    return [*found, *rows]


def _record(document: Audited, found: Finding, standing: Standing, words: Words) -> AuditFindingRecord:
    path, checks = document.source.path, document.audit.judged.ledger.checks
    alone = found.checks[0] if len(found.checks) == 1 else None
    return AuditFindingRecord(
        found.id,
        found.kind.value,
        alone,
        list(found.checks),
        "; ".join(checks[name].rule.text for name in found.checks),
        finding_message(found, document.audit, words),
        [MentionRecord(one.figure, one.stated, place_record(one.place, path)) for one in found.figures],
        [_suspect(*one, document) for one in document.audit.suspects(found)],
        found.certainty.value,
        place_record(found.place, path),
        words.gettext("; ").join(reasons(found.checks, standing, document.audit, words)) or None,
    )
