"""Diagnostics as lines for people, with the source line and a caret."""

from collections.abc import Iterable, Sequence

from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.sentence import LONGEST_WORD, sentence
from unionstats.locale import Words
from unionstats.results.problems import excerpt
from unionstats.streams import Screen
from unionstats.text.escape import escape
from unionstats.writers.paint import paint, wrap_painted


def problem_lines(diagnostic: Diagnostic, path: str, screen: Screen, words: Words) -> list[str]:
    """Return `diagnostic` as lines: place, code, key and message, then the source, a caret and the hint."""
    message, hint = sentence(diagnostic.code, diagnostic.words, words.gettext)
    place = diagnostic.place
    file = escape(diagnostic.file or path)
    where = f"{file}:{place.line}:{place.column}" if place else file
    key = f"{escape(diagnostic.key[:LONGEST_WORD])}: " if diagnostic.key else ""
    code = paint(diagnostic.code, "bold red", color=screen.color)
    first = f"{paint(where, 'bold', color=screen.color)}: {code} {key}{message}"
    lines = wrap_painted(screen.written(first), screen.width, 4)
    gutter = len(str(place.line)) + 1 if place else 1
    if place and diagnostic.source:
        text, before, marked = excerpt(diagnostic, screen, gutter + 3)
        lines.append(f" {place.line} | {text}".rstrip())
        lines.append(f"{' ' * gutter} | {' ' * before}{paint('^' * marked, 'bold red', color=screen.color)}")
    if hint:
        lines += wrap_painted(screen.written(f"{' ' * gutter} = {hint}"), screen.width, 2)
    return lines


def all_lines(diagnostics: Iterable[Diagnostic], path: str, screen: Screen, words: Words) -> list[str]:
    """Return the lines of all `diagnostics`."""
    return [line for one in diagnostics for line in problem_lines(one, path, screen, words)]


def problems_text(diagnostics: Sequence[Diagnostic], path: str, screen: Screen, words: Words) -> str:
    """Return all `diagnostics` of the file at `path`, and how many there are."""
    lines = all_lines(diagnostics, path, screen, words)
    count = words.ngettext(
        "{count} problem. `unionstats explain {code}` says what it means and how to fix it.",
        "{count} problems. `unionstats explain {code}` says what the first means and how to fix it.",
        len(diagnostics),
    )
    lines += wrap_painted(
        count.format(count=len(diagnostics), code=escape(diagnostics[0].code)), screen.width
    )
    return "\n".join(lines) + "\n"
