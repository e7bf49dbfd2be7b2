"""ASCII for the signs that our own output uses, where the reader's encoding lacks them."""

# One column for one column where there is such a sign, so that tables stay straight.
_STAND_INS = {
    **dict.fromkeys("─━═╌╍┄┅┈┉╴╶╸╺", "-"),
    **dict.fromkeys("│┃║╎╏┆┇┊┋╵╷╹╻", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰┡┢┠┨┯┷┿┝┥╇╈╄╃┞┟┦┧┩┪╞╡╪╤╧╒╓╕╖╘╙╛╜╟╢╥╨╫", "+"),
    **dict.fromkeys("█▉▊▋▌▇▆▅▄", "#"),
    **dict.fromkeys("▍▎▏▃▂▁", "-"),
    **dict.fromkeys("░▒▓", "."),
    **dict.fromkeys("‘’‚′", "'"),
    **dict.fromkeys("“”„″", '"'),
    **dict.fromkeys("–—−‐‑‒―", "-"),
    **dict.fromkeys("\xa0\u2002\u2003\u2009\u202f\u3000", " "),
    "√": "v",
    "×": "x",
    "÷": "/",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "~",
    "±": "+-",
    "→": "->",
    "∞": "inf",
    "…": "...",
    "·": ".",
    "•": "*",
    "‰": " per mille",
    "¥": "CNY ",
    "，": ",",
    "：": ":",
    "（": "(",
    "）": ")",
}


def stand_in(sign: str) -> str:
    """Return ASCII for one character: a sign like it, or its visible escape."""
    return _STAND_INS.get(sign) or sign.encode("ascii", "backslashreplace").decode("ascii")
