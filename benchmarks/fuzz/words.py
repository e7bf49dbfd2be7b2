"""Drafts sentences with other words: `python -m benchmarks.fuzz.words [REPORT …] --seconds 600`.

The sentences are those of the reports, by default of those in the tests. Each place that raises is told once,
with the text that shows it; the exit code is 1 if there was any. The same `--seed` makes the same texts.
"""

from __future__ import annotations

import argparse
import random
import re
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from unionstats.source.drafting.draft import draft

_TESTS = Path(__file__).parents[2] / "tests/bulletins"
_SENTENCE = re.compile(r"(?<=[.。;；])\s*|\n")
_LONGEST = 400
_FEW = 3
_WORDS = re.findall(r"\S+", "those which and . , ( ) of than % from to by respectively the who 12 5% £3m")
_SIGNS = "、，。；（）的占比和其中分别%"


def sentences_of(paths: Sequence[Path]) -> list[str]:
    """The sentences with figures of text files."""
    texts = [path.read_text(encoding="utf-8", errors="ignore") for path in paths]
    found = [one for text in texts for one in _SENTENCE.split(text)]
    return sorted({one for one in found if re.search("[0-9]", one) and len(one) < _LONGEST})


def changed(text: str, draw: random.Random) -> str:
    """A text with up to twelve words, or signs of a Chinese one, left out or put in the place of others."""
    spaced = text.isascii()
    words = text.split() if spaced else list(text)
    for _ in range(draw.choice((0, 1, 3, 6, 12))):
        at = draw.randrange(len(words)) if words else 0
        if draw.random() < 0.7:  # noqa: PLR2004
            del words[at : at + (1 if spaced else draw.choice((1, 2, 5)))]
        else:
            words[at : at + 1] = [draw.choice(_WORDS if spaced else _SIGNS)]
    return (" " if spaced else "").join(words)


def main() -> int:
    """Draft such texts for some time, and print those that raise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("reports", nargs="*", type=Path, default=sorted(_TESTS.glob("*_*.*")))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    draw, sentences = random.Random(asked.seed), sentences_of(asked.reports)  # noqa: S311 - to be made again
    end, tried, seen = time.monotonic() + asked.seconds, 0, set[tuple[str, str, int | None]]()
    while time.monotonic() < end:
        said = draw.choices(sentences, k=draw.choice((1, 1, 2, 3, 40)))
        if len(said) > _FEW:  # one sentence of very many figures
            said = [one.rstrip(".。;；") + draw.choice(",，、") for one in said]
        text = changed(" ".join(said), draw)
        tried += 1
        try:
            draft(text)
        except Exception as error:  # noqa: BLE001 - any is a finding
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = type(error).__name__, last.filename, last.lineno
            if place not in seen:
                seen.add(place)
                print(*place, repr(text))
    print(f"{tried} texts; places that raise: {len(seen)}")
    return 1 if seen else 0


if __name__ == "__main__":
    raise SystemExit(main())
