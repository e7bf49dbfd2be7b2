"""A drafted ledger as TOML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from unionstats.ledger.tables import FORMAT
from unionstats.pattern import pattern
from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftTable, TableCheck
from unionstats.source.drafting.relations.row import Doubt, Question

Told: TypeAlias = Mapping[Doubt | Question, str]

FIGURE_KEYS = ("section", "paragraph", "stated", "unit", "whole", "label", "region", "period")
_BARE = pattern(r"[A-Za-z0-9_-]+\Z")
_SPECIAL = pattern(
    '["\\\\\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0'
    "\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(draft: Draft, head: Sequence[str], told: Told) -> str:
    """The ledger file: `head` are the lines of the comment at its beginning, `told` has the sentences."""
    return "\n".join(_lines(draft, head, told)) + "\n"


def string(text: str) -> str:
    """A basic string of TOML; what would act or hide, or is no character, is escaped."""
    return f'"{_SPECIAL.sub(lambda found: _escaped(found[0]), text)}"'


def key(name: str) -> str:
    """A key of TOML: bare where it may be."""
    return name if _BARE.match(name) else string(name)


def comment(text: str) -> str:
    """A comment of one line."""
    return "# " + _SPECIAL.sub(lambda found: found[0] if found[0] in '"\\' else " ", text)


def _escaped(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - half of a pair, which TOML cannot hold
        return "\ufffd"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"  # noqa: PLR2004


def _lines(draft: Draft, head: Sequence[str], told: Told) -> Iterator[str]:
    yield from map(comment, head)
    yield from ("", f"format = {FORMAT}")
    yield from table("report", {"title": draft.title or None, "language": draft.language})
    for section in draft.sections:
        yield from table(f"sections.{key(section.id)}", {"title": section.title or None})
    before = 0
    for one in draft.tables:
        for figure in draft.figures[before : one.before]:
            yield from _figure(figure, told)
        before = one.before
        yield from _table(one, told)
    for figure in draft.figures[before:]:
        yield from _figure(figure, told)
    for rule in draft.rules:
        question = None if rule.question is None else told[rule.question]
        keys = {"rule": rule.rule, "question": question, "note": rule.note or None}
        yield from table(f"checks.{key(rule.id)}", keys, map(told.__getitem__, rule.doubts))


def _figure(figure: DraftFigure, told: Told) -> Iterator[str]:
    values = {name: getattr(figure, name) for name in FIGURE_KEYS}
    unit = None if figure.stated is not None else figure.unit or None
    values |= {"unit": unit, "region": figure.region or None, "period": figure.period or None}
    yield from table(f"figures.{key(figure.id)}", values, map(told.__getitem__, figure.doubts))


def _table(one: DraftTable, told: Told) -> Iterator[str]:
    name = f"tables.{key(one.id)}"
    values = {word: getattr(one, word) or None for word in ("label", "unit")}
    yield from table(name, {"section": one.section, "paragraph": one.paragraph, **values})
    if one.units:
        units = ", ".join(f"{key(row)} = {string(unit)}" for row, unit in one.units.items())
        yield f"units = {{ {units} }}"
    yield "columns = ["
    for column in one.columns:
        label = f", label = {string(column.label)}" if column.label else ""
        unit = f", unit = {string(column.unit)}" if column.unit and column.unit != one.unit else ""
        whole = ", whole = false" if column.rounded else ""
        yield f"  {{ id = {string(column.id)}{label}{unit}{whole} }},"
    yield from ("]", "rows = [")
    for row in one.rows:
        yield f"  [{', '.join(map(string, row))}],"
    yield "]"
    if one.checks:
        yield from ("", f"[{name}.checks]")
    for check in one.checks:
        line = f"{key(check.id)} = {_check(check, told)}"
        yield from (line,) if check.fits else (comment(told[Doubt.UNITS]), comment(line))


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


def table(name: str, values: Mapping[str, object], comments: Iterable[str] = ()) -> Iterator[str]:
    """An empty line, the name of a table, comments, and its keys; what is None is left out."""
    yield from ("", f"[{name}]", *map(comment, comments))
    for one, value in values.items():
        if isinstance(value, bool):
            yield f"{one} = {'true' if value else 'false'}"
        elif value is not None:
            yield f"{one} = {value if isinstance(value, int) else string(str(value))}"
