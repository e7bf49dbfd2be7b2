"""What every command is given: its common options, its streams, its language; and how it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from unionstats.diagnostics import Diagnostic
from unionstats.locale import Words
from unionstats.streams import Screen, Streams

if TYPE_CHECKING:
    from unionstats.results.document import Result
    from unionstats.results.heads import LedgerRead

OK, FAILED, USAGE, UNREADABLE, FAULT, INTERRUPTED, READER_GONE = 0, 1, 2, 3, 70, 130, 141
Progress: TypeAlias = Callable[..., None]
_READ_BY_PROGRAMS = frozenset({"csv", "markdown"})


class Run(Struct, frozen=True):
    """One run of one command.

    `data` is `--data` as given, None if it was not; `format` is one of the formats that the command declares,
    which says whether it answers for `long_tables`, too.
    """

    command: str
    data: str | None
    format: str
    words: Words
    streams: Streams
    environ: Mapping[str, str]
    long_tables: bool = False

    @property
    def screen(self) -> Screen:
        """The screen behind standard output, for writers of the result."""
        return self.streams.out.screen

    def write(self, text: str) -> None:
        """Write the result, with a line end; call it once. What programs read is UTF-8 in a pipe."""
        encoding = "utf-8" if self.format in _READ_BY_PROGRAMS and self.screen.width is None else None
        self.streams.out.write(text if text.endswith("\n") or not text else f"{text}\n", encoding)

    def write_json(self, value: object) -> None:
        """Write the result as one JSON document in UTF-8; call it once."""
        from unionstats.writers.json import json_document

        self.streams.out.write_bytes(json_document(value))

    def working(self, what: str, total: int = 0, rate: str = "") -> AbstractContextManager[Progress]:
        """Show on a terminal that long work goes on, and how much of `total` is done; in a pipe nothing.

        `what` is the work in the reader's language, such as "Checking"; the block is given the function that
        it tells how much is done, and of how much if that is known only now. A `rate` words how fast it is.
        Nothing may be written in the block.
        """
        if not self.streams.err.is_terminal:
            return nullcontext(lambda *_: None)
        from unionstats.commands.progress import progress_line

        return progress_line(what, total, self.streams, rate)

    def judging_rows(self) -> AbstractContextManager[Progress]:
        """The same for the rows of files."""
        gettext = self.words.gettext
        return self.working(gettext("Judging rows"), rate=gettext("rows, {rate} a second"))

    def deliver(self, result: Result) -> None:
        """Write a result in the format that was asked for."""
        from unionstats.writers.render import rendered

        with self.working(self.words.gettext("Writing the result")):
            made = rendered(result, self.format, self.screen)
        if isinstance(made, bytes):
            self.streams.out.write_bytes(made)
        else:
            self.write(made)

    def say(self, text: str) -> None:
        """Write a message to standard error, with a line end."""
        self.streams.say(text if text.endswith("\n") else f"{text}\n")

    def remark(self, diagnostic: Diagnostic) -> None:
        """Write one remark about this run to standard error."""
        self.tell([diagnostic], f"unionstats {self.command}")

    def tell(self, diagnostics: Sequence[Diagnostic], path: str) -> None:
        """Write findings on what `path` names to standard error."""
        from unionstats.writers.problems import all_lines

        if lines := all_lines(diagnostics, path, self.streams.err.screen, self.words):
            self.say("\n".join(lines))

    def refuse(self, diagnostics: Sequence[Diagnostic], ledger: LedgerRead | None) -> int:
        """Report why `ledger` cannot be used and return exit code 3; under JSON that is the document.

        Without a ledger the findings are about the run itself.
        """
        if self.format in ("json", "jsonl"):
            from unionstats.results.document import ErrorKeys, document
            from unionstats.writers.json import json_document, json_lines

            errors = document("error", ledger, ErrorKeys(), diagnostics, self.words)
            self.streams.out.write_bytes(
                json_document(errors) if self.format == "json" else json_lines([errors])
            )
        else:
            from unionstats.writers.problems import problems_text

            path = ledger.path if ledger else "unionstats"
            self.say(problems_text(diagnostics, path, self.streams.err.screen, self.words))
        return UNREADABLE
