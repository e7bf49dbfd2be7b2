"""The texts of a table's cells, told apart: figures, marks for no figure, words."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import Approximation, Quantity
from unionstats.quantity.cell import cell_text, read_cell
from unionstats.quantity.characters import normalised

# Matched in a normalised text: all blanks are spaces and all dashes are hyphens there.
_PLAIN = pattern(r"-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_BARE = pattern(
    r"[-+△▲]?\s?\(?[-+]?\s?(?:[a-z]{0,3}[$£€¥])?\s?[-+]?"
    r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:([ ,'’])[0-9]{3})(?:\1[0-9]{3})*)?(?:\.[0-9]+)?"
    r"\s?[%‰]?\s?\)?\s?[%‰]?",
    2,
)
_CODE = pattern(r"\D*0[0-9]")
_PERIOD = pattern(r"\D*[0-9]{4}\s*年|[0-9]{1,2}\s*[月日号季]|.*[0-9]\s?[-/~至][-/~]?\s?[0-9]")
_DIGIT = pattern(r"[0-9]")
_FLAGS = pattern(r"(?<=[0-9%)])\s?(?:[EFex]|\*)+\Z")
_COMMA_DECIMALS = pattern(
    r"[-+]?(?:[0-9]{1,3}(?: [0-9]{3})*,[0-9]{1,2}|0,[0-9]+|[0-9]{1,3}(?:[ .][0-9]{3})+,[0-9]+)%?"
)
_POINT_DECIMALS = pattern(r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]{1,2}|0?\.[0-9]+)%?")
_WITH_COMMA = pattern(r"([-+△▲(]*\s?)([0-9]{1,3}(?:[ .][0-9]{3})+|[0-9]+)(?:,([0-9]+))?([^0-9]*)")
_LONGEST = 40


class Cell(Struct, frozen=True):
    """`stated` is the figure's text as a ledger records it, "" without one; `words` says that it prints some.

    `bare` tells a number with at most a sign, a currency and % from one with a word behind it.
    """

    stated: str = ""
    bare: bool = False
    words: bool = False


_NIL, _WORDS = Cell(), Cell(words=True)


def decimal_commas(texts: Iterable[str]) -> bool:
    """Whether more of the texts can only have a comma before the decimals than can only have a point."""
    commas = points = 0
    for text in texts:
        if "," in text or "." in text:
            plain = normalised(text).strip()
            if _COMMA_DECIMALS.fullmatch(plain):
                commas += 1
            elif _POINT_DECIMALS.fullmatch(plain):
                points += 1
    return commas > points


def cell_of(text: str, *, commas: bool) -> Cell:
    """What a cell prints; `commas` says that decimals stand behind a comma in this table."""
    if not commas and _PLAIN.fullmatch(text):
        return Cell(text, bare=True)
    source = normalised(text).strip()
    if not _DIGIT.search(source):
        return _NIL if not source or not cell_text(text) else _WORDS
    stated = _FLAGS.sub("", cell_text(text))
    source = normalised(stated).strip()
    if commas and (found := _WITH_COMMA.fullmatch(source)):
        sign, whole, decimals, rest = found.groups()
        stated = sign + whole.replace(" ", "").replace(".", "") + (f".{decimals}" if decimals else "") + rest
        source = stated
    if len(source) > _LONGEST or _CODE.match(source):
        return _WORDS
    if _BARE.fullmatch(source):
        return Cell(stated, bare=True) if _reads(stated) else _WORDS
    if _PERIOD.match(source) or not (source[0].isdigit() or source[0] in "-+△▲($£€¥"):
        return _WORDS
    return Cell(stated) if _reads(stated) else _WORDS


def _reads(text: str) -> bool:
    quantity = quantity_of(text, "")
    return quantity is not None and quantity.approximation is Approximation.NONE


def quantity_of(text: str, unit: str) -> Quantity | None:
    """The figure of a cell under a unit; None for what cannot be read."""
    try:
        return read_cell(text, unit or None)
    except Unreadable:
        return None


def grid(texts: Sequence[Sequence[str]]) -> list[list[Cell]]:
    """The cells of a table, each told apart."""
    commas = decimal_commas(text for row in texts for text in row)
    return [[cell_of(text, commas=commas) for text in row] for row in texts]
