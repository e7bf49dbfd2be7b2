"""The answer and the summary: how many rules hold, the sections, the shares as bars, what is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.failures import REMARKS
from unionstats.results.figures import figure_rows
from unionstats.results.overview import section_rows, share_rows
from unionstats.results.verdicts import SIGNS, answer_lines
from unionstats.rules import Verdict
from unionstats.writers.html.chart import share_bar, verdict_chart
from unionstats.writers.html.parts import FIGURE, RULE, SECTION, Row, element, link, links, table

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words
    from unionstats.results.paper import Paper

_MOST_NAMES = 40  # failing rules that are named at the top


def answer(paper: Paper, words: Words) -> Element:
    """The answer in words, with links to the rules that fail or clash."""
    checks, verdicts = paper.verdicts.checks, paper.verdicts
    fails = any(one.code not in REMARKS for one in paper.failures)
    verdict = Verdict.INCONSISTENT if fails else Verdict.CONSISTENT
    if not checks:
        verdict = Verdict.UNDETERMINED
    lines = [element("p", line.text) for line in answer_lines(checks, verdicts, words)]
    names = [name for name, check in checks.items() if check.verdict is Verdict.INCONSISTENT]
    names = list(dict.fromkeys([*names, *(name for one in verdicts.conflicts for name in one.checks)]))
    if names:
        look = links(words.gettext("Look at: {names}"), RULE, names, words.gettext(", "), _MOST_NAMES)
        lines.append(element("p", *look, class_="look"))
    sign = element("span", SIGNS[verdict], class_="sign", aria_hidden="true")
    return element("div", sign, element("div", *lines), id="answer", class_=f"answer {verdict.value}")


def summary(paper: Paper, words: Words) -> list[Element]:
    """The summary, without the parts of which the ledger has nothing."""
    made = _verdicts(paper, words) if paper.verdicts.checks else []
    found = share_rows(paper, words)
    unprinted = [f.id for f in paper.ledger.figures.values() if f.table.stated is None]
    for heading, part in (
        (words.gettext("Sections"), _sections if paper.ledger.sections else None),
        (words.gettext("Shares"), _shares if found else None),
        (words.gettext("Values that the report does not print"), _worked_out if unprinted else None),
    ):
        if part is not None:
            made += [element("h3", heading), part(paper, heading, words)]
    return made


def _verdicts(paper: Paper, words: Words) -> list[Element]:
    """A tile for each verdict, and one for conflicts if there are any; and the verdicts as a bar."""
    names = {
        Verdict.CONSISTENT: words.gettext("Hold"),
        Verdict.INCONSISTENT: words.gettext("Fail"),
        Verdict.UNDETERMINED: words.gettext("Undetermined"),
    }
    counts = {verdict: paper.verdicts.count(verdict) for verdict in names}
    tiles = [_tile(one, counts[one], name) for one, name in names.items()]
    if paper.verdicts.conflicts:
        tiles.append(_tile(Verdict.INCONSISTENT, len(paper.verdicts.conflicts), words.gettext("Conflicts")))
    title = words.gettext("The verdicts on the rules")
    text = words.gettext(", ").join(f"{name} {counts[one]}" for one, name in names.items())
    chart = verdict_chart(counts, title, text)
    return [element("ul", *tiles, class_="tiles", aria_label=title), element("div", chart, class_="stack")]


def _tile(verdict: Verdict, count: int, name: str) -> Element:
    sign = element("span", SIGNS[verdict], class_="sign")
    number = element("span", str(count), class_="count")
    said = element("span", sign, f" {name}", class_="name")
    return element("li", number, " ", said, class_=verdict.value if count else "none")


def _sections(paper: Paper, heading: str, words: Words) -> Element:
    columns = (
        (words.gettext("Section"), "what"),
        (words.gettext("Printed figures"), "number"),
        (words.gettext("Worked out"), "number"),
        (words.gettext("Rules"), "number"),
        (words.gettext("Fail"), "number"),
    )
    rows = []
    for one in section_rows(paper, words):
        found = one.record
        cells = (
            link(SECTION + found.id, one.title) if found.stated or found.unstated else one.title,
            *map(str, (found.stated, found.unstated, found.checks)),
            element("strong", f"× {found.inconsistent}") if found.inconsistent else "0",
        )
        rows.append(Row(cells, kind="inconsistent" if found.inconsistent else ""))
    return table(heading, columns, rows, "sections")


def _shares(paper: Paper, heading: str, words: Words) -> Element:
    columns = (
        (words.gettext("Figure"), "what"),
        (words.gettext("Share"), "number strong"),
        (words.gettext("0 to 100%"), "bars"),
        (words.gettext("Computed from"), "formula"),
        (words.gettext("Verdict"), "verdict"),
    )
    rows = []
    for share in share_rows(paper, words):
        verdict, said = share.rule.verdict, share.rule.verdict_cell.text
        bar = share_bar(share.value, verdict, words.gettext("; ").join((share.text, said)))
        rule = link(RULE + share.rule.id, said)
        cells = (link(FIGURE + share.id, share.figure.name), share.text, bar, share.computed_from, rule)
        rows.append(Row(cells, kind=verdict.value))
    return table(heading, columns, rows, "shares")


def _worked_out(paper: Paper, heading: str, words: Words) -> Element:
    columns = ((words.gettext("Figure"), "what"), (words.gettext("Worked out"), "number strong"))
    rows = [
        Row((link(FIGURE + one.id, one.name), one.worked_out_words))
        for one in figure_rows(paper, words)
        if not one.printed
    ]
    return table(heading, columns, rows, "worth")
