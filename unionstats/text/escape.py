"""Text that came from elsewhere, made safe to show: what would act or hide becomes visible, on one line.

A ledger or a report may hold escape sequences, right-to-left overrides or invisible characters, to
move the cursor or to make a figure look like another one. Markup is no concern of this module: writers
never give outside text to a markup parser.
"""

# Printable for Python, invisible on a screen: fillers, joiners, variation selectors, the blank of Braille.
_HIDDEN = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2800\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
_LONGEST = 60
_NAMED = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def escape(text: str) -> str:
    r"""Return `text` on one line, control, format, private and unpaired characters as `\x1b` or `\u202e`."""
    if text.isprintable() and (text.isascii() or _HIDDEN.isdisjoint(text)):
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    """Return one character, or its escape; the wide spaces of Unicode (Zs) are blank but do nothing."""
    if character.isprintable() and character not in _HIDDEN:
        return character
    if character.isspace() and character not in "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029":
        return character
    code = ord(character)
    if code <= 0xFF:  # noqa: PLR2004 - the last code of two hexadecimal digits
        return _NAMED.get(character, f"\\x{code:02x}")
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - and of four


def clipped(text: str) -> str:
    """A text on one line, of a length that can be read at a glance."""
    line = escape(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
