"""Reading and auditing the documents that a command line names, and copies of them with what was found."""

import os
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.commands.data import LedgerRefusedError, is_report, open_path
from unionstats.commands.output import require_file, require_new, require_other, write_whole, wrong_ending
from unionstats.commands.run import Run
from unionstats.commands.source import Source, open_source, refuse_text
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic
from unionstats.documents import RefusedError
from unionstats.ledger import Ledger
from unionstats.ledger.file import STANDARD_INPUT
from unionstats.results.annotation import Annotation
from unionstats.results.audit_page import Audited
from unionstats.results.draft import draft_toml, sentences
from unionstats.rounding import Rounding
from unionstats.source.audit.audit import audit, audit_against


class Found(Struct, frozen=True):
    """The documents that were audited, their files, the kept ledger, why others could not be read."""

    documents: Sequence[Audited]
    sources: Sequence[Source]
    ledger: Ledger | None
    refusals: Sequence[Diagnostic]


def require_fitting(
    run: Run, files: Sequence[str], *, ledger: str | None, complete: bool, save: str | None, force: bool
) -> None:
    """Raise WrongUsageError where options do not go together or the file to write may not be written."""
    if complete and ledger is None:
        raise WrongUsageError("C037", option="--complete", needed="--ledger")
    if files.count(STANDARD_INPUT) + (ledger == STANDARD_INPUT) > 1:
        raise WrongUsageError("C014")
    if save is None:
        return
    if ledger is not None:
        raise WrongUsageError("C012", left="--save", right="--ledger")
    if len(files) > 1:
        raise WrongUsageError("C011", command="audit --save", value=files[1])
    require_file(save, "data.toml")
    require_new(save, force=force)
    require_other(save, files[0], run.streams.stdin)


def audited(
    run: Run,
    files: Sequence[str],
    rounding: Rounding | None,
    *,
    ledger: str | None,
    complete: bool,
    recursive: bool,
    annotate: str | None = None,
) -> Found:
    """Audit each file; what cannot be read is told and does not keep the others from being audited.

    Raises WrongUsageError C045 before that where `annotate` can be no copy of the file.
    """
    opened = open_path(ledger, run) if ledger is not None else None
    kept = opened.ledger if opened else None
    documents: list[Audited] = []
    sources: list[Source] = []
    refusals: list[Diagnostic] = []
    for path in _reports(files) if recursive else files:
        try:
            if recursive and os.path.isdir(path):  # noqa: PTH112 - `_reports` gives a folder that holds none
                raise refuse_text(path, "S028")
            source = open_source(path, run)
            if annotate is not None:
                require_kind(annotate, source)
            one = _audited(run, source, rounding, kept, complete=complete)
            sources += [source] if annotate is not None else []
            documents.append(
                replace(one, first_group=sum(len(each.audit.judged.groups) for each in documents))
            )
        except LedgerRefusedError as error:
            refusals += [replace(one, file=one.file or path) for one in error.diagnostics]
    if not documents:
        raise LedgerRefusedError(None, refusals)
    if opened and any(one.is_long for one in opened.ledger.tables.values()):
        from unionstats.commands.rows import judged_tables

        first = documents[0].audit
        judged = replace(first.judged, by_row=judged_tables(opened, rounding))
        documents[0] = replace(documents[0], audit=replace(first, judged=judged))
    run.tell(refusals, "")
    return Found(documents, sources, kept, refusals)


def _reports(paths: Sequence[str]) -> Iterator[str]:
    """Yield the reports in folders and below, in the order of their names; other paths as they are.

    Links to folders are not followed; a folder without a report is itself yielded, to be refused.
    """
    for path in paths:
        found = []
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            reports = (one for one in sorted(names) if not one.startswith((".", "~$")))
            found += [os.path.join(folder, one) for one in reports if is_report(one)]  # noqa: PTH118
        yield from found or [path]


def _audited(
    run: Run, source: Source, rounding: Rounding | None, kept: Ledger | None, *, complete: bool
) -> Audited:
    run.tell(source.remarks, source.path)
    with run.working(run.words.gettext("Auditing"), len(source.text)) as progress:
        if kept is None:
            found = audit(source.document, source.path, rounding, progress, sentences(run.words))
        else:
            found = audit_against(kept, source.document, rounding, progress, complete=complete)
    left_out = [Diagnostic("S027", {"rule": rule}, file=source.path, warning=True) for rule in found.left_out]
    run.tell(left_out, source.path)
    one = Audited(source.head, found)
    if not one.figures:
        raise refuse_text(source.path, "S007")
    return one


def saved(run: Run, document: Audited, path: str, *, force: bool) -> None:
    """Write the drafted ledger of a document to a file."""
    drafted = document.audit.draft
    if drafted is not None:
        require_other(path, document.source.path, run.streams.stdin)
        write_whole(path, draft_toml(drafted, document.source, run.words).encode(), force=force)


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
        raise wrong_ending(path, (PAGE[0], *_OFFICE))
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
        raise refuse_text(source.path, error.code, error.words) from None
