"""The characters of a text file, whatever it was saved as."""

from __future__ import annotations

import pytest

from unionstats.documents.decode import damage, decoded

TEXT = "全省工会\n返还经费4.42亿元，惠及15608家企业。\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_a_chinese_text_is_read_in_each_encoding(encoding: str) -> None:
    """With a byte order mark or without one."""
    assert decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_line_end_is_one_character(encoding: str, end: str) -> None:
    """Offsets count it once."""
    assert decoded(TEXT.replace("\n", end).encode(encoding)) == TEXT


def test_an_english_text_is_not_taken_for_chinese() -> None:
    """ASCII is part of every encoding that is tried, and Latin letters with accents are UTF-8."""
    assert decoded("Membership rose 5 % in São Tomé".encode()) == "Membership rose 5 % in São Tomé"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
        bytes(range(256)) * 16,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 64,
        b"\xff\xff\xff\xff\xff",
        "统计".encode("utf-16-le") + b"\x00",
    ],
    ids=["picture", "all bytes", "program", "no character", "half a character"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Figures read from a picture would be invented."""
    assert decoded(data) is None


def test_utf_16_without_a_mark_is_told_from_its_characters() -> None:
    """一 has a zero byte on the side where digits have none."""
    text = "一季度一产增长4.3%，一、二、三产业齐增。\n" * 3
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decoded(text.encode(encoding)) == text


def test_lines_end_in_one_way_and_what_is_not_seen_is_left_out() -> None:
    """Or a paragraph would have no end, and a number no unit."""
    assert decoded("甲\u2028乙\u2029丙\x85丁".encode()) == "甲\n乙\n丙\n丁"
    assert decoded("农⺠⼯⼊会增⻓3.1%".encode()) == "农民工入会增长3.1%"
    assert decoded("12 o\ufb03cers, the \ufb01rst".encode()) == "12 officers, the first"
    assert decoded("62\u200b家，5\u00ad项，\u206083%".encode()) == "62家，5项，83%"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (TEXT.encode()[:-2], {"byte": "E3", "line": "2", "column": "22"}),
        ("全省".encode() + b"\xff" + "工会会员5人".encode(), {"byte": "FF", "line": "1", "column": "3"}),
        (
            "会员".encode() * 9 + "额".encode("gbk") + "会员".encode() * 9,
            {"byte": "B6", "line": "1", "column": "19"},
        ),
        (TEXT.encode("gbk"), {}),
        (b"Total: 5 " + "个".encode("gbk") + b" of 12 units" * 9, {}),
        (TEXT.encode(), {}),
    ],
    ids=["cut off", "a byte too many", "two encodings", "another encoding", "hardly any Chinese", "sound"],
)
def test_utf_8_that_is_damaged_is_told_at_its_place(data: bytes, words: dict[str, str]) -> None:
    """It is not read in another encoding, in which its words would be others."""
    assert damage(data) == words
    assert (decoded(data) is None) is bool(words)
