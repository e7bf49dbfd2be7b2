"""A rule's text as tokens: operands, operators, relations."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import Quantity, read_quantity, scan_quantity
from unionstats.rules.language.cells import CELL, COLUMN, cell_name

LONGEST_RULE = 10_000  # characters; no rule of a report comes near it, and the parser's work stays bounded

RELATIONS = frozenset({"=", "<=", ">=", "<", ">"})

# what may be written, full-width forms and typographic signs included, and what it means
_SIGNS = {
    **{sign: sign for sign in ("=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")")},
    "＝": "=",
    "≤": "<=",
    "≥": ">=",
    "≦": "<=",
    "≧": ">=",
    "＜": "<",
    "＞": ">",
    "＜＝": "<=",
    "＞＝": ">=",
    "＋": "+",
    "－": "-",
    "−": "-",
    "–": "-",
    "×": "*",
    "＊": "*",
    "·": "*",
    "÷": "/",
    "／": "/",
    "∕": "/",
    "（": "(",
    "）": ")",
}
SIGNS = frozenset("=+-*/()")
_PLAIN_SIGN = pattern(r"([-=+*/()])")
_OTHERS = re.escape("".join(sorted(set("".join(_SIGNS)) - SIGNS)))
_UNCOMMON = pattern(  # other signs, cells, a hyphen between words
    rf"[{_OTHERS}\[]|\.(?<=\w\.)[^\W\d_]|-(?<=[^\W\d_]-)[^\W\d_]"
)
_MEMORY = 16_384  # words of rules; some ten megabytes at most, however long a stream
_LIST_SIGNS = {",": ",", "，": ",", ":": ":", "：": ":"}  # in the brackets of a sum
_BEFORE_OPERAND = frozenset(_SIGNS.values()) - {")"} | frozenset(_LIST_SIGNS.values())
_SPACE = pattern(r"\s*")
_WORD = pattern(r"\w+")


class Token(Struct, frozen=True):
    """`kind` is "name", "number", or the sign itself in its ASCII form; `start:end` are its characters."""

    kind: str
    text: str
    start: int
    end: int
    quantity: Quantity | None = None


def tokenize(text: str, names: Collection[str]) -> list[Token]:
    """The tokens of a rule; a word that is one of `names` is a name even where it could be read as a number.

    Raises Unreadable R005 for a text that is too long, R001 for a character that no rule holds,
    and a Q code for a number that cannot be read.
    """
    if len(text) > LONGEST_RULE:
        raise Unreadable("R005", LONGEST_RULE, len(text), limit=str(LONGEST_RULE))
    tokens: list[Token] = []
    position = _SPACE.match(text).end()  # type: ignore[union-attr] # it matches the empty string too
    while position < len(text):
        signed = not tokens or (tokens[-1].kind in _BEFORE_OPERAND)
        token = (_negative_at(text, position) if signed else None) or _token_at(text, position, names)
        tokens.append(token)
        position = _SPACE.match(text, token.end).end()  # type: ignore[union-attr]
    return tokens


def pieces_of(text: str) -> list[str]:
    """Signs, each between two other pieces, which may be blank; a minus is part of the number that it signs.

    Empty for a text with signs or names that are not so plain.
    """
    if _UNCOMMON.search(text):
        return []
    pieces = _PLAIN_SIGN.split(text)
    if "-" in text:
        for at in range(len(pieces) - 2, 0, -2):
            before, sign, after = pieces[at - 1 : at + 2]
            is_first = at == 1 or pieces[at - 2] != ")"
            if sign == "-" and is_first and after[:1].isdecimal() and not before.strip():
                pieces[at - 1 : at + 2] = [f"{before}-{after}"]
    return pieces


@lru_cache(maxsize=_MEMORY)
def operand_of(word: str) -> tuple[str, Quantity | None]:
    """What a word is between two signs: its kind, its number; "" where it is not all of one operand."""
    try:
        token = _negative_at(word, 0) if word[0] == "-" else _token_at(word, 0, ())
    except Unreadable:
        return "", None
    return (token.kind, token.quantity) if token and token.end == len(word) else ("", None)


def _negative_at(text: str, position: int) -> Token | None:
    """A printed negative number, its minus sign right before its digits."""
    if _SIGNS.get(text[position]) != "-" or not text[position + 1 : position + 2].isdecimal():
        return None
    scanned = scan_quantity(text, position + 1)
    if scanned is None:
        return None
    printed = text[position : scanned[1]]
    return Token("number", printed, position, scanned[1], read_quantity(printed))


def _token_at(text: str, position: int, names: Collection[str]) -> Token:
    sign = text[position : position + 2]
    if sign not in _SIGNS:
        sign = sign[:1]
    if sign in _SIGNS:
        return Token(_SIGNS[sign], sign, position, position + len(sign))
    if sign in _LIST_SIGNS:
        return Token(_LIST_SIGNS[sign], sign, position, position + 1)
    cell = ("[" in text and CELL.match(text, position)) or COLUMN.match(text, position)
    if cell and (cell[0][-1] == "]" or cell[0][cell[0].index(".") + 1].isalpha() or cell[0] in names):
        return Token("name", str(cell_name(cell[0])), position, cell.end())
    word = _WORD.match(text, position)
    if word and word[0] in names:
        return Token("name", word[0], position, word.end())
    scanned = None if word and _plainly_a_name(text, word) else scan_quantity(text, position)
    if scanned and (not word or scanned[1] >= word.end() or word[0][0].isdigit()):
        quantity, end = scanned
        return Token("number", text[position:end], position, end, quantity)
    if word and not word[0][0].isdigit():
        return Token("name", word[0], position, word.end())
    raise Unreadable("R001", position, position + 1, expected="operand", found=text[position])


def _plainly_a_name(text: str, word: re.Match[str]) -> bool:
    """An ASCII word is a name unless more than it can be read as a number (`over 600`, `US$ 5`)."""
    if not word[0].isascii() or word[0][0].isdigit():
        return False
    scanned = scan_quantity(text, word.start())
    return scanned is None or scanned[1] <= word.end()


MOST_TOKENS = 200_000  # of one rule with its sums written out

_LOOSE = frozenset({"(", "+", ",", *RELATIONS})

Between: TypeAlias = Callable[[Token, Token], Sequence[str]]
"""The names from one to another, both included; raises Unreadable where there is no such range."""


def no_ranges(first: Token, last: Token) -> Sequence[str]:
    """There are no ranges where there is no table."""
    raise Unreadable("R012", first.start, last.end)


def written_out(tokens: Sequence[Token], between: Between) -> list[Token]:
    """The tokens with `+` for the commas of a sum, and all names of its ranges, at the place of both ends.

    Raises Unreadable R014 where they would be too many.
    """
    found: list[Token] = []
    sums: list[int | None] = []  # for each open bracket of a sum where it stands in `found`, else None
    position = 0
    while position < len(tokens):
        token = tokens[position]
        after = tokens[position + 1 : position + 3]
        kinds = [one.kind for one in after]
        if token.kind == "name" and token.text == "sum" and kinds[:1] == ["("]:
            sums.append(len(found))
            found.append(after[0])
            position += 2
            continue
        if token.kind == "name" and kinds == [":", "name"] and _in_sum(sums):
            found += _range(token, after[1], between)
            if len(found) > MOST_TOKENS:
                raise Unreadable("R014", token.start, after[1].end, limit=f"{MOST_TOKENS:,}")
            position += 3
            continue
        if token.kind == "(":
            sums.append(None)
        position += 1
        opened = sums.pop() if token.kind == ")" and sums else None
        if opened is not None and _is_needless(found, opened, tokens[position : position + 1]):
            del found[opened]
            continue
        found.append(replace(token, kind="+") if token.kind == "," and _in_sum(sums) else token)
    return found


def _in_sum(sums: Sequence[int | None]) -> bool:
    return bool(sums) and sums[-1] is not None


def _is_needless(found: Sequence[Token], opened: int, behind: Sequence[Token]) -> bool:
    """Whether a sum means the same without its brackets."""
    before = found[opened - 1].kind if opened else "("
    after = behind[0].kind if behind else ")"
    return before in _LOOSE and len(found) > opened + 1 and after in _LOOSE | {")", "-"}


def _range(first: Token, last: Token, between: Between) -> list[Token]:
    tokens: list[Token] = []
    for name in between(first, last):
        if tokens:
            tokens.append(Token("+", "+", first.start, last.end))
        tokens.append(Token("name", name, first.start, last.end))
    return tokens
