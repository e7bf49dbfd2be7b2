"""The answer of `compare`: its JSON keys, its records and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.comparison.records import (
    ComparedCheckRecord,
    ComparedRecord,
    OldHead,
    check_change_records,
    compare_counts,
    compared_records,
    conflicts_record,
    dropped_records,
    new_records,
)
from unionstats.results.result import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from msgspec import Struct

    from unionstats.comparison import Comparison, Judged
    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.streams import Screen
    from unionstats.writers.json import LedgerHead
    from unionstats.writers.page import Block


def compare_answer(
    found: Comparison, old: Judged, new: Judged, head: LedgerHead, diagnostics: Sequence[Diagnostic]
) -> Answer:
    """What changed; `head` is the new ledger's, `diagnostics` tell of both."""
    first = old.ledger

    def result() -> Mapping[str, object]:
        """The keys of the document."""
        return {
            "old": OldHead(first.path, first.sha256, first.report.title),
            "figures": compared_records(found),
            "new": new_records(found),
            "dropped": dropped_records(found),
            "checks": check_change_records(found),
            "conflicts": conflicts_record(old, new),
            "counts": compare_counts(found, old, new),
        }

    def records() -> Sequence[Struct]:
        """Figures, then rules."""
        figures = [*compared_records(found), *new_records(found), *dropped_records(found)]
        return [*figures, *check_change_records(found)]

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """Build the page; its module is loaded only when a page is asked for."""
        from unionstats.results.comparison.page import compare_blocks

        return compare_blocks(found, old, new, screen, words)

    return Answer(
        "compare", head, result, records, (ComparedRecord, ComparedCheckRecord), blocks, diagnostics
    )
