"""Places whose names end in what they are, 市 or 县, and what 全市 and its like stand for."""

from collections import Counter

from unionstats.languages.language import Language

_REACH = 6  # characters of a name
_SHORTEST = 3  # a name and its kind
_MOST = 0.6  # of the mentions of its kind the place must have to be what 全市 means


class Sites:
    """The places of a text in a language that names them so; the kind is the last character of a name."""

    def __init__(self, language: Language, text: str) -> None:
        self._language = language
        self._whole: dict[str, str] = {}
        counts: dict[str, Counter[str]] = {}
        for _, name in self._found(text):
            counts.setdefault(name[-1], Counter())[name] += 1
            for words, kind in language.also_called.items():
                if name in language.words[words]:
                    counts.setdefault(kind, Counter())[name + kind] += 1
        for kind, counter in counts.items():
            name, count = counter.most_common(1)[0]
            if count >= _MOST * counter.total():
                self._whole[kind] = name

    def home(self, title: str) -> str:
        """The place that a title begins with, "" if it does with none."""
        unnamed = self._language.marks.unnamed
        return next((name for start, name in self._found(title) if unnamed.fullmatch(title[:start])), "")

    def named(self, text: str) -> list[tuple[int, str]]:
        """The places that the clauses of a passage are about, and where that begins."""
        marks, scope, named_scope = self._language.marks, self._language.scope, self._language.named_scope
        names = [(start, name) for start, name in self._found(text) if marks.site_opens.match(text, start)]
        here: dict[str, str] = {}
        told = list(names)
        at = 0
        for match in marks.scope.finditer(text):
            while at < len(names) and names[at][0] < match.start():
                here[names[at][1][-1]] = names[at][1]
                at += 1
            kind = scope.get(match.group(), "")
            name = named_scope.get(match.group()) or here.get(kind) or self._whole.get(kind)
            if name and marks.scope_opens.match(text, match.start()):
                told.append((match.start(), name))
        return sorted(told)

    def _found(self, text: str) -> list[tuple[int, str]]:
        """The names of places, with where they begin."""
        marks = self._language.marks
        found = []
        for match in marks.site.finditer(text):
            end = match.end()
            if match["whole"]:
                found.append((match.start(), match.group()))
            elif run := marks.site_name.search(text, max(0, end - _REACH), end):
                name = marks.site_lead.sub("", run.group())
                if len(name) >= _SHORTEST and not marks.no_site.search(name):
                    found.append((end - len(name), name))
        return found
