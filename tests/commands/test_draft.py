"""`unionstats draft`."""

import json
import os
import stat
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator

from tests.runs import RunLine
from unionstats.results.schemas import schema

REPORT = """# 某工会2023年工作

## 一、组织建设

截至2023年末，基层工会12,345个，比上年末增加345个，增长2.9%。女会员48万人，占40%。

入会率为85.3%，高于全国0.7、全省2.3个百分点。
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return the path of a small report."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_the_ledger_as_toml(run: RunLine) -> None:
    """Sections, figures as printed with place and label, doubts in comments, unstated figures, rules with their words."""
    code, out, err, _ = run("draft", "-", stdin=REPORT.encode())
    assert (code, err) == (0, "")
    assert out == snapshot("""\
# Drafted by unionstats from - (SHA-256 8b421412d93c…); to be checked by a person.
# Figures printed: 8, rules: 5; marked as uncertain: 1.

format = 1

[report]
title = "某工会2023年工作"
language = "zh"

[sections."组织建设"]
title = "一、组织建设"

[figures."基层工会"]
section = "组织建设"
paragraph = 1
stated = "12,345个"
label = "基层工会"
period = "截至2023年末"

[figures."基层工会比上年末增加"]
section = "组织建设"
paragraph = 1
stated = "345个"
label = "基层工会比上年末增加"
period = "截至2023年末"

[figures."基层工会增长"]
section = "组织建设"
paragraph = 1
stated = "2.9%"
label = "基层工会增长"
period = "截至2023年末"

[figures."女会员"]
section = "组织建设"
paragraph = 1
stated = "48万人"
label = "女会员"
period = "截至2023年末"

[figures."女会员占比"]
# Check: the text does not say of what this is a share.
section = "组织建设"
paragraph = 1
stated = "40%"
label = "女会员占比"
period = "截至2023年末"

[figures."基层工会对比期"]
section = "组织建设"
unit = "个"
label = "基层工会（对比期）"

[figures."女会员总体"]
section = "组织建设"
unit = "人"
label = "女会员所占的总体"

[figures."入会率"]
section = "组织建设"
paragraph = 2
stated = "85.3%"
label = "入会率"

[figures."入会率高于全国"]
section = "组织建设"
paragraph = 2
stated = "0.7个百分点"
label = "入会率高于全国"

[figures."入会率高于全省"]
section = "组织建设"
paragraph = 2
stated = "2.3个百分点"
label = "入会率高于全省"

[figures."入会率高于全国对比值"]
section = "组织建设"
unit = "%"
label = "入会率高于全国（对比值）"

[figures."入会率高于全省对比值"]
section = "组织建设"
unit = "%"
label = "入会率高于全省（对比值）"

[checks."基层工会比上年末增加"]
rule = "基层工会比上年末增加 = 基层工会 - 基层工会对比期"
note = "基层工会12,345个，比上年末增加345个"

[checks."基层工会增长"]
rule = "基层工会增长 = (基层工会 - 基层工会对比期) / 基层工会对比期"
note = "基层工会12,345个，比上年末增加345个，增长2.9%"

[checks."女会员占比"]
# Check: the text does not say of what this is a share.
rule = "女会员占比 = 女会员 / 女会员总体"
note = "女会员48万人，占40%"

[checks."入会率高于全国"]
rule = "入会率高于全国 = 入会率 - 入会率高于全国对比值"
note = "入会率为85.3%，高于全国0.7、全省"

