"""A small ledger, judged, and the working paper of one."""

from datetime import date

from unionstats.ledger import Judged, build_ledger, check_ledger, details_of
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.failures import failures
from unionstats.results.paper import Paper
from unionstats.rounding import Rounding


def judge(
    text: str, rounding: Rounding | None = None, path: str = "a.toml", *, strength: bool = False
) -> Judged:
    """Judge the ledger in a TOML text, whose first line may be left out."""
    document = read_document((text if "format = 1" in text else f"format = 1\n{text}").encode())
    assert isinstance(document, Document), document
    ledger = build_ledger(document, path)
    verdicts = check_ledger(ledger, rounding)
    details = details_of(ledger, verdicts, verdicts.checks, strength=strength)
    found = failures(ledger, document, verdicts, list(verdicts.checks), details)
    return Judged(ledger, verdicts, found, details, list(verdicts.checks))


def paper_of(text: str, rounding: Rounding | None = None, path: str = "a.toml") -> Paper:
    """Make the working paper of a ledger, with the strengths of its rules."""
    one = judge(text, rounding, path, strength=True)
    return Paper(one.ledger, one.verdicts, one.failures, one.details, made=date(2026, 1, 2))
