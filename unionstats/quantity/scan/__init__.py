"""Finding figures in running text, told from dates, ordinals, names and codes by the words of `text.toml`."""

from unionstats.quantity.scan.group import Role
from unionstats.quantity.scan.lexicon import Kind
from unionstats.quantity.scan.scan import Found, Passed, scan_numerals, scan_text
