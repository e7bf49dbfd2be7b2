"""What the tags of an HTML page say: which begin a block, which hide text, how many places a cell covers."""

from unionstats.pattern import pattern

BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hr", "html", "legend", "li", "main", "nav", "ol", "optgroup", "option", "p", "pre", "section"}
    | {"select", "summary", "table", "tbody", "tfoot", "thead", "ul"}
)
NO_TEXT = frozenset(
    {"head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template", "textarea"}
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
ENDS_ITSELF = frozenset({"p", "li", "tr", "td", "th", "dt", "dd", "option", "rt", "rp"})
"""Elements that the next of their kind ends."""

_AROUND = BLOCKS | ENDS_ITSELF | {"ruby"}
_UNSAID = frozenset({"del", "s", "strike", "rt", "rp"})  # struck out, or how a word is spoken
_QUOTED = pattern(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = pattern(r"(?<![\w-])hidden(?![\w-])")
_STYLE = pattern(r"(?<![\w-])style\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)")
_UNSEEN = pattern(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|line-through|mso-hide\s*:\s*all"
    r"|(?<![\w-])(?:font-size|opacity)\s*:\s*0(?:\.0*)?(?:px|pt|r?em|%)?\s*(?:[;!\"']|\Z)"
)
_RAISED = pattern(r"(?<![\w-])vertical-align\s*:\s*(?:super|text-top)")
_TO_NOTE = pattern(
    r"(?<![\w-])(?:role|epub:type)\s*=\s*[\"']?(?:doc-)?noteref"
    r"|(?<![\w-])href\s*=\s*[\"']?#(?:_?(?:ftn|edn)|fn|en|(?:foot|end|cite_)?note)[-_:.]?\d"
)
_SPANS = {
    name: pattern(rf"(?<![\w-]){name}\s*=\s*[\"']?\s*(\d{{1,9}})(?!\d)") for name in ("rowspan", "colspan")
}


def is_hidden(name: str, attributes: str) -> bool:
    """Whether an element is struck out or not shown; `attributes` are in small letters."""
    if name in EMPTY:
        return False
    if name in _UNSAID:
        return True
    if "hidden" in attributes and _HIDDEN.search(_QUOTED.sub('""', attributes)):
        return True
    style = _STYLE.search(attributes) if "style" in attributes else None
    return style is not None and bool(_UNSEEN.search(style[1]))


def is_raised(name: str, attributes: str) -> bool:
    """Whether an element stands above the line, or leads to a note; `attributes` are in small letters."""
    if name == "a" and _TO_NOTE.search(attributes):
        return True
    if name == "sup" or "vertical-align" not in attributes:
        return name == "sup"
    style = _STYLE.search(attributes)
    return style is not None and bool(_RAISED.search(style[1])) and name not in EMPTY | {"td", "th", "tr"}


def span_of(name: str, attributes: str) -> int:
    """How many rows or columns a cell covers; 0 rows are all that follow."""
    found = _SPANS[name].search(attributes)
    return int(found[1]) if found else 1


class Hidden:
    """An element that is not shown, on its way to its end; it ends where an element around it does."""

    def __init__(self, name: str) -> None:
        self._open = [name]
        self._counts = {name: 1}

    def ended_by(self, name: str, *, closes: bool) -> tuple[bool, bool]:
        """Whether a tag ends the element, and whether the tag has yet to be read."""
        counts = self._counts
        if not closes:
            if name in ENDS_ITSELF and self._open == [name]:
                return True, True
            if name not in EMPTY:
                self._open.append(name)
                counts[name] = counts.get(name, 0) + 1
            return False, False
        if not counts.get(name):
            return name in _AROUND, True
        while (last := self._open.pop()) != name:
            counts[last] -= 1
        counts[name] -= 1
        return not self._open, False
