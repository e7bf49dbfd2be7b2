"""The text layer of a PDF, through pypdf."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from unionstats.documents import LARGEST, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

MOST_PAGES = 5_000


def pdf_text(data: bytes) -> str:
    """The text of every page, a line of it a line, a blank line between pages.

    Raises RefusedError S008 without pypdf, S009 for a damaged file, S010 for an encrypted one, S011 without a
    text layer, S012 for too much text.
    """
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise RefusedError("S008", package="pdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds strange is ours to tell
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        encrypted = reader.is_encrypted
        texts = [] if encrypted else list(_pages(reader))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise RefusedError("S009", kind="PDF") from error
    if encrypted:
        raise RefusedError("S010")
    if not any(texts):
        raise RefusedError("S011")
    return "\n\n".join(text for text in texts if text)


def _pages(reader: PdfReader) -> Iterator[str]:
    """Yield the text of each page, as long as it is not too much."""
    size = 0
    for page in reader.pages[:MOST_PAGES]:
        text = page.extract_text().strip()
        size += len(text)
        if size > LARGEST:
            raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
        yield text
