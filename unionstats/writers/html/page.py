"""The whole page: no script, no address outside, one style sheet that its own policy allows."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path
from xml.etree.ElementTree import Element

from unionstats.locale import Words
from unionstats.results.heads import title
from unionstats.results.overview import finding_rows
from unionstats.results.paper import Paper, identity, terms
from unionstats.version import VERSION
from unionstats.writers.html.details import checks, figures, findings
from unionstats.writers.html.parts import element, facts, html, link
from unionstats.writers.html.summary import answer, summary

_LANGUAGES = {"zh": "zh-CN"}
_DIGITS = frozenset("0123456789abcdef")
_SHOWN = 16  # digits of the ledger's SHA-256 at the foot of each printed page


def html_bytes(paper: Paper, words: Words) -> bytes:
    """The working paper as a web page in UTF-8 that needs nothing but itself."""
    language = words.info().get("language", "en")
    root = element("html", _head(paper, words), _body(paper, words), lang=_LANGUAGES.get(language, language))
    return html(root).encode()


def _head(paper: Paper, words: Words) -> Element:
    style = element("style")
    sheet = Path(__file__).with_name("paper.css").read_text(encoding="utf-8")
    digits = "".join(digit for digit in paper.ledger.sha256 if digit in _DIGITS)[:_SHOWN]
    # of the program's own, which the serialiser leaves as it is
    style.text = f'\n{sheet}@page {{ @bottom-left {{ content: "SHA-256 {digits}…"; }} }}\n'
    digest = b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    # this style element, no script, no request, no base, no form
    allowed = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    kind = words.gettext("Audit working paper")
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
        element("title", f"{title(paper.ledger, words)} · {kind}"),
        style,
    )


def _body(paper: Paper, words: Words) -> Element:
    legend = facts(((word, meaning) for _, word, meaning in terms(words, formulas=False)), "legend")
    found = finding_rows(paper, words)
    parts = (
        ("summary", words.gettext("Summary"), summary(paper, words)),
        ("findings", words.gettext("Findings"), findings(paper, found, words)),
        ("rules", words.gettext("Rules"), checks(paper, words)),
        ("figures", words.gettext("Figures"), figures(paper, words)),
        ("legend", words.gettext("What the words mean"), [legend]),
    )
    contents = element("ul", *(element("li", link(name, heading)) for name, heading, _ in parts))
    made = words.gettext("Made by unionstats {version} on {date} from the ledger {path}.")
    main = element(
        "main",
        element(
            "header",
            element("p", words.gettext("Audit working paper"), class_="kind"),
            element("h1", title(paper.ledger, words)),
        ),
        answer(paper, found, words),
        element("nav", contents, aria_label=words.gettext("Contents")),
        _section("identity", words.gettext("Report and ledger"), facts(identity(paper, words), "identity")),
        *(_section(name, heading, *content) for name, heading, content in parts),
    )
    said = made.format(version=VERSION, date=paper.made.isoformat(), path=paper.ledger.path)
    return element("body", main, element("footer", element("p", said)))


def _section(name: str, heading: str, *content: Element) -> Element:
    return element("section", element("h2", heading), *content, id=name)
