"""A ledger or a draft as a file, for programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from unionstats.commands.exporting import as_paper
from unionstats.commands.output import write_whole
from unionstats.commands.usage import WrongUsageError
from unionstats.ledger import Judged, Ledger, check_ledger, details_of
from unionstats.ledger.failures import failures
from unionstats.ledger.read import read_ledger
from unionstats.locale import Language, words
from unionstats.results.draft import draft_toml
from unionstats.results.paper import Paper
from unionstats.streams import FileNotWrittenError
from unionstats.writers.render import ENDINGS, PICTURE, ending_of, written

if TYPE_CHECKING:
    from unionstats.source.drafting.drafted import Draft

_LEDGER = ".toml"


def write(what: Ledger | Draft, path: str | os.PathLike[str], language: str, *, force: bool) -> None:
    """Write a file; see `unionstats.export`."""
    name, told = os.fspath(path), words(Language(language))
    ending = ending_of(name)
    if isinstance(what, Ledger):
        if ending in (None, PICTURE):
            raise ValueError(
                f"{name}: the ending is none of {', '.join(one for one in ENDINGS if one != PICTURE)}"
            )
        data = written(str(ending), paper_of(what), told)
    elif not name.endswith(_LEDGER):
        raise ValueError(f"{name}: the ending is not {_LEDGER}")
    else:
        data = draft_toml(what, None, told).encode()
    try:
        write_whole(name, data, force=force)
    except WrongUsageError:
        raise FileNotWrittenError(f"{name}: the file exists; force=True replaces it") from None


def paper_of(ledger: Ledger) -> Paper:
    """The working paper of a ledger, of today; its file is read again for the lines of what fails."""
    ledger, document = read_ledger(ledger.path)
    verdicts = check_ledger(ledger)
    names = list(verdicts.checks)
    nil = [one.check for one in ledger.not_applied]
    details = details_of(ledger, verdicts, names, strength=True)
    failing = failures(ledger, document, verdicts, names, details)
    return as_paper(Judged(ledger, verdicts, failing, details, names, nil), os.environ)
