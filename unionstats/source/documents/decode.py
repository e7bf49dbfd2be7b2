"""The characters of a text file, whatever it was saved as."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_MOST_STRANGE = 20  # of a thousand characters: control characters and the like that a text may hold


def decoded(data: bytes) -> str | None:
    """The text of a file, line ends as LF; None if it is no text in any of the encodings that are tried.

    A byte order mark decides; else UTF-16 is told by its zero bytes, and what is not UTF-8 is GB 18030, of
    which GBK and GB 2312 are parts.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data, encoding)
    unmarked = _unmarked_utf16(data[:_SAMPLE])
    if unmarked:
        return _text(data, unmarked)
    for encoding in ("utf-8", "gb18030"):
        text = _text(data, encoding)
        if text is not None:
            return text
    return None


def _text(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    if _is_strange(text[:_SAMPLE]):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unmarked_utf16(sample: bytes) -> str:
    """The byte order of UTF-16 without a mark: line ends and ASCII have a zero byte on one side only."""
    pairs = len(sample) // 2
    first, second = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if second and not first:
        return "utf-16-le"
    return "utf-16-be" if first and not second else ""


def _is_strange(sample: str) -> bool:
    """Whether the characters are those of a program or a picture rather than of a text."""
    strange = sum(
        1
        for character in sample
        if (character < " " and character not in "\t\n\r\f\v\x1b") or "\ue000" <= character <= "\uf8ff"
    )
    return "\0" in sample or strange * 1000 > _MOST_STRANGE * len(sample)
