"""Which printed figures are most likely wrong where rules fail."""
