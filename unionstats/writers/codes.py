"""What is told about diagnostic codes: an article on one, a list of many, or records."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.locale import Words
from unionstats.results.explain import CodeRecord, KindRecord
from unionstats.streams import Screen
from unionstats.text.cells import cells, pad, wrap
from unionstats.writers.paint import paint, wrap_painted

_PIPE_WIDTH = 80
_FIELDS = ("code", "title", "message", "hint", "why", "mend")


def _parts(record: CodeRecord, words: Words) -> list[tuple[str, str]]:
    """Return the headings and texts of an article on one code."""
    parts = [
        (words.gettext("Message"), record.message),
        (words.gettext("Hint"), record.hint or ""),
        (words.gettext("Why it matters"), record.why),
        (words.gettext("How to fix it"), record.mend),
    ]
    return [(heading, text) for heading, text in parts if text]


def article(record: CodeRecord, screen: Screen, words: Words) -> str:
    """Return one code in full, wrapped to the screen."""
    width = min(screen.width or _PIPE_WIDTH, 100)
    title = paint(f"{record.code}  {record.title}", "bold", color=screen.color)
    lines = wrap_painted(title, width, len(record.code) + 2)
    for heading, text in _parts(record, words):
        lines += ["", paint(heading, "bold", color=screen.color)]
        lines += [f"  {line}" for line in wrap(text, width - 2)]
    return "\n".join(lines)


def code_list(records: Sequence[CodeRecord], kinds: Sequence[KindRecord], screen: Screen) -> str:
    """Return a line for each code, then one for each kind of check."""
    codes = [(record.code, record.title) for record in records]
    lines = []
    for block in (codes, [(record.kind, record.title) for record in kinds]):
        widest = max((cells(name) for name, _ in block), default=0)
        lines.append("")
        for name, title in block:
            line = f"{paint(pad(name, widest), 'bold', color=screen.color)}  {title}"
            lines += wrap_painted(line, screen.width, widest + 2)
    return "\n".join(lines[1:])


def codes_markdown(records: Sequence[CodeRecord], words: Words) -> str:
    """Return a Markdown section for each code."""
    blocks = []
    for record in records:
        blocks.append(f"## {record.code} {record.title}")
        blocks += [f"**{heading}**: {text}" for heading, text in _parts(record, words)]
    return "\n\n".join(blocks)


def codes_csv(records: Sequence[CodeRecord]) -> str:
    """Return the codes as CSV with a line of English column names."""
    from unionstats.writers.csv import rows_text

    return rows_text([_FIELDS, *([getattr(record, field) or "" for field in _FIELDS] for record in records)])
