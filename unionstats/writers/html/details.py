"""The parts of the page that go through the ledger: the findings, the rules, the figures by section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from xml.etree.ElementTree import Element

from unionstats.locale import Words
from unionstats.quantity.formatting import with_unit
from unionstats.results.checks import CHECKS, CheckRow, aside_texts, check_rows
from unionstats.results.figures import FIGURES, FigureRow, figure_rows, section_tables
from unionstats.results.numbers import exact_text
from unionstats.results.overview import FindingRow
from unionstats.results.paper import Paper
from unionstats.results.problems import excerpt, sentence
from unionstats.results.rows import called
from unionstats.rules.language.rule import Rule
from unionstats.text.cells import head
from unionstats.writers.html.parts import (
    FIGURE,
    RULE,
    SECTION,
    Child,
    Row,
    breakable,
    element,
    facts,
    link,
    links,
    said,
    table,
)

_CHECKS = {
    "verdict_cell": "verdict",
    "rule": "what",
    "stated": "number",
    "computed_text": "number computed",
    "worked_out": "known",
    "strength": "number",
}
_FIGURES = {
    "paragraph": "number paragraph",
    "printed_or_not": "number strong",
    "label": "what",
    "known": "known",
    "region": "aside",
    "period": "aside",
    "line": "number place",
}


def findings(paper: Paper, rows: Sequence[FindingRow], words: Words) -> list[Element]:
    """What does not hold, and what an auditor should know besides, each with its line of the ledger."""
    found = [_finding(paper, one, words) for one in rows]
    return found or [element("p", words.gettext("No rule fails, and no rules clash."))]


def _finding(paper: Paper, row: FindingRow, words: Words) -> Element:
    one, kind = row.diagnostic, "remark" if row.is_remark else "fault"
    message, hint = sentence(one.code, one.words, words)
    sign = element("span", "·" if row.is_remark else "×", class_="sign")
    named = [] if row.conflict else [part for name in row.names for part in (" ", link(RULE + name, name))]
    parts = [element("h3", sign, " ", element("code", one.code), *named), *said("p", message, "message")]
    if one.place is not None:
        place = f"{one.file or paper.ledger.path}:{one.place.line}:{one.place.column}"
        parts.append(element("p", element("code", place), class_="place"))
        if one.source:  # the style sheet draws the caret under what is marked, in any font
            text, columns, width = excerpt(one)
            before = head(text, columns)
            marked = head(text[len(before) :], width)
            after = text[len(before) + len(marked) :]
            parts.append(element("pre", element("code", before, element("mark", marked), after)))
    if row.conflict is None:
        return element("article", *parts, *said("p", hint, "hint"), class_=kind)
    rules = (element("li", link(RULE + x.id, x.id), ": ", element("code", x.rule)) for x in row.checks)
    parts.append(element("ul", *rules, class_="clash"))
    if row.figures:
        shared = words.gettext("They share: {figures}.")
        parts.append(element("p", *links(shared, FIGURE, row.figures, words.gettext(", "))))
    return element("article", *parts, class_=kind)


def checks(paper: Paper, words: Words) -> list[Element]:
    """The rules: verdict, formula with the printed figures, what it gives, how much it tests."""
    rows = check_rows(paper, words)
    if not rows:
        none = [element("p", words.gettext("The ledger has no rules."))]
        return long_tables(paper, words) or none

    def row_of(one: CheckRow) -> Row:
        """The sign of its verdict, and the rule with links to its figures."""
        said = one.verdict_cell.text
        cells: dict[str, Child | Sequence[Child]] = {
            "verdict_cell": [element("span", said[0], class_="sign"), said[1:]],
            "rule": _about_rule(one, words),
            "worked_out": breakable(one.worked_out),
        }
        return Row(cells, RULE + one.id, one.check.look.value)

    made = table(words.gettext("Rules"), _CHECKS, CHECKS, rows, words, row_of, "rules")
    return [made, *long_tables(paper, words)]


def long_tables(paper: Paper, words: Words) -> list[Element]:
    """The rules of long tables: how many rows each holds in, and the first that fail."""
    made: list[Element] = []
    for one in paper.by_row:
        from unionstats.results.columns import COUNTS, FAILING

        made.append(element("h3", called(one.table, words)))
        for fields, rows in ((COUNTS, one.found.tallies), (FAILING, one.failing)):
            columns = {field.name: "" for field in fields if field.name != "file"}
            title = words.gettext("Rows that fail") if rows is one.failing else words.gettext("Rules")
            made.append(table(title, columns, fields, rows, words, lambda _: Row(), "rules"))
    return made


def _about_rule(one: CheckRow, words: Words) -> list[Child]:
    """The cell that tells what the rule is, and what may have been meant where it fails."""
    repair = one.repair_facts
    return [
        element("div", *breakable(one.id), class_="id"),
        _linked(one.check.rule),
        *said("div", "" if one.formula == one.rule else one.formula, "formula"),
        *([facts(repair, "repair")] if repair else ()),
        *(part for text in (*aside_texts(one), one.told("note")) for part in said("div", text, "note")),
        element("div", words.gettext("Ledger line"), f" {one.entry.line}", class_="line"),
    ]


def _linked(rule: Rule) -> Element:
    """The text of a rule, with the ids in it as links to the figures."""
    parts: list[Child] = []
    end = 0
    for start, stop, slot in rule.occurrences:
        name, text = rule.operands[slot], rule.text[start:stop]
        parts += [rule.text[end:start], link(FIGURE + name, text) if isinstance(name, str) else text]
        end = stop
    return element("div", *parts, rule.text[end:], class_="rule")


def figures(paper: Paper, words: Words) -> list[Element]:
    """A table of figures for each section; without region and period where no figure has one."""
    rows = figure_rows(paper, words)
    if not rows:
        return [element("p", words.gettext("The ledger has no figures."))]
    bare = [name for name in ("region", "period") if not any(getattr(one.entry.table, name) for one in rows)]
    columns = {name: look for name, look in _FIGURES.items() if name not in bare}
    users: dict[str, list[str]] = {}
    for name, check in paper.verdicts.checks.items():
        for figure in check.rule.names():
            users.setdefault(figure, []).append(name)

    def row_of(one: FigureRow) -> Row:
        """Which rules use it, and what it stands for."""
        cells: dict[str, Child | Sequence[Child]] = {
            "label": _about_figure(one, users.get(one.id, ()), words),
            "known": _value(one, words),
        }
        printed = one.entry.table.stated is not None
        if not printed:
            cells["printed_or_not"] = element("span", one.printed_or_not, class_="unprinted")
        return Row(cells, FIGURE + one.id, "" if printed else "worked-out")

    made = []
    for part in section_tables(rows, FIGURES, paper.ledger, words):
        section = cast("FigureRow", part.rows[0]).entry.table.section
        made.append(element("h3", part.title, id_=SECTION + section if section else ""))
        made.append(table(part.title, columns, FIGURES, part.rows, words, row_of, "figures"))
    return made


def _about_figure(one: FigureRow, users: Sequence[str], words: Words) -> list[Child]:
    named = links(words.gettext("Rules: {names}"), RULE, users, words.gettext(", "))
    return [
        *([element("div", one.label)] if one.label else ()),
        element("div", *breakable(one.id), class_="id"),
        *said("div", one.told("note"), "note"),
        *([element("div", *named, class_="users")] if users else ()),
    ]


def _value(one: FigureRow, words: Words) -> list[Child]:
    """The value and what it stands for where that is more than the value; or what was worked out."""
    if one.value is None:
        return [element("div", one.worked_out_words), *said("div", one.between, "range")]
    value = with_unit(exact_text(one.value), one.unit)
    exact = words.gettext("not rounded") if one.entry.table.exact else ""
    range_ = "" if one.stands_for == value else one.stands_for
    return [element("div", value), *said("div", range_, "range"), *said("div", exact, "range")]
