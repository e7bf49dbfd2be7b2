"""`unionstats export`."""

import csv
import errno
import json
import os
import resource
import subprocess
import sys
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator

from tests.runs import RunLine
from unionstats.results.schemas import schema

LEDGER = """\
format = 1
[report]
title = { zh = "工会年报", en = "Year of the union" }
publisher = "=HYPERLINK(1)"
[sections.s]
title = { zh = "组织", en = "Members" }
[figures.women]
section = "s"
paragraph = 2
stated = "62人"
label = { zh = "女会员", en = "Women" }
[figures.share]
section = "s"
paragraph = 2
stated = "77.5%"
label = "-1+1"
note = "a | b <script>"
[figures.members]
unit = "人"
[figures.branches]
stated = "-3个"
[checks.share]
rule = "share = women / members"
"""
DAY = {"SOURCE_DATE_EPOCH": "1767312000"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a small ledger, data.toml."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data.toml").write_text(LEDGER, encoding="utf-8")
    return tmp_path


def test_the_answer_says_what_was_written(here: Path, run: RunLine) -> None:
    """The verdicts, the file and the ledger; the file itself is not printed."""
    code, out, err, _ = run("export", "paper.md", env=DAY)
    size = len((here / "paper.md").read_bytes())
    assert (code, err) == (0, "")
    assert out.splitlines()[:3] == [
        "1 stated percentage: 1 holds; totals worked out: 80 (members)",
        "2 of 3 printed figures are tested, 38 of 54 one-digit misprints would be noticed",
        f"Written: paper.md ({size:,} bytes)",
    ]


def test_the_paper_as_markdown(here: Path, run: RunLine) -> None:
    """Everything in one file; nothing of the ledger acts as markup."""
    run("export", "paper.md", env=DAY)
    assert (here / "paper.md").read_text(encoding="utf-8") == snapshot("""\
# Year of the union

1 stated percentage: 1 holds; totals worked out: 80 (members)  \n\
2 of 3 printed figures are tested, 38 of 54 one-digit misprints would be noticed

- **Report**: Year of the union
- **Published by**: =HYPERLINK(1)
- **Ledger**: data.toml
- **SHA-256**: 052a20b3f0fa8f94f424d2db9855e17aee24fcd0fed67b74f7027c0cd2fa623b
- **Rounding**: nearest: to the nearest; a tie may go either way
- **Date of this paper**: 2026-01-02
- **Made by**: unionstats 0.2.0

## Summary

| Section | Printed figures | Worked out | Rules | Fail |
| --- | ---: | ---: | ---: | ---: |
| Members | 2 | 0 | 1 | 0 |

| What it is | Share | Per cent | Bar | Computed from | Verdict |
| --- | --- | ---: | --- | --- | --- |
| -1+1 | share | 77.5% | ███████████████▌ | 62人 / 80 | √ holds |

## Rules

| Verdict | What it is | Check | Stated | As printed | Rule | Computed | Worked out | Caught | Note | Ledger line |
| --- | --- | --- | ---: | --- | --- | ---: | --- | --- | --- | ---: |
| √ holds | -1+1 | share | 77.5% | 77.5% = 62人 / ? | share = women / members | 77.5% | members = 80 | 38 of 45 |  | 22 |

## Conflicts between rules

No rules clash.

## Figures

| Par. | Printed | Stands for, or worked out | What it is | Id | Section | Region | Period | Note | Ledger line |
| ---: | ---: | --- | --- | --- | --- | --- | --- | --- | ---: |
| 2 | 62人 | 62人 | Women | women | Members |  |  |  | 7 |
| 2 | 77.5% | 77.45 … 77.55% (nearest) | -1+1 | share | Members |  |  | a \\| b \\<script\\> | 12 |
|  | not printed | 80人 |  | members |  |  |  |  | 18 |
|  | -3个 | -3个 |  | branches |  |  |  |  | 20 |
""")


