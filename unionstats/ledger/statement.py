"""One statement of TOML, read as strictly as TOML has it.

tomli says that a text is no TOML, and near which character; the statements there are read again up to the
first character that cannot stand where it does. What tomli says about it in words is not needed.
"""

import re
from datetime import date

from unionstats.ledger.lines import Span
from unionstats.ledger.slips import Reading
from unionstats.pattern import pattern

_SEEN = r"\x00-\x08\x0a-\x1f\x7f"  # what no line of TOML holds
_HEX = "[0-9A-Fa-f]"
_ESCAPED = (
    rf'\\(?:[btnfre"\\]|x{_HEX}{{2}}|u(?![dD][89A-Fa-f]){_HEX}{{4}}'
    rf"|U(?:0000(?![dD][89A-Fa-f])|000[1-9A-Fa-f]|0010){_HEX}{{4}})"
)
_BLANK = pattern(r"[ \t]*+")
_GAP = pattern(rf"(?:[ \t\n]++|#[^{_SEEN}]*+)*+")
_COMMENT = pattern(rf"[ \t]*+(?:#[^{_SEEN}]*+)?+")
_BARE = pattern(r"[A-Za-z0-9_-]++")
_BODIES = {
    '"': pattern(rf'(?:[^"\\{_SEEN}]++|{_ESCAPED})*+'),
    "'": pattern(rf"[^'{_SEEN}]*+"),
    '"""': pattern(rf'(?:[^"\\{_SEEN}]++|\n|"(?!"")|\\[ \t]*+\n|{_ESCAPED})*+'),
    "'''": pattern(rf"(?:[^'{_SEEN}]++|\n|'(?!''))*+"),
}
_ENDS = {1: pattern("[\"']"), 3: pattern("\"{3,5}|'{3,5}")}
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]++)?+)?+"
_SCALAR = pattern(
    r"true|false|[+-]?+(?:inf|nan)|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+|0b[01](?:_?[01])*+|0o[0-7](?:_?[0-7])*+"
    r"|([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    rf"(?:[Tt ]{_TIME}(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?+)?+|{_TIME}"
    r"|[+-]?+(?:0|[1-9](?:_?[0-9])*+)(?:\.[0-9](?:_?[0-9])*+)?+(?:[eE][+-]?+[0-9](?:_?[0-9])*+)?+"
)
_CLOSES = {"[": "]", "{": "}"}


class Statement(Reading):
    """The first statement of a text from `start` on; raises BrokenError where it breaks.

    `names` is the span of its key, that of a header included; `end` is where the next line begins.
    """

    def __init__(self, text: str, start: int) -> None:
        super().__init__(text, start)
        self._skip(_GAP)
        self.start = self.at
        self.is_header = self.sign == "["
        self.names = self._header() if self.is_header else (self.at, self.at)
        if self.sign and not self.is_header:
            self.names = self._pair()
            self._values()
        self._skip(_COMMENT)
        if self.sign not in ("", "\n"):
            self.no_end_of_line()
        self.end = self.at + 1

    def _skip(self, what: re.Pattern[str]) -> bool:
        found = what.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found is not None

    def _header(self) -> Span:
        brackets = 2 if self.text.startswith("[[", self.at) else 1
        self.at += brackets
        names = self._names()
        if not self.text.startswith("]" * brackets, self.at):
            self.no_bracket()
        self.at += brackets
        return names

    def _pair(self) -> Span:
        names = self._names()
        if self.sign != "=":
            self.no_equals()
        self.at += 1
        return names

    def _names(self) -> Span:
        self._skip(_BLANK)
        self.key = self.at
        while True:
            self.part = self.at
            if self.sign and self.sign in "\"'":
                self._string(self.sign)
            elif not self._skip(_BARE):
                self.no_key()
            end = self.at
            self._skip(_BLANK)
            if self.sign != ".":
                return self.key, end
            self.at += 1
            self._skip(_BLANK)

    def _values(self) -> None:
        keys: list[set[str]] = []
        self._skip(_BLANK)
        first = self.at
        while True:
            self._skip(_BLANK)
            self.value = self.at
            sign = self.sign
            if sign in _CLOSES:
                self.opened.append(self.at)
                keys.append(set())
                self.at += 1
                self._skip(_GAP)
                if self.sign != _CLOSES[sign]:
                    self._entry(keys[-1])
                    continue
            elif sign and sign in "\"'":
                self._string(sign * 3 if self.text.startswith(sign * 3, self.at) else sign)
            else:
                self._scalar()
            if self._ends(keys):
                self.value = first
                return

    def _ends(self, keys: list[set[str]]) -> bool:
        """Read what follows a value in brackets, to where the next begins; whether all are closed."""
        while self.opened:
            self._skip(_GAP)
            if comma := self.sign == ",":
                self.at += 1
                self._skip(_GAP)
            if self.sign == _CLOSES[self.text[self.opened[-1]]]:
                self.at += 1
                self.opened.pop()
                keys.pop()
            elif comma:
                self._entry(keys[-1])
                return False
            else:
                self.no_end_of_element()
        return True

    def _entry(self, keys: set[str]) -> None:
        """Read the key of an entry, if the innermost bracket is an inline table's."""
        if self.text[self.opened[-1]] == "{":
            start, end = self._pair()
            key = self.text[start:end]
            if key in keys:
                self.broken("T004", start, end, key=key, line="")
            keys.add(key)

    def _string(self, quotes: str) -> None:
        start = self.at
        self.at += len(quotes)
        self._skip(_BODIES[quotes])
        if not self.text.startswith(quotes, self.at):
            self.no_end_of_string(start)
        self._skip(_ENDS[len(quotes)])

    def _scalar(self) -> None:
        found = _SCALAR.match(self.text, self.at)
        if not found:
            self.no_value()
        if found[1]:
            try:
                date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                self.unquoted("T017")
        self.at = found.end()
