"""What the words of the paper mean, for a reader who does not know the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.locale import N_

if TYPE_CHECKING:
    from unionstats.locale import Words

_SIGNS = "√√√××···"  # of the verdicts, which come first
# words, each with what it means behind it
_CHECKS = (
    N_("holds"),
    N_("True values exist, within what every figure's text stands for, that satisfy the rule."),
    N_("within rounding"),
    N_("It holds, though the printed values as they stand do not give it."),
    N_("holds by a tie"),
    N_("It holds only if a value midway between two printable ones was rounded this way."),
    N_("fails"),
    N_("No true values satisfy the rule: a figure or the rule is wrong."),
    N_("fails by a tie"),
    N_("It would hold if a value midway had been rounded the other way."),
    N_("derived"),
    N_("The rule gives a figure that is not printed."),
    N_("untested"),
    N_("The rule holds, but no one-digit misprint of its figures would have made it fail."),
    N_("not settled"),
    N_("The work limit was reached before the rule was decided."),
    N_("Caught"),
    N_(
        "Of all ways to misprint one digit of the rule's printed figures, how many would have made it fail:"
        " 38/45 means 38 of 45. A dash stands where the rule already fails, or where the work limit was"
        " reached before all were tried."
    ),
    N_("One slip away"),
    N_("One-digit changes, or swaps of two neighbours, with which the rule would hold."),
    N_("Conflict"),
    N_("Rules that hold one by one but not together. Without any one of them the others would hold."),
    N_("Exactness"),
    N_("All is computed with whole numbers and fractions. There is no tolerance anywhere."),
)
_FIGURES = (
    N_("What a figure stands for"),
    N_(
        "Every true value that could have been printed so; the ends are given, with > and < where they are"
        " just outside."
    ),
    N_("What is worked out"),
    N_(
        "For a figure that is not printed, the whole numbers that fit are listed if they are few; otherwise"
        " their ends and their count are given. ≈ stands before an estimate; ? after ends that are not"
        " proven to be the narrowest."
    ),
)
_CELLS = (
    N_("Value"),
    N_(
        "The printed value as a number, a percentage in Excel's percent format; in italics, the only value"
        " that the rules leave of a figure that is not printed."
    ),
    N_("From, To"),
    N_(
        "Between which true values the figure lies; ≥ and ≤ include the end, > and < do not. They follow"
        " the value: change it, and every formula moves."
    ),
    N_("Stands for, or worked out"),
    N_("The same as exact text. Excel keeps 15 digits of a number; this text keeps all."),
    N_("Kind"),
    N_("Whether the figure counts whole things, is measured and so rounded, or was not rounded."),
)
_FORMULAS = (
    N_("Stated"),
    N_("The figure that stands alone in the rule; where none does, the left side."),
    N_("Computed"),
    N_("The other side: from the printed values, and at its least and its greatest."),
    N_("fits"),
    N_("The stated and the computed side have a value in common."),
    N_("does not fit"),
    N_("The two sides have no value in common, with the figures and the worked-out values as they are."),
    N_("not excluded"),
    N_(
        "The ends leave room, yet the rule fails: whole numbers, or a figure that occurs twice, decide. See"
        " the remark."
    ),
    "—",
    N_("No formula is sure to decide as the exact arithmetic does. See the remark."),
    N_("Exactly"),
    N_(
        "What the exact arithmetic of unionstats computes from this rule alone. It decides the verdict; the"
        " formulas let you follow it."
    ),
    N_("Sorting"),
    N_("Filter as you like, but do not sort: the formulas point to cells."),
)
_TOTALS = (
    N_("Number tried"),
    N_(
        "Where the total of a share is not printed: the whole numbers that fit the rule by itself, and the"
        " next ones on either side, which do not. Write another number there and the row is worked out with"
        " it."
    ),
)
_TABLES = (
    N_("Cells"),
    N_(
        "Each follows its figure on the sheet of the figures: change it there. Signs for no figure stand as"
        " printed."
    ),
    N_("Rules that do not fit"),
    N_(
        "The table once more: where a rule does not fit, its name stands in the place of the figure that it"
        " gives, and the figure is marked as long as it stands there."
    ),
)


def terms(words: Words, *, formulas: bool = True) -> list[tuple[str, str, str]]:
    """Part (checks, figures, formulas, totals, tables), word, meaning; without those of `formulas`."""
    parts = [("checks", _CHECKS), ("figures", _FIGURES)]
    if formulas:
        parts += [("figures", _CELLS), ("formulas", _FORMULAS), ("totals", _TOTALS), ("tables", _TABLES)]
    found = [
        (part, words.gettext(word), words.gettext(meaning))
        for part, flat in parts
        for word, meaning in zip(flat[::2], flat[1::2], strict=True)
    ]
    signed = [
        (part, f"{sign} {word}", meaning) for sign, (part, word, meaning) in zip(_SIGNS, found, strict=False)
    ]
    return signed + found[len(_SIGNS) :]
