"""A drafted ledger as TOML."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from unionstats.ledger.tables import FORMAT
from unionstats.ledger.writing import comment, key, string, table
from unionstats.source.drafting.drafted import (
    Draft,
    DraftColumn,
    DraftFigure,
    DraftRule,
    DraftTable,
    TableCheck,
)
from unionstats.source.drafting.relations.relation import Doubt, Question

Told: TypeAlias = Mapping[Doubt | Question, str]

FIGURE_KEYS = ("section", "paragraph", "stated", "unit", "whole", "label", "region", "period")


def toml_text(draft: Draft, head: Sequence[str], told: Told) -> str:
    """The ledger file: `head` are the lines of the comment at its beginning, `told` has the sentences."""
    lines = [*map(comment, head), "", f"format = {FORMAT}"]
    lines += table("report", {"title": draft.title or None, "language": draft.language})
    for section in draft.sections:
        lines += table(f"sections.{key(section.id)}", {"title": section.title or None})
    before = 0
    for one in draft.tables:
        for figure in draft.figures[before : one.before]:
            lines += figure_lines(figure, told)
        before = one.before
        lines += table_lines(one, told)
    for figure in draft.figures[before:]:
        lines += figure_lines(figure, told)
    for rule in draft.rules:
        lines += rule_lines(rule, told)
    return "\n".join([*lines, ""])


def rule_lines(rule: DraftRule, told: Told, more: Iterable[str] = ()) -> list[str]:
    """A rule; `more` are comments above those of its doubts."""
    question = None if rule.question is None else told[rule.question]
    keys = {"rule": rule.rule, "question": question, "note": rule.note or None}
    return table(f"checks.{key(rule.id)}", keys, [*more, *map(told.__getitem__, rule.doubts)])


def figure_lines(figure: DraftFigure, told: Told, more: Iterable[str] = ()) -> list[str]:
    """A figure; `more` as above."""
    values = {name: getattr(figure, name) for name in FIGURE_KEYS}
    values["unit"] = None if figure.stated is not None and not figure.lent else figure.unit or None
    values["region"], values["period"] = figure.region or None, figure.period or None
    return table(f"figures.{key(figure.id)}", values, [*more, *map(told.__getitem__, figure.doubts)])


def table_lines(one: DraftTable, told: Told, more: Iterable[str] = ()) -> Iterator[str]:
    """A table with its checks; `more` as above."""
    name = f"tables.{key(one.id)}"
    values = {word: getattr(one, word) or None for word in ("label", "unit")}
    values |= {"header_rows": one.printed.header_rows if one.printed.header_rows != 1 else None}
    yield from table(name, {"section": one.section, "paragraph": one.paragraph, **values}, more)
    if one.units:
        units = ", ".join(f"{key(row)} = {string(unit)}" for row, unit in one.units.items())
        yield f"units = {{ {units} }}"
    yield "columns = ["
    for column in one.columns:
        yield f"  {column_value(column, one.unit)},"
    yield from ("]", "rows = [")
    for row in one.rows:
        yield f"  [{', '.join(map(string, row))}],"
    yield "]"
    if one.checks:
        yield from ("", f"[{name}.checks]")
    for check in one.checks:
        line = f"{key(check.id)} = {_check(check, told)}"
        yield from (line,) if check.fits else (comment(told[Doubt.UNITS]), comment(line))


def column_value(column: DraftColumn, unit: str | None) -> str:
    """A column of a table in the given unit."""
    label = f", label = {string(column.label)}" if column.label else ""
    own = f", unit = {string(column.unit)}" if column.unit and column.unit != unit else ""
    whole = ", whole = false" if column.rounded else ""
    return f"{{ id = {string(column.id)}{label}{own}{whole} }}"


def _check(check: TableCheck, told: Told) -> str:
    """A rule alone, or with where it is applied and why it is only likely."""
    rule = string(check.rule)
    keys = [f"rule = {rule}"]
    if check.excepted:
        keys.append(f"except = [{', '.join(map(string, check.excepted))}]")
    elif check.columns is not None:
        keys.append(f"columns = [{', '.join(map(string, check.columns))}]")
    if check.question is not None:
        keys.append(f"question = {string(told[check.question])}")
    return f"{{ {', '.join(keys)} }}" if len(keys) > 1 else rule
