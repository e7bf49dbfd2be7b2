"""The rows of a table in a file of its own, and where they stand in it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, Place

MOST_ROWS = 50_000
"""Of a file whose cells become figures, which takes some seconds; of a long one each row is judged alone."""


class FileRows(Struct, frozen=True):
    """The rows of a table's file; each with its line, from 1, and its text there ("" where there is none).

    `numbers` and `columns` are those of the rows and of their cells in the file or sheet, from 0. Of a long
    file `path` is where it is, and only its head is read.
    """

    file: str
    rows: Sequence[Sequence[str]]
    lines: Sequence[int] = ()
    sources: Sequence[str] = ()
    spans: Sequence[Sequence[tuple[int, int]]] = ()
    numbers: Sequence[int] = ()
    columns: Sequence[int] = ()
    path: str = ""

    def finding(
        self,
        code: str,
        words: Mapping[str, str],
        key: str,
        row: int,
        column: int | None = None,
        inside: tuple[int, int] | None = None,
    ) -> Diagnostic:
        """A finding at a row of the file, at a cell of it, or at these characters from its beginning on.

        The name of a row is column 0.
        """
        if row >= len(self.lines) or not self.lines[row]:
            return Diagnostic(code, words, key, file=self.file)
        source = self.sources[row]
        start, end = (0, len(source)) if column is None else self.spans[row][column]
        first, last = (min(start + one, len(source)) for one in inside or (0, end - start))
        return Diagnostic(
            code, words, key, Place(self.lines[row], first + 1, max(last, first + 1) + 1), source, self.file
        )
