"""`unionstats check`."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.runs import RunLine
from unionstats.rounding import Rounding

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()
CLASH = """\
format = 1
[figures.p]
stated = "77.5%"
[figures.q]
stated = "68%"
[figures.t]
unit = "个"
[figures.lone]
stated = "5个"
[checks.p]
rule = "p = 62个 / t"
[checks.q]
rule = "q = 34个 / t"
[checks.lone]
rule = "lone <= 6个"
""".encode()


def answer(run: RunLine, *argv: str, data: bytes = DATA) -> tuple[int, list[str]]:
    """Return the exit code and the lines of the answer."""
    code, out, err, _ = run("check", *argv, "-d", "-", stdin=data)
    assert err == ""
    return code, out.partition("\n\n")[0].splitlines()


def test_the_report_holds(run: RunLine) -> None:
    """Six percentages, the six totals that nobody printed, in two lines."""
    assert answer(run) == snapshot(
        (
            0,
            [
                "6 stated percentages: 6 hold; totals worked out: 80 (Commended enterprises that the 77.5% is of), 50 (Commended total that the 68% is of), 398 (Commended employees that the 60.6% is of), 6 (Recommended enterprises that the 83% is of), 35 (Recommended total that the 86% is of), 31 (Recommended employees that the 71% is of)",
                "4 other rules: 4 hold; 10 derived figures",
            ],
        )
    )
    assert answer(run, "--lang", "zh") == snapshot(
        (
            0,
            [
                "报告所列百分比 6 个：一致 6；推算出的总数：80（77.5%所对应的表彰企业总数）、50（68%所对应的表彰总数）、398（60.6%所对应的表彰职工总数）、6（83%所对应的推荐企业总数）、35（86%所对应的推荐总数）、31（71%所对应的推荐职工总数）",
                "其他审核关系 4 条：一致 4；派生指标 10 个",
            ],
        )
    )


def test_a_misprint_is_exit_1_with_its_line_and_what_would_fit(run: RunLine) -> None:
    """77.4 % cannot come from 62: 80 gives 77.5 %, 81 gives 76.5 %."""
    data = DATA.replace(b'"77.5%"', b'"77.4%"')
    code, out, err, _ = run("check", "-d", "-", stdin=data)
    assert (code, err) == (1, "")
    assert out.split("\n\n")[1] == snapshot("""\
-:481:21: V002 checks.medal_share: no whole number for commended_firms_medal makes 62个 / ? print as 77.4%: 80 gives 77.5%, 81 gives 76.5%
 481 | rule = "medal_share = medal_firms / commended_firms_medal"
     |                     ^
     = The rule is medal_share = medal_firms / commended_firms_medal, on line 480.\
""")
    code, out, _, _ = run("check", "-d", "-", "--json", stdin=data)
    document = json.loads(out)
    assert (code, document["counts"], len(document["diagnostics"])) == snapshot(
        (
            1,
            {
                "consistent": 9,
                "inconsistent": 1,
                "undetermined": 10,
                "not_applied": 0,
                "questions": 0,
                "accepted": 0,
            },
            1,
        )
    )
    assert document["checks"][0]["neighbours"] == snapshot(
        [
            {"figure": "commended_firms_medal", "value": 80, "gives": 77.5},
            {"figure": "commended_firms_medal", "value": 81, "gives": 76.5432098765432},
        ]
    )


def test_ids_choose_rules_and_the_rules_of_figures(run: RunLine) -> None:
    """In the order of the ledger, each once; the exit code is that of the rules shown."""
    chosen = run("check", "refund", "medal_share", "medal_firms", "--json", "-d", "-", stdin=DATA)[1]
    assert [one["id"] for one in json.loads(chosen)["checks"]] == ["medal_share", "refund_per_enterprise"]
    misprinted = DATA.replace(b'"77.5%"', b'"77.4%"')
    assert answer(run, "refund", data=misprinted)[0] == 0
    assert answer(run, "medal_firms", data=misprinted)[0] == 1


def test_an_unknown_id_is_exit_2(run: RunLine) -> None:
    """With the nearest one; nothing is checked."""
    assert run("check", "medal_shar", "-d", "-", stdin=DATA)[:3] == (
        2,
        "",
        """\
