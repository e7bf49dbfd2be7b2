"""The whole page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.paper.paper import title
from unionstats.version import VERSION
from unionstats.writers.html.checks import checks
from unionstats.writers.html.figures import figures
from unionstats.writers.html.findings import findings
from unionstats.writers.html.legend import legend
from unionstats.writers.html.parts import element, html
from unionstats.writers.html.style import policy, style_sheet
from unionstats.writers.html.summary import summary
from unionstats.writers.html.top import top

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper

_LANGUAGES = {"zh": "zh-CN"}


def html_bytes(paper: Paper, words: Words) -> bytes:
    """The working paper as a web page in UTF-8 that needs nothing but itself."""
    language = words.info().get("language", "en")
    root = element("html", _head(paper, words), _body(paper, words), lang=_LANGUAGES.get(language, language))
    return html(root).encode()


def _head(paper: Paper, words: Words) -> Element:
    style = element("style")
    style.text = "\n" + style_sheet(paper)  # of the program's own, which the serialiser leaves as it is
    allowed = element("meta", content=policy(style.text))
    allowed.set("http-equiv", "Content-Security-Policy")
    kind = words.gettext("Audit working paper")
    return element(
        "head",
        element("meta", charset="utf-8"),
        allowed,
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content=f"unionstats {VERSION}"),
        element("title", f"{title(paper, words)} · {kind}"),
        style,
    )


def _body(paper: Paper, words: Words) -> Element:
    parts = [
        ("summary", words.gettext("Summary")),
        ("findings", words.gettext("Findings")),
        ("rules", words.gettext("Rules")),
        ("figures", words.gettext("Figures")),
        ("legend", words.gettext("What the words mean")),
    ]
    made = words.gettext("Made by unionstats {version} on {date} from the ledger {path}.")
    return element(
        "body",
        element(
            "main",
            *top(paper, parts, words),
            summary(paper, words),
            findings(paper, words),
            checks(paper, words),
            figures(paper, words),
            legend(words),
        ),
        element(
            "footer",
            element("p", made.format(version=VERSION, date=paper.made.isoformat(), path=paper.ledger.path)),
        ),
    )
