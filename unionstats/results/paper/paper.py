"""What a working paper is made from, and what it says of the ledger as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Details, Ledger
from unionstats.results.localised import localised
from unionstats.results.rounding import MEANINGS
from unionstats.rounding import Rounding
from unionstats.rules import Verdicts
from unionstats.version import VERSION

if TYPE_CHECKING:
    from unionstats.locale import Words


class Paper(Struct, frozen=True):
    """A judged ledger, and the day on which the paper is made.

    `details` hold the repairs of all rules that fail and the strengths of all rules.
    """

    ledger: Ledger
    verdicts: Verdicts
    failures: Sequence[Diagnostic]
    details: Details
    made: date


def identity(paper: Paper, words: Words) -> list[tuple[str, str]]:
    """Which report, which ledger, when, by what and under which convention: labelled texts, as they are."""
    report, ledger = paper.ledger.report, paper.ledger
    facts = [
        (words.gettext("Report"), localised(report.title, words)),
        (words.gettext("Published by"), localised(report.publisher, words)),
        (words.gettext("Ledger"), ledger.path),
        ("SHA-256", ledger.sha256),
        (words.gettext("Rounding"), _convention(paper.verdicts.rounding, words)),
        (words.gettext("Date of this paper"), paper.made.isoformat()),
        (words.gettext("Made by"), f"unionstats {VERSION}"),
    ]
    return [fact for fact in facts if fact[1]]


def title(paper: Paper, words: Words) -> str:
    """The report's title, or the ledger's path where it has none."""
    return localised(paper.ledger.report.title, words) or paper.ledger.path


def _convention(rounding: Rounding, words: Words) -> str:
    meaning = words.gettext(MEANINGS[rounding])
    return words.gettext("{name}: {meaning}").format(name=rounding.value, meaning=meaning)
