"""Changes from an earlier figure, and how far two figures are apart."""
