"""What the tests of the workbook share: the working paper of a ledger."""

from collections.abc import Callable
from datetime import date

import pytest

from unionstats.ledger import build_ledger, check_ledger, details_of
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.failures import failures
from unionstats.results.paper import Paper
from unionstats.rounding import Rounding

Make = Callable[..., Paper]


@pytest.fixture
def make() -> Make:
    """Make the working paper of the ledger in a TOML text: `make(text, rounding)`."""

    def made(text: str, rounding: Rounding | None = None, path: str = "a.toml") -> Paper:
        document = read_document(text.encode())
        assert isinstance(document, Document), document
        ledger = build_ledger(document, path)
        verdicts = check_ledger(ledger, rounding)
        details = details_of(ledger, verdicts, verdicts.checks, strength=True)
        found = failures(ledger, document, verdicts, list(verdicts.checks), details)
        return Paper(ledger, verdicts, found, details, made=date(2026, 1, 2))

    return made
