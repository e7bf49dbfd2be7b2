"""`unionstats show`."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.ledger.tabular.test_tables import CHECKS, MEMBERS
from tests.runs import RunLine

CHECKED = ["members.growth[合计]", "members.growth[沈阳]", "members.total[y2020]", "members.total[y2021]"]
DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()


def test_an_id_of_a_figure_and_a_check(run: RunLine) -> None:
    """Where it stands, what it stands for, what the rules say."""
    code, out, err, _ = run("show", "medal_share", "-d", "-", "--lang", "zh", stdin=DATA)
    assert (code, err) == (0, "")
    assert out == snapshot("""\
medal_share  获辽宁五一劳动奖章的科技型企业占表彰企业比重
 报告值    77.5%
 数值      77.5%
 代表区间  77.45 … 77.55% (nearest)
 位置      政策倾斜支持科技型企业发展，第 5 段
 地区      辽宁
 时间      今年（2021年）
 台账行号  78

用到它的审核关系
 √ 一致  medal_share = medal_firms / commended_firms_medal
   62个 / ? → 77.5%；commended_firms_medal = 80；45 种错一位数字的差错中能查出 38 种

medal_share
 备注  句中只提一个企业总数，而62个所需总数为80个，34个所需总数为50个，不可能是同一总数。

台账：-（SHA-256 7d25a92fceff…），舍入方式：nearest
""")


def test_a_check_and_a_figure_alone_have_null_for_the_other(run: RunLine) -> None:
    """The document has both keys, whichever the id names."""
    data = 'format = 1\n[figures.a]\nstated = "600余人次"\n[checks.b]\nrule = "a < 700"\n'.encode()
    for name, figure, check in (("a", "a", None), ("b", None, "b")):
        document = json.loads(run("show", name, "--json", "-d", "-", stdin=data)[1])
        found = [document[key] and document[key]["id"] for key in ("figure", "check")]
        assert (found, [one["id"] for one in document["checks"]]) == ([figure, check], ["b"])


def test_a_failing_rule_shows_what_is_wrong_and_exits_with_0(run: RunLine) -> None:
    """To show is not to judge; the finding stands below."""
    code, out, _, _ = run("show", "medal_firms", "-d", "-", stdin=DATA.replace(b'"77.5%"', b'"77.4%"'))
    assert (code, "-:481:21: V002 checks.medal_share: " in out) == (0, True)


@pytest.mark.parametrize(
    ("name", "nearest"), [("medal_shares", "medal_share"), ("zzz", ""), ("奖章\x1b[31m", "")]
)
def test_an_unknown_id_is_exit_2(run: RunLine, name: str, nearest: str) -> None:
    """With the nearest one if there is any; what was typed does not act."""
    code, out, err, _ = run("show", name, "-d", "-", stdin=DATA)
    assert (code, out, "\x1b" in err) == (2, "", False)
    assert ("Did you mean" in err, nearest in err) == (bool(nearest), True)


def test_a_cell_has_its_table_row_and_column(run: RunLine) -> None:
    """They stand beside what every figure has."""
    code, out, _, _ = run("show", "members.y2021[沈阳]", "-d", "-", "--lang", "zh", stdin=MEMBERS.encode())
    assert (code, out) == (
        0,
        snapshot("""\
members.y2021[沈阳]  沈阳，2021年
 报告值    415.3
 数值      415.3万人
 代表区间  415.25 … 415.35万人 (nearest)
 表格      分地区会员数 [members]
 行        沈阳
 列        2021年
 位置      会员，第 3 段
 时间      2021年
 台账行号  18

没有审核关系用到它。

台账：-（SHA-256 aa1c157b7957…），舍入方式：nearest
"""),
    )


def test_a_cell_without_a_figure_is_no_unknown_id(run: RunLine) -> None:
    """It is told as printed, with the rules that are not applied for want of it; JSON has `nil`."""
    data = (MEMBERS + CHECKS).encode()
    code, out, err, _ = run("show", "members.growth[大连]", "-d", "-", stdin=data)
    assert (code, out, err) == (
        0,
        snapshot("""\
members.growth[大连]
 Printed      —
 Value        none: the cell prints no figure
 Table        Members by region [members]
 Row          大连
 Column       增长
 Ledger line  19

Rules that are not applied for want of it
 growth = (y2021 - y2020) / y2020

Ledger: - (SHA-256 ffe4a182b175…), rounding: nearest
"""),
        "",
    )
    document = json.loads(run("show", "members.growth[大连]", "--json", "-d", "-", stdin=data)[1])
    assert {key: document[key] for key in ("figure", "check", "checks", "nil")} == snapshot(
        {"figure": None, "check": None, "checks": [], "nil": True}
    )
    assert run("show", "members.growth[大莲]", "-d", "-", stdin=data)[0] == 2


def test_an_id_is_needed(run: RunLine) -> None:
    """The message names it as the help does."""
    assert run("show")[:3] == (2, "", "unionstats show: C009 ID is missing\nTry `unionstats show -h`.\n")


@pytest.mark.parametrize(
    ("name", "rules", "told"),
    [
        ("members", CHECKED, ["members  Members by region", "Rows", "1 rule is not applied"]),
        ("members.total", [name for name in CHECKED if ".total[" in name], ["2 other rules: 2 hold"]),
        ("members.growth", [name for name in CHECKED if ".growth[" in name], ["1 rule is not applied"]),
    ],
)
def test_a_table_or_a_check_of_one_shows_its_rules(
    run: RunLine, name: str, rules: list[str], told: list[str]
) -> None:
    """As `check` does; there is no one figure or rule of that name."""
    data = (MEMBERS + CHECKS).encode()
    code, out, err, _ = run("show", name, "--json", "-d", "-", stdin=data)
    found = json.loads(out)
    assert (code, err, found["figure"], found["check"], found["nil"]) == (0, "", None, None, False)
    assert [one["id"] for one in found["checks"]] == rules
    code, out, err, _ = run("show", name, "-d", "-", stdin=data)
    assert (code, err) == (0, "")
    assert all(text in out for text in told)


def test_a_table_without_rules_says_so(run: RunLine) -> None:
    """What it is stands there all the same."""
    _, out, _, _ = run("show", "members", "-d", "-", stdin=MEMBERS.encode())
    assert "Unit" in out
    assert "No rule uses it." in out
