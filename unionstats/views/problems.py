"""Diagnostics as lines for people, with the source line and a caret, and as records for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.diagnostics.codes import Code, find, phrases
from unionstats.streams import Screen
from unionstats.views.cells import cells, head, tail
from unionstats.views.escape import escape
from unionstats.views.paint import paint, wrap_painted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words

_LONGEST_WORD = 200  # characters of one field; a ledger may hold a key of a megabyte
_LONGEST_SOURCE = 2000  # characters of a line repeated in JSON
_PIPE_WIDTH = 160  # columns of a source line where no terminal sets a width


class ProblemRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A diagnostic in JSON: columns count characters from 1, `end_column` exclusive; `source` is the line.

    `file` is null for the ledger.
    """

    code: str
    severity: str
    message: str
    key: str | None
    line: int | None
    column: int | None
    end_column: int | None
    hint: str | None
    source: str | None
    file: str | None


def sentence(code: str, values: Mapping[str, str], words: Words) -> tuple[str, str]:
    """Return the message and the hint ("" if it has nothing to say) of a finding, translated and escaped."""
    known = find(code) or Code(code, "", "")
    filled = _Filled((name, _filling(name, value, known, words)) for name, value in values.items() if value)
    empty = {name: "" for name, value in values.items() if not value}
    template = words.gettext(known.message) if known.message else ""
    message = template.format_map(_Filled(filled | empty)) if template else ", ".join(filled.values())
    filled.lacking = False
    hint = words.gettext(known.hint).format_map(filled) if known.hint else ""
    return message, "" if filled.lacking else hint


class _Filled(dict[str, str]):
    """The texts of a template's fields; a field without one stays as it is and is noted as `lacking`."""

    lacking = False

    def __missing__(self, name: str) -> str:
        self.lacking = True
        return f"{{{name}}}"


def _filling(name: str, value: str, known: Code, words: Words) -> str:
    if name in known.phrases and value in phrases():
        return words.gettext(phrases()[value])
    return escape(value if len(value) <= _LONGEST_WORD else value[:_LONGEST_WORD] + "…")


def problem_record(diagnostic: Diagnostic, words: Words) -> ProblemRecord:
    """Return `diagnostic` as JSON tells it; key and source are the file's own text."""
    message, hint = sentence(diagnostic.code, diagnostic.words, words)
    place = diagnostic.place
    return ProblemRecord(
        code=diagnostic.code,
        severity=known.severity if (known := find(diagnostic.code)) else "error",
        message=message,
        key=diagnostic.key or None,
        line=place.line if place else None,
        column=place.column if place else None,
        end_column=place.end_column if place else None,
        hint=hint or None,
        source=(diagnostic.source or None) if len(diagnostic.source) <= _LONGEST_SOURCE else None,
        file=diagnostic.file or None,
    )


def problem_lines(diagnostic: Diagnostic, path: str, screen: Screen, words: Words) -> list[str]:
    """Return `diagnostic` as lines: place, code, key and message, then the source, a caret and the hint."""
    message, hint = sentence(diagnostic.code, diagnostic.words, words)
    place = diagnostic.place
    file = escape(diagnostic.file or path)
    where = f"{file}:{place.line}:{place.column}" if place else file
    key = f"{escape(diagnostic.key[:_LONGEST_WORD])}: " if diagnostic.key else ""
    code = paint(diagnostic.code, "bold red", color=screen.color)
    first = f"{paint(where, 'bold', color=screen.color)}: {code} {key}{message}"
    lines = wrap_painted(screen.written(first), screen.width, 4)
    gutter = len(str(place.line)) + 1 if place else 1
    if place and diagnostic.source:
        text, before, marked = _excerpt(diagnostic, screen, gutter + 3)
        lines.append(f" {place.line} | {text}".rstrip())
        lines.append(f"{' ' * gutter} | {' ' * before}{paint('^' * marked, 'bold red', color=screen.color)}")
    if hint:
        lines += wrap_painted(screen.written(f"{' ' * gutter} = {hint}"), screen.width, 2)
    return lines


def _shown(text: str, screen: Screen) -> str:
    """Escape a part of the source line, with the stand-ins that the stream will get."""
    return screen.written(escape(text))


def excerpt(diagnostic: Diagnostic) -> tuple[str, str]:
    """Return the source line, or the part of a long one that matters, and the caret below it."""
    text, before, marked = _excerpt(diagnostic, Screen(), 0)
    return text, " " * before + "^" * marked


def _excerpt(diagnostic: Diagnostic, screen: Screen, gutter: int) -> tuple[str, int, int]:
    """Return what is shown of the source line, the columns before the caret, and the columns it marks."""
    place, source = diagnostic.place, diagnostic.source
    if place is None:
        return "", 0, 0
    room = max((screen.width or _PIPE_WIDTH) - gutter, 20)
    start = min(place.column - 1, len(source))
    end = max(place.end_column - 1, start)
    before = screen.written(_indented(source[max(start - room, 0) : start], at_start=start <= room))
    marked = _shown(source[start : min(end, start + room)], screen)
    after = _shown(source[end : end + room], screen)
    if start <= room and end + room >= len(source) and cells(before + marked + after) <= room:
        return before + marked + after, cells(before), max(cells(marked), 1)
    dots = "…" if screen.unicode else "..."
    if start > room or cells(before) > room // 2:
        before = dots + tail(before, room // 2 - len(dots))
    marked = head(marked, room - cells(before) - len(dots))
    rest = head(after, room - cells(before + marked) - len(dots))
    cut = end - start > room or end + room < len(source) or rest != after
    return before + marked + rest + (dots if cut else ""), cells(before), max(cells(marked), 1)


def _indented(text: str, *, at_start: bool) -> str:
    """Escape the text before the caret; tabs that indent the line stay blank, any other tab is shown."""
    if not at_start:
        return escape(text)
    bare = text.lstrip(" \t")
    return text[: len(text) - len(bare)].replace("\t", "    ") + escape(bare)


def problems_text(diagnostics: Sequence[Diagnostic], path: str, screen: Screen, words: Words) -> str:
    """Return all `diagnostics` of the file at `path`, and how many there are."""
    lines = [line for each in diagnostics for line in problem_lines(each, path, screen, words)]
    count = words.ngettext(
        "{count} problem. `unionstats explain {code}` says what it means and how to fix it.",
        "{count} problems. `unionstats explain {code}` says what the first means and how to fix it.",
        len(diagnostics),
    )
    lines.append(count.format(count=len(diagnostics), code=escape(diagnostics[0].code)))
    return "\n".join(lines) + "\n"
