"""`unionstats compare`."""

import csv
import json
import os
import re
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator

from tests.runs import RunLine
from unionstats.results.schemas import schema

ROOT = Path(__file__).parents[2]
OLD = """\
format = 1
[report]
title = { zh = "旧报告", en = "Old report" }
[sections.s]
title = { zh = "工会", en = "Unions" }
[figures]
members = { section = "s", stated = "1193人", label = { zh = "会员数", en = "Members" } }
fees = { section = "s", stated = "4.42亿元", label = { zh = "会费", en = "Fees" } }
share = { section = "s", stated = "77.5%", label = { zh = "占比", en = "Share" } }
firms = { section = "s", unit = "个", label = { zh = "企业总数", en = "All firms" } }
quiz = { section = "s", stated = "42万人次", label = { zh = "答题人次", en = "Entries" } }
rooms = { section = "s", stated = "150个", label = { zh = "书屋", en = "Reading rooms" } }
bases = { section = "s", stated = "20家", label = { zh = "基地", en = "Bases" } }
none = { section = "s", stated = "0个", label = { zh = "新设", en = "New ones" } }
gone = { section = "s", stated = "8项", label = { zh = "措施", en = "Measures" } }
[checks]
share = { rule = "share = 62个 / firms" }
bound = { rule = "bases <= 30家" }
"""
NEW = """\
format = 1
[report]
title = { zh = "新报告", en = "New report" }
[sections.s]
title = { zh = "工会", en = "Unions" }
[figures]
members = { section = "s", stated = "1258人", label = { zh = "会员数", en = "Members" } }
fees = { section = "s", stated = "3.98亿元", label = { zh = "会费", en = "Fees" } }
share = { section = "s", stated = "77.4%", label = { zh = "占比", en = "Share" } }
firms = { section = "s", unit = "个", label = { zh = "企业总数", en = "All firms" } }
quiz = { section = "s", stated = "42.3万人次", label = { zh = "答题人次", en = "Entries" } }
book_rooms = { section = "s", stated = "600余个", label = { zh = "书屋", en = "Reading rooms" } }
bases = { section = "s", stated = "24个", label = { zh = "基地", en = "Bases" } }
none = { section = "s", stated = "3个", label = { zh = "新设", en = "New ones" } }
fresh = { section = "s", stated = "12门", label = { zh = "课程", en = "Courses" } }
[checks]
share = { rule = "share = 62个 / firms" }
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with both ledgers, to work in."""
    (tmp_path / "old.toml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.toml").write_text(NEW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


PAGES = {
    ("en", "80"): snapshot("""\
Old: Old report
New: New report
8 figures in both: 3 up, 1 down, 2 uncertain, 2 not comparable
1 new, 1 dropped, 1 matched by label
1 rule in both: 1 verdict changed; 1 dropped rule
Fail in the new ledger: Share (share)

Unions
What it is          Old         New       Change    Growth  ±10%       Note
───────────────────────────────────────────────────────────────────────────
Members          1193人      1258人        +65人   ≈ +5.4%      │██
Fees           4.42亿元    3.98亿元  ≈ -0.44亿元  ≈ -10.0%  <███│         1
Share             77.5%       77.4%            ?         –      │         2
All firms        = 80个           ×            –         –                3
Entries        42万人次  42.3万人次            ?         ?      │▓        4
Reading rooms     150个     600余个     ≈ +500个   ≈ +330%      │███>     5
Bases              20家        24个            –         –                6
New ones            0个         3个         +3个         –                7

Bars: falls to the left, rises to the right; █ at least, ▓ at most; in %,
percentages in points; < and > mark bars that are cut off.

1  change: -0.45 … -0.43亿元; growth: -10.17 … -9.73%
2  may not have changed: one true value fits both; change: -0.2 … 0 pp
3  not worked out in both ledgers, so there is no change to compute
4  may not have changed: one true value fits both; change: -0.25 … +0.85万人次;
   growth: -0.59 … +2.1%
5  matched by label; the old id is rooms; change: +451 … +549个; growth: +300 …
   +366%
6  the unit changed from 家 to 个, so no change is computed
7  no growth rate: the old figure is zero

New figures
Printed  What it is  Id
──────────────────────────
   12门  Courses     fresh

Dropped figures
Printed  What it is  Id
─────────────────────────
    8项  Measures    gone

Rules
What it is  Old      New      Rule                  Note
───────────────────────────────────────────────────────────
Share       √ holds  × fails  share = 62个 / firms
Bases       √ holds  –        bases <= 30家         dropped

Old ledger: old.toml (SHA-256 c89c5f9eb128…), rounding: nearest
New ledger: new.toml (SHA-256 fe52ffd96828…), rounding: nearest
8 figures in both: 3 up, 1 down, 2 uncertain, 2 not comparable
Fail in the new ledger: Share (share)
"""),
    ("en", "120"): snapshot("""\
Old: Old report
New: New report
8 figures in both: 3 up, 1 down, 2 uncertain, 2 not comparable
1 new, 1 dropped, 1 matched by label
1 rule in both: 1 verdict changed; 1 dropped rule
Fail in the new ledger: Share (share)

Unions
What it is          Old         New               Change         Growth          Between  -10%         +10%  Note
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Members          1193人      1258人                +65人        ≈ +5.4%                           │████
Fees           4.42亿元    3.98亿元          ≈ -0.44亿元       ≈ -10.0%  -10.17 … -9.73%  <███████│             1
Share             77.5%       77.4%          -0.2 … 0 pp              –                           │             2
All firms        = 80个           ×                    –              –                                         3
Entries        42万人次  42.3万人次  -0.25 … +0.85万人次  -0.59 … +2.1%                           │▓▓           4
Reading rooms     150个     600余个             ≈ +500个        ≈ +330%     +300 … +366%          │███████>     5
Bases              20家        24个                    –              –                                         6
New ones            0个         3个                 +3个              –                                         7

Bars: falls to the left, rises to the right; █ at least, ▓ at most; in %, percentages in points; < and > mark bars that
are cut off.

1  change: -0.45 … -0.43亿元
2  may not have changed: one true value fits both
3  not worked out in both ledgers, so there is no change to compute
4  may not have changed: one true value fits both
5  matched by label; the old id is rooms; change: +451 … +549个
6  the unit changed from 家 to 个, so no change is computed
7  no growth rate: the old figure is zero

New figures
Printed  What it is  Id
──────────────────────────
   12门  Courses     fresh

Dropped figures
Printed  What it is  Id
─────────────────────────
    8项  Measures    gone

Rules
What it is  Check  Old      New      Rule                  Note
──────────────────────────────────────────────────────────────────
Share       share  √ holds  × fails  share = 62个 / firms
Bases       bound  √ holds  –        bases <= 30家         dropped

Old ledger: old.toml (SHA-256 c89c5f9eb128…), rounding: nearest
New ledger: new.toml (SHA-256 fe52ffd96828…), rounding: nearest
8 figures in both: 3 up, 1 down, 2 uncertain, 2 not comparable
Fail in the new ledger: Share (share)
"""),
    ("zh", "80"): snapshot("""\
旧：旧报告
新：新报告
两份台账都有的数字 8 个：3 个增加，1 个减少，2 个增减不明，2 个不可比
新增 1 个，不再出现 1 个，按名称对应 1 个
两份台账都有的审核关系 1 条：1 条判定变了；不再出现的审核关系 1 条
新台账不一致：占比（share）

工会
内容          旧值        新值         变化    增长率  ±10%       备注
──────────────────────────────────────────────────────────────────────
会员数      1193人      1258人        +65人   ≈ +5.4%      │██
会费      4.42亿元    3.98亿元  ≈ -0.44亿元  ≈ -10.0%  <███│         1
占比         77.5%       77.4%            ?         –      │         2
企业总数    = 80个           ×            –         –                3
答题人次  42万人次  42.3万人次            ?         ?      │▓        4
书屋         150个     600余个     ≈ +500个   ≈ +330%      │███>     5
基地          20家        24个            –         –                6
新设           0个         3个         +3个         –                7

条形：向左为减，向右为增；█ 至少，▓ 至多；单位为%，百分比按百分点；< 和 > 表示超
出。

1  变化：-0.45 … -0.43亿元；增长率：-10.17 … -9.73%
2  可能没有变化：有一个真实值两边都符合；变化：-0.2 … 0个百分点
3  没有在两份台账里都推算出来，无法计算变化
4  可能没有变化：有一个真实值两边都符合；变化：-0.25 … +0.85万人次；增长率：
   -0.59 … +2.1%
5  按名称对应，旧标识为 rooms；变化：+451 … +549个；增长率：+300 … +366%
6  单位由“家”变为“个”，不计算变化
7  没有增长率：旧值为零

新增的数字
报告值  内容  标识
───────────────────
  12门  课程  fresh

不再出现的数字
报告值  内容  标识
──────────────────
   8项  措施  gone

审核关系
内容  旧值    新值      关系式                备注
──────────────────────────────────────────────────────
占比  √ 一致  × 不一致  share = 62个 / firms
基地  √ 一致  –         bases <= 30家         不再出现

旧台账：old.toml（SHA-256 c89c5f9eb128…），舍入方式：nearest
新台账：new.toml（SHA-256 fe52ffd96828…），舍入方式：nearest
两份台账都有的数字 8 个：3 个增加，1 个减少，2 个增减不明，2 个不可比
新台账不一致：占比（share）
"""),
    ("zh", "120"): snapshot("""\
旧：旧报告
新：新报告
两份台账都有的数字 8 个：3 个增加，1 个减少，2 个增减不明，2 个不可比
新增 1 个，不再出现 1 个，按名称对应 1 个
两份台账都有的审核关系 1 条：1 条判定变了；不再出现的审核关系 1 条
新台账不一致：占比（share）

工会
内容          旧值        新值                 变化         增长率             区间  -10%         +10%  备注
────────────────────────────────────────────────────────────────────────────────────────────────────────────
会员数      1193人      1258人                +65人        ≈ +5.4%                           │████
会费      4.42亿元    3.98亿元          ≈ -0.44亿元       ≈ -10.0%  -10.17 … -9.73%  <███████│             1
占比         77.5%       77.4%     -0.2 … 0个百分点              –                           │             2
企业总数    = 80个           ×                    –              –                                         3
答题人次  42万人次  42.3万人次  -0.25 … +0.85万人次  -0.59 … +2.1%                           │▓▓           4
书屋         150个     600余个             ≈ +500个        ≈ +330%     +300 … +366%          │███████>     5
基地          20家        24个                    –              –                                         6
新设           0个         3个                 +3个              –                                         7

条形：向左为减，向右为增；█ 至少，▓ 至多；单位为%，百分比按百分点；< 和 > 表示超出。

1  变化：-0.45 … -0.43亿元
2  可能没有变化：有一个真实值两边都符合
3  没有在两份台账里都推算出来，无法计算变化
4  可能没有变化：有一个真实值两边都符合
5  按名称对应，旧标识为 rooms；变化：+451 … +549个
6  单位由“家”变为“个”，不计算变化
7  没有增长率：旧值为零

新增的数字
报告值  内容  标识
───────────────────
  12门  课程  fresh

不再出现的数字
报告值  内容  标识
──────────────────
   8项  措施  gone

审核关系
内容  审核关系  旧值    新值      关系式                备注
────────────────────────────────────────────────────────────────
占比  share     √ 一致  × 不一致  share = 62个 / firms
基地  bound     √ 一致  –         bases <= 30家         不再出现

旧台账：old.toml（SHA-256 c89c5f9eb128…），舍入方式：nearest
新台账：new.toml（SHA-256 fe52ffd96828…），舍入方式：nearest
两份台账都有的数字 8 个：3 个增加，1 个减少，2 个增减不明，2 个不可比
新台账不一致：占比（share）
"""),
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("language", "width"), PAGES)
def test_the_page(run: RunLine, language: str, width: str) -> None:
    """The answer first, then the figures, what is in one ledger alone, and the verdicts."""
    line = ("compare", "old.toml", "new.toml", "--lang", language, "--color", "never")
    code, out, err, _ = run(*line, terminal=True, env={"COLUMNS": width})
    assert (code, "C024" in err) == (1, True)
    assert out == PAGES[language, width]


def test_a_total_of_forty_digits_is_compared(folder: Path, run: RunLine) -> None:
    """Also an unstated one, which so many whole numbers fit that their count is no machine number."""
    for name, stated in (("a.toml", "7" * 40), ("b.toml", "8" * 40)):
        text = f"""format = 1
[figures]
part = {{ stated = "{stated}个" }}
total = {{ unit = "个" }}
share = {{ stated = "77.5%" }}
[checks]
share = {{ rule = "share = part / total" }}
"""
        (folder / name).write_text(text, encoding="utf-8")
    code, out, err, _ = run("compare", "a.toml", "b.toml", "-f", "jsonl")
    assert (code, err) == (0, "")
    assert [json.loads(line)["status"] for line in out.splitlines()] == ["up", "up", "uncertain", "same"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("width", range(30, 200, 7))
def test_no_figure_is_ever_cut(run: RunLine, width: int) -> None:
    """However narrow the terminal, which shows colours."""
    out = run("compare", "old.toml", "new.toml", terminal=True, env={"COLUMNS": str(width)})[1]
    for text in ("1193人", "4.42亿元", "42.3万人次", "600余个", "+65人", "≈ -0.44亿元", "≈ -10.0%", "12门"):
        assert text in out


@pytest.mark.usefixtures("folder")
def test_without_block_characters_the_bars_are_ascii(run: RunLine) -> None:
    """A solid bar and a light one, on an ASCII screen."""
    line = ("compare", "old.toml", "new.toml", "--color", "never")
    out = run(*line, terminal=True, env={"COLUMNS": "120"}, encoding="ascii")[1]
    bars = [row for row in out.splitlines() if "|" in row]
    assert any("#|" in row for row in bars)
    assert any("|#" in row for row in bars)


@pytest.mark.usefixtures("folder")
def test_json(run: RunLine) -> None:
    """One document of its schema, with both heads and the findings on both ledgers."""
    code, out, _, _ = run("compare", "old.toml", "new.toml", "--json")
    document = json.loads(out)
    assert code == 1
    Draft202012Validator(schema("compare")).validate(document)
    assert (document["schema"], document["ledger"]["path"], document["old"]["path"]) == (
        "unionstats.compare/1",
        "new.toml",
        "old.toml",
    )
    assert document["counts"] == snapshot(
        {
            "figures": 8,
            "up": 3,
            "down": 1,
            "unchanged": 0,
            "uncertain": 2,
            "not_comparable": 2,
            "by_label": 1,
            "new": 1,
            "dropped": 1,
            "checks": 1,
            "verdicts": 1,
            "new_checks": 0,
            "dropped_checks": 1,
            "failing": 1,
            "old_failing": 0,
        }
    )
    figures = {one["id"]: one for one in document["figures"]}
    assert figures["fees"] == snapshot(
        {
            "kind": "figure",
            "id": "fees",
            "old_id": "fees",
            "matched": "id",
            "status": "down",
            "label": {"zh": "会费", "en": "Fees"},
            "old_label": {"zh": "会费", "en": "Fees"},
            "section": "s",
            "unit": "元",
            "old": {
                "stated": "4.42亿元",
                "unit": "元",
                "value": 442000000,
                "low": 441500000,
                "high": 442500000,
                "line": 8,
            },
            "new": {
                "stated": "3.98亿元",
                "unit": "元",
                "value": 398000000,
                "low": 397500000,
                "high": 398500000,
                "line": 8,
            },
            "change": {"value": -44000000, "low": -45000000, "high": -43000000},
            "growth": {"value": -9.95475113122172, "low": -10.1694915254238, "high": -9.73952434881087},
            "certain": True,
            "reason": None,
        }
    )
    assert {name: (one["status"], one["reason"]) for name, one in figures.items()} == snapshot(
        {
            "members": ("up", None),
            "fees": ("down", None),
            "share": ("uncertain", "ratio"),
            "firms": ("not-comparable", "not-worked-out"),
            "quiz": ("uncertain", None),
            "book_rooms": ("up", None),
            "bases": ("not-comparable", "unit-changed"),
            "none": ("up", "zero"),
        }
    )
    assert (figures["book_rooms"]["old_id"], figures["book_rooms"]["matched"]) == ("rooms", "label")
    assert figures["share"]["unit"] == "百分点"
    assert [(one["id"], one["status"]) for one in document["new"]] == [("fresh", "new")]
    assert [(one["old_id"], one["status"]) for one in document["dropped"]] == [("gone", "dropped")]
    assert document["checks"] == snapshot(
        [
            {
                "kind": "check",
                "id": "share",
                "old_id": "share",
                "matched": "id",
                "status": "changed",
                "rule": "share = 62个 / firms",
                "old_rule": "share = 62个 / firms",
                "old_verdict": "consistent",
                "verdict": "inconsistent",
            },
            {
                "kind": "check",
                "id": None,
                "old_id": "bound",
                "matched": None,
                "status": "dropped",
                "rule": None,
                "old_rule": "bases <= 30家",
                "old_verdict": "consistent",
                "verdict": None,
            },
        ]
    )
    assert [(one["code"], one["file"]) for one in document["diagnostics"]] == [("C024", None), ("V002", None)]


@pytest.mark.usefixtures("folder")
def test_findings_on_the_old_ledger_name_its_file(run: RunLine) -> None:
    """The other way round the old ledger is the one that fails; the exit code is 1 as well."""
    code, out, _, _ = run("compare", "new.toml", "old.toml", "--json")
    found = [(one["code"], one["file"]) for one in json.loads(out)["diagnostics"]]
    assert (code, found) == (1, [("C024", None), ("V002", "new.toml")])


@pytest.mark.usefixtures("folder")
def test_lines_and_rows_hold_the_same_records(run: RunLine) -> None:
    """Figures of both, new, dropped, then rules."""
    lines = [json.loads(one) for one in run("compare", "old.toml", "new.toml", "-f", "jsonl")[1].splitlines()]
    assert [(one["kind"], one["status"]) for one in lines] == snapshot(
        [
            ("figure", "up"),
            ("figure", "down"),
            ("figure", "uncertain"),
            ("figure", "not-comparable"),
            ("figure", "uncertain"),
            ("figure", "up"),
            ("figure", "not-comparable"),
            ("figure", "up"),
            ("figure", "new"),
            ("figure", "dropped"),
            ("check", "changed"),
            ("check", "dropped"),
        ]
    )
    rows = list(csv.DictReader(StringIO(run("compare", "old.toml", "new.toml", "-f", "csv")[1])))
    assert [row["status"] for row in rows] == [one["status"] for one in lines]
    assert rows[0] == snapshot(
        {
            "kind": "figure",
            "id": "members",
            "old_id": "members",
            "matched": "id",
            "status": "up",
            "label": "Members",
            "old_label": "Members",
            "section": "s",
            "unit": "人",
            "old_stated": "1193人",
            "old_unit": "人",
            "old_value": "1193",
            "old_low": "1193",
            "old_high": "1193",
            "old_line": "7",
            "new_stated": "1258人",
            "new_unit": "人",
            "new_value": "1258",
            "new_low": "1258",
            "new_high": "1258",
            "new_line": "7",
            "change_value": "65",
            "change_low": "65",
            "change_high": "65",
            "growth_value": "5.44844928751048",
            "growth_low": "5.44844928751047",
            "growth_high": "5.44844928751048",
            "certain": "true",
            "reason": "",
            "rule": "",
            "old_rule": "",
            "old_verdict": "",
            "verdict": "",
        }
    )


@pytest.mark.usefixtures("folder")
def test_markdown(run: RunLine) -> None:
    """Tables of GitHub's kind, with every column."""
    out = run("compare", "old.toml", "new.toml", "-f", "markdown")[1]
    assert out == snapshot("""\
Old: Old report  \n\
New: New report  \n\
8 figures in both: 3 up, 1 down, 2 uncertain, 2 not comparable  \n\
1 new, 1 dropped, 1 matched by label  \n\
1 rule in both: 1 verdict changed; 1 dropped rule  \n\
Fail in the new ledger: Share (share)

### Unions

| What it is | Old | New | Change | Growth | Between | -10%         +10% | Note | Id |
| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |
| Members | 1193人 | 1258人 | +65人 | ≈ +5.4% |  |         │████ |  | members |
| Fees | 4.42亿元 | 3.98亿元 | ≈ -0.44亿元 | ≈ -10.0% | -10.17 … -9.73% | \\<███████│ | 1 | fees |
| Share | 77.5% | 77.4% | -0.2 … 0 pp | – |  |         │ | 2 | share |
| All firms | = 80个 | × | – | – |  |  | 3 | firms |
| Entries | 42万人次 | 42.3万人次 | -0.25 … +0.85万人次 | -0.59 … +2.1% |  |         │▓▓ | 4 | quiz |
| Reading rooms | 150个 | 600余个 | ≈ +500个 | ≈ +330% | +300 … +366% |         │███████\\> | 5 | book\\_rooms |
| Bases | 20家 | 24个 | – | – |  |  | 6 | bases |
| New ones | 0个 | 3个 | +3个 | – |  |  | 7 | none |

Bars: falls to the left, rises to the right; █ at least, ▓ at most; in %, percentages in points; \\< and \\> mark bars that are cut off.

|  |  |
| ---: | --- |
| 1 | change: -0.45 … -0.43亿元 |
| 2 | may not have changed: one true value fits both |
| 3 | not worked out in both ledgers, so there is no change to compute |
| 4 | may not have changed: one true value fits both |
| 5 | matched by label; the old id is rooms; change: +451 … +549个 |
| 6 | the unit changed from 家 to 个, so no change is computed |
| 7 | no growth rate: the old figure is zero |

### New figures

| Printed | What it is | Id |
| ---: | --- | --- |
| 12门 | Courses | fresh |

### Dropped figures

| Printed | What it is | Id |
| ---: | --- | --- |
| 8项 | Measures | gone |

### Rules

| What it is | Check | Old | New | Rule | Note |
| --- | --- | --- | --- | --- | --- |
| Share | share | √ holds | × fails | share = 62个 / firms |  |
| Bases | bound | √ holds | – | bases \\<= 30家 | dropped |

Old ledger: old.toml (SHA-256 c89c5f9eb128…), rounding: nearest  \n\
New ledger: new.toml (SHA-256 fe52ffd96828…), rounding: nearest  \n\
8 figures in both: 3 up, 1 down, 2 uncertain, 2 not comparable  \n\
Fail in the new ledger: Share (share)
""")


@pytest.mark.usefixtures("folder")
def test_a_rule_that_fails_in_neither_is_exit_0(run: RunLine) -> None:
    """And an unstated figure that nothing fits is none."""
    Path("good.toml").write_text(NEW.replace("77.4%", "78.5%"), encoding="utf-8")
    code, out, _, _ = run("compare", "old.toml", "good.toml", "--json")
    assert (code, json.loads(out)["counts"]["failing"]) == (0, 0)


@pytest.mark.usefixtures("folder")
def test_clashing_rules_are_told_and_exit_1(run: RunLine) -> None:
    """With the ledger that they clash in."""
    more = 'other = { rule = "68% = 34个 / firms" }\n'
    Path("clash.toml").write_text(NEW.replace("77.4%", "77.5%") + more, encoding="utf-8")
    code, out, _, _ = run("compare", "old.toml", "clash.toml")
    assert (code, "Clash in the new ledger: Share (share), " in out) == (1, True)
    document = json.loads(run("compare", "clash.toml", "old.toml", "--json")[1])
    clash = {"checks": ["share", "other"], "figures": ["firms"], "standing": "counted"}
    assert document["conflicts"] == {"old": [clash], "new": []}


def test_one_ledger_can_come_from_standard_input(run: RunLine, folder: Path) -> None:
    """Either of them."""
    old = (folder / "old.toml").read_bytes()
    assert run("compare", "-", "new.toml", stdin=old)[0] == 1
    assert run("compare", "new.toml", "-", stdin=old)[0] == 1


@pytest.mark.parametrize("given", ["old.toml", "./old.toml", "link.toml", "hard.toml"])
def test_the_same_file_twice_is_exit_2(run: RunLine, folder: Path, given: str) -> None:
    """Also by another path, a symbolic or a hard link."""
    (folder / "link.toml").symlink_to("old.toml")
    os.link(folder / "old.toml", folder / "hard.toml")
    code, out, err, _ = run("compare", "old.toml", given, "--json")
    assert (code, out, err.splitlines()[0]) == (
        2,
        "",
        f"unionstats compare: C020 OLD and NEW are one and the same: {given}",
    )


def test_standard_input_twice_is_exit_2(run: RunLine) -> None:
    """It can be read once."""
    code, out, err, _ = run("compare", "-", "-", "--lang", "zh")
    assert (code, out, err.splitlines()[0]) == (
        2,
        "",
        "unionstats compare: C020 旧台账和新台账是同一个：-",
    )


@pytest.mark.parametrize("argv", [(), ("old.toml",), ("a", "b", "c")])
def test_two_ledgers_are_needed(run: RunLine, argv: tuple[str, ...]) -> None:
    """No less and no more."""
    code, out, err, _ = run("compare", *argv)
    assert (code, out, err.split()[2]) == (2, "", "C011" if len(argv) > 2 else "C009")


def test_a_copy_is_remarked_on(run: RunLine, folder: Path) -> None:
    """Nothing changed, and that is why."""
    (folder / "copy.toml").write_text(OLD, encoding="utf-8")
    code, out, err, _ = run("compare", "old.toml", "copy.toml", "--json")
    assert (code, err) == (
        0,
        "unionstats compare: C022 old.toml and copy.toml are copies of one ledger, so nothing has changed\n",
    )
    document = json.loads(out)
    assert [one["code"] for one in document["diagnostics"]] == ["C022"]
    assert document["counts"]["up"] == document["counts"]["down"] == 0


def test_ledgers_that_share_no_figure_are_exit_3(run: RunLine, folder: Path) -> None:
    """As a message, or as the error document."""
    (folder / "other.toml").write_text('format = 1\n[figures.x]\nstated = "5个"\n', encoding="utf-8")
    assert run("compare", "old.toml", "other.toml")[:3] == (
        3,
        "",
        snapshot("""\
other.toml: C021 no figure of old.toml is in other.toml, neither by id nor by label
  = Figures match if their ids are the same, or their labels and regions.
1 problem. `unionstats explain C021` says what it means and how to fix it.
"""),
    )
    code, out, err, _ = run("compare", "old.toml", "other.toml", "--json")
    document = json.loads(out)
    assert (code, err, document["diagnostics"][0]["code"]) == (3, "", "C021")
    Draft202012Validator(schema("error")).validate(document)
    (folder / "empty.toml").write_text("format = 1\n", encoding="utf-8")
    assert run("compare", "empty.toml", "old.toml")[0] == 3


def test_all_errors_of_both_ledgers_are_told(run: RunLine, folder: Path) -> None:
    """Each with its file."""
    for name in ("a.toml", "b.toml"):
        (folder / name).write_text(
            f'format = 1\n[figures.{name[0]}]\nstated = "5各"\ncolour = 1\n', encoding="utf-8"
        )
    code, out, err, _ = run("compare", "a.toml", "b.toml")
    assert (code, out, err) == (
        3,
        "",
        snapshot("""\
a.toml:3:12: Q002 figures.a.stated: the unit '各' is not known; one that is not listed is declared beside the figure: unit = "各"
 3 | stated = "5各"
   |            ^^
a.toml:4:1: L001 figures.a.colour: the ledger has no key 'colour' here
 4 | colour = 1
   | ^^^^^^
b.toml:3:12: Q002 figures.b.stated: the unit '各' is not known; one that is not listed is declared beside the figure: unit = "各"
 3 | stated = "5各"
   |            ^^
b.toml:4:1: L001 figures.b.colour: the ledger has no key 'colour' here
 4 | colour = 1
   | ^^^^^^
4 problems. `unionstats explain Q002` says what the first means and how to fix it.
"""),
    )
    code, out, _, _ = run("compare", "nowhere.toml", "b.toml", "--json")
    found = [(one["code"], one["file"]) for one in json.loads(out)["diagnostics"]]
    assert (code, found[0]) == (3, ("C023", "nowhere.toml"))
    assert {file for _, file in found[1:]} == {"b.toml"}


def test_hostile_labels_stay_text(run: RunLine, folder: Path) -> None:
    """Escapes, markup and formulas do nothing in any form."""
    label = '"=1+1 [red]\\u001b[31m\\u202e|x"'
    for name, value in (("a.toml", "5个"), ("b.toml", "6个")):
        text = f'format = 1\n[report]\ntitle = {label}\n[figures.x]\nstated = "{value}"\nlabel = {label}\n'
        (folder / name).write_text(text, encoding="utf-8")
    for form in ("table", "csv", "markdown", "json", "jsonl"):
        out = run("compare", "a.toml", "b.toml", "-f", form)[1]
        assert not {"\x1b", "\u202e"} & set(out)
    assert "'=1+1" in run("compare", "a.toml", "b.toml", "-f", "csv")[1]


def test_the_example_ledger_says_that_it_is_made_up(run: RunLine) -> None:
    """In both languages, in its first line and in its title; it shows each kind of change."""
    path = ROOT / "tests" / "ledgers" / "made_up_2022.toml"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert "MADE UP" in first
    assert "虚构" in first
    document = json.loads(run("compare", str(ROOT / "data.toml"), str(path), "--json")[1])
    assert document["ledger"]["title"] == {
        "zh": "【虚构】次年的报道（示例，数字均为编造）",
        "en": "[MADE UP] A report of the following year (an example, all figures invented)",
    }
    assert document["counts"] == snapshot(
        {
            "figures": 55,
            "up": 31,
            "down": 9,
            "unchanged": 10,
            "uncertain": 3,
            "not_comparable": 2,
            "by_label": 1,
            "new": 1,
            "dropped": 2,
            "checks": 20,
            "verdicts": 1,
            "new_checks": 0,
            "dropped_checks": 0,
            "failing": 1,
            "old_failing": 0,
        }
    )


def test_an_estimate_stays_near_what_the_printed_values_give(run: RunLine, folder: Path) -> None:
    """1.2 to 1.5 million is 25 % more as printed, anything from 16 to 35 in truth: not rounded to 20."""
    for name, value in (("a.toml", "1.2 million"), ("b.toml", "1.5 million")):
        (folder / name).write_text(f'format = 1\n[figures.x]\nstated = "{value} workers"\n', encoding="utf-8")
    out = run("compare", "a.toml", "b.toml")[1]
    assert "≈ +0.3 million workers  ≈ +25%  +16 … +35%" in " ".join(out.split(" ")).replace("   ", "  ")


@pytest.mark.usefixtures("folder")
def test_where_no_bar_has_room_the_legend_is_left_out(run: RunLine) -> None:
    """On a terminal of 50 columns."""
    out = run("compare", "old.toml", "new.toml", terminal=True, env={"COLUMNS": "50"})[1]
    assert ("│" in out, "Bars:" in out) == (False, False)


def test_a_change_that_may_be_anything_has_no_sign(run: RunLine, folder: Path) -> None:
    """Of figures with one end each."""
    for name, value in (("a.toml", "at least 500"), ("b.toml", "at least 600")):
        (folder / name).write_text(f'format = 1\n[figures.x]\nstated = "{value} workers"\n', encoding="utf-8")
    out = run("compare", "a.toml", "b.toml", "--lang", "en")[1]
    assert re.search(r"at least 600 workers +\? +> -100%", out)
    assert "change:" not in out
