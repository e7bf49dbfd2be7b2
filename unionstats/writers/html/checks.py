"""The rules: verdict, formula with the printed figures, what it gives, how much it tests, what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.paper.check_rows import check_rows
from unionstats.writers.html.parts import (
    Column,
    breakable,
    element,
    facts,
    figure_anchor,
    fill,
    link,
    row,
    rule_anchor,
    table,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words
    from unionstats.results.paper.check_rows import CheckRow
    from unionstats.results.paper.paper import Paper
    from unionstats.rules.language.rule import Rule
    from unionstats.writers.html.parts import Child


def checks(paper: Paper, words: Words) -> Element:
    """The section of the page."""
    title = words.gettext("Rules")
    made = element("section", element("h2", title), id="rules")
    if not paper.ledger.checks:
        made.append(element("p", words.gettext("The ledger has no rules.")))
        return made
    columns = (
        Column(words.gettext("Verdict"), "verdict"),
        Column(words.gettext("Rule"), "what"),
        Column(words.gettext("Stated"), "number"),
        Column(words.gettext("Computed"), "number computed"),
        Column(words.gettext("Worked out"), "known"),
        Column(words.gettext("Strength"), "number"),
    )
    rows = [_row(paper, one, columns, words) for one in check_rows(paper, words)]
    made.append(table(title, columns, rows, "rules"))
    return made


def _row(paper: Paper, one: CheckRow, columns: tuple[Column, ...], words: Words) -> Element:
    strength = "–" if one.caught is None else f"{one.caught}/{one.possible}"
    return row(
        columns,
        [
            [element("span", one.sign, class_="sign"), f" {one.verdict_text}"],
            _about(one, paper.ledger.checks[one.id].rule, words),
            [one.stated],
            [one.computed_text],
            breakable(one.worked_out),
            [strength],
        ],
        rule_anchor(one.id),
        one.verdict.value,
    )


def _about(one: CheckRow, rule: Rule, words: Words) -> list[Child]:
    """The cell that tells what the rule is, and what may have been meant where it fails."""
    about: list[Child] = [element("div", *breakable(one.id), class_="id"), linked_rule(rule)]
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


def linked_rule(rule: Rule) -> Element:
    """The text of a rule, with the ids in it as links to the figures."""
    made = element("div", class_="rule")
    end = 0
    for start, stop, slot in rule.occurrences:
        name, text = rule.operands[slot], rule.text[start:stop]
        shown = link(figure_anchor(name), text) if isinstance(name, str) else text
        fill(made, [rule.text[end:start], shown])
        end = stop
    fill(made, [rule.text[end:]])
    return made
