"""A document against the relations that it states, or against a kept ledger: its errors and their places."""
