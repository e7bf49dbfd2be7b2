"""Texts of a ledger in the language of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger import in_language

if TYPE_CHECKING:
    from unionstats.ledger import Text
    from unionstats.locale import Words


def localised(text: Text | None, words: Words) -> str:
    """Return the text in the language of the catalogue; "" for none."""
    return in_language(text, words.info().get("language", "en")) or ""
