"""Shares of a base that the words of a table print: `n = 1,248`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from unionstats.languages.language import table_words
from unionstats.pattern import pattern
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import PERCENT, Lines, columns_and_rows
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.trial import holds
from unionstats.source.tables.printed import PrintedTable


def based_of(printed: PrintedTable, found: Collection[LineRelation]) -> Iterator[LineRelation]:
    """Yield the shares of each column of shares beside its amounts, where most are of a base in its words."""
    lines, _ = columns_and_rows(printed.figures, printed.columns, printed.rows)
    told = {one.target for one in found if one.columns and not _is_of_a_row(one, lines)}
    lines_above = (printed.source.caption, printed.label, *printed.source.notes)
    shared = list(_bases(lines_above))
    for target in lines.filled:
        before = [at for at in lines.filled if at < target and Says.SHARE not in lines.heads[at].says]
        if Says.SHARE not in lines.heads[target].says or target in told or not before:
            continue
        own = _bases((*lines.heads[target].texts, *lines.heads[before[-1]].texts))
        tries = (
            _of_base(lines, target, before[-1], base, one)
            for base in (*own, *shared)
            for one in (lines.one, PERCENT * lines.one)
        )
        best = max((one for one in tries if one), key=lambda one: len(one.held), default=None)
        if best is not None:
            yield best


def _is_of_a_row(one: LineRelation, lines: Lines) -> bool:
    """Whether shares are of a row that prints 100% and is called no total."""
    return one.whole >= 0 and Says.TOTAL not in lines.places[one.whole].says


def _of_base(lines: Lines, target: int, amounts: int, base: int, one: int) -> LineRelation | None:
    held: list[int] = []
    failed: list[int] = []
    for at in range(lines.positions):
        share, part = lines.numbers[target][at], lines.numbers[amounts][at]
        if share is not None and part is not None:
            (held if holds(share, part, (base * lines.one, 0), one, 0) else failed).append(at)
    if len(held) < 2 or len(held) <= len(failed):  # noqa: PLR2004
        return None
    hundred = one != lines.one
    signs = (1,)
    return LineRelation(
        Form.SHARE, True, target, (amounts,), signs, held, failed, hundred=hundred, announced=True, base=base
    )


def _bases(texts: Sequence[str]) -> Iterator[int]:
    for text in texts:
        for found in _base().finditer(text):
            yield int(found[1].replace(",", "").replace("，", ""))


@cache
def _base() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, table_words("stubs", "base")), key=len, reverse=True))
    number = "[1-9][0-9]{0,2}(?:[,，][0-9]{3})+|[1-9][0-9]{0,8}"
    return pattern(
        rf"(?i)(?<![a-z])(?:{words})\s*[=＝:：]\s*(?:[^0-9;.。；]{{0,40}}[(（])?({number})(?![0-9])"
    )
