"""The text of a Word document (.docx), through python-docx."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from unionstats.documents import LARGEST, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST_PARTS = 10_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NO_TEXT = frozenset({"pPr", "sectPr", "sdtPr", "sdtEndPr", "del", "moveFrom"})


def word_text(data: bytes) -> str:
    """The paragraphs and tables in their order: headings as Markdown has them, tabs between cells.

    Text of content controls and of insertions that are tracked counts, that of deletions does not. Raises
    RefusedError S008 without python-docx, S009 for a damaged file, S012 for one that unpacks to more than
    `LARGEST` bytes, S013 for another kind of archive.
    """
    _require_modest(data)
    try:
        import docx
    except ImportError:
        raise RefusedError("S008", package="docx") from None
    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: style.name or "" for style in document.styles}
        return "\n\n".join(text for text in _blocks(document.element.body, styles) if text.strip())
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


def _blocks(parent: Any, styles: Mapping[str, str]) -> Iterator[str]:  # noqa: ANN401 - an element of lxml
    """Yield the texts of the paragraphs and tables below an element of the document."""
    for child in parent:
        name = _name(child)
        if name == "p":
            yield _marked(child, styles)
        elif name == "tbl":
            rows = (_row(row) for row in child.iter(f"{_WORD}tr"))
            yield "\n".join("\t".join(cells) for cells in rows)
        elif name not in _NO_TEXT:
            yield from _blocks(child, styles)


def _name(element: Any) -> str:  # noqa: ANN401 - an element, a comment or a processing instruction
    return element.tag.removeprefix(_WORD) if isinstance(element.tag, str) else "pPr"


def _marked(paragraph: Any, styles: Mapping[str, str]) -> str:  # noqa: ANN401
    """The text of a paragraph, with the mark of a heading if its style is one."""
    text = _text(paragraph)
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    name = "" if style is None else styles.get(style.get(f"{_WORD}val", ""), "")
    if name.startswith("Heading ") and name[8:9].isdigit():
        return f"{'#' * int(name[8])} {text}"
    return f"# {text}" if name == "Title" else text


def _text(element: Any) -> str:  # noqa: ANN401
    pieces = []
    for part in element.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr", f"{_WORD}noBreakHyphen"):
        name = _name(part)
        if name == "t":
            pieces.append(part.text or "")
        elif name != "tab" or _name(part.getparent()) == "r":  # a tab of a run, no stop of the layout
            pieces.append({"tab": "\t", "noBreakHyphen": "-"}.get(name, "\n"))
    return "".join(pieces)


def _row(row: Any) -> list[str]:  # noqa: ANN401
    """The texts of a row's cells, each on one line; one that spans several columns stands once."""
    return [" ".join(_text(cell).split()) for cell in row.iter(f"{_WORD}tc")]
