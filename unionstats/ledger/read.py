"""Reading a ledger file, from its name to the ledger."""

from typing import BinaryIO

from unionstats.ledger.document import Document, read_document
from unionstats.ledger.file import read_bytes
from unionstats.ledger.load import InvalidLedgerError, build_ledger
from unionstats.ledger.model import Ledger


def read_ledger(path: str, stdin: BinaryIO | None = None) -> tuple[Ledger, Document]:
    """The ledger at `path`, and the document it stands in; "-" is `stdin`.

    Raises InvalidLedgerError with every error of the file, or with the one that keeps it from being read.
    """
    raw = read_bytes(path, stdin)
    if not isinstance(raw, bytes):
        raise InvalidLedgerError([raw], path)
    document = read_document(raw)
    if isinstance(document, list):
        raise InvalidLedgerError(document, path)
    return ledger_in(document, path), document


def ledger_in(document: Document, path: str) -> Ledger:
    """The ledger in a document, the rows of its tables read from files beside `path`."""
    if "tables" not in document.data:
        return build_ledger(document, path)
    from unionstats.ledger.tabular.files import files_beside

    return build_ledger(document, path, files_beside(path))
