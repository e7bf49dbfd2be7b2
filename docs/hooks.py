"""What the site needs to read the pages as GitHub does."""

import re
from collections.abc import MutableMapping
from typing import Any


def anchor(title: str, separator: str = "-") -> str:
    """Return the anchor that GitHub gives to a heading; letters of any script stay."""
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", separator)


def on_config(config: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Give headings the anchors of GitHub, so that links hold in both places."""
    config["mdx_configs"].setdefault("toc", {})["slugify"] = anchor
    return config


def on_page_markdown(markdown: str, **_: object) -> str:
    """Put the name of a block's file above it: the heads of blocks hold the language alone."""
    return re.sub(r"^```(\w+) (\S+)$", _captioned, markdown, flags=re.MULTILINE)


def _captioned(head: re.Match[str]) -> str:
    return f"```{head[1]}" if head[1] == "console" else f"`{head[2]}`\n\n```{head[1]}"