[checks."入会率高于全省"]
rule = "入会率高于全省 = 入会率 - 入会率高于全省对比值"
note = "入会率为85.3%，高于全国0.7、全省2.3个百分点"
""")


def test_a_draft_can_be_checked_in_a_pipe(run: RunLine) -> None:
    """`unionstats draft report.txt | unionstats check -d -`."""
    drafted = run("draft", "-", stdin=REPORT.encode())
    code, out, err, _ = run("check", "-d", "-", "--json", stdin=drafted[3])
    assert (code, err) == (0, "")
    assert json.loads(out)["counts"]["inconsistent"] == 0


def test_a_draft_traces_back(run: RunLine, report: Path, tmp_path: Path) -> None:
    """Every figure is found where the ledger says."""
    ledger = tmp_path / "data.toml"
    code, out, err, _ = run("draft", str(report), "-o", str(ledger))
    assert (code, out, err.replace(str(ledger), "LEDGER")) == (
        0,
        "",
        "Written: LEDGER; figures: 8, tables: 0, rules: 5, questions: 0.\nNext: unionstats check -d LEDGER\n",
    )
    assert run("trace", str(report), "-d", str(ledger))[0] == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_json_is_of_its_schema(run: RunLine, language: str) -> None:
    """Figures and rules with line, column, start and end; an unstated figure has no place."""
    code, out, err, _ = run("draft", "-", "--json", "--lang", language, stdin=REPORT.encode())
    assert (code, err) == (0, "")
    document = json.loads(out)
    Draft202012Validator(schema("draft")).validate(document)
    assert document["schema"] == "unionstats.draft/1"
    for figure in document["figures"]:
        if figure["stated"] is None:
            assert figure["start"] is figure["end"] is figure["line"] is figure["value"] is None
            continue
        printed = REPORT[figure["start"] : figure["end"]]
        assert figure["stated"].startswith(printed)
        line = REPORT.split("\n")[figure["line"] - 1]
        assert line[figure["column"] - 1 :].startswith(printed)
    ids = {figure["id"] for figure in document["figures"]}
    assert all(ids.issuperset(rule["figures"]) for rule in document["rules"])
    for rule in document["rules"]:
        place = rule["place"]
        assert rule["note"] == REPORT[place["start"] : place["end"]].strip()
        assert rule["note"] in place["text"]
        assert place["text"].endswith("。")


def test_doubts_are_codes_in_json_and_sentences_in_toml(run: RunLine) -> None:
    """In the reader's language."""
    document = json.loads(run("draft", "-", "--json", stdin=REPORT.encode())[1])
    unsure = {figure["stated"]: figure["unsure"] for figure in document["figures"] if figure["unsure"]}
    assert unsure == {"40%": ["whole"]}
    assert (
        "# Check: the text does not say of what this is a share.\n"
        in run("draft", "-", stdin=REPORT.encode())[1]
    )
    chinese = run("draft", "-", "--lang", "zh", stdin=REPORT.encode())[1]
    assert "# 待核：文中没有说明此比重的分母。\n" in chinese


def test_a_text_without_figures_is_refused(run: RunLine) -> None:
    """With the code that trace has for it."""
    code, out, err, _ = run("draft", "-", stdin="没有数字。".encode())
    assert (code, out) == (3, "")
    assert "S007" in err
    assert json.loads(run("draft", "-", "--json", stdin=b"none")[1])["diagnostics"][0]["code"] == "S007"


def test_a_text_that_is_not_there(run: RunLine) -> None:
    """Exit code 3, as for a ledger."""
    code, out, err, _ = run("draft", "/nowhere/report.txt")
    assert (code, out) == (3, "")
    assert "S001" in err


def test_a_file_that_exists_is_kept(run: RunLine, report: Path, tmp_path: Path) -> None:
    """Unless `--force` gives it up; links to nowhere exist too."""
    kept = tmp_path / "data.toml"
    kept.write_text("corrected by hand", encoding="utf-8")
    code, out, err, _ = run("draft", str(report), "-o", str(kept))
    assert (code, out, kept.read_text(encoding="utf-8")) == (2, "", "corrected by hand")
    assert "C017" in err
    assert "--force" in err
    assert run("draft", str(report), "-o", str(kept), "--force")[0] == 0
    assert "format = 1" in kept.read_text(encoding="utf-8")
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "nowhere.toml")
    assert run("draft", str(report), "-o", str(link))[0] == 2
    assert "C009" in run("draft", str(report), "-o", "")[2]
    assert "C031" in run("draft", str(report), "-o", str(tmp_path), "--force")[2]


