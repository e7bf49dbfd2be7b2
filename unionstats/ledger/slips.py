"""What a person most likely got wrong where a statement breaks TOML's syntax."""

import re
from typing import NoReturn

from msgspec import Struct

from unionstats.ledger.lines import Span, line_end
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
_ESCAPE = pattern(r"\\[xuU][0-9A-Fa-f]{0,8}|\\.?")
_NO_KEY = pattern("[\"':#\\[{]")
_REST = pattern(r"[^\n#]*")
_UNQUOTED = pattern(r"[^\n#,\]}\"']*")
_STATEMENT = pattern(r"[ \t]*+(?:\[\[?[^\n,=]*\]\]?[ \t]*(?:#|$)|[\w.-]++[ \t]*+=)", re.MULTILINE)
_CONTROL = frozenset((*range(9), *range(11, 32), 127))
_LONGEST_WORD = 60


class Slip(Struct, frozen=True):
    """One error of syntax: the code of its message, the characters it concerns, the message's words."""

    code: str
    span: Span
    words: dict[str, str]


class BrokenError(Exception):
    """A statement breaks: the slip, where the statement starts and at which character it cannot go on."""

    def __init__(self, slip: Slip, statement: int, position: int) -> None:
        self.slip = slip
        self.statement = statement
        self.position = position
        super().__init__(slip)


