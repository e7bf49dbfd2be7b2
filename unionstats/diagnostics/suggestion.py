"""Did you mean …: the nearest of the names that would have been right."""

from collections.abc import Iterable

_LONGEST = 80  # characters of a name; the comparison takes time in the square of it


def closest(name: str, known: Iterable[str]) -> str:
    """Return the one of `known` that `name` most likely meant, or "" if none resembles it."""
    if len(name) > _LONGEST:
        return ""
    from difflib import get_close_matches

    by_folded = {right.casefold(): right for right in known if len(right) <= _LONGEST}
    found = get_close_matches(name.casefold(), by_folded, n=1)
    if not found and len(name) == 2 and not name.isascii():  # noqa: PLR2004 - one of two characters is right
        found = [one for one in by_folded if len(one) == 2 and set(one) & set(name)]  # noqa: PLR2004
    return by_folded[found[0]] if len(found) == 1 else ""
