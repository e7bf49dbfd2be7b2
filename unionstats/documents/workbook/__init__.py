"""A workbook as its sheets show it."""


class UnknownFormatError(Exception):
    """A number format that is not known; `code` is how the workbook writes it."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)
