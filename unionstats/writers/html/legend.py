"""What the words of the paper mean, for a reader who does not know the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.locale import N_
from unionstats.writers.html.parts import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from unionstats.locale import Words

_TERMS = (
    (
        N_("√ holds"),
        N_(
            "True values exist, within what the printed texts stand for, that satisfy the rule. “Within"
            " rounding” says that the printed values as they stand do not give it, but values that round"
            " to them do; “by a tie”, that it depends on which way a value midway between two was"
            " rounded."
        ),
    ),
    (
        N_("× fails"),
        N_(
            "No such values exist: a figure is misprinted or miscalculated, or it is about something"
            " other than the rule assumes."
        ),
    ),
    (
        N_("· derived, untested"),
        N_(
            "Undetermined: the rule tests nothing. It holds a figure that is not printed, and either only"
            " works that figure out (derived), or no one-digit misprint of its printed figures would have"
            " made it fail (untested). “Not settled” says that the work limit was reached before a"
            " verdict."
        ),
    ),
    (
        N_("Strength"),
        N_(
            "Of all ways to misprint one digit of the rule's printed figures, how many would have made it"
            " fail: 38/45 means 38 of 45. A dash stands where the rule already fails, or where the work"
            " limit was reached before all were tried."
        ),
    ),
    (
        N_("Conflict"),
        N_("Rules that hold one by one but not together. Without any one of them the others would hold."),
    ),
    (
        N_("Value"),
        N_(
            "A printed figure stands for every true value that could have been printed so; the smaller"
            " line gives the ends, with > and < where they are just outside. For a figure that is not"
            " printed, the whole numbers that fit are listed if they are few; otherwise their ends and"
            " their count are given. ≈ stands before an estimate, with its ends below it; ? after ends"
            " that are not proven to be the narrowest."
        ),
    ),
    (
        N_("Exactness"),
        N_("All is computed with whole numbers and fractions. There is no tolerance anywhere."),
    ),
)


def legend(words: Words) -> Element:
    """The section of the page."""
    terms = (
        element("div", element("dt", words.gettext(term)), element("dd", words.gettext(meaning)))
        for term, meaning in _TERMS
    )
    return element(
        "section",
        element("h2", words.gettext("What the words mean")),
        element("dl", *terms, class_="legend"),
        id="legend",
    )
