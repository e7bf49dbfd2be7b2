"""What `unionstats export` says of the file that it has written."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.results.records import CountsRecord
from unionstats.results.result import Answer
from unionstats.rules import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Ledger
    from unionstats.locale import Words
    from unionstats.rules import Verdicts
    from unionstats.streams import Screen
    from unionstats.writers.json import LedgerHead
    from unionstats.writers.page import Block


class ExportedRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: its path as given, its length in bytes and its SHA-256."""

    path: str
    bytes: int
    sha256: str


def exported_answer(
    ledger: Ledger,
    head: LedgerHead,
    verdicts: Verdicts,
    failures: Sequence[Diagnostic],
    path: str,
    data: bytes,
) -> Answer:
    """Say which file was written, with how many bytes, and how the rules fare."""
    record = ExportedRecord(path, len(data), hashlib.sha256(data).hexdigest())

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """The answer that stands first in the file, and where the file is."""
        from unionstats.results.checks import answer_lines
        from unionstats.results.source import source_line
        from unionstats.writers.escape import escape
        from unionstats.writers.page import Lines

        line = words.gettext("Written: {path} ({size} bytes)")
        written = line.format(path=escape(path), size=f"{len(data):,}")
        answer = answer_lines(verdicts.checks, verdicts, screen, words)
        return [Lines([*answer, written, source_line(ledger, verdicts.rounding, words)])]

    def result() -> dict[str, object]:
        """The keys of the JSON document."""
        counts = CountsRecord(*(verdicts.count(verdict) for verdict in Verdict))
        return {"file": record, "rounding": verdicts.rounding.value, "counts": counts}

    return Answer("export", head, result, lambda: [record], (ExportedRecord,), blocks, failures)
