"""Arabic digits: grouped or not, with decimals."""

from __future__ import annotations

import re

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.number import check_places

_DIGITS = pattern(
    r"""(?: [0-9]{1,3} (?P<mark>[,' ]) [0-9]{3} (?:(?P=mark)[0-9]{3})* (?![0-9]|[,'][0-9])
          | [0-9]{1,2} (?:,[0-9]{2})+ ,[0-9]{3} (?![0-9]|[,'][0-9])
          | [0-9]+ )?
        (?: \.(?P<decimals>[0-9]+) )?""",
    re.VERBOSE,
)
_BROKEN = pattern(r"[0-9.,']*[0-9.]")
_MARKS = str.maketrans("", "", ",' .")


def digits_at(text: str, at: int, *, running: bool) -> tuple[int, int, int] | None:
    """Read the digits at `at`: all of them as one integer, how many are decimals, and their end.

    Groups are of three (`15,608`, `15 608`, `15'608`) or Indian (`12,34,567`). What looks like a number
    but is grouped wrongly (`1,23`, `77,5`, `1.2.3`) is Q007; inside an equation the reading stops before it.
    """
    match = _DIGITS.match(text, at)
    if match is None or match.end() == at:
        return None
    end = match.end()
    decimals = match["decimals"] or ""
    check_places(end - at, at, end)
    if not running and text[end : end + 1] in {",", ".", "'"}:
        broken = _BROKEN.match(text, at)
        if broken is not None and broken.end() > end:
            raise Unreadable("Q007", at, broken.end(), printed=text[at : broken.end()])
    return int(match.group().translate(_MARKS)), len(decimals), end
