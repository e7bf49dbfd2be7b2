"""Which heading of a text opens which section of a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from msgspec import Struct

from unionstats.ledger.tables import SectionTable
from unionstats.ledger.texts import in_each
from unionstats.source.figures import spelling
from unionstats.source.layout import Layout

_ALIKE = 0.6  # how much of two headings must be the same for one to be the other, changed
_LONGEST = 200


class Heading(Struct, frozen=True):
    """The section of the layout that a section of the ledger is; None if its heading is not in the text.

    `as_recorded` is False where the heading that stands there is not the one in the ledger.
    """

    section: int | None
    as_recorded: bool = True


def matched_headings(sections: Mapping[str, SectionTable], layout: Layout) -> dict[str, Heading]:
    """The headings of the ledger's sections, by id; one without a title is not looked for.

    A heading that is not in the text as recorded is taken for the one most like it that is left over.
    """
    left: dict[str, list[int]] = {}
    for number, section in enumerate(layout.sections):
        if section.title:
            left.setdefault(spelling(section.title), []).append(number)
    found: dict[str, Heading] = {}
    lost: list[str] = []
    for name, table in sections.items():
        known = next((title for title in _titles(table) if left.get(title)), None)
        if known is not None:
            found[name] = Heading(left[known].pop(0))
        elif _titles(table):
            lost.append(name)
    for name in lost:
        best = _most_like(_titles(sections[name]), left)
        found[name] = Heading(None if best is None else left[best].pop(0), as_recorded=False)
    return found


def _titles(table: SectionTable) -> list[str]:
    return [spelling(text) for text in in_each(table.title) if text.strip()]


def _most_like(titles: list[str], left: Mapping[str, list[int]]) -> str | None:
    """The heading that is left and shares most with one of the titles; None if none shares enough."""
    best, most = None, _ALIKE
    for title in titles:
        matcher = SequenceMatcher(b=title[:_LONGEST], autojunk=False)
        for heading, numbers in left.items():
            if numbers:
                matcher.set_seq1(heading[:_LONGEST])
                if matcher.real_quick_ratio() >= most and matcher.ratio() >= most:
                    best, most = heading, matcher.ratio()
    return best
