"""What was changed in a ledger: the lines of its file that are others now."""

from collections.abc import Sequence
from functools import partial

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Ledger
from unionstats.ledger.edits import Changed
from unionstats.locale import Words
from unionstats.results.document import Record, Result
from unionstats.results.heads import head
from unionstats.results.table import Block, Line, Lines, line
from unionstats.text.escape import escape


class EditKeys(Record, frozen=True):
    """What `unionstats rename --json` and `add --json` write; `ids` are the new ids."""

    written: str | None
    ids: list[str]
    changes: list[Changed]


class RenameKeys(EditKeys, frozen=True):
    """What `unionstats rename --json` writes; `ids` is the new name."""


class AddKeys(EditKeys, frozen=True):
    """What `unionstats add --json` writes; `ids` is that of the new rule."""


def edit_result(
    name: str, ledger: Ledger, keys: EditKeys, words: Words, problems: Sequence[Diagnostic] = ()
) -> Result:
    """The lines that were changed, and where; `problems` say why a change was not made."""
    page = partial(edit_page, keys.changes, keys.written, words)
    return Result(name, head(ledger), lambda: keys, ("changes",), page, words, problems)


def edit_page(found: Sequence[Changed], path: str | None, words: Words) -> list[Block]:
    """The old lines behind a minus, the new ones behind a plus."""
    lines: list[Line] = []
    for one in found:
        lines.append(line(words.gettext("Line {number}").format(number=one.line), "bold"))
        lines += (line(f"- {escape(text)}", "bold red") for text in one.old)
        lines += (line(f"+ {escape(text)}", "green") for text in one.new)
    if not found:
        lines.append(line(words.gettext("Nothing changed.")))
    elif path is not None:
        lines.append(line(words.gettext("Written: {path}").format(path=escape(path))))
    return [Lines(lines)]
