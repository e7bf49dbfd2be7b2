"""What does not hold, and what an auditor should know besides: each finding with its line of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.failures import REMARKS
from unionstats.results.paper.check_rows import conflict_rows
from unionstats.results.problems import excerpt, sentence
from unionstats.text.cells import head
from unionstats.writers.html.parts import element, figure_anchor, joined, link, rule_anchor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.results.paper.check_rows import ConflictRow
    from unionstats.results.paper.paper import Paper
    from unionstats.writers.html.parts import Child

CONFLICT = "V004"


def findings(paper: Paper, words: Words) -> Element:
    """The section of the page."""
    made = element("section", element("h2", words.gettext("Findings")), id="findings")
    conflicts = iter(conflict_rows(paper))
    for one in paper.failures:
        clash = next(conflicts, None) if one.code == CONFLICT else None
        made.append(_finding(paper, one, clash, words))
    if not paper.failures:
        made.append(element("p", words.gettext("No rule fails, and no rules clash.")))
    return made


def _finding(paper: Paper, one: Diagnostic, clash: ConflictRow | None, words: Words) -> Element:
    message, hint = sentence(one.code, one.words, words)
    remark = one.code in REMARKS
    name = one.key.removeprefix("checks.")
    sign = element("span", "·" if remark else "×", class_="sign")
    title: list[Child] = [sign, " ", element("code", one.code)]
    if name in paper.ledger.checks:
        title += [" ", link(rule_anchor(name), name)]
    parts: list[Element] = [element("h3", *title), element("p", message, class_="message")]
    if one.place is not None:
        place = f"{paper.ledger.path}:{one.place.line}:{one.place.column}"
        parts.append(element("p", element("code", place), class_="place"))
        if one.source:
            parts.append(_source(one))
    if clash is not None:
        parts += _clash(clash, words)
    elif hint:
        parts.append(element("p", hint, class_="hint"))
    return element("article", *parts, class_="remark" if remark else "fault")


def _source(one: Diagnostic) -> Element:
    """The line of the ledger; the style sheet draws the caret under what is marked, in any font."""
    text, caret = excerpt(one)
    before = head(text, len(caret) - len(caret.lstrip()))
    marked = head(text[len(before) :], caret.count("^"))
    after = text[len(before) + len(marked) :]
    return element("pre", element("code", before, element("mark", marked), after))


def _clash(clash: ConflictRow, words: Words) -> list[Element]:
    rules = (
        element("li", link(rule_anchor(name), name), ": ", element("code", rule))
        for name, rule in zip(clash.checks, clash.rules, strict=True)
    )
    before, _, after = words.gettext("They share: {figures}.").partition("{figures}")
    figures: list[Child] = [link(figure_anchor(name), name) for name in clash.figures]
    shared = element("p", before, *joined(figures, words.gettext(", ")), after)
    return [element("ul", *rules, class_="clash"), *([shared] if clash.figures else [])]
