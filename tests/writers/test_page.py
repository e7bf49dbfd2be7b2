"""Blocks as pages for a terminal, a pipe and Markdown."""

import pytest
from inline_snapshot import snapshot

from tests.tables import column, table
from unionstats.diagnostics import Diagnostic, Place
from unionstats.locale import Language, words
from unionstats.results.table import Block, Cell, Facts, Lines, Problems, line
from unionstats.streams import Screen
from unionstats.writers import markdown, terminal

EN = words(Language.EN)


def page_text(blocks: list[Block], screen: Screen) -> str:
    """The blocks for a terminal."""
    return terminal.page_text(blocks, screen, EN)


def page_markdown(blocks: list[Block]) -> str:
    """The blocks as Markdown."""
    return markdown.page_markdown(blocks, EN)


HOSTILE = "**b** <b>x</b> [a](http://b) `c` | \\ _u_ ~~s~~ www.x.y # &amp; ![i](j) $m$ \x1b[31m\u202e\n- x"


def test_facts_are_aligned_under_their_labels() -> None:
    """Labels in Chinese take two columns a character; long texts go on under their beginning."""
    facts = Facts("medal_share", "占比", [("印刷", "77.5%"), ("Stands for", "77.45 … 77.55% " * 4)])
    assert page_text([facts], Screen(60)) == snapshot("""\
medal_share  占比
 印刷        77.5%
 Stands for  77.45 … 77.55% 77.45 … 77.55% 77.45 … 77.55%
             77.45 … 77.55%
""")
    assert page_text([facts], Screen()).count("\n") == 3


def test_blocks_are_apart_by_a_blank_line() -> None:
    """None before the first or after the last."""
    text = page_text([Lines([line("a"), line("b")]), Lines([line("c")]), Facts("n", "", [])], Screen())
    assert text == "a\nb\n\nc\n\nn\n"


def test_hostile_facts_stay_on_their_line() -> None:
    """Escapes are shown in names, titles and texts."""
    text = page_text([Facts(HOSTILE, HOSTILE, [("label", HOSTILE)])], Screen())
    assert text.replace("\n", "").isprintable()
    assert text.count("\n") == 2


def test_markdown_has_a_form_for_each_block() -> None:
    """A table, a list of facts, a paragraph, a fenced block."""
    blocks: list[Block] = [
        Lines([line("first"), line("second")]),
        table((column("A"), column("N", right=True)), [["x", Cell("5", "bold")]], "Title"),
        Facts("id", "label", [("Printed", "77.5%")]),
        Problems([Diagnostic("X", {}, "", Place(1, 3, 4), "a ``` b")], "a.toml"),
    ]
    assert page_markdown(blocks) == snapshot("""\
first  \n\
second

### Title

| A | N |
| --- | ---: |
| x | 5 |

### id label

- **Printed**: 77.5%

````
a.toml:1:3: X \n\
 1 | a ``` b
   |   ^
````
""")


def test_no_text_acts_in_markdown() -> None:
    """Emphasis, HTML, links, bare addresses, code, tables, entities, images and formulas are all escaped."""
    text = page_markdown([Facts(HOSTILE, "", [("Note", HOSTILE)])])
    assert text == snapshot("""\
### \\*\\*b\\*\\* \\<b\\>x\\</b\\> \\[a\\](http\\://b) \\`c\\` \\| \\\\ \\_u\\_ \\~\\~s\\~\\~ www\\.x.y \\# \\&amp; \\!\\[i\\](j) \\$m\\$ \\\\x1b\\[31m\\\\u202e\\\\n- x

- **Note**: \\*\\*b\\*\\* \\<b\\>x\\</b\\> \\[a\\](http\\://b) \\`c\\` \\| \\\\ \\_u\\_ \\~\\~s\\~\\~ www\\.x.y \\# \\&amp; \\!\\[i\\](j) \\$m\\$ \\\\x1b\\[31m\\\\u202e\\\\n- x
""")
    made = page_markdown([table((column("a"),), [["x | y\n| z"]], "t")])
    assert made.splitlines()[-1] == "| x \\| y\\\\n\\| z |"


@pytest.mark.parametrize(
    "start", ["- ", "+ ", "* ", "1. ", "12) ", "# ", "> ", "===", "---", "```", "    ", "<p>"]
)
def test_a_line_begins_no_list_heading_or_code(start: str) -> None:
    """A title of the ledger is a paragraph, however it begins."""
    text = page_markdown([Lines([line(f"{start}x")])])
    assert text == f"{text.strip()}\n"
    assert "\\" in text or start.isspace()
    assert text.replace("\\", "").strip() == f"{start}x".strip()
