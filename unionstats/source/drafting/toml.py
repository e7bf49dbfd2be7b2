"""A drafted ledger as TOML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from unionstats.ledger.tables import FORMAT
from unionstats.pattern import pattern
from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftRule, DraftTable, TableCheck
from unionstats.source.drafting.relations.row import Doubt

_BARE = pattern(r"[A-Za-z0-9_-]+\Z")
_SPECIAL = pattern(
    '["\\\\\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0'
    "\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(draft: Draft, head: Sequence[str], doubts: Mapping[Doubt, str]) -> str:
    """The ledger file: `head` are the lines of the comment at its beginning, `doubts` a sentence for each."""
    return "\n".join(_lines(draft, head, doubts.__getitem__)) + "\n"


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


def _lines(draft: Draft, head: Sequence[str], told: Callable[[Doubt], str]) -> Iterator[str]:
    yield from map(comment, head)
    yield from ("", f"format = {FORMAT}", "", "[report]")
    if draft.title:
        yield f"title = {string(draft.title)}"
    yield f"language = {string(draft.language)}"
    for section in draft.sections:
        yield from ("", f"[sections.{key(section.id)}]")
        if section.title:
            yield f"title = {string(section.title)}"
    before = 0
    for table in draft.tables:
        for figure in draft.figures[before : table.before]:
            yield from _figure(figure, told)
        before = table.before
        yield from _table(table, told)
    for figure in draft.figures[before:]:
        yield from _figure(figure, told)
    for rule in draft.rules:
        yield from _rule(rule, told)


def _figure(figure: DraftFigure, told: Callable[[Doubt], str]) -> Iterator[str]:
    yield from ("", f"[figures.{key(figure.id)}]")
    yield from (comment(told(doubt)) for doubt in figure.doubts)
    if figure.section is not None:
        yield f"section = {string(figure.section)}"
    if figure.paragraph is not None:
        yield f"paragraph = {figure.paragraph}"
    if figure.stated is not None:
        yield f"stated = {string(figure.stated)}"
    elif figure.unit:
        yield f"unit = {string(figure.unit)}"
    if figure.whole is not None:
        yield f"whole = {'true' if figure.whole else 'false'}"
    yield f"label = {string(figure.label)}"
    if figure.region:
        yield f"region = {string(figure.region)}"
    if figure.period:
        yield f"period = {string(figure.period)}"


def _table(table: DraftTable, told: Callable[[Doubt], str]) -> Iterator[str]:
    name = key(table.id)
    yield from ("", f"[tables.{name}]")
    if table.section is not None:
        yield f"section = {string(table.section)}"
    if table.paragraph is not None:
        yield f"paragraph = {table.paragraph}"
    if table.label:
        yield f"label = {string(table.label)}"
    if table.unit:
        yield f"unit = {string(table.unit)}"
    if table.units:
        units = ", ".join(f"{key(row)} = {string(unit)}" for row, unit in table.units.items())
        yield f"units = {{ {units} }}"
    yield "columns = ["
    for column in table.columns:
        label = f", label = {string(column.label)}" if column.label else ""
        unit = f", unit = {string(column.unit)}" if column.unit and column.unit != table.unit else ""
        whole = ", whole = false" if column.rounded else ""
        yield f"  {{ id = {string(column.id)}{label}{unit}{whole} }},"
    yield from ("]", "rows = [")
    for row in table.rows:
        yield f"  [{', '.join(map(string, row))}],"
    yield "]"
    if table.checks:
        yield from ("", f"[tables.{name}.checks]")
    for check in table.checks:
        line = f"{key(check.id)} = {_check(check)}"
        yield from (line,) if check.fits else (comment(told(Doubt.UNITS)), comment(line))


def _check(check: TableCheck) -> str:
    """A rule alone, or with where it is applied."""
    rule = string(check.rule)
    if check.excepted:
        return f"{{ rule = {rule}, except = [{', '.join(map(string, check.excepted))}] }}"
    if check.columns is not None:
        return f"{{ rule = {rule}, columns = [{', '.join(map(string, check.columns))}] }}"
    return rule


def _rule(rule: DraftRule, told: Callable[[Doubt], str]) -> Iterator[str]:
    yield from ("", f"[checks.{key(rule.id)}]")
    yield from (comment(told(doubt)) for doubt in rule.doubts)
    yield f"rule = {string(rule.rule)}"
    if rule.note:
        yield f"note = {string(rule.note)}"
