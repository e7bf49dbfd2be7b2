"""Why a numeral of a running text is no figure."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Why a numeral was passed over."""

    TITLE = "title"  # in the title of a document
    DATE = "date"
    TIME = "time"
    PERIOD = "period"  # 近三年, 五年来, over the past ten years
    ANNIVERSARY = "anniversary"
    ORDINAL = "ordinal"  # 第三届, 21st
    RANK = "rank"  # 二期, 三级, 500强
    CLAUSE = "clause"  # the number of a heading, a list item or a footnote
    REFERENCE = "reference"  # 表3, Table 2
    AGE = "age"  # 18至24岁青年, 16-24-year-olds: an age that only names a group
    CODE = "code"  # telephone numbers, ids, models, links
    NAME = "name"  # names, idioms and slogans
    INDEFINITE = "indefinite"  # 一批, one of
    BARE = "bare"  # a numeral in words that measures nothing
    UNREADABLE = "unreadable"  # 三五个, 几百人: no value can be told
