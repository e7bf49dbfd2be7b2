"""The text of a document, by what the file is."""

from __future__ import annotations

from unionstats.documents import LARGEST, RefusedError
from unionstats.documents.decode import decoded

_KINDS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"\xd0\xcf\x11\xe0", "ole"))
_WEB = (".html", ".htm", ".xhtml")


def text_of(data: bytes, name: str) -> str:
    """The text of a file: a text as it is, Word, PDF and HTML with a blank line between paragraphs.

    What it is shows in its first bytes; `name` tells HTML from other texts. Raises RefusedError with a code
    of family S.
    """
    if not data.strip():
        raise RefusedError("S006")
    kind = next((kind for mark, kind in _KINDS if data.startswith(mark)), "")
    if kind == "ole":
        raise RefusedError("S013")
    if kind == "docx":
        from unionstats.documents.word import word_text

        text = word_text(data)
    elif kind == "pdf":
        from unionstats.documents.pdf import pdf_text

        text = pdf_text(data)
    else:
        found = decoded(data)
        if found is None:
            raise RefusedError("S005")
        text = found
        if name.lower().endswith(_WEB) or _is_web(text):
            from unionstats.documents.web import web_text

            text = web_text(text)
    if len(text) > LARGEST:
        raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
    if not text.strip():
        raise RefusedError("S006")
    return text


def _is_web(text: str) -> bool:
    beginning = text[:1024].lstrip().lower()
    return beginning.startswith(("<!doctype html", "<html"))
