"""The files that a working paper can be, by their endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionstats.locale import Words
    from unionstats.results.paper import Paper


class MissingError(Exception):
    """The file cannot be written; the code of the diagnostic, and its words."""

    def __init__(self, code: str, **words: str) -> None:
        self.code = code
        self.words = words
        super().__init__(code, words)


def _workbook(paper: Paper, words: Words) -> bytes:
    """Raises MissingError C034 without XlsxWriter."""
    try:
        import xlsxwriter  # noqa: F401 - whether it is there
    except ImportError:
        raise MissingError("C034", package="xlsx") from None
    from unionstats.writers.xlsx.workbook import workbook_bytes

    return workbook_bytes(paper, words)


def _html(paper: Paper, words: Words) -> bytes:
    from unionstats.writers.html.page import html_bytes

    return html_bytes(paper, words)


def _markdown(paper: Paper, words: Words) -> bytes:
    from unionstats.results.paper import paper_blocks
    from unionstats.writers.markdown import page_markdown

    return page_markdown(paper_blocks(paper, words), words).encode("utf-8", "backslashreplace")


def _csv(paper: Paper, words: Words) -> bytes:
    from unionstats.results.paper import paper_blocks
    from unionstats.writers.page_csv import page_csv

    return page_csv(paper_blocks(paper, words, numbers=True), words)


PICTURE = ".svg"
"""The ending of what is a picture of one page, not the whole paper."""

FORMS: dict[str, Callable[[Paper, Words], bytes]] = {
    ".xlsx": _workbook,
    ".html": _html,
    ".md": _markdown,
    ".csv": _csv,
}
"""How each file is made; a module is loaded when its form is asked for."""

ENDINGS = (*FORMS, PICTURE)


def ending_of(path: str) -> str | None:
    """The one of `ENDINGS` that a path has, in whatever case; None if it has no such."""
    return next((ending for ending in ENDINGS if path.lower().endswith(ending)), None)
