"""The style sheet of the page, and the policy that allows it and nothing else."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unionstats.results.paper.paper import Paper

_DIGITS = frozenset("0123456789abcdef")
_SHOWN = 16  # digits of the ledger's SHA-256 at the foot of each printed page


def style_sheet(paper: Paper) -> str:
    """The rules of `paper.css`, and the beginning of the ledger's SHA-256 at the foot of each page."""
    sheet = Path(__file__).with_name("paper.css").read_text(encoding="utf-8")
    digest = "".join(digit for digit in paper.ledger.sha256 if digit in _DIGITS)[:_SHOWN]
    return f'{sheet}@page {{ @bottom-left {{ content: "SHA-256 {digest}…"; }} }}\n'


def policy(style: str) -> str:
    """The content security policy: this style element, no script, no request, no base, no form."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
