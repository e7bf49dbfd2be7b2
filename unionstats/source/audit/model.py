"""What an audit found, as values."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from unionstats.ledger import Judged
from unionstats.source.drafting.drafted import Draft
from unionstats.source.places import Place, Places
from unionstats.source.tracing.trace import Trace


class Kind(StrEnum):
    """What is found: a rule that fails, rules that clash, a figure that is not as a kept ledger has it."""

    FAILS = "fails"
    CONFLICT = "conflict"
    TWICE = "printed-twice"
    NOT_PRINTED = "not-printed"
    UNRECORDED = "unrecorded"


class Certainty(StrEnum):
    """Why a relation is meant: words or a kept ledger say so, or most lines of a table follow it."""

    STATED = "stated"
    PATTERN = "pattern"


class Mention(Struct, frozen=True):
    """A printed figure by its id, as it stands in the document; without a place where it stands nowhere."""

    figure: str
    stated: str
    place: Place | None


class Finding(Struct, frozen=True):
    """One error of a document, or a question.

    `checks` are the rules that it is about, none where it is about a figure by itself; `printed` is what the
    document prints where a kept ledger has another text.
    """

    id: str
    kind: Kind
    checks: tuple[str, ...]
    figures: tuple[Mention, ...]
    certainty: Certainty
    place: Place | None
    printed: str = ""


class Audit(Struct, frozen=True):
    """Findings and questions in the order of the document, and all that they rest on.

    `draft` is what was drafted, or `trace` what became of the figures of a kept ledger.
    """

    judged: Judged
    places: Places
    findings: Sequence[Finding]
    questions: Sequence[Finding]
    accepted: Sequence[Finding]
    draft: Draft | None = None
    trace: Trace | None = None
