"""A label within a sentence that is not the report's."""

from unionstats.languages.language import language_of


def within(label: str) -> str:
    """A label of a change as the change of a thing: rise in members, of members, rise."""
    language = language_of(label)
    found = language.marks.label_changed.fullmatch(label)
    return label if found is None else language.labels["change_of"].format(**found.groupdict())
