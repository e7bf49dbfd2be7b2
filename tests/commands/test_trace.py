"""`unionstats trace`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.runs import RunLine

LEDGER = """format = 1
[sections.build]
title = { zh = "组织建设", en = "Building" }
[figures.unions]
section = "build"
paragraph = 1
stated = "5个"
[figures.share]
section = "build"
paragraph = 1
stated = "83%"
[figures.members]
section = "build"
paragraph = 2
stated = "62万人"
[figures.lost]
section = "build"
paragraph = 2
stated = "7项"
"""
TEXT = "# 总结\n\n## 组织建设\n\n新建工会5个，覆盖率83%。\n\n会员62万人，制度7项。\n"


@pytest.fixture
def files(tmp_path: Path) -> Callable[[str], tuple[str, ...]]:
    """The arguments that trace a text with the ledger above."""

    def written(text: str) -> tuple[str, ...]:
        (tmp_path / "a.toml").write_text(LEDGER, "utf-8")
        (tmp_path / "a.txt").write_text(text, "utf-8")
        return "trace", str(tmp_path / "a.txt"), "-d", str(tmp_path / "a.toml")

    return written


def shown(outcome: tuple[int, str, str, bytes], folder: Path) -> tuple[int, str, str]:
    """The outcome without the folder's name and the hashes."""
    out = outcome[1].replace(f"{folder}/", "")
    return outcome[0], re.sub("[0-9a-f]{12}…", "…", out), outcome[2]


def test_a_text_that_prints_the_ledger(
    run: RunLine, files: Callable[[str], tuple[str, ...]], tmp_path: Path
) -> None:
    """The answer first, then where each figure stands."""
    assert shown(run(*files(TEXT)), tmp_path) == snapshot(
        (
            0,
            """\
4 recorded figures: found 4
The ledger holds every figure of the text.

Building
Result   Id       Recorded  Par.    Text  Line
√ found  unions        5个     1     5个     5
√ found  share         83%     1     83%     5
√ found  members    62万人     2  62万人     7
√ found  lost          7项     2     7项     7

Ledger: a.toml (SHA-256 …)
Text: a.txt (SHA-256 …)
4 recorded figures: found 4
The ledger holds every figure of the text.
""",
            "",
        )
    )


DIFFERENT = (
    "# 总结\n\n## 组织建设\n\n新建工会5个，覆盖率84%，其中4家新建。\n\n会员人数，制度7项。\n\n会员62万人。\n"
)


def test_what_is_otherwise_is_shown_in_its_line(
    run: RunLine, files: Callable[[str], tuple[str, ...]], tmp_path: Path
) -> None:
    """Printed differently, elsewhere, not recorded; in the text's own lines."""
    assert shown(run(*files(DIFFERENT)), tmp_path) == snapshot(
        (
            1,
            """\
4 recorded figures: found 2, elsewhere 1, printed differently 1
1 figure of the text is not in the ledger.

a.txt:5:11: P002 figures.share: recorded as 83%, but the text prints 84%
 5 | 新建工会5个，覆盖率84%，其中4家新建。
   |                    ^^^
a.txt:9:3: P003 figures.members: 62万人 is not where the ledger says (build 2), but here: build 3
 9 | 会员62万人。
   |     ^^^^^^
a.txt:5:17: P004 4家 is not in the ledger
 5 | 新建工会5个，覆盖率84%，其中4家新建。
   |                             ^^^

Building
Result                 Id       Recorded  Par.    Text  Line
√ found                unions        5个     1     5个     5
× printed differently  share         83%     1     84%     5
≠ elsewhere            members    62万人     2  62万人     9
√ found                lost          7项     2     7项     7

Ledger: a.toml (SHA-256 …)
Text: a.txt (SHA-256 …)
4 recorded figures: found 2, elsewhere 1, printed differently 1
1 figure of the text is not in the ledger.
""",
            "",
        )
    )


def test_a_missing_figure_is_shown_in_the_ledger(
    run: RunLine, files: Callable[[str], tuple[str, ...]], tmp_path: Path
) -> None:
    """There is no place in the text to point at; in Chinese."""
    argv = files(TEXT.replace("，制度7项", ""))
    assert shown(run(*argv, "--lang", "zh"), tmp_path) == snapshot(
        (
            1,
            """\
台账所记的数字 4 个：找到 3、未找到 1
台账收有原文中的每个数字。

a.toml:19:10: P001 figures.lost: 原文中没有 7项
 19 | stated = "7项"
    |          ^^^^^

组织建设
结果      标识     台账所记  段    原文  行
√ 找到    unions        5个   1     5个   5
√ 找到    share         83%   1     83%   5
√ 找到    members    62万人   2  62万人   7
× 未找到  lost          7项   2

台账：a.toml（SHA-256 …）
原文：a.txt（SHA-256 …）
台账所记的数字 4 个：找到 3、未找到 1
台账收有原文中的每个数字。
""",
            "",
        )
    )


