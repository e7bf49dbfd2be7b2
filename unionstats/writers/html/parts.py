"""Elements of the page; the one way by which a text gets into it.

Elements are made, never markup: the serialiser escapes what means something to HTML, and `escape` makes
visible what acts or hides, which also leaves no character that HTML forbids.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from unionstats.pattern import pattern
from unionstats.text.escape import escape

Child: TypeAlias = Element | str
_LINES = (
    "html head body meta title style header nav main section article footer h1 h2 h3 p ul ol li dl dt dd"
    " table caption thead tbody tr svg pre div"
)
_ON_A_LINE = frozenset(_LINES.split())
"""Elements after which the source of the page has a line break; it means nothing to a browser."""

_SIGN = pattern(r"[^\w.-]")


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


def facts(pairs: Iterable[tuple[str, str]]) -> Element:
    """Labelled texts."""
    return element("dl", *(element("div", element("dt", name), element("dd", text)) for name, text in pairs))


def html(root: Element) -> str:
    """The markup of a whole page."""
    return "<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html")
