"""The characters of a text file, whatever it was saved as."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_MOSTLY = 0.9  # of the characters of a text in UTF-16
_KANGXI = (
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾"
    "干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生"
    "用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷"
    "豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
    "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
)
RADICALS: dict[int, str | int | None] = {
    **{0x2F00 + at: sign for at, sign in enumerate(_KANGXI)},
    **str.maketrans(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
    ),
    **dict(enumerate(("ff", "fi", "fl", "ffi", "ffl"), start=0xFB00)),
}
"""Signs as the characters that they look like: fonts of PDFs show 民 by ⺠, 里 by ⾥ and fi as one sign."""
# other line ends, and characters that are not seen and would part a number from its unit
_SPELT_OTHERWISE: dict[int, int | str | None] = {
    **dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"), None),
    **RADICALS,
}
_WHOLE = 3  # characters for each broken one
_MOST_STRANGE = 20  # of a thousand characters: control characters and the like that a text may hold


def decoded(data: bytes) -> str | None:
    """The text of a file, line ends as LF; None if it is no text in any of the encodings that are tried.

    A byte order mark decides; else UTF-16 is told by its zero bytes, and what is not UTF-8 is GB 18030, of
    which GBK and GB 2312 are parts; UTF-8 that is damaged is not taken for it.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data, encoding)
    unmarked = _unmarked_utf16(data[:_SAMPLE])
    if unmarked:
        return _text(data, unmarked)
    text = _text(data, "utf-8")
    return text if text is not None or damage(data) else _text(data, "gb18030")


def damage(data: bytes) -> dict[str, str]:
    """Where a text in UTF-8 has its first byte that is none, in the words of S029; {} for another text.

    In UTF-8 that is damaged most characters beyond ASCII are whole, in another encoding few by chance.
    """
    try:
        data.decode()
    except UnicodeDecodeError as error:
        broken = data.decode("utf-8", "replace")
        bad = broken.count("\ufffd")
        whole = sum(not sign.isascii() for sign in broken) - bad
        before = data[: error.start].decode().split("\n")
        words = {
            "byte": f"{data[error.start]:02X}",
            "line": f"{len(before)}",
            "column": f"{len(before[-1]) + 1}",
        }
        return words if whole >= _WHOLE * bad else {}
    return {}


def _text(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    if _is_strange(text[:_SAMPLE]):
        return None
    text = text.replace("\r\n", "\n")
    return without_unseen(text)


def without_unseen(text: str) -> str:
    """A text with line ends as LF, and without characters that are not seen, such as soft hyphens."""
    plain = _SPELT_OTHERWISE.keys().isdisjoint(map(ord, set(text)))
    return text if plain else text.translate(_SPELT_OTHERWISE)


def _unmarked_utf16(sample: bytes) -> str:
    """The byte order of UTF-16 without a mark: only this has zero bytes, and few characters are rare ones."""
    if 0 not in sample:
        return ""
    even = sample[: len(sample) // 2 * 2]
    shares = {order: _common_share(even.decode(order, "replace")) for order in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda order: shares[order])
    return best if shares[best] > _MOSTLY else ""


def _common_share(sample: str) -> float:
    """How many of a text's characters are Latin, Chinese or their signs."""
    common = sum(
        1
        for character in sample
        if "\t" <= character <= "\r"
        or " " <= character < "\u0300"
        or "\u2000" <= character < "\u2700"
        or "\u3000" <= character < "\u9fff"
        or "\uff00" <= character < "\uffee"
    )
    return common / max(len(sample), 1)


def _is_strange(sample: str) -> bool:
    """Whether the characters are those of a program or a picture rather than of a text."""
    strange = sum(
        1
        for character in sample
        if (character < " " and character not in "\t\n\r\f\v\x1b") or "\ue000" <= character <= "\uf8ff"
    )
    return "\0" in sample or strange * 1000 > _MOST_STRANGE * len(sample)
