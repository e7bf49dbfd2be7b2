"""A label within a sentence that is not the report's."""

from __future__ import annotations

from unionstats.languages.language import language_of


def within(label: str) -> str:
    """A label of a change as the thing and its change: rise in members, of members, rose by."""
    language = language_of(label)
    found = language.marks.label_changed.fullmatch(label)
    if found is None:
        return label
    form = next(name for name in ("noun", "up", "down") if found[name] is not None)
    return language.labels[form].format(**found.groupdict())
