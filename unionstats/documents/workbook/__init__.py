"""A workbook as its sheets show it."""


class UnknownFormatError(Exception):
    """A number format is not known."""


def require_known(known: bool) -> None:  # noqa: FBT001 - it reads as a sentence
    """Raise UnknownFormatError where something about a format is not known."""
    if not known:
        raise UnknownFormatError
