"""A report's text against a ledger: where the text prints each figure, and a ledger drafted from a text."""
