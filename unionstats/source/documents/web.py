"""The text of an HTML page: its paragraphs, headings and tables, without what is not shown."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"}
    | {
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
    }
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
    }
    | {"ul"}
)
_HIDDEN = frozenset({"head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class _Page(HTMLParser):
    """Collects text; tags are only counted, so nesting of any depth takes no memory."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a row, or what is not shown."""
        del attrs
        if self.hidden:
            self.depth += tag == self.hidden
        elif tag in _HIDDEN:
            self.hidden, self.depth = tag, 1
        elif tag in _HEADINGS:
            self.pieces.append("\n\n" + "#" * _HEADINGS[tag] + " ")
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")
        elif tag in ("br", "tr"):
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append("\t")

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what is not shown."""
        if self.hidden:
            self.depth -= tag == self.hidden
            if self.depth <= 0:
                self.hidden = ""
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Take text, in which line breaks are spaces."""
        if not self.hidden:
            self.pieces.append(" ".join(data.split()) if data.strip() else " ")
            if data[-1:].isspace() and data.strip():
                self.pieces.append(" ")


def web_text(page: str) -> str:
    """The text of an HTML page: headings as in Markdown, a blank line between blocks, tabs between cells."""
    reader = _Page()
    reader.feed(page)
    reader.close()
    lines = (line.strip(" \t") for line in "".join(reader.pieces).split("\n"))
    kept: list[str] = []
    for line in lines:
        if line.strip("# ") or (kept and kept[-1]):
            kept.append(line if line.strip("# ") else "")
    return "\n".join(kept).strip("\n")
