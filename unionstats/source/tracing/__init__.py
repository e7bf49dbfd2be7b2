"""The figures of a ledger in the text of its report."""
