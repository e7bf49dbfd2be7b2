"""Diagnostics as lines and as records."""

import pytest
from inline_snapshot import snapshot
from msgspec import to_builtins

from unionstats.diagnostics import Diagnostic, Place
from unionstats.diagnostics.sentence import sentence
from unionstats.locale import Language, words
from unionstats.results.problems import problem_record
from unionstats.streams import Screen
from unionstats.text.cells import cells
from unionstats.writers.problems import problem_lines, problems_text

EN, ZH = words(Language.EN), words(Language.ZH)
PIPE = Screen()
UNKNOWN_UNIT = Diagnostic(
    "Q002",
    {"unit": "各", "suggestion": "个"},
    "figures.奖章.stated",
    Place(12, 16, 17),
    '奖章 = { stated = "62各" }',
)


def shown(diagnostic: Diagnostic, screen: Screen = PIPE) -> str:
    """Return the lines in English."""
    return "\n".join(problem_lines(diagnostic, "data.toml", screen, EN))


def source_and_caret(finding: Diagnostic, screen: Screen) -> list[str]:
    """The two lines behind the gutter."""
    return [line for line in shown(finding, screen).splitlines() if " | " in line[:6]]


def test_a_problem_in_english_and_chinese() -> None:
    """Place, code, key and message stand on one line; the caret is under the Chinese character meant."""
    finding = Diagnostic(
        "Q002",
        {"unit": "各", "suggestion": "个"},
        "figures.奖章.stated",
        Place(12, 14, 15),
        'stated = "共62各"',
    )
    assert shown(finding) == snapshot("""\
data.toml:12:14: Q002 figures.奖章.stated: the unit '各' is not known; one that is not listed is declared beside the figure: unit = "各"
 12 | stated = "共62各"
    |               ^^
    = Did you mean 个?\
""")
    assert "\n".join(problem_lines(finding, "data.toml", PIPE, ZH)) == snapshot("""\
data.toml:12:14: Q002 figures.奖章.stated: 不认识单位“各”；未收录的量词可在该数字旁声明：unit = "各"
 12 | stated = "共62各"
    |               ^^
    = 您是否要写 个？\
""")


def test_without_a_place_the_file_and_the_message_remain() -> None:
    """A problem of the whole file has neither line nor caret; a hint that lacks its word is left out."""
    assert shown(Diagnostic("F001", {})) == snapshot("""\
data.toml: F001 there is no such file
  = Give the ledger with -d PATH, or set UNIONSTATS_DATA.\
""")
    assert shown(Diagnostic("F005", {"encoding": ""})) == "data.toml: F005 the text is not in UTF-8"


def test_words_of_the_core_are_translated_and_words_of_the_ledger_are_not() -> None:
    """`expected` names a thing of the grammar; `found` is the rule's own text."""
    given = {"expected": "operand", "found": "operand"}
    assert sentence("R001", given, ZH.gettext) == ("此处应为数字的标识、数值或左括号", "此处实际为：operand")
    assert sentence("R001", {"expected": "operand", "found": ""}, EN.gettext) == (
        "the id of a figure, a number or an opening bracket is expected here",
        "",
    )


def test_hostile_words_stay_text() -> None:
    """Escape sequences are shown, braces are not fields, a megabyte is cut, an unknown code is no fault."""
    given = {"unit": "{suggestion}\x1b[31m\u202e" + "x" * 10**6, "suggestion": "{unit.__class__}"}
    shown = "{suggestion}\\x1b[31m\\u202e" + "x" * (200 - 18) + "…"
    assert sentence("Q002", given, EN.gettext) == (
        f"the unit '{shown}' is not known; one that is not listed is declared beside the figure: unit = \"{shown}\"",
        "Did you mean {unit.__class__}?",
    )
    declared = "is not known; one that is not listed is declared beside the figure: unit ="
    assert sentence("Q002", {}, EN.gettext) == (f"the unit '{{unit}}' {declared} \"{{unit}}\"", "")
    assert sentence("Q002", {"unit": "", "suggestion": ""}, EN.gettext) == (
        f"the unit '' {declared} \"\"",
        "",
    )
    assert sentence("Z999", {"detail": "a\nb"}, EN.gettext) == ("a\\nb", "")


