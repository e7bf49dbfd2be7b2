"""What a command found, ready to be told in any of the formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from unionstats.writers.json import LedgerHead, document, json_document, json_lines

if TYPE_CHECKING:
    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.streams import Screen
    from unionstats.writers.page import Block

Blocks: TypeAlias = Callable[["Screen", "Words"], "Sequence[Block]"]


class Answer(Struct, frozen=True):
    """One result.

    `result` gives the keys of the JSON document `unionstats.NAME/1`, `records` the lines of JSON Lines
    and the rows of CSV, each of one of the types `forms`, `blocks` the page for people; only the one that
    is asked for is called.
    """

    name: str
    ledger: LedgerHead | None
    result: Callable[[], Mapping[str, object]]
    records: Callable[[], Sequence[Struct]]
    forms: tuple[type[Struct], ...]
    blocks: Blocks
    diagnostics: Sequence[Diagnostic] = ()


def rendered(answer: Answer, form: str, screen: Screen, words: Words) -> str | bytes:
    """Return the answer in a format: bytes (UTF-8) for JSON, text for the others."""
    if form == "json":
        found = document(answer.name, answer.ledger, answer.result(), answer.diagnostics, words)
        return json_document(found)
    if form == "jsonl":
        return json_lines(answer.records())
    if form == "csv":
        from unionstats.writers.csv import csv_text

        return csv_text(answer.records(), answer.forms, words)
    if form == "markdown":
        from unionstats.writers.page import PLAIN, page_markdown

        return page_markdown(answer.blocks(PLAIN, words))
    from unionstats.writers.page import page_text

    return page_text(answer.blocks(screen, words), screen)
