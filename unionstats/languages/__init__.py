"""The languages that reports are written in; the words and marks of each lie in a TOML file of its code."""

LANGUAGES = {"zh": "In Chinese · 中文", "en": "In English · 英文"}
"""What an editor shows beside a text in each, by code."""

TEXT = "A text in Chinese, in English or in both; a reader of the other language is shown the one there is."
"""What it shows beside a text by language."""
