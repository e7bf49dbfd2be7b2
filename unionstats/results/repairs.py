"""What a report may have meant, where a rule fails: the same words wherever it is shown."""

from __future__ import annotations

from unionstats.locale import Words
from unionstats.results.numbers import short_text
from unionstats.rules import Repair, Suggestion

_SHOWN = 4  # suggestions for one printed number
_SHOWN_FIGURES = 3


def repair_facts(repair: Repair, words: Words, *, slips: bool = False) -> list[tuple[str, str]]:
    """The labelled texts of a repair, of which there is something to say; `slips` too if asked for."""
    facts = [
        (words.gettext("Off by"), distance_text(repair, words)),
        (words.gettext("By the rule"), nearest_text(repair, words)),
        (words.gettext("One slip away"), slips_text(repair, words) if slips else ""),
    ]
    return [fact for fact in facts if fact[1]]


def distance_text(repair: Repair, words: Words) -> str:
    """Return how far off the stated figure is, in units of its last place."""
    distance = repair.distance
    if distance is None:
        return ""
    whole = distance.numerator if distance.denominator == 1 else 2
    text = words.ngettext(
        "{number} unit in the last place", "{number} units in the last place", min(whole, 2)
    )
    return text.format(number=short_text(distance, 1, 1))


def nearest_text(repair: Repair, words: Words) -> str:
    """Return what the rule gives, in the manner of the printed figure."""
    return words.gettext(" or ").join(repair.nearest)


def slips_text(repair: Repair, words: Words) -> str:
    """Return the best changes of one digit, or swaps of two, for each printed number that has some."""
    best: dict[tuple[str | None, str], list[Suggestion]] = {}
    for suggestion in repair.suggestions:
        best.setdefault((suggestion.figure, suggestion.found), []).append(suggestion)
    texts = []
    comma = words.gettext(", ")
    for (_, found), changes in list(best.items())[:_SHOWN_FIGURES]:
        meant = [one.meant for one in changes[:_SHOWN]]
        more = ["…"] if len(changes) > _SHOWN else []
        texts.append(f"{found} → {comma.join([*meant, *more])}")
    if len(best) > _SHOWN_FIGURES:
        texts.append("…")
    return words.gettext("; ").join(texts)
