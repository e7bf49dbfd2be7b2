"""What the tests of the results share: a small ledger, judged."""

from collections.abc import Callable

import pytest

from unionstats.ledger import Judged, build_ledger, check_ledger, details_of
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.failures import failures
from unionstats.rounding import Rounding


@pytest.fixture
def judge() -> Callable[..., Judged]:
    """Judge the ledger in a TOML text, whose first line may be left out: `judge(text, rounding)`."""

    def judged(text: str, rounding: Rounding | None = None) -> Judged:
        whole = text if "\nformat = 1" in text else f"format = 1\n{text}"
        document = read_document(whole.encode())
        assert isinstance(document, Document), document
        ledger = build_ledger(document, "a.toml")
        verdicts = check_ledger(ledger, rounding)
        details = details_of(ledger, verdicts, verdicts.checks)
        found = failures(ledger, document, verdicts, list(verdicts.checks), details)
        return Judged(ledger, verdicts, found, details, list(verdicts.checks))

    return judged
