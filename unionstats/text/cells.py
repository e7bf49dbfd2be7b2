"""Text measured in terminal columns: a Chinese character takes two, a combining mark none."""

import unicodedata
from functools import cache

from unionstats.pattern import pattern

_OPENING = "（“‘《【「"
_STOPS = ",.;:%)]}!?"  # ASCII, which cling to what they follow
_MAGNITUDES = "十百千万亿"
_UNIT = 2  # characters of a unit that are kept with its number
_WORDS = pattern(r"\s+|\S+")
_CLOSING = "，。、；：？！）”’》】」…—"


def cells(text: str) -> int:
    """Return how many columns `text` takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


@cache
def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """Return `text` with spaces up to `width` columns."""
    return text + " " * (width - cells(text))


def wrap(text: str, width: int, *, split: bool = False) -> list[str]:
    """Break `text` into lines of at most `width` columns; Chinese breaks anywhere but before its stops.

    A number keeps its magnitude and the first character of its unit (`4.42亿元`). A piece wider than a line
    (a path, an id) is left whole, or with `split` broken behind a `_` where it has one. A line break in
    `text` is kept.
    """
    return [line for paragraph in text.split("\n") for line in _wrapped(paragraph, width, split=split)]


def _wrapped(text: str, width: int, *, split: bool) -> list[str]:
    lines = [""]
    room = width
    pieces = _pieces(text)
    if split:
        pieces = [part for piece in pieces for part in _split(piece, width)]
    for piece in pieces:
        taken = cells(piece)
        if taken > room and lines[-1].strip():
            lines[-1] = lines[-1].rstrip()
            lines.append("")
            room = width
            if piece.isspace():
                continue
        lines[-1] += piece
        room -= taken
    lines[-1] = lines[-1].rstrip()
    return lines


def _split(piece: str, width: int) -> list[str]:
    """Cut a piece that is wider than a line: behind its `_`, and anywhere if its parts are too wide still."""
    if cells(piece) <= width:
        return [piece]
    parts = []
    for part in piece.replace("_", "_\0").split("\0"):
        begun = room = 0
        for at, character in enumerate(part):
            taken = _cells(character)
            if room + taken > width:
                parts.append(part[begun:at])
                begun, room = at, 0
            room += taken
        parts.append(part[begun:])
    return [part for part in parts if part]


def narrowest(text: str) -> int:
    """Return the columns below which `wrap` would have to cut a number in `text`."""
    numbers = (piece for piece in _pieces(text) if not piece[:1].isalpha() and any(map(str.isdigit, piece)))
    return max(map(cells, numbers), default=0)


def _pieces(text: str) -> list[str]:
    """Cut `text` where a line may break: at spaces and around wide characters with their punctuation."""
    if text.isascii():
        return _WORDS.findall(text) or [text]
    pieces, begun = [], 0
    for at in range(1, len(text)):
        last, character = text[at - 1], text[at]
        clings = (
            character in _CLOSING
            or last in _OPENING
            or (character in _STOPS and not last.isspace())
            or _is_unit_of(character, text, begun, at)
        )
        narrow = last not in _CLOSING and _class(character) == _class(last) != "wide"
        if last.isspace() != character.isspace() or not (clings or narrow):
            pieces.append(text[begun:at])
            begun = at
    return [*pieces, text[begun:]]


def _is_unit_of(character: str, text: str, begun: int, end: int) -> bool:
    """Whether a character belongs to the number before it in `text[begun:end]`, by magnitude or unit.

    As in `4.42亿元` and `1098场次`.
    """
    if character.isspace():
        return False
    for unit, last in enumerate(reversed(text[max(begun, end - _UNIT - 3) : end])):
        if last.isdigit() or (last in _MAGNITUDES and unit < _UNIT and text[begun].isdigit()):
            return True
        if not last.isalpha() or unit >= _UNIT - 1:
            return False
    return False


def _class(character: str) -> str:
    if character.isspace():
        return "space"
    return "narrow" if _cells(character) < 2 and character not in _OPENING else "wide"  # noqa: PLR2004 - columns


def head(text: str, width: int) -> str:
    """Return the beginning of `text` that fits into `width` columns."""
    taken = 0
    for position, character in enumerate(text):
        taken += _cells(character)
        if taken > width:
            return text[:position]
    return text


def tail(text: str, width: int) -> str:
    """Return the end of `text` that fits into `width` columns."""
    return head(text[::-1], width)[::-1]
