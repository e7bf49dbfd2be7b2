"""A result in the format that was asked for; a writer is loaded when its format is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.document import document
from unionstats.results.result import forms, records
from unionstats.writers.json import json_document, json_lines

if TYPE_CHECKING:
    from unionstats.results.result import Result
    from unionstats.streams import Screen


def rendered(result: Result, form: str, screen: Screen) -> str | bytes:
    """The result in a format: bytes (UTF-8) for JSON, text for the others."""
    words = result.words
    if form == "json":
        return json_document(document(result.name, result.ledger, result.keys(), result.diagnostics, words))
    if form == "jsonl":
        return json_lines(records(result.keys(), result.lines))
    if form == "csv":
        from unionstats.writers.csv import csv_text

        keys = result.keys()
        return csv_text(records(keys, result.lines), forms(type(keys), result.lines), words)
    if form == "markdown":
        from unionstats.writers.markdown import page_markdown

        return page_markdown(result.page(), words)
    from unionstats.writers.terminal import page_text

    return page_text(result.page(), screen, words)
