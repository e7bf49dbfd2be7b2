"""The text of a document, by what the file is."""

from __future__ import annotations

from unionstats.source.documents.decode import decoded

LARGEST = 32 * 1024 * 1024
"""Characters that a document may hold once it is unpacked."""

_KINDS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"\xd0\xcf\x11\xe0", "ole"))
_WEB = (".html", ".htm", ".xhtml")


class RefusedError(Exception):
    """The document cannot be read; the code of the diagnostic, and its words."""

    def __init__(self, code: str, **words: str) -> None:
        self.code = code
        self.words = words
        super().__init__(code, words)


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
        from unionstats.source.documents.word import word_text

        text = word_text(data)
    elif kind == "pdf":
        from unionstats.source.documents.pdf import pdf_text

        text = pdf_text(data)
    else:
        found = decoded(data)
        if found is None:
            raise RefusedError("S005")
        text = found
        if name.lower().endswith(_WEB) or _is_web(text):
            from unionstats.source.documents.web import web_text

            text = web_text(text)
    if len(text) > LARGEST:
        raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
    if not text.strip():
        raise RefusedError("S006")
    return text


def _is_web(text: str) -> bool:
    beginning = text[:1024].lstrip().lower()
    return beginning.startswith(("<!doctype html", "<html"))
