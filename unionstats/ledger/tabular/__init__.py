"""Tables of a ledger: read, and expanded to ordinary figures and rules."""
