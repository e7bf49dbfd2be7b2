"""The text of a document, whatever kind of file it is."""

LARGEST = 32 * 1024 * 1024
"""Characters that a document may hold once it is unpacked."""


class RefusedError(Exception):
    """The document cannot be read; the code of the diagnostic, and its words."""

    def __init__(self, code: str, **words: str) -> None:
        self.code = code
        self.words = words
        super().__init__(code, words)
