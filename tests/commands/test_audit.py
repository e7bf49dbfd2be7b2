"""unionstats audit: a report in, its errors out, in every format, with the place as a reader knows it."""

import csv
import importlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import jsonschema
import pytest
from msgspec.structs import replace

from tests.bulletin_score import bulletins, scored
from tests.runs import RunLine, audited, run_line
from tests.source.drafting.bulletins import FORMS, Grid
from tests.terminals import ENVIRON
from unionstats.documents.model import Document
from unionstats.documents.read import read_document
from unionstats.source.audit.audit import audit
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.drafted import Draft, DraftRule
from unionstats.text.cells import cells
from unionstats.writers.paint import bare

RISE = "采纳率40.4%，比上年的37.1%提高4.3个百分点。\n"
TABLE = Grid(
    "表1 分地区会员数（单位：人）",
    [
        ["地区", "2020年", "2021年", "增长（%）"],
        ["沈阳", "40210", "41530", "3.3"],
        ["大连", "84270", "86930", "3.2"],
        ["鞍山", "21040", "21500", "2.2"],
        ["抚顺", "15000", "15510", "3.4"],
        ["锦州", "14020", "14310", "2.1"],
        ["营口", "13110", "13540", "3.3"],
        ["合计", "187650", "193320", "3.0"],
    ],
)


def test_the_errors_of_the_bulletins_are_noticed_and_nothing_sound_is_accused() -> None:
    """In ten bulletins with thirty planted errors; a number here may rise and never fall."""
    score = scored(lambda path: audited(str(path))[1]["findings"])
    assert score.accused == ()
    assert len(bulletins()) == 10
    assert len(score.noticed) >= 29, score.missed
    assert len(score.first) >= 9


def test_an_error_is_told_once_and_what_was_meant_with_it(run: RunLine, tmp_path: Path) -> None:
    """First the suspect, last the sum; the row of the suspect first, of many rows some."""
    path = tmp_path / "a.md"
    path.write_bytes(FORMS["md"](["# 公报", TABLE._replace(rows=swapped(TABLE.rows))]))
    code, out, err, _ = run("audit", str(path), "--lang", "zh")
    lines = out.splitlines()
    assert (code, err) == (1, "")
    assert lines[0] == "86390可解释 2 条不一致关系中的 2 条；改为86930则全部成立（两位数字颠倒）"
    assert lines[1].startswith("发现1处差错、2条关系不成立（")
    assert lines[3] == "1. 公报、表1 分地区会员数（单位：人）、“大连”行“2021年”列"
    assert lines[4].split() == ["地区", "2020年", "2021年", "增长（%）"]
    assert lines[5].split() == ["大连", "【84270】", "【86390】", "【3.2】"]
    assert "……另有3行（句）" in out
    assert "沈阳 + 大连 + 鞍山 + 抚顺 + 锦州 + 营口 应等于 合计（2021年）" in out
    assert lines[-1].endswith("请先核对86390。")


