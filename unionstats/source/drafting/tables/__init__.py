"""Tables of a document as tables of a drafted ledger."""
