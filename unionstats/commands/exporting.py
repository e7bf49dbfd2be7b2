"""What `unionstats export` puts into its file; and a ledger or a draft as a file, for programs."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

from msgspec.structs import replace

from unionstats.commands.data import PAGES, Opened
from unionstats.commands.judged import is_chosen, require_id
from unionstats.commands.output import require_file, write_whole, wrong_ending
from unionstats.commands.usage import WrongUsageError
from unionstats.ledger import Judged, Ledger, check_ledger, details_of
from unionstats.ledger.failures import failures
from unionstats.ledger.load import read_ledger
from unionstats.locale import Language, words
from unionstats.results.document import Result
from unionstats.results.draft import draft_toml
from unionstats.results.figures import figures_result
from unionstats.results.heads import title
from unionstats.results.overview import summary_result
from unionstats.results.paper import Paper
from unionstats.source.drafting.drafted import Draft
from unionstats.streams import FileNotWrittenError, Screen
from unionstats.text.escape import escape
from unionstats.writers.render import ENDINGS, PICTURE, WORKBOOK, ending_of, written

_NARROWEST, _WIDEST = 40, 400


def require_form(path: str, page: str | None, width: int | None) -> str:
    """Return the ending of the file.

    Raises WrongUsageError C009, C031, C036, C035 or C013 for what cannot be written.
    """
    require_file(path, "paper.html")
    ending = ending_of(path)
    if ending is None:
        raise wrong_ending(path, ENDINGS)
    if ending != PICTURE:
        for option, value in (("--page", page), ("--width", width)):
            if value is not None:
                raise WrongUsageError("C035", option=option, path=path)
    if width is not None and not _NARROWEST <= width <= _WIDEST:
        raise WrongUsageError("C013", option="--width", expected="columns")
    return ending


def as_paper(found: Judged, environ: Mapping[str, str]) -> Paper:
    """The working paper of a judged ledger, of today."""
    return Paper(*(getattr(found, name) for name in found.__struct_fields__), made=_today(environ))


def exported(ending: str, opened: Opened, paper: Paper, page: str, width: int) -> bytes:
    """Return the bytes of the file.

    Raises WrongUsageError C002 for a page that the ledger does not have, C034 where the workbook's extra is
    not installed.
    """
    words = opened.run.words
    if ending != PICTURE:
        try:
            if ending == WORKBOOK:
                import xlsxwriter  # noqa: F401 - whether it is there
        except ImportError:
            raise WrongUsageError("C034", package="xlsx") from None
        return written(ending, paper, words)
    from unionstats.writers.svg import picture
    from unionstats.writers.terminal import page_text

    text = page_text(_page(opened, paper, page).page(), Screen(width, color=True), words)
    about = f"unionstats {page if page in PAGES else f'show {page}'}"
    return picture(text, width, about, escape(title(opened.ledger, words)))


def _today(environ: Mapping[str, str]) -> date:
    """Return the day of a paper: today, or that of SOURCE_DATE_EPOCH (seconds since 1970, UTC)."""
    given = environ.get("SOURCE_DATE_EPOCH", "")
    if given.isascii() and given.isdigit() and len(given) <= 11:  # noqa: PLR2004 - up to the year 5138
        return datetime.fromtimestamp(int(given), UTC).date()
    return datetime.now().astimezone().date()


def _page(opened: Opened, found: Judged, page: str) -> Result:
    """What the terminal shows of a page."""
    ledger, checks, words = opened.ledger, found.verdicts.checks, opened.run.words
    if page == "summary":
        return summary_result(found, words)
    if page == "check":
        from unionstats.results.check import check_result

        return check_result(replace(found, details=replace(found.details, strengths={})), words)
    if page == "figures":
        return figures_result(found, list(ledger.figures.values()), words)
    if page == "rounding":
        from unionstats.results.rounding import rounding_result
        from unionstats.rules.conventions import fits_of

        return rounding_result(ledger, fits_of(lambda convention: check_ledger(ledger, convention)), words)
    require_id(opened, page)
    from unionstats.results.show import show_result

    using = [name for name in found.names if is_chosen(name, checks[name].rule.names(), {page})]
    failing = failures(ledger, opened.document, found.verdicts, using, found.details)
    return show_result(replace(found, failures=failing, names=using), page, words)


_LEDGER = ".toml"


def write(what: Ledger | Draft, path: str | os.PathLike[str], language: str, *, force: bool) -> None:
    """Write a file; see `unionstats.export`."""
    name, told = os.fspath(path), words(Language(language))
    ending = ending_of(name)
    if isinstance(what, Ledger):
        if ending in (None, PICTURE):
            raise ValueError(
                f"{name}: the ending is none of {', '.join(one for one in ENDINGS if one != PICTURE)}"
            )
        data = written(str(ending), paper_of(what), told)
    elif not name.endswith(_LEDGER):
        raise ValueError(f"{name}: the ending is not {_LEDGER}")
    else:
        data = draft_toml(what, None, told).encode()
    try:
        write_whole(name, data, force=force)
    except WrongUsageError:
        raise FileNotWrittenError(f"{name}: the file exists; force=True replaces it") from None


def paper_of(ledger: Ledger) -> Paper:
    """The working paper of a ledger, of today; its file is read again for the lines of what fails."""
    ledger, document = read_ledger(ledger.path)
    verdicts = check_ledger(ledger)
    names = list(verdicts.checks)
    nil = [one.check for one in ledger.not_applied]
    details = details_of(ledger, verdicts, names, strength=True)
    failing = failures(ledger, document, verdicts, names, details)
    return as_paper(Judged(ledger, verdicts, failing, details, names, nil), os.environ)