def test_the_paper_as_csv_in_chinese(here: Path, run: RunLine) -> None:
    """A mark for Excel, rows of one length, numbers as numbers, formulas guarded."""
    run("export", "paper.csv", "--lang", "zh", env=DAY)
    data = (here / "paper.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    text = data.decode("utf-8-sig")
    assert text.replace("\r\n", "\n") == snapshot("""\
工会年报,,,,,,,,,,,,,
,,,,,,,,,,,,,
报告所列百分比 1 个：一致 1；推算出的总数：80（members）,,,,,,,,,,,,,
报告所列数字 3 个，有审核关系检验的 2 个；一位数字的误印 54 种，能发现 38 种,,,,,,,,,,,,,
,,,,,,,,,,,,,
报告,工会年报,,,,,,,,,,,,
发布者,'=HYPERLINK(1),,,,,,,,,,,,
台账,data.toml,,,,,,,,,,,,
SHA-256,052a20b3f0fa8f94f424d2db9855e17aee24fcd0fed67b74f7027c0cd2fa623b,,,,,,,,,,,,
舍入方式,nearest：四舍五入，逢五舍入均可,,,,,,,,,,,,
底稿日期,2026-01-02,,,,,,,,,,,,
生成工具,unionstats 0.2.0,,,,,,,,,,,,
,,,,,,,,,,,,,
摘要,,,,,,,,,,,,,
,,,,,,,,,,,,,
章节,报告数字,推算值,审核关系,不一致,,,,,,,,,
组织,2,0,1,0,,,,,,,,,
,,,,,,,,,,,,,
内容,比重,百分比,图示,算式,判定,,,,,,,,
'-1+1,share,77.5%,███████████████▌,62人 / 80,√ 一致,,,,,,,,
,,,,,,,,,,,,,
审核关系,,,,,,,,,,,,,
,,,,,,,,,,,,,
判定,内容,审核关系,报告值,代入报告值,关系式,计算值,推算值,查出,备注,台账行号,,,
√ 一致,'-1+1,share,77.5%,77.5% = 62人 / ?,share = women / members,77.5%,members = 80,45 种中 38 种,,22,,,
,,,,,,,,,,,,,
相互矛盾的审核关系,,,,,,,,,,,,,
,,,,,,,,,,,,,
没有相互矛盾的审核关系。,,,,,,,,,,,,,
,,,,,,,,,,,,,
数字,,,,,,,,,,,,,
,,,,,,,,,,,,,
段,报告值,所表示的范围或推算结果,数值,单位,下限,上限,内容,标识,章节,地区,时间,备注,台账行号
2,62人,62人,62,人,62,62,女会员,women,组织,,,,7
2,77.5%,77.45 … 77.55% (nearest),77.5,%,77.45,77.55,'-1+1,share,组织,,,a | b <script>,12
,未列出,80人,,人,80,80,,members,,,,,18
,'-3个,'-3个,-3,个,-3,-3,,branches,,,,,20
""")
    assert len({len(row) for row in csv.reader(StringIO(text))}) == 1


def test_a_picture_shows_what_the_terminal_shows(here: Path, run: RunLine) -> None:
    """The texts of the picture, in order, are those of the page."""
    assert run("export", "summary.svg", "--width", "140")[0] == 0
    assert run("export", "check.svg", "--page", "check")[0] == 0
    assert run("export", "share.svg", "--page", "share", "--width", "60", "--lang", "zh")[0] == 0
    for name, argv in (
        ("summary.svg", ("summary",)),
        ("check.svg", ("check",)),
        ("share.svg", ("show", "share", "--lang", "zh")),
    ):
        root = ET.fromstring((here / name).read_text(encoding="utf-8"))
        texts = (text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text"))
        page = run(*argv)[1]
        letters = "".join("".join(texts).split())
        blank = page.translate(dict.fromkeys(map(ord, " \n─▏▎▍▌▋▊▉█")))
        assert letters == blank


@pytest.mark.parametrize("name", ["paper.md", "paper.csv", "paper.svg"])
def test_no_file_is_overwritten_unless_asked(here: Path, run: RunLine, name: str) -> None:
    """Without --force the old file stays, with it the new one takes its place."""
    path = here / name
    path.write_text("mine")
    code, out, err, _ = run("export", name)
    assert (code, out, path.read_text()) == (2, "", "mine")
    assert f"C017 {name} exists already" in err
    assert run("export", name, "--force")[0] == 0
    assert path.read_text(encoding="utf-8") != "mine"


def test_the_ledger_is_never_overwritten(here: Path, run: RunLine) -> None:
    """Not even with --force, nor through a link."""
    (here / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    (here / "paper.csv").symlink_to("ledger.csv")
    code, _, err, _ = run("export", "paper.csv", "-d", "ledger.csv", "--force")
    assert (code, (here / "ledger.csv").read_text(encoding="utf-8")) == (2, LEDGER)
    assert "C018" in err


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (("paper.pdf",), "C036 the extension of paper.pdf is not one that can be written"),
        (("paper",), "C036 the extension of paper is not one that can be written"),
        (("paper.htlm",), "Did you mean .html?"),
        (("-",), "C036 the extension of - is not one"),
        (("paper.md", "--page", "check"), "C035 --page is for a picture (.svg), not for paper.md"),
        (("paper.csv", "--width", "80"), "C035 --width is for a picture (.svg), not for paper.csv"),
        (
            ("a.svg", "--width", "20"),
            "C013 the value given for --width does not suit it: a whole number from 40",
        ),
        (
            ("a.svg", "--page", "summmary"),
            "C002 the ledger has no figure, section or check called 'summmary'",
        ),
        ((), "C009 FILE is missing"),
        (("",), "C009 FILE is missing"),
        ((".", "--force"), "C031 . is a folder\n  = Name the file in it, such as ./paper.html."),
        (("none/",), "C031 none/ is a folder"),
    ],
)
def test_a_wrong_command_line_writes_nothing(
    here: Path, run: RunLine, argv: tuple[str, ...], message: str
) -> None:
    """Exit code 2, and the way out."""
    code, out, err, _ = run("export", *argv)
    assert (code, out) == (2, "")
    assert message in err
    assert [path.name for path in here.iterdir()] == ["data.toml"]


def test_a_rule_that_fails_is_told_by_the_exit_code(here: Path, run: RunLine) -> None:
    """And by the paper, which is written all the same."""
    (here / "data.toml").write_text(LEDGER.replace("77.5%", "77.4%"), encoding="utf-8")
    code, out, _, _ = run("export", "paper.md", env=DAY)
    assert code == 1
    assert out.startswith("77.4% or 62人 explains 1 of 1 failing rules\n1 stated percentage: 1 fails\n")
    text = (here / "paper.md").read_text(encoding="utf-8")
    assert text[text.index("## Findings") : text.index("## Conflicts")] == snapshot("""\
## Findings

```
data.toml:23:15: V002 checks.share: no whole number for members makes 62人 / ? print as 77.4%: 80 gives 77.5%, 81 gives 76.5%
 23 | rule = "share = women / members"
    |               ^
    = The rule is share = women / members, on line 22.
```

| Group | What it is | Suspect | Printed | Explains | Would have to be | By what slip |
| ---: | --- | --- | ---: | ---: | ---: | --- |
| 1 | -1+1 | share | 77.4% | 1/1 | 0 … 6,200% | 74.7% (two digits swapped), 77.5% (one digit wrong), 67.4% (one digit wrong), … |
| 1 | Women | women | 62人 | 1/1 | ≥ 24人 | 65人 (one digit wrong), 72人 (one digit wrong), 82人 (one digit wrong), … |

## Rules

| Verdict | What it is | Check | Stated | As printed | Rule | Computed | Worked out | Caught | Note | Ledger line |
| --- | --- | --- | ---: | --- | --- | ---: | --- | --- | --- | ---: |
| × fails | -1+1 | share | 77.4% | 77.4% = 62人 / ? | share = women / members |  |  | – |  | 22 |

| What it is | Fails | Off by | By the rule |
| --- | --- | ---: | ---: |
| -1+1 | share | 0.1 percentage points | 77.5% |

""")


def test_a_workbook_needs_its_extra(here: Path, run: RunLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XlsxWriter the way out is told, and nothing is written."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    code, out, err, _ = run("export", "paper.xlsx")
    assert (code, out) == (2, "")
    assert "C034 writing a workbook needs the extra xlsx" in err
    assert "pip install 'unionstats[xlsx]' installs it." in err
    assert [path.name for path in here.iterdir()] == ["data.toml"]


@pytest.mark.parametrize("ending", ["xlsx", "html"])
def test_the_other_forms_are_written_too(here: Path, run: RunLine, ending: str) -> None:
    """A zip archive, or a page; the same bytes for the same day."""
    assert run("export", f"a.{ending}", env=DAY)[0] == run("export", f"b.{ending}", env=DAY)[0] == 0
    data = (here / f"a.{ending}").read_bytes()
    assert data.startswith(b"PK" if ending == "xlsx" else b"<!DOCTYPE html>")
    assert data == (here / f"b.{ending}").read_bytes()


def test_the_json_document_keeps_to_its_schema(here: Path, run: RunLine) -> None:
    """The file with its SHA-256, and the counts."""
    code, out, _, _ = run("export", "paper.md", "--json", env=DAY)
    document = json.loads(out)
    Draft202012Validator(schema("export")).validate(document)
    assert code == 0
    assert document["file"]["bytes"] == (here / "paper.md").stat().st_size
    assert document["counts"] == {
        "consistent": 1,
        "inconsistent": 0,
        "undetermined": 0,
        "not_applied": 0,
        "questions": 0,
        "accepted": 0,
    }


def test_the_same_ledger_and_day_give_the_same_bytes(here: Path, run: RunLine) -> None:
    """So that a paper can be compared with the one that was filed."""
    for name in ("a.md", "b.md"):
        run("export", name, env=DAY)
    assert (here / "a.md").read_bytes() == (here / "b.md").read_bytes()


def test_another_rounding_is_named_in_the_paper(here: Path, run: RunLine) -> None:
    """The convention that was used, not the ledger's own."""
    run("export", "paper.md", "--rounding", "down", env=DAY)
    assert "**Rounding**: down: cut off" in (here / "paper.md").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told(
    here: Path, run: RunLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3 with the reason, and the old file stays."""
    folder = here / "shut"
    folder.mkdir()
    assert run("export", "shut/paper.md", env=DAY)[0] == 0
    old = (folder / "paper.md").read_bytes()
    folder.chmod(0o555)
    if os.geteuid() == 0:  # whom the kernel lets write everywhere
        monkeypatch.setattr(os, "open", refused)
    code, out, err, _ = run("export", "shut/paper.md", "--force", "--lang", "zh", env=DAY)
    folder.chmod(0o755)
    assert (code, out) == (3, "")
    assert "F007 结果无法写出：shut/paper.md: Permission denied" in err
    assert (folder / "paper.md").read_bytes() == old


def refused(*_: object) -> None:
    """Refuse a new file as the kernel refuses it to those who may not write there."""
    raise PermissionError(errno.EACCES, "Permission denied")


def test_a_folder_that_is_not_there_is_told(here: Path, run: RunLine) -> None:
    """Exit code 3, and nothing is made on the way."""
    code, out, err, _ = run("export", "nowhere/paper.md")
    assert (code, out) == (3, "")
    assert "F007 the result cannot be written: nowhere/paper.md: No such file or directory" in err
    assert [path.name for path in here.iterdir()] == ["data.toml"]
    code, out, err, _ = run("export", "nowhere/paper.md", "--json")
    document = json.loads(out)
    Draft202012Validator(schema("error")).validate(document)
    assert (code, err, document["ledger"]) == (3, "", None)
    assert [(one["code"], "nowhere/paper.md" in one["message"]) for one in document["diagnostics"]] == [
        ("F007", True)
    ]


def test_a_drive_that_is_full_leaves_the_old_file(here: Path) -> None:
    """The limit on the size of files stands in for a drive without room: exit code 3, the old file whole."""
    (here / "paper.md").write_text("old")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

    done = subprocess.run(
        [sys.executable, "-m", "unionstats", "export", "paper.md", "--force"],
        cwd=here,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "F007 the result cannot be written: paper.md: File too large" in done.stderr
    assert (here / "paper.md").read_text() == "old"
    assert sorted(path.name for path in here.iterdir()) == ["data.toml", "paper.md"]
