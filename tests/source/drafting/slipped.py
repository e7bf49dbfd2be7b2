"""Texts with a right and a wrong figure, `{right|wrong}`, and the rules that either states."""

import re
from collections.abc import Iterable, Mapping

from tests.source.drafting.test_sums import as_printed


def filled(text: str, at: int) -> str:
    """A text with the first or the second of each two figures."""
    return re.sub(r"\{(.*?)\|(.*?)\}", lambda found: found[at + 1], text)


def both(stated: Mapping[str, Iterable[str]]) -> list[tuple[str, list[str]]]:
    """Each text with its right figures and with its wrong ones, and the rules that it states with them."""
    return [
        (filled(text, at), [filled(one, at) for one in rules])
        for at in (0, 1)
        for text, rules in stated.items()
    ]


def drafted(text: str) -> list[str]:
    """The rules that are drafted of a text, but for bounds."""
    return [one for one in as_printed(text) if " <= " not in one]


def between_printed(text: str) -> list[str]:
    """Those of them that name no figure that is not printed."""
    return [one for one in drafted(text) if "?" not in one]
