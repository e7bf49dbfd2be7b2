"""The findings themselves: frozen values that carry a code and a place, never a sentence.

The sentence of a code lives in `diagnostics.codes`, so that it is written once and translated once.
"""

from collections.abc import Mapping

from msgspec import Struct


class Problem(Struct, frozen=True):
    """What is wrong in one text: the code, and the characters `start:end` of it (0-based, end exclusive).

    `words` fills the `{named}` fields of the code's message and hint; its values are raw text from
    the ledger or the problem, so a view must escape them.
    """

    code: str
    words: Mapping[str, str]
    start: int
    end: int


class Unreadable(ValueError):
    """A text could not be read; `problem` says why and where."""

    def __init__(self, code: str, start: int, end: int, **words: str) -> None:
        self.problem = Problem(code, words, start, end)
        super().__init__(code, start, end, words)


class Place(Struct, frozen=True, order=True):
    """Where in a file: line and columns counted from 1 in characters, `end_column` exclusive."""

    line: int
    column: int
    end_column: int


class Diagnostic(Struct, frozen=True):
    """A problem of a file: `key` is the path of the TOML key, `source` the line of the file at `place`.

    `file` is the path of the file where that is not the ledger. `warning`: it is only told, also where its
    code is otherwise an error.
    """

    code: str
    words: Mapping[str, str]
    key: str = ""
    place: Place | None = None
    source: str = ""
    file: str = ""
    warning: bool = False
