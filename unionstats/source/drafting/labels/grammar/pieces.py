"""The sentences of figures, long ones in pieces that are read one by one."""

from collections.abc import Iterator, Sequence

from unionstats.source.drafting.clauses import Item

_MOST = 48  # figures of a sentence that are read together
_AROUND = 600  # characters before and behind them


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
