"""A drafted ledger: TOML to be checked, or records for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.lines import Lines as TextLines
from unionstats.locale import N_
from unionstats.results.document import Record, document
from unionstats.results.json_numbers import Number, number
from unionstats.results.trace import SourceHead
from unionstats.source.drafting.relations.row import Doubt
from unionstats.source.drafting.toml import toml_text
from unionstats.text.escape import escape

if TYPE_CHECKING:
    from unionstats.locale import Words
    from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftRule

_DOUBTS = {
    Doubt.RANGE: N_("Check: an end of a range."),
    Doubt.RATIO: N_("Check: a term of a ratio."),
    Doubt.LIST: N_("Check: the text lists these figures, but not clearly of what each of them is."),
    Doubt.WHOLE: N_("Check: the text does not say of what this is a share."),
    Doubt.ONE_WHOLE: N_(
        "Check: the text reads as if these shares had one total, but no one total fits them all."
    ),
    Doubt.MISFIT: N_("Check: the printed figures do not fit what the words around them seem to state."),
    Doubt.PRICES: N_("Check: the growth may be at constant prices, while the amount is at current ones."),
    Doubt.EACH: N_("Check: the text does not say clearly which figures this amount is for."),
    Doubt.PART: N_("Check: the text does not say clearly of which figure this is a part."),
    Doubt.LABEL: N_("Check: the words around this figure do not say what it is."),
}
"""What is told of each doubt, at the figure or rule that it is about."""


class DraftFigureRecord(Record, frozen=True):
    """A drafted figure; an unstated one has no text, no value and no place in the text.

    `unsure` are codes of what to check; `start` and `end` count characters, line and column from 1.
    """

    id: str
    stated: str | None
    value: Number | None
    unit: str | None
    section: str | None
    paragraph: int | None
    label: str
    region: str | None
    period: str | None
    unsure: tuple[str, ...]
    line: int | None
    column: int | None
    start: int | None
    end: int | None


class DraftRuleRecord(Record, frozen=True):
    """A drafted rule; `note` are the words of the text that state it, `figures` the ids in it."""

    id: str
    rule: str
    note: str
    unsure: tuple[str, ...]
    figures: tuple[str, ...]
    line: int
    column: int
    start: int
    end: int


class DraftSectionRecord(Record, frozen=True):
    """A heading of the text; null for what stands before the first one."""

    id: str
    title: str | None


class DraftKeys(Record, frozen=True):
    """What `unionstats draft --json` writes; its `ledger` is null, the text is the `source`."""

    source: SourceHead
    sections: list[DraftSectionRecord]
    figures: list[DraftFigureRecord]
    rules: list[DraftRuleRecord]


def draft_toml(draft: Draft, source: SourceHead, words: Words) -> str:
    """Return the ledger as TOML, what to check said in comments in the language of `words`."""
    stated = sum(figure.stated is not None for figure in draft.figures)
    unsure = sum(bool(figure.doubts) for figure in draft.figures)
    text = words.gettext("Drafted by unionstats from {path} (SHA-256 {digest}…); to be checked by a person.")
    counts = words.gettext("Figures printed: {stated}, rules: {rules}; marked as uncertain: {unsure}.")
    head = [
        text.format(path=escape(source.path), digest=source.sha256[:12]),
        counts.format(stated=stated, rules=len(draft.rules), unsure=unsure),
    ]
    return toml_text(draft, head, {doubt: words.gettext(told) for doubt, told in _DOUBTS.items()})


def draft_document(draft: Draft, source: SourceHead, words: Words) -> dict[str, object]:
    """Return the document `unionstats.draft/1`."""
    lines = TextLines(draft.layout.text)
    keys = DraftKeys(
        source,
        [DraftSectionRecord(one.id, one.title or None) for one in draft.sections],
        [_figure(one, lines) for one in draft.figures],
        [_rule(one, lines) for one in draft.rules],
    )
    return document("draft", None, keys, (), words)


def _figure(figure: DraftFigure, lines: TextLines) -> DraftFigureRecord:
    printed = figure.quantity is not None
    place = lines.place((figure.start, figure.end)) if printed else None
    return DraftFigureRecord.taken(
        figure,
        value=number(figure.quantity.value) if figure.quantity is not None else None,
        unsure=figure.doubts,
        line=place.line if place else None,
        column=place.column if place else None,
        start=figure.start if printed else None,
        end=figure.end if printed else None,
    )


def _rule(rule: DraftRule, lines: TextLines) -> DraftRuleRecord:
    place = lines.place((rule.start, rule.end))
    return DraftRuleRecord.taken(rule, unsure=rule.doubts, line=place.line, column=place.column)
