"""`unionstats summary`."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.runs import RunLine

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()


def test_the_report_on_one_screen(run: RunLine) -> None:
    """30 lines at 100 columns, in Chinese."""
    line = ("summary", "-d", "-", "--lang", "zh", "--color", "never")
    code, out, err, _ = run(*line, stdin=DATA, terminal=True, env={"COLUMNS": "100"})
    assert (code, err, out.count("\n")) == (0, "", 30)
    assert out == snapshot("""\
省总工会出台系列政策措施促进科技型中小企业发展，助力营商环境建设——为服务“三篇大文章”筑基赋能
报告所列百分比 6 个：一致 6；推算出的总数：80（77.5%所对应的表彰企业总数）、50（68%所对应的表彰总
数）、398（60.6%所对应的表彰职工总数）、6（83%所对应的推荐企业总数）、35（86%所对应的推荐总数）、
31（71%所对应的推荐职工总数）
其他审核关系 4 条：一致 4；派生指标 10 个
报告所列数字 41 个，有审核关系检验的 20 个；一位数字的误印 927 种，能发现 145 种；10 条审核关系不检
验任何数字

章节                              报告数字  推算值  审核关系  不一致
政策倾斜支持科技型企业发展              18       8        10       0
施行8项举措助力营商环境建设              3       1         1       0
加强职工思想政治引领                     9       1         1       0
强化培训体系提升职工技能                10       6         8       0
健全机制推进厂务公开民主管理工作         1       0         0       0

获辽宁五一劳动奖章的科技型企业占表彰企业比重      77.5%  ███████████████▌    62个 / 80    √ 一致
科技型企业中获“辽宁工人先锋号”占表彰总数比重        68%  █████████████▋      34个 / 50    √ 一致
获辽宁五一劳动奖章的科技型企业职工占表彰职工比重  60.6%  ████████████▏       241人 / 398  √ 一致
推荐全国五一劳动奖章的科技型企业占推荐企业比重      83%  ████████████████▋   5个 / 6      √ 一致
科技型企业中推荐全国工人先锋号占推荐总数比重        86%  █████████████████▎  30个 / 35    √ 一致
……另有 5 个

户均返还工会经费                       ≈ 28,300元
平均每场基层宣讲覆盖职工                  ≈ 823人
平均每次现场培训职工人次             ≈ 65.706人次
支持资金合计（按全部344个工作室）  = 34,400,000元
……另有 2 个

台账：-（SHA-256 7d25a92fceff…），舍入方式：nearest
审核关系 10 条：一致 10
""")


def test_a_failing_rule_is_exit_1(run: RunLine) -> None:
    """It counts in its section, its bar is marked."""
    data = DATA.replace(b'"77.5%"', b'"77.4%"')
    code, out, _, _ = run("summary", "-d", "-", stdin=data)
    assert (code, out.splitlines()[1]) == snapshot((1, "77.4% or 62个 explains 1 of 1 failing rules"))
    code, out, _, _ = run("summary", "-d", "-", "--json", stdin=data)
    assert (code, json.loads(out)["sections"][0]["inconsistent"]) == (1, 1)


def test_lines_and_rows_are_the_sections(run: RunLine) -> None:
    """As a table for a spreadsheet."""
    assert run("summary", "-d", "-", "-f", "csv", stdin=DATA)[1] == snapshot("""\
id,title,stated,unstated,checks,inconsistent
tech,Policy support for technology enterprises,18,8,10,0
business,Eight measures for the business environment,3,1,1,0
ideology,Ideological and political guidance of employees,9,1,1,0
skills,Training system and employees' skills,10,6,8,0
democracy,Open factory affairs and workplace democracy,1,0,0,0
""")
    lines = run("summary", "-d", "-", "-f", "jsonl", stdin=DATA)[1].splitlines()
    assert [json.loads(line)["stated"] for line in lines] == [18, 3, 9, 10, 1]


def test_an_empty_ledger_has_a_summary(run: RunLine) -> None:
    """Its name and that it has no rules."""
    assert run("summary", "-d", "-", stdin=b"format = 1\n")[1].splitlines()[:2] == [
        "-",
        "The ledger has no rules.",
    ]


def test_what_was_not_settled_is_no_failure(run: RunLine) -> None:
    """The exit code is that of `check`, whatever remarks are told."""
    ledger = 'format = 1\n[figures.t]\nstated = "1000个"\n'
    ledger += "".join(f'[figures.{name}]\nunit = "个"\n' for name in "xyzw")
    rules = ("z = x * y", "t = x + y + z + w", "w = y * z")
    ledger += "".join(f'[checks.r{n}]\nrule = "{rule}"\n' for n, rule in enumerate(rules))
    codes = [run(name, "-d", "-", stdin=ledger.encode())[0] for name in ("check", "summary")]
    assert codes == [0, 0]
