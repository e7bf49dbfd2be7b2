"""The answer and the summary: how many rules hold, the sections, the shares as bars, what is worked out.

Charts are inline SVG, drawn in per cent of their own width, so that no text in them is ever scaled. Verdicts
are told apart by patterns as well as by colours; what a chart shows is said in its title and stands beside it
as text.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from unionstats.interval import Exact
from unionstats.locale import N_, Words
from unionstats.quantity.formatting import decimal
from unionstats.results.figures import FigureRow, figure_rows
from unionstats.results.overview import (
    SECTIONS,
    SHARES,
    FindingRow,
    SectionRow,
    ShareRow,
    section_rows,
    share_rows,
)
from unionstats.results.paper import Paper
from unionstats.results.suspects import told_lines
from unionstats.results.table import Field
from unionstats.results.verdicts import ASIDE, SIGNS, failing_or_clashing
from unionstats.rules import Verdict
from unionstats.rules.verdict import Standing
from unionstats.writers.html.parts import FIGURE, RULE, SECTION, Row, element, link, links, table

_MOST_NAMES = 40  # failing rules that are named at the top
_NUMBERS = ("record.stated", "record.unstated", "record.checks", "fail")
_SECTIONS = {"title": "what", **dict.fromkeys(_NUMBERS, "number")}
_SHARES = {
    "id": "what",
    "text": "number strong",
    "bar": "bars",
    "computed_from": "formula",
    "rule.verdict_cell": "verdict",
}
_WORTH = {"name": "what", "worked_out_words": "number strong"}
_WORTH_FIELDS = (Field("name", N_("Figure")), Field("worked_out_words", N_("Worked out")))
_PLACES = 3  # decimals of a per cent of the width: a thousandth of a pixel on any screen
_WHOLE = 100


def answer(paper: Paper, findings: list[FindingRow], words: Words) -> Element:
    """The answer in words, with links to the rules that fail or clash."""
    verdict = Verdict.CONSISTENT if all(one.is_remark for one in findings) else Verdict.INCONSISTENT
    if not paper.verdicts.checks:
        verdict = Verdict.UNDETERMINED
    lines = [element("p", line.text) for line in told_lines(paper, words)]
    if names := failing_or_clashing(paper.verdicts):
        look = links(words.gettext("Look at: {names}"), RULE, names, words.gettext(", "), _MOST_NAMES)
        lines.append(element("p", *look, class_="look"))
    sign = element("span", SIGNS[verdict], class_="sign", aria_hidden="true")
    return element("div", sign, element("div", *lines), id="answer", class_=f"answer {verdict.value}")


def summary(paper: Paper, words: Words) -> list[Element]:
    """The summary, without the parts of which the ledger has nothing."""

    def section(row: SectionRow) -> Row:
        """Its title leads to its figures, and what fails in it is strong."""
        count, fails = row.record, row.record.inconsistent
        title = link(SECTION + count.id, row.title) if count.stated or count.unstated else row.title
        fail = element("strong", f"× {fails}") if fails else "0"
        return Row({"title": title, "fail": fail}, kind="inconsistent" if fails else "")

    def share(row: ShareRow) -> Row:
        """Its bar says in its title what it shows."""
        said, look = row.rule.verdict_cell.text, row.rule.check.look
        bar = _share_bar(row.value, look, words.gettext("; ").join((row.text, said)))
        label, rule = link(FIGURE + row.id, row.figure.name), link(RULE + row.rule.id, said)
        return Row({"id": label, "bar": bar, "rule.verdict_cell": rule}, kind=look.value)

    def worth(row: FigureRow) -> Row:
        return Row({"name": link(FIGURE + row.id, row.name)})

    worked_out = [row for row in figure_rows(paper, words) if row.entry.table.stated is None]
    unprinted = words.gettext("Values that the report does not print")
    made = _verdicts(paper, words) if paper.verdicts.checks else []
    for heading, look, fields, rows, row_of, kind in (
        (words.gettext("Sections"), _SECTIONS, SECTIONS, section_rows(paper, words), section, "sections"),
        (words.gettext("Shares"), _SHARES, SHARES, share_rows(paper, words), share, "shares"),
        (unprinted, _WORTH, _WORTH_FIELDS, worked_out, worth, "worth"),
    ):
        if rows:
            made += [element("h3", heading), table(heading, look, fields, rows, words, row_of, kind)]
    return made


def _verdicts(paper: Paper, words: Words) -> list[Element]:
    """A tile for each verdict, and one for conflicts if there are any; and the verdicts as a bar."""
    names = {
        Verdict.CONSISTENT: words.gettext("Hold"),
        Verdict.INCONSISTENT: words.gettext("Fail"),
        Verdict.UNDETERMINED: words.gettext("Undetermined"),
    }
    counts = {verdict: paper.verdicts.count(verdict) for verdict in names}
    asked, let = Standing.QUESTION, Standing.ACCEPTED
    tiles = [_tile(one, counts[one], name) for one, name in names.items()]
    tiles += [
        _tile(verdict, count, name, sign)
        for verdict, count, name, sign in (
            (Verdict.INCONSISTENT, len(paper.verdicts.clashes), words.gettext("Conflicts"), ""),
            (Verdict.UNDETERMINED, paper.verdicts.aside(asked), words.gettext("In question"), ASIDE[asked]),
            (Verdict.UNDETERMINED, paper.verdicts.aside(let), words.gettext("Accepted"), ASIDE[let]),
        )
        if count
    ]
    title = words.gettext("The verdicts on the rules")
    text = words.gettext(", ").join(f"{name} {counts[one]}" for one, name in names.items())
    # what fills the bars: plain, hatched, dotted; the style sheet colours the shapes
    drawn = Path(__file__).with_name("patterns.svg").read_text(encoding="utf-8")
    patterns = fromstring(drawn)  # noqa: S314 - a file of the package
    chart = _svg("chart", title, element("desc", text), patterns)
    start = Fraction(0)
    for verdict, count in counts.items():
        if count:
            width = Fraction(count * _WHOLE, sum(counts.values()))
            chart.append(_mark(start, width, verdict))
            start += width
    return [element("ul", *tiles, class_="tiles", aria_label=title), element("div", chart, class_="stack")]


def _tile(verdict: Verdict, count: int, name: str, sign_of: str = "") -> Element:
    sign = element("span", sign_of or SIGNS[verdict], class_="sign")
    number = element("span", str(count), class_="count")
    said = element("span", sign, f" {name}", class_="name")
    return element("li", number, " ", said, class_=verdict.value if count else "none")


def _share_bar(value: Exact, verdict: Verdict, title: str) -> Element:
    """A bar of `value` per cent of the width, at most the whole of it, with ticks at each quarter."""
    width = min(max(Fraction(value), Fraction(0)), Fraction(_WHOLE))
    track = element("rect", class_="track", width="100%", height="100%")
    lines = [(f"{quarter}%", "tick") for quarter in (25, 50, 75)] + [("97%", "beyond")] * (value > _WHOLE)
    ticks = (element("line", class_=kind, x1=at, x2=at, y1="0", y2="100%") for at, kind in lines)
    return _svg("bar", title, track, _mark(Fraction(0), width, verdict), *ticks)


def _svg(kind: str, title: str, *shapes: Element) -> Element:
    named = element("title", title)
    return element("svg", named, *shapes, class_=kind, role="img", width="100%", height="100%")


def _mark(start: Fraction, width: Fraction, verdict: Verdict) -> Element:
    """A part of a bar, `start` and `width` in per cent."""
    x, wide = (f"{decimal(value, _PLACES, 'half-even')}%" for value in (start, width))
    fill = f"url(#pattern-{verdict.value})"
    return element("rect", class_=f"mark {verdict.value}", x=x, width=wide, height="100%", fill=fill)
