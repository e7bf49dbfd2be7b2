"""Word documents made of their XML."""

from __future__ import annotations

import zipfile
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def cell(*content: str, span: int = 1, merge: str = "") -> str:
    """A cell of these paragraphs and tables; `merge` is restart or continue."""
    vertical = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in content)
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{vertical}</w:tcPr>{inner}</w:tc>'


def table(*rows: list[str], header: int = 0) -> str:
    """A table of these cells, of which the first `header` rows are marked as head."""
    marked = '<w:trPr><w:tblHeader w:val="true"/></w:trPr>'
    inner = (f"<w:tr>{marked if y < header else ''}{''.join(row)}</w:tr>" for y, row in enumerate(rows))
    return f"<w:tbl><w:tblPr/>{''.join(inner)}</w:tbl>"


def document(*blocks: str) -> bytes:
    """The file of these paragraphs and tables."""
    out = BytesIO()
    names = f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in blocks)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {names}><w:body>{inner}</w:body></w:document>")
    return out.getvalue()
