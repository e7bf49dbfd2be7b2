"""The parts of the page that go through the ledger: the findings, the rules, the figures by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.failures import REMARKS
from unionstats.results.checks import check_rows
from unionstats.results.figures import figure_rows
from unionstats.results.heads import section_title
from unionstats.results.numbers import exact_text, interval_text, with_unit
from unionstats.results.overview import conflict_rows
from unionstats.results.problems import excerpt, sentence
from unionstats.text.cells import head
from unionstats.writers.html.parts import (
    FIGURE,
    RULE,
    SECTION,
    Row,
    breakable,
    element,
    facts,
    link,
    links,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.results.checks import CheckRow
    from unionstats.results.figures import FigureRow
    from unionstats.results.overview import ConflictRow
    from unionstats.results.paper import Paper
    from unionstats.rules.language.rule import Rule
    from unionstats.writers.html.parts import Child

CONFLICT = "V004"


def findings(paper: Paper, words: Words) -> list[Element]:
    """What does not hold, and what an auditor should know besides, each with its line of the ledger."""
    conflicts = iter(conflict_rows(paper, words))
    found = []
    for one in paper.failures:
        clash = next(conflicts, None) if one.code == CONFLICT else None
        found.append(_finding(paper, one, clash, words))
    return found or [element("p", words.gettext("No rule fails, and no rules clash."))]


def _finding(paper: Paper, one: Diagnostic, clash: ConflictRow | None, words: Words) -> Element:
    message, hint = sentence(one.code, one.words, words)
    remark = one.code in REMARKS
    name = one.key.removeprefix("checks.")
    title: list[Child] = [
        element("span", "·" if remark else "×", class_="sign"),
        " ",
        element("code", one.code),
    ]
    if name in paper.ledger.checks:
        title += [" ", link(RULE + name, name)]
    parts = [element("h3", *title), element("p", message, class_="message")]
    if one.place is not None:
        place = f"{paper.ledger.path}:{one.place.line}:{one.place.column}"
        parts.append(element("p", element("code", place), class_="place"))
        if one.source:
            parts.append(_source(one))
    if clash is not None:
        rules = (
            element("li", link(RULE + name, name), ": ", element("code", rule))
            for name, rule in ((one, paper.ledger.checks[one].rule.text) for one in clash.conflict.checks)
        )
        parts.append(element("ul", *rules, class_="clash"))
        if clash.conflict.figures:
            shared = words.gettext("They share: {figures}.")
            parts.append(element("p", *links(shared, FIGURE, clash.conflict.figures, words.gettext(", "))))
    elif hint:
        parts.append(element("p", hint, class_="hint"))
    return element("article", *parts, class_="remark" if remark else "fault")


def _source(one: Diagnostic) -> Element:
    """The line of the ledger; the style sheet draws the caret under what is marked, in any font."""
    text, begin, columns = excerpt(one)
    before = head(text, begin)
    marked = head(text[len(before) :], columns)
    after = text[len(before) + len(marked) :]
    return element("pre", element("code", before, element("mark", marked), after))


def checks(paper: Paper, words: Words) -> list[Element]:
    """The rules: verdict, formula with the printed figures, what it gives, how much it tests."""
    columns = (
        (words.gettext("Verdict"), "verdict"),
        (words.gettext("Rule"), "what"),
        (words.gettext("Stated"), "number"),
        (words.gettext("Computed"), "number computed"),
        (words.gettext("Worked out"), "known"),
        (words.gettext("Strength"), "number"),
    )
    rows = [
        Row(
            (
                [element("span", one.verdict_cell.text[0], class_="sign"), one.verdict_cell.text[1:]],
                _about_rule(one, paper.ledger.checks[one.id].rule, words),
                one.stated,
                one.computed_text,
                breakable(one.worked_out),
                one.strength,
            ),
            RULE + one.id,
            one.verdict.value,
        )
        for one in check_rows(paper, words)
    ]
    if not rows:
        return [element("p", words.gettext("The ledger has no rules."))]
    return [table(words.gettext("Rules"), columns, rows, "rules")]


def _about_rule(one: CheckRow, rule: Rule, words: Words) -> list[Child]:
    """The cell that tells what the rule is, and what may have been meant where it fails."""
    about: list[Child] = [element("div", *breakable(one.id), class_="id"), _linked(rule)]
    if one.formula != one.rule:
        about.append(element("div", one.formula, class_="formula"))
    repair = [
        (words.gettext("Off by"), one.off_by),
        (words.gettext("Should be"), one.should_be),
        (words.gettext("One slip away"), one.slips),
    ]
    if any(text for _, text in repair):
        about.append(facts(repair, "repair"))
    if one.note:
        about.append(element("div", one.note, class_="note"))
    about.append(element("div", words.gettext("Ledger line"), f" {one.line}", class_="line"))
    return about


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
    columns = {
        "paragraph": (words.gettext("Par."), "number paragraph"),
        "printed": (words.gettext("Printed"), "number strong"),
        "what": (words.gettext("What it is"), "what"),
        "value": (words.gettext("Value"), "known"),
        "region": (words.gettext("Region"), "aside"),
        "period": (words.gettext("Period"), "aside"),
        "line": (words.gettext("Line"), "number place"),
    }
    for name in ("region", "period"):
        if not any(getattr(one, name) for one in rows):
            del columns[name]
    users: dict[str, list[str]] = {}
    for name, check in paper.verdicts.checks.items():
        for figure in check.rule.names():
            users.setdefault(figure, []).append(name)
    groups: dict[str | None, list[FigureRow]] = {name: [] for name in paper.ledger.sections}
    for one in rows:
        groups.setdefault(paper.ledger.figures[one.id].table.section, []).append(one)
    made = []
    for section, members in groups.items():
        if members:
            title = section_title(paper.ledger, section, words) or words.gettext("Without a section")
            shown = [_figure(paper, one, columns, users.get(one.id, ()), words) for one in members]
            made.append(element("h3", title, id_=SECTION + section if section else ""))
            made.append(table(title, list(columns.values()), shown, "figures"))
    return made


def _figure(paper: Paper, one: FigureRow, columns: Iterable[str], users: Sequence[str], words: Words) -> Row:
    cells: dict[str, Child | Sequence[Child]] = {
        "paragraph": "" if one.paragraph is None else str(one.paragraph),
        "printed": one.printed or element("span", words.gettext("not printed"), class_="unprinted"),
        "what": _about_figure(one, users, words),
        "value": _value(paper, one, words),
        "region": one.region,
        "period": one.period,
        "line": str(one.line),
    }
    return Row([cells[name] for name in columns], FIGURE + one.id, "" if one.printed else "worked-out")


def _about_figure(one: FigureRow, users: Sequence[str], words: Words) -> list[Child]:
    about: list[Child] = [element("div", one.label)] if one.label else []
    about.append(element("div", *breakable(one.id), class_="id"))
    if one.note:
        about.append(element("div", one.note, class_="note"))
    if users:
        named = links(words.gettext("Rules: {names}"), RULE, users, words.gettext(", "))
        about.append(element("div", *named, class_="users"))
    return about


def _value(paper: Paper, one: FigureRow, words: Words) -> list[Child]:
    """The value and what it stands for where that is more than the value; or what was worked out."""
    unit = paper.ledger.figures[one.id].figure.unit
    if one.value is None:
        within, ranges = one.within, [""]
        known = within is not None and None not in (within.low, within.high) and within.point is None
        if within is not None and known and not one.variable.whole:
            ranges = [interval_text(within, unit)]
        value = one.worked_out_words
    else:
        value = with_unit(exact_text(one.value), unit)
        ranges = ["" if one.stands_for == value else one.stands_for]
        ranges += [words.gettext("not rounded")] if one.entry.table.exact else []
    return [element("div", value), *(element("div", text, class_="range") for text in ranges if text)]
