"""Elements of the page; the one way by which a text gets into it.

Elements are made, never markup: the serialiser escapes what means something to HTML, and `escape` makes
visible what acts or hides, which also leaves no character that HTML forbids.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from msgspec import Struct

from unionstats.text.escape import escape

Child: TypeAlias = Element | str
_LINES = (
    "html head body meta title style header nav main section article footer h1 h2 h3 p ul ol li dl dt dd"
    " table caption thead tbody tr svg pre div"
)
_ON_A_LINE = frozenset(_LINES.split())
"""Elements after which the source of the page has a line break; it means nothing to a browser."""


class Column(Struct, frozen=True):
    """A column of a table; `kind` is its class in the style sheet."""

    title: str
    kind: str = ""


def element(tag: str, *children: Child, **attributes: str) -> Element:
    """An element; `class_` and `data_label` name the attributes class and data-label, "" leaves one out."""
    made = Element(tag)
    for name, value in attributes.items():
        if value:
            made.set(name.removesuffix("_").replace("_", "-"), escape(value))
    if tag in _ON_A_LINE:
        made.tail = "\n"
    fill(made, children)
    return made


def fill(parent: Element, children: Iterable[Child]) -> None:
    """Append elements and texts, in their order; an empty text is nothing."""
    last = parent[-1] if len(parent) else None
    for child in children:
        if not isinstance(child, str):
            parent.append(child)
            last = child
        elif last is None:
            parent.text = (parent.text or "") + escape(child)
        else:
            last.tail = (last.tail or "") + escape(child)


def joined(children: Iterable[Child], between: str) -> list[Child]:
    """The children with a text between each two."""
    found: list[Child] = []
    for child in children:
        found += [between, child] if found else [child]
    return found


def link(target: str, text: str, kind: str = "") -> Element:
    """A link to the element of this page that has the id `target`."""
    return element("a", *breakable(text), href=f"#{target}", class_=kind)


def breakable(text: str) -> list[Child]:
    """The text, such as an id, which may be continued on a new line after a low line."""
    found: list[Child] = []
    *firsts, last = text.split("_")
    for part in firsts:
        found += [f"{part}_", Element("wbr")]
    return [*found, last]


def figure_anchor(name: str) -> str:
    """The id of the row of a figure; no id of the page's own has a hyphen in its place."""
    return f"f-{name}"


def rule_anchor(name: str) -> str:
    """The id of the row of a rule."""
    return f"r-{name}"


def section_anchor(name: str) -> str:
    """The id of the heading of a section of the report."""
    return f"s-{name}"


def facts(pairs: Iterable[tuple[str, Child]], kind: str = "") -> Element:
    """Labelled texts, without those that are empty."""
    return element(
        "dl",
        *(
            element("div", element("dt", name), element("dd", value))
            for name, value in pairs
            if not isinstance(value, str) or value
        ),
        class_=kind,
    )


def table(caption: str, columns: Sequence[Column], rows: Iterable[Element], kind: str = "") -> Element:
    """A table under its columns; the caption is for those who do not see the heading above it."""
    heads = (element("th", column.title, scope="col", class_=column.kind) for column in columns)
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_=kind,
    )


def row(
    columns: Sequence[Column], cells: Sequence[Sequence[Child]], id_: str = "", kind: str = ""
) -> Element:
    """A row, a cell for each column; the label of a cell stands before it where the table is stacked."""
    made = element("tr", id_=id_, class_=kind)
    for column, children in zip(columns, cells, strict=True):
        made.append(element("td", *children, class_=column.kind, data_label=column.title))
    return made


def html(root: Element) -> str:
    """The markup of a whole page."""
    return "<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html")
