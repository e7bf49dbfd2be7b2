"""The recipes of CONTRIBUTING for a language and for a relation, followed with ones made up here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tomli
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

import unionstats
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.relations import relations
from unionstats.source.drafting.relations.row import Row

WORDS = r"""
letters = '\b(?:la|kaj|estas|membroj|virinoj)\b'
weight = 60
spaced = true
joint = " "

[words]
up = ["kreskis je", "pliiĝis je"]
down = ["malkreskis je"]
lead_words = ["la", "kaj"]
tail_words = ["estas"]
noun_stops = ["kaj"]

[grammar]
pointing = "la ĉiuj"
conjunctions = "kaj"
helpers = "estas"
relative_words = "kio"
prepositions = "de je"
past = "kreskis malkreskis pliiĝis"
moves = "kreskis malkreskis pliiĝis"
by = "je"
of = "de"

[marks]
change = '(?P<compared>)(?:(?P<up>{up})|(?P<down>{down})) \Z'
direct = '\A(?: [^,;(]{0,60})?, \Z'
share = '(?:\A| )kio estas \Z'
share_follows = '\A[^;]{0,60},'
whole_behind = '\A de ĉiuj (?P<whole>[a-zĉĝŝŭ]+)'
whole_name = '\A(?P<name>.*)\Z'
manner = '(?:\A|\s){up|down}\Z'

[labels]
before = "{label}, antaŭe"
reference = "{label}, kompare"
share_of = "{label}, parto de {whole}"
share = "{label}, parto"
share_alone = "parto de {whole}"
whole = "{whole}, kun {label}"
total = "Tuto de {label}"
change = "{label}, {words}"
average = "{label}, mezume{words}"
each_total = "{label}, sume"
ratio = "{label}, termo {number}"
nameless = "nombro"
opening = "enkonduko"

[ids]
before = "{label} antauxe"
reference = "{label} kompare"
whole = "{label} tuto"
total = "{label} tuto"
each_total = "{label} sume"
"""
TEXT = """La membroj estas 1200, kreskis je 20%. La virinoj estas 480, kio estas 40% de ĉiuj membroj.

La salajroj malkreskis je 5%. La kotizoj estas 950, malkreskis je 5%.
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package to which Esperanto is added, for reports and for the interface."""
    folder = tmp_path_factory.mktemp("copy")
    copy = folder / "unionstats"
    shutil.copytree(Path(unionstats.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "languages/eo.toml").write_text(WORDS, "utf-8")
    declared = copy / "languages/__init__.py"
    text = declared.read_text("utf-8")
    declared.write_text(text.replace("LANGUAGES = {", 'LANGUAGES = {"eo": "In Esperanto", '), "utf-8")
    catalog = Catalog(locale="eo", domain="unionstats", charset="utf-8")
    catalog.add("Options:", "Opcioj:")
    path = copy / "locale/eo/LC_MESSAGES/unionstats.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalog)
    return folder


def run(package: Path, *argv: str, stdin: str = "", env: str = "C.UTF-8") -> str:
    """What a command of the copied package says."""
    done = subprocess.run(
        [sys.executable, "-m", "unionstats", *argv],
        cwd=package,
        input=stdin,
        env={"PATH": os.environ["PATH"], "LC_ALL": env, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_a_report_in_a_new_language_is_drafted(package: Path) -> None:
    """A file of words and a line: its figures have labels, its growth and shares are rules, and they hold."""
    text = run(package, "draft", "-", stdin=TEXT)
    ledger = tomli.loads(text)
    assert ledger["report"]["language"] == "eo"
    stated = {name: figure.get("stated") for name, figure in ledger["figures"].items()}
    assert stated == {
        "membroj": "1200",
        "membroj_kreskis_je": "20%",
        "virinoj": "480",
        "virinoj_parto": "40%",
        "membroj_antauxe": None,
        "salajroj_malkreskis_je": "5%",
        "kotizoj": "950",
        "kotizoj_malkreskis_je": "5%",
        "kotizoj_antauxe": None,
    }
    assert [check["rule"] for check in ledger["checks"].values()] == [
        "membroj_kreskis_je = (membroj - membroj_antauxe) / membroj_antauxe",
        "virinoj_parto = virinoj / membroj",
        "kotizoj_malkreskis_je = (kotizoj_antauxe - kotizoj) / kotizoj_antauxe",
    ]
    assert ledger["figures"]["virinoj_parto"]["label"] == "virinoj, parto de membroj"
    counts = '"consistent": 1,\n    "inconsistent": 0,\n    "undetermined": 2,\n    "not_applied": 0,\n'
    assert counts in run(package, "check", "--json", "-d", "-", stdin=text)


def test_a_ledger_has_texts_in_the_new_language(package: Path) -> None:
    """They are shown to its readers, and to others where there is no text in theirs."""
    ledger = 'format = 1\nfigures.a = { stated = "1", label = { eo = "Membroj", en = "Members" } }\n'
    for language, label in (("eo", "Membroj"), ("en", "Members"), ("zh", "Membroj")):
        assert label in run(package, "figures", "-d", "-", "--lang", language, stdin=ledger)


def test_the_interface_speaks_the_new_language(package: Path) -> None:
    """A folder with its catalogue: by option, by the locale; what is not translated stays English."""
    for page in (
        run(package, "check", "--help", "--lang", "eo"),
        run(package, "check", "--help", env="eo.UTF-8"),
    ):
        assert "Opcioj:" in page
        assert "Colour" in page or "colour" in page
    assert "Opcioj:" not in run(package, "check", "--help")


def test_the_other_languages_are_read_as_before(package: Path) -> None:
    """A new language takes no text from those that are there."""
    for text in ("会员48万人，增长5%。", "Members were 1,200, up 5%."):
        assert tomli.loads(run(package, "draft", "-", stdin=text))["checks"] == _rules(text)


def _rules(text: str) -> dict[str, dict[str, str]]:
    return {rule.id: {"rule": rule.rule, "note": rule.note} for rule in draft(text).rules}


def test_a_reader_of_a_relation_is_added_to_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """A function of a row and a place that records a relation, and says how many figures it read."""

    def read_same(row: Row, place: int) -> int:
        if not row.together(place - 1, place) or not row.marks.names.match(row.items[place].gap):
            return 0
        row.add("same", "{0} = {1}", (place, place - 1))
        return 1

    text = "甲区30家、乙区30家。"
    assert draft(text).rules == []
    monkeypatch.setattr(relations, "READERS", ((read_same, frozenset(Kind)), *relations.READERS))
    assert [rule.rule for rule in draft(text).rules] == ["乙区 = 甲区"]
