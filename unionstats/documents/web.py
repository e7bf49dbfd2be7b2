"""The text of an HTML page: its paragraphs, headings and tables, without what is not shown.

A page may be hostile, so it is read in one pass: a tag ends at the next `>`, and what is never closed is
looked for once. A parser that starts again at each open quote takes minutes for sixty kilobytes of them.
"""

from __future__ import annotations

from html import unescape

from unionstats.pattern import pattern

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"}
    | {"thead", "ul"}
)
_HIDDEN = frozenset(
    {"head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template", "textarea"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TAG = pattern(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")
_ENDS = {name: pattern(rf"(?i)</{name}[^A-Za-z0-9]") for name in _HIDDEN}


class _Page:
    """A page on its way to text; `at` is how far it is read."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.pieces: list[str] = []
        self.at = 0

    def read(self) -> str:
        """Read the page to its end."""
        page = self.page
        while (start := page.find("<", self.at)) >= 0:
            self.text(page[self.at : start])
            self.at = start
            tag = _TAG.match(page, start)
            if page.startswith("<!--", start):
                self.skip_to("-->", 3)
            elif tag is not None:
                self.tag(tag[2].lower(), closes=bool(tag[1]))
            elif page.startswith(("<!", "<?", "</"), start):
                self.skip_to(">", 1)
            else:
                self.text("<")
                self.at = start + 1
        self.text(page[self.at :])
        return "".join(self.pieces)

    def tag(self, name: str, *, closes: bool) -> None:
        """Take a tag: begin or end a block, a row, or what is not shown."""
        self.skip_to(">", 1)
        if closes:
            self.pieces.append("\n\n" if name in _BLOCKS else "")
        elif name in _HIDDEN:
            end = _ENDS[name].search(self.page, self.at)
            self.at = len(self.page) if end is None else end.start()
        elif name in _HEADINGS:
            self.pieces.append("\n\n" + "#" * _HEADINGS[name] + " ")
        elif name in _BLOCKS:
            self.pieces.append("\n\n")
        elif name in ("br", "tr"):
            self.pieces.append("\n")
        elif name in ("td", "th"):
            self.pieces.append("\t")

    def skip_to(self, mark: str, length: int) -> None:
        """Pass over everything up to a mark; to the end of the page if it does not come."""
        found = self.page.find(mark, self.at)
        self.at = len(self.page) if found < 0 else found + length

    def text(self, raw: str) -> None:
        """Take text, in which line breaks are spaces."""
        if raw:
            data = unescape(raw)
            words = " ".join(data.split())
            before = " " if data[:1].isspace() else ""
            self.pieces.append(f"{before}{words}{' ' if words and data[-1:].isspace() else ''}")


def web_text(page: str) -> str:
    """The text of an HTML page: headings as in Markdown, a blank line between blocks, tabs between cells."""
    lines = (" ".join(line.split(" ")).strip(" \t") for line in _Page(page).read().split("\n"))
    kept: list[str] = []
    for line in lines:
        if line.strip("# ") or (kept and kept[-1]):
            kept.append(_SPACES.sub(" ", line) if line.strip("# ") else "")
    return "\n".join(kept).strip("\n")


_SPACES = pattern(r" {2,}")
