"""The summary: how many rules hold, the sections, the shares as bars, the values worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.checks import SIGNS, verdict_words
from unionstats.results.figures import worth
from unionstats.results.localised import localised
from unionstats.results.overview import section_counts, shares
from unionstats.rules import Verdict
from unionstats.writers.html.chart import share_bar, verdict_chart
from unionstats.writers.html.parts import (
    Column,
    element,
    figure_anchor,
    link,
    row,
    rule_anchor,
    section_anchor,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words
    from unionstats.results.overview import Share
    from unionstats.results.paper.paper import Paper


def summary(paper: Paper, words: Words) -> Element:
    """The section of the page."""
    made = element("section", element("h2", words.gettext("Summary")), id="summary")
    if paper.verdicts.checks:
        made.extend(_verdicts(paper, words))
    if paper.ledger.sections:
        made.append(element("h3", words.gettext("Sections")))
        made.append(_sections(paper, words))
    found = shares(paper.verdicts)
    if found:
        made.append(element("h3", words.gettext("Shares")))
        made.append(_shares(paper, found, words))
    worked_out = [f for f in paper.ledger.figures.values() if f.table.stated is None]
    if worked_out:
        made.append(element("h3", words.gettext("Values that the report does not print")))
        made.append(_worked_out(paper, words))
    return made


def verdict_names(words: Words) -> Mapping[Verdict, str]:
    """The verdicts as headings."""
    return {
        Verdict.CONSISTENT: words.gettext("Hold"),
        Verdict.INCONSISTENT: words.gettext("Fail"),
        Verdict.UNDETERMINED: words.gettext("Undetermined"),
    }


def _verdicts(paper: Paper, words: Words) -> list[Element]:
    counts = {verdict: paper.verdicts.count(verdict) for verdict in Verdict}
    names = verdict_names(words)
    tiles = [_tile(one, counts[one], names[one]) for one in Verdict]
    if paper.verdicts.conflicts:
        tiles.append(_tile(Verdict.INCONSISTENT, len(paper.verdicts.conflicts), words.gettext("Conflicts")))
    text = words.gettext(", ").join(f"{names[one]} {counts[one]}" for one in Verdict)
    chart = verdict_chart(counts, words.gettext("The verdicts on the rules"), text)
    return [
        element("ul", *tiles, class_="tiles", aria_label=words.gettext("The verdicts on the rules")),
        element("div", chart, class_="stack"),
    ]


def _tile(verdict: Verdict, count: int, name: str) -> Element:
    sign = element("span", SIGNS[verdict], class_="sign")
    return element(
        "li",
        element("span", str(count), class_="count"),
        " ",
        element("span", sign, f" {name}", class_="name"),
        class_=verdict.value if count else "none",
    )


def _sections(paper: Paper, words: Words) -> Element:
    columns = (
        Column(words.gettext("Section"), "what"),
        Column(words.gettext("Printed figures"), "number"),
        Column(words.gettext("Worked out"), "number"),
        Column(words.gettext("Rules"), "number"),
        Column(words.gettext("Fail"), "number"),
    )
    rows = []
    for name, found in section_counts(paper.ledger, paper.verdicts).items():
        title = localised(paper.ledger.sections[name].title, words) or name
        here = found.stated or found.unstated
        fail = element("strong", f"× {found.inconsistent}") if found.inconsistent else "0"
        rows.append(
            row(
                columns,
                [
                    [link(section_anchor(name), title) if here else title],
                    [str(found.stated)],
                    [str(found.unstated)],
                    [str(found.checks)],
                    [fail],
                ],
                kind="inconsistent" if found.inconsistent else "",
            )
        )
    return table(words.gettext("Sections"), columns, rows, "sections")


def _shares(paper: Paper, found: list[Share], words: Words) -> Element:
    columns = (
        Column(words.gettext("Figure"), "what"),
        Column(words.gettext("Share"), "number strong"),
        Column(words.gettext("0 to 100%"), "bars"),
        Column(words.gettext("Computed from"), "formula"),
        Column(words.gettext("Verdict"), "verdict"),
    )
    rules = {id(check): name for name, check in paper.verdicts.checks.items()}
    rows = []
    for share in found:
        verdict = share.check.verdict
        said = f"{SIGNS[verdict]} {verdict_words(share.check, words)}"
        label = localised(paper.ledger.figures[share.id].table.label, words) or share.id
        bar = share_bar(share.value, verdict, words.gettext("; ").join((share.text, said)))
        rows.append(
            row(
                columns,
                [
                    [link(figure_anchor(share.id), label)],
                    [share.text],
                    [bar],
                    [share.of],
                    [link(rule_anchor(rules[id(share.check)]), said)],
                ],
                kind=verdict.value,
            )
        )
    return table(words.gettext("Shares"), columns, rows, "shares")


def _worked_out(paper: Paper, words: Words) -> Element:
    columns = (
        Column(words.gettext("Figure"), "what"),
        Column(words.gettext("Worked out"), "number strong"),
    )
    rows = [
        row(
            columns,
            [
                [link(figure_anchor(figure.id), localised(figure.table.label, words) or figure.id)],
                [worth_words(paper, figure.id, words)],
            ],
        )
        for figure in paper.ledger.figures.values()
        if figure.table.stated is None
    ]
    return table(words.gettext("Values that the report does not print"), columns, rows, "worth")


def worth_words(paper: Paper, name: str, words: Words) -> str:
    """What the rules leave of a figure that is not printed, in words where they leave nothing or all."""
    if paper.verdicts.solved[name].count == 0:
        return words.gettext("no value fits the rules that use it")
    return worth(paper.ledger.figures[name], paper.verdicts) or words.gettext("nothing is known about it")
