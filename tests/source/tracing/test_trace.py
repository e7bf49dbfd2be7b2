"""A ledger against the text of its report: nothing that changes in either goes unnoticed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from unionstats.ledger import Ledger, build_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.source.tracing.status import Status
from unionstats.source.tracing.trace import Trace, trace

TEXT = """# 工会工作总结

全年建会62家。

## 一、组织建设

全市新建工会5个，其中女职工委员会55个、205个小组；83项制度完善，覆盖率83%。全年返还经费4.42亿
元。

发展会员90.4

万人，增速提高0.9、5.9个百分点，比例为87：9：4。新建5个。

## 二、培训8期

举办培训8期，培训１５，６０８人次。
"""
STATED = {
    "组织 1": ["5个", "55个", "205个", "83项", "83%", "4.42亿元"],
    "组织 2": ["90.4万人"],
    "组织 3": ["0.9个百分点", "5.9个百分点", "87", "9", "4", "5个"],
    "培训 1": ["8期", "15,608人次"],
    "总 1": ["62家"],
}
TITLES = {"组织": "一、组织建设", "培训": "二、培训8期", "总": "工会工作总结"}


class Entry:
    """A figure of the ledger that is made."""

    def __init__(self, place: str, stated: str) -> None:
        self.section, _, self.paragraph = place.partition(" ")
        self.stated = stated


def entries() -> list[Entry]:
    """All figures of the text, as they should be recorded."""
    return [Entry(place, stated) for place, texts in STATED.items() for stated in texts]


def ledger(figures: list[Entry], titles: dict[str, str] = TITLES) -> Ledger:
    """A ledger of these figures, called f0, f1 and so on."""
    tables = [f'[sections."{name}"]\ntitle = "{title}"\n' for name, title in titles.items()]
    for number, one in enumerate(figures):
        place = f'section = "{one.section}"\n' if one.section else ""
        place += f"paragraph = {one.paragraph}\n" if one.paragraph else ""
        tables.append(f'[figures.f{number}]\nstated = "{one.stated}"\n{place}')
    document = read_document(("format = 1\n" + "".join(tables)).encode())
    assert isinstance(document, Document), document
    return build_ledger(document, "a.toml")


def traced(text: str = TEXT, figures: list[Entry] | None = None, titles: dict[str, str] = TITLES) -> Trace:
    """What tracing these figures finds."""
    return trace(ledger(entries() if figures is None else figures, titles), text)


def wrong(found: Trace) -> dict[str, str]:
    """What is not as recorded: figures by id, headings, and what the ledger does not hold."""
    told = {one.id: one.status.value for one in found.figures if one.status is not Status.FOUND}
    told |= {name: "heading" for name, heading in found.headings.items() if not heading.as_recorded}
    return told | {one.found.literal: "unrecorded" for one in found.unrecorded}


def test_a_ledger_that_holds_the_text_is_found_whole() -> None:
    """Across line breaks, in lists that share a unit, in ratios, in full width, and in a heading."""
    found = traced()
    assert wrong(found) == {}
    spots = [TEXT[one.start : one.end] for one in found.figures]
    assert spots[5:8] == ["4.42亿\n元", "90.4\n\n万人", "0.9"]
    assert spots[14] == "１５，６０８人次"


def changed(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield the text without some characters, with another digit in them, and with them in another paragraph."""
    without = text[:start] + text[end:]
    figure = text[start:end]
    yield "deleted", without
    other = figure.translate(
        str.maketrans("0123456789０１２３４５６７８９", "1234567890１２３４５６７８９０")
    )
    yield "changed", text[:start] + other + text[end:]
    for heading in TITLES.values():
        mark = f" {heading}\n\n"
        at = without.index(mark) + len(mark)
        if not at <= start < (without + "\n\n").index("\n\n", at):  # into another paragraph
            yield "moved", f"{without[:at]}另有{figure}。{without[at:]}"


@pytest.mark.parametrize("number", range(len(entries())))
def test_no_figure_is_deleted_changed_or_moved_unnoticed(number: int) -> None:
    """Each of them, in the text."""
    spot = traced().figures[number]
    for name, text in changed(TEXT, spot.start, spot.end):
        assert wrong(traced(text)), (name, text)


