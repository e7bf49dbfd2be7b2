"""`unionstats new`."""

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator

from tests.runs import RunLine
from unionstats.results.schemas import schema

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()
TABLE = '标签,印刷值,部分\n新建工会,62家,组织建设\n占比,77.5%,组织建设\n"应建单位, 总数",,组织建设\n'


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return the path of a small table."""
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_the_starter_in_english(run: RunLine) -> None:
    """Figures, an unstated total and rules, each with a word on it."""
    code, out, err, _ = run("new")
    assert (code, err) == (0, "")
    assert out == snapshot("""\
# A ledger of unionstats: the figures that one report prints, and the rules between them.
# The report and its figures are made up. Try them, then put your own in their place:
#
#   unionstats check -d data.toml             whether the figures hold together
#   unionstats figures -d data.toml           the figures as tables
#   unionstats trace report.txt -d data.toml  whether the report's text prints them
#
# For an editor that completes and checks TOML, make the first of these lines the first of this
# file, and run the second in its folder:
#
#   #:schema ./ledger.schema.json
#   unionstats schema ledger > ledger.schema.json

format = 1

[report]
title = "Work report of the Example Federation of Trade Unions, 2023 (made up)"
# Language of the printed texts: zh or en.
language = "en"
# How the report rounded its figures: nearest, half-up, half-even (GB/T 8170), down (cut off) and
# others. If you do not know, leave nearest; `unionstats rounding` shows which ones fit.
rounding = "nearest"

# The sections of the report, in its order. The ids behind the dot are yours to choose: letters,
# digits and _, and any other script in quotes, such as [sections."科技"].
[sections.awards]
title = "Awards for technology firms"

[sections.training]
title = "Training of workers"

# The figures, a table each. `stated` is the text exactly as the report prints it, unit included:
# value, unit and precision are read from it, so nothing is typed twice.
[figures.awarded_firms]
section = "awards"
# Counted from 1 within the section; the heading is 0.
paragraph = 1
stated = "62 firms"
label = "Firms that won an award"
period = "2023"

# A percentage stands for all that rounds to it: this one for 77.45% to 77.55%.
[figures.awarded_share]
section = "awards"
paragraph = 1
stated = "77.5%"
label = "Share of the nominated firms that won an award"

# The report does not print this total. A figure with a `unit` and no `stated` is worked out from
# the rules: `unionstats check` says which whole numbers it can be.
[figures.nominated_firms]
section = "awards"
unit = "firms"
label = "Firms nominated for an award"

# Approximations stay as printed too: over 600, nearly 900,000, about 1.2 million. `note` is what an
# auditor should know about the figure.
[figures.visited_firms]
section = "awards"
paragraph = 2
stated = "over 600 firms"
label = "Firms visited during the year"
note = "The report gives no exact number."

[figures.trained]
section = "training"
paragraph = 1
stated = "1,364 workers"
label = "Workers trained"
period = "2023"

[figures.trained_women]
section = "training"
paragraph = 1
stated = "824 women"
label = "Women among them"

[figures.trained_men]
section = "training"
paragraph = 1
stated = "540 men"
label = "Men among them"

[figures.trained_before]
section = "training"
paragraph = 2
stated = "1,240 workers"
label = "Workers trained in the year before"
period = "2022"

[figures.training_growth]
section = "training"
paragraph = 2
stated = "10.0%"
label = "Growth over the year before"

# The rules between the figures, written with their ids: + - * / and brackets, then = <= >= < or >.
# A rule may have the id of the figure that it is about.

# A share of a total. Which totals make 62 of them print as 77.5%?
[checks.awarded_share]
rule = "awarded_share = awarded_firms / nominated_firms"
note = "“62 of the nominated firms (77.5%) won an award.”"

# A sum.
[checks.trained]
rule = "trained = trained_women + trained_men"

