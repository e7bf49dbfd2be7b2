"""Markdown without its marks of emphasis, links and code, and without what is struck out or not shown."""

import re

from unionstats.pattern import pattern

_ENDINGS = (".md", ".markdown")
_LONGEST = 400  # characters between two marks
_MARKS = pattern(
    rf"(?<![~0-9\\])~~(?=[^\s~])[^~\n]{{1,{_LONGEST}}}(?<=\S)~~(?!~)"
    rf"|!\[[^\[\]\n]{{0,{_LONGEST}}}\]\([^()\n]{{0,{_LONGEST}}}\)"
    rf"|(?<!\\)\[(?P<link>[^\[\]\n]{{1,{_LONGEST}}})\]\([^()\n]{{0,{_LONGEST}}}\)"
    rf"|(?<![*\\])\*\*(?=[^\s*])(?P<strong>(?:[^*\n]|\*(?!\*)){{1,{_LONGEST}}}?)(?<=\S)\*\*(?!\*)"
    rf"|(?<![A-Za-z0-9_\\])__(?=[^\s_])(?P<under>[^_\n]{{1,{_LONGEST}}})(?<=\S)__(?![A-Za-z0-9_])"
    rf"|(?<![*A-Za-z0-9\\])\*(?=[^\s*])(?P<slanted>[^*\n]{{1,{_LONGEST}}})(?<=\S)\*(?![*A-Za-z0-9])"
    rf"|(?<![`\\])`(?P<code>[^`\n]{{1,{_LONGEST}}})`(?!`)"
)


_HIDDEN = pattern(  # code of a named language, a note to writers, or the settings of a page; the lines stay
    r"\A---[ \t]*\n(?:[^\n]*\n){0,100}?---[ \t]*(?=\n|\Z)|<!--(?:(?!<!--).)*?-->"
    r"|(?m:^)(?P<fence> {0,3}(?P<mark>`{3,}|~{3,}))[ \t]*(?P<told>[^\s`]*)[^\n`]*\n(?P<block>.*?)"
    r"(?:(?m:^) {0,3}(?P=mark)[`~]*[ \t]*(?=\n|\Z)|\Z)",
    re.DOTALL,
)
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "csv"})


def is_markdown(name: str) -> bool:
    """Whether the name of a file is that of Markdown."""
    return name.endswith(_ENDINGS)


def without_emphasis(text: str) -> str:
    """Markdown as it is shown: the words between marks of emphasis, and those of links, without the marks."""
    return _MARKS.sub(_shown, _HIDDEN.sub(_seen, text))


def _seen(found: re.Match[str]) -> str:
    """What is shown of a block that is set apart, on the same lines: text in a frame, but no code."""
    plain = found["mark"] is not None and found["told"].lower() in _PLAIN
    return f"\n{found['block']}" if plain else "\n" * found[0].count("\n")


def _shown(found: re.Match[str]) -> str:
    inner = found[found.lastgroup] if found.lastgroup is not None else ""
    return _MARKS.sub(_shown, inner)
