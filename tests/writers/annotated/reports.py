"""Word reports made of their XML within a whole file, and what of their comments another reader finds."""

from io import BytesIO

import docx
from docx.oxml import parse_xml

from tests.documents.words import WORD

NAMES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_W = f"{{{WORD}}}"


def paragraph(inner: str) -> str:
    """A paragraph of this XML."""
    return f"<w:p {NAMES}>{inner}</w:p>"


def run(text: str, formats: str = "") -> str:
    """A run of a text."""
    return f'<w:r><w:rPr>{formats}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def report(*blocks: str) -> bytes:
    """A file of these paragraphs and tables."""
    made = docx.Document()
    for block in blocks:
        made.element.body.insert(len(made.element.body) - 1, parse_xml(block))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def commented(data: bytes) -> list[tuple[str, str]]:
    """Each comment: the text of its range, deleted text left out, and its own."""
    body = docx.Document(BytesIO(data))
    texts = {str(one.comment_id): one.text for one in body.comments}
    open_, ranges = set[str](), dict.fromkeys(texts, "")
    for one in body.element.body.iter():
        number = one.get(f"{_W}id")
        if one.tag == f"{_W}commentRangeStart":
            open_.add(number)
        elif one.tag == f"{_W}commentRangeEnd":
            open_.remove(number)
        elif one.tag == f"{_W}t":
            for each in open_:
                ranges[each] += one.text or ""
    references = [one.get(f"{_W}id") for one in body.element.body.iter(f"{_W}commentReference")]
    assert (sorted(references), open_) == (sorted(texts), set())
    return [(ranges[number], text) for number, text in texts.items()]


def characters(data: bytes) -> list[tuple[str, str]]:
    """The text of a report, a character at a time with the formats of its run."""
    found = []
    for one in docx.Document(BytesIO(data)).element.body.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        parent = one.getparent()
        formats = parent.find(f"{_W}rPr")
        shown = "" if formats is None else formats.xml
        found += [(sign, shown) for sign in (one.text or "" if one.tag == f"{_W}t" else one.tag)]
    return found
