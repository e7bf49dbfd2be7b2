"""Shares of a base that the words of a table print: `n = 1,248`."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from unionstats.languages.language import table_words
from unionstats.pattern import pattern
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import Lines
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.trial import judged
from unionstats.source.tables.printed import PrintedTable


def based_of(printed: PrintedTable, lines: Lines, found: Collection[LineRelation]) -> Iterator[LineRelation]:
    """Yield the shares of each column of shares beside its amounts, where most are of a base in its words.

    Shares of a row that prints 100% and is called no total may be of a base, too.
    """
    told = {
        one.target
        for one in found
        if one.columns and not one.parts
        if one.whole < 0 or Says.TOTAL in lines.places[one.whole].says
    }
    shared = _bases((printed.source.caption, printed.label, *printed.source.notes))
    for target in lines.filled:
        before = [at for at in lines.filled if at < target and Says.SHARE not in lines.heads[at].says]
        if Says.SHARE not in lines.heads[target].says or target in told or not before:
            continue
        own = _bases((*lines.heads[target].texts, *lines.heads[before[-1]].texts))
        tries = [
            judged(
                lines,
                LineRelation(
                    Form.SHARE, True, target, tuple(before[-1:]), hundred=hundred, announced=True, base=base
                ),
            )
            for base in (*own, *shared)
            for hundred in (False, True)
        ]
        best = max(tries, key=lambda one: len(one.held), default=None)
        if best is not None and len(best.held) > max(1, len(best.failed)):
            yield best


def _bases(texts: Sequence[str]) -> list[int]:
    found = [number[1] for text in texts for number in _base().finditer(text)]
    return [int(number.replace(",", "").replace("，", "")) for number in found]


@cache
def _base() -> re.Pattern[str]:
    bases = sorted(table_words("stubs", "base"), key=len, reverse=True)
    words = "|".join(map(re.escape, bases))
    plain = "|".join(re.escape(word) for word in bases if not word.isascii())  # 有效问卷2150份
    number = "[1-9][0-9]{0,2}(?:[,，][0-9]{3})+|[1-9][0-9]{0,8}"
    return pattern(
        rf"(?i)(?:(?<![a-z])(?:{words})\s*[=＝:：]\s*(?:[^0-9;.。；]{{0,40}}[(（])?|(?:{plain}))({number})(?![0-9])"
    )
