"""The copy of a report with what was found in it, as `unionstats audit --annotate` writes it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from unionstats.commands.output import require_file, require_new, require_other, write_whole
from unionstats.commands.usage import WrongUsageError
from unionstats.documents import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.commands.run import Run
    from unionstats.commands.source import Source
    from unionstats.results.annotation import Annotation
    from unionstats.results.audited import Audited

PAGE = (".html", ".htm")
_OFFICE = (".docx", ".docm", ".xlsx", ".xlsm")


def require_annotatable(
    run: Run, files: Sequence[str], path: str, kept: Sequence[str], *, recursive: bool, force: bool
) -> None:
    """Raise WrongUsageError where the command line is of several reports, or the copy has no fitting name.

    `kept` are other files of the command line, none of which it may be.
    """
    if recursive:
        raise WrongUsageError("C012", left="--annotate", right="--recursive")
    if len(files) > 1:
        raise WrongUsageError("C011", command="audit --annotate", value=files[1])
    require_file(path, "report.html")
    if not path.lower().endswith((*PAGE, *_OFFICE)):
        given = os.path.splitext(path)[1].lower()  # noqa: PTH122 - as a string, "" stays ""
        from unionstats.diagnostics.suggestion import closest

        endings = (PAGE[0], *_OFFICE)
        near = closest(given, endings) if given else None
        raise WrongUsageError("C036", path=path, endings=", ".join(endings), suggestion=near or "")
    require_new(path, force=force)
    for one in (*files, *kept):
        require_other(path, one, run.streams.stdin)
        if os.path.abspath(one) == os.path.abspath(path):  # noqa: PTH100 - neither need be there
            raise WrongUsageError("C018", path=path)


def require_kind(path: str, source: Source) -> None:
    """Raise WrongUsageError C045 if the report is of another kind than the copy of it."""
    given, own = os.path.splitext(path)[1].lower(), _kind_of(source.data)  # noqa: PTH122 - as a string
    if given not in (*PAGE, own):
        endings = ", ".join(filter(None, (PAGE[0], own)))
        raise WrongUsageError("C045", path=path, report=source.path, endings=endings)


def _kind_of(data: bytes) -> str:
    """The ending of an Office file that can be annotated, "" for any other file."""
    if not data.startswith(b"PK\x03\x04"):
        return ""
    from unionstats.documents.archive import names_in
    from unionstats.writers.annotated.package import Package

    names = names_in(data)
    word = "word/document.xml" in names
    if not word and "xl/workbook.xml" not in names:
        return ""
    has_macros = Package(data, "Word" if word else "Excel").has_macros
    return f".{'doc' if word else 'xls'}{'m' if has_macros else 'x'}"


def annotated(run: Run, document: Audited, source: Source, path: str, *, force: bool) -> None:
    """Write the copy, whole or not at all."""
    from unionstats.results.annotation import Annotation

    annotation = Annotation(document.audit, run.words)
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - as a string
    with run.working(run.words.gettext("Writing the result")):
        if ending in PAGE:
            from unionstats.writers.annotated.page import annotated_page

            data = annotated_page(document, source.document, annotation, run.words)
        else:
            data = _commented(source, ending, annotation)
    write_whole(path, data, force=force)


def _commented(source: Source, ending: str, annotation: Annotation) -> bytes:
    try:
        if ending.startswith(".doc"):
            from unionstats.writers.annotated.word import annotated_word

            return annotated_word(source.data, annotation.comments())
        from unionstats.writers.annotated.workbook import annotated_workbook

        return annotated_workbook(source.data, annotation.comments())
    except RefusedError as error:
        from unionstats.commands.data import LedgerRefusedError
        from unionstats.diagnostics import Diagnostic
        from unionstats.results.heads import unread

        raise LedgerRefusedError(unread(source.path), [Diagnostic(error.code, error.words)]) from None
