"""The working paper as a page."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from unionstats.locale import Words
from unionstats.results.heads import title
from unionstats.results.overview import finding_rows
from unionstats.results.paper import Paper, identity, terms
from unionstats.version import VERSION
from unionstats.writers.html.details import checks, figures, findings
from unionstats.writers.html.frame import page
from unionstats.writers.html.parts import element, facts, link
from unionstats.writers.html.summary import answer, summary

_PAPER = Path(__file__).with_name("paper.css")
_DIGITS = frozenset("0123456789abcdef")
_SHOWN = 16  # digits of the ledger's SHA-256 at the foot of each printed page


def html_bytes(paper: Paper, words: Words) -> bytes:
    """The working paper as a web page in UTF-8 that needs nothing but itself."""
    name, kind = title(paper.ledger, words), words.gettext("Audit working paper")
    digits = "".join(digit for digit in paper.ledger.sha256 if digit in _DIGITS)[:_SHOWN]
    foot = f'@page {{ @bottom-left {{ content: "SHA-256 {digits}…"; }} }}\n'
    found = finding_rows(paper, words)
    legend = facts(((word, meaning) for _, word, meaning in terms(words, formulas=False)), "legend")
    parts = (
        ("summary", words.gettext("Summary"), summary(paper, words)),
        ("findings", words.gettext("Findings"), findings(paper, found, words)),
        ("rules", words.gettext("Rules"), checks(paper, words)),
        ("figures", words.gettext("Figures"), figures(paper, words)),
        ("legend", words.gettext("What the words mean"), [legend]),
    )
    contents = element("ul", *(element("li", link(name, heading)) for name, heading, _ in parts))
    content = (
        answer(paper, found, words),
        element("nav", contents, aria_label=words.gettext("Contents")),
        _section("identity", words.gettext("Report and ledger"), facts(identity(paper, words), "identity")),
        *(_section(name, heading, *content) for name, heading, content in parts),
    )
    made = words.gettext("Made by unionstats {version} on {date} from the ledger {path}.")
    said = made.format(version=VERSION, date=paper.made.isoformat(), path=paper.ledger.path)
    return page(name, kind, _PAPER.read_text(encoding="utf-8") + foot, content, said, words)


def _section(name: str, heading: str, *content: Element) -> Element:
    return element("section", element("h2", heading), *content, id=name)
