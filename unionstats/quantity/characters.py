"""One spelling for the characters that print the same thing: widths, spaces, signs, numeral characters.

Every replacement is one character for one, so that an offset into the result is an offset into the text.
"""

from functools import cache

from unionstats.quantity.table import table

CHINESE_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_WIDE = 0x3000  # the first code point of wide characters


def normalised(text: str) -> str:
    """Return the text in one spelling, every character at its old offset."""
    return text if text.isascii() and "\t" not in text else text.translate(table().alike)


def in_word(text: str, at: int) -> bool:
    """Tell whether a Latin word that ends just before `at` would go on there."""
    if at >= len(text):
        return False
    character = text[at]
    return character == "_" or (character.isascii() and character.isalnum())


def skip_spaces(text: str, at: int) -> int:
    """Return the offset of the first character from `at` that is not a space."""
    end = len(text)
    while at < end and text[at] == " ":
        at += 1
    return at


@cache
def words_spelling() -> dict[int, str]:
    """How words are read, by code points: in ASCII marks and simplified characters, tabs as spaces."""
    alike = table().alike.items()
    read = {code: one for code, one in alike if code >= _WIDE or chr(code) in "\t\xa0"}
    return {code: one for code, one in read.items() if one not in CHINESE_DIGITS}


def half_width(text: str) -> str:
    """The text in ASCII marks and simplified characters, every character at its old offset."""
    return text if text.isascii() and "\t" not in text else text.translate(words_spelling())
