"""Long reports for the benchmarks, Chinese and English paragraphs in turn, from a fixed seed."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.ledgers import SEED

_SUBJECTS = ("工业增加值", "固定资产投资", "社会消费品零售总额", "职工培训经费", "财政收入", "货物进出口总额")
_SECTORS = ("retail", "manufacturing", "health care", "education", "transport", "public administration")


def write_report(path: Path, size: int) -> None:
    """Write a report of about `size` bytes in UTF-8: amounts, shares, growth rates, dates, plain prose."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same text each time
    written = paragraph = 0
    with path.open("w", encoding="utf-8") as file:
        while written < size:
            paragraph += 1
            heading = f"## 第{paragraph // 20 + 1}部分 基本情况\n\n" if paragraph % 20 == 1 else ""
            text = heading + (_english(draw) if paragraph % 4 == 0 else _chinese(draw)) + "\n\n"
            file.write(text)
            written += len(text.encode())


def _chinese(draw: random.Random) -> str:
    subject, other = draw.sample(_SUBJECTS, 2)
    part, whole = draw.randint(20, 400), draw.randint(401, 900)
    year, people = draw.randint(2015, 2024), draw.randint(1000, 99999)
    return (
        f"{year}年，全市{subject}{_amount(draw)}亿元，同比增长{_rate(draw)}%；{other}{_amount(draw)}亿元，"
        f"比上年下降{_rate(draw)}%。各级工会坚持以职工为中心，组织开展劳动和技能竞赛，"
        f"推动第{part % 9 + 1}次代表大会精神落地见效。新建工会{part}家，"
        f"占应建单位总数的{round(1000 * part / whole) / 10}%，其中科技型企业{part // 2}家。"
        f"培训职工{people}人次。"
    )


def _english(draw: random.Random) -> str:
    first, second = draw.sample(_SECTORS, 2)
    return (
        f"In {draw.randint(2015, 2024)}, membership in {first} rose {_rate(draw)} percent to"
        f" {draw.randint(100, 900)},000, while {second} lost {draw.randint(1000, 9999):,} members."
        f" Union density was {_rate(draw)} percent, down {_rate(draw)} percentage points on the year."
        " Officials said that the change reflects the age of the workforce"
        " and the closing of older plants in the region."
    )


def _amount(draw: random.Random) -> float:
    return draw.randint(100, 9999) / 10


def _rate(draw: random.Random) -> float:
    return draw.randint(1, 99) / 10
