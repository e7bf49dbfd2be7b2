"""Q: printed numbers."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

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
            "Copy the figure from the report as it is printed: 62个, 77.5%, 4.42亿元, 600余人次, 三成, over 600."
            " If the report does not print it, leave `stated` out and give the `unit`."
        ),
    ),
    Code(
        "Q002",
        N_("Unknown unit in a printed figure"),
        N_("the unit '{unit}' is not known"),
        N_("Did you mean {suggestion}?"),
        N_(
            "The unit decides how large the value is (万元 or 元), whether it counts whole things, and what"
            " it may be compared with. A guess would be a value of our own."
        ),
        N_(
            "Copy the unit as the report prints it. If the report's unit is right and still unknown, leave"
            " it out of `stated` and name the nearest known one in `unit`."
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
        N_("Two units that disagree"),
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
        N_(
            "What follows may change what the figure says, as in 62个以上 or 62个左右. It is not skipped"
            " silently."
        ),
        N_("Keep only the number, its unit and words such as 约, 余, 以上. Anything else goes into `note`."),
    ),
    Code(
        "Q006",
        N_("A number of too many digits"),
        N_("a number of more than {limit} digits"),
        "",
        N_("No figure of a report has so many digits; something was pasted into the wrong place."),
        N_("Copy the figure from the report again."),
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
)
