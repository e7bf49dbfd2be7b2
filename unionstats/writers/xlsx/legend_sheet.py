"""The sheet that explains the columns and the verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.locale import N_
from unionstats.writers.xlsx.content import Content, Text
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from unionstats.locale import Words

_VERDICTS = (
    (
        "√",
        N_("holds"),
        N_("True values exist, within what every figure's text stands for, that satisfy the rule."),
    ),
    ("√", N_("within rounding"), N_("It holds, though the printed values as they stand do not give it.")),
    (
        "√",
        N_("holds by a tie"),
        N_("It holds only if a value midway between two printable ones was rounded this way."),
    ),
    ("×", N_("fails"), N_("No true values satisfy the rule: a figure or the rule is wrong.")),
    ("×", N_("fails by a tie"), N_("It would hold if a value midway had been rounded the other way.")),
    ("·", N_("derived"), N_("The rule gives a figure that is not printed.")),
    (
        "·",
        N_("untested"),
        N_("The rule holds, but no one-digit misprint of its figures would have made it fail."),
    ),
    ("·", N_("not settled"), N_("The work limit was reached before the rule was decided.")),
)
_FIGURES = (
    (
        N_("Value"),
        N_(
            "The printed value as a number, a percentage in Excel's percent format; in italics, the only"
            " value that the rules leave of a figure that is not printed."
        ),
    ),
    (
        N_("From, To"),
        N_(
            "Between which true values the figure lies; ≥ and ≤ include the end, > and < do not. They follow"
            " the value: change it, and every formula moves."
        ),
    ),
    (
        N_("Stands for, or worked out"),
        N_("The same as exact text. Excel keeps 15 digits of a number; this text keeps all."),
    ),
    (
        N_("Kind"),
        N_("Whether the figure counts whole things, is measured and so rounded, or was not rounded."),
    ),
)
_CHECKS = (
    (
        N_("Misprints caught"),
        N_("Of all one-digit misprints of the printed figures, how many would have made the rule fail."),
    ),
    (
        N_("One slip away"),
        N_("One-digit changes, or swaps of two neighbours, with which the rule would hold."),
    ),
)
_FORMULAS = (
    (N_("Stated"), N_("The figure that stands alone in the rule; where none does, the left side.")),
    (N_("Computed"), N_("The other side: from the printed values, and at its least and its greatest.")),
    (N_("fits"), N_("The stated and the computed side have a value in common.")),
    (
        N_("does not fit"),
        N_("The two sides have no value in common, with the figures and the worked-out values as they are."),
    ),
    (
        N_("not excluded"),
        N_(
            "The ends leave room, yet the rule fails: whole numbers, or a figure that occurs twice, decide."
            " See the remark."
        ),
    ),
    ("—", N_("No formula is sure to decide as the exact arithmetic does. See the remark.")),
    (
        N_("Exactly"),
        N_(
            "What the exact arithmetic of unionstats computes from this rule alone. It decides the verdict;"
            " the formulas let you follow it."
        ),
    ),
    (N_("Sorting"), N_("Filter as you like, but do not sort: the formulas point to cells.")),
)


_TRIED = N_(
    "Where the total of a share is not printed: the whole numbers that fit the rule by itself, and the next"
    " ones on either side, which do not. Write another number there and the row is worked out with it."
)


def legend_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Sheet"), 14, 26),
        Column(words.gettext("Word"), 18, 30),
        Column(words.gettext("Meaning"), 60, 96),
    ]


def legend_content(names: tuple[str, str, str, str], words: Words) -> list[list[Content]]:
    """The words of the sheets of figures, rules, formulas and totals tried, whose `names` are given."""
    figures, checks, formulas, totals = names
    verdicts = [(checks, f"{sign} {words.gettext(word)}", meaning) for sign, word, meaning in _VERDICTS]
    rows = [(figures, words.gettext(word), meaning) for word, meaning in _FIGURES]
    rows += verdicts + [(checks, words.gettext(word), meaning) for word, meaning in _CHECKS]
    rows += [(formulas, words.gettext(word), meaning) for word, meaning in _FORMULAS]
    rows.append((totals, words.gettext("Number tried"), _TRIED))
    return [[sheet, Text((word,), "strong"), words.gettext(meaning)] for sheet, word, meaning in rows]
