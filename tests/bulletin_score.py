"""How well findings about the bulletins in tests/bulletins agree with what was planted in them."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BULLETINS = Path(__file__).parent / "bulletins"
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LOOSE = re.compile(r"[\s|]+")

Record = dict[str, Any]
"""An error of truth.jsonl, a place of sound.jsonl, or a finding as `audit --json` gives it."""


@dataclass(frozen=True)
class Score:
    """Errors noticed, those whose guilty figure came first, and findings about nothing wrong; each as lines to read.

    `missed` are the other errors; `asked` is how many have one guilty figure only, the most that `first` can hold.
    """

    noticed: tuple[str, ...]
    missed: tuple[str, ...]
    first: tuple[str, ...]
    asked: int
    accused: tuple[str, ...]


def records(name: str) -> list[Record]:
    """Return the lines of a JSON Lines file beside the bulletins."""
    return [json.loads(line) for line in (BULLETINS / name).read_text(encoding="utf-8").splitlines()]


def bulletins() -> list[Path]:
    """Return the bulletins in order of their names."""
    return sorted(
        path for path in BULLETINS.iterdir() if path.suffix in {".txt", ".md"} and path.stem != "README"
    )


def scored(findings_of: Callable[[Path], Sequence[Record]]) -> Score:
    """Score what `findings_of` finds in each bulletin.

    An error is noticed by a finding that has one of its figures; a finding that has none accuses what is sound.
    """
    noticed: list[str] = []
    missed: list[str] = []
    first: list[str] = []
    accused: list[str] = []
    asked = 0
    for path in bulletins():
        text = path.read_text(encoding="utf-8")
        errors = [one for one in records("truth.jsonl") if one["file"] == path.name]
        sound = [one for one in records("sound.jsonl") if one["file"] == path.name]
        findings = findings_of(path)
        for error in errors:
            line = f"{path.name}: {error['kind']}: {error['printed']} for {error['correct']}"
            hits = [one for one in findings if _shows(one, error, text)]
            (noticed if hits else missed).append(line)
            if _asks(error):
                asked += 1
                first += [line] if any(_names_first(one, error) for one in hits) else []
        accused += [
            f"{path.name}: {_told(one)}{_beside(one, sound)}"
            for one in findings
            if not any(_shows(one, error, text) for error in errors)
        ]
    return Score(tuple(noticed), tuple(missed), tuple(first), asked, tuple(accused))


def _shows(finding: Record, error: Record, text: str) -> bool:
    """Whether a figure of a finding is one that the error concerns, at the error's place.

    A number that stands once in the text needs no place.
    """
    numbers = {_number(one) for one in error.get("figures", [error["printed"]])}
    printed = [_number(one[0]) for one in _NUMBER.finditer(text)]
    context = _LOOSE.sub("", error["context"])
    for figure in finding["figures"]:
        number = _number(figure.get("stated"))
        places = (figure.get("place"), finding.get("place"))
        near = [_LOOSE.sub("", (one or {}).get("text") or "") for one in places]
        if number in numbers and (printed.count(number) == 1 or any(context in one for one in near)):
            return True
    return False


def _names_first(finding: Record, error: Record) -> bool:
    """Whether the first suspect of a finding is the wrong figure alone."""
    suspects = finding.get("suspects") or [{"figures": []}]
    return [_number(one.get("stated")) for one in suspects[0]["figures"]] == [_number(error["printed"])]


def _asks(error: Record) -> bool:
    """Whether one figure alone can be guilty of an error."""
    return error["determinable"] == "unique" and "figures" not in error


def _number(text: str | None) -> str:
    """Return the number of a printed figure without its commas and its unit, "" for none."""
    found = _NUMBER.search(text or "")
    return found[0].replace(",", "") if found else ""


def _told(finding: Record) -> str:
    """Say what a finding is about, in its figures and its rule."""
    return f"{', '.join(one.get('stated') or '?' for one in finding['figures'])} ({finding.get('rule')})"


def _beside(finding: Record, sound: Sequence[Record]) -> str:
    """Name the sound place whose words stand where a finding is, if one does."""
    text = _LOOSE.sub("", (finding.get("place") or {}).get("text") or "")
    near = [one["why"] for one in sound if text and _LOOSE.sub("", one["context"]) in text]
    return f" at a sound place: {near[0]}" if near else ""
