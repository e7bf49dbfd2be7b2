"""What a revised text did to a ledger, in lines; and what a draft holds."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping

from unionstats.locale import N_, Words
from unionstats.source.drafting.drafted import Draft
from unionstats.source.revising.marks import Mark, Revised
from unionstats.source.revising.revise import Revision
from unionstats.text.escape import escape

_MARKS = {
    Mark.CHANGED: N_("Revised text: was {old}"),
    Mark.NEW: N_("Revised text: new"),
    Mark.GONE: N_("Revised text: no longer printed"),
}
_TOLD = {
    Mark.CHANGED: N_("changed: {id}: {old} → {new}"),
    Mark.NEW: N_("new: {id} {new}"),
    Mark.GONE: N_("gone: {id} {old}"),
}


def marks(words: Words) -> Mapping[Mark, str]:
    """The comments that mark changes in the file."""
    return {mark: words.gettext(text) for mark, text in _MARKS.items()}


def revision_lines(revision: Revision, words: Words) -> Iterator[str]:
    """Yield a line for each change, then for each rule that the text states and the ledger does not have."""
    for mark in Mark:
        for one in revision.changes:
            if one.mark is mark:
                yield _told(one, words)
    for rule in revision.lacking:
        yield words.gettext("stated, but not in the ledger: {rule}").format(rule=escape(rule))
    if not (revision.changes or revision.lacking):
        yield words.gettext("Nothing changed.")


def _told(one: Revised, words: Words) -> str:
    text = words.gettext(_TOLD[one.mark])
    return text.format(id=escape(one.id), old=escape(one.old), new=escape(one.new)).rstrip()


def written_lines(path: str, draft: Draft | None, words: Words) -> Iterator[str]:
    """Yield what was written, if it is a draft how much it holds, and what to run next."""
    if draft is None:
        yield words.gettext("Written: {path}").format(path=escape(path))
    else:
        figures, rules = draft.counts()
        questions = sum(one.question is not None for one in draft.rules)
        questions += sum(
            one.question is not None for table in draft.tables for one in table.checks if one.fits
        )
        told = words.gettext(
            "Written: {path}; figures: {figures}, tables: {tables}, rules: {rules}, questions: {questions}."
        )
        yield told.format(
            path=escape(path), figures=figures, tables=len(draft.tables), rules=rules, questions=questions
        )
    name = shlex.quote(path if not path.startswith("-") else f"./{path}")
    yield words.gettext("Next: {command}").format(command=escape(f"unionstats check -d {name}"))
