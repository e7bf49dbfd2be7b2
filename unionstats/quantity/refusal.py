"""Why a text is no printed number: the code, the place and the words of each refusal."""

from collections.abc import Iterable

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised, skip_spaces
from unionstats.quantity.grammar import Reading, reading_at
from unionstats.quantity.model import Quantity
from unionstats.quantity.table import table
from unionstats.quantity.tail import Manner

_RANGE = pattern(r" *(?:[-~—至到]|to(?= ))+ *(?=[0-9零一二两三四五六七八九十百千几])")
_NUMERAL = pattern(r"[0-9零一二两三四五六七八九十百千几]")
_VAGUE = pattern(r"数(?=[十百千万亿])|若干|多数|少数")
_SHOWN = 40


def refuse_start(text: str, source: str, start: int, end: int) -> Unreadable:
    """Explain why no number begins the text: it is empty, holds none, or begins with other words."""
    hidden = _hidden(text, start, end)
    if hidden is not None:
        return hidden
    if _VAGUE.match(source, start):
        return Unreadable("Q010", start, end, printed=_shown(text[start:end]))
    numeral = _NUMERAL.search(source, start)
    if numeral is not None and numeral.start() > start:
        return Unreadable("Q013", start, numeral.start(), text=_shown(text[start : numeral.start()]))
    return Unreadable("Q001", start, end, printed=_shown(text[start:end]))


def refuse_rest(text: str, source: str, reading: Reading, end: int) -> Unreadable:
    """Explain the text that follows a number: a range, a hidden character, an unknown unit, or more words."""
    at = skip_spaces(source, reading.end)
    hidden = _hidden(text, at, at + 1)
    if hidden is not None:
        return hidden
    if _RANGE.match(source, at):
        return Unreadable("Q012", at, end, printed=_shown(text[:end].strip()))
    rest = text[at:end]
    if reading.unit is not None:
        return Unreadable("Q005", at, end, text=_shown(rest))
    return Unreadable("Q002", at, end, unit=_shown(rest), suggestion=suggestion(rest))


def refuse_unit(quantity: Quantity, declared: str) -> Unreadable:
    """Explain that the printed unit of a quantity is not the declared one."""
    source = normalised(quantity.text)
    start = len(source) - len(source.lstrip())
    reading = reading_at(source, start, Manner())
    begin, end = (reading.unit_start, reading.unit_end) if reading else (start, len(source))
    if begin == end:
        begin, end = start, len(source.rstrip())
    return Unreadable("Q004", begin, end, found=quantity.text[begin:end], expected=declared)


def suggestion(word: str) -> str:
    """Return the listed unit that a misspelt word is nearest to, or ""."""
    from difflib import get_close_matches

    lexicon = table()
    names: Iterable[str] = (*lexicon.units, *lexicon.scales, *lexicon.after)
    near = get_close_matches(normalised(word[:_SHOWN]).lower(), names, 1, 0.7)
    return near[0] if near else ""


def _hidden(text: str, start: int, end: int) -> Unreadable | None:
    """Find a character that cannot be seen, or that changes the one before it."""
    from unicodedata import category

    for at in range(start, min(end, len(text))):
        if category(text[at])[0] in "CM":
            return Unreadable("Q011", at, at + 1, character=f"U+{ord(text[at]):04X}")
    return None


def _shown(printed: str) -> str:
    return printed if len(printed) <= _SHOWN else printed[: _SHOWN - 1] + "…"