def test_a_file_is_written_whole_or_not_at_all(run: RunLine, report: Path, tmp_path: Path) -> None:
    """Nothing is left beside it, and it has the rights that a new file has."""
    folder = tmp_path / "out"
    folder.mkdir()
    assert run("draft", str(report), "-o", str(folder / "data.toml"))[0] == 0
    assert [one.name for one in folder.iterdir()] == ["data.toml"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((folder / "data.toml").stat().st_mode) == 0o666 & ~mask
    assert run("draft", "-", "-o", str(folder / "none.toml"), stdin=b"no figure")[0] == 3
    assert run("draft", str(report), "-o", str(folder / "missing" / "data.toml"))[0] == 3
    assert [one.name for one in folder.iterdir()] == ["data.toml"]


def test_toml_in_a_pipe_is_utf_8(run: RunLine) -> None:
    """Whatever the locale, for TOML is; a terminal gets its own encoding."""
    raw = run("draft", "-", stdin=REPORT.encode(), encoding="latin-1")[3]
    assert "基层工会" in raw.decode()
    assert "基层工会" in run("draft", "-", stdin=REPORT.encode(), encoding="gbk", terminal=True)[1]


def test_the_report_itself_is_never_written_over(run: RunLine, report: Path, tmp_path: Path) -> None:
    """Not with `--force` either, nor through a link."""
    text = report.read_bytes()
    link = tmp_path / "link.toml"
    link.symlink_to(report)
    for name in (report, link):
        code, out, err, _ = run("draft", str(report), "-o", str(name), "--force")
        assert (code, out, "C018" in err) == (2, "", True)
    assert report.read_bytes() == text


def test_what_is_no_regular_file_is_not_replaced_and_a_mode_is_kept(
    run: RunLine, report: Path, tmp_path: Path
) -> None:
    """A device or a pipe stays what it is; a private file stays private."""
    pipe, private = tmp_path / "pipe", tmp_path / "private.toml"
    os.mkfifo(pipe)
    assert run("draft", str(report), "-o", str(pipe), "--force")[0] == 3
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    private.write_text("old", encoding="utf-8")
    private.chmod(0o600)
    assert run("draft", str(report), "-o", str(private), "--force")[0] == 0
    assert stat.S_IMODE(private.stat().st_mode) == 0o600


TABLE = """会员情况
单位：人

地区,2020年,2021年,增长（%）
沈阳,400,420,5.0
大连,—,300,3.0
鞍山,300,330,10.0
合计,1000,1050,5.0
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return the path of a table as CSV."""
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_tables_in_json(run: RunLine, table: Path) -> None:
    """Cells are figures, rules have a record for each cell, row and column are those of the file."""
    code, out, err, _ = run("draft", str(table), "--json")
    assert (code, err) == (0, "")
    document = json.loads(out)
    Draft202012Validator(schema("draft")).validate(document)
    (found,) = document["tables"]
    assert [one["id"] for one in found["columns"]] == ["y2020", "y2021", "增长"]
    assert [(one["id"], one["row"]) for one in found["rows"]] == [
        ("沈阳", 4),
        ("大连", 5),
        ("鞍山", 6),
        ("合计", 7),
    ]
    cells = {name: (row, column) for row, column, name in found["cells"]}
    assert cells[f"{found['id']}.y2021[沈阳]"] == (4, 2)
    rows = [line.split(",") for line in TABLE.splitlines()]
    for figure in document["figures"]:
        row, column = cells[figure["id"]]
        assert rows[row][column] == figure["stated"]
    growth = next(one for one in document["rules"] if one["id"] == f"{found['id']}.增长[沈阳]")
    assert (growth["form"], growth["table"]) == ("growth", found["id"])
    assert (growth["target"], growth["operands"]) == ([4, 3], [[4, 1], [4, 2]])
    assert growth["figures"] == [f"{found['id']}.{one}[沈阳]" for one in ("增长", "y2020", "y2021")]
    assert (growth["place"]["row"], growth["place"]["column"], growth["place"]["line"]) == (4, 3, 5)
    assert growth["place"]["text"] == "沈阳 400 420 5.0"


def test_a_table_alone_is_checked_in_a_pipe(run: RunLine, table: Path) -> None:
    """A rule that needs a nil cell is not applied there."""
    drafted = run("draft", str(table))
    code, out, err, _ = run("check", "-d", "-", "--json", stdin=drafted[3])
    assert code == 0, err
    assert json.loads(out)["counts"]["consistent"] > 3


def test_csv_on_standard_input_is_a_table(run: RunLine) -> None:
    """Its cells stand where they stand in the file of that name."""
    data = "地区,2020年,2021年\n合计,10,30\n沈阳,4,10\n大连,6,21\n".encode()
    code, out, err, _ = run("draft", "-", "--json", stdin=data)
    assert (code, err) == (0, "")
    (table,) = json.loads(out)["tables"]
    assert table["cells"][0] == [1, 1, f"{table['id']}.y2020[合计]"]


@pytest.mark.parametrize("heads", [1, 2])
def test_check_places_cells_where_audit_does(run: RunLine, tmp_path: Path, heads: int) -> None:
    """The ledger says how many rows of headings are printed above the figures, where it is not one."""
    report = tmp_path / "two.html"
    head = "<tr><th rowspan=2>地区</th><th colspan=2>会员数（人）</th></tr><tr><th>2022年</th><th>2023年</th></tr>"
    head = head if heads == 2 else "<tr><th>地区</th><th>2022年</th><th>2023年</th></tr>"
    rows = (("沈阳", 13425, 15120), ("大连", 24123, 27836), ("合计", 37548, 42596))
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    report.write_text(f"<h1>会员情况</h1><table>{head}{body}</table>", encoding="utf-8")
    _, _, _, drafted = run("draft", str(report))
    assert (b"header_rows = 2" in drafted) == (heads == 2)
    _, checked, _, _ = run("check", "-d", "-", "--json", stdin=drafted)
    _, audited, _, _ = run("audit", str(report), "--json")
    places = [
        {
            (one["place"]["row"], one["place"]["column"])
            for suspect in json.loads(text)["suspects"]
            for one in suspect["figures"]
        }
        for text in (checked, audited)
    ]
    assert places[0] == places[1] >= {(heads + 2, 2)}
