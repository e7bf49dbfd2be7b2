"""What a revised text did to a drafted ledger, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from unionstats.locale import N_, Words
from unionstats.source.revising.marks import Mark
from unionstats.source.revising.revise import Revision
from unionstats.text.escape import escape

_MARKS = {
    Mark.CHANGED: N_("Revised text: was {old}"),
    Mark.NEW: N_("Revised text: new"),
    Mark.GONE: N_("Revised text: no longer printed"),
}
_REVISED = {
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
                text = words.gettext(_REVISED[mark])
                told = text.format(id=escape(one.id), old=escape(one.old), new=escape(one.new))
                yield told.rstrip()
    for rule in revision.lacking:
        yield words.gettext("stated, but not in the ledger: {rule}").format(rule=escape(rule))
    if not (revision.changes or revision.lacking):
        yield words.gettext("Nothing changed.")
