"""One spelling for the characters that print the same thing: widths, spaces, signs, numeral characters.

Every replacement is one character for one, so that an offset into the result is an offset into the text.
"""

from __future__ import annotations

CHINESE_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}

_ALIKE = {
    "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000": " ",
    "\u2010\u2011\u2012\u2013\u2212\ufe63": "-",
    "〇": "零",
    "壹弌": "一",
    "贰貳弍": "二",
    "叁叄參": "三",
    "肆": "四",
    "伍": "五",
    "陆陸": "六",
    "柒": "七",
    "捌": "八",
    "玖": "九",
    "拾": "十",
    "佰": "百",
    "仟": "千",
    "萬": "万",
    "億": "亿",
    "兩": "两",
    "點": "点",
    "幾": "几",
    "餘": "余",
    "個": "个",
    "負": "负",
    "數": "数",
    "約": "约",
    "過": "过",
    "場": "场",
    "項": "项",
    "戶": "户",
    "間": "间",
    "條": "条",
    "幣": "币",
    "歐": "欧",
    "鎊": "镑",
    "畝": "亩",
    "頃": "顷",
    "噸": "吨",
    "無": "无",
    "歲": "岁",
    "輛": "辆",
    "張": "张",
    "處": "处",
    "種": "种",
    "類": "类",
    "雙": "双",
    "隻": "只",
    "筆": "笔",
    "臺": "台",
    "冊": "册",
    "屆": "届",
    "層": "层",
    "樓": "楼",
    "節": "节",
    "課": "课",
    "輪": "轮",
    "組": "组",
    "隊": "队",
    "門": "门",
    "級": "级",
    "號": "号",
    "縣": "县",
    "鄉": "乡",
    "鎮": "镇",
    "區": "区",
    "國": "国",
    "’": "'",
    "￥": "¥",
    "￡": "£",
    "￦": "₩",
    "µ": "μ",
    "⁄": "/",
}


def _alike() -> dict[int, str]:
    """Map code points to the character that stands for them; full-width ASCII by its fixed distance."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for characters, one in _ALIKE.items():
        for character in characters:
            table[ord(character)] = one
    return table


_TABLE = _alike()


def normalised(text: str) -> str:
    """Return the text in one spelling, every character at its old offset."""
    return text if text.isascii() and "\t" not in text else text.translate(_TABLE)


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