# A growth rate. `unionstats explain` lists further kinds of checks, with examples.
[checks.training_growth]
rule = "training_growth = (trained - trained_before) / trained_before"
""")


def test_the_starter_in_chinese(run: RunLine) -> None:
    """The same, with figures as Chinese reports print them."""
    code, out, err, _ = run("new", "-", "--lang", "zh")
    assert (code, err) == (0, "")
    assert out == snapshot("""\
# unionstats 台账：一份报告所列的数字，以及数字之间的审核关系。
# 报告和数字都是虚构的。先试一试，再换成您自己的：
#
#   unionstats check -d data.toml             数字之间是否对得上
#   unionstats figures -d data.toml           把数字列成表
#   unionstats trace report.txt -d data.toml  报告原文里是否有这些数字
#
# 要让编辑器补全和检查本文件，把下面第一行放到本文件的最前面，并在本文件所在的文件夹运行第二行：
#
#   #:schema ./ledger.schema.json
#   unionstats schema ledger > ledger.schema.json

format = 1

[report]
title = "示例总工会2023年工作报告（虚构）"
# 报告原文的语言：zh（中文）或 en（英文）。
language = "zh"
# 报告怎样舍入：nearest（取最近的数）、half-up（四舍五入）、half-even（GB/T 8170）、down（去尾法）
# 等。不清楚就保留 nearest；`unionstats rounding` 会列出哪些方式相符。
rounding = "nearest"

# 报告的章节，按报告的次序。点号后面的标识由您来定：字母、数字和 _；也可以用中文，但要加引号，例如
# [sections."科技"]。
[sections.awards]
title = "科技型企业评奖"

[sections.training]
title = "职工培训"

# 数字，每个一张表。`stated` 照抄报告原文，连同单位：数值、单位和精度都从中读出，不必再录一遍。
[figures.awarded_firms]
section = "awards"
# 本章节的第几段，从 1 数起；标题为 0。
paragraph = 1
stated = "62个"
label = "获奖的科技型企业数"
period = "2023年"

# 百分比代表舍入后与它相同的所有值：这里是 77.45% 到 77.55%。
[figures.awarded_share]
section = "awards"
paragraph = 1
stated = "77.5%"
label = "获奖企业占参评企业的比重"

# 报告未列出这个总数。只写 `unit`、不写 `stated` 的数字由审核关系推算：`unionstats check` 会列出它可
# 能是哪些整数。
[figures.nominated_firms]
section = "awards"
unit = "个"
label = "参评的科技型企业数"

# 约数也照抄：600余个、近90万人、约1.2亿元。`note` 写审核的人应当知道的事。
[figures.visited_firms]
section = "awards"
paragraph = 2
stated = "600余个"
label = "全年走访企业数"
note = "报告没有给出确数。"

[figures.trained]
section = "training"
paragraph = 1
stated = "1364人"
label = "培训职工人数"
period = "2023年"

[figures.trained_women]
section = "training"
paragraph = 1
stated = "824人"
label = "其中女职工"

[figures.trained_men]
section = "training"
paragraph = 1
stated = "540人"
label = "其中男职工"

[figures.trained_before]
section = "training"
paragraph = 2
stated = "1240人"
label = "上年培训职工人数"
period = "2022年"

[figures.training_growth]
section = "training"
paragraph = 2
stated = "10.0%"
label = "同比增长"

# 数字之间的审核关系，用标识书写：+ - * / 和括号，再加 =、<=、>=、< 或 >。审核关系可以与它所审核的数
# 字同用一个标识。

# 占总数的比重。总数是多少，62 个的比重才会列为 77.5%？
[checks.awarded_share]
rule = "awarded_share = awarded_firms / nominated_firms"
note = "“62个科技型企业获奖，占参评企业的77.5%。”"

# 总数与分项。
[checks.trained]
rule = "trained = trained_women + trained_men"

