"""The lines around a table that belong to it: its title, the line that names its unit, its notes."""

import re
from collections.abc import Sequence
from functools import cache

from unionstats.languages.language import table_words
from unionstats.pattern import pattern
from unionstats.quantity import known_unit
from unionstats.quantity.characters import half_width

_LONGEST_TITLE = 80
_LONGEST_UNIT = 40
_MARKS = pattern(r"^[#*_\s]+|[*_\s]+$")
_FIGURE = pattern(r"[\s\d.,%+\-−–—()（）]*\Z")
_LAST_BRACKETS = pattern(r"[(（][^()（）]{1,40}[)）]\Z")
_SENTENCE = pattern(r"[。！？；：:;!?]|[.,，、]\s*\Z")
_SENTENCES = pattern(r"[a-z)%]\.\s+[A-Z].*\.\Z|。.*。\Z")  # Table 2 shows … Of these, …
_BEGINNINGS = {
    "title": r"(?i)(?:{words})[\s.]*[\d一二三四五六七八九十A-Z]",
    "unit": r"(?i)[(（【\[]?\s*(?:{words})\s*[:：]|[(（][^()（）]*[)）]\Z",
    "note": r"(?i)[(（【\[]?(?:{words})\s*(?:[:：.]|\d+\s*[.、:：)）])",
}
_FOOTNOTE = pattern(r"[*†‡①-⑳…]|\.{2,3}\s|\[\d{1,2}\]|[（(](?:\d{1,2}|[a-z])[)）]")


def plain(line: str) -> str:
    """A line without marks of headings and emphasis, and without blanks around it."""
    return _MARKS.sub("", line)


def is_unit(line: str) -> bool:
    """Whether a line names the unit of a table: 单位：万元, (£000), £000."""
    text = plain(line)
    return len(text) <= _LONGEST_UNIT and bool(_begins("unit", text) or is_money(text))


def is_money(text: str) -> bool:
    """Whether a text is nothing but a scale of money or of numbers: £000, 万元, thousands."""
    unit = known_unit(text)
    return unit is not None and unit.factor > 1 and (unit.dimension.isupper() or unit.dimension == "count")


def is_title(line: str) -> bool:
    """Whether a line reads as the title of the table below it; a numbered one (表1) may be longer."""
    text = plain(line)
    if is_numbered(text):
        return len(text) <= 3 * _LONGEST_TITLE and not _SENTENCES.search(text)
    if (note := _begins("note", text)) is not None and any(map(str.isdigit, note[0])):
        text = text[note.end() :].strip()  # Note 5: Income
    behind = _LAST_BRACKETS.search(text)
    named = _begins("unit", behind[0]) if behind is not None else None
    words = text[: behind.start()] if behind is not None and named and named.end() < len(behind[0]) else text
    return 0 < len(text) <= _LONGEST_TITLE and not _SENTENCE.search(words) and not is_figure(text)


def is_numbered(line: str) -> bool:
    """Whether a line is the title of a table that bears a number: 表1, Table 1."""
    return bool(_begins("title", plain(line)))


def whole_title(lines: str) -> str:
    """The lines of a paragraph, those of a numbered title as one; the unit that it names keeps its own."""
    if not is_numbered(lines):
        return lines
    first, *rest = lines.split("\n")
    for line in rest:
        text = line.strip()
        spaced = (first[-1:] + text[:1]).isascii()
        first += f"\n{text}" if is_unit(text) else f" {text}" if spaced else text
    return first


def is_note(line: str) -> bool:
    """Whether a line begins as a note on a table does: 注：, Source:, ①."""
    text = line.strip()
    in_italics = len(text) > 2 and text[0] in "*_" and text[1] != text[0] and text[-1] == text[0]  # noqa: PLR2004
    return in_italics or bool(_begins("note", plain(line)) or _FOOTNOTE.match(text))


def is_figure(text: str) -> bool:
    """Whether a text is nothing but digits and signs."""
    return bool(_FIGURE.match(text))


def captions_above(lines: Sequence[str]) -> int:
    """How many of the last lines are the title and the unit of a table that begins below them.

    Blank lines may stand between; they count.
    """
    taken, titled, united = 0, False, False
    for count, line in enumerate(reversed(lines[-6:]), 1):
        if not line.strip():
            continue
        if is_unit(line) and not united and not titled:
            united = True
        elif is_title(line) and not titled:
            titled = True
        else:
            break
        taken = count
    return taken


def notes_below(lines: Sequence[str]) -> int:
    """How many of the first lines are notes of the table that ends above them; blank lines count."""
    taken = 0
    for count, line in enumerate(lines, 1):
        if is_note(line):
            taken = count
        elif line.strip():
            break
    return taken


def _begins(kind: str, text: str) -> re.Match[str] | None:
    return _begin(kind).match(half_width(text))


@cache
def _begin(kind: str) -> re.Pattern[str]:
    """How a title with a number, the line of a unit or a note begins."""
    words = "|".join(sorted(map(re.escape, table_words("around", kind)), key=len, reverse=True))
    return pattern(_BEGINNINGS[kind].format(words=words))
