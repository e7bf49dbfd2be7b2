"""A ledger from a text."""