@pytest.mark.parametrize("number", range(len(entries())))
def test_no_figure_of_the_ledger_is_dropped_changed_or_moved_unnoticed(number: int) -> None:
    """Each of them, in the ledger."""
    figures = entries()
    dropped = figures.pop(number)
    assert list(wrong(traced(figures=figures)).values()) == ["unrecorded"] or dropped.stated == "5个"
    assert wrong(traced(figures=figures))
    for section, paragraph in [("组织", "1"), ("组织", "2"), ("组织", "3"), ("培训", "1"), ("培训", "2")]:
        if (section, paragraph) != (dropped.section, dropped.paragraph):
            figures = entries()
            figures[number].section, figures[number].paragraph = section, paragraph
            assert wrong(traced(figures=figures)), (section, paragraph)
    figures = entries()
    figures[number].stated = figures[number].stated.translate(str.maketrans("0123456789", "1234567890"))
    assert f"f{number}" in wrong(traced(figures=figures))


def test_two_figures_in_each_others_place_are_noticed() -> None:
    """Both stand in the paragraph; the labels would be those of the other."""
    figures = entries()
    figures[0].stated, figures[1].stated = figures[1].stated, figures[0].stated
    assert list(wrong(traced(figures=figures)).values()) == ["elsewhere"]


def test_a_figure_is_not_found_inside_another() -> None:
    """5个 stands in 55个 and 205个, 83 in 83项."""
    text = TEXT.replace("新建工会5个，", "新建工会，").replace("新建5个。", "")
    assert wrong(traced(text)) == {"f0": "missing", "f12": "missing"}


def test_what_is_printed_otherwise_is_shown() -> None:
    """The same value in other words, another value in the same unit, the same number in another unit."""
    text = TEXT.replace("4.42亿\n元", "44200万元").replace("55个", "56个").replace("83%", "83个百分点")
    found = traced(text)
    assert wrong(found) == {"f5": "different", "f1": "different", "f4": "different"}
    assert [text[one.start : one.end] for one in found.figures if one.status is Status.DIFFERENT] == [
        "56个",
        "83个百分点",
        "44200万元",
    ]


def test_a_changed_heading_is_told_and_its_figures_are_still_found() -> None:
    """A figure in a heading is part of the section's title."""
    assert wrong(traced(TEXT.replace("二、培训8期", "二、培训9期"))) == {
        "培训": "heading",
        "9期": "unrecorded",
    }
    assert wrong(traced(TEXT.replace("## 二、培训8期\n", ""))) == {
        "培训": "heading",
        "f13": "elsewhere",
        "f14": "elsewhere",
    }


def test_a_heading_may_be_printed_without_marks_and_in_full_width() -> None:
    """As the ledger has it without them."""
    text = TEXT.replace("# ", "").replace("#", "").replace("培训8期\n\n", "培训８期\n\n")
    assert wrong(traced(text)) == {}


def test_a_figure_without_a_place_may_stand_anywhere_once() -> None:
    """Those with a place come first."""
    figures = entries()
    figures[0].section = figures[0].paragraph = ""
    assert wrong(traced(figures=figures)) == {}
    figures.append(Entry("", "5个"))
    assert wrong(traced(figures=figures)) == {"f16": "missing"}


def test_what_the_scan_takes_for_no_figure_is_found_by_its_characters() -> None:
    """An author may record a number in a name."""
    text = "# 总结\n\n学习“四史”，落实第十三次代表大会精神。\n\n会员62人。\n"
    figures = [Entry("总 1", "四"), Entry("总 2", "62人")]
    assert wrong(traced(text, figures, {"总": "总结"})) == {}
    assert wrong(traced(text, [Entry("总 1", "三"), figures[1]], {"总": "总结"})) == {"f0": "missing"}


def test_the_noun_behind_a_measure_word_may_be_recorded_with_it() -> None:
    """12名职工 is the 12名 before 职工, and no other."""
    text = "# 总结\n\n12名职工和600余家企业参加，另有30家医院。\n"
    figures = [Entry("总 1", one) for one in ("12名职工", "600余家企业", "30家")]
    assert wrong(traced(text, figures, {"总": "总结"})) == {}
    figures[2] = Entry("总 1", "30家企业")
    assert wrong(traced(text, figures, {"总": "总结"})) == {"f2": "different"}
