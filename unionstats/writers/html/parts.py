"""Elements of a page, the one way by which a text gets into it; and a page, without script or address.

Elements are made, never markup: the serialiser escapes what means something to HTML, and `escape` makes
visible what acts or hides, which also leaves no character that HTML forbids. The one style sheet of a page is
allowed by its own policy.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from unionstats.locale import Words
from unionstats.pattern import pattern
from unionstats.text.escape import escape
from unionstats.version import VERSION

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


_LANGUAGES = {"zh": "zh-CN"}
_BASE = Path(__file__).with_name("base.css")


def page(name: str, kind: str, sheet: str, content: Iterable[Element], foot: str, words: Words) -> bytes:
    """The page called `name`, in UTF-8: what kind of page it is, the content, and a line at its foot.

    `sheet` is a style sheet of the program's own, nothing of a report is in it.
    """
    header = element("header", element("p", kind, class_="kind"), element("h1", name))
    footer = element("footer", element("p", foot))
    body = element("body", element("main", header, *content), footer)
    language = words.info().get("language", "en")
    root = element("html", _head(f"{name} · {kind}", sheet), body, lang=_LANGUAGES.get(language, language))
    return html(root).encode()


def _head(title: str, sheet: str) -> Element:
    style = element("style")
    # the serialiser leaves it as it is
    style.text = f"\n{_BASE.read_text(encoding='utf-8')}{sheet}"
    digest = b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    # this style element, no script, no request, no base, no form
    allowed = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "referrer": "no-referrer",
        "color-scheme": "light dark",
        "generator": f"unionstats {VERSION}",
    }
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=allowed),
        *(element("meta", name=name, content=content) for name, content in named.items()),
        element("title", title),
        style,
    )
