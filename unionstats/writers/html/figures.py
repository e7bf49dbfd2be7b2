"""The figures by section: as printed, where, what each stands for, which rules use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.localised import localised
from unionstats.results.numbers import exact_text, interval_text, with_unit
from unionstats.results.paper.figure_rows import figure_rows
from unionstats.writers.html.parts import (
    Column,
    breakable,
    element,
    figure_anchor,
    joined,
    link,
    row,
    rule_anchor,
    section_anchor,
    table,
)
from unionstats.writers.html.summary import worth_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words
    from unionstats.results.paper.figure_rows import FigureRow
    from unionstats.results.paper.paper import Paper
    from unionstats.writers.html.parts import Child


def figures(paper: Paper, words: Words) -> Element:
    """The section of the page: a table for each section of the report."""
    made = element("section", element("h2", words.gettext("Figures")), id="figures")
    rows = figure_rows(paper, words)
    if not rows:
        made.append(element("p", words.gettext("The ledger has no figures.")))
    columns = _columns(rows, words)
    users = _users(paper)
    groups: dict[str | None, list[FigureRow]] = {name: [] for name in paper.ledger.sections}
    for one in rows:
        groups.setdefault(paper.ledger.figures[one.id].table.section, []).append(one)
    for name, members in groups.items():
        if members:
            title = _title(paper, name, words)
            made.append(element("h3", title, id_=section_anchor(name) if name else ""))
            shown = [_row(paper, one, columns, users.get(one.id, ()), words) for one in members]
            made.append(table(title, list(columns.values()), shown, "figures"))
    return made


def _title(paper: Paper, name: str | None, words: Words) -> str:
    section = paper.ledger.sections.get(name or "")
    return (localised(section.title, words) if section else "") or name or words.gettext("Without a section")


def _users(paper: Paper) -> Mapping[str, Sequence[str]]:
    """The rules that use each figure."""
    users: dict[str, list[str]] = {}
    for name, check in paper.verdicts.checks.items():
        for figure in check.rule.names():
            users.setdefault(figure, []).append(name)
    return users


def _columns(rows: Sequence[FigureRow], words: Words) -> Mapping[str, Column]:
    """The columns of every table, without region and period where no figure has one."""
    columns = {
        "paragraph": Column(words.gettext("Par."), "number paragraph"),
        "printed": Column(words.gettext("Printed"), "number strong"),
        "what": Column(words.gettext("What it is"), "what"),
        "value": Column(words.gettext("Value"), "known"),
        "region": Column(words.gettext("Region"), "aside"),
        "period": Column(words.gettext("Period"), "aside"),
        "line": Column(words.gettext("Line"), "number place"),
    }
    if not any(one.region for one in rows):
        del columns["region"]
    if not any(one.period for one in rows):
        del columns["period"]
    return columns


def _row(
    paper: Paper, one: FigureRow, columns: Mapping[str, Column], users: Sequence[str], words: Words
) -> Element:
    not_printed = element("span", words.gettext("not printed"), class_="unprinted")
    cells: dict[str, list[Child]] = {
        "paragraph": ["" if one.paragraph is None else str(one.paragraph)],
        "printed": [one.printed or not_printed],
        "what": _about(one, users, words),
        "value": _value(paper, one, words),
        "region": [one.region],
        "period": [one.period],
        "line": [str(one.line)],
    }
    return row(
        list(columns.values()),
        [cells[name] for name in columns],
        figure_anchor(one.id),
        "" if one.printed else "worked-out",
    )


def _about(one: FigureRow, users: Sequence[str], words: Words) -> list[Child]:
    about: list[Child] = []
    if one.label:
        about.append(element("div", one.label))
    about.append(element("div", *breakable(one.id), class_="id"))
    if one.note:
        about.append(element("div", one.note, class_="note"))
    if users:
        rules: list[Child] = [link(rule_anchor(name), name) for name in users]
        before, _, after = words.gettext("Rules: {names}").partition("{names}")
        about.append(element("div", before, *joined(rules, words.gettext(", ")), after, class_="users"))
    return about


def _value(paper: Paper, one: FigureRow, words: Words) -> list[Child]:
    """The value and what it stands for where that is more than the value; or what was worked out."""
    unit = paper.ledger.figures[one.id].figure.unit
    if one.value is None:
        parts: list[Child] = [element("div", worth_words(paper, one.id, words))]
        within = one.within
        known = within is not None and None not in (within.low, within.high) and within.point is None
        if within is not None and known and not one.whole:
            parts.append(element("div", interval_text(within, unit), class_="range"))
        return parts
    value = with_unit(exact_text(one.value), unit)
    parts = [element("div", value)]
    if one.stands_for != value:
        parts.append(element("div", one.stands_for, class_="range"))
    if one.exact:
        parts.append(element("div", words.gettext("not rounded"), class_="range"))
    return parts
