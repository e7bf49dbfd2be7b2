"""`unionstats explain`."""

import csv
import json
from io import StringIO

import pytest
from inline_snapshot import snapshot

from tests.runs import RunLine
from unionstats.diagnostics.codes import all_codes
from unionstats.diagnostics.codes.kinds import Kind, kinds
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.rules.solution import solve

KNOWN = [code.code for code in all_codes()]


def test_one_code_is_an_article(run: RunLine) -> None:
    """Message, hint, why and how, as labelled texts; the code may be written small."""
    assert run("explain", "r006")[:3] == (
        0,
        snapshot("""\
R006  A rule without a relation
 Message         the rule has no relation: one of = <= >= < > is needed
 Why it matters  Without a relation it is a calculation that states nothing, and nothing can be checked.
 How to fix it   Write what the calculation should equal: total = part_1 + part_2.
"""),
        "",
    )


def test_one_code_in_chinese_on_a_terminal(run: RunLine) -> None:
    """The code is bold, the text is as wide as the terminal."""
    out = run("explain", "V004", "--lang", "zh", terminal=True, env={"COLUMNS": "60"})[1]
    assert out == snapshot("""\
\x1b[1mV004\x1b[0m  审核关系相互矛盾
 提示信息  这些审核关系逐条成立，合在一起却不成立：{checks}
 建议      它们共用：{figures}。
 有何影响  这些审核关系逐条都成立，合在一起却不成立。常见的
           情形是：两个百分比读起来分母相同，其实总数不同。
 怎样改正  逐条查看相互矛盾的审核关系，看每条推出的总数是多
           少。如果各不相同，说明报告的口径不同：请为各个口
           径分别设一个数字。
""")


def test_without_a_code_all_are_listed(run: RunLine) -> None:
    """A line for each, in the order of the families; then the kinds of checks."""
    lines = run("explain")[1].splitlines()
    assert [line.split()[0] for line in lines if line] == [*KNOWN, *(kind.name for kind in kinds())]
    assert "F001  The file does not exist" in lines


def test_json_has_every_code_once(run: RunLine) -> None:
    """The document has the common head, and the same record for one code as for all."""
    document = json.loads(run("explain", "--json", "--lang", "zh")[1])
    assert (document["schema"], document["ledger"], document["diagnostics"]) == (
        "unionstats.explain/1",
        None,
        [],
    )
    assert [record["code"] for record in document["codes"]] == KNOWN
    assert [record["kind"] for record in document["kinds"]] == [kind.name for kind in kinds()]
    one = json.loads(run("explain", "F007", "--json")[1])["codes"]
    assert one == snapshot(
        [
            {
                "code": "F007",
                "severity": "error",
                "title": "The result cannot be written",
                "message": "the result cannot be written: {detail}",
                "hint": None,
                "why": "Whatever has been written is incomplete and must not be used.",
                "mend": "Make room on the drive or choose another place, then run the command again.",
            }
        ]
    )
    assert [json.loads(line) for line in run("explain", "F007", "-f", "jsonl")[1].splitlines()] == one


def test_csv_has_a_row_for_each(run: RunLine) -> None:
    """The first row names the columns, in English whatever the language."""
    rows = list(csv.reader(StringIO(run("explain", "-f", "csv", "--lang", "zh")[1])))
    assert rows[0] == ["code", "severity", "title", "message", "hint", "why", "mend"]
    assert [row[0] for row in rows[1:]] == KNOWN


def test_markdown_has_a_section_for_each(run: RunLine) -> None:
    """A heading, and a point for each part."""
    assert run("explain", "F006", "-f", "markdown")[1] == snapshot("""\
### F006 The file is empty

- **Message**: the file is empty
- **Why it matters**: An empty ledger would pass every check. The file was perhaps cut off while it was copied.
- **How to fix it**: Restore it, or start a ledger from a report with \\`unionstats draft\\`.
""")
    assert run("explain", "-f", "markdown")[1].count("\n### ") == len(KNOWN) - 1


def test_a_kind_of_check_shows_its_rule_and_what_the_solver_says(run: RunLine) -> None:
    """The page holds one example that holds and one that fails, each with its answer."""
    assert run("explain", "Rate")[:3] == (
        0,
        snapshot("""\
rate  A rate per 10,000
 What it is   A part divided by its whole, times the base of the rate; likewise for rates per 1,000 or per 100,000.
 In a ledger  rate = cases / people * 10000

23.8 = 31 / 13012 * 10000  √ holds
 Computed  ≈ 23.824

28.3 = 31 / 13012 * 10000  × fails
 Computed       ≈ 23.824
 Off by         ≈ 4.48, ≈ 44.8 units in the last place
 By the rule    23.8
 One slip away  28.3 → 23.8

Rounding: nearest
"""),
        "",
    )


def test_a_kind_in_other_formats(run: RunLine) -> None:
    """The same record under JSON as in the list of all; a section in Markdown, a row in CSV."""
    document = json.loads(run("explain", "growth", "--json", "--lang", "zh")[1])
    assert document["codes"] == []
    assert document["kinds"] == snapshot(
        [
            {
                "kind": "growth",
                "title": "增长率",
                "about": "增减量除以上期数。同一标识在关系式中无论出现几次，代表的都是同一个真实值，所以写成 this / last - 1 结果完全相同。",
                "rule": "growth = (this - last) / last",
                "holds": "5.4% = (1258 - 1193) / 1193",
                "fails": "5.9% = (1258 - 1193) / 1193",
            }
        ]
    )
    assert run("explain", "bound", "-f", "markdown")[1] == snapshot("""\
### bound A bound

- **What it is**: A part is no larger than its whole, a new figure no smaller than an old one. The rule fails only if no true values of the two satisfy it.
- **In a ledger**: part \\<= whole

### 205 \\<= 313 √ holds


### 331 \\<= 313 × fails

- **One slip away**: 331 → 313, 311, 301, 231, …; 313 → 331, 333, 343, 353, …

Rounding: nearest
""")
    assert run("explain", "same", "-f", "csv")[1] == snapshot("""\
kind,title,about,rule,holds,fails
same,The same figure printed twice,"Once rounded and once in full, or in two units: some true value must print as both.",one = other,1.2万 = 12034,1.2万 = 12543
""")


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_the_examples_of_a_kind_are_what_they_say(kind: Kind) -> None:
    """Rounding to the nearest, as the page says."""
    assert solve(kind.holds, Rounding.NEAREST).verdict is Verdict.CONSISTENT
    assert solve(kind.fails, Rounding.NEAREST).verdict is Verdict.INCONSISTENT
    assert "=" in kind.rule


def test_a_misspelt_kind_is_suggested(run: RunLine) -> None:
    """The kinds are among what is near to an unknown word."""
    code, _, err, _ = run("explain", "grwth")
    assert code == 2
    assert "growth" in err
