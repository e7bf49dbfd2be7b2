"""Text measured in terminal columns: a Chinese character takes two, a combining mark none."""

from __future__ import annotations

import unicodedata

_OPENING = "（“‘《【「"
_CLOSING = "，。、；：？！）”’》】」…—"


def cells(text: str) -> int:
    """Return how many columns `text` takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """Return `text` with spaces up to `width` columns."""
    return text + " " * (width - cells(text))


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` columns; Chinese breaks anywhere but before its stops.

    A piece wider than a line (a path, say) is left whole. A line break in `text` is kept.
    """
    return [line for paragraph in text.split("\n") for line in _wrapped(paragraph, width)]


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    room = width
    for piece in _pieces(text):
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


def _pieces(text: str) -> list[str]:
    """Cut `text` where a line may break: at spaces and around wide characters with their punctuation."""
    pieces = [""]
    for character in text:
        last = pieces[-1][-1:]
        clings = character in _CLOSING or (last and last in _OPENING)
        narrow = _class(character) == _class(last) != "wide" if last and last not in _CLOSING else False
        if last.isspace() != character.isspace() or not (clings or narrow):
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


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
    taken = 0
    for position in range(len(text) - 1, -1, -1):
        taken += _cells(text[position])
        if taken > width:
            return text[position + 1 :]
    return text