# 增长率。`unionstats explain` 列出其他各类审核关系，并附示例。
[checks.training_growth]
rule = "training_growth = (trained - trained_before) / trained_before"
""")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_starter_holds_and_shows_a_total(run: RunLine, language: str) -> None:
    """It is valid as it stands, and says what the report does not print."""
    made = run("new", "--lang", language)[3]
    code, out, err, _ = run("check", "-d", "-", "--json", "--lang", language, stdin=made)
    document = json.loads(out)
    assert (code, err, document["counts"]) == (
        0,
        "",
        {
            "consistent": 3,
            "inconsistent": 0,
            "undetermined": 0,
            "not_applied": 0,
            "questions": 0,
            "accepted": 0,
        },
    )
    assert document["solved"]["nominated_firms"]["values"] == [80]


@pytest.mark.usefixtures("table")
def test_a_table_becomes_figures(run: RunLine, tmp_path: Path) -> None:
    """With a comment that says from where, and a rule to copy."""
    code, out, err, _ = run("new", "data.toml", "--from-csv", "table.csv", folder=tmp_path)
    assert (code, out, err) == (0, "", "Written: data.toml; figures: 3, rules: 0.\n")
    text = (tmp_path / "data.toml").read_text(encoding="utf-8")
    assert text == snapshot("""\
# Made by unionstats from the table table.csv (SHA-256 8dbf642cafd9…).
# Rules between the figures are still to be written, at the end. Then:
#
#   unionstats check -d data.toml             whether the figures hold together
#   unionstats figures -d data.toml           the figures as tables
#   unionstats trace report.txt -d data.toml  whether the report's text prints them
#
# For an editor that completes and checks TOML, make the first of these lines the first of this
# file, and run the second in its folder:
#
#   #:schema ./ledger.schema.json
#   unionstats schema ledger > ledger.schema.json

format = 1

[report]
language = "zh"

[sections."组织建设"]
title = "组织建设"

[figures."新建工会"]
section = "组织建设"
stated = "62家"
label = "新建工会"

[figures."占比"]
section = "组织建设"
stated = "77.5%"
label = "占比"

[figures."应建单位总数"]
section = "组织建设"
label = "应建单位, 总数"

# A rule names figures by their ids. Take the # away, and put your ids for these:
# [checks.share]
# rule = "share = part / total"
""")
    assert run("check", "-d", str(tmp_path / "data.toml"))[0] == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_spreadsheets(run: RunLine, encoding: str) -> None:
    """Whatever a table was saved as."""
    made = run("new", "--from-csv", "-", "--json", stdin=TABLE.encode(encoding))
    labels = [one["label"] for one in json.loads(made[1])["figures"]]
    assert (made[0], labels) == (0, ["新建工会", "占比", "应建单位, 总数"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_go_to_a_spreadsheet_and_back(run: RunLine, language: str) -> None:
    """`figures -f csv | new --from-csv -` keeps every figure of a ledger."""
    line = ("figures", "-f", "csv", "-d", "-", "--lang", language)
    there = run(*line, stdin=DATA)[3]
    code, _, err, raw = run("new", "--from-csv", "-", "--lang", language, stdin=there)
    assert (code, err) == (0, "")
    back = run(*line, stdin=raw)[3]
    first, second = (list(csv.DictReader(text.decode().splitlines())) for text in (there, back))
    assert len(first) == 57
    for one, other in zip(first, second, strict=True):
        kept = [name for name in one if name != "line" and not name.startswith("solved")]
        assert {name: one[name] for name in kept} == {name: other[name] for name in kept}


@pytest.mark.parametrize(
    "argv", [(), ("--from-csv", "-"), ("FILE",), ("FILE", "--schema", "--from-csv", "-")]
)
def test_json_is_of_its_schema(run: RunLine, tmp_path: Path, argv: tuple[str, ...]) -> None:
    """What was written, and what is in it."""
    path = str(tmp_path / "data.toml")
    code, out, err, _ = run(
        "new", *(path if one == "FILE" else one for one in argv), "--json", stdin=TABLE.encode()
    )
    assert (code, err) == (0, "")
    document = json.loads(out)
    Draft202012Validator(schema("new")).validate(document)
    assert sorted(document["written"]) == sorted(str(one) for one in tmp_path.iterdir())
    assert (document["ledger"] is not None) == ("FILE" in argv)
    assert (document["source"] is not None) == ("--from-csv" in argv)


def test_a_table_with_errors_writes_nothing(run: RunLine, tmp_path: Path) -> None:
    """All of them with place, line and caret; under JSON as a document."""
    path = tmp_path / "data.toml"
    broken = "label,printed,section\nA,77..5%,s\n,3家,s\nRefund,15,608家,s\n"
    code, out, err, _ = run("new", str(path), "--from-csv", "-", "--schema", stdin=broken.encode())
    assert (code, out, list(tmp_path.iterdir())) == (3, "", [])
    assert err == snapshot("""\