unionstats check: C002 the ledger has no figure, section or check called 'medal_shar'
  = Did you mean medal_share?
Try `unionstats check -h`.
""",
    )


def test_every_convention_has_its_answer(run: RunLine) -> None:
    """Truncation is impossible for three of the six percentages, rounding up for others."""
    found = {}
    for rounding in Rounding:
        code, out, err, _ = run("check", "--rounding", rounding, "--json", "-d", "-", stdin=DATA)
        document = json.loads(out)
        assert (document["rounding"], err) == (rounding, "")
        fails = [one["id"] for one in document["checks"] if one["verdict"] == "inconsistent"]
        assert code == (1 if fails else 0)
        found[rounding.value] = fails
    assert found == snapshot(
        {
            "nearest": [],
            "half-up": [],
            "half-even": [],
            "half-down": [],
            "down": ["medal_workers_share", "national_pioneer_share", "national_medal_workers_share"],
            "up": ["national_medal_share"],
            "floor": ["medal_workers_share", "national_pioneer_share", "national_medal_workers_share"],
            "ceiling": ["national_medal_share"],
            "any": [],
        }
    )


def test_an_unknown_convention_is_exit_2(run: RunLine) -> None:
    """The choices are listed, none is guessed."""
    code, out, err, _ = run("check", "--rounding", "truncate", "-d", "-", stdin=DATA)
    assert (code, out) == (2, "")
    assert err.startswith(
        "unionstats check: C010 'truncate' is not a choice for --rounding; the choices are nearest, "
    )


def test_a_clash_is_exit_1_for_the_rules_that_take_part(run: RunLine) -> None:
    """Each rule holds alone; the others of the ledger are not made to look bad."""
    assert answer(run, data=CLASH) == snapshot(
        (
            1,
            [
                "34个 or 77.5% or 68% explains 1 of 1 conflicts",
                "2 stated percentages: 2 hold",
                "1 other rule: 1 holds",
                "1 conflict between rules",
            ],
        )
    )
    assert answer(run, "q", data=CLASH)[0] == 1
    assert answer(run, "lone", data=CLASH) == snapshot((0, ["1 other rule: 1 holds"]))


def test_a_rule_that_agrees_within_rounding_says_so(run: RunLine) -> None:
    """77.7 of 196.5 is 39.54 %, printed 39.6 %."""
    data = (
        'format = 1\n[figures.p]\nstated = "39.6%"\n[checks.p]\nrule = "p = 77.7万人 / 196.5万人"\n'.encode()
    )
    code, out, _, _ = run("check", "-d", "-", stdin=data)
    assert (code, "√ within rounding" in out) == (0, True)
    assert (
        json.loads(run("check", "--json", "-d", "-", stdin=data)[1])["checks"][0]["agreement"]
        == "within-rounding"
    )


def test_a_ledger_that_cannot_be_used_is_exit_3(run: RunLine) -> None:
    """No verdict is better than one on other figures."""
    assert run("check", "-d", "-", stdin=b"format = 1\n[figures.a]\nstated = 5\n")[0] == 3


def test_what_fails_in_a_file_of_rows_is_told_there(run: RunLine, tmp_path: Path) -> None:
    """File, line and cell; a title above the table and a unit are no rows. A bound is told at its figure, too."""
    (tmp_path / "dues.csv").write_text(
        '表1 会费\n单位：万元\n\n项目,已缴,应缴\n合计,"1,569",1590\n纺织厂,1452,1480\n', encoding="utf-8"
    )
    (tmp_path / "a.toml").write_text(
        'format = 1\n[tables.d]\nunit = "万元"\nfile = "dues.csv"\n'
        '[tables.d.checks]\ntotal = "已缴[合计] = 已缴[纺织厂] + 116万元"\npaid = "已缴 >= 应缴"\n',
        encoding="utf-8",
    )
    code, out, _, _ = run("check", "-d", "a.toml", folder=tmp_path)
    told = out.split("\n\n")[1]
    assert (code, told) == (
        1,
        snapshot("""\
