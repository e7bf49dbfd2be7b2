"""What a report may have meant, where a rule fails: the same words wherever it is shown."""

from __future__ import annotations

from unionstats.locale import Words
from unionstats.results.heads import listed
from unionstats.results.numbers import short_text
from unionstats.rules import Repair

_SHOWN, _SHOWN_FIGURES = 4, 3  # suggestions for one printed number, and numbers


def repair_facts(repair: Repair, words: Words, *, slips: bool = False) -> list[tuple[str, str]]:
    """The labelled texts of a repair, of which there is something to say; `slips` too if asked for."""
    facts = [
        (words.gettext("Off by"), distance_text(repair, words)),
        (words.gettext("By the rule"), nearest_text(repair, words)),
        (words.gettext("One slip away"), _slips(repair, words) if slips else ""),
    ]
    return [fact for fact in facts if fact[1]]


def distance_text(repair: Repair, words: Words) -> str:
    """Return how far off the stated figure is, in units of its last place."""
    distance = repair.distance
    if distance is None:
        return ""
    many = 1 if distance == 1 else 2
    text = words.ngettext("{number} unit in the last place", "{number} units in the last place", many)
    return text.format(number=short_text(distance, 1, 1))


def nearest_text(repair: Repair, words: Words) -> str:
    """Return what the rule gives, in the manner of the printed figure."""
    return words.gettext(" or ").join(repair.nearest)


def _slips(repair: Repair, words: Words) -> str:
    """The best changes of one digit, or swaps of two, for each printed number that has some."""
    best: dict[tuple[str | None, str], list[str]] = {}
    for one in repair.suggestions:
        best.setdefault((one.figure, one.found), []).append(one.meant)
    texts = [f"{found} → {listed(meant, words, _SHOWN)}" for (_, found), meant in best.items()]
    more = ["…"] if len(texts) > _SHOWN_FIGURES else []
    return words.gettext("; ").join(texts[:_SHOWN_FIGURES] + more)