-:2:3: Q007 '77..5' is not grouped like a number
 2 | A,77..5%,s
   |   ^^^^^
   = Write a decimal point as a full stop, and commas only between groups of three digits.
-:3:1: S019 this row has neither label nor id
 3 | ,3家,s
   | ^
-:4:8: S017 this looks like one number, split at its comma; put it into quotation marks
 4 | Refund,15,608家,s
   |        ^^^^^^^^
3 problems. `unionstats explain Q007` says what the first means and how to fix it.
""")
    code, out, err, _ = run("new", str(path), "--from-csv", "-", "--json", stdin=broken.encode())
    document = json.loads(out)
    Draft202012Validator(schema("error")).validate(document)
    assert (code, err, [one["code"] for one in document["diagnostics"]]) == (3, "", ["Q007", "S019", "S017"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "L012"),
        (b"label,printed\n", "S015"),
        (b"PK\x03\x04rest", "S009"),
        (b"\x00\x01\x02\x03" * 100, "L012"),
        (b"a," + b"9" * 200_000 + b"\n", "Q003"),
        (b"a,1\n" * 9_000_000, "S004"),
    ],
)
def test_what_is_no_table_is_refused(run: RunLine, data: bytes, code: str) -> None:
    """With a code of its own and exit 3."""
    result = run("new", "--from-csv", "-", stdin=data)
    assert (result[0], result[1], result[2].split()[1]) == (3, "", code)


def test_tables_that_cannot_be_opened(run: RunLine, tmp_path: Path) -> None:
    """A missing one, a folder."""
    assert "S001" in run("new", "--from-csv", str(tmp_path / "no.csv"))[2]
    assert "S002" in run("new", "--from-csv", str(tmp_path))[2]


def test_columns_that_are_not_used_are_named(run: RunLine) -> None:
    """On standard error, escaped; the figures are written."""
    code, out, err, _ = run("new", "--from-csv", "-", stdin=b"label,printed,so\x1burce\nA,3,x\n")
    assert (code, "[figures.a]" in out) == (0, True)
    assert err == "Columns of the table that are not used: so\\x1burce\n"


def test_an_existing_file_is_kept(run: RunLine, table: Path, tmp_path: Path) -> None:
    """Unless --force gives it up; the table itself is never overwritten."""
    kept = tmp_path / "data.toml"
    kept.write_text("mine", encoding="utf-8")
    for argv in ((), ("--schema",), ("--from-csv", str(table)), ("--json",)):
        code, _, err, _ = run("new", str(kept), *argv)
        assert (code, "C017" in err, kept.read_text(encoding="utf-8")) == (2, True, "mine")
    code, _, err, _ = run("new", str(table), "--from-csv", str(table), "--force")
    assert (code, "C018" in err, table.read_text(encoding="utf-8")) == (2, True, TABLE)
    assert run("new", str(kept), "--force")[0] == 0
    assert kept.read_text(encoding="utf-8").startswith("# ")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data.toml", "table.csv"]


def test_the_schema_stands_beside_the_ledger(run: RunLine, tmp_path: Path) -> None:
    """An identical one is left, another one is kept unless forced, and the ledger then is not written either."""
    path, beside = tmp_path / "data.toml", tmp_path / "ledger.schema.json"
    assert run("new", str(path), "--schema")[0] == 0
    assert path.read_text(encoding="utf-8").startswith("#:schema ./ledger.schema.json\n# ")
    assert json.loads(beside.read_bytes()) == schema("ledger")
    assert run("check", "-d", str(path))[0] == 0
    assert run("new", str(tmp_path / "other.toml"), "--schema")[0] == 0
    beside.write_text("mine", encoding="utf-8")
    code, _, err, _ = run("new", str(tmp_path / "third.toml"), "--schema")
    assert (code, "C017" in err, str(beside) in err) == (2, True, True)
    assert not (tmp_path / "third.toml").exists()
    assert beside.read_text(encoding="utf-8") == "mine"
    assert run("new", str(tmp_path / "third.toml"), "--schema", "--force")[0] == 0
    assert json.loads(beside.read_bytes()) == schema("ledger")


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("-", "--schema"), "C030"),
        (("--schema",), "C030"),
        (("FOLDER",), "C031"),
        (("FOLDER/none/",), "C031"),
        (("FOLDER/ledger.schema.json", "--schema"), "C032"),
        (("",), "C009"),
        (("FOLDER/a.toml", "FOLDER/b.toml"), "C011"),
    ],
)
def test_a_path_that_is_no_place_for_a_ledger(
    run: RunLine, tmp_path: Path, argv: tuple[str, ...], code: str
) -> None:
    """Is a wrong command line, and nothing is written."""
    result = run("new", *(one.replace("FOLDER", str(tmp_path)) for one in argv), "--force")
    assert (result[0], result[1], result[2].split()[2]) == (2, "", code)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written(run: RunLine, tmp_path: Path) -> None:
    """A missing folder, a file for a folder, a device: the path and the reason, exit 3."""
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "none" / "a.toml", tmp_path / "file" / "a.toml"):
        code, out, err, _ = run("new", str(path), "--schema")
        assert (code, out, err.startswith("unionstats: F007 ")) == (3, "", True)
        assert str(path.parent) in err
    code, _, err, _ = run("new", "/dev/full", "--force")
    assert (code, "F007" in err, "/dev/full" in err) == (3, True, True)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_ledger_that_fails_leaves_no_schema(
    run: RunLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive that is full after the first of the two files: neither is there."""

    def failing(function: Callable[[str, str], None]) -> Callable[[str, str], None]:
        def full(source: str, target: str) -> None:
            if target.endswith("data.toml"):
                raise OSError(28, "No space left on device")
            function(source, target)

        return full

    for name in ("link", "replace"):
        monkeypatch.setattr(os, name, failing(getattr(os, name)))
    for force in ((), ("--force",)):
        code, _, err, _ = run("new", str(tmp_path / "data.toml"), "--schema", *force)
        assert (code, "No space left on device" in err, list(tmp_path.iterdir())) == (3, True, [])


@pytest.mark.parametrize("mark", ["—", "-", "…", "不详", "n/a", "unknown", "x"])
def test_a_row_that_prints_no_figure_is_left_out_and_told(run: RunLine, mark: str) -> None:
    """A mark for nothing is not zero; an empty cell is a figure that rules may work out."""
    table = f"名称,报告值,单位\n会员,62,人\n工会,{mark},个\n企业,,家\n".encode()
    code, out, err, _ = run("new", "--from-csv", "-", "-", stdin=table)
    assert (code, "figures" in out, "工会" in out, "企业" in out) == (0, True, False, True)
    assert err.splitlines()[0] == "-:3:4: S026 rows that print no figure are left out (1): 工会"
    code, out, err, _ = run("new", "--from-csv", "-", "--json", stdin=table)
    (told,) = json.loads(out)["diagnostics"]
    assert (code, err, told["code"], told["severity"], told["file"]) == (0, "", "S026", "warning", "-")


def test_a_table_in_which_no_row_prints_a_figure_is_refused(run: RunLine) -> None:
    """There is nothing to record."""
    code, _, err, _ = run("new", "--from-csv", "-", stdin="名称,报告值\n工会,—\n".encode())
    assert (code, " S015 " in err) == (3, True)
