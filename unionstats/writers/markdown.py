"""A page as Markdown (GitHub's tables); no text acts as markup."""

import re
from collections.abc import Sequence

from unionstats.locale import Words
from unionstats.results.table import RIGHT, Block, Facts, Heading, Lines, Problems, Table
from unionstats.streams import PLAIN
from unionstats.text.escape import escape
from unionstats.writers.problems import all_lines
from unionstats.writers.texts import body, fitted, titles

_MARKUP = frozenset("\\`*_[]<>|#&!~$")


def page_markdown(blocks: Sequence[Block], words: Words) -> str:
    """The blocks, a blank line between any two."""
    return "\n".join(_markdown(block, words) for block in fitted(blocks, None))


def _markdown(block: Block, words: Words) -> str:
    if isinstance(block, Problems):
        lines = all_lines(block.diagnostics, block.path, PLAIN, words)
        fence = max(["``", *re.findall("`+", "\n".join(lines))], key=len) + "`"
        return "\n".join([fence, *lines, fence]) + "\n"
    if isinstance(block, Lines):
        return "  \n".join(_escaped_line(escape(line.text)) for line in block.lines) + "\n"
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_escaped(escape(block.text))}\n"
    if isinstance(block, Facts):
        head = f"### {_escaped(escape(block.name))} {_escaped(escape(block.title))}".rstrip()
        titled = [head, ""] if block.name or block.title else []
        facts = (f"- **{_escaped(a)}**: {_escaped(escape(b))}" for a, b in block.facts)
        return "\n".join([*titled, *facts]) + "\n"
    return _table(block, words)


def _table(table: Table, words: Words) -> str:
    lines = [f"### {_escaped(escape(table.title))}", ""] if table.title else []
    fields = [field for field in table.fields if field.shown_at(None)]
    lines.append(_row(titles(table, fields, words)))
    lines.append(_row(["---:" if field.kind in RIGHT else "---" for field in fields], raw=True))
    lines += [_row([cell.text for cell in row]) for row in body(table, fields, words)]
    return "\n".join(lines) + "\n"


def _row(texts: Sequence[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(text if raw else _escaped(escape(text)) for text in texts)} |"


def _escaped(text: str) -> str:
    """Put a backslash before each character that Markdown or HTML could act on, addresses included."""
    safe = "".join(f"\\{character}" if character in _MARKUP else character for character in text)
    return safe.replace("://", "\\://").replace("www.", "www\\.")


def _escaped_line(text: str) -> str:
    """Escape a line of its own too, whose beginning could make it a list, a rule or a heading."""
    bare = text.lstrip()
    digits = len(bare) - len(bare.lstrip("0123456789"))
    if bare[:1] in ("-", "+", "="):
        return "\\" + _escaped(bare)
    if digits and bare[digits : digits + 1] in (".", ")"):
        return f"{bare[:digits]}\\{_escaped(bare[digits:])}"
    return _escaped(bare)
