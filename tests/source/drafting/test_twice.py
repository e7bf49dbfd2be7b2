"""The same thing printed twice, in whatever words: a rule, a question, or nothing where it is another thing."""

import pytest

from unionstats.source.drafting.draft import draft

CASES = [
    # said of the whole body: a rule
    ("In 2023 the union had 1,250 members.", "In conclusion, the union had 1,520 members.", "rule"),
    ("In 2023 the union had 1,200 members.", "In short, the union had 1,250 members.", "question"),
    ("Total membership stood at 84,320.", "With a total membership of 84,230, it is the largest.", "rule"),
    ("2023年末全市共有会员1200人。", "综上，2023年末全市会员1250人。", "rule"),
    ("年末会员总数为12,345人，比上年增加345人。", "截至年末，会员总数为12,435人。", "rule"),
    ("At the year end the union had 12,345 members.", "In all, the union has 12,435 members.", "rule"),
    ("截至年底，全市会员总数达12.5万人。", "全市会员总数为12.8万人。", "rule"),
    # one slip makes a long number the other, whoever is said to count
    ("We handled 1,204 grievances.", "The union handled 1,240 grievances, mostly on pay.", "rule"),
    (
        "The union recruited 4,120 new members.",
        "Recruitment was good: 4,210 new members were recruited.",
        "rule",
    ),
    ("The trust treated 12,840 patients.", "Patients treated by the trust numbered 12,480.", "rule"),
    ("全年新建工会1204家。", "本年新建工会1240家。", "rule"),
    ("2022年7月至2023年6月，查出问题金额32658.60万元。", "综上，查出问题金额32568.60万元。", "rule"),
    (
        "From July 2022 to June 2023 we handled 12,048 grievances.",
        "In short, 12,408 grievances were handled.",
        "rule",
    ),
    (
        "The council is asked to approve a net revenue budget of £214.6 million.",
        "Members are recommended to set a net revenue budget of £216.4 million.",
        "rule",
    ),
    # near, but it may be another thing
    ("The council spent £3.4m on roads.", "Spending on roads was £4.3m, the highest ever.", "question"),
    ("The trust paid £3.42m to staff.", "Payments to staff came to £3.47m, a record.", "question"),
    ("全年共培训职工3200人次。", "本年度培训职工3400人次。", "question"),
    # the same value
    ("We handled 1,204 grievances.", "The union handled 1,204 grievances, mostly on pay.", "rule"),
    ("The council spent £3.41m on roads.", "Spending on roads was £3.4m.", "rule"),
    ("Total income was £12.4m.", "Total income was £12.1m.", "question"),
    ("全市总收入为34,512万元。", "全市总收入为31,876万元。", "question"),
    # of another time, place, part or body
    ("When the campaign began the union had 1,200 members.", "The union now has 1,350 members.", ""),
    ("The union had 1,200 members before the merger.", "After the merger the union had 1,350 members.", ""),
    ("Ten years ago the union had 1,200 members.", "The union has 1,350 members.", ""),
    ("改革前，全市共有会员1200人。", "改革后，全市会员1250人。", ""),
    ("会议召开时，全市共有会员1200人。", "目前，全市会员达1250人。", ""),
    (
        "The net revenue budget was £214.6 million.",
        "The revised net revenue budget was £216.4 million.",
        "",
    ),
    ("The net budget for 2023/24 was £214.6 million.", "For 2024/25 the net budget is £216.4 million.", ""),
    ("The branch has 1,204 members.", "The branch has 1,240 members.", ""),
    ("The children’s hospital treated 12,048 patients.", "The general hospital treated 12,408 patients.", ""),
    ("The bank lent £12.48m to farmers.", "The fund lent £12.84m to farmers.", ""),
    (
        "At the start of 2023 the union had 1,200 members.",
        "At the end of 2023 the union had 1,250 members.",
        "",
    ),
    ("The union had 1,200 members on 1 January.", "On 31 December the union had 1,250 members.", ""),
    ("The union had 1,200 members in 2022.", "In 2023 the union had 1,250 members.", ""),
    ("A year earlier the union had 1,200 members.", "The union has 1,250 members.", ""),
    ("2023年初全市共有会员1200人。", "2023年末全市会员1250人。", ""),
    ("上半年新建工会1204家。", "下半年新建工会1240家。", ""),
    ("全年查出主要问题金额32658.60万元。", "分行查出主要问题金额32568.60万元。", ""),
    ("下属单位查出主要问题金额32658.60万元。", "全年查出主要问题金额32568.60万元。", ""),
    ("年末结余12,345万元。", "年末结余12,435万元。", ""),
    ("In Leeds the union had 1,200 members.", "In York the union had 1,250 members.", ""),
    ("The council spent £3.4m on roads.", "The council spent £3.5m on schools.", ""),
    ("The union recruited 4,120 new members.", "The union trained 4,210 new members.", ""),
    ("Income from contracts was £12.48m.", "Income from contributions was £12.84m.", ""),
    ("The union aimed to have 1,200 members.", "The union had 1,250 members.", ""),
]


@pytest.mark.parametrize(("first", "second", "told"), CASES, ids=[case[1] for case in CASES])
def test_twice(first: str, second: str, told: str) -> None:
    """A rule between the two, or a question, or none."""
    drafted = draft(f"# Annual report 2023\n\n{first}\n\n## Work\n\n{second}\n")
    kinds = ["question" if one.question else "rule" for one in drafted.rules if one.kind == "same"]
    assert kinds == ([told] if told else [])
