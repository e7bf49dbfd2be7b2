"""What a person most likely got wrong where TOML's syntax breaks.

tomli says at which character it could not go on; what it says about it is used only to tell apart what
the character alone does not.
"""

import re
from typing import Any

from msgspec import Struct

from unionstats.ledger import lexer
from unionstats.ledger.lines import Span
from unionstats.pattern import pattern

_ASCII = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0) not in "%()"},
    **dict.fromkeys("“”„‟「」『』", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("\u3000\u00a0\u2002\u2003\u2009\u202f", " "),
    **dict.fromkeys("、，", ","),
    "。": ".",
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
    "—": "-",
}  # fmt: skip
_TYPOGRAPHIC_QUOTES = pattern("[“”„‟＂「」『』‘’＇]")
_STRINGS = pattern(f"({lexer.STRING})|{lexer.COMMENT}|[^\"'#]+", re.DOTALL)
_ESCAPE = pattern(r"\\[xuU][0-9A-Fa-f]{0,8}|\\.?")
_NO_KEY = pattern("[\"':#\\[{]")
_REST = pattern(r"[^\n#]*")
_UNQUOTED = pattern(r"[^\n#,\]}\"']*")
_STATEMENT = pattern(r"[ \t]*+(?:\[\[?[^\n,=]*\]\]?[ \t]*(?:#|$)|[\w.-]++[ \t]*+=)", re.MULTILINE)
ESCAPE_MESSAGES = ("Unescaped", "Invalid hex", "Escaped")
_STRING_MESSAGES = ("Illegal char", "Found invalid", "Unterminated string", "Expected \"'", "Expected '\"")
_FARTHEST = (
    1_000_000  # characters from a statement to an error in it within which a string's start is looked for
)
_CONTROL = frozenset((*range(32), 127))
_LONGEST_WORD = 60


class Slip(Struct, frozen=True):
    """One error of syntax: the code of its message, the characters it concerns, the message's words."""

    code: str
    span: Span
    words: dict[str, str]


def slip(text: str, statement: int, position: int, message: str) -> Slip:
    """Name the error at `position` in the statement that starts at `statement`."""
    kinds: tuple[Any, ...] = (
        _control,
        _escape,
        _unclosed_string,
        _look_alike,
        _key,
        _no_key,
        _bracket,
        _value,
        _extra,
    )
    for kind in kinds:
        found: Slip | None = kind(text, statement, position, message)
        if found:
            return found
    return Slip("T001", (position, position + 1), {"detail": clipped(message)})


def clipped(word: str) -> str:
    """Return a word for a message, of bounded length."""
    return word if len(word) <= _LONGEST_WORD else f"{word[: _LONGEST_WORD - 1]}…"


def shown(character: str) -> str:
    """Return a character as a message can show it: by its number if it cannot be seen."""
    return character if character.isprintable() and not character.isspace() else f"U+{ord(character):04X}"


def _control(text: str, _statement: int, position: int, _message: str) -> Slip | None:
    character = text[position : position + 1]
    if not character or character in "\t\n" or ord(character) not in _CONTROL:
        return None
    return Slip("T010", (position, position + 1), {"character": shown(character)})


def _escape(text: str, _statement: int, position: int, message: str) -> Slip | None:
    if not message.startswith(ESCAPE_MESSAGES):
        return None
    found = _ESCAPE.match(text, position)
    end = found.end() if found else position + 1
    return Slip("T011", (position, end), {"escape": clipped(text[position:end])})


def _unclosed_string(text: str, statement: int, position: int, message: str) -> Slip | None:
    if not message.startswith(_STRING_MESSAGES):
        return None
    if position - statement > _FARTHEST:
        return Slip("T005", (position - 1, position), {})
    start = statement
    for found in _STRINGS.finditer(text, statement, position):
        if found.lastindex:
            start = found.start()
    line = text.find("\n", start, position)
    end = position if line < 0 else line
    quote = _TYPOGRAPHIC_QUOTES.search(text, start, end)
    if quote and not text.startswith(('"""', "'''"), start):
        return _replace(text, quote.start(), text[start])
    return Slip("T005", (start, end), {})


def _look_alike(text: str, _statement: int, position: int, message: str) -> Slip | None:
    """Find full-width punctuation, and what else looks like a sign of TOML and is another."""
    character = text[position : position + 1]
    if character not in _ASCII:
        return None
    if message == "Invalid value" and (_ASCII[character].isalnum() or _ASCII[character] in "+-."):
        return None  # a value that is not in quotes
    return _replace(text, position, _ASCII[character])


def _replace(text: str, position: int, ascii_sign: str) -> Slip:
    sign = "U+0020" if ascii_sign == " " else ascii_sign
    return Slip("T002", (position, position + 1), {"character": shown(text[position]), "replacement": sign})


