"""A printed number: its text, exact value, unit and precision; reading it, and printing others like it."""

from unionstats.quantity.model import Approximation, Quantity, Unit
from unionstats.quantity.reader import declared_unit, known_quantity, known_unit, read_quantity, scan_quantity
