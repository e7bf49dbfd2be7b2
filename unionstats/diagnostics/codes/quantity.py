"""Q: printed numbers."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY_TWO_WAYS = N_(
    "Read one way or the other, the figure would have another value, and every rule that uses it another"
    " verdict. Which one the report means is not for the program to decide."
)
_MEND_COPY = N_("Compare with the report and copy the figure exactly as it is printed.")

CODES = (
    Code(
        "Q001",
        N_("No number in the text"),
        N_("no number can be read here"),
        "",
        N_(
            "A figure's value, unit and precision are all read from its printed text. What cannot be read"
            " cannot be checked, and the rules that use the figure cannot either."
        ),
        N_(
            "Copy the figure from the report as it is printed: 62个, 77.5%, 4.42亿元, 600余人次, 三成,"
            " over 600. If the report does not print it, leave `stated` out and give the `unit`."
        ),
    ),
    Code(
        "Q002",
        N_("Unknown unit or word after the number"),
        N_("the unit '{unit}' is not known"),
        N_("Did you mean {suggestion}?"),
        N_(
            "The unit decides how large the value is (万元 or 元), whether it counts whole things, and what"
            " it may be compared with. What follows a number is therefore never skipped."
        ),
        N_(
            "Copy the unit as the report prints it, without the thing that is counted: 62个, not 62个企业."
            " Anything else goes into `label` or `note`."
        ),
    ),
    Code(
        "Q003",
        N_("A printed figure that is too long"),
        N_("the text of a figure is longer than {limit} characters"),
        "",
        N_("A figure is one number with its unit. A longer text is probably a sentence that holds several."),
        N_(
            "Record each number of the sentence as a figure of its own, with nothing but its number and unit."
        ),
    ),
    Code(
        "Q004",
        N_("The printed unit is not the declared one"),
        N_("the printed unit is {found}, but `unit` says {expected}"),
        "",
        N_(
            "The figure is one or the other. Until it is known which, every rule that uses it could be right"
            " or wrong by a factor."
        ),
        N_("Compare with the report. Leave `unit` out where the printed text has a unit of its own."),
    ),
    Code(
        "Q005",
        N_("Text after the number"),
        N_("'{text}' follows the number and its unit"),
        "",
        N_("What follows may change what the figure says, as in 62个以上 or 62个左右. It is never skipped."),
        N_("Keep only the number, its unit and words such as 约, 余, 以上. Anything else goes into `note`."),
    ),
    Code(
        "Q006",
        N_("A number of too many digits"),
        N_("a number of more than {limit} digits"),
        "",
        N_("No figure of a report is as long as this; something was pasted into the wrong place."),
        N_("Copy the figure from the report again."),
    ),
    Code(
        "Q007",
        N_("Digits that are grouped wrongly"),
        N_("'{printed}' is not grouped like a number"),
        N_("Write a decimal point as a full stop, and commas only between groups of three digits."),
        _WHY_TWO_WAYS,
        N_("Compare with the report: 15,608 and 77.5 are readable, 1,23 and 77,5 are not."),
    ),
    Code(
        "Q008",
        N_("Words that contradict each other"),
        N_("the words around the number contradict each other: {first} and {second}"),
        "",
        N_(
            "“Nearly” says below, “more than” says above. Read either way, the figure would stand for"
            " values that the report may not have meant."
        ),
        N_("Compare with the report and keep the words that it prints. If it prints both, say so in `note`."),
        phrases=("first", "second"),
    ),
    Code(
        "Q009",
        N_("A fraction with denominator zero"),
        N_("the fraction '{printed}' divides by zero"),
        "",
        N_(
            "A fraction with denominator zero has no value, so the figure says nothing that could be checked."
        ),
        _MEND_COPY,
    ),
    Code(
        "Q010",
        N_("An indefinite number"),
        N_("'{printed}' names no definite number"),
        "",
        N_(
            "三五个, several or hundreds of say roughly how many, without a number that rounding could be"
            " traced back to. Any limits the program gave them would be its own invention."
        ),
        N_("Leave the figure out of the ledger, or record it without `stated` and describe it in `note`."),
    ),
    Code(
        "Q011",
        N_("An invisible character"),
        N_("the text has an invisible character, {character}"),
        N_("Delete it, and type what is around it again."),
        N_(
            "Invisible characters come along when text is copied from a web page or a PDF. They can make two"
            " figures look alike that are not."
        ),
        N_("Type the figure again instead of pasting it."),
    ),
    Code(
        "Q012",
        N_("A range instead of a number"),
        N_("'{printed}' is a range of numbers"),
        N_("Record its two ends as two figures."),
        N_(
            "A range states two numbers. A rule that used it would not say which of them it means, or"
            " whether anything between them will do."
        ),
        N_("Make two figures, such as age_from and age_to, and name in each rule the one that it means."),
    ),
    Code(
        "Q013",
        N_("Text before the number"),
        N_("'{text}' stands before the number"),
        "",
        N_("What stands before a number may change what it says, as 近 or 不足 do. It is never skipped."),
        N_(
            "Keep only words such as 约, 近, 超过, over, nearly before the number. Anything else goes into"
            " `label` or `note`."
        ),
    ),
    Code(
        "Q014",
        N_("Not a valid Chinese numeral"),
        N_("'{printed}' is not a numeral"),
        "",
        _WHY_TWO_WAYS,
        N_("Compare with the report: 一百二十三 and 一二三 are readable, 一百二百 and 三十五十 are not."),
    ),
    Code(
        "Q015",
        N_("Two units that disagree"),
        N_("{first} and {second} cannot both be the unit"),
        "",
        _WHY_TWO_WAYS,
        _MEND_COPY,
    ),
)
