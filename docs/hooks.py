"""What the site needs to read the pages as GitHub does."""

import re
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

_WIDE = r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff60“”]"
_BREAK = re.compile(rf"(?<={_WIDE})\n *(?={_WIDE})")


def anchor(title: str, separator: str = "-") -> str:
    """Return the anchor that GitHub gives to a heading; letters of any script stay."""
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", separator)


def on_config(config: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Give headings the anchors of GitHub, and the site the pages of the index, a menu for each language."""
    config["mdx_configs"].setdefault("toc", {})["slugify"] = anchor
    index = Path(config["docs_dir"], "README.md").read_text(encoding="utf-8")
    english, chinese = zip(
        *re.findall(r"^\| .*?\]\((en/.*?)\) \| .*?\]\((zh/.*?)\) \|$", index, re.MULTILINE), strict=True
    )
    config["nav"] = ["README.md", {"English": [*english]}, {"中文": [*chinese]}]
    return config


def on_page_markdown(markdown: str, **_: object) -> str:
    """Put the name of a block's file above it, and join lines of Chinese, which no blank parts."""
    parts = re.split(r"(?ms)(^```.*?^```$)", markdown)
    parts[::2] = [_BREAK.sub("", prose) for prose in parts[::2]]
    return re.sub(r"^```(\w+) (\S+)$", _captioned, "".join(parts), flags=re.MULTILINE)


def _captioned(head: re.Match[str]) -> str:
    return f"```{head[1]}" if head[1] == "console" else f"`{head[2]}`\n\n```{head[1]}"
