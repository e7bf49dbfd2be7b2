"""What the words around a figure call it, and the time and place that they name."""