class Reading:
    """A statement on its way: where it starts, how far it is read, its brackets that are still open.

    `key`, `part` and `value` are where the last key, part of a key, and value begin. Each method names the
    slip where one thing is expected and something else stands, and raises BrokenError.
    """

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = self.at = self.key = self.part = self.value = start
        self.opened: list[int] = []

    @property
    def sign(self) -> str:
        """The character that is reached; "" at the end of the text."""
        return self.text[self.at : self.at + 1]

    def broken(self, code: str, start: int, end: int = 0, **words: str) -> NoReturn:
        """Raise the slip of the characters from `start` to `end`, of one at least."""
        clipped_words = {name: clipped(word) for name, word in words.items()}
        raise BrokenError(Slip(code, (start, max(end, start + 1)), clipped_words), self.start, self.at)

    def no_equals(self) -> NoReturn:
        """After a key: it needs quotes, or the sign is missing."""
        self._strange()
        equals = self.text.find("=", self.at, line_end(self.text, self.at))
        if equals >= 0 and not _NO_KEY.search(self.text, self.key, equals):
            self._needs_quotes(equals)
        self._found("T013")

    def no_bracket(self) -> NoReturn:
        """After the key of a header."""
        self._strange()
        end = self.text.find("]", self.at, line_end(self.text, self.at))
        if end >= 0:
            self._needs_quotes(end)
        self.broken("T012", self.start, bracket="[")

    def no_key(self) -> NoReturn:
        """Where a key should begin: letters that need quotes, nothing, or a line of another kind."""
        self._strange()
        self._left_open()
        if self.sign in {"", "]", "=", ".", ",", "\n"}:
            self.broken("T021", self.at)
        stop = self.text.find(
            "]" if self.text[self.start] == "[" else "=", self.at, line_end(self.text, self.at)
        )
        if stop >= 0 and not _NO_KEY.search(self.text, self.at, stop):
            self._needs_quotes(stop)
        self._found("T020")

    def no_value(self) -> NoReturn:
        """Where a value should begin."""
        meant = _ASCII.get(self.sign, "0")
        if not (meant.isalnum() or meant in "+-."):
            self._strange()
        self._control()
        self._left_open()
        if self.sign in {"", "\n", "#", ",", "]", "}"}:
            key = self.text[self.start : self.at].partition("=")[0]
            self.broken("T009", self.at, key=key.strip())
        self.unquoted()

    def no_end_of_element(self) -> NoReturn:
        """After an element: a comma or the closing bracket is missing, or the element's quotes are."""
        self._strange()
        start = self.opened[-1]
        self._left_open()
        if not self.sign:
            self.broken("T012", start, bracket=self.text[start])
        if self.text[self.at - 1].isalnum() and self.sign not in "\"'":
            self.unquoted()
        self.broken("T015", self.at, bracket={"[": "]", "{": "}"}[self.text[start]])

    def no_end_of_line(self) -> NoReturn:
        """After a header or a value: what follows, or the quotes of the value are missing."""
        self._strange()
        if self.text[self.start] != "[" and self.text[self.value] not in "\"'[{":
            self.unquoted()
        rest = self._matched(_REST, self.at).rstrip()
        self.broken("T014", self.at, self.at + len(rest), rest=rest)

    def no_end_of_string(self, start: int) -> NoReturn:
        """In a string from `start` on: an escape or sign that cannot stand there, or its end is missing."""
        self._control()
        if self.sign == "\\":
            escape = self._matched(_ESCAPE, self.at)
            self.broken("T011", self.at, self.at + len(escape), escape=escape)
        end = line_end(self.text, start)
        quote = _TYPOGRAPHIC_QUOTES.search(self.text, start, end)
        if quote and not self.text.startswith(('"""', "'''"), start):
            self._replace(quote.start(), self.text[start])
        self.broken("T005", start, end)

    def unquoted(self, code: str = "T008") -> NoReturn:
        """At what is no value, up to the end of the line or, in brackets, of the element."""
        nested = self.opened or code == "T017"
        value = self._matched(_UNQUOTED if nested else _REST, self.value).rstrip()
        end = self.value + len(value)
        if value.isdigit() and not value.isascii():
            digits = "".join(_ASCII.get(digit, digit) for digit in value[: _LONGEST_WORD + 1])
            self.broken("T002", self.value, end, character=value, replacement=digits)
        self.broken(code, self.value, end, value=value)

    def _strange(self) -> None:
        """At full-width punctuation, and at what else looks like a sign of TOML and is another."""
        self._control()
        if self.sign in _ASCII:
            self._replace(self.at, _ASCII[self.sign])

    def _control(self) -> None:
        if self.sign and ord(self.sign) in _CONTROL:
            self.broken("T010", self.at, character=shown(self.sign))

    def _replace(self, position: int, ascii_sign: str) -> NoReturn:
        sign = "U+0020" if ascii_sign == " " else ascii_sign
        self.broken("T002", position, character=shown(self.text[position]), replacement=sign)

    def _left_open(self) -> None:
        """At a line that looks like a statement: a bracket above was left open."""
        for bracket in reversed(self.opened):
            if bracket < self.text.rfind("\n", 0, self.at) and is_statement(self.text, self.at):
                self.broken("T012", bracket, bracket=self.text[bracket])

    def _needs_quotes(self, end: int) -> NoReturn:
        """At the part of a key that has a forbidden character; the whole key ends at `end`."""
        dot = self.text.find(".", self.at, end)
        key = self.text[self.part : end if dot < 0 else dot].strip()
        self.broken("T003", self.part, self.part + len(key), key=key)

    def _found(self, code: str) -> NoReturn:
        rest = self.text[self.at : line_end(self.text, self.at)].rstrip()
        self.broken(code, self.at, self.at + len(rest), found=rest.strip())

    def _matched(self, what: re.Pattern[str], start: int) -> str:
        found = what.match(self.text, start)
        return found[0] if found else ""


def clipped(word: str) -> str:
    """Return a word for a message, of bounded length."""
    return word if len(word) <= _LONGEST_WORD else f"{word[: _LONGEST_WORD - 1]}…"


def shown(character: str) -> str:
    """Return a character as a message can show it: by its number if it cannot be seen."""
    return character if character.isprintable() and not character.isspace() else f"U+{ord(character):04X}"


def is_statement(text: str, position: int) -> bool:
    """Whether the line of `position` looks like a statement, so that a bracket above was left open."""
    start = text.rfind("\n", 0, position) + 1
    return _STATEMENT.match(text, start) is not None
