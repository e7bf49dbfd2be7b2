"""What a cell of a table prints: a figure, or nothing; the marks of footnotes are no part of it."""

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.quantity.model import Quantity
from unionstats.quantity.reader import known_unit, read_quantity

# Matched in a normalised text: （ is ( and – is - there.
_NIL = pattern(
    r"(?i)[-—―─]{1,6}|[.·…‥]{1,6}|[:/x×#]|n/?a|n\.a\.?|nil|unknown|\(?空\)?|不[详明]|未[详知]|暂[无缺]|缺失?"
)
_BEFORE = pattern(r"\s*(?:[#*†‡※]\s*)*")
_BEHIND = pattern(
    r"(?:\[[^\[\]]{1,12}\]|〔[^〔〕]{1,12}〕|【[^【】]{1,12}】|\((?:[a-z]|注[0-9]*)\)"
    r"|[①-⑳⑴-⒇❶-❿ⓐ-ⓩ¹²³⁰⁴-⁹ᵃ-ᶻʳᵖ*†‡§※]|(?<=[0-9%)\s])r|(?<=[0-9)\s])p|\s)\Z"
)
_DIGIT = pattern(r"[0-9]")
_DIGITS = frozenset("0123456789")


def cell_text(text: str) -> str:
    """The figure of a cell, as a ledger records it: without blanks and footnote marks; "" for nil."""
    start, end = _span(text, None)
    return text[start:end]


def read_cell(text: str, unit: str | None = None) -> Quantity | None:
    """Read a cell: its quantity, whose `text` is that of `cell_text`; None where it prints no figure.

    A bare figure takes the declared `unit`; a unit that the cell itself prints stands for itself. Raises
    Unreadable, with offsets into `text`, for what is neither a figure nor a mark for nil.
    """
    plain = text[:1] in _DIGITS and text[-1:] in _DIGITS
    start, end = (0, len(text)) if plain else _span(text, unit)
    if start == end:
        return None
    printed = text[start:end]
    try:
        return _read(printed, unit)
    except Unreadable as error:
        problem = error.problem
        raise Unreadable(problem.code, start + problem.start, start + problem.end, **problem.words) from None


def _read(printed: str, unit: str | None) -> Quantity:
    try:
        return read_quantity(printed, unit)
    except Unreadable as error:
        if error.problem.code != "Q004":
            raise
    return read_quantity(printed)


def _span(text: str, unit: str | None) -> tuple[int, int]:
    """Where the figure stands in the text; an empty span for nil.

    In a column in pence a `p` behind a figure is its unit, not the mark for provisional.
    """
    source = normalised(text)
    start = _BEFORE.match(source).end()  # type: ignore[union-attr] # it matches the empty string too
    end = len(source)
    while (mark := _BEHIND.search(source, start, end)) is not None:
        alone = not source[start : mark.start()].strip()
        pence = mark.group() == "p" and unit is not None and known_unit(unit) == known_unit("p")
        if (alone and _DIGIT.search(mark.group())) or pence:
            break
        end = mark.start()
    if _NIL.fullmatch(source, start, end):
        return end, end
    return (start, end) if start < end and source[start:end].strip() else (end, end)
