"""A result in the format that was asked for, a paper in a file; a writer is loaded when its format is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.locale import Words
from unionstats.results.document import Result, document, forms, records
from unionstats.streams import Screen
from unionstats.writers.json import json_document, json_lines

if TYPE_CHECKING:
    from unionstats.results.paper import Paper


PICTURE = ".svg"
"""The ending of what is a picture of one page, not the whole paper."""

WORKBOOK = ".xlsx"
"""The ending of what needs XlsxWriter."""

ENDINGS = (WORKBOOK, ".html", ".md", ".csv", PICTURE)


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
    if form in ("sarif", "github") and result.found is not None:
        from unionstats.writers.sarif import github, sarif

        return sarif(result.found(), words) if form == "sarif" else github(result.found())
    from unionstats.writers.terminal import page_text

    return page_text(result.page(), screen, words)


def ending_of(path: str) -> str | None:
    """The one of `ENDINGS` that a path has, in whatever case; None if it has no such."""
    return next((ending for ending in ENDINGS if path.lower().endswith(ending)), None)


def written(ending: str, paper: Paper, words: Words) -> bytes:
    """The whole paper in the form of this ending; what writes a form is loaded when it is asked for."""
    if ending == WORKBOOK:
        from unionstats.writers.xlsx.workbook import workbook_bytes

        return workbook_bytes(paper, words)
    if ending == ".html":
        from unionstats.writers.html.page import html_bytes

        return html_bytes(paper, words)
    from unionstats.results.paper import paper_blocks

    if ending == ".csv":
        from unionstats.writers.csv import page_csv

        return page_csv(paper_blocks(paper, words, numbers=True), words)
    from unionstats.writers.markdown import page_markdown

    return page_markdown(paper_blocks(paper, words), words).encode("utf-8", "backslashreplace")
