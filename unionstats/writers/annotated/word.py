"""A Word report with a comment at each finding."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from unionstats.documents.origin import Origin
from unionstats.documents.word import word_origins
from unionstats.results.annotation import AUTHOR, INITIALS, Comment
from unionstats.writers.annotated.package import Package, Tags, text_in

_MAIN = "word/document.xml"
_OPEN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class _Cut(Struct):
    """What is put into a run at a place: its end, what stands between, its beginning anew."""

    end: bytes = b""
    before: str = ""
    behind: str = ""
    begin: bytes = b""

    def text(self) -> bytes:
        """What is put in at this place."""
        return self.end + (self.before + self.behind).encode() + self.begin


def annotated_word(data: bytes, comments: Sequence[Comment]) -> bytes:
    """The file with these comments, in which no text and no format is another.

    A comment stands at the run of its figure, which is split where it holds more; at the whole run around a
    text box, in which Word knows no comments; at the beginning of the report for what stands nowhere in it.
    Raises RefusedError S009 for a damaged file.
    """
    package = Package(data, "Word")
    source = package.part(_MAIN)
    tags, origins = Tags(source, "Word"), word_origins(data)
    strict = _STRICT.encode() in source[: tags.starts[0] + len(tags.tag(0))]
    space = _STRICT if strict else _OPEN
    empty = f'<w:comments xmlns:w="{space}"></w:comments>'
    name = package.related(_MAIN, "comments", "word/comments{}.xml", empty, _MEDIA, strict=strict)
    ids = (value for one in package.tree(name) for key, value in one.items() if key.endswith("}id"))
    first = max((int(one) for one in ids if one.isdecimal() and len(one) < 9), default=-1) + 1  # noqa: PLR2004
    whole = origins.of(0, len(origins.text))
    cuts: dict[int, _Cut] = {}
    texts: list[str] = []
    for number, comment in enumerate(comments, first):
        span = origins.of(comment.start, comment.end) if comment.start >= 0 else None
        span = span or (whole and (whole[0], whole[0]))
        if span is None:
            continue
        mark = f'xmlns:w="{space}" w:id="{number}"/>'
        at = _cut(tags, span[0], cuts, behind=False)
        cuts[at].behind += f"<w:commentRangeStart {mark}"
        at = _cut(tags, span[1], cuts, behind=True)
        cuts[at].before += f'<w:commentRangeEnd {mark}<w:r xmlns:w="{space}"><w:commentReference {mark}</w:r>'
        texts.append(_comment(comment, number, space))
    package.insert(name, "".join(texts))
    package.put(_MAIN, tags.edited((at, at, cut.text()) for at, cut in cuts.items()))
    return package.data()


def _cut(tags: Tags, origin: Origin, cuts: dict[int, _Cut], *, behind: bool) -> int:
    """Make a cut before a character, or behind it; where it is."""
    element, place = origin
    runs = [one for one in tags.above(element) if tags.names[one] == "r"]
    run = runs[-1] if runs else element
    at, cut = (tags.end(run) if behind else tags.starts[run]), _Cut()
    if len(runs) == 1 and tags.parents[element] == run:
        below = tags.children(run)
        first = below[1 if tags.names[below[0]] == "rPr" else 0]
        count = place + behind
        places = tags.places(element) if tags.names[element] == "t" else []
        if 0 < count < len(places) - 1:
            at, cut = places[count], _split(tags, run, element)
            _keep_blanks(tags, element, cuts)
        elif element != (below[-1] if behind else first):
            at, cut = (tags.end(element) if behind else tags.starts[element]), _split(tags, run)
    cuts.setdefault(at, cut)
    return at


def _split(tags: Tags, run: int, text: int | None = None) -> _Cut:
    """The end of a run and its beginning anew, with its formats; of a text in it too."""
    formats = next((one for one in tags.children(run) if tags.names[one] == "rPr"), None)
    shown = b"" if formats is None else tags.data[tags.starts[formats] : tags.end(formats)]
    end, begin = b"</" + tags.name(run) + b">", tags.tag(run) + shown
    if text is None:
        return _Cut(end, begin=begin)
    tag = tags.tag(text)
    tag = tag if b"xml:space" in tag else tag[:-1] + b' xml:space="preserve">'
    return _Cut(b"</" + tags.name(text) + b">" + end, begin=begin + tag)


def _keep_blanks(tags: Tags, text: int, cuts: dict[int, _Cut]) -> None:
    """Say in the tag of a text that the blanks at its ends count."""
    tag = tags.tag(text)
    if b"xml:space" not in tag:
        cuts[tags.starts[text] + len(tag) - 1] = _Cut(b' xml:space="preserve"')


def _comment(comment: Comment, number: int, space: str) -> str:
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{text_in(line)}</w:t></w:r></w:p>' for line in comment.lines
    )
    head = f'w:author={quoteattr(AUTHOR)} w:initials="{INITIALS}"'
    return f'<w:comment xmlns:w="{space}" w:id="{number}" {head}>{lines}</w:comment>'