def _key(text: str, statement: int, position: int, message: str) -> Slip | None:
    """Find what is wrong after the first letters of a key: it needs quotes, or `=` or `]` is missing."""
    rest = text[position : _line_end(text, position)]
    if message.startswith("Expected '=' after a key"):
        key, equals, _ = text[statement : position + len(rest)].partition("=")
        if equals and not _NO_KEY.search(key):
            return _needs_quotes(text, statement, position, statement + len(key))
        return _found("T013", position, rest)
    if message.startswith(("Expected ']'", "Expected ']]'")):
        bracket = text.find("[", statement)
        if "]" in rest:
            return _needs_quotes(text, bracket + 1, position, position + rest.index("]"))
        return Slip("T012", (bracket, bracket + 1), {"bracket": "["})
    return None


def _no_key(text: str, statement: int, position: int, message: str) -> Slip | None:
    """Find what cannot begin a key: letters that need quotes, nothing, or a line that is none of TOML's."""
    if not message.startswith(("Invalid initial character", "Invalid statement")):
        return None
    rest = text[position : _line_end(text, position)]
    if rest[:1] in {"", "]", "=", ".", ","}:
        return Slip("T021", (position, position + 1), {})
    stop = "]" if text[statement:position].lstrip().startswith("[") else "="
    key, found, _ = rest.partition(stop)
    if found and not _NO_KEY.search(key):
        line = text.rfind("\n", 0, position) + 1
        return _needs_quotes(text, max(statement, line), position, position + len(key))
    return _found("T020", position, rest)


def _found(code: str, position: int, rest: str) -> Slip:
    return Slip(code, (position, position + max(1, len(rest.rstrip()))), {"found": clipped(rest.strip())})


def _needs_quotes(text: str, start: int, position: int, end: int) -> Slip:
    """Report the part of the dotted key `text[start:end]` that has a forbidden character at `position`."""
    start = max(start, *(text.rfind(sign, start, position) + 1 for sign in ".[{,"))
    dot = text.find(".", position, end)
    key = text[start : end if dot < 0 else dot]
    start += len(key) - len(key.lstrip(" \t"))
    return Slip("T003", (start, start + max(1, len(key.strip()))), {"key": clipped(key.strip())})


def _bracket(text: str, statement: int, position: int, message: str) -> Slip | None:
    if not message.startswith("Unclosed"):
        return None
    opened = lexer.open_brackets(text, statement, position)
    start = opened[-1] if opened else statement
    rest = text[position : _line_end(text, position)]
    if not rest or _left_open(text, start, position):
        return Slip("T012", (start, start + 1), {"bracket": text[start]})
    if text[position - 1].isalnum() and rest[0] not in " \t\"'":
        return _unquoted(text, position - len(re.split(r"[\s,\[{=]", text[start:position])[-1]), nested=True)
    return Slip("T015", (position, position + 1), {"bracket": text[start]})


def _left_open(text: str, bracket: int, position: int) -> bool:
    return bracket < text.rfind("\n", 0, position) and is_statement(text, position)


def is_statement(text: str, position: int) -> bool:
    """Whether the line of `position` looks like a statement, so that a bracket above was left open."""
    start = text.rfind("\n", 0, position) + 1
    return _STATEMENT.match(text, start) is not None


def _value(text: str, statement: int, position: int, message: str) -> Slip | None:
    if message.startswith("Invalid date"):
        return _unquoted(text, position, nested=True, code="T017")
    if message != "Invalid value":
        return None
    opened = lexer.open_brackets(text, statement, position)
    above = [bracket for bracket in opened if _left_open(text, bracket, position)]
    if above:
        return Slip("T012", (above[-1], above[-1] + 1), {"bracket": text[above[-1]]})
    if text[position : position + 1] in {"", "\n", "#", ",", "]", "}"}:
        key = text[statement:position].partition("=")[0]
        return Slip("T009", (position, position + 1), {"key": clipped(key.strip())})
    slip = _unquoted(text, position, nested=bool(opened))
    digits = text[slice(*slip.span)]
    if digits.isdigit():
        return Slip(
            "T002", slip.span, {"character": clipped(digits), "replacement": clipped(_halved(digits))}
        )
    return slip


def _halved(digits: str) -> str:
    return "".join(_ASCII.get(digit, digit) for digit in digits[: _LONGEST_WORD + 1])


def _extra(text: str, statement: int, position: int, message: str) -> Slip | None:
    if not message.startswith("Expected newline"):
        return None
    entry = next(lexer.entries(text, statement, position), None)
    if entry and text[entry.start] not in "\"'[{":
        return _unquoted(text, entry.start)
    found = _REST.match(text, position)
    rest = found[0].rstrip() if found else ""
    return Slip("T014", (position, position + max(1, len(rest))), {"rest": clipped(rest)})


def _unquoted(text: str, start: int, *, nested: bool = False, code: str = "T008") -> Slip:
    """Report what is no value of TOML, up to the end of the line or, in brackets, of the element."""
    found = (_UNQUOTED if nested else _REST).match(text, start)
    value = found[0].rstrip() if found else ""
    return Slip(code, (start, start + max(1, len(value))), {"value": clipped(value)})


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
