"""What is left out of a document is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.runs import RunLine
from unionstats.documents.model import Document, Remark
from unionstats.documents.read import read_document

TEXT = "# 公报\n\n会员62人。\n"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the path of a report that hides a row."""

    def read(data: bytes, path: str) -> Document:
        found = read_document(data, path)
        return Document(found.text, found.tables, (Remark("S023", {"hidden": "会员!6:6"}),))

    monkeypatch.setattr("unionstats.documents.read.read_document", read)
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_draft_and_trace_tell_what_is_hidden(run: RunLine, report: str, tmp_path: Path) -> None:
    """On standard error and as warnings in JSON; the exit code is as without."""
    code, out, err, _ = run("draft", report)
    assert code == 0
    assert f"{report}: S023 hidden and not read: 会员!6:6" in err.replace("\n    ", " ")
    ledger = tmp_path / "data.toml"
    ledger.write_text(out, encoding="utf-8")
    for argv in (("draft", report), ("trace", report, "-d", str(ledger))):
        code, out, err, _ = run(*argv, "--json")
        assert (code, "S023" in err) == (0, True)
        told = json.loads(out)["diagnostics"]
        assert [(one["code"], one["severity"], one["file"]) for one in told] == [("S023", "warning", report)]
