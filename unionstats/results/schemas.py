"""The JSON Schemas: of the ledger file, and of each JSON document that a command writes.

A document's schema is made from a type that names its keys; the tests hold the real documents against it.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from unionstats.ledger import LedgerFile
from unionstats.results.codes import CodeRecord
from unionstats.results.comparison.records import (
    CompareCounts,
    ComparedCheckRecord,
    ComparedRecord,
    ConflictsRecord,
    OldHead,
)
from unionstats.results.drafting import DraftFigureRecord, DraftRuleRecord, DraftSectionRecord
from unionstats.results.exported import ExportedRecord
from unionstats.results.kinds import KindRecord
from unionstats.results.problems import ProblemRecord
from unionstats.results.records import (
    CheckRecord,
    ConflictRecord,
    CountsRecord,
    FigureRecord,
    SectionRecord,
    ShareRecord,
    SolvedRecord,
    Words,
)
from unionstats.results.rounding import FitRecord
from unionstats.results.solutions import SolveRecord
from unionstats.results.starting import NewRuleRecord
from unionstats.results.tracing import SourceHead, TraceCounts, TracedRecord, UnrecordedRecord

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Tool(Struct, forbid_unknown_fields=True):
    """The program that wrote the document."""

    name: str
    version: str


class LedgerRead(Struct, forbid_unknown_fields=True):
    """The ledger that was read; `sha256` and `title` are null where it could not be read."""

    path: str
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None
    title: Words | None


class _Document(Struct, forbid_unknown_fields=True, kw_only=True):
    tool: Tool
    ledger: LedgerRead | None
    diagnostics: list[ProblemRecord]


class CheckDocument(_Document, kw_only=True):
    """What `unionstats check --json` writes."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.check/1$")]
    rounding: str
    checks: list[CheckRecord]
    solved: dict[str, SolvedRecord]
    conflicts: list[ConflictRecord]
    counts: CountsRecord


class FiguresDocument(_Document, kw_only=True):
    """What `unionstats figures --json` writes."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.figures/1$")]
    figures: list[FigureRecord]


class ShowDocument(_Document, kw_only=True):
    """What `unionstats show ID --json` writes: the figure, the check or both, and the rules that use it."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.show/1$")]
    figure: FigureRecord | None
    check: CheckRecord | None
    checks: list[CheckRecord]


class Totals(Struct, forbid_unknown_fields=True):
    """How many figures are printed, and how many are not."""

    stated: int
    unstated: int


class SummaryDocument(_Document, kw_only=True):
    """What `unionstats summary --json` writes."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.summary/1$")]
    rounding: str
    figures: Totals
    sections: list[SectionRecord]
    shares: list[ShareRecord]
    solved: dict[str, SolvedRecord]
    conflicts: list[ConflictRecord]
    counts: CountsRecord


class RoundingDocument(_Document, kw_only=True):
    """What `unionstats rounding --json` writes; `rounding` is the ledger's own convention."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.rounding/1$")]
    rounding: str
    conventions: list[FitRecord]


class CompareDocument(_Document, kw_only=True):
    """What `unionstats compare --json` writes; `ledger` is the new one.

    `figures` are in both ledgers, `new` and `dropped` in one alone; `checks` are of all three kinds.
    """

    schema: Annotated[str, Meta(pattern="^unionstats\\.compare/1$")]
    old: OldHead
    figures: list[ComparedRecord]
    new: list[ComparedRecord]
    dropped: list[ComparedRecord]
    checks: list[ComparedCheckRecord]
    conflicts: ConflictsRecord
    counts: CompareCounts


class SolveDocument(_Document, kw_only=True):
    """What `unionstats solve --json` writes; with - each line is one of its `problems`."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.solve/1$")]
    rounding: str
    problems: list[SolveRecord]


class ExplainDocument(_Document, kw_only=True):
    """What `unionstats explain --json` writes: the codes and the kinds of checks that were asked for."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.explain/1$")]
    codes: list[CodeRecord]
    kinds: list[KindRecord]


class TraceDocument(_Document, kw_only=True):
    """What `unionstats trace --json` writes; `unrecorded` are figures of the text that the ledger lacks."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.trace/1$")]
    source: SourceHead
    figures: list[TracedRecord]
    unrecorded: list[UnrecordedRecord]
    counts: TraceCounts


class DraftDocument(_Document, kw_only=True):
    """What `unionstats draft --json` writes; its `ledger` is null, the text is the `source`."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.draft/1$")]
    source: SourceHead
    sections: list[DraftSectionRecord]
    figures: list[DraftFigureRecord]
    rules: list[DraftRuleRecord]


class ExportDocument(_Document, kw_only=True):
    """What `unionstats export --json` writes: the file, and how the rules of its ledger fare."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.export/1$")]
    file: ExportedRecord
    rounding: str
    counts: CountsRecord


class NewDocument(_Document, kw_only=True):
    """What `unionstats new --json` writes; its `ledger` is null where only the document was written.

    `written` are the paths of new files, `source` is the table, `unused` are names of its columns.
    """

    schema: Annotated[str, Meta(pattern="^unionstats\\.new/1$")]
    written: list[str]
    source: SourceHead | None
    unused: list[str]
    sections: list[SectionRecord]
    figures: list[FigureRecord]
    rules: list[NewRuleRecord]


class ErrorDocument(_Document, kw_only=True):
    """What a command writes under `--json` where the ledger cannot be used; the exit code is 3."""

    schema: Annotated[str, Meta(pattern="^unionstats\\.error/1$")]


TYPES: dict[str, type[Struct]] = {
    "ledger": LedgerFile,
    "summary": SummaryDocument,
    "figures": FiguresDocument,
    "show": ShowDocument,
    "check": CheckDocument,
    "rounding": RoundingDocument,
    "compare": CompareDocument,
    "solve": SolveDocument,
    "trace": TraceDocument,
    "draft": DraftDocument,
    "export": ExportDocument,
    "new": NewDocument,
    "explain": ExplainDocument,
    "error": ErrorDocument,
}


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) called `name`, one of `TYPES`."""
    found = msgspec.json.schema(TYPES[name])
    if name == "ledger":
        found = _for_editors(found, found["$defs"])
    return {"$schema": _DIALECT, "title": f"unionstats {name}", **found}


def _for_editors(found: dict[str, Any], tables: dict[str, Any]) -> dict[str, Any]:
    """Return a schema of TOML that editors of any age understand.

    What is referred to stands in its place, for up to draft 7 nothing beside a reference counts; and there
    is no null, which TOML has none of and an editor would offer as a value.
    """
    if "$ref" in found:
        table = tables[found["$ref"].removeprefix("#/$defs/")]
        found = {key: value for key, value in {**table, **found}.items() if key not in _INNER}
    kept: dict[str, Any] = {}
    for key, value in found.items():
        if key == "anyOf":
            others = [_for_editors(one, tables) for one in value if one != {"type": "null"}]
            kept |= {key: others} if len(others) > 1 else others[0]
        elif isinstance(value, dict):
            if key != "default":  # of a table, which is no more than its keys have for themselves
                kept[key] = _for_editors(value, tables)
        elif value not in (None, []):
            kept[key] = value
    return kept


_INNER = ("$ref", "$defs", "title")  # what only the parts of a schema need to find each other
