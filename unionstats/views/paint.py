"""Colour for the plain lines that are not tables: one style around one text."""

from __future__ import annotations

_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


def paint(text: str, style: str, *, color: bool) -> str:
    """Return `text` in `style` (`bold red`), or as it is where nothing is coloured."""
    if not color or not text:
        return text
    return f"\x1b[{';'.join(_STYLES[name] for name in style.split())}m{text}\x1b[0m"