dues.csv:5:5: V003 checks.d.paid[合计]: no true values behind the printed figures satisfy d.已缴[合计] >= d.应缴[合计] (1,569 < 1590)
 5 | 合计,"1,569",1590
   |       ^^^^^
   = The rule is on line 7 of the ledger.
dues.csv:6:5: V003 checks.d.paid[纺织厂]: no true values behind the printed figures satisfy d.已缴[纺织厂] >= d.应缴[纺织厂] (1452 < 1480)
 6 | 纺织厂,1452,1480
   |        ^^^^
   = The rule is on line 7 of the ledger.\
"""),
    )
    code, out, _, _ = run("check", "-d", "a.toml", "--json", folder=tmp_path)
    places = [
        (one["code"], one["file"], one["line"], one["column"]) for one in json.loads(out)["diagnostics"]
    ]
    assert places == [("V003", "dues.csv", 5, 5), ("V003", "dues.csv", 6, 5)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# 会员\n\n表1 人数\n\n| 地区 | 上年 | 本年 |\n|---|---|---|\n{rows}"),
        ("a.csv", "表1 人数\n\n地区,上年,本年\n{rows}"),
    ],
)
def test_a_drafted_table_keeps_the_places_of_the_report(
    run: RunLine, tmp_path: Path, name: str, text: str
) -> None:
    """`audit`, `draft`, and `check` of the draft or of a ledger that names the file, say the same cell."""
    rows = [("沈阳", 100, 120), ("大连", 200, 230), ("鞍山", 300, 310), ("合计", 600, 680)]
    form = "| {} | {} | {} |\n" if name.endswith("md") else "{},{},{}\n"
    (tmp_path / name).write_text(
        text.format(rows="".join(form.format(*row) for row in rows)), encoding="utf-8"
    )

    first = json.loads(run("audit", name, "--json", folder=tmp_path)[1])["findings"][0]["place"]
    top = first["row"] - 4
    drafted = run("draft", name, folder=tmp_path)[1]
    judged = json.loads(run("check", "-d", "-", "--json", folder=tmp_path, stdin=drafted.encode())[1])
    failing = [one["place"] for one in judged["checks"] if one["verdict"] == "inconsistent"]
    accused = [one["place"] for many in judged["suspects"] for one in many["figures"]]
    assert [(one["row"], one["column"]) for one in failing] == [(4, 2)]
    assert {(one["row"], one["column"]) for one in accused} == {(row, 2) for row in (1, 2, 3, 4)}
    assert {one["table"] for one in (*failing, *accused)} == {first["table"]}
    if name.endswith("md"):
        assert (top, first["section"], first["paragraph"]) == (
            0,
            failing[0]["section"],
            failing[0]["paragraph"],
        )
        return
    (tmp_path / "b.toml").write_text(
        'format = 1\n[tables.d]\nfile = "a.csv"\ncolumns = [{ id = "本年" }, { id = "上年" }]\n'
        '[tables.d.checks]\nall = "[合计] = sum([沈阳]:[鞍山])"\n',
        encoding="utf-8",
    )
    judged = json.loads(run("check", "-d", "b.toml", "--json", folder=tmp_path)[1])
    failing = [one["place"] for one in judged["checks"] if one["verdict"] == "inconsistent"]
    assert [(one["row"], one["column"]) for one in failing] == [(first["row"], first["column"])]


def test_rules_that_test_nothing_are_folded_away(run: RunLine) -> None:
    """One line says how many and how they are shown; ids, `--all`, `--strength` and JSON have them."""
    told = {
        "en": "check --all shows the 10 rules that test nothing, too",
        "zh": "不检验任何数字的 10 条审核关系见 check --all",
    }
    for language, text in told.items():
        out = run("check", "-d", "-", "--lang", language, stdin=DATA)[1]
        assert text in out.splitlines()
        assert "people_per_talk" not in out
    for option in ("--all", "--strength", "people_per_talk", "--json"):
        out = run("check", "-d", "-", option, stdin=DATA)[1]
        assert "people_per_talk" in out
        assert "check --all" not in out
