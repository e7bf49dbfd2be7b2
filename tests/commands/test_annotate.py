"""`unionstats audit --annotate`."""

import os
from pathlib import Path

import pytest

from tests.runs import RunLine
from tests.writers.annotated.reports import commented, paragraph, report
from tests.writers.annotated.reports import run as words_run
from tests.writers.annotated.test_workbook import book, comments
from unionstats.documents.read import read_document

SENTENCE = "全省有会员14433人，其中男会员8120人，女会员6223人。"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a report of each kind."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(f"{SENTENCE}\n", encoding="utf-8")
    (tmp_path / "report.docx").write_bytes(report(paragraph(words_run(SENTENCE))))
    (tmp_path / "report.xlsx").write_bytes(book())
    return tmp_path


def test_the_copy_has_the_findings_and_the_answer_stays_the_same(here: Path, run: RunLine) -> None:
    """Exit code and output are those without the option."""
    plain = run("audit", "report.docx")
    assert run("audit", "report.docx", "--annotate", "out.docx") == plain
    assert plain[0] == 1
    text = "男会员 + 女会员 should equal 会员: by the rule 14343人, printed 14433人"
    ((_, told),) = commented((here / "out.docx").read_bytes())
    assert told.startswith(text)
    assert run("audit", "report.docx", "--annotate", "out.HTML")[0] == 1
    assert text in (here / "out.HTML").read_text(encoding="utf-8")


def test_a_workbook_and_a_sound_report(here: Path, run: RunLine) -> None:
    """A report without findings is copied as it is; a workbook has its comments."""
    assert run("audit", "report.xlsx", "--annotate", "out.xlsx")[0] == 1
    found = comments((here / "out.xlsx").read_bytes())
    assert found
    assert all(text for text in found.values())
    sound = report(paragraph(words_run("全省有会员5人，其中男会员2人，女会员3人。")))
    (here / "sound.docx").write_bytes(sound)
    assert run("audit", "sound.docx", "--annotate", "same.docx")[0] == 0
    assert commented((here / "same.docx").read_bytes()) == []
    made = (here / "same.docx").read_bytes()
    assert read_document(made, "a.docx") == read_document(sound, "a.docx")


def test_standard_input_and_a_ledger(here: Path, run: RunLine) -> None:
    """What a kept ledger says of the report."""
    (here / "data.toml").write_text('format = 1\n[figures.a]\nstated = "99人"\n', encoding="utf-8")
    data = (here / "report.docx").read_bytes()
    line = ("audit", "-", "--ledger", "data.toml", "--annotate", "out.docx")
    assert run(*line, stdin=data)[0] == 1
    assert [text for _, text in commented((here / "out.docx").read_bytes())] == [
        "the ledger records 99人, which the document does not print"
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["report.docx", "report.txt", "--annotate", "out.html"], "C011"),
        (["report.docx", "--annotate", "out.html", "--recursive"], "C012"),
        (["report.docx", "--annotate", "out.pdf"], "C036"),
        (["report.docx", "--annotate", "out"], "C036"),
        (["report.docx", "--annotate", ""], "C009"),
        (["report.docx", "--annotate", "folder.html/"], "C031"),
        (["report.txt", "--annotate", "out.docx"], "C045"),
        (["report.docx", "--annotate", "out.xlsx"], "C045"),
        (["report.docx", "--annotate", "out.docm"], "C045"),
        (["report.xlsx", "--annotate", "out.docx"], "C045"),
        (["report.docx", "--annotate", "report.xlsx"], "C017"),
        (["report.docx", "--annotate", "report.docx", "--force"], "C018"),
        (["report.docx", "--annotate", "./report.docx", "--force"], "C018"),
        (["report.docx", "--annotate", "link.docx", "--force"], "C018"),
        (["report.docx", "--annotate", "hard.docx", "--force"], "C018"),
        (["report.docx", "--annotate", "a.html", "--save", "./a.html"], "C018"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    here: Path, run: RunLine, line: list[str], code: str
) -> None:
    """Before the report is audited; the original and every other file stay as they are."""
    (here / "link.docx").symlink_to("report.docx")
    os.link(here / "report.docx", here / "hard.docx")
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    status, out, err, _ = run("audit", *line)
    assert (status, out) == (2, "")
    assert code in err
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_a_report_that_cannot_be_read_leaves_no_copy(here: Path, run: RunLine) -> None:
    """Nor does one without figures."""
    (here / "bad.docx").write_bytes(b"PK\x03\x04nothing")
    (here / "none.txt").write_text("没有数字。\n", encoding="utf-8")
    assert run("audit", "bad.docx", "--annotate", "out.docx")[0] == 3
    assert run("audit", "none.txt", "--annotate", "out.html")[0] == 3
    assert not list(here.glob("out.*"))


def test_an_old_copy_is_given_up_only_with_force(here: Path, run: RunLine) -> None:
    """Then it is the new one, whole."""
    (here / "out.html").write_text("old", encoding="utf-8")
    assert run("audit", "report.txt", "--annotate", "out.html")[0] == 2
    assert (here / "out.html").read_text(encoding="utf-8") == "old"
    assert run("audit", "report.txt", "--annotate", "out.html", "--force")[0] == 1
    assert (here / "out.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_the_same_report_gives_the_same_bytes(here: Path, run: RunLine) -> None:
    """No day, no name of a user is in a copy."""
    for ending in ("docx", "html"):
        made = []
        for name in ("a", "b"):
            run("audit", "report.docx", "--annotate", f"{name}.{ending}")
            made.append((here / f"{name}.{ending}").read_bytes())
        assert made[0] == made[1]
