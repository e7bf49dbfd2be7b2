"""Dense reports for the benchmark of `audit`: each sentence tells how its figures hang together."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.ledgers import SEED

_FIRST, _SECOND = "安临东西南北青石新海长平永宁清白金玉龙凤", "陵河湖塘浦辰山桥城门岭川泉溪坝洲岗港原林"
_REGIONS = ("安陵", "临河", "东湖", "西塘", "南浦", "北辰", "青山", "石桥", "新城", "海门")
_SUBJECTS = (
    ("工会会员", "人"),
    ("基层工会", "家"),
    ("劳动争议案件", "件"),
    ("技能竞赛", "场"),
    ("职工书屋", "个"),
    ("困难职工", "户"),
    ("培训职工", "人次"),
    ("创新项目", "项"),
)
_CLAUSES = (
    "各级工会坚持以职工为中心，组织开展劳动和技能竞赛，推动各项部署落地见效。",
    "有关单位加强协作配合，完善工作机制，及时回应职工关切。",
    "全区上下克服不利因素影响，工作总体平稳有序，职工满意程度稳步提高。",
)


def write_dense(path: Path, size: int, tables: int) -> None:
    """Write a Markdown report of about `size` bytes in UTF-8 with `tables` tables of 12 rows and 7 columns.

    Totals with their parts, shares, growth with its base, changes; one figure in 200 is misprinted.
    """
    draw = random.Random(SEED)  # noqa: S311 - a benchmark wants the same text each time
    pieces: list[str] = []
    written = paragraph = done = 0
    while written < size:
        paragraph += 1
        if paragraph % 12 == 1:
            pieces.append(f"## 第{paragraph // 12 + 1}部分 {draw.choice(_REGIONS)}工作情况\n\n")
        pieces.append(_paragraph(draw) + "\n\n")
        written += len(pieces[-1].encode())
        if done < tables and written * tables >= size * (done + 0.5):
            done += 1
            pieces.append(_table(draw, done) + "\n\n")
            written += len(pieces[-1].encode())
    path.write_text("".join(pieces), encoding="utf-8")


def _paragraph(draw: random.Random) -> str:
    region = f"{draw.choice(_FIRST)}{draw.choice(_SECOND)}{draw.choice('县区市')}{draw.choice(_SECOND)}镇"
    return "".join((_told(draw, region), draw.choice(_CLAUSES), _told(draw, region)))


def _told(draw: random.Random, region: str) -> str:
    """A sentence of four to seven figures: a total and its parts, a growth rate, a change, two rates."""
    subject, unit = draw.choice(_SUBJECTS)
    year, parts = draw.randint(2015, 2024), [draw.randint(20, 4000) for _ in range(3)]
    whole, before = sum(parts), draw.randint(2000, 9000)
    first, second, third = parts
    rate, last = draw.randint(300, 900), draw.randint(200, 890)
    told = draw.choice(
        (
            "{year}年，{region}共有{subject}{printed}{unit}，其中，城区{first}{unit}，乡镇{second}{unit}，园区{third}{unit}，城区占{share}%。",
            "{year}年，{region}新增{subject}{printed}{unit}，上年为{before}{unit}，同比{grew}{growth}%。",
            "{region}{subject}达到{printed}{unit}，比上年增加{first}{unit}，增长{gain}%；其中女职工{second}{unit}，占{other}%。",
            "{region}{subject}办结率{rate}%，比上年的{last}%{rose}{points}个百分点，受理{printed}{unit}，办结{first}{unit}。",
        )
    )
    return told.format(
        year=year,
        region=region,
        subject=subject,
        unit=unit,
        printed=_printed(draw, whole),
        first=first,
        second=second,
        third=third,
        before=before,
        share=_rate(first, whole),
        other=_rate(second, whole),
        gain=_rate(first, whole - first),
        growth=_rate(abs(whole - before), before),
        grew="增长" if whole >= before else "下降",
        rate=rate / 10,
        last=last / 10,
        rose="提高" if rate >= last else "下降",
        points=abs(rate - last) / 10,
    )


def _table(draw: random.Random, number: int) -> str:
    """A table of a total and ten regions: two years, growth, share, and two parts of the second year."""
    subject, unit = draw.choice(_SUBJECTS)
    rows = [(draw.randint(100, 9000), draw.randint(50, 5000), draw.randint(50, 5000)) for _ in _REGIONS]
    total = tuple(map(sum, zip(*rows, strict=True)))
    every = zip(("合计", *_REGIONS), (total, *rows), strict=True)
    lines = [
        f"表{number} 分地区{subject}（{unit}）",
        "",
        "| 地区 | 2022年 | 2023年 | 增长（%） | 占比（%） | 男 | 女 |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, (before, men, women) in every:
        now = men + women
        cells = (before, _printed(draw, now), _rate(now - before, before), _rate(now, sum(total[1:])))
        lines.append(f"| {name} | {' | '.join(map(str, (*cells, men, women)))} |")
    return "\n".join(lines)


def _printed(draw: random.Random, number: int) -> int:
    """A number, or in one of 200 cases a misprint of it."""
    return number + 10 if draw.randrange(200) == 0 else number


def _rate(part: int, whole: int) -> str:
    """A percentage with one decimal, rounded half up."""
    tenths = (abs(part) * 2000 + whole) // (2 * whole)
    return f"{'-' if part < 0 and tenths else ''}{tenths // 10}.{tenths % 10}"