def swapped(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows with two digits of a cell swapped."""
    return [[cell.replace("86930", "86390") for cell in row] for row in rows]


def test_rivals_are_told_with_their_own_values(run: RunLine, tmp_path: Path) -> None:
    """Where no figure stands out, none is said to be the one."""
    path = tmp_path / "a.txt"
    path.write_text("其中男性60人、女性50人，会员总数共计120人。\n", encoding="utf-8")
    code, out, _, _ = run("audit", str(path), "--lang", "en")
    assert code == 1
    assert "男性 + 女性 should equal 会员总数: by the rule 110人, printed 120人" in out
    for text in ("120人: would have to be 110", "60人: would have to be 70", "50人: would have to be 60"):
        assert text in out


@pytest.mark.parametrize("form", ["docx", "html", "md", "csv", "xlsx"])
def test_a_cell_is_found_in_any_kind_of_document(run: RunLine, tmp_path: Path, form: str) -> None:
    """By its row and column there, and by its words."""
    path = tmp_path / f"a.{form}"
    if form == "csv":
        path.write_text("\n".join(map(",".join, swapped(TABLE.rows))), encoding="utf-8")
    else:
        path.write_bytes(FORMS[form](["# 公报", TABLE._replace(rows=swapped(TABLE.rows))]))
    code, answer = audited(str(path))
    assert code == 1
    accused = [one["suspects"][0]["figures"][0] for one in answer["findings"]]
    assert {one["stated"] for one in accused} == {"86390"}
    place = accused[0]["place"]
    assert (place["file"], place["text"].split()) == (str(path), ["大连", "84270", "86390", "3.2"])
    assert place["column"] == 2
    if form != "xlsx":  # which counts the rows of the sheet
        assert place["row"] == 2
    _, out, _, _ = run("audit", str(path), "--lang", "zh")
    assert "“大连”行“2021年”列" in out


def test_the_json_has_the_keys_of_the_contract(run: RunLine, tmp_path: Path) -> None:
    """And is as its schema says; the groups come in the order of the document."""
    path = tmp_path / "a.md"
    path.write_bytes(FORMS["md"](["# 公报", RISE.strip(), TABLE._replace(rows=swapped(TABLE.rows))]))
    code, answer = audited(str(path))
    jsonschema.validate(answer, json.loads(run("schema", "audit")[1]))
    assert code == 1
    assert [*answer] == [
        *("schema", "tool", "ledger", "sources", "findings", "questions", "counts"),
        *("suspects", "rule_slips", "coverage", "rules", "groups", "diagnostics"),
    ]
    assert answer["ledger"] is None
    assert answer["counts"]["findings"] == len(answer["findings"]) == 3
    first = [one["suspects"][0]["group"] for one in answer["findings"]]
    assert first == sorted(first)
    starts = [one["place"]["start"] for one in answer["findings"]]
    assert starts == sorted(starts)
    assert {one["certainty"] for one in answer["findings"]} <= {"stated", "pattern"}
    keys = [
        "file",
        "page",
        "sheet",
        "section",
        "paragraph",
        "table",
        "row",
        "column",
        "line",
        "start",
        "end",
        "text",
    ]
    assert all([*one["place"]] == keys for one in answer["findings"])


POINTS = Grid(
    "表1 女会员情况",
    [
        [f"{year}年{name}" for year in (2022, 2023) for name in ("会员（人）", "女会员（人）", "占比（%）")],
        ["428272", "79865", "18.6", "433411", "82140", "19.0"],
        ["200000", "50000", "25.0", "210000", "54600", "26.0"],
        ["100000", "30000", "30.0", "110000", "34100", "31.0"],
    ],
)
WITH_POINTS = [
    [name, *row, more]
    for name, row, more in zip(
        ["地区", "东区", "西区", "南区"],
        POINTS.rows,
        ["占比提高（百分点）", "0.4", "1.0", "1.0"],
        strict=True,
    )
]


@pytest.mark.parametrize(
    ("lang", "reason"),
    [
        ("en", "The percentage points hold as the percentages are printed, not between the counts behind"),
        ("zh", "按印出的百分比相减，百分点成立"),
    ],
)
def test_points_that_hold_only_as_printed_are_a_question_with_its_reason(
    run: RunLine, tmp_path: Path, lang: str, reason: str
) -> None:
    """In every format, and in the notes of the page."""
    path, page = tmp_path / "a.md", tmp_path / "a.html"
    path.write_bytes(FORMS["md"](["# 公报", POINTS._replace(rows=WITH_POINTS)]))
    for form in ("table", "markdown", "json", "jsonl", "csv", "sarif", "github"):
        code, out, *_ = run("audit", str(path), "-f", form, "--lang", lang)
        assert (code, reason in out) == (0, True), (form, out)
    run("audit", str(path), "--annotate", str(page), "--lang", lang)
    assert reason in page.read_text(encoding="utf-8")


def test_a_question_of_a_comparison_says_that_no_word_makes_it(run: RunLine, tmp_path: Path) -> None:
    """What is a share of nothing is not called a part."""
    path = tmp_path / "report.txt"
    path.write_text("活动经费80万元，较预算多20万元，增长43.3%。", encoding="utf-8")
    (question,) = json.loads(run("audit", str(path), "--json").out)["questions"]
    told = "These figures fit each other, or nearly, but the words do not say that they are compared."
    assert question["question"] == told


@pytest.mark.parametrize("command", ["audit", "draft", "trace"])
def test_a_ledger_is_no_report(run: RunLine, tmp_path: Path, command: str) -> None:
    """Its own notes and rules would be taken for errors; the command that it is for is shown."""
    path = tmp_path / "Kept.TOML"
    path.write_text("format = 1\n", encoding="utf-8")
    code, out, err, _ = run(command, str(path), *(("-d", str(path)) if command == "trace" else ()))
    assert (code, out) == (3, "")
    assert "S030" in err
    assert f"unionstats check -d {path}" in err


def test_what_is_nothing_in_the_digits_of_a_figure_is_told_in_more(run: RunLine, tmp_path: Path) -> None:
    """38.6元 for 38.6万元, a scale word too many, is no 0.0万元."""
    path = tmp_path / "a.txt"
    path.write_text("审结案件9742件，标的额37.6万元，平均每件38.6万元。\n", encoding="utf-8")
    out = run("audit", str(path), "--lang", "en")[1]
    assert "by the rule 38.5元 … 38.6元, printed 38.6万元" in out
    assert "38.6万元: would have to be 38.54 … 38.65元, perhaps 38.6元" in out
    assert "0.0万元" not in out


def test_every_other_format_tells_the_same_findings(run: RunLine, tmp_path: Path) -> None:
    """A line or a row each; for tools at the figure that stands out."""
    path = tmp_path / "a.txt"
    path.write_text(RISE, encoding="utf-8")
    assert [json.loads(line)["kind"] for line in run("audit", str(path), "-f", "jsonl")[1].splitlines()] == [
        "fails"
    ]
    rows = list(csv.DictReader(run("audit", str(path), "-f", "csv")[1].lstrip("\ufeff").splitlines()))
    assert [(row["kind"], row["place_line"]) for row in rows] == [("fails", "1")]
    assert "\\[4.3个百分点\\]" in run("audit", str(path), "-f", "markdown", "--lang", "en")[1]
    note = run("audit", str(path), "-f", "github", "--lang", "en")[1]
    assert note.startswith(f"::error file={path},line=1,col=21,endColumn=28,title=A001 paragraph 1::")
    assert "4.3个百分点 explains 1 of 1 failing rules; 3.4个百分点 would satisfy all" in note
    sarif = json.loads(run("audit", str(path), "-f", "sarif")[1])
    (told,) = sarif["runs"][0]["results"]
    assert (told["ruleId"], sarif["runs"][0]["tool"]["driver"]["rules"][0]["id"]) == ("A001", "A001")
    assert told["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 21,
        "endColumn": 28,
    }


def test_what_cannot_be_read_keeps_no_other_from_being_told(run: RunLine, tmp_path: Path) -> None:
    """Exit 3, with the findings of the others."""
    good, empty = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text(RISE, encoding="utf-8")
    empty.write_text("没有数字。\n", encoding="utf-8")
    code, out, err, _ = run("audit", str(empty), str(good), str(tmp_path / "c.txt"), "--lang", "en")
    assert (code, "4.3个百分点" in out) == (3, True)
    assert (f"{empty}: S007 " in err, f"{tmp_path / 'c.txt'}: S001 " in err) == (True, True)
    code, answer = audited(str(good), str(empty))
    assert (code, [one["code"] for one in answer["diagnostics"]]) == (3, ["S007"])
    assert len(answer["findings"]) == 1


def test_a_folder_is_read_when_that_is_asked_for(run: RunLine, tmp_path: Path) -> None:
    """Else the way to ask is told; one without reports is refused."""
    below = tmp_path / "all" / "below"
    below.mkdir(parents=True)
    code, _, err, _ = run("audit", str(tmp_path / "all"), "--recursive")
    assert (code, "S028" in err) == (3, True)
    (below / "a.txt").write_text(RISE, encoding="utf-8")
    assert run("audit", str(tmp_path / "all"), "--recursive")[0] == 1
    code, _, err, _ = run("audit", str(tmp_path / "all"))
    assert (code, "S002" in err, "--recursive" in err) == (3, True, True)


def test_standard_input_is_a_report(run: RunLine) -> None:
    """Of a sound one nothing is found."""
    assert audited("-", stdin=RISE.encode())[0] == 1
    code, out, _, _ = run("audit", "-", "--lang", "en", stdin=RISE.replace("4.3个", "3.3个").encode())
    assert (code, out.splitlines()[0]) == (0, "No error found (figures: 3, relations: 1).")


def test_nothing_of_a_report_acts_in_a_terminal_or_a_workflow(run: RunLine, tmp_path: Path) -> None:
    """Escape sequences and signs of commands in labels are shown as text."""
    path = tmp_path / "a.txt"
    path.write_text(f"\x1b[31m红\x1b]0;x\x07{RISE}".replace("采纳率", "采\x1b[2J纳率::"), encoding="utf-8")
    for form in ("table", "markdown", "csv", "github"):
        assert not set("\x1b\x07") & set(run("audit", str(path), "-f", form)[1])


def test_a_drafted_rule_that_no_ledger_holds_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are judged all the same."""
    module = importlib.import_module("unionstats.source.audit.audit")

    def broken(document: Document, progress: Callable[[int], None]) -> Draft:
        drafted = draft(document, progress)
        bad = DraftRule("bad", "share", "采纳率 = = 0", "", (), (), 0, 0)
        return replace(drafted, rules=[*drafted.rules, bad])

    monkeypatch.setattr(module, "draft", broken)
    answer = audit(read_document(RISE.encode(), "a.txt"))
    assert (answer.left_out, len(answer.findings)) == (("采纳率 = = 0",), 1)


def test_totals_that_are_worked_out_and_what_is_not_tested_are_named(run: RunLine) -> None:
    """Of a sound report too."""
    text = "今年新建工会62家，占应建单位总数的77.5%。\n\n另外组织活动83场次。\n"
    code, out, _, _ = run("audit", "-", "--lang", "en", stdin=text.encode())
    assert code == 0
    assert "Worked out: 80 (" in out
    assert "2 of 3 printed figures are tested" in out
    assert "Tested by no rule: 83场次 (" in out


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [80, 100, 140])
def test_a_screen_is_never_wider_than_the_terminal(tmp_path: Path, columns: int, language: str) -> None:
    """The suspect in its first line, the sum in its last."""
    path = tmp_path / "a.md"
    path.write_bytes(FORMS["md"](["# 公报", RISE.strip(), TABLE._replace(rows=swapped(TABLE.rows))]))
    line = ("audit", path.name, "--lang", language)
    look = run_line(*line, env=ENVIRON | {"COLUMNS": str(columns)}, folder=tmp_path, terminal=True).out
    lines = bare(look).splitlines()
    assert max(map(cells, lines)) <= columns
    assert ("86390" in lines[0], "86390" in "".join(lines[-2:])) == (True, True)
