"""What the sentences of a text say of its figures, as rules."""
