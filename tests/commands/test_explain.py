"""`unionstats explain`."""

import csv
import json
from collections.abc import Callable
from io import StringIO

from inline_snapshot import snapshot

from unionstats.diagnostics.codes import all_codes

RunLine = Callable[..., tuple[int, str, str, bytes]]
KNOWN = [code.code for code in all_codes()]


def test_one_code_is_an_article(run: RunLine) -> None:
    """Message, hint, why and how, wrapped; the code may be written small."""
    assert run("explain", "r006")[:3] == (
        0,
        snapshot("""\
R006  A rule without a relation

Message
  the rule has no relation: one of = <= >= < > is needed

Why it matters
  Without a relation it is a calculation that states nothing, and nothing can be
  checked.

How to mend it
  Write what the calculation should equal: total = part_1 + part_2.
"""),
        "",
    )


def test_one_code_in_chinese_on_a_terminal(run: RunLine) -> None:
    """Headings are coloured, the text is as wide as the terminal."""
    out = run("explain", "V004", "--lang", "zh", terminal=True, env={"COLUMNS": "60"})[1]
    assert out == snapshot("""\
\x1b[1mV004  规则之间的冲突\x1b[0m

\x1b[36m消息\x1b[0m
  这些规则单独成立，合在一起却不成立：{checks}

\x1b[36m提示\x1b[0m
  它们共用：{figures}。

\x1b[36m为什么重要\x1b[0m
  每条规则单独都可以满足，合在一起就不行。常见的情形是：两个
  百分比读起来分母相同，其实属于不同的合计。

\x1b[36m怎样改正\x1b[0m
  逐条查看冲突中的规则，看每条推出的合计是多少。如果各不相
  同，说明报告统计的不是同一件事：请为各自设一个数字。
""")


def test_without_a_code_all_are_listed(run: RunLine) -> None:
    """A line for each, in the order of the families."""
    lines = run("explain")[1].splitlines()
    assert [line.split()[0] for line in lines] == KNOWN
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
    one = json.loads(run("explain", "F007", "--json")[1])["codes"]
    assert one == snapshot(
        [
            {
                "code": "F007",
                "severity": "error",
                "title": "The result cannot be written",
                "message": "the result cannot be written: {detail}",
                "hint": None,
                "why": "What has arrived at its destination is incomplete and must not be used.",
                "mend": "Make room on the drive or choose another place, then run the command again.",
            }
        ]
    )
    assert [json.loads(line) for line in run("explain", "F007", "-f", "jsonl")[1].splitlines()] == one


def test_csv_has_a_row_for_each(run: RunLine) -> None:
    """The first row names the columns, in English whatever the language."""
    rows = list(csv.reader(StringIO(run("explain", "-f", "csv", "--lang", "zh")[1])))
    assert rows[0] == ["code", "title", "message", "hint", "why", "mend"]
    assert [row[0] for row in rows[1:]] == KNOWN


def test_markdown_has_a_section_for_each(run: RunLine) -> None:
    """A heading and a paragraph for each part."""
    assert run("explain", "F006", "-f", "markdown")[1] == snapshot("""\
## F006 The file is empty

**Message**: the file is empty

**Why it matters**: An empty ledger would pass every check. The file was perhaps cut off while it was copied.

**How to mend it**: Restore it, or start a ledger from a report with `unionstats draft`.
""")
    assert run("explain", "-f", "markdown")[1].count("\n## ") == len(KNOWN) - 1
