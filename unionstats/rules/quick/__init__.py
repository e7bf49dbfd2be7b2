"""Integer arithmetic for the commonest rules, products and shares: the same answers, sooner."""
