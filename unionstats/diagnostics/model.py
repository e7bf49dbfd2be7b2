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


class UnionstatsError(Exception):
    """Something cannot be read or written: `code` says what, `str(error)` is a sentence with the place.

    Its kinds are `Unreadable` (a number, a rule, a problem), `InvalidLedgerError` (a ledger),
    `RefusedError` (a document), `InvalidTableError` and `CannotWriteError`.
    """

    code = ""

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.args, vars(self))


def _restored(
    kind: type[UnionstatsError], args: tuple[object, ...], state: dict[str, object]
) -> UnionstatsError:
    """The same error in another process, whatever its kind is made from."""
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error


class Unreadable(UnionstatsError, ValueError):
    """A text could not be read; `problem` says why and where."""

    def __init__(self, code: str, start: int, end: int, **words: str) -> None:
        self.problem = Problem(code, words, start, end)
        self.code = code
        super().__init__(code, start, end, words)

    def __str__(self) -> str:
        from unionstats.diagnostics.sentence import located

        one = self.problem
        last = f" to {one.end}" if one.end > one.start + 1 else ""
        return located(one.code, one.words, [f"character {one.start + 1}{last}"])


class InvalidError(UnionstatsError):
    """A file has errors; `diagnostics` are all of them, in its order, `path` is its name if it is known."""

    def __init__(self, diagnostics: list[Diagnostic], path: str = "") -> None:
        super().__init__(diagnostics, path)
        self.diagnostics = diagnostics
        self.path = path
        self.code = diagnostics[0].code if diagnostics else ""

    def __str__(self) -> str:
        from unionstats.diagnostics.sentence import located

        if not self.diagnostics:
            return self.path
        one = self.diagnostics[0]
        file = one.file or self.path
        place = f"{file}:{one.place.line}:{one.place.column}" if one.place else file
        more = len(self.diagnostics) - 1
        return located(one.code, one.words, [place, one.key]) + (f" (and {more} more)" if more else "")
