"""The working paper as one web page: no script, no address outside, every text of the ledger as text."""
