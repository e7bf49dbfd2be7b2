"""The text of a document, whatever kind of file it is."""

from unionstats.diagnostics import UnionstatsError

LARGEST = 32 * 1024 * 1024
"""Characters that a document may hold once it is unpacked."""


class RefusedError(UnionstatsError):
    """The document cannot be read; the code of the diagnostic, its words, and its `path` if it is known."""

    def __init__(self, code: str, **words: str) -> None:
        self.code = code
        self.words = words
        self.path = ""
        super().__init__(code, words)

    def __str__(self) -> str:
        from unionstats.diagnostics.sentence import located

        return located(self.code, self.words, [self.path])
