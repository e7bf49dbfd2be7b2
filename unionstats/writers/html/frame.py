"""A whole page: no script, no address outside, one style sheet that its own policy allows."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

from unionstats.locale import Words
from unionstats.version import VERSION
from unionstats.writers.html.parts import element, html

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
