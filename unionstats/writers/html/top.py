"""The top of the page: the report's title, the answer in words, the way to the parts, the identity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.failures import REMARKS
from unionstats.results.checks import SIGNS, answer_lines
from unionstats.results.paper.paper import identity, title
from unionstats.rules import Verdict
from unionstats.streams import Screen
from unionstats.writers.html.parts import element, facts, joined, link, rule_anchor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper
    from unionstats.writers.html.parts import Child

_MOST_NAMES = 40  # failing rules that are named at the top


def top(paper: Paper, parts: Sequence[tuple[str, str]], words: Words) -> list[Element]:
    """The header, the answer, the table of contents (`parts` are ids and titles) and the identity."""
    heading = element(
        "header",
        element("p", words.gettext("Audit working paper"), class_="kind"),
        element("h1", title(paper, words)),
    )
    contents = element("ul", *(element("li", link(name, text)) for name, text in parts))
    return [
        heading,
        _answer(paper, words),
        element("nav", contents, aria_label=words.gettext("Contents")),
        element(
            "section",
            element("h2", words.gettext("Report and ledger")),
            facts(identity(paper, words), "identity"),
            id="identity",
        ),
    ]


def _answer(paper: Paper, words: Words) -> Element:
    fails = any(one.code not in REMARKS for one in paper.failures)
    verdict = Verdict.INCONSISTENT if fails else Verdict.CONSISTENT
    if not paper.verdicts.checks:
        verdict = Verdict.UNDETERMINED
    lines = [
        element("p", line) for line in answer_lines(paper.verdicts.checks, paper.verdicts, Screen(), words)
    ]
    named = _look_at(paper, words)
    if named:
        lines.append(element("p", *named, class_="look"))
    sign = element("span", SIGNS[verdict], class_="sign", aria_hidden="true")
    return element("div", sign, element("div", *lines), id="answer", class_=f"answer {verdict.value}")


def _look_at(paper: Paper, words: Words) -> list[Child]:
    """Links to the rules that fail or clash."""
    checks = paper.verdicts.checks
    names = [name for name, check in checks.items() if check.verdict is Verdict.INCONSISTENT]
    names += [name for one in paper.verdicts.conflicts for name in one.checks]
    unique = list(dict.fromkeys(names))
    if not unique:
        return []
    before, _, after = words.gettext("Look at: {names}").partition("{names}")
    links: list[Child] = [link(rule_anchor(name), name) for name in unique[:_MOST_NAMES]]
    if len(unique) > _MOST_NAMES:
        links.append("…")
    return [before, *joined(links, words.gettext(", ")), after]