def test_json_has_offsets_and_counts(run: RunLine, files: Callable[[str], tuple[str, ...]]) -> None:
    """Offsets count characters of the text."""
    document = json.loads(run(*files(DIFFERENT), "--json")[1])
    assert document["schema"] == "unionstats.trace/1"
    assert document["counts"] == {"found": 2, "elsewhere": 1, "different": 1, "missing": 0, "unrecorded": 1}
    assert document["figures"][1] == snapshot(
        {
            "id": "share",
            "status": "different",
            "stated": "83%",
            "section": "build",
            "paragraph": 1,
            "line": 8,
            "at": {
                "text": "84%",
                "section": "组织建设",
                "paragraph": 1,
                "line": 5,
                "column": 11,
                "start": 25,
                "end": 28,
            },
        }
    )
    assert document["unrecorded"] == snapshot(
        [
            {
                "status": "unrecorded",
                "stated": "4家",
                "value": 4,
                "unit": "家",
                "context": "…新建工会5个，覆盖率84%，其中4家新建。…",
                "at": {
                    "text": "4家",
                    "section": "组织建设",
                    "paragraph": 1,
                    "line": 5,
                    "column": 17,
                    "start": 31,
                    "end": 33,
                },
            }
        ]
    )
    assert [DIFFERENT[one["at"]["start"] : one["at"]["end"]] for one in document["figures"]] == [
        "5个",
        "84%",
        "62万人",
        "7项",
    ]
    assert [(one["code"], one["file"] is None) for one in document["diagnostics"]] == [
        ("P002", False),
        ("P003", False),
        ("P004", False),
    ]


def test_unrecorded_figures_can_be_allowed(run: RunLine, files: Callable[[str], tuple[str, ...]]) -> None:
    """They are still shown."""
    argv = files(TEXT.replace("制度7项", "制度7项、办法9项"))
    code, out, _, _ = run(*argv)
    assert (code, "9项" in out) == (1, True)
    code, out, _, _ = run(*argv, "--allow-unrecorded")
    assert (code, "9项" in out) == (0, True)
    assert run(*files(DIFFERENT), "--allow-unrecorded")[0] == 1


def test_the_text_or_the_ledger_comes_from_standard_input(
    run: RunLine, files: Callable[[str], tuple[str, ...]]
) -> None:
    """Not both."""
    _, text, _, ledger = files(TEXT)
    assert run("trace", "-", "-d", ledger, stdin=TEXT.encode("gb18030"))[0] == 0
    assert run("trace", text, "-d", "-", stdin=LEDGER.encode())[0] == 0
    code, _, err, _ = run("trace", "-", "-d", "-", stdin=LEDGER.encode())
    assert (code, "C014" in err) == (2, True)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "S006"),
        ("没有数字。".encode(), "S007"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "S005"),
        (b"PK\x03\x04 nothing", "S009"),
        (b"%PDF-1.7 nothing", "S009"),
    ],
)
def test_a_text_that_cannot_be_used_is_refused(
    run: RunLine, files: Callable[[str], tuple[str, ...]], data: bytes, code: str
) -> None:
    """With a message, exit code 3 and, under JSON, a document."""
    argv = ("trace", "-", *files(TEXT)[2:])
    outcome = run(*argv, stdin=data)
    assert (outcome[0], outcome[1]) == (3, "")
    assert f"{code} " in outcome[2]
    document = json.loads(run(*argv, "--json", stdin=data)[1])
    assert [one["code"] for one in document["diagnostics"]] == [code]


def test_a_text_that_is_not_there_is_refused(run: RunLine, tmp_path: Path) -> None:
    """A missing file, and a folder."""
    code, _, err, _ = run("trace", str(tmp_path / "none.txt"))
    assert (code, "S001" in err) == (3, True)
    code, _, err, _ = run("trace", str(tmp_path))
    assert (code, "S002" in err) == (3, True)


def test_no_text_acts_on_a_terminal(run: RunLine, files: Callable[[str], tuple[str, ...]]) -> None:
    """What surrounds an unrecorded figure is only shown."""
    text = TEXT.replace("制度7项", "制度7项，\x1b[31m办法\x9b9项\x1b]0;x\x07\u202e")
    for form in ("table", "json", "jsonl", "csv", "markdown"):
        out = run(*files(text), "-f", form, terminal=True)[1]
        assert not {"\x1b]", "\x9b", "\x07", "\u202e"} & set(out), form
        assert "\x1b[31m办法" not in out


@pytest.mark.parametrize("width", ["30", "200"])
def test_every_result_is_shown_in_colour_however_narrow_the_terminal(
    run: RunLine, files: Callable[[str], tuple[str, ...]], width: str
) -> None:
    """A figure that stands elsewhere neither as what is found nor as what is missing."""
    code, out, _, _ = run(*files(DIFFERENT), "--color", "always", terminal=True, env={"COLUMNS": width})
    assert code == 1
    for part in ("\x1b[32m√ found\x1b[0m", "\x1b[1m≠ elsewhere\x1b[0m"):
        assert part in out
