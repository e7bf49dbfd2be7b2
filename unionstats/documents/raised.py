"""Raised characters in a line of text."""

from __future__ import annotations


def raised(before: str, text: str) -> str:
    """Raised characters, joined to no number: behind one they are a footnote mark, behind 10 an exponent."""
    if not text.strip() or not before[-1:].isdigit():
        return text
    if before.endswith("10") and not before[-3:-2].isdigit() and text.strip().lstrip("-−").isdigit():
        return f"^{text.strip()}"
    return f"[{text.strip()}]"
