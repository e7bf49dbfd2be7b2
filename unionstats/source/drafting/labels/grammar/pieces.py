"""The sentences of figures, long ones in pieces that are read one by one."""

from collections.abc import Iterator, Sequence

from unionstats.languages.marks import Marks
from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item

_LINE = pattern(r"\n(?=(?![a-z])[^\n:.]{1,40}:)")  # Members: 12 / Branches: 3
_MOST = 48  # figures of a sentence that are read together
_AROUND = 600  # characters before and behind them


def prepared(text: str, marks: Marks) -> str:
    """The words of a sentence without its number, its lines parted; no character moves."""
    text = marks.whole_led.sub(r"\g<whole>,", _LINE.sub(";", text))  # of these claims | 49 were
    numbered = marks.numbering.match(text)
    return text if numbered is None else f"{' ' * numbered.end()}{text[numbered.end() :]}"


def pieces(items: Sequence[Item], sentences: Sequence[tuple[str, int]]) -> Iterator[tuple[range, str, int]]:
    """The places of the figures that are read together, their words, and where those begin."""
    done = 0
    while done < len(items):
        end = done
        while end < min(len(items), done + _MOST) and items[end].sentence == items[done].sentence:
            end += 1
        text, start = sentences[done]
        first = max(items[done].printed.found.start - _AROUND, start)
        last = items[end - 1].printed.found.end + _AROUND
        if done and items[done - 1].sentence == items[done].sentence:
            first = max(first, items[done - 1].printed.found.end)
        if end < len(items) and items[end].sentence == items[done].sentence:
            last = min(last, items[end].printed.found.start)
        yield range(done, end), text[first - start : last - start], first
        done = end
