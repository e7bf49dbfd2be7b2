"""A ledger carried over to a revised text: what is kept, what changed, what appeared and what went."""