def test_hostile_source_keeps_the_caret_in_place() -> None:
    """Escapes take columns of their own; tabs that indent stay blank."""
    finding = Diagnostic("Q001", {}, "a\x1b", Place(3, 6, 8), "\t\x1b\u200b奖\u202e\tz")
    assert shown(finding) == snapshot("""\
data.toml:3:6: Q001 a\\x1b: no number can be read here
 3 |     \\x1b\\u200b奖\\u202e\\tz
   |                       ^^^\
""")


@pytest.mark.parametrize("column", [1, 20, 500, 990, 1001])
@pytest.mark.parametrize("width", [40, 80, None])
def test_a_long_line_is_cut_around_the_caret(column: int, width: int | None) -> None:
    """The line fits the screen, and the caret still points at the character meant."""
    source = "".join("个" if i % 3 else str(i % 10) for i in range(1000))
    source = source[: column - 1] + "★" + source[column:]
    finding = Diagnostic("Q001", {}, "", Place(7, column, column + 1), source)
    text, caret = source_and_caret(finding, Screen(width))
    assert cells(text) <= (width or 170)
    if column <= len(source):
        assert cells(text[: text.index("★")]) == caret.index("^")


def test_a_long_mark_is_cut_too() -> None:
    """A value of a thousand characters is marked as far as the screen goes."""
    finding = Diagnostic("Q001", {}, "", Place(1, 5, 1005), "a = " + "9" * 1000)
    text, caret = source_and_caret(finding, Screen(40))
    assert (text, caret) == (" 1 | a = " + "9" * 30 + "…", "   |     " + "^" * 30)


def test_a_screen_without_unicode_gets_dots() -> None:
    """The mark of a cut is measured as it will be written."""
    finding = Diagnostic("Q001", {}, "", Place(1, 501, 502), "x" * 500 + "!" + "x" * 500)
    text, caret = source_and_caret(finding, Screen(40, unicode=False))
    assert (text.index("!"), text[5:8], text[-3:]) == (caret.index("^"), "...", "...")


def test_a_place_behind_the_line_points_behind_it() -> None:
    """Something missing at the end of a line is marked there."""
    assert shown(Diagnostic("R006", {}, "", Place(4, 5, 6), "rule")).splitlines()[1:] == [
        " 4 | rule",
        "   |     ^",
    ]


def test_colour_marks_place_code_and_caret() -> None:
    """Colour adds escapes of our own around what it marks, and nothing else."""
    colored = shown(UNKNOWN_UNIT, Screen(color=True))
    assert colored.startswith("\x1b[1mdata.toml:12:16\x1b[0m: \x1b[1;31mQ002\x1b[0m figures.奖章.stated: ")
    plain = colored
    for style in ("\x1b[1m", "\x1b[1;31m", "\x1b[0m"):
        plain = plain.replace(style, "")
    assert plain == shown(UNKNOWN_UNIT)


def test_all_problems_end_with_their_number() -> None:
    """The last line counts them and says where to read more."""
    finding = Diagnostic("F006", {})
    assert problems_text([finding, finding], "a.toml", PIPE, EN) == snapshot("""\
a.toml: F006 the file is empty
a.toml: F006 the file is empty
2 problems. `unionstats explain F006` says what the first means and how to fix it.
""")
    assert problems_text([finding], "a.toml", PIPE, ZH).endswith(
        "\n共 1 个问题。运行 `unionstats explain F006` 查看第一个问题的含义和改法。\n"
    )


def test_records_keep_the_files_own_text() -> None:
    """In JSON key and source are raw, the message is safe, and what is not known is null."""
    assert to_builtins(problem_record(UNKNOWN_UNIT, EN)) == snapshot(
        {
            "code": "Q002",
            "severity": "error",
            "message": "the unit '各' is not known; one that is not listed is declared beside the figure: unit = \"各\"",
            "key": "figures.奖章.stated",
            "line": 12,
            "column": 16,
            "end_column": 17,
            "hint": "Did you mean 个?",
            "source": '奖章 = { stated = "62各" }',
            "file": None,
        }
    )
    assert to_builtins(problem_record(Diagnostic("F001", {}, source="x" * 2001), ZH)) == snapshot(
        {
            "code": "F001",
            "severity": "error",
            "message": "没有这个文件",
            "key": None,
            "line": None,
            "column": None,
            "end_column": None,
            "hint": "用 -d 路径 指定台账，或者设置 UNIONSTATS_DATA。",
            "source": None,
            "file": None,
        }
    )
