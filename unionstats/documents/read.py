"""The text and the tables of a document, by what the file is."""

from pathlib import PurePath

from unionstats.documents import LARGEST, RefusedError
from unionstats.documents.decode import damage, decoded
from unionstats.documents.model import Document

_KINDS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "zip"), (b"\xd0\xcf\x11\xe0", "other"), (b"{\\rtf", "other"))
_PDF_HEAD = 1024  # bytes, of which some may stand before the mark
_WEB = (".html", ".htm", ".xhtml")
_DELIMITED = (".csv", ".tsv", ".tab")


def read_document(data: bytes, name: str) -> Document:
    """The text and the tables of a file.

    Text is as it is in the file, of Markdown without its marks of emphasis; of Word, PDF, HTML and workbooks
    there is a blank line between paragraphs, and of CSV a tab between cells. What a file is shows in its
    first bytes; `name` tells HTML, Markdown and CSV from other texts; where it has no ending CSV shows in its
    rows. Raises RefusedError with a code of family S.
    """
    if not data.strip():
        raise RefusedError("S006")
    kind = next((kind for mark, kind in _KINDS if data.startswith(mark)), "")
    if not kind and name.lower().endswith(".pdf") and b"%PDF-" in data[:_PDF_HEAD]:
        kind = "pdf"
    if kind == "other":
        raise RefusedError("S013")
    if kind == "zip":
        document = _of_archive(data)
    elif kind == "pdf":
        from unionstats.documents.pdf import read_pdf

        document = read_pdf(data)
    else:
        document = _of_text(data, name.lower())
    if len(document.text) > LARGEST:
        raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
    if not document.text.strip():
        raise RefusedError("S006")
    return document


def _of_archive(data: bytes) -> Document:
    from unionstats.documents.archive import names_in

    names = names_in(data)
    if "word/document.xml" in names:
        from unionstats.documents.word import read_word

        return read_word(data)
    if "xl/workbook.xml" in names:
        from unionstats.documents.workbook.book import read_workbook

        return read_workbook(data)
    raise RefusedError("S013")


def _of_text(data: bytes, name: str) -> Document:
    text = decoded(data)
    if text is None:
        raise RefusedError("S029" if damage(data) else "S005", **damage(data))
    if name.endswith(_WEB) or text[:1024].lstrip().lower().startswith(("<!doctype html", "<html")):
        from unionstats.documents.web import read_web

        return read_web(text)
    named = name.endswith(_DELIMITED)
    if named or (not PurePath(name).suffix and any(sign in text for sign in ",;\t")):
        from unionstats.documents.delimited import looks_delimited, read_delimited

        if named or looks_delimited(text):
            return read_delimited(text)
    from unionstats.documents.marked import is_markdown, without_emphasis
    from unionstats.documents.plain import read_plain

    return read_plain(without_emphasis(text) if is_markdown(name) else text)
