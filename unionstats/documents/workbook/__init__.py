"""A workbook as its sheets show it."""


class UnknownFormatError(Exception):
    """A number format that is not known; `code` is how the workbook writes it."""

    def __init__(self, code: str = "") -> None:
        self.code = code
        super().__init__(code)


def require_known(known: bool) -> None:  # noqa: FBT001 - it reads as a sentence
    """Raise UnknownFormatError where something about a format is not known; `formats` adds its code."""
    if not known:
        raise UnknownFormatError
