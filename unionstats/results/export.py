"""What `export` says of the file that it has written."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from unionstats.results.document import Record, Result
from unionstats.results.heads import head, source_line
from unionstats.results.overview import CountsRecord, counts_record
from unionstats.results.table import Block, Lines, line
from unionstats.results.verdicts import answer_lines

if TYPE_CHECKING:
    from unionstats.ledger import Judged
    from unionstats.locale import Words


class ExportedRecord(Record, frozen=True):
    """The file: its path as given, its length in bytes and its SHA-256."""

    path: str
    bytes: int
    sha256: str


class ExportKeys(Record, frozen=True):
    """What `unionstats export --json` writes: the file, and how the rules of its ledger fare."""

    file: ExportedRecord
    rounding: str
    counts: CountsRecord


def export_result(judged: Judged, path: str, data: bytes, words: Words) -> Result:
    """Which file was written, with how many bytes, and how the rules fare."""
    record = ExportedRecord(path, len(data), hashlib.sha256(data).hexdigest())
    verdicts = judged.verdicts

    def page() -> list[Block]:
        """The answer that stands first in the file, and where the file is."""
        written = words.gettext("Written: {path} ({size} bytes)").format(path=path, size=f"{len(data):,}")
        answer = answer_lines(verdicts.checks, verdicts, words)
        return [Lines([*answer, line(written), source_line(judged.ledger, judged.verdicts.rounding, words)])]

    return Result(
        "export",
        head(judged.ledger),
        lambda: ExportKeys(record, verdicts.rounding.value, counts_record(verdicts)),
        ("file",),
        page,
        words,
        judged.failures,
    )
