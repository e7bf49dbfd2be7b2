"""The text of a Word document (.docx), through python-docx."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from unionstats.source.documents.read import LARGEST, RefusedError

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_MOST_PARTS = 10_000


def word_text(data: bytes) -> str:
    """The paragraphs and tables in their order: headings as Markdown has them, tabs between cells.

    Raises RefusedError S008 without python-docx, S009 for a damaged file, S012 for one that unpacks to more
    than `LARGEST` bytes, S013 for another kind of archive.
    """
    _require_modest(data)
    try:
        import docx
    except ImportError:
        raise RefusedError("S008", package="docx") from None
    try:
        document = docx.Document(BytesIO(data))
        return "\n\n".join(text for item in document.iter_inner_content() if (text := _told(item)).strip())
    except RefusedError:
        raise
    except Exception as error:
        raise RefusedError("S009", kind="Word") from error


def _require_modest(data: bytes) -> None:
    """See how much the archive says it holds before anything of it is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise RefusedError("S009", kind="Word") from None
    if "word/document.xml" not in {part.filename for part in parts}:
        raise RefusedError("S013")
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > 2 * LARGEST:
        raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")


def _told(item: Paragraph | Table) -> str:
    from docx.table import Table

    if isinstance(item, Table):
        return "\n".join("\t".join(_row(row.cells)) for row in item.rows)
    text = item.text
    name = (item.style.name or "") if item.style is not None else ""
    if name.startswith("Heading ") and name[8:9].isdigit():
        return f"{'#' * int(name[8])} {text}"
    return f"# {text}" if name == "Title" else text


def _row(cells: object) -> list[str]:
    """The texts of a row; a cell that spans several columns stands once."""
    texts: list[str] = []
    seen: set[int] = set()
    for cell in cells:  # type: ignore[attr-defined] # a tuple of cells
        if id(cell._tc) not in seen:  # noqa: SLF001 - the only way to tell that two columns share a cell
            seen.add(id(cell._tc))  # noqa: SLF001
            texts.append(" ".join(cell.text.split()))
    return texts
