"""Elements of the page; the one way by which a text gets into it.

Elements are made, never markup: the serialiser escapes what means something to HTML, and `escape` makes
visible what acts or hides, which also leaves no character that HTML forbids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element, tostring

from msgspec import Struct

from unionstats.locale import Words
from unionstats.pattern import pattern
from unionstats.results.table import Field, text_of
from unionstats.text.escape import escape

Child: TypeAlias = Element | str
_LINES = (
    "html head body meta title style header nav main section article footer h1 h2 h3 p ul ol li dl dt dd"
    " table caption thead tbody tr svg pre div"
)
_ON_A_LINE = frozenset(_LINES.split())
"""Elements after which the source of the page has a line break; it means nothing to a browser."""

_SIGN = pattern(r"[^\w.-]")

FIGURE, RULE, SECTION = "f-", "r-", "s-"
"""What the ids of the rows of figures and rules and the headings of sections begin with; no other id does."""


class Row(Struct, frozen=True):
    """What is special to a row of a table: cells by the names of their fields, its id, and its class."""

    cells: Mapping[str, Child | Sequence[Child]] = {}
    id: str = ""
    kind: str = ""


def element(tag: str, *children: Child, **attributes: str) -> Element:
    """An element; `class_` and `data_label` name the attributes class and data-label, "" leaves one out."""
    made = Element(tag)
    for name, value in attributes.items():
        if value:
            text = anchor(value) if name in ("id", "id_") else value
            made.set(name.removesuffix("_").replace("_", "-"), escape(text))
    if tag in _ON_A_LINE:
        made.tail = "\n"
    last = None
    for child in children:
        if not isinstance(child, str):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + escape(child)
        else:
            last.tail = (last.tail or "") + escape(child)
    return made


def said(tag: str, text: str, kind: str) -> list[Element]:
    """An element of this class with a text, none for no text."""
    return [element(tag, text, class_=kind)] if text else []


def link(target: str, text: str) -> Element:
    """A link to the element of this page that has the id `target`."""
    return element("a", *breakable(text), href=f"#{anchor(target)}")


def anchor(name: str) -> str:
    """An id of this page: blanks, brackets and other signs of the ids of cells are their code behind a ~."""
    return _SIGN.sub(lambda found: f"~{ord(found[0]):x}.", name)


def breakable(text: str) -> list[Child]:
    """The text, such as an id, which may be continued on a new line after a low line."""
    found: list[Child] = []
    *firsts, last = text.split("_")
    for part in firsts:
        found += [f"{part}_", Element("wbr")]
    return [*found, last]


def links(template: str, kind: str, names: Iterable[str], comma: str, most: int | None = None) -> list[Child]:
    """A sentence with one field, in whose place links to these figures or rules stand, `most` of them."""
    before, rest = template[: template.index("{")], template[template.index("}") + 1 :]
    found: list[Child] = [before]
    for number, name in enumerate(names):
        found.append(comma if number else "")
        if number == most:
            return [*found, "…", rest]
        found.append(link(kind + name, name))
    return [*found, rest]


def facts(pairs: Iterable[tuple[str, Child]], kind: str = "") -> Element:
    """Labelled texts, without those that are empty."""
    shown = ((name, value) for name, value in pairs if not isinstance(value, str) or value)
    terms = (element("div", element("dt", name), element("dd", value)) for name, value in shown)
    return element("dl", *terms, class_=kind)


def table(
    caption: str,
    columns: Mapping[str, str],
    fields: Sequence[Field],
    rows: Iterable[Any],
    words: Words,
    row_of: Callable[[Any], Row],
    kind: str,
) -> Element:
    """A table of the fields that are named in `columns`, each with its class in the style sheet.

    `row_of` gives what is special to a row: its id, its class, and the cells that are more than the text of
    their field. The caption is for those who do not see the heading above it; the label of a cell, its
    column's title, stands before it where a narrow screen stacks the table.
    """
    shown = [field for field in fields if field.name in columns]
    named = {field.name: words.gettext(field.title) for field in shown}
    gets = {field.name: field.getter for field in shown}
    heads = (element("th", named[name], scope="col", class_=look) for name, look in columns.items())
    body = element("tbody")
    for one in rows:
        row = row_of(one)
        made = element("tr", id_=row.id, class_=row.kind)
        for name, look in columns.items():
            cell = row.cells[name] if name in row.cells else text_of(gets[name](one))
            children = [cell] if isinstance(cell, str | Element) else cell
            made.append(element("td", *children, class_=look, data_label=named[name]))
        body.append(made)
    top = element("thead", element("tr", *heads))
    return element("table", element("caption", caption), top, body, class_=kind)


def html(root: Element) -> str:
    """The markup of a whole page."""
    return "<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html")
